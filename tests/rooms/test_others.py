"""Who sits elsewhere is shown once, and people without end fill no memory."""

from __future__ import annotations

from tests.rooms.conftest import TIP_1, VISION
from workshop.ids import ActorId, ParticipantId, SessionId
from workshop.rooms.others import MOST, Others, Whereabouts
from workshop.rooms.presence import Standing
from workshop.rooms.room import Room
from workshop.rooms.session import Session


def told(number: int, person: str, caret: str = "") -> Whereabouts:
    return Whereabouts(
        SessionId(f"s-{number}"),
        ParticipantId(person),
        ActorId(bytes(16)),
        TIP_1,
        VISION,
        caret,
        caret,
        Standing.ACTIVE,
        0.0,
    )


def test_of_people_without_end_that_nobody_knows_the_last_are_remembered(room: Room) -> None:
    others = Others(room)
    for number in range(MOST + 10):
        others.here(told(number, f"vreemd-{number}"))
    assert len(others._early) == MOST
    assert SessionId(f"s-{MOST + 9}") in others._early


def test_nobody_sits_at_two_screens(room: Room, anna: Session) -> None:
    anna.leave()
    others = Others(room)
    for number in range(3):
        others.here(told(number, "anna", caret=f"9@{'ab' * 16}"))
    assert [session.id for session in room.sessions()] == ["s-2"]
    assert len(others._early) == len(others._known) == 1
    assert [who for who, _ in room.departed()] == []
