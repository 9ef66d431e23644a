"""People who flood the server from inside a meeting: they harm themselves, and nobody else."""

from __future__ import annotations

import asyncio
import random
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any, cast

import asyncssh
import pytest

from tests.e2e.conftest import Meeting
from tests.e2e.test_wild_keys import wild
from tests.terminals import Terminal, connected, within

LONGEST_WAIT = 20.0
"""Seconds a letter of somebody else may take while the server is under attack. Generous: it holds
against a server that stands still, not against one that is slow."""

_SENTENCE = "rustig verder getypt"


class _Discarding(asyncssh.SSHClientSession[bytes]):
    pass


class Attacker:
    """A client that says what it likes and hardly listens."""

    def __init__(
        self,
        connection: asyncssh.SSHClientConnection,
        channel: asyncssh.SSHClientChannel[bytes],
        chance: random.Random,
    ) -> None:
        self.connection = connection
        self.channel = channel
        self.chance = chance

    @classmethod
    async def enter(cls, meeting: Meeting, name: str, seed: int) -> Attacker:
        connection = await connected(meeting.port, name, meeting.codes["delegate"])
        channel, _ = await connection.create_session(
            _Discarding, term_type="xterm-256color", term_size=(300, 120), encoding=None
        )
        channel.write(b"\r")
        return cls(connection, channel, random.Random(seed))

    @property
    def gone(self) -> bool:
        return self.channel.is_closing()

    def stop_reading(self) -> None:
        cast(Any, self.connection)._transport.pause_reading()

    def change_window(self) -> None:
        self.channel.change_terminal_size(
            self.chance.choice((1, 60, 80, 200, 300, 4_000)),
            self.chance.choice((1, 16, 24, 60, 120, 4_000)),
        )

    async def change_windows(self) -> None:
        """Some hundred sizes a second, letters in between."""
        while not self.gone:
            for _ in range(20):
                self.change_window()
            self.channel.write(b"a")
            await asyncio.sleep(0.02)

    async def look_away(self) -> None:
        """A large window that nobody reads from, in which there is always something new."""
        self.stop_reading()
        while not self.gone:
            self.change_window()
            self.channel.write(b"woord ")
            await asyncio.sleep(0.02)

    async def paste_books(self) -> None:
        """A hundred thousand characters at a time."""
        while not self.gone:
            self.channel.write(b"\x1b[200~" + b"nog een regel tekst\r" * 5_000 + b"\x1b[201~")
            await asyncio.sleep(0.5)

    async def hit_every_key(self) -> None:
        while not self.gone:
            for _ in range(20):
                self.channel.write(wild(self.chance))
            await asyncio.sleep(0.02)

    async def vanish(self) -> None:
        """Does all of that, and the line breaks in the middle of it."""
        self.stop_reading()
        for _ in range(50):
            self.change_window()
            self.channel.write(b"woord " * 20)
        await asyncio.sleep(0.1)
        self.connection.abort()


_WAYS: dict[str, Callable[[Attacker], Awaitable[None]]] = {
    "a window that changes all the time": Attacker.change_windows,
    "a large window nobody reads from": Attacker.look_away,
    "books": Attacker.paste_books,
    "a line that breaks": Attacker.vanish,
}


@asynccontextmanager
async def under_attack(
    meeting: Meeting, *ways: Callable[[Attacker], Awaitable[None]]
) -> AsyncIterator[None]:
    attackers = [
        await within(Attacker.enter(meeting, f"lastig{seed}", seed)) for seed in range(len(ways))
    ]
    tasks = [
        asyncio.ensure_future(way(attacker)) for way, attacker in zip(ways, attackers, strict=True)
    ]
    try:
        yield
    finally:
        for task, attacker in zip(tasks, attackers, strict=True):
            task.cancel()
            attacker.connection.abort()
        await asyncio.gather(*tasks, return_exceptions=True)


async def calm(meeting: Meeting, name: str) -> Terminal:
    terminal = await within(Terminal.open(meeting.port, name, meeting.codes["delegate"]))
    await terminal.wait_for("Blauw")
    terminal.send("\r")
    await terminal.wait_for("bewaard")
    terminal.send("\x1b[1;5H")
    return terminal


async def typed(terminal: Terminal, text: str) -> None:
    """Types a letter once the one before is seen."""
    for count in range(1, len(text) + 1):
        terminal.send(text[count - 1])
        async with asyncio.timeout(LONGEST_WAIT):
            await terminal.wait_for(text[:count])


@pytest.mark.parametrize("name", _WAYS)
async def test_others_write_on(meeting: Meeting, name: str) -> None:
    anna = await calm(meeting, "anna")
    bram = await calm(meeting, "bram")
    async with under_attack(meeting, _WAYS[name], _WAYS[name]):
        await typed(anna, _SENTENCE)
        await bram.wait_for(_SENTENCE)
        carla = await calm(meeting, "carla")
        await carla.wait_for(_SENTENCE)
    # Who has gone stands in brackets for a while.
    await anna.wait_for(lambda shown: re.search(r"(?<!\()Lastig", shown.text) is None)
    told = await asyncio.to_thread(meeting.run, "export", meeting.id, "--data", str(meeting.data))
    assert _SENTENCE in told.stdout.decode()
    for terminal in (anna, bram, carla):
        await terminal.close()


async def test_a_server_under_attack_ends_when_it_is_asked_to(meeting: Meeting) -> None:
    anna = await calm(meeting, "anna")
    async with under_attack(meeting, *_WAYS.values(), Attacker.hit_every_key):
        before = len(anna.raw)
        anna.resize(100, 30)  # what she writes, who hits every key may take away again
        await anna.wait_for(lambda shown: len(shown.raw) > before)
        assert await asyncio.to_thread(meeting.stop) == 0
        assert await anna.exit_code() == 75
    await anna.close()
