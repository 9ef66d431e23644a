"""What random plans for the small room choose from: a passage, a place, what is typed, by whom."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.rooms.conftest import MONEY, VISION
from workshop.agreement.roles import Role
from workshop.rooms.guest import Guest
from workshop.rooms.room import Room
from workshop.rooms.session import Session

__all__ = ["PIECES", "SHARE", "WHERE", "sit_down", "stretch"]

WHERE = st.sampled_from([VISION, MONEY])
SHARE = st.floats(0, 1)
PIECES = st.sampled_from(["", "a", " en", "é", "👍\u200d👍", "\n", "\n\n", "Zin. ", "e\u0301"])


def stretch(length: int, where: float, width: float) -> tuple[int, int]:
    """Start and end in a text of a length; mostly a short one, which may be empty."""
    start = round(where * length)
    return start, start + round(width**3 * (length - start))


def sit_down(room: Room, name: str, role: Role) -> Session:
    """Somebody takes a seat, for Rood where nobody knows yet for whom."""
    guest = Guest(room, name, role)
    return guest.sit("rood" if guest.needs_delegation else None, "nl")
