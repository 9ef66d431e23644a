"""A bare SSH server that sends every key to everybody: the floor of the keystroke benchmark."""

from __future__ import annotations

import asyncio
import socket
import sys
from typing import ClassVar

import asyncssh


class _Echo(asyncssh.SSHServerSession[bytes]):
    everybody: ClassVar[set[_Echo]] = set()

    def connection_made(self, chan: asyncssh.SSHServerChannel[bytes]) -> None:
        self._channel = chan

    def pty_requested(self, term_type: str, term_size: object, term_modes: object) -> bool:
        return True

    def shell_requested(self) -> bool:
        return True

    def session_started(self) -> None:
        self.everybody.add(self)
        self._channel.write(b"klaar")

    def data_received(self, data: bytes, datatype: int | None) -> None:
        for other in self.everybody:
            other._channel.write(data)

    def connection_lost(self, exc: Exception | None) -> None:
        self.everybody.discard(self)


class _Server(asyncssh.SSHServer):
    def connection_made(self, conn: asyncssh.SSHServerConnection) -> None:
        conn.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def begin_auth(self, username: str) -> bool:
        return False

    def session_requested(self) -> _Echo:
        return _Echo()


async def main() -> None:
    server = await asyncssh.create_server(
        _Server,
        "127.0.0.1",
        0,
        server_host_keys=[asyncssh.generate_private_key("ssh-ed25519")],
        encoding=None,
        line_editor=False,
        compression_algs=None,
    )
    sys.stdout.write(f"{server.get_port()}\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
