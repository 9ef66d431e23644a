"""Settling beyond one round: what can be asked for and what happened. Rules: ``seals``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar, Literal

from workshop.agreement.event import EventBase
from workshop.agreement.roles import Action
from workshop.agreement.stands import Stand
from workshop.ids import DelegationId, PassageId, RoundId

__all__ = [
    "AcceptEdit",
    "AskAgain",
    "MinorityNoted",
    "NoteMinority",
    "RecordPosition",
    "SealMoved",
    "SettlingCommand",
]


class SealMoved(EventBase):
    """An editorial edit of an agreed passage was let through: the seal stands on the new text."""

    type: Literal["seal-moved"] = "seal-moved"
    passage: PassageId
    seal: str
    text: str
    """The new text, whole."""


class MinorityNoted(EventBase):
    """A delegation that is not simply in favour wrote what must travel with the passage."""

    type: Literal["minority-noted"] = "minority-noted"
    passage: PassageId
    round: RoundId
    delegation: DelegationId
    text: str
    """Empty where the note was taken back."""
    entered: bool = False
    """Whether somebody wrote it for the delegation."""


@dataclass(frozen=True, slots=True)
class RecordPosition:
    """The stand of a delegation without a device; ``hands`` where they were counted in it."""

    action: ClassVar[Action] = Action.RECORD_POSITION
    passage: PassageId
    delegation: DelegationId
    stand: Stand
    reason: str = ""
    hands: Mapping[Stand, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AskAgain:
    """Puts the changed text of an agreed passage to those whose consent it needs."""

    action: ClassVar[Action] = Action.LEAD
    passage: PassageId


@dataclass(frozen=True, slots=True)
class AcceptEdit:
    """Lets an editorial edit of an agreed passage through, as the text is now.

    ``seal`` is the hash of the text that whoever decides has seen.
    """

    action: ClassVar[Action] = Action.LEAD
    passage: PassageId
    seal: str


@dataclass(frozen=True, slots=True)
class NoteMinority:
    """What a delegation that is not simply in favour wants to travel with the passage.

    ``delegation`` is left out for one's own.
    """

    action: ClassVar[Action] = Action.NOTE_MINORITY
    passage: PassageId
    text: str
    delegation: DelegationId | None = None


SettlingCommand = AskAgain | AcceptEdit | NoteMinority
