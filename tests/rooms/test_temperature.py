"""How it goes: everybody answers, nobody is named."""

from __future__ import annotations

import pytest

from tests.rooms.conftest import Notes
from workshop.agreement.events import TemperatureTaken, encode_event
from workshop.agreement.roles import Role
from workshop.errors import NotAllowedError, RefusedError
from workshop.journal.memory import MemoryJournal
from workshop.rooms.guest import Guest
from workshop.rooms.room import Room
from workshop.rooms.session import Session


@pytest.fixture
def table(room: Room) -> list[Session]:
    """Three who answer."""
    return [Guest(room, name, Role.OBSERVER).sit(None, "nl") for name in ("Ada", "Bea", "Cor")]


def test_only_the_numbers_are_kept_and_nobody_s_answer(
    room: Room, leader: Session, table: list[Session], journal: MemoryJournal
) -> None:
    room.asking.ask(leader)
    before = journal.last
    for person, warmth in zip(table, (2, 5, 5), strict=True):
        room.asking.answer(person, warmth)
    assert journal.last == before
    room.asking.end(leader)
    (record,) = journal.read(before)
    taken = room.decisions[-1]
    assert isinstance(taken, TemperatureTaken)
    assert (taken.given, taken.counts) == (3, (0, 1, 0, 0, 2))
    assert record.payload == encode_event(taken)
    assert not any(person.participant_id.encode() in record.payload for person in table)


def test_one_answer_each_and_the_last_one_counts(
    room: Room, leader: Session, table: list[Session]
) -> None:
    asked = room.asking.ask(leader)
    for person in table:
        room.asking.answer(person, 1)
        room.asking.answer(person, 4)
    assert (asked.given, asked.counts) == (3, (0, 0, 0, 3, 0))


def test_few_answers_are_not_spread_out_for_anybody(
    room: Room, leader: Session, table: list[Session]
) -> None:
    asked = room.asking.ask(leader)
    for person in table[:2]:
        room.asking.answer(person, 1)
    assert asked.counts == ()
    with pytest.raises(RefusedError, match="temperature-few"):
        room.asking.show(leader)
    room.asking.answer(table[2], 3)
    room.asking.show(leader)
    assert asked.shown


def test_only_who_leads_asks_shows_and_ends(room: Room, table: list[Session]) -> None:
    for act in (room.asking.ask, room.asking.show, room.asking.end):
        with pytest.raises(NotAllowedError):
            act(table[0])


def test_nobody_answers_what_is_not_asked_or_not_an_answer(
    room: Room, leader: Session, table: list[Session]
) -> None:
    with pytest.raises(RefusedError, match="temperature-none"):
        room.asking.answer(table[0], 3)
    room.asking.ask(leader)
    for warmth in (0, 6):
        with pytest.raises(RefusedError, match="temperature-range"):
            room.asking.answer(table[0], warmth)


def test_everybody_is_told_when_it_is_asked_answered_and_over(
    room: Room, leader: Session, table: list[Session]
) -> None:
    notes = Notes()
    table[0].attach(notes)
    room.asking.ask(leader)
    room.asking.ask(leader)
    room.asking.answer(table[1], 3)
    room.asking.end(leader)
    assert notes.temperatures == 3
