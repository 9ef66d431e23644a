"""What of the tips, points and goals the text answers, and where. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from workshop.agreement.state import WorkshopState
from workshop.ids import PassageId

__all__ = ["Cover", "Coverage", "coverage", "open_blanks"]

_BLANK = re.compile(r"\[[^\[\]\n]{1,120}\]")


class Cover(StrEnum):
    """How far the text answers something."""

    FULL = "full"
    PARTLY = "partly"
    """There are places in it that are still to be filled in."""
    NONE = "none"
    OUTSIDE = "outside"
    """It was decided that it does not go into the agreement."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """One thing that the text is held against."""

    kind: Literal["tip", "point", "goal"]
    id: str
    """Of the step or the goal."""
    title: str
    number: int
    """Which of its kind it is, from 1."""
    cover: Cover
    passages: tuple[PassageId, ...]
    """Those that answer it, in the order of the text."""


def open_blanks(text: str) -> int:
    """How many places in a text are still to be filled in: ``[vul in]``."""
    return len(_BLANK.findall(text))


def coverage(state: WorkshopState, texts: Mapping[PassageId, str]) -> tuple[Coverage, ...]:
    """Tips, points and goals against the text of this moment, in the order of the scenario.

    A tip is answered by its own passage once somebody changed it. A point and a goal are answered
    by the passages that people named; those have to say something.
    """
    return (*_tips(state, texts), *_points(state, texts), *_goals(state, texts))


def _tips(state: WorkshopState, texts: Mapping[PassageId, str]) -> Iterator[Coverage]:
    steps = [step for step in state.scenario.steps if step.kind == "tip"]
    for number, step in enumerate(steps, 1):
        starter = state.scenario.passage(step.passage_id).starter
        begun = texts[step.passage_id].strip() != starter.strip()
        linked = (step.passage_id,) if begun else ()
        yield _covered("tip", step.id, step.title, number, linked, texts)


def _points(state: WorkshopState, texts: Mapping[PassageId, str]) -> Iterator[Coverage]:
    steps = [step for step in state.scenario.steps if step.kind == "point"]
    for number, step in enumerate(steps, 1):
        point = state.points[step.step_id]
        if point.included is False:
            yield Coverage("point", step.id, step.title, number, Cover.OUTSIDE, ())
        else:
            yield _covered("point", step.id, step.title, number, point.passages, texts)


def _goals(state: WorkshopState, texts: Mapping[PassageId, str]) -> Iterator[Coverage]:
    for number, goal in enumerate(state.scenario.goals, 1):
        linked = state.goals.get(goal.id, ())
        yield _covered("goal", goal.id, goal.title, number, linked, texts)


def _covered(
    kind: Literal["tip", "point", "goal"],
    id: str,
    title: str,
    number: int,
    linked: tuple[PassageId, ...],
    texts: Mapping[PassageId, str],
) -> Coverage:
    saying = tuple(passage for passage in texts if passage in linked and texts[passage].strip())
    cover = Cover.FULL if saying else Cover.NONE
    if saying and all(open_blanks(texts[passage]) for passage in saying):
        cover = Cover.PARTLY
    return Coverage(kind, id, title, number, cover, saying)
