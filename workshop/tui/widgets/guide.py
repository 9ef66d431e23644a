"""What stands beside the text: summary, questions, checks, phrases and facts of a step."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.agreement.state import WorkshopState
from workshop.i18n import Translator
from workshop.scenario.model import Fact, Step
from workshop.tui.widgets.prose import Block, Line, Run, Tone, line, run
from workshop.tui.widgets.words import point_status, step_name

__all__ = ["CHECK", "PHRASE", "POINT", "guide_blocks", "heading", "paragraphs"]

CHECK, PHRASE, POINT = "check:", "phrase:", "point"
"""How the keys of what can be chosen in the guide begin."""

_GAP = Block()


def guide_blocks(
    state: WorkshopState,
    step: Step,
    texts: Translator,
    *,
    ticks: bool,
    writes: bool,
    assesses: bool,
) -> list[Block]:
    """The guide of a step.

    Args:
        ticks: whether the reader may tick checks; ``writes``: may take phrases into the text;
            ``assesses``: may change how a point stands.
    """
    blocks = [Block(line(run(step_name(state, step, texts), Tone.HEADING)))]
    blocks += paragraphs(step.summary)
    if step.statement:
        blocks += [_GAP, *paragraphs(f"“{step.statement}”", Tone.STRONG)]
    if step.kind == "point":
        blocks += [_GAP, *_point(state, step, texts, assesses)]
    if step.questions:
        blocks += [_GAP, heading(texts.text("tui-guide-questions"))]
        for number, question in enumerate(step.questions, 1):
            blocks.append(Block(line(question.text), lead=(run(f"{number} ", Tone.KEY),)))
    if step.checks:
        blocks += [_GAP, heading(texts.text("tui-guide-checks"))]
        for check in step.checks:
            done = (step.step_id, check.id) in state.ticked
            box = run("[x] ", Tone.GOOD) if done else run("[ ] ")
            key = f"{CHECK}{check.id}" if ticks else ""
            blocks.append(Block(line(check.text), key=key, lead=(box,)))
            if check.why:
                lead: Line = (Run("      " if ticks else "    "),)
                blocks.append(Block(line(run(check.why, Tone.MUTED)), lead=lead))
    if step.phrases:
        blocks += [_GAP, heading(texts.text("tui-guide-phrases"))]
        for number, phrase in enumerate(step.phrases):
            key = f"{PHRASE}{number}" if writes else ""
            blocks.append(Block(line(f"“{phrase.text}”"), key=key))
            if phrase.note:
                lead = (Run("  " if writes else ""),)
                blocks.append(Block(line(run(phrase.note, Tone.MUTED)), lead=lead))
    if step.facts:
        blocks += [_GAP, heading(texts.text("tui-guide-facts"))]
        for fact in step.facts:
            blocks += _fact(state, fact, texts)
    if state.scenario.header_questions:
        blocks += [_GAP, heading(texts.text("tui-guide-always"))]
        for question_text in state.scenario.header_questions:
            blocks.append(Block(line(question_text), lead=(run("· ", Tone.MUTED),)))
    return blocks


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


def _point(state: WorkshopState, step: Step, texts: Translator, assesses: bool) -> Iterator[Block]:
    point = state.points[step.step_id]
    yield Block(
        line(
            run(f"{texts.text('tui-guide-point')}  ", Tone.HEADING),
            point_status(point.status, texts),
        )
    )
    yield from paragraphs(point.note) if point.note else ()
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
    if assesses:
        yield Block(
            line(run(texts.text("tui-guide-point-change"), Tone.KEY), run(" F7", Tone.MUTED)),
            key=POINT,
        )
