"""Weighing: everybody chooses alone, then the table sees how it is spread, without names.

Who chose what is known to the journal, so that people may change their mind; nobody is shown more
than how many chose each place, and that only where enough people chose.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import ClassVar, Literal

from workshop.agreement.event import EventBase
from workshop.agreement.roles import Action
from workshop.ids import ParticipantId, StepId

__all__ = [
    "AddWeighed",
    "GiveWeights",
    "OpenWeighing",
    "RevealWeighing",
    "WeighedAdded",
    "WeighingOpened",
    "WeighingRevealed",
    "WeighingState",
    "Weights",
    "WeightsGiven",
]

Weights = Mapping[str, tuple[int, ...]]
"""By item: its place on a scale, its dots, or its places across and up; 0 is not chosen yet."""


class WeighingOpened(EventBase):
    """Everybody weighs; what was chosen before stays, and is hidden again."""

    type: Literal["weighing-opened"] = "weighing-opened"
    step: StepId
    question: str


class WeightsGiven(EventBase):
    """Somebody chose; the last time counts, nothing at all takes it back."""

    type: Literal["weights-given"] = "weights-given"
    step: StepId
    question: str
    weights: dict[str, tuple[int, ...]]


class WeighingRevealed(EventBase):
    """Everybody sees how the table is spread."""

    type: Literal["weighing-revealed"] = "weighing-revealed"
    step: StepId
    question: str


class WeighedAdded(EventBase):
    """Somebody brought in something else to weigh."""

    type: Literal["weighed-added"] = "weighed-added"
    step: StepId
    question: str
    id: str
    title: str


@dataclass(frozen=True, slots=True)
class OpenWeighing:
    """Begins a weighing, or goes on with it after it was shown."""

    action: ClassVar[Action] = Action.LEAD
    step: StepId
    question: str


@dataclass(frozen=True, slots=True)
class GiveWeights:
    """One's own choice; an item that is left out is not weighed."""

    action: ClassVar[Action] = Action.TAKE_POSITION
    step: StepId
    question: str
    weights: Weights


@dataclass(frozen=True, slots=True)
class RevealWeighing:
    """Shows everybody how the table is spread."""

    action: ClassVar[Action] = Action.LEAD
    step: StepId
    question: str


@dataclass(frozen=True, slots=True)
class AddWeighed:
    """Brings in something else to weigh."""

    action: ClassVar[Action] = Action.ANSWER
    step: StepId
    question: str
    title: str


@dataclass(frozen=True, slots=True)
class WeighingState:
    """How a weighing stands."""

    opened: bool = False
    """Whether it was ever begun."""
    revealed: bool = False
    weights: Mapping[ParticipantId, Weights] = field(default_factory=lambda: MappingProxyType({}))
    added: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """What the table brought in: titles by id."""

    @property
    def asks(self) -> bool:
        """Whether choices are taken, and hidden."""
        return self.opened and not self.revealed
