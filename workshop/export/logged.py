"""How the meeting went: from the state and its log to records.

Only what everybody may know gets in. A position that is hidden, or that its delegation changed
before the reveal, is not there at all: its moment alone would tell that somebody thought again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from workshop.agreement.decisions import Decision, DecisionKind, told
from workshop.agreement.events import Event, PointStatus
from workshop.agreement.roles import Role
from workshop.agreement.sortings import Bin
from workshop.agreement.stands import Stand
from workshop.agreement.state import WorkshopState
from workshop.agreement.statements import Phase
from workshop.agreement.undo import ProcessStep
from workshop.export.records.course import DecisionRecord, TemperatureRecord, TimeRecord
from workshop.ids import ParticipantId, StepId

__all__ = ["decisions", "temperatures", "times"]

_ELSEWHERE = frozenset(
    {
        DecisionKind.CREATED,
        DecisionKind.DELEGATION,
        DecisionKind.JOINED,
        DecisionKind.CODE,
        DecisionKind.VERSION,
        DecisionKind.HIDDEN,
        DecisionKind.TEMPERATURE,
    }
)
"""What other parts of a document say, or what none may."""


_OF_A_DELEGATION = frozenset({DecisionKind.POSITION, DecisionKind.MINORITY})
"""What a delegation said; who of it typed that is nobody's business."""


def decisions(state: WorkshopState, events: Sequence[Event]) -> Iterator[DecisionRecord]:
    """Every decision, oldest first."""
    for known in told(state, events):
        if known.kind not in _ELSEWHERE:
            yield _record(state, known)


def _record(state: WorkshopState, known: Decision) -> DecisionRecord:
    kind, word = known.kind, known.word
    about = ""
    if known.passage is not None:
        about = state.scenario.passage(known.passage).title
    elif known.step is not None:
        about = state.scenario.step(known.step).title
    return DecisionRecord(
        kind=kind,
        at=known.at,
        by=None if kind in _OF_A_DELEGATION else _name(state, known.by),
        about=about,
        who=tuple(state.delegations[id].name for id in known.delegations),
        person=_name(state, known.person),
        stand=Stand(word) if kind is DecisionKind.POSITION else None,
        role=Role(word) if kind is DecisionKind.ROLE else None,
        status=PointStatus(word) if kind is DecisionKind.POINT else None,
        phase=Phase(word) if kind is DecisionKind.STATEMENT else known.phase,
        bin=Bin(word) if kind is DecisionKind.SORTED else None,
        undone=ProcessStep(word) if kind is DecisionKind.UNDONE else None,
        was=known.was,
        name=known.name,
        seal=known.seal,
        number=known.number,
    )


def _name(state: WorkshopState, id: ParticipantId | None) -> str | None:
    person = state.participants.get(id) if id is not None else None
    return person.name if person is not None else None


def temperatures(state: WorkshopState, events: Sequence[Event]) -> Iterator[TemperatureRecord]:
    """Every time that everybody was asked how it goes, and at which step."""
    step: StepId = state.scenario.steps[0].step_id
    for known in told(state, events):
        back = known.kind is DecisionKind.UNDONE and known.word == ProcessStep.STEP
        if known.step is not None and (back or known.kind is DecisionKind.STEP):
            step = known.step
        elif known.kind is DecisionKind.TEMPERATURE:
            about = state.scenario.step(step).title
            yield TemperatureRecord(known.at, about, known.number, known.counts)


def times(state: WorkshopState, until: datetime) -> Iterator[TimeRecord]:
    """What was planned and used for every step; nothing where no clock ever ran.

    Args:
        until: when a clock that still runs is read; no other clock is.
    """
    if not any(clock.since or clock.spent for clock in state.clocks.values()):
        return
    for step in state.scenario.steps:
        clock = state.clocks.get(step.step_id)
        used: int | None = None
        if clock is not None and (clock.since is not None or clock.spent):
            moment = max(until, clock.since) if clock.since else until
            used = clock.at(moment) // timedelta(minutes=1)
        extra = clock.extra if clock is not None else 0
        yield TimeRecord(step.kind, step.title, step.minutes, extra, used)
