"""Flips bits, one at a time, in everything that a workshop leaves on a disk, and looks whether
``workshop verify`` finds each. No measurement: it counts.

python -m benchmarks.flips --every 1                 # every single bit; takes minutes

Ends with exit code 1 where a flipped bit was not found that has a meaning.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from benchmarks.machine import report
from benchmarks.stand import scenario_text
from workshop.agreement.roles import Role
from workshop.cli import keeping
from workshop.errors import WorkshopError
from workshop.ids import PassageId, WorkshopId
from workshop.journal import frames
from workshop.journal.sqlite import SqliteJournal
from workshop.journal.store import Store
from workshop.journal.sums import sum_of
from workshop.journal.wal import wal_of
from workshop.rooms.founding import found_workshop
from workshop.rooms.guest import Guest
from workshop.rooms.keeper import catch_up
from workshop.rooms.room import Room
from workshop.scenario.loader import load

__all__ = ["Remains", "flips_in", "make_remains"]

_PASSAGE = PassageId("visie")


class Remains:
    """A small workshop as it lies on a disk: closed, after a kill, and as a backup."""

    def __init__(self, folder: Path) -> None:
        self.id = WorkshopId("w-proef")
        self.closed = Store(folder / "closed")
        self.killed = Store(folder / "killed")
        self.backup = folder / "proef.backup"


def _now() -> datetime:
    return datetime(2026, 3, 2, 20, 0, tzinfo=UTC)


def make_remains(folder: Path) -> Remains:
    """People type, a snapshot is kept, the log starts anew, and the server is killed."""
    made, chance = Remains(folder), random.Random(1)
    scenario = folder / "proef.yaml"
    scenario.write_text(scenario_text(3))
    for store in (made.closed, made.killed):
        store.prepare()
    path = made.closed.path(made.id)
    journal = SqliteJournal.create(path, checkpoint_bytes=24 << 10)
    found_workshop(journal, made.id, "Proef", load(scenario), ("Rood",), _now(), chance.randbytes)
    room = Room(journal, _now, chance.randbytes)
    anna = Guest(room, "Anna", Role.DELEGATE).sit("rood", "nl")
    for number in range(90):
        anna.edit(_PASSAGE, 0, 0, "abcdefghij"[number % 10])
        journal.flush()
        if number % 30 == 29:
            room.contents.kept = 0
            catch_up(room, journal, every=1)
    for file in path.parent.glob(f"{path.name}*"):
        shutil.copy(file, made.killed.directory)
    journal.close()
    with made.backup.open("wb") as out:
        keeping.back_up(made.closed, made.id, out, folder, _now)
    return made


def flips_in(path: Path, every: int, chance: random.Random) -> Iterator[int]:
    """The file with one bit flipped, again and again; as it was afterwards. Yields the bit."""
    whole = path.read_bytes()
    try:
        for first in range(0, len(whole) * 8, every):
            bit = min(first + chance.randrange(every), len(whole) * 8 - 1)
            at = bit // 8
            path.write_bytes(whole[:at] + bytes([whole[at] ^ (1 << bit % 8)]) + whole[at + 1 :])
            yield bit
    finally:
        path.write_bytes(whole)


def missed(path: Path, look: Callable[[], object], every: int, seed: int = 1) -> list[int]:
    """The bits whose flipping is not found by ``look``, also where they have no meaning."""
    found: list[int] = []
    for bit in flips_in(path, every, random.Random(seed)):
        try:
            look()
        except WorkshopError:
            continue
        found.append(bit)
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=200, help="flip one of so many bits")
    options = parser.parse_args()
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        made = make_remains(Path(folder))
        closed, killed = (store.path(made.id) for store in (made.closed, made.killed))
        as_closed = partial(keeping.check_stored, made.closed, made.id)
        as_killed = partial(keeping.check_stored, made.killed, made.id)
        places: list[tuple[str, Path, Callable[[], object]]] = [
            ("backup", made.backup, partial(keeping.check_backup, made.backup)),
            ("closed file", closed, as_closed),
            ("its checksum", sum_of(closed), as_closed),
            ("file after a kill", killed, as_killed),
            ("log after a kill", wal_of(killed), as_killed),
        ]
        for name, path, look in places:
            look()
            size = frames.used(killed) if path == wal_of(killed) else path.stat().st_size
            bits = [bit for bit in missed(path, look, options.every) if bit < size * 8]
            wrong += len(bits)
            report(
                "flips",
                {
                    "in": name,
                    "bytes": size,
                    "flipped": -(-size * 8 // options.every),
                    "not_found": len(bits),
                    "first_not_found": str(bits[:5]),
                },
            )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
