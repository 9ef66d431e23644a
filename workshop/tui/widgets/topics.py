"""What stands on the wall while the table does something else than writing its text.

A statement, silent writing, weighing, sorting, a break: large, and only what all may know. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from workshop.agreement.breaks import read_break
from workshop.agreement.events import Event
from workshop.agreement.silences import SilenceOpened, SilenceRevealed, SilenceState
from workshop.agreement.sorting import sortables
from workshop.agreement.sortings import Bin, ItemSorted, SortableAdded, SortingSettled, SortState
from workshop.agreement.state import WorkshopState
from workshop.agreement.statements import Phase, StatementMoved
from workshop.agreement.undo import ProcessStep, ProcessUndone
from workshop.agreement.weighings import WeighingOpened, WeighingRevealed
from workshop.i18n import Translator
from workshop.ids import StepId
from workshop.tui.widgets.clock import break_words
from workshop.tui.widgets.digits import tall
from workshop.tui.widgets.prose import Block, Line, Run, Tone, cells, line, run, wrap
from workshop.tui.widgets.silence import silence_words
from workshop.tui.widgets.sorting import sorting_words
from workshop.tui.widgets.statement import phase_words, said_blocks, shift_blocks
from workshop.tui.widgets.weighing import spread_blocks, weighing_words
from workshop.tui.widgets.words import clock_time, delegation_mark, step_name

__all__ = ["Shown", "Topic", "break_shown", "running_topic", "shown", "topic_of", "undisturbed"]

_BLANK: Line = ()
_TALK = (
    ProcessStep.STATEMENT,
    ProcessStep.SILENCE,
    ProcessStep.SHOWN,
    ProcessStep.SORTED,
    ProcessStep.WEIGHING,
    ProcessStep.SPREAD,
)


@dataclass(frozen=True, slots=True)
class Topic:
    """What the table does at a step."""

    step: StepId
    question: str = ""
    """The question of a silence or a weighing; empty for a statement or sorting."""
    item: str = ""
    """The thing that was sorted last."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The parts of the board: what it is called, how far it is, and the rows."""

    title: str
    status: Line
    rows: list[Line]
    at: int = 0
    """The row that is to be in sight."""


def topic_of(event: Event) -> Topic | None:
    """What the table does once this has happened; None where it says nothing of that."""
    match event:
        case StatementMoved():
            return Topic(event.step)
        case SilenceOpened() | SilenceRevealed() | WeighingOpened() | WeighingRevealed():
            return Topic(event.step, event.question)
        case ItemSorted() | SortingSettled():
            return Topic(event.step, item=event.item)
        case SortableAdded():
            return Topic(event.step, item=event.id)
        case ProcessUndone() if event.what in _TALK and event.about is not None:
            return Topic(event.about, event.question)
        case _:
            return None


def running_topic(state: WorkshopState) -> Topic | None:
    """What the table is in the middle of at the step where it is, as far as one can tell."""
    step = state.current
    for question in step.questions:
        asks = state.weighing(step.step_id, question.id).asks
        if asks or state.silence(step.step_id, question.id).writing:
            return Topic(step.step_id, question.id)
    if step.statement and state.statement(step.step_id).phase is not Phase.CLOSED:
        return Topic(step.step_id)
    return None


def undisturbed(state: WorkshopState, topic: Topic) -> bool:
    """Whether people choose or write in silence: nothing else comes on the wall then."""
    if topic.question:
        asks = state.weighing(topic.step, topic.question).asks
        return asks or state.silence(topic.step, topic.question).writing
    return state.statement(topic.step).asks


def shown(
    state: WorkshopState, topic: Topic, now: datetime, texts: Translator, width: int
) -> Shown | None:
    """The board of a topic; None where there is nothing to show of it (yet, or any more)."""
    step = state.scenario.step(topic.step)
    if topic.question and step.question(topic.question).weighing is not None:
        return _weighing(state, topic, texts, width)
    if topic.question:
        return _silence(state, topic, now, texts, width)
    if step.statement:
        return _statement(state, topic, texts, width)
    return _sorting(state, topic, texts, width)


def break_shown(state: WorkshopState, now: datetime, texts: Translator, width: int) -> Shown | None:
    """The board during a break: the minutes that are left, and to look away."""
    reading = read_break(state, now)
    if state.pause is None or reading is None:
        return None
    words = break_words(state, now, texts)
    until = texts.text("tui-break-until", time=clock_time(state.pause.until))
    rows: list[Line] = [_BLANK]
    if not reading.over:
        left = reading.minutes if reading.seconds is None else reading.seconds
        rows += [*tall(str(left), Tone.STRONG), _BLANK]
    rows += [line(run(words, Tone.WARN if reading.over else Tone.BUSY)), _BLANK]
    rows += wrap(line(texts.text("tui-break-away")), width)
    return Shown(texts.text("tui-break-title"), line(run(until, Tone.BUSY)), rows)


# Statements


