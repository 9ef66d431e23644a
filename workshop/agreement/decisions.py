"""Which events are decisions, and what the log of a meeting tells of each. Pure, without words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from workshop.agreement import events as e
from workshop.agreement.breaks import BreakEnded, BreakStarted
from workshop.agreement.passage import Round
from workshop.agreement.settling import MinorityNoted, SealMoved
from workshop.agreement.silences import SilenceOpened, SilenceRevealed
from workshop.agreement.sorting import sortables
from workshop.agreement.sortings import SortingSettled
from workshop.agreement.state import WorkshopState
from workshop.agreement.statements import Phase, StatementMoved
from workshop.agreement.timing import ClockExtended
from workshop.agreement.undo import ProcessUndone
from workshop.agreement.weighings import WeighingOpened, WeighingRevealed
from workshop.ids import DelegationId, ParticipantId, PassageId, RoundId, StepId

__all__ = ["Decision", "DecisionKind", "is_decision", "told"]

_DECISIONS = (
    e.WorkshopCreated,
    e.DelegationAdded,
    e.ParticipantJoined,
    e.CodeRenewed,
    e.StepEntered,
    e.PointAssessed,
    e.RoundOpened,
    e.PositionTaken,
    e.PositionsRevealed,
    e.PassageAgreed,
    e.RoundClosed,
    e.PassageReopened,
    e.VersionNamed,
    SealMoved,
    MinorityNoted,
    ProcessUndone,
    ClockExtended,
    e.RoleChanged,
    e.LeadHandedOver,
    e.LeadTakenBack,
    e.TemperatureTaken,
    StatementMoved,
    SilenceOpened,
    SilenceRevealed,
    SortingSettled,
    BreakStarted,
    BreakEnded,
    WeighingOpened,
    WeighingRevealed,
)
"""Work on the text and its margins has lists of its own."""


def is_decision(event: e.Event) -> bool:
    """Whether the log shows it."""
    return isinstance(event, _DECISIONS)


class DecisionKind(StrEnum):
    """What was decided; its words are ``decision-<kind>``."""

    CREATED = "created"
    DELEGATION = "delegation"
    JOINED = "joined"
    CODE = "code"
    STEP = "step"
    POINT = "point"
    ROUND = "round"
    AGAIN = "again"
    """The changed text of an agreed passage was asked again for."""
    HIDDEN = "hidden"
    """A position was given that nobody may know yet."""
    POSITION = "position"
    REVEALED = "revealed"
    AGREED = "agreed"
    CLOSED = "closed"
    REOPENED = "reopened"
    VERSION = "version"
    SEAL_MOVED = "seal-moved"
    MINORITY = "minority"
    ROLE = "role"
    LEAD = "lead"
    TEMPERATURE = "temperature"
    MORE_TIME = "more-time"
    UNDONE = "undone"
    STATEMENT = "statement"
    SILENCE = "silence"
    SILENCE_SHOWN = "silence-shown"
    SORTED = "sorted"
    BREAK = "break"
    WORK = "work"
    WEIGHING = "weighing"
    WEIGHING_SHOWN = "weighing-shown"


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of the log."""

    kind: DecisionKind
    at: datetime
    by: ParticipantId | None
    """None for the command line."""
    step: StepId | None = None
    passage: PassageId | None = None
    delegations: tuple[DelegationId, ...] = ()
    """Whose position or note it is, or who was asked again."""
    person: ParticipantId | None = None
    """Who got a role or the lead."""
    word: str = ""
    """A stand, role, status, phase, bin, or what was taken back; in its technical name."""
    name: str = ""
    """What people called or wrote, such as a version or the thing that was sorted."""
    seal: str = ""
    number: int = 0
    """Minutes, or how many answered."""
    counts: tuple[int, ...] = ()
    phase: Phase | None = None
    """Where a statement is again, once a phase was taken back."""
    was: datetime | None = None
    """When that happened which was taken back."""


