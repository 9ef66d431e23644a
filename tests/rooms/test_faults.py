"""A disk that fails or is slow, and a clock that jumps: nothing is lost, and it is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rooms.conftest import VISION, StoppedClock, seeded_bytes, take_seat
from tests.rooms.flushed import SlowJournal, begun, flushing, until
from workshop.agreement.roles import Role
from workshop.errors import JournalError
from workshop.journal.memory import MemoryJournal
from workshop.journal.sqlite import SqliteJournal
from workshop.journal.wal import WalFile
from workshop.rooms.flusher import BACKLOG
from workshop.rooms.guest import Guest
from workshop.rooms.presence import Standing
from workshop.rooms.room import Room
from workshop.rooms.session import Session
from workshop.rooms.sign import SavedSign


async def test_a_disk_that_does_not_answer_stops_the_writing_before_too_much_waits_for_it(
    clock: StoppedClock,
) -> None:
    journal = SlowJournal()
    room = begun(journal, clock)
    anna = take_seat(room, "Anna", Role.DELEGATE, "rood")
    async with flushing(room, journal):
        for _ in range(BACKLOG + 1):
            anna.edit(VISION, 0, 0, "x")
        await until(anna, SavedSign.NOT_SAVED)
        with pytest.raises(JournalError, match="journal-slow"):
            anna.edit(VISION, 0, 0, "niet")

        journal.answer.set()
        await until(anna, SavedSign.SAVED)

        assert anna.edit(VISION, 0, 0, "wel ") is not None
    assert room.passages.text(VISION).startswith("wel xxx")


async def test_a_sync_that_fails_is_never_called_saved_and_the_room_recovers_by_itself(
    clock: StoppedClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = SqliteJournal.create(tmp_path / "klein.workshop")
    room = begun(journal, clock)
    journal.flush()
    room.ledger.made_durable(journal.last)
    anna = take_seat(room, "Anna", Role.DELEGATE, "rood")
    signs = []

    def fail(self: WalFile) -> None:
        signs.append(anna.sign)
        raise OSError(5, "the disk is gone")

    async with flushing(room, journal):
        with monkeypatch.context() as broken:
            broken.setattr(WalFile, "sync", fail)
            anna.edit(VISION, 0, 0, "gezien ")
            await until(anna, SavedSign.NOT_SAVED)
            with pytest.raises(JournalError, match="journal-io"):
                anna.edit(VISION, 0, 0, "geweigerd ")
        assert SavedSign.SAVED not in signs

        await until(anna, SavedSign.SAVED)
        assert anna.edit(VISION, 0, 0, "weer ") is not None
        await until(anna, SavedSign.SAVED)
    text = room.passages.text(VISION)
    journal.close()
    again = SqliteJournal.open(tmp_path / "klein.workshop")
    assert Room(again, clock, seeded_bytes().randbytes).passages.text(VISION) == text
    assert text.startswith("weer gezien Digitaal")
    again.close()


@pytest.mark.parametrize("seconds", [-86_400 * 4000, -3600, -1, 86_400 * 4000])
def test_a_clock_that_jumps_changes_nothing_of_the_text_and_its_history(
    room: Room, journal: MemoryJournal, clock: StoppedClock, anna: Session, seconds: int
) -> None:
    for number in range(6):
        anna.edit(VISION, 0, 0, f"{number}")
        clock.pass_by(seconds=seconds if number == 2 else 1)
    text = room.passages.text(VISION)

    again = Room(journal, clock, seeded_bytes(3).randbytes)

    assert text.startswith("543210Digitaal") and again.passages.text(VISION) == text
    assert again.passages.versions(VISION) == room.passages.versions(VISION)
    last = again.passages.versions(VISION)[-1]
    assert again.passages.text_at(VISION, last.hash) == text
    assert anna.undo(VISION) is not None


def test_a_clock_that_was_set_back_keeps_nobody_typing_and_no_name_taken(
    room: Room, clock: StoppedClock, anna: Session, bram: Session
) -> None:
    anna.edit(VISION, 0, 0, "Wij ")
    bram.leave()
    clock.pass_by(hours=-5)
    room.tick()
    clock.pass_by(seconds=61)
    room.tick()

    assert anna.presence.standing is Standing.IDLE
    Guest(room, "Anna", Role.DELEGATE).claim()
    clock.pass_by(minutes=4)
    room.tick()
    assert room.departed() == []
    anna.touch()
    assert anna.presence.active_at == clock()


def test_a_key_after_a_clock_was_set_back_counts_as_a_sign_of_life(
    clock: StoppedClock, anna: Session
) -> None:
    anna.edit(VISION, 0, 0, "Wij ")
    clock.pass_by(hours=-5)
    anna.touch()

    assert anna.presence.active_at == clock()
