"""Participants for benchmarks: asyncssh clients that log in with the code and watch the bytes."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import asyncssh

__all__ = ["Participant", "enter"]


class _WithCode(asyncssh.SSHClient):
    def __init__(self, code: str) -> None:
        self._code = code

    def kbdint_auth_requested(self) -> str:
        return ""

    def kbdint_challenge_received(
        self, name: str, instructions: str, lang: str, prompts: Sequence[tuple[str, bool]]
    ) -> list[str]:
        return [self._code] * len(prompts)


@dataclass
class Participant:
    """One client: everything it receives is counted and handed to ``on_bytes``."""

    connection: asyncssh.SSHClientConnection
    process: asyncssh.SSHClientProcess[bytes]
    received: int = 0
    seen: bytearray = field(default_factory=bytearray)
    on_bytes: Callable[[bytes], None] | None = None
    _news: asyncio.Event = field(default_factory=asyncio.Event)

    def type(self, keys: bytes) -> None:
        """Sends keys as a terminal would."""
        self.process.stdin.write(keys)

    async def read(self) -> None:
        """Reads until the server ends; the owner runs this as a task."""
        try:
            while data := await self.process.stdout.read(65_536):
                self.received += len(data)
                if self.on_bytes is not None:
                    self.on_bytes(data)
                else:
                    self.seen += data
                self._news.set()
        except (asyncssh.Error, OSError):
            return

    async def wait_for(self, mark: bytes, seconds: float = 20.0) -> float:
        """Waits until these bytes were received and returns the moment (perf_counter)."""
        async with asyncio.timeout(seconds):
            while mark not in self.seen:
                self._news.clear()
                await self._news.wait()
        return time.perf_counter()

    async def leave(self) -> None:
        """Drops the line."""
        self.connection.abort()
        await self.connection.wait_closed()


async def enter(
    tasks: asyncio.TaskGroup,
    port: int,
    code: str,
    name: str,
    size: tuple[int, int],
    mark: bytes,
    *,
    pick: bytes = b"\r",
) -> Participant:
    """Joins as a new delegate: code, first delegation, and the passage is on the screen."""
    connection, _ = await asyncssh.create_connection(
        lambda: _WithCode(code),
        "127.0.0.1",
        port,
        username=name,
        known_hosts=None,
        config=None,
        client_keys=None,
        agent_path=None,
        compression_algs=None,
    )
    process = await connection.create_process(
        term_type="xterm-256color", term_size=size, encoding=None
    )
    participant = Participant(connection, process)
    tasks.create_task(participant.read())
    if pick:
        await participant.wait_for(b"Rood")
        participant.type(pick)
    await participant.wait_for(mark)
    return participant
