"""A long history over real SSH: opened, run through, compared; and who types meanwhile.

    python -m benchmarks.history --edits 4000 --characters 15000

The edits are made beforehand, by two people in turns over an afternoon. Then one client looks back
while another one, in a process of its own, types in the same passage; its keys are timed before and
during that. A step has arrived when the screen of the first client shows what it should.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import re
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pyte

from benchmarks.clients import Participant, enter
from benchmarks.machine import Figure, percentile, report
from benchmarks.stand import LAST_WORDS, scenario_text, serve_stored
from benchmarks.typists import Measured, keep_typing, marks
from workshop.agreement.roles import Role
from workshop.ids import WorkshopId
from workshop.journal.store import Store
from workshop.rooms.founding import found_workshop
from workshop.rooms.guest import Guest
from workshop.rooms.room import Room
from workshop.scenario.loader import load

_SIZE = (100, 30)
_UNKNOWN_TO_PYTE = re.compile(rb"\x1b\[[<>=][0-9;]*[a-zA-Z]|\x1b\[\?[0-9;]*\$p|\x1b\[[0-9] q")
_COUNT = re.compile(r"versie (\d+) van (\d+)")


def _write(data: Path, edits: int, characters: int) -> str:
    """A workshop with so many edits in one passage; returns the delegates' code."""
    chance = random.Random(1)
    source = data / "meting.yaml"
    source.write_text(scenario_text(14, characters))
    store = Store(data)
    store.prepare()
    id = WorkshopId("w-meting")
    journal = store.create(id)
    now = datetime.now(UTC) - timedelta(hours=9)
    found_workshop(journal, id, "Meting", load(source), ("Rood", "Blauw"), now, chance.randbytes)
    room = Room(journal, lambda: now, chance.randbytes)
    people = [
        Guest(room, name, Role.DELEGATE).sit(delegation, "nl")
        for name, delegation in (("Anna", "rood"), ("Bram", "blauw"))
    ]
    (passage,) = room.state.passages
    at = [500, characters // 2]
    for number in range(edits):
        who = number // 20 % 2
        length = len(room.passages.text(passage))
        place = min(at[who], length)
        if chance.random() < 0.15:
            people[who].edit(passage, place - 1, place, "")
            at[who] -= 1
        else:
            people[who].edit(passage, place, place, chance.choice("aeiounrst "))
            at[who] += 1
        if number % 100 == 99:
            at[who] = chance.randint(1, length)
        now += timedelta(seconds=62 if number % 10 == 9 else chance.choice((0, 1, 1, 2)))
    journal.flush()
    journal.close()
    return next(given.code for given in room.state.codes if given.role is Role.DELEGATE)


class _Reader:
    """What a person sees on one client."""

    def __init__(self, person: Participant) -> None:
        self.person = person
        self._screen = pyte.Screen(*_SIZE)
        self._stream = pyte.ByteStream(self._screen)
        self._news = asyncio.Event()
        person.on_bytes = self._feed

    def _feed(self, data: bytes) -> None:
        self._stream.feed(_UNKNOWN_TO_PYTE.sub(b"", data))
        self._news.set()

    @property
    def text(self) -> str:
        return "\n".join(
            "".join(row[x].data for x in range(_SIZE[0]))
            for row in (self._screen.buffer[y] for y in range(_SIZE[1]))
        )

    async def shows(self, keys: bytes, holds: Callable[[str], object]) -> float:
        """Milliseconds from these keys until the screen is so."""
        start = time.perf_counter()
        self.person.type(keys)
        async with asyncio.timeout(30):
            while not holds(self.text):
                self._news.clear()
                await self._news.wait()
        return (time.perf_counter() - start) * 1e3


async def measure(edits: int, characters: int, seconds: float) -> None:
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        code = await asyncio.to_thread(_write, data, edits, characters)
        async with (
            serve_stored(data, "w-meting", code) as served,
            asyncio.TaskGroup() as tasks,
        ):
            typist = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "benchmarks.history", "--typist", str(served.port), code,
                stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
            )  # fmt: skip
            reader = await enter(tasks, served.port, code, "Kijker", _SIZE, LAST_WORDS.encode())
            await asyncio.sleep(seconds + 3)
            begun = time.perf_counter()
            steps = await _look_back(_Reader(reader))
            ended = time.perf_counter()
            told, _ = await typist.communicate(b"")
            await reader.leave()
    figures: dict[str, Figure] = {"edits": edits, "characters": characters, **steps}
    keys = [(sent, took) for sent, took in json.loads(told)]
    for name, some in (
        ("before", [took for sent, took in keys if sent < begun]),
        ("meanwhile", [took for sent, took in keys if begun <= sent < ended]),
    ):
        figures[f"typist_{name}_p50_ms"] = percentile(some, 0.5)
        figures[f"typist_{name}_p99_ms"] = percentile(some, 0.99)
        figures[f"typist_{name}_max_ms"] = max(some, default=0.0)
    report("history", figures)


