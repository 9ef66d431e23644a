"""Where people were when they left, for when they come back: a line is cut, a laptop sleeps.

Kept as long as the room is open and nowhere else. After a restart of the server nobody knows where
somebody was looking; where they wrote last stands in the text itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from workshop.errors import DocumentError
from workshop.ids import ParticipantId, PassageId, StepId
from workshop.rooms.passages import Passages
from workshop.rooms.presence import Presence

__all__ = ["Place", "Returning"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody goes on. ``caret`` is None where they never were in that passage."""

    step: StepId
    passage: PassageId | None
    caret: int | None
    caret_row: int | None = None
    """How far the caret stood below the top of their window, in rows; None where nobody knows."""


@dataclass(frozen=True, slots=True)
class _Left:
    presence: Presence
    room_step: StepId
    caret: Callable[[], int | None]
    caret_row: int | None


class Returning:
    """The places of those who are not here."""

    def __init__(self, passages: Passages) -> None:
        self._passages = passages
        self._left: dict[ParticipantId, _Left] = {}

    def left(
        self, participant: ParticipantId, presence: Presence, step: StepId, caret_row: int | None
    ) -> None:
        """Somebody left from here, while the room was at ``step``."""
        caret = self._tied(presence)
        self._left[participant] = _Left(presence, step, caret, caret_row)

    def back(self, participant: ParticipantId, step: StepId, passage: PassageId | None) -> Place:
        """Where somebody who comes in goes on: where they were, unless the room moved on.

        Args:
            step: where the room is now, and its ``passage``.
        """
        left = self._left.pop(participant, None)
        if left is not None and left.room_step == step:
            there, caret = left.presence, left.caret()
            row = left.caret_row if caret is not None else None
            return Place(there.step, there.passage, caret, row)
        caret = self._passages.last_written(passage, participant) if passage else None
        return Place(step, passage, caret)

    def _tied(self, presence: Presence) -> Callable[[], int | None]:
        """Ties the caret to the character in front of it, or to the beginning of the text."""
        passage, caret = presence.passage, presence.caret
        if passage is None:
            return lambda: None
        if caret == 0:
            return lambda: 0
        try:
            where = self._passages.hold(passage, caret - 1, caret)
        except DocumentError:
            return lambda: None

        def now() -> int | None:
            span = where()
            return None if span is None else span[1]

        return now
