"""How a workshop stands: the fold of its events. Frozen; ``evolution`` makes the next one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType
from typing import TypeVar

from workshop.agreement.answers import NO_ANSWER, AnswerSheet
from workshop.agreement.breaks import Break
from workshop.agreement.events import PointStatus
from workshop.agreement.late import LateText
from workshop.agreement.paragraphs import Naming
from workshop.agreement.passage import PassageState, PassageStatus
from workshop.agreement.passes import Pass
from workshop.agreement.people import Delegation, JoinCode, Participant
from workshop.agreement.phrases import PhraseState
from workshop.agreement.register import Item
from workshop.agreement.remarks import CheckMark, Comment
from workshop.agreement.roles import Role
from workshop.agreement.seats import Handed
from workshop.agreement.silences import SilenceState
from workshop.agreement.sortings import SortState
from workshop.agreement.statements import StatementState
from workshop.agreement.suggestions import Suggestion
from workshop.agreement.timing import StepClock
from workshop.agreement.undo import Taken
from workshop.agreement.weighings import WeighingState
from workshop.ids import (
    CommentId,
    DelegationId,
    ItemId,
    ParticipantId,
    PassageId,
    StepId,
    SuggestionId,
    WorkshopId,
)
from workshop.scenario.model import Scenario, Step

__all__ = ["PointState", "WorkshopState"]


@dataclass(frozen=True, slots=True)
class PointState:
    """How one of the points was assessed."""

    status: PointStatus = PointStatus.OPEN
    note: str = ""
    where: str = ""
    passages: tuple[PassageId, ...] = ()
    by: ParticipantId | None = None
    at: datetime | None = None
    owner: str = ""
    evidence: str = ""
    action: str = ""
    due: date | None = None
    included: bool | None = None
    """Whether it goes into the agreement; None while nobody decided."""


_K = TypeVar("_K")
_V = TypeVar("_V")


def _empty() -> Mapping[_K, _V]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class WorkshopState:
    """Everything that was settled in a workshop, except the texts themselves."""

    id: WorkshopId
    title: str
    scenario: Scenario
    created_at: datetime
    step: StepId
    """Where the room is."""
    visited: frozenset[StepId]
    """Steps the room has been in, the present one included."""
    codes: tuple[JoinCode, ...]
    """Every join code ever given out, newest last."""
    delegations: Mapping[DelegationId, Delegation] = field(default_factory=_empty)
    participants: Mapping[ParticipantId, Participant] = field(default_factory=_empty)
    passages: Mapping[PassageId, PassageState] = field(default_factory=_empty)
    """One for every passage of the scenario, in its order."""
    points: Mapping[StepId, PointState] = field(default_factory=_empty)
    """One for every step of kind point, in order."""
    ticked: frozenset[tuple[StepId, str]] = frozenset()
    """(step, check) of every check that is ticked."""
    comments: Mapping[CommentId, Comment] = field(default_factory=_empty)
    """Every comment, oldest first."""
    marks: Mapping[tuple[StepId, str], CheckMark] = field(default_factory=_empty)
    """By step and check: the words that meet it."""
    answers: Mapping[tuple[StepId, str], AnswerSheet] = field(default_factory=_empty)
    """By step and question: what is filled in."""
    phrases: Mapping[tuple[StepId, str], PhraseState] = field(default_factory=_empty)
    """By step and sentence: what is to be done with it."""
    goals: Mapping[str, tuple[PassageId, ...]] = field(default_factory=_empty)
    """By goal: the passages that speak of it."""
    items: Mapping[ItemId, Item] = field(default_factory=_empty)
    """Every row of the register, oldest first."""
    suggestions: Mapping[SuggestionId, Suggestion] = field(default_factory=_empty)
    """Every suggestion, oldest first."""
    silences: Mapping[tuple[StepId, str], SilenceState] = field(default_factory=_empty)
    """By step and question: the silent writing on it."""
    sortings: Mapping[StepId, Mapping[str, SortState]] = field(default_factory=_empty)
    """By step: everything to sort, once anybody sorted or added something."""
    statements: Mapping[StepId, StatementState] = field(default_factory=_empty)
    """How the statements stand, for steps in which anything happened."""
    naming: Mapping[PassageId, Naming] = field(default_factory=_empty)
    """The names of paragraphs, for passages in which any was written down."""
    weighings: Mapping[tuple[StepId, str], WeighingState] = field(default_factory=_empty)
    """By step and question: how everybody weighed."""
    closed: datetime | None = None
    """When the workshop was closed for good; nothing is written from then on."""

    clocks: Mapping[StepId, StepClock] = field(default_factory=_empty)
    """The time of every step whose clock was ever touched."""
    pause: Break | None = None
    """Set while the table takes a break."""
    handed: Handed | None = None
    """Set while a deputy leads."""
    late: Mapping[str, LateText] = field(default_factory=_empty)
    """What came in late from people whose line was gone, oldest first."""
    taken: tuple[Taken, ...] = ()
    """Steps of the process that can be taken back, oldest first."""
    passes: Mapping[ParticipantId, Pass] = field(default_factory=_empty)
    """What people come back with."""

    @property
    def current(self) -> Step:
        """The step the room is in."""
        return self.scenario.step(self.step)

    def silence(self, step: StepId, question: str) -> SilenceState:
        """How the silent writing on a question stands."""
        return self.silences.get((step, question), SilenceState())

    def weighing(self, step: StepId, question: str) -> WeighingState:
        """How a weighing stands."""
        return self.weighings.get((step, question), WeighingState())

    def statement(self, step: StepId) -> StatementState:
        """How the statement of a step stands."""
        return self.statements.get(step, StatementState())

    def has_code(self, role: Role) -> bool:
        """Whether a role has a join code; one that is younger than the workshop has none."""
        return any(code.role is role and not code.renewed for code in self.codes)

    def code(self, role: Role) -> JoinCode:
        """The join code of a role that counts now."""
        return next(c for c in reversed(self.codes) if c.role is role and not c.renewed)

    def comments_on(self, passage: PassageId, *, resolved: bool = False) -> list[Comment]:
        """The comments on a passage that are open, or those that were dealt with; oldest first."""
        return [
            known
            for known in self.comments.values()
            if known.passage == passage and known.resolved is resolved
        ]

    def answers_to(self, step: StepId, question: str) -> AnswerSheet:
        """What is filled in under a question."""
        return self.answers.get((step, question), NO_ANSWER)

    def phrase(self, step: StepId, phrase: str) -> PhraseState:
        """How a ready-made sentence stands."""
        return self.phrases.get((step, phrase), PhraseState())

    def suggestions_on(self, passage: PassageId, *, settled: bool = False) -> list[Suggestion]:
        """The suggestions on a passage that are open, or those that were settled; oldest first."""
        return [
            known
            for known in self.suggestions.values()
            if known.passage == passage and known.is_open is not settled
        ]

    def step_done(self, step: Step) -> bool:
        """Whether the agenda shows this step as done.

        A tip is done when its passage is agreed, a point when it is no longer open, any other step
        when the room has been there and has moved on.
        """
        if step.kind == "point":
            return self.points[step.step_id].status is not PointStatus.OPEN
        if step.kind == "tip":
            return self.passages[step.passage_id].status is PassageStatus.AGREED
        return step.step_id in self.visited and step.step_id != self.step
