"""A person's terminal in a test: an SSH client with a screen emulator, waiting on events only."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, TypeVar

import asyncssh
import pyte
from wcwidth import wcwidth

__all__ = ["PATIENCE", "Client", "Emulator", "Terminal", "connected", "within"]

T = TypeVar("T")

PATIENCE = 60.0
"""Seconds after which a test gives up waiting; never the time it takes."""

# pyte prints the tails of sequences with private markers that it does not know.
_UNKNOWN_TO_PYTE = re.compile(rb"\x1b\[[<>=][0-9;]*[a-zA-Z]|\x1b\[\?[0-9;]*\$p|\x1b\[[0-9] q")


async def within(awaited: Awaitable[T]) -> T:
    """Waits for something that must happen."""
    return await asyncio.wait_for(awaited, PATIENCE)


class Client(asyncssh.SSHClient):
    """Answers the questions at the door, one code after the other, and remembers them."""

    def __init__(self, codes: Sequence[str]) -> None:
        self._codes = list(codes)
        self.asked: list[tuple[str, str, bool]] = []
        self.lost: asyncio.Future[Exception | None] = asyncio.get_running_loop().create_future()

    def public_key_auth_requested(self) -> None:
        return None

    def kbdint_auth_requested(self) -> str | None:
        return "" if self._codes else None

    def kbdint_challenge_received(
        self, name: str, instructions: str, lang: str, prompts: Any
    ) -> list[str] | None:
        self.asked += [(instructions, prompt, echo) for prompt, echo in prompts]
        return [self._codes.pop(0)] if self._codes else None

    def connection_lost(self, exc: Exception | None) -> None:
        if not self.lost.done():
            self.lost.set_result(exc)


async def connected(
    port: int, name: str = "petra", *codes: str, client: Client | None = None, **options: Any
) -> asyncssh.SSHClientConnection:
    """A connection that has typed these codes; raises what asyncssh raises when it is refused."""
    made = client or Client(codes or ("goed",))
    connection, _ = await asyncssh.create_connection(
        lambda: made, "127.0.0.1", port, username=name, known_hosts=None, config=None,
        **{"agent_path": None, "client_keys": None, **options},
    )  # fmt: skip
    return connection


class _Session(asyncssh.SSHClientSession[bytes]):
    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal

    def data_received(self, data: bytes, datatype: int | None) -> None:
        self._terminal.received(data, stderr=datatype is not None)

    def connection_lost(self, exc: Exception | None) -> None:
        self._terminal.ended()


class Emulator:
    """A screen that bytes arrive at.

    Attributes:
        raw: every byte that came, in order; ``errors`` those of stderr.
    """

    def __init__(self, columns: int = 80, rows: int = 24) -> None:
        self.raw = bytearray()
        self.errors = bytearray()
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._news = asyncio.Event()
        self._over = asyncio.Event()

    def received(self, data: bytes, *, stderr: bool = False) -> None:
        self.raw += data
        if stderr:
            self.errors += data
        self._stream.feed(_UNKNOWN_TO_PYTE.sub(b"", data))
        self._news.set()

    def ended(self) -> None:
        self._over.set()
        self._news.set()

    @property
    def cursor(self) -> tuple[int, int]:
        """Column and row, from 0."""
        return self._screen.cursor.x, self._screen.cursor.y

    @property
    def lines(self) -> list[str]:
        return [self._row(y) for y in range(self._screen.lines)]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    async def over(self) -> None:
        """Waits until nothing comes any more."""
        await within(self._over.wait())

    async def wait_for(self, sign: str | Callable[[Any], bool]) -> None:
        """Waits until a text is on the screen, or something holds of it."""
        holds: Callable[[Any], bool] = (
            (lambda shown: sign in shown.text) if isinstance(sign, str) else sign
        )
        try:
            async with asyncio.timeout(PATIENCE):
                while not holds(self):
                    self._news.clear()
                    if self._over.is_set():
                        break
                    await self._news.wait()
        except TimeoutError:
            pass
        assert holds(self), f"not on the screen: {sign!r}\n{self.text}"

    def _row(self, y: int) -> str:
        # Screen.display fails on an orphan half of a wide character; this reads the cells.
        row, skip = "", False
        for x in range(self._screen.columns):
            if skip:
                skip = False
                continue
            cell = self._screen.buffer[y][x].data
            row += cell
            skip = bool(cell) and wcwidth(cell[0]) == 2
        return row.rstrip()


class Terminal(Emulator):
    """One SSH channel with a screen."""

    connection: asyncssh.SSHClientConnection
    channel: asyncssh.SSHClientChannel[bytes]

    @classmethod
    async def open(
        cls,
        port: int,
        name: str = "petra",
        *codes: str,
        columns: int = 80,
        rows: int = 24,
        term: str | None = "xterm-256color",
        env: Mapping[str, str] | None = None,
        command: str | None = None,
        connection: asyncssh.SSHClientConnection | None = None,
        claimed_size: tuple[int, int] | None = None,
        **options: Any,
    ) -> Terminal:
        """Connects, logs in and asks for a screen, or for the answer to a command."""
        made = cls(columns, rows)
        made.connection = connection or await connected(port, name, *codes)
        sent: dict[bytes | str, bytes | str] = {}
        sent.update(env or {})
        made.channel, _ = await made.connection.create_session(
            lambda: _Session(made), command, term_type=term, env=sent, encoding=None,
            term_size=claimed_size or (columns, rows), **options,
        )  # fmt: skip
        return made

    def send(self, keys: str | bytes) -> None:
        self.channel.write(keys.encode() if isinstance(keys, str) else keys)

    def resize(self, columns: int, rows: int, *, claimed: tuple[int, int] | None = None) -> None:
        self._screen.resize(rows, columns)
        self.channel.change_terminal_size(*(claimed or (columns, rows)))

    async def exit_code(self) -> int | None:
        """Waits for the end of the channel."""
        await self.over()
        return self.channel.get_exit_status()

    async def close(self) -> None:
        self.connection.close()
        await self.connection.wait_closed()
