"""Whatever goes wrong on a line or on the disk here: there is another call, and no text is lost."""

from __future__ import annotations

import asyncio
import time
from datetime import timedelta
from itertools import islice
from pathlib import Path

import pytest

from tests.rooms.conftest import (
    VISION,
    StoppedClock,
    found_small,
    seeded_bytes,
    take_seat,
    watch,
)
from tests.rooms.mirrored import Elsewhere, failing
from workshop.agreement.roles import Role
from workshop.agreement.seats import ChangeRole
from workshop.errors import (
    AdmissionError,
    DocumentError,
    JournalError,
    StorageError,
    WorkshopError,
)
from workshop.journal.base import Entry
from workshop.journal.memory import MemoryJournal
from workshop.journal.outbox import Outbox
from workshop.replication import messages as m
from workshop.rooms import residence
from workshop.rooms.copybook import Copybook
from workshop.rooms.guest import Guest
from workshop.rooms.others import Others, Whereabouts
from workshop.rooms.passages import Passages
from workshop.rooms.room import Room
from workshop.rooms.session import Session
from workshop.rooms.sign import SavedSign

START = "Digitaal waar het kan."
FULL = JournalError("journal-full", transient=True)


@pytest.fixture
def cato(room: Room, journal: MemoryJournal, tmp_path: Path) -> Elsewhere:
    return Elsewhere(room, journal, tmp_path / "cato")


