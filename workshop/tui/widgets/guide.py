"""What stands beside the text: summary, questions, checks, phrases and facts of a step."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from workshop.agreement.pointing import ParagraphWords, pointed_at
from workshop.agreement.remarks import CheckMark
from workshop.agreement.roles import Role
from workshop.agreement.sorting import sortables
from workshop.agreement.state import WorkshopState
from workshop.agreement.statements import Phase
from workshop.agreement.wards import lost_words
from workshop.agreement.wording import day_words
from workshop.i18n import Translator
from workshop.scenario.model import Check, Fact, Question, Step
from workshop.tui.widgets.answers import WARNING, answer_blocks
from workshop.tui.widgets.prose import Block, Line, Run, Tone, line, run
from workshop.tui.widgets.recalled import recalled_blocks
from workshop.tui.widgets.silence import silence_words
from workshop.tui.widgets.sorting import sorting_words
from workshop.tui.widgets.statement import phase_words
from workshop.tui.widgets.weighing import weighing_words
from workshop.tui.widgets.words import point_status, step_name

__all__ = [
    "CHECK",
    "PHRASE",
    "PLACE",
    "POINT",
    "QUESTION",
    "SILENCE",
    "SORTING",
    "STATEMENT",
    "WEIGHING",
    "GuidePart",
    "going_on",
    "guide_blocks",
    "has_to_fill",
    "heading",
    "leads_talk",
    "paragraphs",
    "to_fill",
]

CHECK, PHRASE, POINT, PLACE, QUESTION = "check:", "phrase:", "point", "place", "question:"
STATEMENT, SILENCE, SORTING = "statement", "silence:", "sorting"
WEIGHING = "weighing:"
"""How the keys of what can be chosen in the guide begin."""

_GAP = Block()


@dataclass(frozen=True, slots=True)
class GuidePart:
    """What a guide tells of, and what its reader may do."""

    state: WorkshopState
    ticks: bool
    """Checks."""
    settles: bool
    """Ready-made sentences, and may take them into the text."""
    assesses: bool
    """Points."""
    answers: bool
    """Questions."""
    there: Callable[[CheckMark], bool]
    """Whether the words that meet a check are still in the text."""
    paragraph: ParagraphWords
    text: str = ""
    """The passage as it reads now."""
    role: Role = Role.OBSERVER


def guide_blocks(part: GuidePart, step: Step, texts: Translator) -> list[Block]:
    """The guide of a step."""
    state = part.state
    blocks = [Block(line(run(step_name(state, step, texts), Tone.HEADING)))]
    blocks += paragraphs(step.summary)
    if step.statement:
        blocks += [_GAP, *paragraphs(f"“{step.statement}”", Tone.STRONG)]
        blocks += _statement(state, step, texts, "F7")
    if step.kind == "point":
        blocks += [_GAP, *_point(part, step, texts)]
    blocks += _questions(part, step, texts)
    blocks += _sorting(part, step, texts, "F7")
    for group in (_checks, _phrases):
        blocks += group(part, step, texts)
    if step.facts:
        blocks += [_GAP, heading(texts.text("tui-guide-facts"))]
        for fact in step.facts:
            blocks += _fact(state, fact, texts)
    if state.scenario.header_questions:
        blocks += [_GAP, heading(texts.text("tui-guide-always"))]
        for question_text in state.scenario.header_questions:
            blocks.append(Block(line(question_text), lead=(run("· ", Tone.MUTED),)))
    return blocks


def has_to_fill(step: Step) -> bool:
    """Whether a step holds anything that can be filled in."""
    asked = any(question.is_filled for question in step.questions)
    return (
        asked
        or bool(step.checks or step.phrases or step.sorting)
        or step.kind in ("point", "statement")
    )


def leads_talk(step: Step) -> Literal["", "statement", "silence", "weighing", "sorting"]:
    """What who leads opens and shows at a step, the first of several; empty where it is nothing."""
    if step.kind == "statement":
        return "statement"
    if any(question.silence for question in step.questions):
        return "silence"
    if any(question.weighing is not None for question in step.questions):
        return "weighing"
    return "sorting" if step.sorting else ""


def to_fill(part: GuidePart, step: Step, texts: Translator) -> list[Block]:
    """What can be filled in at a step, and nothing else of the guide; numbered as it is there."""
    blocks: list[Block] = []
    if step.kind == "point":
        blocks += _point(part, step, texts)
    if step.kind == "statement":
        blocks += _statement(part.state, step, texts)
    if any(question.is_filled for question in step.questions):
        blocks += _questions(part, step, texts, filled=True)
    for group in (_sorting, _checks, _phrases):
        blocks += group(part, step, texts)
    return blocks[1:] if blocks and blocks[0] == _GAP else blocks


def going_on(part: GuidePart, step: Step) -> str:
    """The key of what the table is doing together now: writing or choosing in silence."""
    state, id = part.state, step.step_id
    if step.kind == "statement" and state.statement(id).phase in (Phase.FIRST, Phase.SECOND):
        return STATEMENT
    for question in step.questions:
        if question.silence is not None and state.silence(id, question.id).writing:
            return f"{SILENCE}{question.id}"
        if question.weighing is not None and state.weighing(id, question.id).asks:
            return f"{WEIGHING}{question.id}"
    return ""


def _statement(
    state: WorkshopState, step: Step, texts: Translator, key: str = ""
) -> Iterator[Block]:
    """How far the table is with the statement; opens it, as ``key`` does."""
    yield Block(line(run(phase_words(state, step.step_id, texts), Tone.BUSY)))
    yield Block(
        line(run(texts.text("tui-guide-statement"), Tone.KEY), *_by(key)),
        key=STATEMENT,
    )


def _by(key: str) -> Line:
    """The key that does the same, where there is one."""
    return (run(f" {key}", Tone.MUTED),) if key else ()


def _questions(
    part: GuidePart, step: Step, texts: Translator, *, filled: bool = False
) -> Iterator[Block]:
    if not step.questions:
        return
    yield _GAP
    yield heading(texts.text("tui-guide-questions"))
    chosen = part.answers and any(q.is_filled for q in step.questions)
    for number, question in enumerate(step.questions, 1):
        if filled and not question.is_filled:
            continue
        yield _question(part, question, number, chosen, texts)
        lead = (Run("    " if chosen else "  "),)
        if words := _going(part.state, step, question, texts):
            yield Block(line(run(words, Tone.BUSY)), lead=lead)
        yield from recalled_blocks(part.state, question, texts, lead)
        yield from answer_blocks(part.state, step, question, texts)


def _going(state: WorkshopState, step: Step, question: Question, texts: Translator) -> str:
    """How far the silent writing or the weighing of a question is; empty where it has neither."""
    if question.silence is not None:
        known = state.silence(step.step_id, question.id)
        return silence_words(known, question, None, texts)
    if question.weighing is not None:
        return weighing_words(state, state.weighing(step.step_id, question.id), texts)
    return ""


def _question(
    part: GuidePart, question: Question, number: int, chosen: bool, texts: Translator
) -> Block:
    """A question; those without an answer stand in line with those that have one."""
    sign = run(f"{number} ", Tone.KEY)
    words = line(question.text)
    if question.asks is not None:
        mine = question.asks == part.role
        whom = texts.text("tui-guide-asks-you" if mine else f"tui-guide-asks-{question.asks}")
        words = (run(f"{whom}: ", Tone.KEY if mine else Tone.MUTED), *words)
    if question.silence is not None:
        return Block(words, key=f"{SILENCE}{question.id}", lead=(sign,))
    if question.weighing is not None:
        return Block(words, key=f"{WEIGHING}{question.id}", lead=(sign,))
    if question.answer is None or not chosen:
        return Block(words, lead=(Run("  "), sign) if chosen else (sign,))
    return Block(words, key=f"{QUESTION}{question.id}", lead=(sign,))


def _sorting(part: GuidePart, step: Step, texts: Translator, key: str = "") -> Iterator[Block]:
    if not step.sorting:
        return
    items = sortables(part.state, step.step_id).values()
    yield _GAP
    yield heading(texts.text("sorting-title"))
    yield Block(line(run(sorting_words(items, texts), Tone.BUSY)))
    yield Block(line(run(texts.text("tui-guide-sorting"), Tone.KEY), *_by(key)), key=SORTING)


def _checks(part: GuidePart, step: Step, texts: Translator) -> Iterator[Block]:
    if not step.checks:
        return
    yield _GAP
    yield heading(texts.text("tui-guide-checks"))
    for check in step.checks:
        yield from _check(part, step, check, texts)


def _check(part: GuidePart, step: Step, check: Check, texts: Translator) -> Iterator[Block]:
    at = (step.step_id, check.id)
    done = at in part.state.ticked
    box = run("[x] ", Tone.GOOD) if done else run("[ ] ")
    yield Block(line(check.text), key=f"{CHECK}{check.id}" if part.ticks else "", lead=(box,))
    lead: Line = (Run("      " if part.ticks else "    "),)
    mark = part.state.marks.get(at)
    if mark is not None and part.there(mark):
        words = texts.text("tui-check-marked", words=mark.quote.strip())
        yield Block(line(run(words, Tone.GOOD)), lead=lead)
    elif mark is not None:
        gone = f"{WARNING} {texts.text('tui-check-gone', words=mark.quote.strip())}"
        yield Block(line(run(gone, Tone.WARN)), lead=lead)
    elif lost_words(check, part.text):
        lost = texts.text("tui-check-lost", words=" / ".join(check.words))
        yield Block(line(run(f"{WARNING} {lost}", Tone.WARN)), lead=lead)
    elif check.required:
        needed = f"{WARNING} {texts.text('tui-check-required')}"
        yield Block(line(run(needed, Tone.WARN)), lead=lead)
    if check.why:
        yield Block(line(run(check.why, Tone.MUTED)), lead=lead)


def _phrases(part: GuidePart, step: Step, texts: Translator) -> Iterator[Block]:
    if not step.phrases:
        return
    yield _GAP
    yield heading(texts.text("tui-guide-phrases"))
    for number, (id, phrase) in enumerate(zip(step.phrase_ids(), step.phrases, strict=True)):
        known = part.state.phrase(step.step_id, id)
        key = f"{PHRASE}{number}" if part.settles else ""
        lead = (Run("  " if part.settles else ""),)
        yield Block(line(f"“{phrase.text}”"), key=key)
        if phrase.note:
            yield Block(line(run(phrase.note, Tone.MUTED)), lead=lead)
        if known.outcome is not None:
            words = texts.text(f"phrase-settled-{known.outcome}")
            yield Block(line(run(words, Tone.GOOD)), lead=lead)
        elif phrase.vote:
            votes, total = len(known.votes), len(part.state.delegations)
            words = texts.text("tui-phrase-count", count=votes, total=total)
            yield Block(line(run(words, Tone.BUSY)), lead=lead)


def heading(text: str) -> Block:
    """A line above a group of paragraphs."""
    return Block(line(run(text, Tone.HEADING)))


def paragraphs(text: str, tone: Tone = Tone.BODY) -> list[Block]:
    """One block per line of a longer text; empty lines stay."""
    return [Block(line(run(part, tone))) for part in text.split("\n")]


def _fact(state: WorkshopState, fact: Fact, texts: Translator) -> Iterator[Block]:
    source = state.scenario.source(fact.source)
    where = texts.text("tui-guide-source", publisher=source.publisher, date=fact.date)
    parts: list[Run | str] = [fact.text, run(f" ({where})", Tone.MUTED)]
    if fact.aged:
        flag = (
            texts.text("tui-guide-aged-note", note=fact.aged_note)
            if fact.aged_note
            else texts.text("tui-guide-aged")
        )
        parts.append(run(f" ▲\u00a0{flag}", Tone.WARN))
    yield Block(line(*parts), lead=(run("· ", Tone.MUTED),))


def _point(part: GuidePart, step: Step, texts: Translator) -> Iterator[Block]:
    state = part.state
    point = state.points[step.step_id]
    yield Block(
        line(
            run(f"{texts.text('tui-guide-point')}  ", Tone.HEADING),
            point_status(point.status, texts),
        )
    )
    yield from paragraphs(point.note) if point.note else ()
    linked = pointed_at(state, step.step_id, part.paragraph)
    titles = [state.scenario.passage(id).title for id in point.passages]
    where = ", ".join([*([point.where] if point.where else []), *titles])
    yield Block(
        line(
            run(
                texts.text("tui-guide-point-where", where=where)
                if where
                else texts.text("tui-guide-point-nowhere"),
                Tone.MUTED,
            )
        )
    )
    if linked is not None and linked.words:
        here = linked.passage == step.passage_id
        words = run(f"{linked.name}  “{linked.words}”", Tone.GOOD)
        yield Block(line(words), key=PLACE if here else "")
    elif linked is not None:
        gone = f"{WARNING} {texts.text('tui-guide-point-gone', name=linked.name)}"
        yield Block(line(run(gone, Tone.WARN)))
    for name, value in (("owner", point.owner), ("evidence", point.evidence)):
        if value:
            said = f"{texts.text(f'tui-point-{name}')}: {value}"
            yield Block(line(run(said, Tone.MUTED)))
    if point.action or point.due is not None:
        day = day_words(point.due, texts) if point.due else texts.text("tui-item-no-day")
        what = point.action or texts.text("point-status-action")
        yield Block(line(run(f"{what}: {day}", Tone.WARN if not point.due else Tone.MUTED)))
    if point.included is not None:
        word = "yes" if point.included else "no"
        yield Block(line(run(texts.text(f"tui-point-included-{word}"), Tone.MUTED)))
    if part.assesses:
        yield Block(
            line(run(texts.text("tui-guide-point-change"), Tone.KEY)),
            key=POINT,
        )
