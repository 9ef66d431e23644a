"""The agenda: every step with how far it is, and the letters that lead the meeting."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from textual.binding import BindingType

from workshop.agreement.passage import PassageStatus
from workshop.agreement.state import WorkshopState
from workshop.i18n import Translator
from workshop.ids import StepId
from workshop.scenario.model import Step
from workshop.tui.bindings import agenda_bindings
from workshop.tui.palette import SIGNS
from workshop.tui.widgets.clock import minutes_line
from workshop.tui.widgets.prose import Block, Line, Run, Tone, cells, line, run
from workshop.tui.widgets.sheet import Sheet
from workshop.tui.widgets.words import passage_status, point_status, step_name, step_number

__all__ = ["POINTS", "Agenda", "agenda_blocks", "neighbour", "step_tail"]

POINTS = "points"
"""The key of the one row that stands for the points while they are folded."""

_WORD = 10
"""Cells of a sign and a word that leave room for the time of a step beside its name."""
_HERE, _ELSEWHERE = run("◆ ", Tone.KEY), Run("  ")


class Agenda(Sheet):
    """A sheet of steps on which the letters of the facilitator work."""

    BINDINGS: ClassVar[list[BindingType]] = [*agenda_bindings()]


def agenda_blocks(
    state: WorkshopState,
    texts: Translator,
    *,
    unfolded: bool,
    short: bool = False,
    now: datetime | None = None,
    only_open: bool = False,
) -> list[Block]:
    """One row per step, with a key that is its id.

    Args:
        now: also shows planned time, and the time that was spent by this moment.
        only_open: leaves out what is done, except where the room is.
        unfolded: shows the points one by one; else they are one row with a count.
        short: only the sign of how far a step is, without the word.
    """
    steps = state.scenario.steps
    points = [step for step in steps if step.kind == "point"]
    folded = len(points) > 1 and not unfolded and state.current.kind != "point"
    blocks: list[Block] = []
    for step in steps:
        if only_open and step.step_id != state.step and state.step_done(step):
            continue
        if step.kind == "point" and folded:
            if step is next(p for p in points if not (only_open and state.step_done(p))):
                blocks.append(_points_row(state, points, texts, short))
            continue
        here = step.step_id == state.step
        name = run(step_name(state, step, texts), Tone.STRONG if here else Tone.BODY)
        tail = step_tail(state, step, texts)
        waiting = tail[-1].text.endswith(texts.text("tui-agenda-open"))
        if short or (now is not None and (waiting or cells(tail) > _WORD)):
            tail = tuple(Run(part.text.split(" ")[0], part.tone) for part in tail)
        if now is not None and (not short or here):
            tail = (minutes_line(state, step, now, texts), Run(" "), *tail)
        blocks.append(Block((name,), key=step.id, lead=(_HERE if here else _ELSEWHERE,), tail=tail))
    return blocks


def step_tail(state: WorkshopState, step: Step, texts: Translator) -> Line:
    """Sign and word of how far a step is."""
    if step.kind == "point":
        return (point_status(state.points[step.step_id].status, texts),)
    status = state.passages[step.passage_id].status
    if step.kind == "tip" and status is not PassageStatus.OPEN:
        return (passage_status(status, texts),)
    if step.step_id == state.step:
        return (
            run(
                f"{SIGNS.passage[PassageStatus.PUT_FORWARD]} {texts.text('tui-agenda-now')}",
                Tone.BUSY,
            ),
        )
    if state.step_done(step):
        sign = SIGNS.done
        return (run(f"{sign} {texts.text('tui-agenda-done')}", Tone.GOOD),)
    sign = SIGNS.passage[PassageStatus.OPEN]
    return (run(f"{sign} {texts.text('tui-agenda-open')}", Tone.MUTED),)


def _points_row(state: WorkshopState, points: list[Step], texts: Translator, short: bool) -> Block:
    done = sum(state.step_done(step) for step in points)
    total = len(points)
    name = texts.text("tui-agenda-points", first=1, last=step_number(state, points[-1]))
    count = f"{done}/{total}" if short else texts.text("tui-agenda-count", done=done, total=total)
    tone = Tone.GOOD if done == total else Tone.MUTED
    return Block(line(name), key=POINTS, lead=(_ELSEWHERE,), tail=(run(count, tone),))


def neighbour(state: WorkshopState, step: StepId, way: int) -> StepId | None:
    """The step before (-1) or after (1) another; None where the agenda ends."""
    ids = [known.step_id for known in state.scenario.steps]
    at = ids.index(step) + way
    return ids[at] if 0 <= at < len(ids) else None
