"""Decisions in a room: the journal first, then everybody, the seal against the text."""

from __future__ import annotations

import pytest

from tests.rooms.conftest import TIP_2, VISION, Notes, StoppedClock, take_seat, watch
from workshop.agreement import commands as c
from workshop.agreement.events import Stand, StepEntered
from workshop.agreement.passage import PassageStatus
from workshop.agreement.roles import Role
from workshop.errors import JournalError, NotAllowedError, RefusedError
from workshop.journal.memory import MemoryJournal
from workshop.rooms.room import Room
from workshop.rooms.session import Session


def test_where_the_room_goes_everybody_hears(room: Room, leader: Session, anna: Session) -> None:
    notes = watch(anna)

    leader.command(c.EnterStep(TIP_2))

    assert room.state.step == TIP_2
    [event] = notes.events
    assert isinstance(event, StepEntered)


def test_a_participant_does_not_lead(anna: Session) -> None:
    with pytest.raises(NotAllowedError):
        anna.command(c.EnterStep(TIP_2))


def test_a_decision_the_journal_does_not_take_was_not_taken(
    journal: MemoryJournal, room: Room, leader: Session, anna: Session
) -> None:
    notes = watch(anna)
    journal.fail_with(JournalError("journal-full", transient=True))

    with pytest.raises(JournalError):
        leader.command(c.EnterStep(TIP_2))

    assert room.state.step != TIP_2
    assert notes.events == []


def agree(leader: Session, anna: Session, bram: Session) -> None:
    leader.command(c.OpenRound(VISION))
    anna.command(c.TakePosition(VISION, Stand.AGREE))
    bram.command(c.TakePosition(VISION, Stand.RESERVATION, "mits betaalbaar"))
    leader.command(c.RevealPositions(VISION))
    leader.command(c.DeclareAgreed(VISION))


def test_an_edit_after_agreement_breaks_the_seal_and_taking_it_back_mends_it(
    room: Room, leader: Session, anna: Session, bram: Session
) -> None:
    assert room.passages.seal_intact(VISION) is None
    agree(leader, anna, bram)
    assert room.passages.seal_intact(VISION) is True

    anna.edit(VISION, 0, 0, "x")
    assert room.passages.seal_intact(VISION) is False
    assert room.state.passages[VISION].status is PassageStatus.AGREED

    anna.undo(VISION)
    assert room.passages.seal_intact(VISION) is True


def test_text_that_changed_since_it_was_put_forward_cannot_be_declared_agreed(
    room: Room, leader: Session, anna: Session
) -> None:
    leader.command(c.OpenRound(VISION))
    anna.edit(VISION, 0, 0, "x")
    assert room.passages.seal_intact(VISION) is False
    anna.command(c.TakePosition(VISION, Stand.AGREE))
    leader.command(c.RevealPositions(VISION))

    with pytest.raises(RefusedError) as refused:
        leader.command(c.DeclareAgreed(VISION))

    assert refused.value.id == "round-text-changed"


def test_a_name_that_sits_down_again_takes_its_own_session_over(room: Room, anna: Session) -> None:
    notes = watch(anna)

    again = take_seat(room, "anna", Role.DELEGATE)

    assert again.participant == anna.participant
    assert notes.reasons == ["session-taken-over"]
    assert room.sessions() == (again,)


def test_everybody_sees_who_comes_and_goes(room: Room, anna: Session) -> None:
    notes: Notes = watch(anna)

    bram = take_seat(room, "Bram", Role.DELEGATE, "Geel")
    bram.leave()
    bram.leave()

    assert [(old is None, new is None) for _, old, new in notes.moves] == [
        (True, False),
        (False, True),
    ]
    assert "geel" in room.state.delegations


def test_the_sign_says_saved_only_when_the_disk_has_it(
    journal: MemoryJournal, room: Room, anna: Session, bram: Session
) -> None:
    notes, others = watch(anna), watch(bram)

    anna.edit(VISION, 0, 0, "x")
    room.ledger.made_durable(journal.last - 1)
    assert [sign.value for sign in notes.signs] == ["saving"]

    room.ledger.made_durable(journal.flush())
    assert [sign.value for sign in notes.signs] == ["saving", "saved"]
    assert others.signs == []


def test_the_time_of_what_happened_is_the_rooms_clock(
    room: Room, clock: StoppedClock, leader: Session
) -> None:
    clock.pass_by(minutes=5)

    [event] = leader.command(c.EnterStep(TIP_2))

    assert event.at == clock.at
