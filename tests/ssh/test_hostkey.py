from __future__ import annotations

import asyncio
import os
import stat
from pathlib import Path

import pytest

from tests.ssh.house import FakeHost
from tests.terminals import Terminal, within
from workshop.config import SshSettings
from workshop.errors import StorageError
from workshop.ssh.hostkey import FILE_NAME, FORMER, coming_key, host_key, rotate
from workshop.ssh.server import serve


def test_a_key_is_made_once_and_for_its_owner_only(tmp_path: Path) -> None:
    first = host_key(tmp_path)
    assert first.fingerprint.startswith("SHA256:")
    assert first.public_line.startswith("ssh-ed25519 ")
    assert stat.S_IMODE((tmp_path / "host_key").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["host_key"]
    assert host_key(tmp_path).fingerprint == first.fingerprint


def test_a_half_made_key_of_an_earlier_crash_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "host_key.new").write_bytes(b"half")
    assert host_key(tmp_path).fingerprint == host_key(tmp_path).fingerprint


def test_a_key_that_others_can_read_is_closed_again(tmp_path: Path) -> None:
    host_key(tmp_path)
    (tmp_path / "host_key").chmod(0o644)
    host_key(tmp_path)
    assert stat.S_IMODE((tmp_path / "host_key").stat().st_mode) == 0o600


@pytest.mark.parametrize("content", [b"", b"no key", b"\xff\x00" * 100])
def test_a_file_that_is_no_key_is_refused_and_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "host_key"
    path.write_bytes(content)
    with pytest.raises(StorageError) as caught:
        host_key(tmp_path)
    assert caught.value.id == "host-key-unreadable"
    assert caught.value.values == {"path": str(path)}
    assert path.read_bytes() == content


def test_a_key_that_cannot_be_read_or_kept_is_said_with_its_path(tmp_path: Path) -> None:
    (tmp_path / "host_key").mkdir()
    with pytest.raises(StorageError) as caught:
        host_key(tmp_path)
    assert caught.value.id == "host-key-unreadable"
    with pytest.raises(StorageError) as caught:
        host_key(tmp_path / "nowhere")
    assert caught.value.id == "storage-unwritable"


async def test_a_server_shows_the_same_key_after_a_restart(tmp_path: Path, host: FakeHost) -> None:
    seen = []
    for _ in range(2):
        async with serve(host, SshSettings(host="127.0.0.1", port=0), host_key(tmp_path)) as server:
            petra = await Terminal.open(server.port, command="whoami", term=None)
            key = petra.connection.get_server_host_key()
            assert key is not None
            seen.append(key.get_fingerprint())
            assert seen[-1] == server.fingerprint
            await petra.close()
    assert seen[0] == seen[1]


def test_another_key_takes_its_place_in_two_steps_and_the_first_stays_beside_it(
    tmp_path: Path,
) -> None:
    first = host_key(tmp_path)
    assert coming_key(tmp_path) is None
    with pytest.raises(StorageError) as caught:
        rotate(tmp_path)
    assert caught.value.id == "host-key-none-coming"
    coming = coming_key(tmp_path, make=True)
    assert coming is not None
    for again in (coming_key(tmp_path, make=True), coming_key(tmp_path)):
        assert again is not None
        assert again.fingerprint == coming.fingerprint
    assert host_key(tmp_path).fingerprint == first.fingerprint

    assert rotate(tmp_path).fingerprint == coming.fingerprint
    assert host_key(tmp_path).fingerprint == coming.fingerprint
    assert coming_key(tmp_path) is None
    assert {path.name for path in tmp_path.iterdir()} == {FILE_NAME, FORMER}
    assert stat.S_IMODE((tmp_path / FILE_NAME).stat().st_mode) == 0o600
    (tmp_path / FORMER).replace(tmp_path / FILE_NAME)
    assert host_key(tmp_path).fingerprint == first.fingerprint


async def test_stock_ssh_learns_the_coming_key_and_meets_it_without_a_warning(
    tmp_path: Path, host: FakeHost
) -> None:
    known, data = tmp_path / "known_hosts", tmp_path / "data"
    data.mkdir()
    settings = SshSettings(host="127.0.0.1", port=0)
    key, coming = host_key(data), coming_key(data, make=True)
    assert coming is not None
    async with serve(host, settings, key, coming=coming) as server:
        # ssh learns other keys only of a server that it knows.
        for strict in ("accept-new", "yes"):
            assert await _asked(server.port, known, tmp_path, strict) == 0
        assert len(known.read_text().splitlines()) == 2
        # While it runs, and nobody who is in notices:
        petra = await Terminal.open(server.port)
        await petra.wait_for("welkom")
        server.apply(settings, rotate(data))
        assert server.fingerprint == coming.fingerprint
        assert await _asked(server.port, known, tmp_path, "yes") == 0
        assert coming.public_line.split()[1] in known.read_text()
        petra.send("x")
        await petra.wait_for("[x]")
        await petra.close()


async def _asked(port: int, known: Path, folder: Path, strict: str) -> int | None:
    """Asks whoami with stock ssh, which with "yes" refuses a key that it does not know."""
    askpass = folder / "askpass"
    askpass.write_text("#!/bin/sh\necho goed\n")
    askpass.chmod(0o700)
    process = await asyncio.create_subprocess_exec(
        "ssh", "-F", "none", "-p", str(port), "-o", f'UserKnownHostsFile="{known}"',
        "-o", "UpdateHostKeys=yes", "-o", f"StrictHostKeyChecking={strict}",
        "petra@127.0.0.1", "whoami",
        env={**os.environ, "SSH_ASKPASS": str(askpass), "SSH_ASKPASS_REQUIRE": "force"},
        stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    await within(process.communicate())
    return process.returncode
