"""Files to take along: with asyncssh's client, and with the sftp and scp that people have."""

from __future__ import annotations

import asyncio
import os
import random
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import asyncssh
import pytest

from tests.ssh.house import SECRET, FakeHost
from tests.terminals import connected, within
from workshop.ssh.server import Server


@pytest.fixture
async def files(server: Server) -> AsyncIterator[asyncssh.SFTPClient]:
    connection = await connected(server.port)
    async with connection, connection.start_sftp_client() as client:
        yield client


async def test_the_folder_holds_what_can_be_taken_along(files: asyncssh.SFTPClient) -> None:
    assert sorted(await files.listdir("/")) == [".", "..", "akkoord.md", "stuk.md"]
    assert await files.isdir(".")
    assert await files.isfile("akkoord.md")
    assert not await files.exists("anders.md")


async def test_a_file_holds_the_bytes_of_the_command(
    files: asyncssh.SFTPClient, host: FakeHost, tmp_path: Path
) -> None:
    host.export = "vóór 2030\n".encode() * 20_000
    await files.get("akkoord.md", tmp_path / "akkoord.md")

    assert (tmp_path / "akkoord.md").read_bytes() == host.export
    async with files.open("akkoord.md", "rb") as opened:
        assert (await opened.stat()).size == len(host.export)
        part: Any = await opened.read(10, 200_000)
        assert part == host.export[200_000:200_010]


async def test_a_file_that_cannot_be_made_says_so_without_saying_what_it_held(
    files: asyncssh.SFTPClient, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(asyncssh.SFTPFailure) as failure:
        await files.open("stuk.md")
    assert "Er ging iets mis bij deze opdracht" in str(failure.value)
    assert SECRET not in str(failure.value) + caplog.text


@pytest.mark.parametrize(
    "path",
    ["../../etc/passwd", "/etc/passwd", "akkoord.md/../../x", "%u", "~", "akkoord.md\n", "é"],
)
async def test_there_is_nothing_outside_the_folder(files: asyncssh.SFTPClient, path: str) -> None:
    for ask in (files.stat, files.lstat, files.open, files.listdir):
        with pytest.raises(asyncssh.SFTPNoSuchFile):
            await ask(path)


async def test_nothing_in_it_can_be_made_changed_or_removed(
    files: asyncssh.SFTPClient, host: FakeHost
) -> None:
    name = "akkoord.md"
    attempts: list[Any] = [
        files.open(name, "wb"), files.open(name, "ab"), files.open("nieuw.md", "xb"),
        files.open(name, "r+b"), files.remove(name), files.rename(name, "x"),
        files.posix_rename(name, "x"), files.mkdir("map"), files.rmdir("/"),
        files.truncate(name, 0),
        files.chmod(name, 0o777), files.chown(name, 0, 0), files.utime(name, (0, 0)),
        files.symlink("/etc/passwd", "x"), files.link(name, "x"), files.readlink(name),
        files.statvfs("/"),
    ]  # fmt: skip
    for attempt in attempts:
        with pytest.raises(asyncssh.SFTPPermissionDenied):
            await attempt
    assert host.executed == []


async def test_a_client_that_opens_files_without_end_is_stopped(
    files: asyncssh.SFTPClient,
) -> None:
    opened = [await files.open("akkoord.md", "rb") for _ in range(16)]
    with pytest.raises(asyncssh.SFTPFailure, match="too many"):
        await files.open("akkoord.md", "rb")
    await opened[0].close()
    await (await files.open("akkoord.md", "rb")).close()


async def test_who_has_no_right_to_files_reads_why(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    connection = await connected(server.port, "geweigerd")
    process = await connection.create_process(subsystem="sftp", encoding=None)
    _, told = await within(process.communicate())
    assert "not-now" in bytes(told or b"").decode()
    assert process.exit_status == 2
    assert '"reason": "not-allowed"' in caplog.text
    connection.close()


async def test_what_was_taken_along_is_audited_and_its_content_is_not(
    files: asyncssh.SFTPClient, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    caplog.set_level("INFO")
    await files.get("akkoord.md", tmp_path / "x")
    assert '"event": "fetched"' in caplog.text
    assert "2030" not in caplog.text


async def test_stopping_does_not_wait_for_who_looks_at_files(
    server: Server, files: asyncssh.SFTPClient
) -> None:
    assert await files.exists("akkoord.md")
    await within(server.drain())
    assert server.inside == 0


async def test_garbage_instead_of_the_protocol_ends_that_channel_only(server: Server) -> None:
    connection = await connected(server.port)
    for garbage in (b"\xff" * 64, b"\0\0\0\x05\x63\0\0\0\x03", b""):
        process = await connection.create_process(subsystem="sftp", encoding=None)
        process.stdin.write(garbage)
        process.stdin.write_eof()
        await within(process.wait())
    async with connection.start_sftp_client() as client:
        assert await client.exists("akkoord.md")
    connection.close()


async def _tool(tmp_path: Path, *arguments: str) -> tuple[int | None, bytes]:
    askpass = tmp_path / "askpass"
    askpass.write_text("#!/bin/sh\necho goed\n")
    askpass.chmod(0o700)
    process = await asyncio.create_subprocess_exec(
        *arguments,
        env={**os.environ, "SSH_ASKPASS": str(askpass), "SSH_ASKPASS_REQUIRE": "force"},
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    out, _ = await within(process.communicate())
    return process.returncode, out


_QUIET = (
    "-F", "none", "-o", "UserKnownHostsFile=/dev/null", "-o", "StrictHostKeyChecking=no",
    "-o", "LogLevel=ERROR",
)  # fmt: skip


async def test_scp_takes_a_file_along_and_puts_none(
    server: Server, host: FakeHost, tmp_path: Path
) -> None:
    host.export = random.Random(1).randbytes(700_000)
    taken, there = tmp_path / "akkoord.md", "petra@127.0.0.1:akkoord.md"
    code, told = await _tool(
        tmp_path, "scp", *_QUIET, "-s", "-P", str(server.port), there, str(taken)
    )
    assert (code, taken.read_bytes()) == (0, host.export), told
    code, told = await _tool(
        tmp_path, "scp", *_QUIET, "-s", "-P", str(server.port), str(taken), there
    )
    assert code == 1
    assert b"ermission denied" in told


async def test_sftp_lists_and_takes_everything(
    server: Server, host: FakeHost, tmp_path: Path
) -> None:
    host.export = random.Random(2).randbytes(700_000)
    batch = tmp_path / "batch"
    batch.write_text(
        f'ls -l\nget akkoord.md "{tmp_path}/een.md"\n-put "{batch}" x\n-rm akkoord.md\n'
    )
    code, told = await _tool(
        tmp_path, "sftp", *_QUIET, "-o", "BatchMode=no", "-b", str(batch), "-P", str(server.port),
        "petra@127.0.0.1",
    )  # fmt: skip
    assert code == 0, told
    assert b"akkoord.md" in told
    assert told.lower().count(b"permission denied") == 2
    assert (tmp_path / "een.md").read_bytes() == host.export