async def _type_on(port: int, code: str) -> None:
    """Types until the input ends, then prints when every key was sent and how long it took."""
    chance = random.Random(2)
    measured = Measured(1)
    async with asyncio.TaskGroup() as tasks:
        person = await enter(tasks, port, code, "Typist", _SIZE, LAST_WORDS.encode())
        person.on_bytes = lambda data: measured.received(0, data)
        typing = asyncio.create_task(
            keep_typing(measured, [person], 0, 20.0, 600.0, marks(chance), chance)
        )
        await asyncio.to_thread(sys.stdin.read)
        typing.cancel()
        await asyncio.wait({typing})
        await person.leave()
    sys.stdout.write(json.dumps(list(zip(measured.own_at, measured.own, strict=True))))


async def _look_back(reader: _Reader) -> dict[str, float]:
    opened = await reader.shows(b"\x07", _COUNT.search)
    found = _COUNT.search(reader.text)
    assert found is not None
    versions = int(found[2])
    steps, along = [], []
    for _ in range(min(60, versions - 1)):
        steps.append(await reader.shows(b"\x1b[A", _other(reader.text)))
    for _ in range(40):
        now = reader.text
        if _number(now) == 1:
            break
        along.append(await reader.shows(b"\x1b[D", _other(now)))
    await reader.shows(b"\x1b[H", lambda text: _number(text) == 1)
    marked = await reader.shows(b"m", lambda text: "vergelijkpunt" in text)
    compared = await reader.shows(b"\x1b[F", lambda text: _number(text) >= versions)
    await reader.shows(b"\x1b", lambda text: "Geschiedenis" not in text)
    asked = await reader.shows(b"\x1b[1;5H\x0f", lambda text: "Wie schreef dit" in text)
    return {
        "versions": versions,
        "opened_ms": opened,
        "version_p50_ms": percentile(steps, 0.5),
        "version_p99_ms": percentile(steps, 0.99),
        "along_time_p50_ms": percentile(along, 0.5),
        "along_time_p99_ms": percentile(along, 0.99),
        "marked_ms": marked,
        "first_with_last_ms": compared,
        "who_wrote_ms": asked,
    }


def _number(text: str) -> int:
    found = _COUNT.search(text)
    return int(found[1]) if found is not None else 0


def _other(before: str) -> Callable[[str], bool]:
    return lambda text: _number(text) not in (0, _number(before))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--edits", type=int, default=4_000)
    parser.add_argument("--characters", type=int, default=15_000)
    parser.add_argument("--seconds", type=float, default=5.0, help="of typing beforehand")
    parser.add_argument("--typist", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.typist is not None:
        asyncio.run(_type_on(int(options.typist[0]), options.typist[1]))
        return
    asyncio.run(measure(options.edits, options.characters, options.seconds))


if __name__ == "__main__":
    main()
