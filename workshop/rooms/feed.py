"""How a room tells the views on it what changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from workshop.agreement.events import Event
from workshop.document.text import Delta
from workshop.ids import PassageId, SessionId
from workshop.rooms.presence import Presence
from workshop.rooms.sign import SavedSign

__all__ = ["View"]


class View(Protocol):
    """One screen on a room.

    Every call is synchronous and comes from whoever caused the change, often from another
    session's task: a view only takes notes and marks itself dirty. It never paints and never
    raises. Calls come in the order of what happened; the room's own state is already the new one.
    """

    def text_changed(self, passage: PassageId, delta: Delta, by: SessionId | None) -> None:
        """A passage's text changed; every session's presence in it has been moved already."""

    def state_changed(self, events: Sequence[Event]) -> None:
        """Something was decided."""

    def presence_changed(
        self, session: SessionId, old: Presence | None, new: Presence | None
    ) -> None:
        """Somebody came (old is None), moved, or left (new is None)."""

    def sign_changed(self, sign: SavedSign) -> None:
        """The sign of this view's own session is another one."""

    def clock_changed(self) -> None:
        """The clock of the room's step says something else."""

    def temperature_changed(self) -> None:
        """Everybody is asked how it goes, somebody answered, or it is over."""

    def lobby_changed(self) -> None:
        """Somebody came to wait for being let in, or waits no longer."""

    def summoned(self, by: SessionId) -> None:
        """Who leads asks this view's person to look where that session is."""

    def closed(self, reason: str) -> None:
        """This session has ended; ``reason`` is the id of the text that says why."""
