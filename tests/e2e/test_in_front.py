"""Behind an sshd of the institution, as docs/operating.md tells it: a jump, a forced command."""

from __future__ import annotations

import asyncio
import getpass
import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import asyncssh
import pytest

from tests.e2e.conftest import Meeting
from tests.e2e.openssh import OpenSsh
from workshop.ssh.hostkey import host_key

ROOT = Path(__file__).parents[2]
SSHD = shutil.which("sshd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")

sshd_only = pytest.mark.skipif(SSHD is None, reason="no OpenSSH server here")


@dataclass
class Front:
    """An sshd on the loopback address in which one key opens the account of who runs the tests."""

    folder: Path
    port: int

    @property
    def config(self) -> Path:
        """What a person has in ~/.ssh/config: how to come in at the institution."""
        path = self.folder / "client_config"
        path.write_text(
            f"Host voordeur\n  HostName 127.0.0.1\n  Port {self.port}\n"
            f"  User {getpass.getuser()}\n"
            f"  IdentityFile {self.folder}/person\n  IdentitiesOnly yes\n"
            "Host *\n"
            f"  UserKnownHostsFile {self.folder}/known\n  StrictHostKeyChecking accept-new\n"
        )
        return path


def recipe(number: int, meeting: Meeting, folder: Path) -> str:
    """The lines of the document, with this test's ports and files."""
    text = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```\nMatch Group drafting\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    known = folder / "drafting_known_hosts"
    line = host_key(meeting.data).public_line
    known.write_text(f"[127.0.0.1]:{meeting.port} {line}\n")
    lines: str = blocks[number]
    return (
        lines.replace(":2222", f":{meeting.port}")
        .replace("-p 2222", f"-p {meeting.port}")
        .replace("/etc/ssh/drafting_known_hosts", str(known))
        .replace('"$LOGNAME"', "anna")
    )


@pytest.fixture
def front(meeting: Meeting, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Front]:
    """A stock sshd that follows one recipe."""
    assert SSHD is not None
    folder = tmp_path / "front"
    folder.mkdir(mode=0o700)
    for name in ("host", "person"):
        subprocess.run(
            ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)], check=True
        )
    shutil.copy(folder / "person.pub", folder / "authorized")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    config = folder / "sshd_config"
    config.write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {folder}/host\nPidFile none\n"
        f"AuthorizedKeysFile {folder}/authorized\nStrictModes no\nUsePAM no\n"
        "PasswordAuthentication no\nKbdInteractiveAuthentication no\nPermitRootLogin yes\n"
        + recipe(request.param, meeting, folder)
    )
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
    log = (folder / "log").open("wb")
    server = subprocess.Popen([SSHD, "-D", "-e", "-f", str(config)], stderr=log)
    try:
        _answers(port, server, folder / "log")
        yield Front(folder, port)
    finally:
        server.terminate()
        server.wait(20)
        log.close()


def _answers(port: int, server: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + 20
    while True:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return
        except ConnectionRefusedError:
            assert server.poll() is None, log.read_text()
            assert time.monotonic() < end
            time.sleep(0.02)


def _screen(front: Front, *words: str) -> OpenSsh:
    return OpenSsh(0, "", line=("ssh", "-e", "none", "-F", str(front.config), *words))


@sshd_only
@pytest.mark.parametrize("front", [0], indirect=True)
def test_a_jump_shows_our_key_and_our_screen_and_lets_nobody_anywhere_else(
    meeting: Meeting, front: Front
) -> None:
    with _screen(front, "-J", "voordeur", "-p", str(meeting.port), "anna@127.0.0.1") as anna:
        anna.log_in(meeting.codes["delegate"])
        anna.wait_for("Rood")
        anna.type("\r")
        anna.wait_for("bewaard")
        anna.resize(100, 30)
        anna.type("\x1b[1;5Hdoor de voordeur")
        anna.wait_for("door de voordeur")
    key = host_key(meeting.data).public_line.split()[1]
    assert key in (front.folder / "known").read_text()

    other = ("ssh", "-F", str(front.config), "-o", "BatchMode=yes")
    for words in (
        ("-W", "127.0.0.1:22", "voordeur"),
        ("-N", "-o", "ExitOnForwardFailure=yes", "-R", "0:127.0.0.1:22", "voordeur"),
        ("voordeur", "id"),
    ):
        done = subprocess.run([*other, *words], capture_output=True, timeout=30, check=False)
        assert done.returncode, words
        assert b"uid=" not in done.stdout


@sshd_only
@pytest.mark.parametrize("front", [0], indirect=True)
def test_files_come_through_the_jump(meeting: Meeting, front: Front, tmp_path: Path) -> None:
    askpass = tmp_path / "askpass"
    askpass.write_text(f"#!/bin/sh\necho {meeting.codes['observer']}\n")
    askpass.chmod(0o700)
    taken = tmp_path / "akkoord.md"
    done = subprocess.run(
        ["scp", "-F", str(front.config), "-J", "voordeur", "-P", str(meeting.port),
         "kees@127.0.0.1:akkoord.md", str(taken)],
        env={**os.environ, "SSH_ASKPASS": str(askpass), "SSH_ASKPASS_REQUIRE": "force"},
        stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert taken.read_text().startswith("# ")


@sshd_only
@pytest.mark.parametrize("front", [1], indirect=True)
def test_a_forced_command_brings_whoever_comes_to_the_code_and_nowhere_else(
    meeting: Meeting, front: Front
) -> None:
    with _screen(front, "-t", "voordeur") as anna:
        anna.log_in(meeting.codes["delegate"])
        anna.wait_for("Rood")
        anna.type("\r")
        anna.wait_for("bewaard")
        anna.resize(100, 30)
        anna.type("\x1b[1;5Hmet een omweg\r~?")
        anna.wait_for("met een omweg")
        anna.wait_for("~?")
    with _screen(front, "-t", "voordeur", "id; sh") as nosy:
        nosy.wait_for("Code:")
        assert "uid=" not in nosy.text


class _Relay(asyncssh.SSHServer):
    """A jump that is no OpenSSH: lets everybody in, and on to one port."""

    def __init__(self, port: int) -> None:
        self._port = port

    def begin_auth(self, username: str) -> bool:
        return False

    def connection_requested(
        self, dest_host: str, dest_port: int, orig_host: str, orig_port: int
    ) -> bool:
        return (dest_host, dest_port) == ("127.0.0.1", self._port)


async def test_a_jump_through_another_kind_of_server(meeting: Meeting, tmp_path: Path) -> None:
    key = asyncssh.generate_private_key("ssh-ed25519")
    relay = await asyncssh.listen(
        "127.0.0.1", 0, server_factory=lambda: _Relay(meeting.port), server_host_keys=[key]
    )
    async with relay:
        await asyncio.to_thread(_through, Front(tmp_path, relay.get_port()), meeting)


def _through(front: Front, meeting: Meeting) -> None:
    with _screen(front, "-J", "voordeur", "-p", str(meeting.port), "anna@127.0.0.1") as anna:
        anna.log_in(meeting.codes["delegate"])
        anna.wait_for("Rood")
        anna.type("\r")
        anna.wait_for("bewaard")
        anna.type("\x1b[1;5Hlangs een omweg")
        anna.wait_for("langs een omweg")
