"""Ready-made sentences: what the delegations want to do with one, and what was decided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import ClassVar, Literal

from workshop.agreement.event import EventBase
from workshop.agreement.roles import Action
from workshop.ids import DelegationId, ParticipantId, StepId

__all__ = [
    "PhraseChoice",
    "PhraseSettled",
    "PhraseState",
    "PhraseVoted",
    "SettlePhrase",
    "VotePhrase",
]


class PhraseChoice(StrEnum):
    """What to do with a ready-made sentence."""

    ADOPT = "adopt"
    ADAPT = "adapt"
    DROP = "drop"


class PhraseVoted(EventBase):
    """A delegation said what it wants to do with a sentence; the last time counts."""

    type: Literal["phrase-voted"] = "phrase-voted"
    step: StepId
    phrase: str
    delegation: DelegationId
    choice: PhraseChoice


class PhraseSettled(EventBase):
    """It was decided what happens with a sentence; the last time counts."""

    type: Literal["phrase-settled"] = "phrase-settled"
    step: StepId
    phrase: str
    outcome: PhraseChoice


@dataclass(frozen=True, slots=True)
class VotePhrase:
    """What one's delegation wants to do with a sentence."""

    action: ClassVar[Action] = Action.TAKE_POSITION
    step: StepId
    phrase: str
    choice: PhraseChoice


@dataclass(frozen=True, slots=True)
class SettlePhrase:
    """Records what the table does with a sentence."""

    action: ClassVar[Action] = Action.EDIT_TEXT
    step: StepId
    phrase: str
    outcome: PhraseChoice


@dataclass(frozen=True, slots=True)
class PhraseState:
    """How a sentence stands."""

    votes: Mapping[DelegationId, PhraseChoice] = field(default_factory=lambda: MappingProxyType({}))
    outcome: PhraseChoice | None = None
    by: ParticipantId | None = None
    at: datetime | None = None
