"""What is filled in under questions: what a command leads to, and what an event changes. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from workshop.agreement.answers import (
    AddAnswerRow,
    Answer,
    AnswerGiven,
    AnswerPulled,
    AnswerRow,
    AnswerRowAdded,
    AnswerRowDropped,
    AnswerSheet,
    Cell,
    DropAnswerRow,
    GiveAnswer,
    PullAnswer,
)
from workshop.agreement.context import Context
from workshop.agreement.known import known_step
from workshop.agreement.names import clean_line, clean_note, same_name
from workshop.agreement.owners import owner_of
from workshop.agreement.state import WorkshopState
from workshop.agreement.values import later, read_day, read_number
from workshop.agreement.wording import COMPARED
from workshop.errors import NotFoundError, RefusedError
from workshop.ids import ParticipantId, StepId, fresh_id
from workshop.scenario.slots import Column, Slot

__all__ = [
    "ROW_LIMIT",
    "AnswerCommand",
    "AnswerEvent",
    "answered",
    "decide_answer",
    "pull_answer",
    "row_titles",
    "voice_of",
]

ROW_LIMIT = 60
"""Most rows that people may add to one table."""

AnswerCommand = GiveAnswer | AddAnswerRow | DropAnswerRow
AnswerEvent = AnswerGiven | AnswerRowAdded | AnswerRowDropped


def decide_answer(
    state: WorkshopState, command: AnswerCommand, context: Context
) -> list[AnswerEvent]:
    """What a command about an answer leads to.

    Raises:
        NotFoundError: no such step, question, row or column, or nothing is filled in there.
        RefusedError: what was filled in is not what is asked for.
    """
    slot = _slot(state, command.step, command.question)
    sheet = state.answers_to(command.step, command.question)
    match command:
        case GiveAnswer():
            return _give(state, command, context, slot, sheet)
        case AddAnswerRow(step, question, title):
            title = clean_line(title)
            if slot.kind != "table" or not slot.grows:
                raise RefusedError("answer-no-rows")
            if not title:
                raise RefusedError("answer-row-empty")
            if len(sheet.rows) >= ROW_LIMIT:
                raise RefusedError("answer-rows-full", limit=ROW_LIMIT)
            if any(same_name(title, known) for known in row_titles(slot, sheet).values()):
                raise RefusedError("answer-row-twice", title=title)
            row = fresh_id("a", context.random)
            return [
                AnswerRowAdded(
                    at=context.now,
                    by=context.by,
                    step=step,
                    question=question,
                    row=row,
                    title=title,
                )
            ]
        case DropAnswerRow(step, question, row):
            if row not in [known.id for known in sheet.rows]:
                raise NotFoundError("answer-row-unknown", row=row)
            return [
                AnswerRowDropped(
                    at=context.now, by=context.by, step=step, question=question, row=row
                )
            ]


def pull_answer(state: WorkshopState, command: PullAnswer, context: Context) -> AnswerPulled:
    """What it is to take an answer into the text.

    Raises:
        NotFoundError: nobody answered so, or that is no place in the text.
        RefusedError: a round runs on the passage, or it is agreed.
    """
    _slot(state, command.step, command.question)
    sheet = state.answers_to(command.step, command.question)
    passage = known_step(state, command.step).passage_id
    if ("", command.voice) not in sheet.cells:
        raise NotFoundError("question-unknown", question=command.question)
    known = state.passages[passage]
    if known.round is not None or known.seal is not None:
        raise RefusedError("answer-passage-settled")
    if not 0 <= command.place <= len(context.text(passage)):
        raise NotFoundError("passage-unknown", passage=passage)
    return AnswerPulled(
        at=context.now,
        by=context.by,
        step=command.step,
        question=command.question,
        voice=command.voice,
        passage=passage,
    )


def voice_of(state: WorkshopState, by: ParticipantId | None) -> str:
    """For whom somebody answers where everybody answers for themselves: their delegation, or they
    alone where they have none."""
    person = state.participants.get(by) if by is not None else None
    if person is None:
        return ""
    return f"d:{person.delegation}" if person.delegation is not None else f"p:{person.id}"


def answered(state: WorkshopState, event: AnswerEvent) -> AnswerSheet:
    """What is filled in after one more event about it."""
    sheet = state.answers_to(event.step, event.question)
    match event:
        case AnswerRowAdded():
            return replace(sheet, rows=(*sheet.rows, AnswerRow(event.row, event.title, event.by)))
        case AnswerRowDropped():
            rows = tuple(row for row in sheet.rows if row.id != event.row)
            kept = {cell: known for cell, known in sheet.cells.items() if cell[0] != event.row}
            return AnswerSheet(MappingProxyType(kept), rows)
        case AnswerGiven():
            cell = event.row, event.column
            cells = dict(sheet.cells)
            if event.value:
                person = state.participants.get(event.by) if event.by is not None else None
                delegation = person.delegation if person else None
                cells[cell] = Answer(event.value, event.tag, event.by, delegation, event.at)
            else:
                cells.pop(cell, None)
            return replace(sheet, cells=MappingProxyType(cells))


def _slot(state: WorkshopState, step: StepId, question: str) -> Slot:
    try:
        slot = known_step(state, step).question(question).answer
    except KeyError:
        slot = None
    if slot is None:
        raise NotFoundError("question-unknown", question=question)
    return slot


def _give(
    state: WorkshopState, command: GiveAnswer, context: Context, slot: Slot, sheet: AnswerSheet
) -> list[AnswerEvent]:
    if slot.kind == "dates":
        return _give_day(command, context, slot, sheet)
    cell, tag = (command.row, command.column), ""
    match slot.kind:
        case "text":
            cell = "", voice_of(state, context.by)
            value = clean_note(command.value)
        case "table":
            column = _column(slot, sheet, command)
            value = _value(command.value, column)
            tag = command.tag if value and column.tag(command.tag) else ""
        case "comparison":
            if command.row or command.column not in COMPARED:
                raise NotFoundError("answer-column-unknown", column=command.column)
            value = _number(command.value, least=0)
        case _:
            cell = "", ""
            value = _value(command.value, slot)
    return _given(command, context, sheet, cell, value, tag)


def _given(
    command: GiveAnswer,
    context: Context,
    sheet: AnswerSheet,
    cell: Cell,
    value: str,
    tag: str = "",
) -> list[AnswerEvent]:
    old = sheet.cells.get(cell)
    if (old.value, old.tag) == (value, tag) if old is not None else not value:
        return []
    return [
        AnswerGiven(
            at=context.now,
            by=context.by,
            step=command.step,
            question=command.question,
            row=cell[0],
            column=cell[1],
            value=value,
            tag=tag,
        )
    ]


def _give_day(
    command: GiveAnswer, context: Context, slot: Slot, sheet: AnswerSheet
) -> list[AnswerEvent]:
    """One day of a series; the first one of an empty series brings the others along."""
    times, months = slot.times or 1, slot.months or 1
    numbers = [str(number) for number in range(1, times + 1)]
    row = command.row or "1"
    if row not in numbers:
        raise NotFoundError("answer-row-unknown", row=row)
    value = _day(command.value)
    if value and not sheet.cells and row == "1":
        first = date.fromisoformat(value)
        days = (later(first, months * number) for number in range(times))
        return [
            event
            for number, day in zip(numbers, days, strict=True)
            for event in _given(command, context, sheet, (number, ""), day.isoformat())
        ]
    return _given(command, context, sheet, (row, ""), value)


def row_titles(slot: Slot, sheet: AnswerSheet) -> dict[str, str]:
    """The rows of a table, those of the scenario first: titles by id."""
    given = {row.id: row.title for row in slot.rows}
    return given | {row.id: row.title for row in sheet.rows}


def _column(slot: Slot, sheet: AnswerSheet, command: GiveAnswer) -> Column:
    if command.row not in row_titles(slot, sheet):
        raise NotFoundError("answer-row-unknown", row=command.row)
    column = slot.column(command.column)
    if column is None:
        raise NotFoundError("answer-column-unknown", column=command.column)
    return column


def _value(typed: str, part: Slot | Column) -> str:
    match part.kind:
        case "choice":
            if typed and part.option(typed) is None:
                raise RefusedError("answer-choice", choice=clean_line(typed))
            return typed
        case "number":
            return _number(typed, part.least, part.most)
        case "date":
            return _day(typed)
        case "owner":
            return owner_of(typed)
        case _:
            return clean_line(typed)


def _number(typed: str, least: int | None = None, most: int | None = None) -> str:
    bare = clean_line(typed)
    if not bare:
        return ""
    value = read_number(bare)
    if value is None:
        raise RefusedError("answer-number", typed=bare)
    number = Decimal(value)
    if least is not None and number < least:
        raise RefusedError("answer-too-small", least=least)
    if most is not None and number > most:
        raise RefusedError("answer-too-large", most=most)
    return value


def _day(typed: str) -> str:
    bare = clean_line(typed)
    if not bare:
        return ""
    day = read_day(bare)
    if day is None:
        raise RefusedError("answer-day", typed=bare)
    return day.isoformat()
