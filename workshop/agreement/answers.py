"""What is filled in under the questions of a step: events, commands and how they stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import ClassVar, Literal

from workshop.agreement.event import EventBase
from workshop.agreement.roles import Action
from workshop.ids import DelegationId, ParticipantId, PassageId, StepId

__all__ = [
    "NO_ANSWER",
    "AddAnswerRow",
    "Answer",
    "AnswerGiven",
    "AnswerPulled",
    "AnswerRow",
    "AnswerRowAdded",
    "AnswerRowDropped",
    "AnswerSheet",
    "Cell",
    "DropAnswerRow",
    "GiveAnswer",
    "PullAnswer",
]

Cell = tuple[str, str]
"""Row and column of a table; the number of a day in a series; ``("", part)`` of a comparison; in an
answer that everybody gives for themselves ``("", voice)``; else ``("", "")``."""


class AnswerGiven(EventBase):
    """Something was filled in, or taken away where the value is empty; the last one counts."""

    type: Literal["answer-given"] = "answer-given"
    step: StepId
    question: str
    row: str = ""
    column: str = ""
    value: str
    """As it is kept: days as 2026-10-01, numbers with a point, choices by their id."""
    tag: str = ""


class AnswerRowAdded(EventBase):
    """A table got a row."""

    type: Literal["answer-row-added"] = "answer-row-added"
    step: StepId
    question: str
    row: str
    title: str


class AnswerRowDropped(EventBase):
    """A row that somebody added went away again."""

    type: Literal["answer-row-dropped"] = "answer-row-dropped"
    step: StepId
    question: str
    row: str


class AnswerPulled(EventBase):
    """Somebody took an answer into the text; its words came in under the name of their author."""

    type: Literal["answer-pulled"] = "answer-pulled"
    step: StepId
    question: str
    voice: str
    passage: PassageId
    author: str = ""
    """The author of the change in the document, as hexadecimal digits; opaque here."""


@dataclass(frozen=True, slots=True)
class GiveAnswer:
    """Fills something in; an empty value takes it away.

    ``row`` and ``column`` name the cell of a table, ``row`` the number of a day in a series, and
    ``column`` the part of a comparison: inhabitants, own or year.
    """

    action: ClassVar[Action] = Action.ANSWER
    step: StepId
    question: str
    value: str
    row: str = ""
    column: str = ""
    tag: str = ""


@dataclass(frozen=True, slots=True)
class AddAnswerRow:
    """One more row in a table that may grow."""

    action: ClassVar[Action] = Action.ANSWER
    step: StepId
    question: str
    title: str


@dataclass(frozen=True, slots=True)
class DropAnswerRow:
    """Takes a row away that somebody added, with what stands in it."""

    action: ClassVar[Action] = Action.ANSWER
    step: StepId
    question: str
    row: str


@dataclass(frozen=True, slots=True)
class PullAnswer:
    """Takes what one voice answered into the step's passage, before the character at ``place``."""

    action: ClassVar[Action] = Action.EDIT_TEXT
    step: StepId
    question: str
    voice: str
    place: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody filled in."""

    value: str
    tag: str
    by: ParticipantId | None
    delegation: DelegationId | None
    """For whom they spoke when they did."""
    at: datetime


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """A row that the table added."""

    id: str
    title: str
    by: ParticipantId | None


@dataclass(frozen=True, slots=True)
class AnswerSheet:
    """Everything that is filled in under one question."""

    cells: Mapping[Cell, Answer] = field(default_factory=lambda: MappingProxyType({}))
    rows: tuple[AnswerRow, ...] = ()

    @property
    def said(self) -> tuple[Answer, ...]:
        """Everything that was filled in, in the order in which it was begun."""
        return tuple(self.cells.values())

    def value(self, row: str = "", column: str = "") -> str:
        """What stands in a cell; empty where nothing does."""
        answer = self.cells.get((row, column))
        return answer.value if answer is not None else ""


NO_ANSWER = AnswerSheet()