def _statement(state: WorkshopState, topic: Topic, texts: Translator, width: int) -> Shown | None:
    step, known = state.scenario.step(topic.step), state.statement(topic.step)
    if known.phase is Phase.CLOSED:
        return None
    rows = wrap(line(run(f"“{step.statement}”", Tone.STRONG)), width)
    if known.asks:
        words = texts.text("tui-projector-choose")
        rows += [_BLANK, *wrap(line(run(words, Tone.MUTED)), width)]
    else:
        rows += [_BLANK, *_rows(shift_blocks(state, known, texts), width)]
        if said := [*said_blocks(state, known, texts)]:
            rows += [_BLANK, line(run(texts.text("statement-why"), Tone.HEADING))]
            rows += _rows(said, width)
        if known.trends:
            rows += [_BLANK, line(run(texts.text("statement-trends"), Tone.HEADING))]
            trends = sorted(known.trends.values(), key=lambda trend: -len(trend.supporters))
            for trend in trends:
                count = run(f"{len(trend.supporters):>2}  ", Tone.STRONG)
                rows += _hung(line(count), line(trend.text), width)
    status = line(run(phase_words(state, topic.step, texts), Tone.BUSY))
    return Shown(step_name(state, step, texts), status, rows)


# Silence


def _silence(
    state: WorkshopState, topic: Topic, now: datetime, texts: Translator, width: int
) -> Shown | None:
    question = state.scenario.step(topic.step).question(topic.question)
    known = state.silence(topic.step, topic.question)
    if known.opened_at is None:
        return None
    status = line(run(silence_words(known, question, now, texts), Tone.BUSY))
    rows = wrap(line(run(question.text, Tone.STRONG)), width)
    if known.writing:
        rows += [_BLANK, *_countdown(known, now)]
    else:
        for person, note in known.notes.items():
            delegation = state.delegations[note.delegation] if note.delegation else None
            name = run(f"{state.participants[person].name}: ", Tone.STRONG)
            lead = line(delegation_mark(delegation), Run(" "))
            rows += [_BLANK, *_hung(lead, line(name, note.text), width)]
    return Shown(texts.text("tui-silence-title"), status, rows)


def _countdown(known: SilenceState, now: datetime) -> list[Line]:
    """The time that is left, large."""
    if known.opened_at is None:
        return []
    left = max(0, known.seconds - int((now - known.opened_at).total_seconds()))
    return tall(f"{left // 60}:{left % 60:02}", Tone.STRONG if left else Tone.MUTED)


# Weighing


def _weighing(state: WorkshopState, topic: Topic, texts: Translator, width: int) -> Shown | None:
    question = state.scenario.step(topic.step).question(topic.question)
    known = state.weighing(topic.step, topic.question)
    if question.weighing is None or not known.opened:
        return None
    rows = wrap(line(run(question.text, Tone.STRONG)), width)
    if known.asks:
        words = texts.text("tui-projector-weigh")
        rows += [_BLANK, *wrap(line(run(words, Tone.MUTED)), width)]
    else:
        spread = spread_blocks(question.weighing, known, texts)
        rows += [_BLANK, *_rows(spread, width)]
    status = line(run(weighing_words(state, known, texts), Tone.BUSY))
    return Shown(texts.text("tui-weighing-title"), status, rows)


# Sorting


def _sorting(state: WorkshopState, topic: Topic, texts: Translator, width: int) -> Shown | None:
    items = sortables(state, topic.step)
    if not items:
        return None
    rows: list[Line] = []
    at = 0
    for bin in (Bin.DOUBT, Bin.COUNCIL, Bin.OPERATIONS, None):
        heap = {id: item for id, item in items.items() if item.stands is bin}
        if not heap:
            continue
        rows += [*([_BLANK] if rows else [])]
        rows.append(line(run(texts.text(f"sorting-heap-{bin or 'none'}"), Tone.HEADING)))
        for id, item in heap.items():
            at = len(rows) if id == topic.item else at
            rows += _sorted(state, item, texts, width)
    status = line(run(sorting_words(items.values(), texts), Tone.BUSY))
    return Shown(texts.text("sorting-title"), status, rows, at)


def _sorted(state: WorkshopState, item: SortState, texts: Translator, width: int) -> Iterator[Line]:
    """A thing, and behind it (or under it, where that is too long) who said what."""
    said: list[Run] = []
    for delegation, bin in item.votes.items():
        mark = delegation_mark(state.delegations[delegation])
        said += [Run("  "), mark, Run(f" {texts.text(f'sorting-short-{bin}')}")]
    if item.settled is not None:
        said.append(run(f"  {texts.text('sorting-settled')}", Tone.GOOD))
    text = _hung(line(Run("  ")), line(item.text), width)
    if said and cells((*text[-1], *said)) <= width:
        text[-1] = (*text[-1], *said)
    elif said:
        text += wrap((Run("  "), *said), width)
    yield from text


def _rows(blocks: Iterable[Block], width: int) -> list[Line]:
    rows: list[Line] = []
    for block in blocks:
        tail = (Run("   "), *block.tail) if block.tail else ()
        rows += _hung(block.lead, (*block.line, *tail), width)
    return rows


def _hung(lead: Line, words: Line, width: int) -> list[Line]:
    """Words in rows; from the second on they stand under the first word."""
    room = cells(lead)
    first, *more = wrap(words, max(1, width - room))
    return [(*lead, *first), *((Run(" " * room), *row) for row in more)]
