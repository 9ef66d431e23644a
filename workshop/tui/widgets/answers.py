"""What is filled in under a question, as blocks for the guide and the dialogs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from workshop.agreement.answering import row_titles, voice_of
from workshop.agreement.answers import Answer, AnswerSheet
from workshop.agreement.passage import PassageStatus
from workshop.agreement.state import WorkshopState
from workshop.agreement.totals import sheet_amounts, total_words
from workshop.agreement.wording import COMPARED, comparison, is_stale, worded
from workshop.i18n import Translator
from workshop.ids import ParticipantId, StepId
from workshop.scenario.model import Column, Question, Slot, Step
from workshop.scenario.slots import Option
from workshop.tui.palette import SIGNS
from workshop.tui.widgets.prose import Block, Run, Tone, line, run
from workshop.tui.widgets.words import delegation_mark

__all__ = [
    "WARNING",
    "Blank",
    "answer_blocks",
    "blanks",
    "light_sign",
    "said_blocks",
    "valued",
]

_BAR = 10

_GOOD, _WATCH = SIGNS.done, SIGNS.passage[PassageStatus.PUT_FORWARD]
WARNING = SIGNS.passage[PassageStatus.CONTESTED]


@dataclass(frozen=True, slots=True)
class Blank:
    """One place that can be filled in."""

    label: str
    """What is asked for there."""
    part: Slot | Column
    """What may go into it."""
    row: str = ""
    column: str = ""
    answer: Answer | None = None
    """What stands there now."""
    heading: str = ""
    """The row of a table it is in."""

    @property
    def key(self) -> str:
        """Names it within its question."""
        return f"{self.row}:{self.column}"

    @property
    def kind(self) -> str:
        """How it is filled in: text, line, choice, number or date."""
        kind = {"dates": "date", "comparison": "number"}.get(self.part.kind)
        return kind or self.part.kind


def blanks(
    state: WorkshopState,
    step: StepId,
    question: Question,
    texts: Translator,
    by: ParticipantId | None,
) -> list[Blank]:
    """Every place of an answer that somebody can fill in, in order."""
    slot = question.answer
    if slot is None:
        return []
    sheet = state.answers_to(step, question.id)
    return list(_blanks(state, slot, sheet, question.text, texts, by))


def _blanks(
    state: WorkshopState,
    slot: Slot,
    sheet: AnswerSheet,
    asked: str,
    texts: Translator,
    by: ParticipantId | None,
) -> Iterator[Blank]:
    def at(row: str, column: str) -> Answer | None:
        return sheet.cells.get((row, column))

    match slot.kind:
        case "table":
            for row, title in row_titles(slot, sheet).items():
                for column in slot.columns:
                    yield Blank(column.title, column, row, column.id, at(row, column.id), title)
        case "dates":
            for number in range(1, (slot.times or 1) + 1):
                label = texts.text("answer-day-number", number=number)
                yield Blank(label, slot, str(number), "", at(str(number), ""))
        case "comparison":
            for part in COMPARED:
                label = texts.text(f"answer-part-{part}")
                yield Blank(label, slot, "", part, at("", part))
        case "text":
            yield Blank(asked, slot, "", "", at("", voice_of(state, by)))
        case _:
            yield Blank(asked, slot, "", "", at("", ""))


def answer_blocks(
    state: WorkshopState, step: Step, question: Question, texts: Translator
) -> Iterator[Block]:
    """What stands under a question now, short: for the guide."""
    slot = question.answer
    if slot is None:
        return
    sheet = state.answers_to(step.step_id, question.id)
    lead = (Run("    "),)
    if slot.kind == "comparison":
        for number, words in enumerate(comparison(slot, sheet, texts)):
            aged = _aged(slot, texts) if number < 1 else ()
            yield Block((run(words, Tone.BODY if number else Tone.MUTED), *aged), lead=lead)
        return
    if not sheet.cells and not sheet.rows:
        # Nobody's name is a gap that everybody should see.
        gap = slot.kind in ("line", "owner")
        words = f"{WARNING} {texts.text('answer-none')}" if gap else texts.text("answer-none")
        yield Block(line(run(words, Tone.WARN if gap else Tone.MUTED)), lead=lead)
        return
    match slot.kind:
        case "text":
            yield from said_blocks(state, sheet, slot, texts)
        case "table":
            for row, title in row_titles(slot, sheet).items():
                yield from _row(slot, sheet, row, title, texts)
            if total := total_words(sheet_amounts(slot, sheet), texts):
                yield Block(line(run(total, Tone.STRONG)), lead=lead)
        case "dates":
            days = [worded(answer, slot, texts) for _, answer in _in_order(sheet)]
            yield Block(line(", ".join(days)), lead=lead)
        case _:
            for answer in sheet.said:
                yield Block(_valued(answer, slot, texts), lead=lead)


def said_blocks(
    state: WorkshopState,
    sheet: AnswerSheet,
    slot: Slot,
    texts: Translator,
    *,
    keyed: bool = False,
) -> Iterator[Block]:
    """What everybody answered for themselves, with the letters of their delegation.

    Args:
        keyed: whether one can be chosen; its key is its voice.
    """
    for (_, voice), answer in sheet.cells.items():
        delegation = state.delegations[answer.delegation] if answer.delegation else None
        mark = delegation_mark(delegation)
        if delegation is None and answer.by is not None:
            mark = run(state.participants[answer.by].name, Tone.STRONG)
        indent = "" if keyed else "    "
        yield Block(
            line(worded(answer, slot, texts)),
            key=voice if keyed else "",
            lead=(Run(indent), mark, Run(" ")),
        )


def _in_order(sheet: AnswerSheet) -> list[tuple[int, Answer]]:
    return sorted((int(row), answer) for (row, _), answer in sheet.cells.items())


def _row(
    slot: Slot, sheet: AnswerSheet, row: str, title: str, texts: Translator
) -> Iterator[Block]:
    parts: list[Run | str] = []
    for column in slot.columns:
        answer = sheet.cells.get((row, column.id))
        if answer is not None:
            named = run(f"{column.title} ", Tone.MUTED) if len(slot.columns) > 1 else ""
            parts += ["; " if parts else "", named, *_valued(answer, column, texts)]
    if not parts:
        parts = [run(texts.text("answer-none"), Tone.MUTED)]
    yield Block(line(run(f"{title}: ", Tone.MUTED), *parts), lead=(Run("    "),))


def _valued(answer: Answer, part: Slot | Column, texts: Translator) -> tuple[Run, ...]:
    words = valued(answer, part, texts)
    if isinstance(part, Slot) and is_stale(answer, part):
        stale = texts.text("answer-stale", term=part.term or 0)
        return (*words, run(f" {WARNING}\u00a0{stale}", Tone.WARN))
    return words


def valued(answer: Answer, part: Slot | Column, texts: Translator) -> tuple[Run, ...]:
    """What stands in a place: a choice with its sign, a share with a bar."""
    option = part.option(answer.value) if part.kind == "choice" else None
    return (*light_sign(option), *_bar(answer, part), run(worded(answer, part, texts)))


def _bar(answer: Answer, part: Slot | Column) -> tuple[Run, ...]:
    """How far a share is, between its ends; nothing for other numbers."""
    if part.kind != "number" or part.unit != "%" or part.least is None or not part.most:
        return ()
    share = (Decimal(answer.value) - part.least) / (part.most - part.least)
    full = round(share * _BAR)
    return (run(SIGNS.bar * full, Tone.KEY), run("·" * (_BAR - full) + " ", Tone.MUTED))


def light_sign(option: Option | None) -> tuple[Run, ...]:
    """The sign in front of a choice that is good, to be watched, or bad."""
    match option.light if option is not None else None:
        case "good":
            return (run(f"{_GOOD} ", Tone.GOOD),)
        case "warn":
            return (run(f"{_WATCH} ", Tone.BUSY),)
        case "bad":
            return (run(f"{WARNING} ", Tone.WARN),)
        case _:
            return ()


def _aged(slot: Slot, texts: Translator) -> tuple[Run, ...]:
    if not slot.aged:
        return ()
    return (run(f" {WARNING}\u00a0{texts.text('tui-guide-aged')}", Tone.WARN),)
