"""Opening a workshop with many recorded keystrokes: journal to room, text ready to be drawn.

Snapshots are kept on the way, as a server does. The worst moment to open at is just before the
next one, so typing stops there; what opening costs without any snapshot is told as well.

python -m benchmarks.opening --keystrokes 20000 --passages 4
"""

from __future__ import annotations

import argparse
import os
import random
import tempfile
import time
from pathlib import Path
from typing import Any, cast

from benchmarks.machine import report, resident_megabytes
from benchmarks.stand import scenario_text
from workshop.agreement.roles import Role
from workshop.clock import system_clock
from workshop.ids import PassageId, WorkshopId
from workshop.journal.base import Journal
from workshop.journal.store import Store
from workshop.rooms.founding import found_workshop
from workshop.rooms.guest import Guest
from workshop.rooms.keeper import KEEP_EVERY, keep
from workshop.rooms.room import Room
from workshop.scenario.loader import load


def measure(keystrokes: int, passages: int, writers: int) -> None:
    chance = random.Random(1)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "meting.yaml"
        source.write_text(_with_passages(passages))
        store = Store(Path(folder) / "data")
        store.prepare()
        id = WorkshopId("w-meting")
        journal = store.create(id)
        found_workshop(
            journal, id, "Meting", load(source), ("Rood",), system_clock(), chance.randbytes
        )
        room = Room(journal, system_clock, chance.randbytes)
        people = [
            Guest(room, f"Schrijver{n}", Role.DELEGATE).sit("rood", "nl") for n in range(writers)
        ]
        kept: dict[PassageId, int] = {}
        snapshots: list[float] = []
        start = time.perf_counter()
        for number in range(1, keystrokes + 1):
            passage = chance.choice(list(room.state.passages))
            text = room.passages.text(passage)
            at = chance.randint(0, len(text))
            chance.choice(people).edit(passage, at, at, chance.choice("aeiou nrst"))
            if number % KEEP_EVERY == 0 and number < keystrokes:
                snapshots.append(_keep(room, journal, kept))
        typing = time.perf_counter() - start - sum(snapshots)
        journal.flush()
        journal.close()
        size = (store.directory / f"{id}.workshop").stat().st_size
        before = resident_megabytes(os.getpid())
        start = time.perf_counter()
        journal = store.open(id)
        again = Room(journal, system_clock, chance.randbytes)
        took = time.perf_counter() - start
        megabytes = resident_megabytes(os.getpid()) - before
        behind = journal.last - again.contents.kept
        start = time.perf_counter()
        Room(cast(Journal, _WithoutSnapshot(journal)), system_clock, chance.randbytes)
        without = time.perf_counter() - start
        report(
            "opening",
            {
                "keystrokes": keystrokes,
                "passages": passages,
                "writers": writers,
                "opened_ms": took * 1e3,
                "behind_snapshot": behind,
                "opened_without_snapshot_ms": without * 1e3,
                "snapshot_ms": max(snapshots, default=0.0) * 1e3,
                "file_megabytes": size / 1e6,
                "megabytes": megabytes,
                "characters": sum(len(text) for text in again.passages.texts().values()),
                "typing_us_per_key": typing / keystrokes * 1e6,
            },
        )


def _keep(room: Room, journal: Journal, kept: dict[PassageId, int]) -> float:
    """Keeps a snapshot without pauses; returns the seconds it took."""
    start = time.perf_counter()
    passages = room.passages.kept(kept)
    keep(journal, journal.last, passages)
    kept |= {id: passage.count for id, passage in passages.items()}
    return time.perf_counter() - start


class _WithoutSnapshot:
    """A journal that knows no snapshots."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def __getattr__(self, name: str) -> Any:
        return getattr(self._journal, name)

    def snapshot(self) -> None:
        return None


def _with_passages(count: int) -> str:
    head, _, steps = scenario_text(3).partition("steps:\n")
    more = "".join(
        f"  - id: passage-{n}\n    title: Passage {n}\n    starter: begin\n"
        for n in range(1, count)
    )
    return f"{head}{more}steps:\n{steps}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keystrokes", type=int, default=20_000)
    parser.add_argument("--passages", type=int, default=4)
    parser.add_argument("--writers", type=int, default=5)
    options = parser.parse_args()
    measure(options.keystrokes, options.passages, options.writers)


if __name__ == "__main__":
    main()
