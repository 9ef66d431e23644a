"""Looks up what a command names, or refuses in one way."""

from __future__ import annotations

from workshop.agreement.passage import PassageState
from workshop.agreement.state import WorkshopState
from workshop.errors import NotFoundError
from workshop.ids import PassageId, StepId
from workshop.scenario.model import Step

__all__ = ["known_passage", "known_step"]


def known_step(state: WorkshopState, step: StepId) -> Step:
    """The step with this id. Raises NotFoundError."""
    try:
        return state.scenario.step(step)
    except KeyError:
        raise NotFoundError("step-unknown", step=step) from None


def known_passage(state: WorkshopState, passage: PassageId) -> PassageState:
    """What was decided about a passage. Raises NotFoundError."""
    try:
        return state.passages[passage]
    except KeyError:
        raise NotFoundError("passage-unknown", passage=passage) from None
