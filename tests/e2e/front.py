"""An SSH server of an institution, in front of ours: what sshd does with a recipe, without sshd.

It follows the lines of a ``Match`` block as sshd_config(5) describes them, as far as our recipes
use them, and refuses to start where a line says something it does not know. Where an OpenSSH
server is installed, the same tests run against that as well.
"""

from __future__ import annotations

import asyncio
import fcntl
import os
import pty
import struct
import subprocess
import termios
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Self

import asyncssh

from tests.terminals import PATIENCE

__all__ = ["StandIn"]

_KNOWN = {
    "AllowTcpForwarding", "PermitOpen", "PermitTTY", "X11Forwarding", "AllowAgentForwarding",
    "PermitTunnel", "ForceCommand",
}  # fmt: skip


class StandIn:
    """Runs in a thread of its own, from entering the context to leaving it.

    Args:
        recipe: the lines of a ``Match`` block.
        host_key, authorized: files as ssh-keygen makes them.
    """

    def __init__(self, recipe: str, host_key: Path, authorized: Path) -> None:
        self._rules = dict(line.split(maxsplit=1) for line in recipe.splitlines() if line.strip())
        assert self._rules.keys() <= _KNOWN, self._rules.keys() - _KNOWN
        self._key = asyncssh.read_private_key(host_key)
        self._person = asyncssh.read_public_key(authorized)
        self.port = 0
        self._up = threading.Event()
        self._loop = asyncio.new_event_loop()
        self._over = asyncio.Event()
        self._thread = threading.Thread(target=self._run, name="front")

    def __enter__(self) -> Self:
        self._thread.start()
        assert self._up.wait(PATIENCE)
        return self

    def __exit__(self, *error: object) -> None:
        self._loop.call_soon_threadsafe(self._over.set)
        self._thread.join(PATIENCE)
        self._loop.close()

    def _run(self) -> None:
        self._loop.run_until_complete(self._serve())

    async def _serve(self) -> None:
        porters: list[_Porter] = []

        def porter() -> _Porter:
            porters.append(_Porter(self._rules, self._person))
            return porters[-1]

        server = await asyncssh.listen(
            "127.0.0.1", 0, server_factory=porter, server_host_keys=[self._key],
            line_editor=False, encoding=None, agent_forwarding=self._allows("AllowAgentForwarding"),
        )  # fmt: skip
        self.port = server.get_port()
        self._up.set()
        await self._over.wait()
        server.close()
        for one in porters:
            one.connection.abort()
            await one.connection.wait_closed()
        await server.wait_closed()

    def _allows(self, what: str) -> bool:
        return self._rules.get(what, "no") != "no"


class _Porter(asyncssh.SSHServer):
    def __init__(self, rules: Mapping[str, str], person: asyncssh.SSHKey) -> None:
        self._rules = rules
        self._person = person
        self.connection: asyncssh.SSHServerConnection

    def connection_made(self, conn: asyncssh.SSHServerConnection) -> None:
        self.connection = conn

    def public_key_auth_supported(self) -> bool:
        return True

    def validate_public_key(self, username: str, key: asyncssh.SSHKey) -> bool:
        return key.public_data == self._person.public_data

    def connection_requested(
        self, dest_host: str, dest_port: int, orig_host: str, orig_port: int
    ) -> bool:
        forwards = self._rules["AllowTcpForwarding"] in ("local", "yes", "all")
        return forwards and f"{dest_host}:{dest_port}" in self._rules.get("PermitOpen", "").split()

    def session_requested(self) -> _Forced:
        return _Forced(self._rules["ForceCommand"], self._rules.get("PermitTTY", "yes") != "no")


class _Forced(asyncssh.SSHServerSession[bytes]):
    """Runs one command with the shell, in a terminal where one was asked for and is allowed.

    What the client asked to run is in SSH_ORIGINAL_COMMAND, and nowhere else.
    """

    def __init__(self, command: str, permits_tty: bool) -> None:
        self._command = command
        self._permits_tty = permits_tty
        self._asked = ""
        self._size: tuple[int, int] | None = None
        self._term = ""
        self._master = -1
        self._process: subprocess.Popen[bytes] | None = None
        self._channel: asyncssh.SSHServerChannel[bytes]

    def connection_made(self, chan: asyncssh.SSHServerChannel[bytes]) -> None:
        self._channel = chan

    def pty_requested(self, term_type: str, term_size: Any, term_modes: Any) -> bool:
        self._term, self._size = term_type, (term_size[0], term_size[1])
        return self._permits_tty

    def shell_requested(self) -> bool:
        return True

    def exec_requested(self, command: str) -> bool:
        self._asked = command
        return True

    def session_started(self) -> None:
        line = ["/bin/sh", "-c", self._command]
        environment = {
            **os.environ, "LOGNAME": "anna", "TERM": self._term,
            "SSH_ORIGINAL_COMMAND": self._asked,
        }  # fmt: skip
        if self._size is None or not self._permits_tty:
            done = subprocess.run(
                line, env=environment, stdin=subprocess.DEVNULL, capture_output=True,
                timeout=PATIENCE, check=False,
            )  # fmt: skip
            self._channel.write(done.stdout)
            self._channel.exit(done.returncode)
            return
        self._master, slave = pty.openpty()
        self._resize(*self._size)
        self._process = subprocess.Popen(
            line, env=environment, stdin=slave, stdout=slave, stderr=slave, start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(slave, termios.TIOCSCTTY, 0),
        )  # fmt: skip
        os.close(slave)
        asyncio.get_running_loop().add_reader(self._master, self._read)

    def data_received(self, data: bytes, datatype: int | None) -> None:
        if self._master >= 0:
            os.write(self._master, data)

    def eof_received(self) -> bool:
        return True

    def terminal_size_changed(self, width: int, height: int, pixwidth: int, pixheight: int) -> None:
        if self._master >= 0:
            self._resize(width, height)

    def _resize(self, width: int, height: int) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))

    def connection_lost(self, exc: Exception | None) -> None:
        self._end()

    def _read(self) -> None:
        try:
            data = os.read(self._master, 65_536)
        except OSError:
            data = b""
        if data:
            self._channel.write(data)
        else:
            self._channel.exit(self._end())

    def _end(self) -> int:
        if self._process is None:
            return 0
        if self._master >= 0:
            asyncio.get_running_loop().remove_reader(self._master)
            os.close(self._master)  # hangs up: the command ends
            self._master = -1
        return self._process.wait(PATIENCE)
