"""The parts of a document: frozen values without a language, and nothing that is private."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from workshop.agreement.coverage import Cover
from workshop.agreement.events import PointStatus
from workshop.agreement.outcome import Verdict
from workshop.agreement.phrases import PhraseChoice
from workshop.agreement.register import Approach, ItemKind
from workshop.agreement.roles import Role
from workshop.agreement.sortings import Bin
from workshop.agreement.stands import Stand, Weight
from workshop.agreement.state import PassageStatus, RoundOutcome
from workshop.agreement.statements import Phase, Stance
from workshop.ids import PassageId, WorkshopId
from workshop.scenario.model import Language, Rule, StepKind

__all__ = [
    "AnswerRecord",
    "CheckRecord",
    "CommentRecord",
    "ConversationRecord",
    "CountRecord",
    "CoverRecord",
    "DateKind",
    "DateRecord",
    "DelegationRecord",
    "Document",
    "EditRecord",
    "FactRecord",
    "FilledRecord",
    "HandsRecord",
    "ItemRecord",
    "KnownRecord",
    "ParticipantRecord",
    "PassageRecord",
    "PhraseRecord",
    "PointRecord",
    "PositionRecord",
    "RemarkRecord",
    "RoundRecord",
    "SealRecord",
    "SilenceRecord",
    "SilentRecord",
    "SortRecord",
    "SortVoteRecord",
    "SourceRecord",
    "StatementRecord",
    "StepRecord",
    "StoodRecord",
    "SuggestionRecord",
    "SuggestionStatus",
    "TrendRecord",
    "VersionRecord",
    "VoteRecord",
    "WhyRecord",
]


SuggestionStatus = Literal["open", "accepted", "rejected", "withdrawn"]
DateKind = Literal["briefing", "action", "review"]


@dataclass(frozen=True, slots=True)
class PositionRecord:
    """What a delegation said in a round, and why."""

    delegation: str
    stand: Stand
    weight: Weight
    reason: str
    entered: bool
    """Whether somebody entered it for the delegation."""
    kept: bool
    """Whether it was taken in an earlier round, on a text that has changed since."""
    hands: tuple[HandsRecord, ...]
    """Hands that were counted in the delegation; empty where none were."""
    note: str
    """What the delegation wants to travel with the passage; written after the round."""


@dataclass(frozen=True, slots=True)
class HandsRecord:
    """How many in a delegation raised their hand for a stand."""

    stand: Stand
    count: int


@dataclass(frozen=True, slots=True)
class CountRecord:
    """What the positions of a round amount to under its rule."""

    rule: Rule
    verdict: Verdict
    favour: int
    neutral: int
    against: int


@dataclass(frozen=True, slots=True)
class RoundRecord:
    """One round on a passage."""

    number: int
    opened: datetime
    seal: str
    outcome: RoundOutcome
    ended: datetime | None
    visible: bool
    """False while positions are hidden; then ``positions`` and ``silent`` are empty."""
    positions: tuple[PositionRecord, ...]
    """In the order in which delegations came to the table."""
    given: int
    """How many delegations have taken a position."""
    expected: int
    """How many delegations were asked."""
    again: bool
    """Whether it asked again for an agreement whose text had changed."""
    count: CountRecord | None
    """None while positions are hidden."""
    silent: tuple[str, ...]
    """Delegations without a position; only told of the last round."""


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
class RemarkRecord:
    """What somebody said in a thread."""

    name: str | None
    """None for the command line."""
    delegation: str | None
    """For whom they spoke when they said it."""
    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class CommentRecord:
    """A thread about words of a passage."""

    number: int
    """Counts the comments of the document from 1, so that people can speak of one."""
    quote: str
    """The words as they were when it was made."""
    place: tuple[int, int] | None
    """Where the words are in the present text, in code points; None once they are gone."""
    paragraph: str
    """The name of the paragraph they begin in, such as 3b; empty once they are gone."""
    resolved: bool
    thread: tuple[RemarkRecord, ...]


@dataclass(frozen=True, slots=True)
class SuggestionRecord:
    """Other words that somebody suggested for a place in a passage."""

    number: int
    """Counts the suggestions on its passage from 1."""
    quote: str
    """The words to be replaced, as they were; empty where words only come."""
    wording: str
    """The words instead; empty where words only go."""
    reason: str
    place: tuple[int, int] | None
    """Where in the present text, in code points; None where it is settled or its place is gone."""
    name: str
    delegation: str | None
    """For whom its author spoke."""
    at: datetime
    status: SuggestionStatus
    settled: datetime | None
    settler: str | None = None
    """Who took it over, turned it down or withdrew it."""


@dataclass(frozen=True, slots=True)
class VersionRecord:
    """An older text that somebody gave a name."""

    version: str
    """The hash of the change that led to it, as 64 hexadecimal digits."""
    name: str
    by: str | None
    """Who named it; None for the command line."""
    at: datetime


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
class CheckRecord:
    """Something that could be ticked."""

    text: str
    done: bool
    words: str = ""
    """The words of the text that meet it; empty where none were named or they are gone."""


@dataclass(frozen=True, slots=True)
class VoteRecord:
    """What a delegation wants to do with a ready-made sentence."""

    delegation: str
    choice: PhraseChoice


@dataclass(frozen=True, slots=True)
class PhraseRecord:
    """A ready-made sentence that was voted on or settled."""

    text: str
    outcome: PhraseChoice | None
    votes: tuple[VoteRecord, ...]


@dataclass(frozen=True, slots=True)
class FilledRecord:
    """One thing that was filled in under a question."""

    row: str
    """The row of a table it stands in; empty where there is none."""
    column: str
    """The column of a table, or the part that it is of; empty where there is none."""
    value: str
    """A text, a number with a point before decimals, or a day as 2026-10-01."""
    form: Literal["text", "number", "day"]
    unit: str
    mark: str
    """A mark that was put beside it."""
    stale: bool
    """A year that was past its term when it was filled in."""
    name: str | None
    """None for the command line."""
    delegation: str | None
    """For whom they spoke when they filled it in."""
    at: datetime


@dataclass(frozen=True, slots=True)
class KnownRecord:
    """The known figure that an own figure is held against."""

    amount: int
    unit: str
    moment: str
    aged: bool


@dataclass(frozen=True, slots=True)
class AnswerRecord:
    """A question that can be answered, with everything that was filled in."""

    question: str
    known: KnownRecord | None
    filled: tuple[FilledRecord, ...]


@dataclass(frozen=True, slots=True)
class StepRecord:
    """An item of the agenda that is not a point."""

    kind: StepKind
    title: str
    visited: bool
    checks: tuple[CheckRecord, ...]
    answers: tuple[AnswerRecord, ...] = ()
    phrases: tuple[PhraseRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class PointRecord:
    """One of the points of administrative attention, numbered from 1."""

    number: int
    title: str
    group: str | None
    status: PointStatus
    note: str
    where: str
    passages: tuple[str, ...]
    """Titles of the passages that speak of it."""
    checks: tuple[CheckRecord, ...]
    answers: tuple[AnswerRecord, ...] = ()
    owner: str = ""
    evidence: str = ""
    action: str = ""
    due: date | None = None
    included: bool | None = None
    """Whether it goes into the agreement; None while nobody decided."""


@dataclass(frozen=True, slots=True)
class CoverRecord:
    """A tip, point or goal, and how far the text answers it."""

    kind: Literal["tip", "point", "goal"]
    number: int
    title: str
    cover: Cover
    passages: tuple[str, ...]
    """Titles of the passages that answer it."""


@dataclass(frozen=True, slots=True)
class ItemRecord:
    """A row of the register: a promise, an action, or what was put aside."""

    kind: ItemKind
    wording: str
    owner: str
    amount: str
    indicator: str
    evidence: str
    day: date | None
    approach: Approach
    source: str | None
    """Title of the step it comes from."""
    passage: str | None
    """Title of the passage whose words it is about."""
    quote: str
    done: bool
    name: str | None
    delegation: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class DateRecord:
    """A day to keep."""

    day: date
    kind: DateKind
    title: str
    proposed: bool
    """Whether nobody settled this day yet."""


@dataclass(frozen=True, slots=True)
class DelegationRecord:
    """A delegation; ``present`` when somebody sat at the table for it."""

    name: str
    initials: str
    present: bool


@dataclass(frozen=True, slots=True)
class ParticipantRecord:
    """Somebody who took part."""

    name: str | None
    """None in a document by delegation."""
    role: Role
    delegation: str | None


@dataclass(frozen=True, slots=True)
class FactRecord:
    """A fact that was shown at the table."""

    text: str
    date: str
    aged: bool
    aged_note: str | None


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """A source with the facts that were taken from it, each once."""

    title: str
    publisher: str
    published: date | None
    note: str | None
    facts: tuple[FactRecord, ...]


@dataclass(frozen=True, slots=True)
class StoodRecord:
    """Where the people of one delegation stood and stand; numbers in the order of ``Stance``."""

    delegation: str
    first: tuple[int, ...]
    second: tuple[int, ...]
    """Empty while the second choice is hidden."""
    up: int
    """How many went towards agreement, of those who chose twice."""
    same: int
    down: int


@dataclass(frozen=True, slots=True)
class WhyRecord:
    """Why somebody moved; with a name, a delegation and choices only of who said so."""

    reason: str
    name: str | None
    delegation: str | None
    first: Stance | None
    second: Stance | None


@dataclass(frozen=True, slots=True)
class TrendRecord:
    """What somebody sees happening, and how many see it too."""

    text: str
    support: int


@dataclass(frozen=True, slots=True)
class StatementRecord:
    """A statement that the table chose on, talked about, and chose on again."""

    title: str
    statement: str
    phase: Phase
    first: int
    """How many chose the first time."""
    second: int
    stood: tuple[StoodRecord, ...]
    why: tuple[WhyRecord, ...]
    trends: tuple[TrendRecord, ...]
    """Those with most support first."""


@dataclass(frozen=True, slots=True)
class SilentRecord:
    """What somebody answered in silence."""

    text: str
    name: str
    delegation: str | None


@dataclass(frozen=True, slots=True)
class SilenceRecord:
    """A question on which people wrote in silence, and all answers."""

    question: str
    notes: tuple[SilentRecord, ...]


@dataclass(frozen=True, slots=True)
class SortVoteRecord:
    """Where a delegation thinks that something belongs."""

    delegation: str
    bin: Bin


@dataclass(frozen=True, slots=True)
class SortRecord:
    """Something that was sorted."""

    text: str
    bin: Bin | None
    """None where nobody sorted it."""
    settled: bool
    """Whether that was written down after the talk."""
    votes: tuple[SortVoteRecord, ...]


@dataclass(frozen=True, slots=True)
class ConversationRecord:
    """What people wrote in silence at a step, and what they sorted."""

    title: str
    silences: tuple[SilenceRecord, ...]
    sorted: tuple[SortRecord, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """Everything an export says."""

    workshop: WorkshopId
    title: str
    scenario: str
    language: Language
    """The language of the scenario's content; headings follow the reader's."""
    created: datetime
    decided: datetime
    """The last decision that everybody may know of."""
    passages: tuple[PassageRecord, ...]
    steps: tuple[StepRecord, ...]
    points: tuple[PointRecord, ...]
    dates: tuple[DateRecord, ...]
    """In the order of the days."""
    delegations: tuple[DelegationRecord, ...]
    participants: tuple[ParticipantRecord, ...]
    sources: tuple[SourceRecord, ...]
    coverage: tuple[CoverRecord, ...] = ()
    items: tuple[ItemRecord, ...] = ()
    """The register, oldest first."""
    statements: tuple[StatementRecord, ...] = ()
    """Those that were begun."""
    conversations: tuple[ConversationRecord, ...] = ()
    """The steps at which people wrote in silence or sorted."""

    @property
    def agreement(self) -> tuple[PassageRecord, ...]:
        """The passages that go into the agreement."""
        return tuple(passage for passage in self.passages if passage.part == "agreement")
