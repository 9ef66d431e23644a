"""What is tied to words of a passage: threads about them, and marks that they meet a check."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from workshop.ids import CommentId, DelegationId, ParticipantId, PassageId, StepId

__all__ = ["CheckMark", "Comment", "Remark"]


@dataclass(frozen=True, slots=True)
class Remark:
    """What somebody said in a thread."""

    text: str
    by: ParticipantId | None
    delegation: DelegationId | None
    """For whom they spoke when they said it."""
    at: datetime


@dataclass(frozen=True, slots=True)
class Comment:
    """A thread about words of a passage."""

    id: CommentId
    passage: PassageId
    anchor: str
    """The characters it is about; the room knows where those are now."""
    quote: str
    """The words as they were when it was made."""
    thread: tuple[Remark, ...]
    """Oldest first, at least one."""
    resolved: bool = False
    resolved_by: ParticipantId | None = None
    resolved_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class CheckMark:
    """The words that meet a check."""

    step: StepId
    check: str
    passage: PassageId
    anchor: str
    """Their characters; the room knows where those are now."""
    quote: str
    """The words as they were when they were marked."""
    by: ParticipantId | None
    at: datetime
