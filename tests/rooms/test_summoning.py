"""Who leads asks everybody to look at one place."""

from __future__ import annotations

import pytest

from tests.rooms.conftest import take_seat, watch
from workshop.agreement.roles import Role
from workshop.errors import NotAllowedError
from workshop.journal.memory import MemoryJournal
from workshop.rooms.room import Room
from workshop.rooms.session import Session


def test_everybody_else_is_told_and_nothing_is_kept(
    room: Room, journal: MemoryJournal, leader: Session, anna: Session
) -> None:
    seen, own = watch(anna), watch(leader)
    last = journal.last
    room.summon(leader)

    assert seen.calls == [leader.id]
    assert own.calls == []
    assert journal.last == last


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.FACILITATOR])
def test_only_who_leads_may_ask_it(room: Room, bram: Session, role: Role) -> None:
    seen = watch(bram)
    delegation = "rood" if role is Role.DELEGATE else None
    with pytest.raises(NotAllowedError):
        room.summon(take_seat(room, "Chris", role, delegation))
    assert seen.calls == []
