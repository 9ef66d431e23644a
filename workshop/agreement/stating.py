"""Statements: what a command leads to, what an event changes, and what shifted. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from workshop.agreement import statements as s
from workshop.agreement.context import Context
from workshop.agreement.known import known_step
from workshop.agreement.names import clean_line, clean_note
from workshop.agreement.roles import Action, may
from workshop.agreement.state import WorkshopState
from workshop.agreement.withheld import StanceHidden
from workshop.errors import NotAllowedError, NotFoundError, RefusedError
from workshop.ids import DelegationId, ParticipantId, StepId, TrendId, fresh_id

__all__ = ["TREND_LIMIT", "Shift", "decide_statement", "shifts", "stated"]

TREND_LIMIT = 60
"""Most trends on one statement."""

StatementCommand = (
    s.MoveStatement | s.TakeStance | s.AddTrend | s.SupportTrend | s.MergeTrend | s.DropTrend
)
StatementEvent = (
    s.StatementMoved
    | s.StanceTaken
    | s.TrendAdded
    | s.TrendSupported
    | s.TrendMerged
    | s.TrendDropped
)

_ORDER = tuple(s.Phase)
_SCALE = tuple(s.Stance)


@dataclass(frozen=True, slots=True)
class Shift:
    """Where the people of one delegation stood and stand, in the order of ``Stance``."""

    delegation: DelegationId
    first: tuple[int, ...]
    second: tuple[int, ...]
    up: int
    """How many went towards agreement, of those who chose twice."""
    same: int
    down: int


def decide_statement(
    state: WorkshopState, command: StatementCommand, context: Context
) -> list[StatementEvent]:
    """What a command about a statement leads to.

    Raises:
        NotAllowedError: somebody drops the trend of another one.
        NotFoundError: no such step or trend.
        RefusedError: the step has no statement, its phase does not fit, or nothing was written.
    """
    step, now, by = command.step, context.now, context.by
    if known_step(state, step).kind != "statement":
        raise RefusedError("step-no-statement", step=step)
    known = state.statement(step)
    match command:
        case s.MoveStatement(_, phase):
            if phase is known.phase:
                return []
            if abs(_ORDER.index(phase) - _ORDER.index(known.phase)) != 1:
                raise RefusedError("statement-phase")
            return [s.StatementMoved(at=now, by=by, step=step, phase=phase)]
        case s.TakeStance():
            return _take(state, known, command, context)
        case s.AddTrend(_, text):
            text = clean_line(text)
            if not text:
                raise RefusedError("trend-empty")
            if len(known.trends) >= TREND_LIMIT:
                raise RefusedError("trends-full", limit=TREND_LIMIT)
            id = TrendId(fresh_id("t", context.random))
            return [s.TrendAdded(at=now, by=by, step=step, id=id, text=text)]
        case s.SupportTrend(_, trend, support):
            supporters = _trend(known, trend).supporters
            if by is None or (by in supporters) is support:
                return []
            return [s.TrendSupported(at=now, by=by, step=step, trend=trend, support=support)]
        case s.MergeTrend(_, trend, into):
            _trend(known, trend)
            _trend(known, into)
            if trend == into:
                return []
            return [s.TrendMerged(at=now, by=by, step=step, trend=trend, into=into)]
        case s.DropTrend(_, trend):
            if _trend(known, trend).by != by and not may(context.role, Action.LEAD):
                raise NotAllowedError(role=context.role.value, action=Action.LEAD.value)
            return [s.TrendDropped(at=now, by=by, step=step, trend=trend)]


def _take(
    state: WorkshopState, known: s.StatementState, command: s.TakeStance, context: Context
) -> list[StatementEvent]:
    if not known.asks:
        raise RefusedError("statement-not-asking")
    person = state.participants.get(context.by) if context.by is not None else None
    if person is None or person.delegation is None:
        raise RefusedError("delegation-missing")
    again, reason = known.phase is s.Phase.SECOND, clean_note(command.reason)
    old = known.stances(again=again).get(person.id)
    wanted = (command.stance, reason, command.named)
    if old is not None and (old.stance, old.reason, old.named) == wanted:
        return []
    return [
        s.StanceTaken(
            at=context.now,
            by=person.id,
            step=command.step,
            again=again,
            stance=command.stance,
            delegation=person.delegation,
            reason=reason,
            named=command.named,
        )
    ]


def _trend(known: s.StatementState, trend: TrendId) -> s.Trend:
    try:
        return known.trends[trend]
    except KeyError:
        raise NotFoundError("trend-unknown", trend=trend) from None


def stated(state: WorkshopState, event: StatementEvent) -> s.StatementState:
    """How a statement stands after one more event about it."""
    known = state.statement(StepId(event.step))
    match event:
        case s.StatementMoved():
            return replace(known, phase=event.phase)
        case s.StanceTaken():
            if event.by is None:
                return known
            taken = s.StanceState(
                event.stance, event.delegation, event.reason, event.named, event.at
            )
            stances = {**known.stances(again=event.again), event.by: taken}
            if event.again:
                return replace(known, second=MappingProxyType(stances))
            return replace(known, first=MappingProxyType(stances))
        case _:
            return replace(known, trends=MappingProxyType(_trends(known, event)))


def stance_hidden(state: WorkshopState, event: StanceHidden) -> s.StatementState:
    """How a statement stands where somebody chose and it is not told what."""
    known = state.statement(StepId(event.step))
    stances = dict(known.stances(again=event.again))
    stances.pop(event.voice, None)
    if not event.gone:
        stances[event.voice] = s.StanceState(
            s.Stance.AGREE, event.delegation, reason="", named=False, at=event.at
        )
    if event.again:
        return replace(known, second=MappingProxyType(stances))
    return replace(known, first=MappingProxyType(stances))


def _trends(
    known: s.StatementState,
    event: s.TrendAdded | s.TrendSupported | s.TrendMerged | s.TrendDropped,
) -> dict[TrendId, s.Trend]:
    trends = dict(known.trends)
    by: Iterable[ParticipantId] = () if event.by is None else (event.by,)
    match event:
        case s.TrendAdded():
            trends[event.id] = s.Trend(event.id, event.text, event.by, frozenset(by))
        case s.TrendSupported():
            old = trends[event.trend]
            new = old.supporters | {*by} if event.support else old.supporters - {*by}
            trends[event.trend] = replace(old, supporters=new)
        case s.TrendMerged():
            gone, kept = trends.pop(event.trend), trends[event.into]
            trends[event.into] = replace(kept, supporters=kept.supporters | gone.supporters)
        case s.TrendDropped():
            del trends[event.trend]
    return trends


def shifts(state: WorkshopState, known: s.StatementState) -> list[Shift]:
    """What every delegation chose and how it moved, in order of arrival; those that chose."""
    return [
        _shift(delegation, known.first, known.second)
        for delegation in state.delegations
        if any(
            taken.delegation == delegation
            for taken in (*known.first.values(), *known.second.values())
        )
    ]


def _shift(
    delegation: DelegationId,
    first: Mapping[ParticipantId, s.StanceState],
    second: Mapping[ParticipantId, s.StanceState],
) -> Shift:
    moves = [
        _SCALE.index(first[person].stance) - _SCALE.index(taken.stance)
        for person, taken in second.items()
        if taken.delegation == delegation and person in first
    ]
    return Shift(
        delegation,
        _counts(delegation, first),
        _counts(delegation, second),
        up=sum(move > 0 for move in moves),
        same=sum(move == 0 for move in moves),
        down=sum(move < 0 for move in moves),
    )


def _counts(
    delegation: DelegationId, stances: Mapping[ParticipantId, s.StanceState]
) -> tuple[int, ...]:
    chosen = [taken.stance for taken in stances.values() if taken.delegation == delegation]
    return tuple(chosen.count(stance) for stance in _SCALE)
