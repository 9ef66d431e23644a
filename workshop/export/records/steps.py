"""The items of the agenda, and what was ticked, filled in and voted on there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from workshop.agreement.events import PointStatus
from workshop.agreement.phrases import PhraseChoice
from workshop.scenario.model import StepKind

__all__ = [
    "AnswerRecord",
    "CheckRecord",
    "FilledRecord",
    "KnownRecord",
    "PhraseRecord",
    "PointRecord",
    "StepRecord",
    "VoteRecord",
]


@dataclass(frozen=True, slots=True)
class StepRecord:
    """An item of the agenda that is not a point."""

    kind: StepKind
    title: str
    visited: bool
    checks: tuple[CheckRecord, ...]
    answers: tuple[AnswerRecord, ...] = ()
    phrases: tuple[PhraseRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class PointRecord:
    """One of the points of administrative attention, numbered from 1."""

    number: int
    title: str
    group: str | None
    status: PointStatus
    note: str
    where: str
    passages: tuple[str, ...]
    """Titles of the passages that speak of it."""
    checks: tuple[CheckRecord, ...]
    answers: tuple[AnswerRecord, ...] = ()
    owner: str = ""
    evidence: str = ""
    action: str = ""
    due: date | None = None
    included: bool | None = None
    """Whether it goes into the agreement; None while nobody decided."""
    words: str = ""
    """What the paragraph that ``where`` names says now; empty where it names none."""


@dataclass(frozen=True, slots=True)
class CheckRecord:
    """Something that could be ticked."""

    text: str
    done: bool
    words: str = ""
    """The words of the text that meet it; empty where none were named or they are gone."""


@dataclass(frozen=True, slots=True)
class AnswerRecord:
    """A question that can be answered, with everything that was filled in."""

    question: str
    known: KnownRecord | None
    filled: tuple[FilledRecord, ...]


@dataclass(frozen=True, slots=True)
class FilledRecord:
    """One thing that was filled in under a question."""

    row: str
    """The row of a table it stands in; empty where there is none."""
    column: str
    """The column of a table, or the part that it is of; empty where there is none."""
    value: str
    """A text, a number with a point before decimals, or a day as 2026-10-01."""
    form: Literal["text", "number", "day"]
    unit: str
    mark: str
    """A mark that was put beside it."""
    stale: bool
    """A year that was past its term when it was filled in."""
    name: str | None
    """None for the command line."""
    delegation: str | None
    """For whom they spoke when they filled it in."""
    at: datetime


@dataclass(frozen=True, slots=True)
class KnownRecord:
    """The known figure that an own figure is held against."""

    amount: int
    unit: str
    moment: str
    aged: bool


@dataclass(frozen=True, slots=True)
class PhraseRecord:
    """A ready-made sentence that was voted on or settled."""

    text: str
    outcome: PhraseChoice | None
    votes: tuple[VoteRecord, ...]


@dataclass(frozen=True, slots=True)
class VoteRecord:
    """What a delegation wants to do with a ready-made sentence."""

    delegation: str
    choice: PhraseChoice
