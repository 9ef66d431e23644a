"""The paragraph that somebody named as the place of a point: "3b", "alinea 3b", "RO 3b". Pure.

Names of paragraphs never drift (decision 0012), so what was typed is the link.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from workshop.agreement.paragraphs import heard_name
from workshop.agreement.state import WorkshopState
from workshop.ids import PassageId, StepId

__all__ = ["ParagraphWords", "PointedAt", "pointed_at"]

ParagraphWords = Callable[[PassageId, str], str]
"""What the paragraph of a passage with a name says now; empty where there is none."""


@dataclass(frozen=True, slots=True)
class PointedAt:
    """A paragraph that a point is tied to."""

    passage: PassageId
    name: str
    words: str
    """What it says now; empty where it is gone."""


def pointed_at(state: WorkshopState, step: StepId, words: ParagraphWords) -> PointedAt | None:
    """The paragraph of a point; None where its place names none.

    It is looked for in the step's own passage first, then in those that speak of the point.
    """
    point = state.points[step]
    name = heard_name(point.where)
    if not name:
        return None
    own = state.scenario.step(step).passage_id
    for passage in (own, *point.passages):
        if said := words(passage, name):
            return PointedAt(passage, name, " ".join(said.split()))
    return PointedAt(own, name, "")
