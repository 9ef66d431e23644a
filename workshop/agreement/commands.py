"""What somebody may ask for: each a frozen value that names the right it needs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from workshop.agreement.answers import AddAnswerRow, DropAnswerRow, GiveAnswer, PullAnswer
from workshop.agreement.breaks import BreakCommand
from workshop.agreement.events import PointStatus, Stand
from workshop.agreement.goals import LinkGoal
from workshop.agreement.late import SettleLate
from workshop.agreement.passes import PassCommand
from workshop.agreement.phrases import SettlePhrase, VotePhrase
from workshop.agreement.register import ChangeItem, CloseItem, DropItem, RecordItem
from workshop.agreement.roles import Action, Role
from workshop.agreement.seats import SeatCommand
from workshop.agreement.settling import AcceptEdit, AskAgain, NoteMinority, RecordPosition
from workshop.agreement.silences import OpenSilence, RevealSilence, WriteNote
from workshop.agreement.sortings import AddSortable, SettleSorting, SortItem
from workshop.agreement.statements import (
    AddTrend,
    DropTrend,
    MergeTrend,
    MoveStatement,
    SupportTrend,
    TakeStance,
)
from workshop.agreement.suggestions import SuggestionCommand
from workshop.agreement.timing import TimingCommand
from workshop.agreement.undo import UndoProcess
from workshop.agreement.weighings import AddWeighed, GiveWeights, OpenWeighing, RevealWeighing
from workshop.ids import CommentId, PassageId, StepId

__all__ = [
    "AcceptEdit",
    "AddAnswerRow",
    "AddComment",
    "AddDelegation",
    "AskAgain",
    "AssessPoint",
    "ChangeItem",
    "CloseItem",
    "CloseRound",
    "Command",
    "DeclareAgreed",
    "DropAnswerRow",
    "DropItem",
    "EnterStep",
    "GiveAnswer",
    "LinkGoal",
    "MarkCheck",
    "NameVersion",
    "NoteMinority",
    "OpenRound",
    "PullAnswer",
    "RecordItem",
    "RecordPosition",
    "RenewCode",
    "ReopenPassage",
    "ReplyComment",
    "ResolveComment",
    "RevealPositions",
    "SettlePhrase",
    "TakePosition",
    "TickCheck",
    "VotePhrase",
]


@dataclass(frozen=True, slots=True)
class EnterStep:
    """The room goes to this step."""

    action: ClassVar[Action] = Action.LEAD
    step: StepId


@dataclass(frozen=True, slots=True)
class AddDelegation:
    """One more delegation at the table."""

    action: ClassVar[Action] = Action.LEAD
    name: str


@dataclass(frozen=True, slots=True)
class RenewCode:
    """A new join code for a role; the one before no longer opens the door."""

    action: ClassVar[Action] = Action.LEAD
    role: Role


@dataclass(frozen=True, slots=True)
class TickCheck:
    """Ticks or unticks a check of a step."""

    action: ClassVar[Action] = Action.TICK_CHECK
    step: StepId
    check: str
    done: bool


@dataclass(frozen=True, slots=True)
class MarkCheck:
    """Ticks a check and names the words of the step's passage that meet it, as they are now."""

    action: ClassVar[Action] = Action.TICK_CHECK
    step: StepId
    check: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class AssessPoint:
    """Status, note and place in the text of one of the points.

    ``where`` is free text such as "Visie, alinea 2"; ``passages`` the passages that speak of it.
    """

    action: ClassVar[Action] = Action.ASSESS_POINT
    step: StepId
    status: PointStatus
    note: str = ""
    where: str = ""
    passages: tuple[PassageId, ...] = ()
    owner: str = ""
    evidence: str = ""
    action_text: str = ""
    due: date | None = None
    included: bool | None = None


@dataclass(frozen=True, slots=True)
class OpenRound:
    """Puts the text of this moment to the delegations."""

    action: ClassVar[Action] = Action.LEAD
    passage: PassageId


@dataclass(frozen=True, slots=True)
class TakePosition:
    """The stand of one's delegation in the open round; may be changed until the reveal."""

    action: ClassVar[Action] = Action.TAKE_POSITION
    passage: PassageId
    stand: Stand
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RevealPositions:
    """Shows everybody what every delegation said."""

    action: ClassVar[Action] = Action.LEAD
    passage: PassageId


@dataclass(frozen=True, slots=True)
class DeclareAgreed:
    """The passage is agreed as it was put forward; its seal is set."""

    action: ClassVar[Action] = Action.LEAD
    passage: PassageId


@dataclass(frozen=True, slots=True)
class CloseRound:
    """Ends the round without agreement; positions and reasons stay on record."""

    action: ClassVar[Action] = Action.LEAD
    passage: PassageId


@dataclass(frozen=True, slots=True)
class ReopenPassage:
    """An agreed passage goes back to drafting; what was agreed stays on record."""

    action: ClassVar[Action] = Action.LEAD
    passage: PassageId


@dataclass(frozen=True, slots=True)
class AddComment:
    """Begins a thread about the words from ``start`` to ``end`` of a passage, as they are now."""

    action: ClassVar[Action] = Action.COMMENT
    passage: PassageId
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class ReplyComment:
    """Answers in a thread; it may have been dealt with already."""

    action: ClassVar[Action] = Action.COMMENT
    comment: CommentId
    text: str


@dataclass(frozen=True, slots=True)
class ResolveComment:
    """Marks a comment as dealt with, or takes it up again."""

    action: ClassVar[Action] = Action.COMMENT
    comment: CommentId
    resolved: bool


@dataclass(frozen=True, slots=True)
class NameVersion:
    """Gives an older text of a passage a name; the last one counts.

    ``version`` is the hash of the change that led to it, as 64 hexadecimal digits.
    """

    action: ClassVar[Action] = Action.EDIT_TEXT
    passage: PassageId
    version: str
    name: str


Command = (
    EnterStep
    | AddDelegation
    | RenewCode
    | TickCheck
    | AssessPoint
    | OpenRound
    | TakePosition
    | RevealPositions
    | DeclareAgreed
    | CloseRound
    | ReopenPassage
    | NameVersion
    | AddComment
    | ReplyComment
    | ResolveComment
    | MarkCheck
    | GiveAnswer
    | AddAnswerRow
    | DropAnswerRow
    | PullAnswer
    | VotePhrase
    | LinkGoal
    | RecordItem
    | ChangeItem
    | CloseItem
    | DropItem
    | SettlePhrase
    | SuggestionCommand
    | RecordPosition
    | AskAgain
    | AcceptEdit
    | NoteMinority
    | TimingCommand
    | UndoProcess
    | MoveStatement
    | TakeStance
    | AddTrend
    | SupportTrend
    | MergeTrend
    | DropTrend
    | SeatCommand
    | OpenSilence
    | WriteNote
    | RevealSilence
    | AddSortable
    | SortItem
    | SettleSorting
    | BreakCommand
    | OpenWeighing
    | GiveWeights
    | RevealWeighing
    | AddWeighed
    | PassCommand
    | SettleLate
)
