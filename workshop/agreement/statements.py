"""Statements: everybody chooses in silence, the table talks, everybody chooses again.

Where a person stands is known to the journal; the others see numbers per delegation, once the
facilitator shows them, and a name only where that person says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import ClassVar, Literal

from workshop.agreement.event import EventBase
from workshop.agreement.roles import Action
from workshop.ids import DelegationId, ParticipantId, StepId, TrendId

__all__ = [
    "AddTrend",
    "DropTrend",
    "MergeTrend",
    "MoveStatement",
    "Phase",
    "Stance",
    "StanceState",
    "StanceTaken",
    "StatementMoved",
    "StatementState",
    "SupportTrend",
    "TakeStance",
    "Trend",
    "TrendAdded",
    "TrendDropped",
    "TrendMerged",
    "TrendSupported",
]


class Stance(StrEnum):
    """Where somebody stands, from one end to the other."""

    AGREE = "agree"
    RATHER_AGREE = "rather-agree"
    RATHER_DISAGREE = "rather-disagree"
    DISAGREE = "disagree"


class Phase(StrEnum):
    """How far the table is with a statement; one may always go back."""

    CLOSED = "closed"
    FIRST = "first"
    """Everybody chooses in silence."""
    TALK = "talk"
    """What was chosen is shown, and talked about."""
    SECOND = "second"
    """Everybody chooses again, in silence."""
    SHIFT = "shift"
    """What shifted is shown; trends are written."""


class StatementMoved(EventBase):
    """The table went on with a statement, or back."""

    type: Literal["statement-moved"] = "statement-moved"
    step: StepId
    phase: Phase


class StanceTaken(EventBase):
    """Somebody chose where they stand; in each of the two rounds the last time counts."""

    type: Literal["stance-taken"] = "stance-taken"
    step: StepId
    again: bool
    """In the second round."""
    stance: Stance
    delegation: DelegationId
    reason: str = ""
    named: bool = False
    """Whether their name may stand beside it."""


class TrendAdded(EventBase):
    """Somebody wrote down what they see."""

    type: Literal["trend-added"] = "trend-added"
    step: StepId
    id: TrendId
    text: str


class TrendSupported(EventBase):
    """Somebody sees it too, or no longer."""

    type: Literal["trend-supported"] = "trend-supported"
    step: StepId
    trend: TrendId
    support: bool


class TrendMerged(EventBase):
    """Two trends say the same: one of them goes, its support goes along."""

    type: Literal["trend-merged"] = "trend-merged"
    step: StepId
    trend: TrendId
    into: TrendId


class TrendDropped(EventBase):
    """A trend was taken off the list."""

    type: Literal["trend-dropped"] = "trend-dropped"
    step: StepId
    trend: TrendId


@dataclass(frozen=True, slots=True)
class MoveStatement:
    """Goes on to the next phase of a statement, or back to the one before."""

    action: ClassVar[Action] = Action.LEAD
    step: StepId
    phase: Phase


@dataclass(frozen=True, slots=True)
class TakeStance:
    """Where one stands oneself, in the round that runs."""

    action: ClassVar[Action] = Action.TAKE_POSITION
    step: StepId
    stance: Stance
    reason: str = ""
    named: bool = False


@dataclass(frozen=True, slots=True)
class AddTrend:
    """Writes down what one sees; its writer supports it."""

    action: ClassVar[Action] = Action.ANSWER
    step: StepId
    text: str


@dataclass(frozen=True, slots=True)
class SupportTrend:
    """Says that one sees it too, or takes that back."""

    action: ClassVar[Action] = Action.ANSWER
    step: StepId
    trend: TrendId
    support: bool


@dataclass(frozen=True, slots=True)
class MergeTrend:
    """Makes one of two trends; the words of ``into`` stay."""

    action: ClassVar[Action] = Action.LEAD
    step: StepId
    trend: TrendId
    into: TrendId


@dataclass(frozen=True, slots=True)
class DropTrend:
    """Takes a trend off the list; one's own, or any for who leads."""

    action: ClassVar[Action] = Action.ANSWER
    step: StepId
    trend: TrendId


@dataclass(frozen=True, slots=True)
class StanceState:
    """Where one person stands."""

    stance: Stance
    delegation: DelegationId
    """For whom they spoke when they chose."""
    reason: str
    named: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class Trend:
    """What somebody at the table sees happening."""

    id: TrendId
    text: str
    by: ParticipantId | None
    supporters: frozenset[ParticipantId]


@dataclass(frozen=True, slots=True)
class StatementState:
    """How a statement stands."""

    phase: Phase = Phase.CLOSED
    first: Mapping[ParticipantId, StanceState] = field(default_factory=lambda: MappingProxyType({}))
    second: Mapping[ParticipantId, StanceState] = field(
        default_factory=lambda: MappingProxyType({})
    )
    trends: Mapping[TrendId, Trend] = field(default_factory=lambda: MappingProxyType({}))
    """In the order in which they were written."""

    @property
    def shows_first(self) -> bool:
        """Whether everybody may see what was chosen first."""
        return self.phase in (Phase.TALK, Phase.SECOND, Phase.SHIFT)

    @property
    def shows_second(self) -> bool:
        """Whether everybody may see what was chosen the second time."""
        return self.phase is Phase.SHIFT

    @property
    def asks(self) -> bool:
        """Whether a round runs."""
        return self.phase in (Phase.FIRST, Phase.SECOND)

    def stances(self, *, again: bool) -> Mapping[ParticipantId, StanceState]:
        """What was chosen in the first or the second round."""
        return self.second if again else self.first
