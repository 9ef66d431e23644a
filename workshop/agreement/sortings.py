"""Sorting: does a sentence or idea belong to the council, or to operations? Doubt is discussed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import ClassVar, Literal

from workshop.agreement.event import EventBase
from workshop.agreement.roles import Action
from workshop.ids import DelegationId, StepId

__all__ = [
    "AddSortable",
    "Bin",
    "ItemSorted",
    "SettleSorting",
    "SortItem",
    "SortState",
    "SortableAdded",
    "SortingSettled",
]


class Bin(StrEnum):
    """Where something belongs."""

    COUNCIL = "council"
    OPERATIONS = "operations"
    DOUBT = "doubt"


class SortableAdded(EventBase):
    """Somebody brought in a sentence or an idea to sort."""

    type: Literal["sortable-added"] = "sortable-added"
    step: StepId
    id: str
    text: str


class ItemSorted(EventBase):
    """A delegation said where something belongs; the last time counts."""

    type: Literal["item-sorted"] = "item-sorted"
    step: StepId
    item: str
    delegation: DelegationId
    bin: Bin


class SortingSettled(EventBase):
    """After the talk it was written down where something belongs; the last time counts."""

    type: Literal["sorting-settled"] = "sorting-settled"
    step: StepId
    item: str
    bin: Bin


@dataclass(frozen=True, slots=True)
class AddSortable:
    """Brings in a sentence or an idea to sort."""

    action: ClassVar[Action] = Action.ANSWER
    step: StepId
    text: str


@dataclass(frozen=True, slots=True)
class SortItem:
    """Where one's delegation thinks that something belongs."""

    action: ClassVar[Action] = Action.TAKE_POSITION
    step: StepId
    item: str
    bin: Bin


@dataclass(frozen=True, slots=True)
class SettleSorting:
    """Writes down where something belongs, after the talk."""

    action: ClassVar[Action] = Action.RECORD_POSITION
    step: StepId
    item: str
    bin: Bin


@dataclass(frozen=True, slots=True)
class SortState:
    """What was said of one thing to sort."""

    text: str
    votes: Mapping[DelegationId, Bin] = field(default_factory=lambda: MappingProxyType({}))
    settled: Bin | None = None

    @property
    def stands(self) -> Bin | None:
        """Where it belongs by now: as settled, else as all say; in doubt where they differ."""
        if self.settled is not None or not self.votes:
            return self.settled
        bins = set(self.votes.values())
        return bins.pop() if len(bins) == 1 else Bin.DOUBT
