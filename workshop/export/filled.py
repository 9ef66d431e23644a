"""What was filled in at the steps, promised and put aside: from the state to records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from workshop.agreement.answering import row_titles
from workshop.agreement.answers import Answer, AnswerSheet, Cell
from workshop.agreement.coverage import coverage
from workshop.agreement.register import ItemKind
from workshop.agreement.state import WorkshopState
from workshop.agreement.wording import is_stale
from workshop.export.records.registers import CoverRecord, DateKind, DateRecord, ItemRecord
from workshop.export.records.steps import (
    AnswerRecord,
    FilledRecord,
    KnownRecord,
    PhraseRecord,
    VoteRecord,
)
from workshop.ids import DelegationId, ParticipantId, PassageId
from workshop.scenario.model import Column, Slot, Step

__all__ = ["answers", "covered", "days", "items", "phrases"]


def answers(state: WorkshopState, step: Step) -> Iterator[AnswerRecord]:
    """Every question of a step that can be answered, in order."""
    for question in step.questions:
        slot = question.answer
        if slot is None:
            continue
        sheet = state.answers_to(step.step_id, question.id)
        known = None
        if slot.kind == "comparison":
            known = KnownRecord(slot.known or 0, slot.unit or "", slot.known_from or "", slot.aged)
        yield AnswerRecord(question.text, known, tuple(_filled(state, slot, sheet)))


def _filled(state: WorkshopState, slot: Slot, sheet: AnswerSheet) -> Iterator[FilledRecord]:
    titles = row_titles(slot, sheet)
    columns = {column.id: column for column in slot.columns}
    rows, order = list(titles), list(columns)

    def place(cell: Cell) -> tuple[int, int, str]:
        row, column = cell
        if slot.kind == "table":
            return rows.index(row), order.index(column), ""
        return int(row or 0), 0, ""

    for row, column in sorted(sheet.cells, key=place):
        part: Slot | Column = columns.get(column, slot)
        answer = sheet.cells[row, column]
        heading = part.title if isinstance(part, Column) else ""
        if slot.kind == "comparison":
            heading = column
        yield _record(state, answer, part, titles.get(row, ""), heading)


def _record(
    state: WorkshopState, answer: Answer, part: Slot | Column, row: str, column: str
) -> FilledRecord:
    value, year = answer.value, isinstance(part, Slot) and part.term is not None
    if part.kind == "choice" and (option := part.option(value)) is not None:
        value = option.text
    tag = part.tag(answer.tag) if isinstance(part, Column) else None
    number = (part.kind == "number" and not year) or (
        part.kind == "comparison" and column != "year"
    )
    day = part.kind in ("date", "dates")
    return FilledRecord(
        row=row,
        column=column,
        value=value,
        form="day" if day else "number" if number else "text",
        unit=(part.unit or "") if part.kind == "number" else "",
        mark=tag.text if tag is not None else "",
        stale=isinstance(part, Slot) and is_stale(answer, part),
        name=_name(state, answer.by),
        delegation=_delegation(state, answer.delegation),
        at=answer.at,
    )


def phrases(state: WorkshopState, step: Step) -> Iterator[PhraseRecord]:
    """The ready-made sentences of a step that somebody did something with."""
    for id, phrase in zip(step.phrase_ids(), step.phrases, strict=True):
        known = state.phrase(step.step_id, id)
        votes = tuple(
            VoteRecord(delegation.name, known.votes[key])
            for key, delegation in state.delegations.items()
            if key in known.votes
        )
        if votes or known.outcome is not None:
            yield PhraseRecord(phrase.text, known.outcome, votes)


def covered(state: WorkshopState, texts: Mapping[PassageId, str]) -> Iterator[CoverRecord]:
    """Tips, points and goals against the text."""
    for one in coverage(state, texts):
        titles = tuple(state.scenario.passage(id).title for id in one.passages)
        yield CoverRecord(one.kind, one.number, one.title, one.cover, titles)


def items(state: WorkshopState) -> Iterator[ItemRecord]:
    """Every row of the register, oldest first."""
    scenario = state.scenario
    for item in state.items.values():
        details = item.details
        yield ItemRecord(
            kind=item.kind,
            wording=details.wording,
            owner=details.owner,
            amount=details.amount,
            indicator=details.indicator,
            evidence=details.evidence,
            day=details.day,
            approach=details.approach,
            source=scenario.step(details.source).title if details.source else None,
            passage=scenario.passage(item.passage).title if item.passage else None,
            quote=item.quote,
            done=item.done,
            name=_name(state, item.by),
            delegation=_delegation(state, item.delegation),
            at=item.at,
        )


def days(state: WorkshopState) -> Iterator[DateRecord]:
    """The days that people filled in: talks with the council, actions, looking back."""
    for step in state.scenario.steps:
        for question in step.questions:
            slot = question.answer
            if slot is not None:
                sheet = state.answers_to(step.step_id, question.id)
                # A series at a point is the talks with the council; elsewhere it is decisions.
                kind: DateKind = "briefing" if step.kind == "point" else "action"
                yield from _days(slot, sheet, step.title, kind)
    for id, point in state.points.items():
        if point.due is not None:
            title = point.action or state.scenario.step(id).title
            yield DateRecord(point.due, "action", title, proposed=False)
    for item in state.items.values():
        if item.details.day is not None and not item.done:
            kind = "action" if item.kind is ItemKind.ACTION else "review"
            title = " ".join(item.details.wording.split())
            yield DateRecord(item.details.day, kind, title, proposed=False)


def _days(slot: Slot, sheet: AnswerSheet, title: str, kind: DateKind) -> Iterator[DateRecord]:
    titles = row_titles(slot, sheet)
    columns = {column.id: column for column in slot.columns if column.kind == "date"}
    for (row, column), answer in sheet.cells.items():
        if slot.kind == "dates":
            yield DateRecord(date.fromisoformat(answer.value), kind, title, proposed=False)
        elif slot.kind == "date":
            yield DateRecord(date.fromisoformat(answer.value), "action", title, proposed=False)
        elif column in columns:
            what = f"{titles[row]}: {columns[column].title}"
            yield DateRecord(date.fromisoformat(answer.value), "action", what, proposed=False)


def _name(state: WorkshopState, by: ParticipantId | None) -> str | None:
    return state.participants[by].name if by is not None else None


def _delegation(state: WorkshopState, id: DelegationId | None) -> str | None:
    return state.delegations[id].name if id is not None else None
