"""What was answered at an earlier step, beside a question that goes on from there."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.agreement.state import WorkshopState
from workshop.i18n import Translator
from workshop.ids import StepId
from workshop.scenario.model import Question
from workshop.tui.widgets.answers import said_blocks
from workshop.tui.widgets.prose import Block, Line, Run, Tone, line, run
from workshop.tui.widgets.words import delegation_mark, step_name

__all__ = ["recalled_blocks"]


def recalled_blocks(
    state: WorkshopState, question: Question, texts: Translator, lead: Line = ()
) -> Iterator[Block]:
    """What everybody may read of it; nothing where a question recalls nothing."""
    if question.recalls is None:
        return
    step = state.scenario.step(StepId(question.recalls))
    title = texts.text("tui-recalled", step=step_name(state, step, texts))
    yield Block(line(run(title, Tone.MUTED)), lead=lead)
    found = False
    for asked in step.questions:
        known = state.silence(step.step_id, asked.id)
        for note in known.notes.values() if known.revealed else ():
            found = True
            delegation = state.delegations[note.delegation] if note.delegation else None
            mark = delegation_mark(delegation)
            yield Block(line(run(note.text, Tone.MUTED)), lead=(*lead, mark, Run(" ")))
        if asked.answer is not None and asked.answer.kind == "text":
            sheet = state.answers_to(step.step_id, asked.id)
            for block in said_blocks(state, sheet, asked.answer, texts):
                found = True
                yield Block(block.line, lead=(*lead, *block.lead))
    if not found:
        yield Block(line(run(texts.text("answer-none"), Tone.MUTED)), lead=lead)
