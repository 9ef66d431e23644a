"""What happened: the facts of a workshop, in order, each with a version of its shape.

Events are stored as JSON in the journal and are never changed afterwards. A field that is added
gets a default, so that a journal of an earlier release still opens.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from workshop.agreement.answers import (
    AnswerGiven,
    AnswerPulled,
    AnswerRowAdded,
    AnswerRowDropped,
)
from workshop.agreement.breaks import BreakEvent
from workshop.agreement.closing import WorkshopClosed
from workshop.agreement.event import EventBase
from workshop.agreement.goals import GoalLinked
from workshop.agreement.late import LateSettled, TextCameLate
from workshop.agreement.paragraphs import ParagraphsNamed
from workshop.agreement.passes import PassEvent
from workshop.agreement.phrases import PhraseSettled, PhraseVoted
from workshop.agreement.register import ItemChanged, ItemClosed, ItemDropped, ItemRecorded
from workshop.agreement.roles import Role
from workshop.agreement.seats import LeadHandedOver, LeadTakenBack, RoleChanged
from workshop.agreement.settling import MinorityNoted, SealMoved
from workshop.agreement.silences import NoteWritten, SilenceOpened, SilenceRevealed
from workshop.agreement.sortings import ItemSorted, SortableAdded, SortingSettled
from workshop.agreement.stands import Stand
from workshop.agreement.statements import (
    StanceTaken,
    StatementMoved,
    TrendAdded,
    TrendDropped,
    TrendMerged,
    TrendSupported,
)
from workshop.agreement.suggestions import SuggestionEvent
from workshop.agreement.temperature import TemperatureTaken
from workshop.agreement.timing import ClockExtended, ClockPaused, ClockStarted
from workshop.agreement.undo import ProcessUndone
from workshop.agreement.weighings import (
    WeighedAdded,
    WeighingOpened,
    WeighingRevealed,
    WeightsGiven,
)
from workshop.agreement.withheld import WithheldEvent
from workshop.ids import (
    CommentId,
    DelegationId,
    ParticipantId,
    PassageId,
    RoundId,
    StepId,
    WorkshopId,
)
from workshop.scenario.model import Gradient, Rule, Scenario

__all__ = [
    "CheckTicked",
    "ClockExtended",
    "ClockPaused",
    "ClockStarted",
    "CodeRenewed",
    "CommentAdded",
    "CommentReplied",
    "CommentResolved",
    "DelegationAdded",
    "Event",
    "LeadHandedOver",
    "LeadTakenBack",
    "MinorityNoted",
    "ParticipantJoined",
    "PassageAgreed",
    "PassageReopened",
    "PointAssessed",
    "PointStatus",
    "PositionTaken",
    "PositionsRevealed",
    "ProcessUndone",
    "RoleChanged",
    "RoundClosed",
    "RoundOpened",
    "SealMoved",
    "Stand",
    "StepEntered",
    "TemperatureTaken",
    "VersionNamed",
    "WorkshopCreated",
    "decode_event",
    "encode_event",
]


class PointStatus(StrEnum):
    """How one of the ten points stands in this organisation."""

    OPEN = "open"
    KNOWN = "known"
    ARRANGED = "arranged"
    ACTION = "action"


class WorkshopCreated(EventBase):
    """A workshop was made from a scenario; the scenario is kept in it whole."""

    type: Literal["workshop-created"] = "workshop-created"
    id: WorkshopId
    title: str
    scenario: Scenario
    codes: dict[Role, str]
    codes_expire: datetime


class DelegationAdded(EventBase):
    """A delegation has a place at the table."""

    type: Literal["delegation-added"] = "delegation-added"
    id: DelegationId
    name: str
    initials: str


class ParticipantJoined(EventBase):
    """Somebody is in the room for the first time, or came back in another role or delegation."""

    type: Literal["participant-joined"] = "participant-joined"
    id: ParticipantId
    name: str
    role: Role
    delegation: DelegationId | None = None


class CodeRenewed(EventBase):
    """A role has a new join code."""

    type: Literal["code-renewed"] = "code-renewed"
    role: Role
    code: str
    expires: datetime


class StepEntered(EventBase):
    """The room went to a step."""

    type: Literal["step-entered"] = "step-entered"
    step: StepId


class CheckTicked(EventBase):
    """A check of a step was ticked or unticked."""

    type: Literal["check-ticked"] = "check-ticked"
    step: StepId
    check: str
    done: bool
    passage: PassageId | None = None
    anchor: str = ""
    """The characters that meet the check, as the document writes them; empty where none do."""
    quote: str = ""
    """Those words as they were."""


class PointAssessed(EventBase):
    """A point got its status, note and place in the text."""

    type: Literal["point-assessed"] = "point-assessed"
    step: StepId
    status: PointStatus
    note: str = ""
    where: str = ""
    passages: tuple[PassageId, ...] = ()
    owner: str = ""
    """Who answers for it; never the ICT department alone."""
    evidence: str = ""
    """What shows that it stands like this: a document, a link, a name."""
    action: str = ""
    """What is to be done."""
    due: date | None = None
    """The day by which it is done."""
    included: bool | None = None
    """Whether it goes into the agreement; None while nobody decided."""


class RoundOpened(EventBase):
    """The text of this moment was put to the delegations."""

    type: Literal["round-opened"] = "round-opened"
    round: RoundId
    passage: PassageId
    text: str
    seal: str
    gradient: Gradient = "consent"
    """The stands there are to choose from."""
    rule: Rule = "consent"
    confirms: RoundId | None = None
    """The round whose agreement is asked again for, after an edit."""
    asked: tuple[DelegationId, ...] = ()
    """Who has to answer; everybody where it is empty."""


class PositionTaken(EventBase):
    """A delegation took its position in a round; the last one counts."""

    type: Literal["position-taken"] = "position-taken"
    round: RoundId
    passage: PassageId
    delegation: DelegationId
    stand: Stand
    reason: str = ""
    entered: bool = False
    """Whether somebody entered it for the delegation."""
    hands: dict[Stand, int] = Field(default_factory=dict)
    """Hands that were counted in the delegation, where they were."""


class PositionsRevealed(EventBase):
    """The positions of a round became visible to all."""

    type: Literal["positions-revealed"] = "positions-revealed"
    round: RoundId
    passage: PassageId


class PassageAgreed(EventBase):
    """A passage was declared agreed as it was put forward."""

    type: Literal["passage-agreed"] = "passage-agreed"
    round: RoundId
    passage: PassageId
    seal: str


class RoundClosed(EventBase):
    """A round ended without agreement."""

    type: Literal["round-closed"] = "round-closed"
    round: RoundId
    passage: PassageId


class PassageReopened(EventBase):
    """An agreed passage went back to drafting."""

    type: Literal["passage-reopened"] = "passage-reopened"
    passage: PassageId


class CommentAdded(EventBase):
    """Somebody commented on words of a passage."""

    type: Literal["comment-added"] = "comment-added"
    id: CommentId
    passage: PassageId
    anchor: str
    """The characters it is about, as the document writes them; opaque here."""
    quote: str
    """Those words as they were."""
    text: str


class CommentReplied(EventBase):
    """Somebody answered to a comment."""

    type: Literal["comment-replied"] = "comment-replied"
    comment: CommentId
    text: str


class CommentResolved(EventBase):
    """A comment was dealt with, or taken up again."""

    type: Literal["comment-resolved"] = "comment-resolved"
    comment: CommentId
    resolved: bool


class VersionNamed(EventBase):
    """An older text of a passage got a name by which people find it again."""

    type: Literal["version-named"] = "version-named"
    passage: PassageId
    version: str
    """The hash of the change that led to it, as 64 hexadecimal digits; several with a plus between
    them where people wrote without each other's words."""
    name: str


