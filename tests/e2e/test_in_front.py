"""Behind an SSH server of the institution, as docs/operating.md tells it: a jump, a forced command.

Each with a stand-in that follows the same lines, and with sshd itself where it is installed.
"""

from __future__ import annotations

import getpass
import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.e2e.conftest import Meeting
from tests.e2e.front import StandIn
from tests.e2e.openssh import OpenSsh
from workshop.ssh.hostkey import host_key

ROOT = Path(__file__).parents[2]
SSHD = shutil.which("sshd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")

JUMP, FORCED = 0, 1
KINDS = ("stand-in", *(("sshd",) if SSHD is not None else ()))


def behind(number: int) -> pytest.MarkDecorator:
    """Runs a test behind every kind of server there is here, which follows one recipe."""
    return pytest.mark.parametrize("front", [(kind, number) for kind in KINDS], indirect=True)


@dataclass
class Front:
    """A server on the loopback address in which one key opens the account of who runs the tests."""

    folder: Path
    port: int

    @property
    def config(self) -> Path:
        """What a person has in ~/.ssh/config: how to come in at the institution."""
        path = self.folder / "client_config"
        path.write_text(
            f"Host voordeur\n  HostName 127.0.0.1\n  Port {self.port}\n"
            f"  User {getpass.getuser()}\n"
            f'  IdentityFile "{self.folder}/person"\n'
            "  IdentitiesOnly yes\n"
            "Host *\n"
            f'  UserKnownHostsFile "{self.folder}/known"\n'
            "  StrictHostKeyChecking accept-new\n"
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
        .replace("/etc/ssh/drafting_known_hosts", f"""'"{known}"'""")
        .replace('"$LOGNAME"', "anna")
    )


@pytest.fixture
def front(meeting: Meeting, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Front]:
    """A server that follows one recipe."""
    kind, number = request.param
    folder = tmp_path / "front"
    folder.mkdir(mode=0o700)
    for name in ("host", "person"):
        subprocess.run(
            ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)], check=True
        )
    shutil.copy(folder / "person.pub", folder / "authorized")
    lines = recipe(number, meeting, folder)
    if kind == "stand-in":
        with StandIn(lines, folder / "host", folder / "person.pub") as stand_in:
            yield Front(folder, stand_in.port)
    else:
        with _sshd(folder, lines) as port:
            yield Front(folder, port)


@contextmanager
def _sshd(folder: Path, lines: str) -> Iterator[int]:
    assert SSHD is not None
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
    config = folder / "sshd_config"
    config.write_text(
        f'Port {port}\nListenAddress 127.0.0.1\nHostKey "{folder}/host"\nPidFile none\n'
        f'AuthorizedKeysFile "{folder}/authorized"\n'
        "StrictModes no\nUsePAM no\n"
        "PasswordAuthentication no\nKbdInteractiveAuthentication no\nPermitRootLogin yes\n" + lines
    )
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
    log = (folder / "log").open("wb")
    server = subprocess.Popen([SSHD, "-D", "-e", "-f", str(config)], stderr=log)
    try:
        _answers(port, server, folder / "log")
        yield port
    finally:
        server.terminate()
        server.wait(60)
        log.close()


def _answers(port: int, server: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + 60
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


@behind(JUMP)
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
        done = subprocess.run([*other, *words], capture_output=True, timeout=60, check=False)
        assert done.returncode, words
        assert b"uid=" not in done.stdout


@behind(JUMP)
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


@behind(FORCED)
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
