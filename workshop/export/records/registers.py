"""What stands in a register: promises and actions, days to keep, and what the text answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from workshop.agreement.coverage import Cover
from workshop.agreement.register import Approach, ItemKind

__all__ = ["CoverRecord", "DateKind", "DateRecord", "ItemRecord"]

DateKind = Literal["briefing", "action", "review"]


@dataclass(frozen=True, slots=True)
class ItemRecord:
    """A row of the register: a promise, an action, or what was put aside."""

    kind: ItemKind
    wording: str
    owner: str
    amount: str
    indicator: str
    evidence: str
    day: date | None
    approach: Approach
    source: str | None
    """Title of the step it comes from."""
    passage: str | None
    """Title of the passage whose words it is about."""
    quote: str
    done: bool
    name: str | None
    delegation: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class DateRecord:
    """A day to keep."""

    day: date
    kind: DateKind
    title: str
    proposed: bool
    """Whether nobody settled this day yet."""


@dataclass(frozen=True, slots=True)
class CoverRecord:
    """A tip, point or goal, and how far the text answers it."""

    kind: Literal["tip", "point", "goal"]
    number: int
    title: str
    cover: Cover
    passages: tuple[str, ...]
    """Titles of the passages that answer it."""
