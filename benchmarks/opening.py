"""Opening a workshop with many recorded keystrokes: journal to room, text ready to be drawn.

python -m benchmarks.opening --keystrokes 20000 --passages 4
"""

from __future__ import annotations

import argparse
import os
import random
import tempfile
import time
from pathlib import Path

from benchmarks.machine import report, resident_megabytes
from benchmarks.stand import scenario_text
from workshop.agreement.roles import Role
from workshop.clock import system_clock
from workshop.ids import WorkshopId
from workshop.journal.store import Store
from workshop.rooms.founding import found_workshop
from workshop.rooms.guest import Guest
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
        start = time.perf_counter()
        for _ in range(keystrokes):
            passage = chance.choice(list(room.state.passages))
            text = room.passages.text(passage)
            at = chance.randint(0, len(text))
            chance.choice(people).edit(passage, at, at, chance.choice("aeiou nrst"))
        typing = time.perf_counter() - start
        journal.flush()
        journal.close()
        before = resident_megabytes(os.getpid())
        start = time.perf_counter()
        again = Room(store.open(id), system_clock, chance.randbytes)
        took = time.perf_counter() - start
        report(
            "opening",
            {
                "keystrokes": keystrokes,
                "passages": passages,
                "writers": writers,
                "opened_ms": took * 1e3,
                "megabytes": resident_megabytes(os.getpid()) - before,
                "characters": sum(len(text) for text in again.passages.texts().values()),
                "typing_us_per_key": typing / keystrokes * 1e6,
            },
        )


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
