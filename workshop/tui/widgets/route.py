"""The whole talk on one screen: the questions it begins with, every step, and what comes out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from workshop.agreement.passage import PassageStatus
from workshop.agreement.state import WorkshopState
from workshop.i18n import Translator
from workshop.scenario.model import Step
from workshop.tui.palette import SIGNS
from workshop.tui.widgets.prose import Block, Line, Run, Tone, line, run
from workshop.tui.widgets.words import step_name, step_number

__all__ = ["route_blocks"]

_DONE, _HERE, _AHEAD = SIGNS.done, "◆", SIGNS.passage[PassageStatus.OPEN]


def route_blocks(state: WorkshopState, texts: Translator) -> list[Block]:
    """Fits a screen of 24 rows for the scenarios that come along: points of one heading share a
    paragraph."""
    scenario = state.scenario
    asked = " · ".join(scenario.header_questions)
    blocks = [Block(line(run(asked, Tone.STRONG)))] if asked else []
    for (kind, group), run_of in groupby(scenario.steps, lambda step: (step.kind, step.group)):
        steps = list(run_of)
        if kind == "point" and len(steps) > 1:
            blocks.append(_points(state, steps, group or "", texts))
        else:
            blocks += _steps(state, steps, texts)
    heading = run(f"{texts.text('tui-route-outcome')}: ", Tone.HEADING)
    first = re.split(r"(?<=[.!?])\s", scenario.outcome, maxsplit=1)[0]
    blocks.append(Block(line(heading, first), lead=_lead("▸")))
    return blocks


def _lead(sign: str, tone: Tone = Tone.MUTED) -> Line:
    return (run(f"{sign} ", tone),)


def _sign(state: WorkshopState, steps: list[Step]) -> Line:
    """Where the room is, what is behind it, and what is ahead."""
    if any(step.step_id == state.step for step in steps):
        return _lead(_HERE, Tone.KEY)
    if all(state.step_done(step) for step in steps):
        return _lead(_DONE, Tone.GOOD)
    return _lead(_AHEAD)


def _steps(state: WorkshopState, steps: list[Step], texts: Translator) -> Iterator[Block]:
    for step in steps:
        minutes = texts.text("tui-route-minutes", minutes=step.minutes)
        yield Block(
            line(step_name(state, step, texts)),
            lead=_sign(state, [step]),
            tail=(run(minutes, Tone.MUTED),),
        )


def _points(state: WorkshopState, steps: list[Step], group: str, texts: Translator) -> Block:
    first, last = step_number(state, steps[0]), step_number(state, steps[-1])
    heading = texts.text("tui-agenda-points", first=first, last=last)
    parts: list[Run | str] = [run(f"{group or heading}: ", Tone.HEADING)]
    for step in steps:
        parts += ["" if step is steps[0] else " · ", f"{step_number(state, step)} {step.title}"]
    minutes = texts.text("tui-route-minutes", minutes=sum(step.minutes for step in steps))
    return Block(line(*parts, run(f"  {minutes}", Tone.MUTED)), lead=_sign(state, steps))