Event = Annotated[
    WorkshopCreated
    | WorkshopClosed
    | DelegationAdded
    | ParticipantJoined
    | CodeRenewed
    | StepEntered
    | CheckTicked
    | PointAssessed
    | RoundOpened
    | PositionTaken
    | PositionsRevealed
    | PassageAgreed
    | RoundClosed
    | PassageReopened
    | VersionNamed
    | CommentAdded
    | CommentReplied
    | CommentResolved
    | AnswerGiven
    | AnswerPulled
    | AnswerRowAdded
    | AnswerRowDropped
    | PhraseVoted
    | PhraseSettled
    | GoalLinked
    | ItemRecorded
    | ItemChanged
    | ItemClosed
    | ItemDropped
    | SuggestionEvent
    | ParagraphsNamed
    | SealMoved
    | MinorityNoted
    | ClockStarted
    | ClockPaused
    | ClockExtended
    | ProcessUndone
    | StatementMoved
    | StanceTaken
    | TrendAdded
    | TrendSupported
    | TrendMerged
    | TrendDropped
    | RoleChanged
    | LeadHandedOver
    | LeadTakenBack
    | SilenceOpened
    | NoteWritten
    | SilenceRevealed
    | SortableAdded
    | ItemSorted
    | SortingSettled
    | TemperatureTaken
    | BreakEvent
    | WeighingOpened
    | WeightsGiven
    | WeighingRevealed
    | WeighedAdded
    | PassEvent
    | TextCameLate
    | LateSettled
    | WithheldEvent,
    Field(discriminator="type"),
]

_ADAPTER: TypeAdapter[Event] = TypeAdapter(Event)


def encode_event(event: Event) -> bytes:
    """The event as compact JSON in UTF-8."""
    return event.model_dump_json(exclude_none=True).encode()


def decode_event(payload: bytes) -> Event:
    """Reads an event back.

    Raises:
        ValueError: not JSON, an unknown type, or a newer version of a shape.
    """
    return _ADAPTER.validate_json(payload)
