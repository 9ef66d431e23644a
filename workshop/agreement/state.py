"""How a workshop stands: the fold of its events. Frozen; ``evolution`` makes the next one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import TypeVar

from workshop.agreement.answers import NO_ANSWER, AnswerSheet
from workshop.agreement.breaks import Break
from workshop.agreement.events import PointStatus
from workshop.agreement.paragraphs import Naming
from workshop.agreement.phrases import PhraseState
from workshop.agreement.register import Item
from workshop.agreement.roles import Role
from workshop.agreement.seats import Handed
from workshop.agreement.silences import SilenceState
from workshop.agreement.sortings import SortState
from workshop.agreement.stands import CHOICES, Stand, Weight
from workshop.agreement.statements import StatementState
from workshop.agreement.suggestions import Suggestion
from workshop.agreement.timing import StepClock
from workshop.agreement.undo import Taken
from workshop.ids import (
    CommentId,
    DelegationId,
    ItemId,
    ParticipantId,
    PassageId,
    RoundId,
    StepId,
    SuggestionId,
    WorkshopId,
)
from workshop.scenario.model import Gradient, Rule, Scenario, Step

__all__ = [
    "CheckMark",
    "Comment",
    "Delegation",
    "JoinCode",
    "MinorityNote",
    "NamedVersion",
    "Participant",
    "PassageState",
    "PassageStatus",
    "PointState",
    "Position",
    "Remark",
    "Round",
    "RoundOutcome",
    "Seal",
    "WorkshopState",
]


@dataclass(frozen=True, slots=True)
class Delegation:
    """A fractie or organisation with one voice."""

    id: DelegationId
    name: str
    initials: str
    """Two letters, unique in the workshop; stand wherever the colour stands."""
    index: int
    """Order of arrival from 0; picks the colour."""


@dataclass(frozen=True, slots=True)
class Participant:
    """A person who has been in the room."""

    id: ParticipantId
    name: str
    role: Role
    delegation: DelegationId | None
    came_as: Role | None = None
    """The role of their join code, where who leads gave them another one."""

    @property
    def code_role(self) -> Role:
        """The role of the code they came in with."""
        return self.came_as or self.role


@dataclass(frozen=True, slots=True)
class JoinCode:
    """The code that opens the door for one role."""

    role: Role
    code: str
    expires: datetime
    renewed: bool = False
    """True where a newer code has taken its place: it tells why it does not open the door."""


@dataclass(frozen=True, slots=True)
class Position:
    """The stand of one delegation in one round."""

    delegation: DelegationId
    stand: Stand
    reason: str
    by: ParticipantId | None
    at: datetime
    entered: bool = False
    """Whether somebody entered it for the delegation."""
    hands: Mapping[Stand, int] = field(default_factory=dict)
    """Hands that were counted in the delegation; empty where none were."""
    carried: bool = False
    """Taken in an earlier round on a text that has changed since; it may be changed."""

    @property
    def weight(self) -> Weight:
        """How it counts."""
        return CHOICES[self.stand].weight


@dataclass(frozen=True, slots=True)
class MinorityNote:
    """What a delegation wants to travel with a passage."""

    delegation: DelegationId
    text: str
    by: ParticipantId | None
    at: datetime
    entered: bool = False
    """Whether somebody wrote it for the delegation."""


class RoundOutcome(StrEnum):
    """How a round ended, or that it has not."""

    RUNNING = "running"
    AGREED = "agreed"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Round:
    """One consent round on one passage at one version."""

    id: RoundId
    passage: PassageId
    text: str
    """The text that was put forward, whole."""
    seal: str
    opened_at: datetime
    opened_by: ParticipantId | None
    positions: Mapping[DelegationId, Position] = field(default_factory=dict)
    revealed: bool = False
    outcome: RoundOutcome = RoundOutcome.RUNNING
    ended_at: datetime | None = None
    gradient: Gradient = "consent"
    rule: Rule = "consent"
    confirms: RoundId | None = None
    """The round whose agreement is asked again for, after an edit."""
    asked: tuple[DelegationId, ...] = ()
    """Who has to answer; everybody where it is empty."""
    table: tuple[DelegationId, ...] = ()
    """Who was at the table when it ended; empty while it runs."""
    notes: Mapping[DelegationId, MinorityNote] = field(default_factory=dict)
    """What travels with the passage, by delegation."""

    @property
    def has_objection(self) -> bool:
        """Whether any delegation is against."""
        return any(p.weight is Weight.AGAINST for p in self.positions.values())

    @property
    def given(self) -> int:
        """How many of those who were asked have answered."""
        return sum(not position.carried for position in self.positions.values())


@dataclass(frozen=True, slots=True)
class Seal:
    """What was agreed: the hash of the text, and the round in which it was."""

    hash: str
    round: RoundId
    at: datetime
    by: ParticipantId | None
    text: str = ""
    """The text it stands on, where that is not the text of the round."""
    before: Seal | None = None
    """The seal that was in its place before an edit."""


class PassageStatus(StrEnum):
    """Where a passage is on its way to agreement."""

    OPEN = "open"
    PUT_FORWARD = "put-forward"
    """A round runs and positions are hidden."""
    REVEALED = "revealed"
    """A round runs and positions are visible."""
    AGREED = "agreed"
    CONTESTED = "contested"
    """The last round ended without agreement."""


@dataclass(frozen=True, slots=True)
class NamedVersion:
    """An older text of a passage that has a name."""

    version: str
    """The hash of the change that led to it, as 64 hexadecimal digits."""
    name: str
    by: ParticipantId | None
    at: datetime


@dataclass(frozen=True, slots=True)
class PassageState:
    """What was decided about a passage; its text lives in the document."""

    id: PassageId
    rounds: tuple[Round, ...] = ()
    """Every round so far, oldest first."""
    seal: Seal | None = None
    """Set while the passage is agreed, also while a changed text is asked again for."""
    reopened: int = 0
    """How many rounds there were when it was last reopened: those no longer make it contested."""
    withdrawn: tuple[Round, ...] = ()
    """Rounds that were taken back; they count for nothing and stay unseen."""
    lifted: Seal | None = None
    """The seal that was there when it was last reopened."""
    named: tuple[NamedVersion, ...] = ()
    """Older texts that have a name, in the order in which they got it; one name for each."""

    @property
    def round(self) -> Round | None:
        """The running round, if there is one."""
        if self.rounds and self.rounds[-1].outcome is RoundOutcome.RUNNING:
            return self.rounds[-1]
        return None

    @property
    def last_round(self) -> Round | None:
        """The last round, running or ended."""
        return self.rounds[-1] if self.rounds else None

    @property
    def status(self) -> PassageStatus:
        """Where the passage is on its way to agreement."""
        if (running := self.round) is not None:
            return PassageStatus.REVEALED if running.revealed else PassageStatus.PUT_FORWARD
        if self.seal is not None:
            return PassageStatus.AGREED
        ended = len(self.rounds) > self.reopened
        if ended and self.rounds[-1].outcome is RoundOutcome.CLOSED:
            return PassageStatus.CONTESTED
        return PassageStatus.OPEN

    def name_of(self, version: str) -> str:
        """The name of an older text, empty where it has none."""
        return next((known.name for known in self.named if known.version == version), "")

    def sealed_text(self) -> str | None:
        """The text that was agreed, while the passage is agreed or asked again for."""
        if self.seal is None:
            return None
        return self.seal.text or next(r.text for r in self.rounds if r.id == self.seal.round)


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
    closed: datetime | None = None
    """When the workshop was closed for good; nothing is written from then on."""

    clocks: Mapping[StepId, StepClock] = field(default_factory=_empty)
    """The time of every step whose clock was ever touched."""
    pause: Break | None = None
    """Set while the table takes a break."""
    handed: Handed | None = None
    """Set while a deputy leads."""
    taken: tuple[Taken, ...] = ()
    """Steps of the process that can be taken back, oldest first."""

    @property
    def current(self) -> Step:
        """The step the room is in."""
        return self.scenario.step(self.step)

    def silence(self, step: StepId, question: str) -> SilenceState:
        """How the silent writing on a question stands."""
        return self.silences.get((step, question), SilenceState())

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
