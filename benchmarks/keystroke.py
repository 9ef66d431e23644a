"""A key to its own screen and to every other one, over real SSH, with typists at work.

    python -m benchmarks.keystroke --participants 40 --typists 5 --rate 5 --seconds 10

Typists send characters that stand nowhere else; a key has arrived on a screen when its bytes were
received there. ``--floor`` measures a bare SSH server that sends every key to everybody, with the
same clients: what no screen can be faster than.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.clients import Participant, enter
from benchmarks.machine import cpu_seconds, percentile, report, resident_megabytes
from benchmarks.stand import Served, serve

# Letters of one cell that no screen of ours shows: each key is recognised by its bytes.
_MARKS = [
    chr(code)
    for block in ((0x1401, 0x1670), (0x1200, 0x1240), (0x13A0, 0x13F0), (0x1E00, 0x1EF0))
    for code in range(*block)
]
_WORD_AWAY = b"\x17"
"""Ctrl+W: takes away the marks a typist has made, so that lines stay short."""


@dataclass
class Measured:
    """What the clients saw. Times in milliseconds."""

    participants: int
    own: list[float] = field(default_factory=list)
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
                if len(seen) == self.participants:
                    del self._waiting[mark]


async def _type(
    measured: Measured, people: list[Participant], at: int, rate: float, seconds: float,
    marks: Iterator[str], chance: random.Random,
) -> None:  # fmt: skip
    await asyncio.sleep(chance.random() / rate)
    end = time.perf_counter() + seconds
    count = 0
    while time.perf_counter() < end:
        mark = next(marks).encode()
        if not measured.is_free(mark):
            continue
        count += 1
        if count % 25 == 0:
            people[at].type(_WORD_AWAY)
        else:
            measured.sent(mark, at)
            people[at].type(mark)
        await asyncio.sleep(chance.expovariate(rate))


async def _bytes_of_letters(people: list[Participant], typists: int, rate: float) -> float:
    """Bytes a listener receives for one ordinary letter; the marks above are not ordinary.

    Listeners are the participants who do not type, or all of them where everybody types.
    """
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


@asynccontextmanager
async def _floor() -> AsyncIterator[Served]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "benchmarks.floor", stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    port = int(await process.stdout.readline())
    try:
        yield Served(process.pid, port, "", Path(), "")
    finally:
        process.terminate()
        await process.wait()


async def measure(options: argparse.Namespace) -> None:
    width, height = (int(part) for part in options.size.split("x"))
    chance = random.Random(1)
    marks = iter(chance.sample(_MARKS, len(_MARKS)) * 20)
    measured = Measured(options.participants)
    source = _floor() if options.floor else serve()
    async with source as served, asyncio.TaskGroup() as tasks:
        cpu, memory = cpu_seconds(served.pid), resident_megabytes(served.pid)
        people: list[Participant] = []
        for number in range(options.participants):
            people.append(
                await enter(
                    tasks, served.port, served.code, f"deelnemer{number}", (width, height),
                    b"klaar" if options.floor else b"regel 011",
                    pick=b"" if options.floor else b"\r",
                )
            )  # fmt: skip
        await asyncio.sleep(2)
        join_cpu = (cpu_seconds(served.pid) - cpu) / options.participants
        per_person = (resident_megabytes(served.pid) - memory) / options.participants
        for at, person in enumerate(people):
            person.on_bytes = lambda data, at=at: measured.received(at, data)
        await asyncio.sleep(4)
        cpu, start = cpu_seconds(served.pid), time.perf_counter()
        await asyncio.sleep(4)
        idle = (cpu_seconds(served.pid) - cpu) / (time.perf_counter() - start)
        for at in range(options.typists):
            people[at].type(b"\x1b[1;5H" + b"\x1b[B" * (at * 2) + b"\x1b[F ")
        await asyncio.sleep(1.5)
        cpu, start = cpu_seconds(served.pid), time.perf_counter()
        async with asyncio.TaskGroup() as typing:
            for at in range(options.typists):
                typing.create_task(
                    _type(measured, people, at, options.rate, options.seconds, marks, chance)
                )
        took = time.perf_counter() - start
        await asyncio.sleep(1)
        busy = cpu_seconds(served.pid) - cpu
        bytes_per_key = await _bytes_of_letters(people, options.typists, options.rate)
        report(
            "keystroke-floor" if options.floor else "keystroke",
            {
                "participants": options.participants,
                "typists": options.typists,
                "size": options.size,
                "keys": measured.keys,
                "own_p50_ms": percentile(measured.own, 0.5),
                "own_p99_ms": percentile(measured.own, 0.99),
                "others_p50_ms": percentile(measured.others, 0.5),
                "others_p99_ms": percentile(measured.others, 0.99),
                "others_seen": len(measured.others),
                "others_expected": measured.keys * (options.participants - 1),
                "bytes_per_key_per_listener": bytes_per_key,
                "server_cpu_percent": 100 * busy / took,
                "server_us_per_key_per_participant": 1e6
                * busy
                / max(1, measured.keys)
                / options.participants,
                "idle_cpu_percent": 100 * idle,
                "join_cpu_ms": 1e3 * join_cpu,
                "megabytes_per_participant": per_person,
            },
        )
        for person in people:
            await person.leave()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--participants", type=int, default=10)
    parser.add_argument("--typists", type=int, default=5)
    parser.add_argument("--rate", type=float, default=5.0, help="keys per second per typist")
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--size", default="100x30")
    parser.add_argument("--floor", action="store_true")
    options = parser.parse_args()
    options.typists = min(options.typists, options.participants)
    if not options.floor:
        # The floor of the same moment: these machines are shared, absolute times drift.
        subprocess.run([sys.executable, "-m", "benchmarks.keystroke", "--floor",
                        *sys.argv[1:]], check=True, env=os.environ)  # fmt: skip
    asyncio.run(measure(options))


if __name__ == "__main__":
    main()
