"""Inside, asking for what is not theirs: other commands, files, forwarding, changes of others."""

from __future__ import annotations

import contextlib
import os
import subprocess
from pathlib import Path
from typing import Any

import asyncssh
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.document.build import ANN, live, write
from tests.e2e.openssh import ssh_run
from tests.terminals import connected, within
from tests.threats.conftest import Siege
from workshop.errors import DocumentError

QUIET = (
    "-F", "none", "-o", "UserKnownHostsFile=/dev/null", "-o", "StrictHostKeyChecking=no",
    "-o", "PubkeyAuthentication=no", "-o", "LogLevel=ERROR",
)  # fmt: skip


def tool(
    folder: Path, code: str, *arguments: str, stdin: str = ""
) -> subprocess.CompletedProcess[str]:
    """Runs sftp or scp, with the code from an askpass program."""
    askpass = folder / "askpass"
    askpass.write_text(f"#!/bin/sh\necho {code}\n")
    askpass.chmod(0o700)
    return subprocess.run(
        arguments, cwd=folder, input=stdin, text=True, capture_output=True, timeout=60, check=False,
        env={**os.environ, "SSH_ASKPASS": str(askpass), "SSH_ASKPASS_REQUIRE": "force"},
    )  # fmt: skip


def test_t06_a_role_without_the_right_gets_nothing_by_command_or_as_a_file(
    siege: Siege, tmp_path: Path
) -> None:
    before = siege.refused()["not-allowed"]
    code = siege.code("projector")
    asked = ssh_run(siege.port, "beamer", code, "export", folder=tmp_path)
    assert (asked.returncode, asked.stdout) == (1, b"")
    there = "beamer@127.0.0.1:akkoord.md"
    for protocol in ("-s", "-O"):
        done = tool(tmp_path, code, "scp", protocol, *QUIET, "-P", str(siege.port), there, "x")
        assert done.returncode, protocol
    assert not (tmp_path / "x").exists()
    assert siege.refused()["not-allowed"] == before + 3


@given(noise=st.binary(min_size=1, max_size=200), at=st.integers(0, 500))
def test_t07_a_change_that_was_tampered_with_leaves_the_text_as_it_is(
    noise: bytes, at: int
) -> None:
    ours, theirs = live("Wij zijn er voor iedereen."), live("Wij zijn er voor iedereen.")
    raw = write(theirs, ANN, 0, 0, "Samen: ")
    assert raw is not None
    place = at % len(raw)
    bad = raw[:place] + noise + raw[place + len(noise) :]
    assume(bad != raw)
    with pytest.raises(DocumentError):
        ours.receive(bad)
    assert ours.text == "Wij zijn er voor iedereen."


async def test_t08_no_kind_of_forwarding_is_there(siege: Siege, tmp_path: Path) -> None:
    async with siege.unharmed(forwarding=6):
        connection = await connected(siege.port, siege.fresh("tunnel"), siege.code())
        attempts: list[Any] = [
            connection.open_connection("127.0.0.1", 22),
            connection.open_unix_connection("/run/x.sock"),
            connection.open_tun(),
            connection.open_tap(),
            connection.forward_remote_port("127.0.0.1", 0, "127.0.0.1", 22),
            connection.forward_remote_path(str(tmp_path / "x"), "/run/x.sock"),
        ]
        for attempt in attempts:
            with pytest.raises((asyncssh.ChannelOpenError, asyncssh.ChannelListenError)):
                await attempt
        connection.close()


@pytest.mark.parametrize(
    "options",
    [
        ("-W", "127.0.0.1:22"),
        ("-N", "-o", "ExitOnForwardFailure=yes", "-R", "0:127.0.0.1:22"),
    ],
    ids=["W", "R"],
)
def test_t08_stock_ssh_gets_no_forwarding(
    siege: Siege, tmp_path: Path, options: tuple[str, ...]
) -> None:
    done = ssh_run(siege.port, "tunnel", siege.code(), folder=tmp_path, options=options)
    assert done.returncode == 255


