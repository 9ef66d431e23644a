"""Suggestions: other words for a place in the text, that somebody else takes over or not.

What there is to say of one: the events, what may be asked, and how it stands. ``suggesting`` has
the rules.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar, Literal

from workshop.agreement.event import EventBase
from workshop.agreement.roles import Action
from workshop.ids import DelegationId, ParticipantId, PassageId, SuggestionId

__all__ = [
    "AcceptSuggestion",
    "AddSuggestion",
    "RejectSuggestion",
    "ReopenSuggestion",
    "Suggestion",
    "SuggestionAccepted",
    "SuggestionAdded",
    "SuggestionCommand",
    "SuggestionEvent",
    "SuggestionRejected",
    "SuggestionReopened",
    "SuggestionStatus",
    "SuggestionWithdrawn",
    "Tie",
    "WithdrawSuggestion",
]


# What happened


class SuggestionAdded(EventBase):
    """Somebody suggested other words for a place in a passage."""

    type: Literal["suggestion-added"] = "suggestion-added"
    id: SuggestionId
    passage: PassageId
    anchor: str = ""
    """The characters to be replaced, as the document writes them; empty where only words come."""
    behind: str = ""
    """For a place between characters: those in front of it, the nearest one last."""
    before: str = ""
    """For a place between characters: those behind it, the nearest one first."""
    quote: str = ""
    """The words to be replaced, as they were."""
    wording: str = ""
    """What is to stand there; empty where words are to go."""
    reason: str = ""


class SuggestionAccepted(EventBase):
    """A suggestion was taken over; the change of the text stands in the journal beside it."""

    type: Literal["suggestion-accepted"] = "suggestion-accepted"
    suggestion: SuggestionId
    replaced: str = ""
    """The words that really gave way."""
    author: str = ""
    """The author id under which the words came in, in hexadecimal; the room knows it."""


class SuggestionRejected(EventBase):
    """A suggestion was turned down."""

    type: Literal["suggestion-rejected"] = "suggestion-rejected"
    suggestion: SuggestionId


class SuggestionWithdrawn(EventBase):
    """Who made a suggestion took it back."""

    type: Literal["suggestion-withdrawn"] = "suggestion-withdrawn"
    suggestion: SuggestionId


class SuggestionReopened(EventBase):
    """A suggestion is open again: it was settled by mistake."""

    type: Literal["suggestion-reopened"] = "suggestion-reopened"
    suggestion: SuggestionId
    moved: bool = False
    """Whether it is about other characters now: those that came back when it was undone."""
    anchor: str = ""
    behind: str = ""
    before: str = ""


SuggestionEvent = (
    SuggestionAdded
    | SuggestionAccepted
    | SuggestionRejected
    | SuggestionWithdrawn
    | SuggestionReopened
)


# What may be asked


@dataclass(frozen=True, slots=True)
class AddSuggestion:
    """Suggests other words for those from ``start`` to ``end``, as they are now.

    Where both are the same, words that are to come there.
    """

    action: ClassVar[Action] = Action.SUGGEST
    passage: PassageId
    start: int
    end: int
    wording: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class AcceptSuggestion:
    """Puts the suggested words into the text.

    ``replacing`` is what the person sees standing there: it is never replaced unseen.
    """

    action: ClassVar[Action] = Action.EDIT_TEXT
    suggestion: SuggestionId
    replacing: str


@dataclass(frozen=True, slots=True)
class RejectSuggestion:
    """Leaves the text as it is."""

    action: ClassVar[Action] = Action.EDIT_TEXT
    suggestion: SuggestionId


@dataclass(frozen=True, slots=True)
class WithdrawSuggestion:
    """Takes one's own suggestion back."""

    action: ClassVar[Action] = Action.SUGGEST
    suggestion: SuggestionId


@dataclass(frozen=True, slots=True)
class ReopenSuggestion:
    """Takes back how a suggestion was settled.

    ``place`` is where the words stand again, as (start, end), where an acceptance was undone.
    """

    action: ClassVar[Action] = Action.SUGGEST
    suggestion: SuggestionId
    place: tuple[int, int] | None = None


SuggestionCommand = (
    AddSuggestion | AcceptSuggestion | RejectSuggestion | WithdrawSuggestion | ReopenSuggestion
)


# How it stands


class SuggestionStatus(StrEnum):
    """What became of a suggestion."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Tie:
    """Where a suggestion is tied to the text; the room knows where that is now."""

    anchor: str
    behind: str = ""
    before: str = ""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Other words for a place in a passage."""

    id: SuggestionId
    passage: PassageId
    number: int
    """Counts the suggestions on its passage from 1; never given to another one."""
    tie: Tie
    quote: str
    """The words to be replaced as they were; empty where words only come."""
    wording: str
    """The words instead; empty where words only go."""
    reason: str
    by: ParticipantId
    delegation: DelegationId | None
    """For whom its author spoke when it was made."""
    at: datetime
    status: SuggestionStatus = SuggestionStatus.OPEN
    settled_by: ParticipantId | None = None
    settled_at: datetime | None = None
    replaced: str = ""
    """What gave way when it was taken over."""
    author: str = ""
    """The author id under which its words stand in the text, in hexadecimal."""

    @property
    def is_open(self) -> bool:
        """Whether nobody has settled it yet."""
        return self.status is SuggestionStatus.OPEN
