"""A server is known by its key, in the file that ssh has it in."""

from __future__ import annotations

import subprocess
from pathlib import Path

import asyncssh
import pytest

from workshop.ssh.hosts import KnownHosts, Standing


def key(kind: str = "ssh-ed25519") -> asyncssh.SSHKey:
    return asyncssh.generate_private_key(kind).convert_to_public()


@pytest.mark.parametrize("port", [22, 2222])
def test_a_server_that_was_added_is_known_and_another_key_for_it_is_a_change(
    tmp_path: Path, port: int
) -> None:
    hosts, theirs = KnownHosts(tmp_path / ".ssh" / "known_hosts"), key()
    assert hosts.standing("192.0.2.10", port, theirs) is Standing.NEW

    hosts.add("192.0.2.10", port, theirs)

    assert hosts.standing("192.0.2.10", port, theirs) is Standing.KNOWN
    assert hosts.standing("192.0.2.10", port, key()) is Standing.CHANGED
    assert hosts.standing("192.0.2.11", port, key()) is Standing.NEW


def test_ssh_itself_finds_what_was_added(tmp_path: Path) -> None:
    path, theirs = tmp_path / "known_hosts", key()
    KnownHosts(path).add("zaal.example", 2222, theirs)
    found = subprocess.run(
        ["ssh-keygen", "-F", "[zaal.example]:2222", "-f", str(path)], capture_output=True, text=True
    )
    assert theirs.export_public_key().decode().split()[1] in found.stdout


def test_a_hashed_name_is_known_as_well(tmp_path: Path) -> None:
    path, theirs = tmp_path / "known_hosts", key()
    KnownHosts(path).add("zaal.example", 2222, theirs)
    subprocess.run(["ssh-keygen", "-H", "-f", str(path)], check=True, capture_output=True)

    assert KnownHosts(path).standing("zaal.example", 2222, theirs) is Standing.KNOWN


def test_a_revoked_key_is_not_believed(tmp_path: Path) -> None:
    path, theirs = tmp_path / "known_hosts", key()
    path.write_text(f"@revoked * {theirs.export_public_key().decode()}")
    assert KnownHosts(path).standing("zaal.example", 2222, theirs) is Standing.CHANGED


def test_lines_that_cannot_be_read_say_nothing(tmp_path: Path) -> None:
    path, theirs = tmp_path / "known_hosts", key()
    path.write_bytes(b"onzin\n\xff\xfe\n# opmerking\n@vreemd a b\nlaatste regel zonder einde")
    hosts = KnownHosts(path)
    hosts.add("zaal.example", 2222, theirs)
    assert hosts.standing("zaal.example", 2222, theirs) is Standing.KNOWN
