"""What the guide of a step mentions of the text, and whether the text says otherwise by now."""

from __future__ import annotations

from workshop.agreement.pointing import pointed_at
from workshop.agreement.wards import guarded, lost_words
from workshop.ids import PassageId, StepId
from workshop.rooms.room import Room
from workshop.scenario.model import Check, Step

__all__ = ["Mentions"]


class Mentions:
    """Begun anew whenever the guide is shown.

    Attributes:
        passage: of whose text the guide mentions something; None while it mentions nothing.
    """

    def __init__(self, room: Room, step: Step) -> None:
        self._room = room
        self._guards: tuple[Check, ...] = guarded(room.state.scenario, step.passage_id)
        tied = step.kind == "point" and bool(room.state.points[step.step_id].where)
        self._tied: StepId | None = step.step_id if tied else None
        self.passage: PassageId | None = step.passage_id if self._guards or tied else None
        self._said = self._says()

    def lost(self) -> list[Check]:
        """The checks of which the passage has none of the words that it is to keep."""
        if self.passage is None:
            return []
        text = self._room.passages.text(self.passage)
        return [check for check in self._guards if lost_words(check, text)]

    def are_stale(self) -> bool:
        """Whether the text says something else by now; asked at every key of everybody."""
        return self._said != self._says()

    def _says(self) -> tuple[object, ...]:
        room, linked = self._room, None
        if self.passage is None:
            return ()
        if self._tied is not None:
            linked = pointed_at(room.state, self._tied, room.passages.paragraphs.words)
        return (linked, *(check.id for check in self.lost()))
