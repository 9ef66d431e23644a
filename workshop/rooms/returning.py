"""Where people were when they left, for when they come back: a line is cut, a laptop sleeps.

Kept as long as the room is open and nowhere else. After a restart of the server nobody knows where
somebody was looking; where they wrote last stands in the text itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from workshop.ids import ParticipantId, PassageId, StepId
from workshop.rooms.passages import Passages
from workshop.rooms.placing import tied
from workshop.rooms.presence import Presence

__all__ = ["Desk", "Place", "Returning"]


class Desk(Protocol):
    """What stood open on somebody's screen; only screens know what is in it."""

    @property
    def unsent(self) -> bool:
        """Whether anything was typed that nobody has seen."""
        ...


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody goes on. ``caret`` is None where they never were in that passage."""

    step: StepId
    passage: PassageId | None
    caret: int | None
    caret_row: int | None = None
    """How far the caret stood below the top of their window, in rows; None where nobody knows."""
    anchor: int | None = None
    """Where what they had selected begins or ends; None where nothing was."""
    desk: Desk | None = None
    """What stood open on their screen, if anything."""
    heard_until: datetime | None = None
    """Everything they typed up to this moment arrived, and then the line was lost; None where it
    was not, or nobody knows."""
    may_have_more: bool = False
    """Whether they were on a replica, which may hold what they typed after that moment."""
    found_in_text: bool = False
    """Whether nobody knows how they left, and the caret is behind what they wrote last."""


@dataclass(frozen=True, slots=True)
class _Left:
    presence: Presence
    room_step: StepId
    caret: Callable[[], int | None]
    anchor: Callable[[], int | None]
    caret_row: int | None
    desk: Desk | None
    heard_until: datetime | None
    may_have_more: bool


class Returning:
    """The places of those who are not here."""

    def __init__(self, passages: Passages) -> None:
        self._passages = passages
        self._left: dict[ParticipantId, _Left] = {}

    def left(
        self,
        participant: ParticipantId,
        presence: Presence,
        step: StepId,
        caret_row: int | None,
        desk: Desk | None = None,
        *,
        lost: bool = False,
        may_have_more: bool = False,
    ) -> None:
        """Somebody left from here, while the room was at ``step``; or their line was ``lost``."""
        caret = self._tied(presence.passage, presence.caret)
        anchor = self._tied(presence.passage, presence.anchor)
        until = presence.active_at if lost else None
        self._left[participant] = _Left(
            presence, step, caret, anchor, caret_row, desk, until, may_have_more
        )

    def back(self, participant: ParticipantId, step: StepId, passage: PassageId | None) -> Place:
        """Where somebody who comes in goes on: where they were, unless the room moved on and
        nothing they typed would be lost.

        Args:
            step: where the room is now, and its ``passage``.
        """
        left = self._left.pop(participant, None)
        until = left.heard_until if left is not None else None
        more = left is not None and left.may_have_more
        unsent = left is not None and left.desk is not None and left.desk.unsent
        if left is not None and (left.room_step == step or unsent):
            there, caret, anchor = left.presence, left.caret(), left.anchor()
            row = left.caret_row if caret is not None else None
            selected = anchor if there.anchor != there.caret and anchor != caret else None
            return Place(there.step, there.passage, caret, row, selected, left.desk, until, more)
        caret = self._passages.last_written(passage, participant) if passage else None
        found = left is None and caret is not None
        return Place(
            step, passage, caret, heard_until=until, may_have_more=more, found_in_text=found
        )

    def _tied(self, passage: PassageId | None, caret: int) -> Callable[[], int | None]:
        return (lambda: None) if passage is None else tied(self._passages, passage, caret)
