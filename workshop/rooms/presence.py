"""Who is where, and how lively: caret, selection, step. Beside the journal, and never stored."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from workshop.document.text import Delta
from workshop.errors import WorkshopError
from workshop.ids import ParticipantId, PassageId, StepId

__all__ = ["AWAY_AFTER", "IDLE_AFTER", "TYPING_FOR", "Away", "Departed", "Presence", "Standing"]

TYPING_FOR = timedelta(seconds=3)
"""How long after a key in the text somebody is shown as typing."""
IDLE_AFTER = timedelta(seconds=60)
"""After so long without any key somebody is idle: reading, or talking."""
AWAY_AFTER = timedelta(minutes=5)
"""After so long without any key somebody is away, whether their line is there or not."""
_TOGETHER = 10
"""Seconds. Who falls silent within the same ten seconds does so on one painting of the screens."""


class Standing(StrEnum):
    """How lively somebody is."""

    TYPING = "typing"
    ACTIVE = "active"
    IDLE = "idle"
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class Away:
    """The server of a room is out of reach.

    Attributes:
        waiting: how many own changes it does not have.
        reason: why there will be no line; None while it may come back by itself.
    """

    waiting: int
    reason: WorkshopError | None = None


@dataclass(frozen=True, slots=True)
class Presence:
    """Where one session is looking and writing. Positions are code points in the passage."""

    step: StepId
    passage: PassageId | None
    caret: int
    anchor: int
    """Where the selection began; equal to ``caret`` where nothing is selected."""
    active_at: datetime
    """The last key or move; up to a second earlier than it was."""
    standing: Standing = Standing.ACTIVE
    paragraph: str = ""
    """The name of the paragraph the caret was put in; empty on a blank line."""

    @property
    def typing(self) -> bool:
        """Whether there was a key in the text just now."""
        return self.standing is Standing.TYPING

    def moved(self, delta: Delta) -> Presence:
        """The same place after somebody else's edit: text typed at the caret comes after it."""
        caret = delta.moved(self.caret, before=True)
        anchor = delta.moved(self.anchor, before=True)
        if caret == self.caret and anchor == self.anchor:
            return self
        return replace(self, caret=caret, anchor=anchor)

    def settled(self, now: datetime) -> Presence:
        """The same place, less lively where the last key was a while ago.

        Idle and away are told on whole tens of seconds only, up to ten seconds late: fifty people
        who came in one after another would otherwise have every screen painted fifty times.
        """
        silence = now - self.active_at
        if silence < timedelta():
            # The clock was set back; the silence begins anew.
            return replace(self, active_at=now)
        if silence < TYPING_FOR:
            return self
        standing = Standing.ACTIVE
        silence -= timedelta(seconds=now.timestamp() % _TOGETHER)
        if silence >= AWAY_AFTER:
            standing = Standing.AWAY
        elif silence >= IDLE_AFTER:
            standing = Standing.IDLE
        return self if standing is self.standing else replace(self, standing=standing)


class Departed:
    """Who left a room or lost the line a short while ago, and when."""

    def __init__(self) -> None:
        self._since: dict[ParticipantId, datetime] = {}

    def __call__(self) -> list[tuple[ParticipantId, datetime]]:
        """Everybody, who left first at the front."""
        return list(self._since.items())

    def note(self, who: ParticipantId, now: datetime) -> None:
        """Somebody is gone."""
        self._since.pop(who, None)
        self._since[who] = now

    def back(self, who: ParticipantId) -> None:
        """Somebody is there again."""
        self._since.pop(who, None)

    def settle(self, now: datetime) -> bool:
        """Forgets those who left longer ago; tells whether there were any."""
        # Where the clock was set back, nobody left in the future.
        self._since = {who: min(since, now) for who, since in self._since.items()}
        gone = [who for who, since in self._since.items() if now - since >= AWAY_AFTER]
        for who in gone:
            del self._since[who]
        return bool(gone)