@pytest.mark.parametrize("error", [FULL, RuntimeError("stuk")], ids=["disk", "fault"])
async def test_what_goes_wrong_while_one_calls_does_not_keep_anybody_from_calling_again(
    cato: Elsewhere, room: Room, error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with cato.running():
        await cato.in_step()
        await cato.goes_away()
        cato.me.edit(VISION, 0, 0, "Cato. ")
        tried = asyncio.Event()
        with monkeypatch.context() as patch:
            patch.setattr(Copybook, "mark", failing(error, tried))
            cato.restore()
            await cato.until(tried.is_set)
            await cato.until(cato.line.ended.is_set)
        await cato.in_step()

    assert room.passages.text(VISION) == f"Cato. {START}"


async def test_a_file_of_keys_that_cannot_be_read_is_told_and_nobody_calls_again(
    cato: Elsewhere, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with cato.running():
        await cato.in_step()
        await cato.goes_away()

        async def dial() -> None:
            raise StorageError("hosts-unreadable", path="known_hosts")

        monkeypatch.setattr(cato.tether, "_dial", dial)
        await cato.until(lambda: cato.tether.farewell is not None)

        assert cato.mirror.away is not None
        assert cato.mirror.away.reason is cato.tether.farewell


async def test_where_nobody_calls_again_the_disk_is_still_looked_after(
    cato: Elsewhere, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with cato.running():
        await cato.in_step()
        take_seat(room, "Cato", Role.DELEGATE)
        await cato.until(lambda: cato.tether.farewell is not None)
        with monkeypatch.context() as patch:
            patch.setattr(Outbox, "add", failing(FULL))
            with pytest.raises(JournalError):
                cato.me.edit(VISION, 0, 0, "Weg. ")
            assert cato.mirror.trouble is FULL
        await cato.until(lambda: cato.mirror.trouble is None)

        cato.me.edit(VISION, 0, 0, "Wel. ")
        assert cato.text(VISION) == f"Wel. {START}"


async def test_a_room_that_is_gone_before_anybody_looked_is_waited_for(
    cato: Elsewhere, anna: Session, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_seat(room, "Cato", Role.DELEGATE, "blauw").leave()
    room.ledger.made_durable(cato.journal.flush())
    failed: list[Whereabouts] = []
    here = Others.here

    def fails_once(others: Others, told: Whereabouts) -> None:
        if cato.tether.is_seated and not failed:
            failed.append(told)
            raise RuntimeError("stuk")
        here(others, told)

    monkeypatch.setattr(Others, "here", fails_once)
    async with cato.running():
        ready = asyncio.create_task(cato.tether.ready())
        await cato.until(ready.done)

        assert failed
        assert ready.result() is cato.mirror


async def test_records_of_which_no_room_can_be_made_are_told_and_not_asked_for_without_end(
    cato: Elsewhere, monkeypatch: pytest.MonkeyPatch
) -> None:
    unread = JournalError("journal-meaning", seq=3)
    monkeypatch.setattr(residence, "Mirror", failing(unread))
    async with cato.running():
        ready = asyncio.create_task(cato.tether.ready())
        await cato.until(ready.done)

        assert ready.result() is None
        assert cato.tether.farewell is unread


async def test_an_acknowledgement_that_the_disk_here_does_not_take_is_not_forgotten(
    cato: Elsewhere, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with cato.running():
        await cato.in_step()
        tried = asyncio.Event()
        with monkeypatch.context() as patch:
            patch.setattr(Outbox, "acknowledge", failing(FULL, tried))
            cato.me.edit(VISION, 0, 0, "Cato. ")
            await cato.until(tried.is_set)
        await cato.until(lambda: cato.mirror.trouble is None)
        await cato.in_step()

        assert cato.me.sign is SavedSign.SAVED
        assert cato.mirror.away is None


async def test_a_copy_that_cannot_be_thrown_away_is_not_taken_for_that_of_another_role(
    cato: Elsewhere, leader: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin_anew = Copybook.begin_anew
    begun: list[Copybook] = []

    def fails_once(copybook: Copybook) -> None:
        begun.append(copybook)
        if len(begun) == 1:
            raise RuntimeError("stuk")
        begin_anew(copybook)

    async with cato.running():
        await cato.in_step()
        monkeypatch.setattr(Copybook, "begin_anew", fails_once)
        leader.command(ChangeRole(cato.me.participant_id, Role.OBSERVER))
        await cato.until(lambda: len(begun) == 2)
        await cato.in_step()


async def test_a_change_that_is_written_down_and_not_in_the_text_costs_a_new_room_and_no_words(
    cato: Elsewhere, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with cato.running():
        await cato.in_step()
        first = cato.mirror
        with monkeypatch.context() as patch:
            patch.setattr(Passages, "apply", failing(DocumentError("document-library")))
            with pytest.raises(JournalError, match="journal-ahead"):
                cato.me.edit(VISION, 0, 0, "Cato. ")
        await cato.until(lambda: cato.tether.room not in (None, first))
        assert cato.text(VISION) == f"Cato. {START}"
        cato.me.edit(VISION, 0, 0, "Nog eens. ")
        await cato.in_step()

    assert room.passages.text(VISION) == f"Nog eens. Cato. {START}"


async def test_the_clock_goes_on_while_the_machine_is_asleep(
    cato: Elsewhere, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with cato.running():
        await cato.in_step()
        await cato.goes_away()
        before, ticks = cato.mirror.now(), time.clock_gettime(residence._EVEN)
        monkeypatch.setattr(time, "clock_gettime", lambda clock: ticks + 8 * 3_600)
        cato.me.edit(VISION, 0, 0, "Thuis. ")
        slept = cato.me.presence.active_at - before

    assert timedelta(hours=7, minutes=59) < slept < timedelta(hours=8, minutes=1)


async def test_who_leaves_is_not_taken_for_somebody_who_lost_the_line(
    cato: Elsewhere, room: Room
) -> None:
    async with cato.running():
        await cato.in_step()
        cato.me.edit(VISION, 0, 0, "Klaar. ")
        await cato.in_step()
        await cato.tether.leave()

    assert take_seat(room, "Cato", Role.DELEGATE).came_back_to.heard_until is None


async def test_who_leaves_while_something_waits_for_the_line_may_have_more_elsewhere(
    cato: Elsewhere, room: Room
) -> None:
    async with cato.running():
        await cato.in_step()
        cato.me.edit(VISION, 0, 0, "Klaar. ")
        await cato.in_step()
        cato.line.held = True
        cato.me.edit(VISION, 0, 0, "Nog niet. ")
        await cato.tether.leave()

    assert take_seat(room, "Cato", Role.DELEGATE).came_back_to.heard_until is not None


# What was written on records that are not here


def lose_records(cato: Elsewhere, left: int) -> None:
    """The copy has only its first records, as after the end of the machine."""
    copybook = Copybook(cato.directory)
    kept = list(islice(copybook.journal.read(), left))
    copybook.begin_anew()
    copybook.journal.commit([Entry(r.kind, r.payload, r.passage, at=r.at) for r in kept])
    copybook.close()


async def test_own_text_that_is_ahead_of_the_copy_waits_for_the_records_it_was_written_on(
    cato: Elsewhere, anna: Session, room: Room
) -> None:
    async with cato.running():
        await cato.in_step()
        before = cato.copied
        anna.edit(VISION, 0, 0, "Anna. ")
        await cato.in_step()
        await cato.goes_away()
        cato.me.edit(VISION, 6, 6, "Cato. ")
    lose_records(cato, before)
    async with cato.running():
        assert cato.text(VISION) == START
        assert cato.mirror.away is not None
        assert cato.mirror.away.waiting == 1
        notes = watch(cato.me)
        cato.me.edit(VISION, len(START), len(START), " Later.")
        cato.restore()
        await cato.in_step()

        assert [edit[1].inserted for edit in notes.texts if edit[1].inserted][-1] == "Cato. "
        assert not cato.mirror.unwanted
    assert room.passages.text(VISION) == f"Anna. Cato. {START} Later."


async def test_own_text_of_another_journal_stays_with_its_author_once_all_records_are_here(
    cato: Elsewhere, anna: Session, clock: StoppedClock
) -> None:
    async with cato.running():
        await cato.in_step()
        anna.edit(VISION, 0, 0, "Anna. ")
        await cato.in_step()
        await cato.goes_away()
        cato.me.edit(VISION, 6, 6, "Cato. ")
    other = MemoryJournal()
    found_small(other, clock, seeded_bytes().randbytes)
    cato.room, cato.journal = Room(other, clock, seeded_bytes(2).randbytes), other
    cato.restore()
    async with cato.running():
        await cato.until(lambda: cato.tether.in_step and cato.tether.waiting == 0)

        assert [(one.words, one.reason) for one in cato.mirror.unwanted.all()] == [
            ("Cato. ", "line-other-text")
        ]
        assert cato.text(VISION) == START


# Before there is a seat


class Hesitant:
    """Somebody who answers when they are ready."""

    def __init__(self, *mistakes: Exception) -> None:
        self.mistakes = list(mistakes)
        self.asked = self.open = 0
        self.knows = asyncio.Event()
        self.read: list[str] = []

    async def delegation(self, lobby: m.Lobby) -> str | None:
        self.asked += 1
        if self.mistakes:
            raise self.mistakes.pop(0)
        self.open += 1
        try:
            await self.knows.wait()
        finally:
            self.open -= 1
        return "blauw"

    async def return_code(self, wait: m.Wait) -> str | None:
        return None

    def sent_away(self, why: WorkshopError) -> None:
        self.read.append(why.id)


async def test_a_question_of_a_line_that_is_gone_is_asked_no_longer(cato: Elsewhere) -> None:
    person = Hesitant()
    cato.delegation, cato.receptionist = None, person
    async with cato.running():
        await cato.until(lambda: person.asked == 1)
        cato.line.hang_up()
        await cato.until(lambda: person.asked == 2)
        assert person.open == 1
        person.knows.set()
        await cato.in_step()


async def test_a_question_that_went_wrong_is_asked_again(cato: Elsewhere) -> None:
    person = Hesitant(ValueError("te lang"))
    cato.delegation, cato.receptionist = None, person
    person.knows.set()
    async with cato.running():
        await cato.in_step()

    assert person.asked == 2


async def test_who_is_sent_away_for_the_moment_reads_why_and_comes_in_later(
    cato: Elsewhere, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = cato.receptionist = Hesitant()
    async with cato.running():
        with monkeypatch.context() as patch:
            patch.setattr(Guest, "claim", failing(AdmissionError("name-taken", name="Cato")))
            await cato.until(lambda: bool(person.read))
        await cato.in_step()
        cato.cut()
        cato.restore()
        await cato.in_step()

    assert set(person.read) == {"name-taken"}
