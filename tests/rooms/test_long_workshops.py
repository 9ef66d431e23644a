"""Long workshops, by counts: what is read, held and written grows with what was typed, not faster,
and keeping a snapshot never works long without a pause."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.rooms.conftest import VISION, StoppedClock, found_small, seeded_bytes, take_seat
from workshop.agreement.roles import Role
from workshop.ids import PassageId
from workshop.journal.base import Journal, Record
from workshop.journal.memory import MemoryJournal
from workshop.journal.sqlite import SqliteJournal
from workshop.rooms.keeper import catch_up, keep
from workshop.rooms.room import Room


class CountingJournal(MemoryJournal):
    """Counts the records it hands out, and the most between two pauses."""

    def __init__(self) -> None:
        super().__init__()
        self.handed_out = 0
        self.since_pause = 0
        self.longest = 0

    def pause(self) -> None:
        self.since_pause = 0

    def _count(self) -> None:
        self.handed_out += 1
        self.since_pause += 1
        self.longest = max(self.longest, self.since_pause)

    def read(self, after: int = 0) -> Iterator[Record]:
        for record in super().read(after):
            self._count()
            yield record

    def changes(self, passage: PassageId, until: int) -> Iterator[bytes]:
        for payload in super().changes(passage, until):
            self._count()
            yield payload


def typed_in(journal: Journal, clock: StoppedClock, keys: int) -> Room:
    """A room in which two people typed so many keys between each other's."""
    random = seeded_bytes()
    found_small(journal, clock, random.randbytes)
    room = Room(journal, clock, random.randbytes)
    people = [take_seat(room, name, Role.DELEGATE, "rood") for name in ("Anna", "Bram")]
    for key in range(keys):
        at = random.randrange(len(room.passages.text(VISION)) + 1)
        people[key % 2].edit(VISION, at, at, "abcde"[key % 5])
    return room


def opened(journal: Journal, clock: StoppedClock) -> Room:
    return Room(journal, clock, seeded_bytes(3).randbytes)


@pytest.mark.parametrize("keys", [300, 600, 1200])
def test_an_opening_without_a_snapshot_reads_every_record_once(
    clock: StoppedClock, keys: int
) -> None:
    journal = CountingJournal()
    typed_in(journal, clock, keys)
    journal.handed_out = 0

    opened(journal, clock)

    assert journal.handed_out == journal.last


@pytest.mark.parametrize("keys", [300, 600, 1200])
def test_an_opening_reads_only_what_was_typed_behind_the_snapshot(
    clock: StoppedClock, keys: int
) -> None:
    journal = CountingJournal()
    room = typed_in(journal, clock, keys)
    catch_up(room, journal, every=1)
    anna = room.sessions()[0]
    for _ in range(25):
        anna.edit(VISION, 0, 0, "x")
    journal.handed_out = 0

    again = opened(journal, clock)

    assert journal.handed_out == 25
    assert again.passages.text(VISION) == room.passages.text(VISION)


def held(clock: StoppedClock, keys: int) -> int:
    """Bytes that an open room holds, its journal not counted."""
    journal = MemoryJournal()
    catch_up(typed_in(journal, clock, keys), journal, every=1)
    tracemalloc.start()
    try:
        room = opened(journal, clock)
        size, _ = tracemalloc.get_traced_memory()
        assert room.passages.text(VISION)
        return size
    finally:
        tracemalloc.stop()


def test_what_an_open_room_holds_grows_with_what_was_typed_and_not_faster(
    clock: StoppedClock,
) -> None:
    held(clock, 10)
    few, more, most = (held(clock, keys) for keys in (1000, 2000, 4000))

    assert (most - more) <= 2.5 * (more - few)


def test_what_lies_on_the_disk_grows_with_what_was_typed_and_not_faster(
    clock: StoppedClock, tmp_path: Path
) -> None:
    sizes = []
    for keys in (500, 1000, 2000):
        journal = SqliteJournal.create(tmp_path / f"{keys}.workshop")
        catch_up(typed_in(journal, clock, keys), journal, every=1)
        journal.close()
        sizes.append(journal.path.stat().st_size)

    few, more, most = sizes
    assert (most - more) <= 2.5 * (more - few)


def test_a_snapshot_is_kept_in_turns_of_a_few_records(clock: StoppedClock) -> None:
    journal = CountingJournal()
    room = typed_in(journal, clock, 1500)
    journal.longest = journal.since_pause = 0

    keep(journal, journal.last, room.passages.kept({}), journal.pause)

    assert 0 < journal.longest <= 25
