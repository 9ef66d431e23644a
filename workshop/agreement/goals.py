"""The goals that a text is held against: which passages speak of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from workshop.agreement.event import EventBase
from workshop.agreement.roles import Action
from workshop.ids import PassageId

__all__ = ["GoalLinked", "LinkGoal"]


class GoalLinked(EventBase):
    """Somebody said which passages speak of a goal; the last time counts."""

    type: Literal["goal-linked"] = "goal-linked"
    goal: str
    passages: tuple[PassageId, ...] = ()


@dataclass(frozen=True, slots=True)
class LinkGoal:
    """Says which passages speak of a goal; none takes that away."""

    action: ClassVar[Action] = Action.ASSESS_POINT
    goal: str
    passages: tuple[PassageId, ...]