def told(state: WorkshopState, events: Iterable[e.Event]) -> Iterator[Decision]:
    """The log as everybody may read it, in the order of the events.

    Of what a delegation said in a round only the last word is told, and that only once it is
    shown: that somebody thought again before the reveal is nobody's business.
    """
    known = tuple(events)
    last: dict[tuple[RoundId, DelegationId], e.PositionTaken] = {}
    for event in known:
        if isinstance(event, e.PositionTaken):
            last[event.round, event.delegation] = event
    for event in known:
        if isinstance(event, e.PositionTaken) and last[event.round, event.delegation] is not event:
            continue
        yield _told(state, event)


def _told(state: WorkshopState, event: e.Event) -> Decision:
    kind = DecisionKind

    def said(kind: DecisionKind, **more: object) -> Decision:
        return Decision(kind, event.at, event.by, **more)  # type: ignore[arg-type]

    match event:
        case e.WorkshopCreated():
            return said(kind.CREATED)
        case e.DelegationAdded():
            return said(kind.DELEGATION, name=event.name)
        case e.ParticipantJoined():
            return said(kind.JOINED, person=event.id, word=event.role.value)
        case e.CodeRenewed():
            return said(kind.CODE, word=event.role.value)
        case e.StepEntered():
            return said(kind.STEP, step=event.step)
        case e.PointAssessed():
            return said(kind.POINT, step=event.step, word=event.status.value)
        case e.RoundOpened():
            again = kind.AGAIN if event.confirms else kind.ROUND
            return said(again, passage=event.passage, seal=event.seal, delegations=event.asked)
        case e.PositionTaken():
            return _position(state, event)
        case e.PositionsRevealed():
            return said(kind.REVEALED, passage=event.passage)
        case e.PassageAgreed():
            return said(kind.AGREED, passage=event.passage, seal=event.seal)
        case e.RoundClosed():
            return said(kind.CLOSED, passage=event.passage)
        case e.PassageReopened():
            return said(kind.REOPENED, passage=event.passage)
        case e.VersionNamed():
            return said(kind.VERSION, passage=event.passage, name=event.name)
        case SealMoved():
            return said(kind.SEAL_MOVED, passage=event.passage, seal=event.seal)
        case MinorityNoted():
            return said(kind.MINORITY, passage=event.passage, delegations=(event.delegation,))
        case e.RoleChanged():
            return said(kind.ROLE, person=event.id, word=event.role.value)
        case e.LeadHandedOver():
            return said(kind.LEAD, person=event.deputy)
        case e.LeadTakenBack():
            return said(kind.LEAD, person=event.giver)
        case e.TemperatureTaken():
            return said(kind.TEMPERATURE, number=event.given, counts=event.counts)
        case ClockExtended():
            return said(kind.MORE_TIME, step=event.step, number=event.minutes)
        case StatementMoved():
            return said(kind.STATEMENT, step=event.step, word=event.phase.value)
        case SilenceOpened():
            return said(kind.SILENCE, step=event.step)
        case SilenceRevealed():
            return said(kind.SILENCE_SHOWN, step=event.step)
        case SortingSettled():
            thing = sortables(state, event.step)[event.item].text
            return said(kind.SORTED, step=event.step, word=event.bin.value, name=thing)
        case BreakStarted():
            return said(kind.BREAK, number=event.minutes)
        case BreakEnded():
            return said(kind.WORK)
        case WeighingOpened():
            return said(kind.WEIGHING, step=event.step)
        case WeighingRevealed():
            return said(kind.WEIGHING_SHOWN, step=event.step)
        case ProcessUndone():
            return said(
                kind.UNDONE,
                step=event.about or event.step,
                passage=event.passage,
                word=event.what.value,
                number=event.minutes,
                phase=event.phase,
                was=event.was,
            )
        case _:
            raise ValueError(f"no decision: {event.type}")


def _position(state: WorkshopState, event: e.PositionTaken) -> Decision:
    round = _round(state, event)
    shown = round is not None and round.revealed
    return Decision(
        DecisionKind.POSITION if shown else DecisionKind.HIDDEN,
        event.at,
        event.by,
        passage=event.passage,
        delegations=(event.delegation,),
        word=event.stand.value if shown else "",
    )


def _round(state: WorkshopState, event: e.PositionTaken) -> Round | None:
    """The round it was said in; None where that was taken back."""
    rounds = state.passages[event.passage].rounds
    return next((one for one in rounds if one.id == event.round), None)
