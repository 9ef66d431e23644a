"""People who type characters that stand nowhere else, and when those arrive on whose screen."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from benchmarks.clients import Participant

__all__ = ["Measured", "bytes_of_letters", "keep_typing", "marks"]

# Letters of one cell that no screen of ours shows: each key is recognised by its bytes.
_MARKS = [
    chr(code)
    for block in ((0x1401, 0x1670), (0x1200, 0x1240), (0x13A0, 0x13F0), (0x1E00, 0x1EF0))
    for code in range(*block)
]
_WORD_AWAY = b"\x17"
"""Ctrl+W: takes away the marks a typist has made, so that lines stay short."""


def marks(chance: random.Random) -> Iterator[str]:
    """Letters in a random order, again and again."""
    return iter(chance.sample(_MARKS, len(_MARKS)) * 20)


@dataclass
class Measured:
    """What the clients saw. Times in milliseconds.

    Attributes:
        watching: how many screens are watched, also those of the typists.
        own_at: when the keys of ``own`` were sent (perf_counter).
    """

    watching: int
    own: list[float] = field(default_factory=list)
    own_at: list[float] = field(default_factory=list)
    others: list[float] = field(default_factory=list)
    keys: int = 0
    _waiting: dict[bytes, tuple[int, float, set[int]]] = field(default_factory=dict)

    def sent(self, mark: bytes, by: int) -> None:
        self.keys += 1
        self._waiting[mark] = (by, time.perf_counter(), set())

    def is_free(self, mark: bytes) -> bool:
        return mark not in self._waiting

    def received(self, at: int, data: bytes) -> None:
        now = time.perf_counter()
        for mark, (by, since, seen) in list(self._waiting.items()):
            if at not in seen and mark in data:
                seen.add(at)
                (self.own if at == by else self.others).append((now - since) * 1e3)
                if at == by:
                    self.own_at.append(since)
                if len(seen) == self.watching:
                    del self._waiting[mark]


async def keep_typing(
    measured: Measured, people: Sequence[Participant], at: int, rate: float, seconds: float,
    letters: Iterator[str], chance: random.Random,
) -> None:  # fmt: skip
    """One person types so many keys a second, at random moments."""
    await asyncio.sleep(chance.random() / rate)
    end = time.perf_counter() + seconds
    count = 0
    while time.perf_counter() < end:
        mark = next(letters).encode()
        if not measured.is_free(mark):
            continue
        count += 1
        if count % 25 == 0:
            people[at].type(_WORD_AWAY)
        else:
            measured.sent(mark, at)
            people[at].type(mark)
        await asyncio.sleep(chance.expovariate(rate))


async def bytes_of_letters(people: Sequence[Participant], typists: int, rate: float) -> float:
    """Bytes a listener receives for one ordinary letter; the marks above are not ordinary.

    Listeners are the participants who do not type, or all of them where everybody types.
    """
    if not typists:
        return 0.0
    listeners = people[typists:] or people
    for person in people[:typists]:
        person.type(_WORD_AWAY)
    await asyncio.sleep(1)
    before = sum(person.received for person in listeners)
    keys = 0
    for letter in b"deze letters":
        for person in people[:typists]:
            person.type(bytes((letter,)))
            keys += 1
            await asyncio.sleep(1 / rate / typists)
    await asyncio.sleep(1)
    return (sum(person.received for person in listeners) - before) / keys / len(listeners)
