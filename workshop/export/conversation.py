"""Statements, silent answers, what was sorted and weighed: from the state to records.

Only what was shown to everybody gets in: nothing of a round or a silence that is still hidden, and
a name beside a choice only of who said so.
"""

from __future__ import annotations

from collections.abc import Iterator

from workshop.agreement.closing import whose
from workshop.agreement.sorting import sortables
from workshop.agreement.sortings import Bin
from workshop.agreement.state import WorkshopState
from workshop.agreement.statements import StatementState
from workshop.agreement.stating import shifts
from workshop.agreement.weighing import spreads
from workshop.export.records.conversations import (
    ConversationRecord,
    SilenceRecord,
    SilentRecord,
    SortRecord,
    SortVoteRecord,
    StatementRecord,
    StoodRecord,
    TrendRecord,
    WhyRecord,
)
from workshop.export.records.weighings import AxisRecord, WeighedRecord, WeighingRecord
from workshop.scenario.model import Axis, Step

__all__ = ["conversations", "statements"]


def statements(state: WorkshopState) -> Iterator[StatementRecord]:
    """The statements that the table began with, in the order of the agenda."""
    for step in state.scenario.steps:
        known = state.statements.get(step.step_id)
        if known is not None and step.statement:
            yield StatementRecord(
                title=step.title,
                statement=step.statement,
                phase=known.phase,
                first=len(known.first),
                second=len(known.second),
                stood=tuple(_stood(state, known)),
                why=tuple(_why(state, known)),
                trends=tuple(
                    TrendRecord(trend.text, len(trend.supporters))
                    for trend in sorted(
                        known.trends.values(), key=lambda trend: -len(trend.supporters)
                    )
                ),
            )


def _stood(state: WorkshopState, known: StatementState) -> Iterator[StoodRecord]:
    if not known.shows_first:
        return
    for row in shifts(state, known):
        name = state.delegations[row.delegation].name
        if known.shows_second:
            yield StoodRecord(name, row.first, row.second, row.up, row.same, row.down)
        else:
            yield StoodRecord(name, row.first, (), 0, 0, 0)


def _why(state: WorkshopState, known: StatementState) -> Iterator[WhyRecord]:
    if not known.shows_second:
        return
    for person, taken in known.second.items():
        if not taken.named and taken.reason:
            yield WhyRecord(taken.reason, None, None, None, None)
        elif taken.named:
            before = known.first.get(person)
            yield WhyRecord(
                taken.reason,
                state.participants[person].name,
                state.delegations[taken.delegation].name,
                before.stance if before is not None else None,
                taken.stance,
            )


def conversations(state: WorkshopState) -> Iterator[ConversationRecord]:
    """The steps at which something was shown or sorted, in order."""
    for step in state.scenario.steps:
        written = tuple(_silences(state, step))
        heap = tuple(_sortings(state, step)) if step.step_id in state.sortings else ()
        weighed = tuple(_weighings(state, step))
        if written or heap or weighed:
            yield ConversationRecord(step.title, written, heap, weighed)


def _silences(state: WorkshopState, step: Step) -> Iterator[SilenceRecord]:
    """The questions on which people wrote in silence, once the answers were shown."""
    for question in step.questions:
        known = state.silences.get((step.step_id, question.id))
        if known is not None and known.revealed:
            yield SilenceRecord(
                question.text,
                tuple(
                    SilentRecord(
                        note.text,
                        state.participants[whose(person)].name,
                        state.delegations[note.delegation].name if note.delegation else None,
                    )
                    for person, note in known.notes.items()
                ),
            )


def _weighings(state: WorkshopState, step: Step) -> Iterator[WeighingRecord]:
    """The weighings of a step, once the spread was shown."""
    for question in step.questions:
        weighing, known = question.weighing, state.weighing(step.step_id, question.id)
        if weighing is not None and known.revealed:
            yield WeighingRecord(
                question.text,
                weighing.kind,
                len(known.weights),
                _axis(weighing.across),
                _axis(weighing.up),
                tuple(
                    WeighedRecord(
                        one.item.title, one.item.low or "", one.item.high or "", one.counts
                    )
                    for one in spreads(weighing, known)
                ),
            )


def _axis(axis: Axis | None) -> AxisRecord | None:
    return AxisRecord(axis.low, axis.high) if axis is not None else None


def _sortings(state: WorkshopState, step: Step) -> Iterator[SortRecord]:
    """Everything to sort: for the council, for operations, in doubt, and the rest."""
    items = sortables(state, step.step_id).values()
    order = (Bin.COUNCIL, Bin.OPERATIONS, Bin.DOUBT, None)
    for item in sorted(items, key=lambda item: order.index(item.stands)):
        yield SortRecord(
            item.text,
            item.stands,
            item.settled is not None,
            tuple(
                SortVoteRecord(state.delegations[id].name, bin) for id, bin in item.votes.items()
            ),
        )
