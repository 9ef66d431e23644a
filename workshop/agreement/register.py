"""The register: what was promised, what is to be done, and what was put aside for later."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict

from workshop.agreement.event import EventBase
from workshop.agreement.roles import Action
from workshop.ids import DelegationId, ItemId, ParticipantId, PassageId, StepId

__all__ = [
    "Approach",
    "ChangeItem",
    "CloseItem",
    "DropItem",
    "Item",
    "ItemChanged",
    "ItemClosed",
    "ItemDetails",
    "ItemDropped",
    "ItemKind",
    "ItemRecorded",
    "RecordItem",
]


class ItemKind(StrEnum):
    """What a row of the register is."""

    COMMITMENT = "commitment"
    """A promise in the text."""
    ACTION = "action"
    """Something that somebody will do."""
    PARKED = "parked"
    """A subject for another moment."""


class Approach(StrEnum):
    """How a promise is kept."""

    OWN = "own"
    ADOPTED = "adopted"
    """With a solution that works elsewhere."""
    EXPERIMENT = "experiment"
    """As a trial, that is looked at again on a day."""


class ItemDetails(BaseModel):
    """What is told of a row; what is empty is not known yet."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    wording: str
    owner: str = ""
    amount: str = ""
    """As people write it, with its unit and years."""
    indicator: str = ""
    """By what one will see that it worked."""
    evidence: str = ""
    """The source of what it claims, or where it works already."""
    day: date | None = None
    """Of a promise when it is looked at again, of an action when it is done."""
    approach: Approach = Approach.OWN
    source: StepId | None = None
    """The tip or point it comes from."""


class ItemRecorded(EventBase):
    """A row was added."""

    type: Literal["item-recorded"] = "item-recorded"
    id: ItemId
    kind: ItemKind
    details: ItemDetails
    passage: PassageId | None = None
    anchor: str = ""
    """The characters it is about, as the document writes them; empty where it is about none."""
    quote: str = ""
    """Those words as they were."""


class ItemChanged(EventBase):
    """Something else is told of a row."""

    type: Literal["item-changed"] = "item-changed"
    id: ItemId
    kind: ItemKind
    details: ItemDetails


class ItemClosed(EventBase):
    """A row was dealt with, or taken up again."""

    type: Literal["item-closed"] = "item-closed"
    id: ItemId
    done: bool


class ItemDropped(EventBase):
    """A row went away; it was a mistake."""

    type: Literal["item-dropped"] = "item-dropped"
    id: ItemId


@dataclass(frozen=True, slots=True)
class RecordItem:
    """Adds a row; about the words from ``start`` to ``end`` of a passage, where one is named."""

    action: ClassVar[Action] = Action.ANSWER
    kind: ItemKind
    details: ItemDetails
    passage: PassageId | None = None
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class ChangeItem:
    """Tells something else of a row, or makes another kind of it."""

    action: ClassVar[Action] = Action.ANSWER
    id: ItemId
    kind: ItemKind
    details: ItemDetails


@dataclass(frozen=True, slots=True)
class CloseItem:
    """Marks a row as dealt with, or takes it up again."""

    action: ClassVar[Action] = Action.ANSWER
    id: ItemId
    done: bool


@dataclass(frozen=True, slots=True)
class DropItem:
    """Takes a row out that was a mistake; its own author or who leads."""

    action: ClassVar[Action] = Action.ANSWER
    id: ItemId


@dataclass(frozen=True, slots=True)
class Item:
    """A row of the register."""

    id: ItemId
    kind: ItemKind
    details: ItemDetails
    by: ParticipantId | None
    delegation: DelegationId | None
    """For whom its author spoke."""
    at: datetime
    passage: PassageId | None = None
    anchor: str = ""
    quote: str = ""
    done: bool = False
