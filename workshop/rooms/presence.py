"""Who is where: caret, selection, step. Travels beside the journal and is never stored."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from workshop.document.text import Delta
from workshop.ids import PassageId, StepId

__all__ = ["TYPING_FOR", "Presence"]

TYPING_FOR = timedelta(seconds=3)
"""How long after a key somebody is shown as typing."""


@dataclass(frozen=True, slots=True)
class Presence:
    """Where one session is looking and writing. Positions are code points in the passage."""

    step: StepId
    passage: PassageId | None
    caret: int
    anchor: int
    """Where the selection began; equal to ``caret`` where nothing is selected."""
    active_at: datetime
    """The last key or move."""
    typing: bool = False
    paragraph: str = ""
    """The name of the paragraph the caret is in, such as 3b, as it was when the caret got there."""

    def moved(self, delta: Delta) -> Presence:
        """The same place after somebody else's edit: text typed at the caret comes after it."""
        caret = delta.moved(self.caret, before=True)
        anchor = delta.moved(self.anchor, before=True)
        if caret == self.caret and anchor == self.anchor:
            return self
        return replace(self, caret=caret, anchor=anchor)

    def settled(self, now: datetime) -> Presence:
        """The same presence, no longer typing where the last key was a while ago."""
        if self.typing and now - self.active_at >= TYPING_FOR:
            return replace(self, typing=False)
        return self
