"""A passage in a document: what it says, what was agreed, and the versions that have a name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from workshop.agreement.passage import PassageStatus
from workshop.export.records.remarks import CommentRecord, SuggestionRecord
from workshop.export.records.rounds import RoundRecord
from workshop.ids import PassageId

__all__ = ["EditRecord", "PassageRecord", "SealRecord", "VersionRecord"]


@dataclass(frozen=True, slots=True)
class PassageRecord:
    """A passage: what it says, what was agreed, and every round about it, oldest first."""

    id: PassageId
    title: str
    part: Literal["agreement", "report"]
    status: PassageStatus
    text: str
    """The present text."""
    seal: SealRecord | None
    agreed_before: datetime | None
    """When it was last agreed, where it was reopened since."""
    rounds: tuple[RoundRecord, ...]
    statements: tuple[str, ...]
    """The statements the table talked about in this passage."""
    comments: tuple[CommentRecord, ...] = ()
    """Open ones first, each kind oldest first."""
    suggestions: tuple[SuggestionRecord, ...] = ()
    """Open ones first, each kind oldest first."""
    versions: tuple[VersionRecord, ...] = ()
    """Older texts with a name, in the order in which they got it."""


@dataclass(frozen=True, slots=True)
class SealRecord:
    """What was agreed and when."""

    hash: str
    at: datetime
    text: str
    intact: bool
    """Whether the present text is still the sealed text."""
    edits: tuple[EditRecord, ...]
    """Editorial edits that were let through, oldest first."""


@dataclass(frozen=True, slots=True)
class EditRecord:
    """An editorial edit after the agreement: when, and what was sealed before it."""

    at: datetime
    hash: str
    text: str


@dataclass(frozen=True, slots=True)
class VersionRecord:
    """An older text that somebody gave a name."""

    version: str
    """The hash of the change that led to it, as 64 hexadecimal digits."""
    name: str
    by: str | None
    """Who named it; None for the command line."""
    at: datetime
