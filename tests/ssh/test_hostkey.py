from __future__ import annotations

import stat
from pathlib import Path

import pytest

from tests.ssh.house import FakeHost
from tests.terminals import Terminal
from workshop.config import SshSettings
from workshop.errors import StorageError
from workshop.ssh.hostkey import host_key
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
