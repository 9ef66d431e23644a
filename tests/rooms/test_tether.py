"""Whatever goes wrong on a line or on the disk here: there is another call, and no text is lost."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.rooms.conftest import VISION, take_seat
from tests.rooms.mirrored import Elsewhere
from workshop.agreement.roles import Role
from workshop.errors import JournalError, StorageError
from workshop.journal.memory import MemoryJournal
from workshop.journal.outbox import Outbox
from workshop.replication import messages as m
from workshop.rooms import residence
from workshop.rooms.copybook import Copybook
from workshop.rooms.others import Others, Whereabouts
from workshop.rooms.room import Room
from workshop.rooms.session import Session

START = "Digitaal waar het kan."
FULL = JournalError("journal-full", transient=True)


@pytest.fixture
def cato(room: Room, journal: MemoryJournal, tmp_path: Path) -> Elsewhere:
    return Elsewhere(room, journal, tmp_path / "cato")


def failing(error: Exception, tried: asyncio.Event | None = None) -> Callable[..., None]:
    def fail(*values: object) -> None:
        if tried is not None:
            tried.set()
        raise error

    return fail


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


# Before there is a seat


class Hesitant:
    """Somebody who answers when they are ready."""

    def __init__(self, *mistakes: Exception) -> None:
        self.mistakes = list(mistakes)
        self.asked = self.open = 0
        self.knows = asyncio.Event()

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


async def test_a_question_of_a_line_that_is_gone_is_asked_no_longer(cato: Elsewhere) -> None:
    cato.delegation, person = None, Hesitant()
    async with cato.running():
        cato.tether.receptionist = person
        await cato.until(lambda: person.asked == 1)
        assert cato.wire is not None
        cato.wire.hang_up()
        await cato.until(lambda: person.asked == 2)
        assert person.open == 1
        person.knows.set()
        await cato.in_step()


async def test_a_question_that_went_wrong_is_asked_again(cato: Elsewhere) -> None:
    cato.delegation, person = None, Hesitant(ValueError("te lang"))
    person.knows.set()
    async with cato.running():
        cato.tether.receptionist = person
        await cato.in_step()

    assert person.asked == 2