@pytest.mark.parametrize(
    "line",
    [
        "id; cat /etc/passwd",
        "$(id)",
        "export; id",
        "export --format ../../etc/passwd",
        "export --output /tmp/x",
        "scp -t x",
        "scp -f -t x",
        "scp -f ../../etc/passwd",
        "scp -S /bin/sh -f x",
        "sftp-server",
        "/usr/lib/openssh/sftp-server",
        "rsync --server .",
        "git-upload-pack x",
        "sh",
        "x" * 30_000,
        "export\0id",
        "\x1b[2J",
        "",
    ],
    ids=lambda line: repr(line[:20]),
)
async def test_t09_only_four_commands_are_known_and_no_program_is_started(
    siege: Siege, line: str
) -> None:
    files = sorted(siege.meeting.data.iterdir())
    connection = await connected(siege.port, siege.fresh("proeft"), siege.code())
    process: Any = await connection.create_process(line or " ", encoding=None)
    with contextlib.suppress(BrokenPipeError):  # refused by then
        process.stdin.write(b"\0")
        process.stdin.write_eof()
    out, _ = await within(process.communicate())
    assert process.exit_status or bytes(out or b"")[:1] == b"\1"
    assert b"root:" not in bytes(out or b"")
    assert siege.children == []
    assert sorted(siege.meeting.data.iterdir()) == files
    connection.close()


@pytest.mark.parametrize("subsystem", ["shell", "SFTP", "sftp;id", "netconf", "x" * 20_000])
async def test_t09_only_known_subsystems_are_there(siege: Siege, subsystem: str) -> None:
    async with siege.unharmed(subsystem=1):
        connection = await connected(siege.port, siege.fresh("proeft"), siege.code())
        with pytest.raises(asyncssh.ChannelOpenError):
            await connection.create_session(asyncssh.SSHClientSession, subsystem=subsystem)
        connection.close()


def test_t10_sftp_takes_a_file_along_and_changes_none(siege: Siege, tmp_path: Path) -> None:
    (tmp_path / "stuk").write_text("x")
    batch = "\n".join(
        f"-{line}"
        for line in (
            "put stuk akkoord.md", "put stuk x", "rm akkoord.md", "mkdir m", "rmdir /",
            "rename akkoord.md y", "ln -s /etc/passwd p", "chmod 777 akkoord.md",
            "get ../../etc/passwd weg", "get /etc/passwd weg", "get akkoord.md",
        )
    )  # fmt: skip
    done = tool(
        tmp_path, siege.code(), "sftp", *QUIET, "-o", "BatchMode=no", "-b", "-", "-P",
        str(siege.port), f"{siege.fresh('haalt')}@127.0.0.1", stdin=batch + "\n",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stderr.lower().count("permission denied") == 8, done.stderr
    assert done.stderr.lower().count("not found") + done.stderr.lower().count("no such") == 2
    assert (tmp_path / "akkoord.md").read_text().startswith("# ")
    assert not (tmp_path / "weg").exists()


@pytest.mark.parametrize("protocol", ["-s", "-O"])
def test_t10_scp_old_and_new_takes_a_file_along_and_puts_none(
    siege: Siege, tmp_path: Path, protocol: str
) -> None:
    scp = ("scp", protocol, *QUIET, "-p", "-P", str(siege.port))
    there = f"{siege.fresh('haalt')}@127.0.0.1:"
    code = siege.code()
    got = tool(tmp_path, code, *scp, f"{there}akkoord.md", "uit.md")
    assert got.returncode == 0, got.stderr
    assert (tmp_path / "uit.md").read_text().startswith("# ")
    assert tool(tmp_path, code, *scp, "uit.md", f"{there}akkoord.md").returncode
    for path in ("../../etc/passwd", "/etc/passwd", "weg.md", "."):
        gone = tool(tmp_path, code, *scp, f"{there}{path}", "weg")
        assert gone.returncode, path
        assert not (tmp_path / "weg").exists()


async def test_t10_a_copy_that_is_never_read_costs_little(siege: Siege) -> None:
    async with siege.unharmed():
        connection = await connected(siege.port, siege.fresh("traag"), siege.code())
        for _ in range(4):
            process: Any = await connection.create_process(
                "scp -f akkoord.docx", encoding=None, window=1024
            )
            process.stdin.write(b"\0\0")
            await within(process.stdout.readexactly(100))  # it is made; nobody takes the rest
        connection.abort()
