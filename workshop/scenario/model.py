"""What a facilitator prepares: the steps of a workshop, the passages they draft, and the facts.

Content only. A scenario never changes once a workshop was made from it: the workshop keeps its
own copy. Field descriptions here are the documentation of the file format.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal, Self, TypeVar

from pydantic import Field, model_validator

from workshop.ids import PassageId, StepId
from workshop.scenario.fields import (
    LINE_PATTERN,
    SLUG_PATTERN,
    ZONE_PATTERN,
    Line,
    Part,
    Prose,
    Slug,
    Starter,
    ZoneName,
)
from workshop.scenario.questions import ANSWERED, Check, Phrase, Question, Sortable
from workshop.scenario.settling import Gradient, Rule, Settling
from workshop.scenario.slots import Column, Option, Row, Slot, SlotKind
from workshop.scenario.weighing import Axis, Weighed, Weighing, WeighingKind

__all__ = [
    "ANSWERED",
    "LINE_PATTERN",
    "SLUG_PATTERN",
    "ZONE_PATTERN",
    "Axis",
    "Check",
    "Column",
    "Delegation",
    "Fact",
    "Goal",
    "Gradient",
    "Language",
    "Option",
    "Passage",
    "Phrase",
    "Question",
    "Row",
    "Rule",
    "Scenario",
    "Settling",
    "Slot",
    "SlotKind",
    "Sortable",
    "Source",
    "Step",
    "StepKind",
    "Weighed",
    "Weighing",
    "WeighingKind",
]

Language = Literal["nl", "en"]
StepKind = Literal["opening", "tip", "point", "statement", "conversation", "closing"]


class Source(Part):
    """Where facts come from."""

    id: Slug = Field(description="Short name that facts refer to.")
    title: Line = Field(description="Title of the article, report or law.")
    publisher: Line = Field(description="Who published it.")
    published: date | None = Field(
        None, description="Day of publication, as 2018-02-27; left out where it is not known."
    )
    note: Prose | None = Field(None, description="What a reader should know about this source.")


class Fact(Part):
    """A statement that can be checked, with its source and date beside it."""

    text: Prose = Field(description="The fact, in your own words.")
    source: Slug = Field(description="The id of one of the sources of this scenario.")
    date: Line = Field(description="The moment it speaks of, as people say it: maart 2018.")
    aged: bool = Field(False, description="true where the fact may be outdated.")
    aged_note: Line | None = Field(None, description="Why it may be outdated, or what to check.")

    @model_validator(mode="after")
    def _note_needs_flag(self) -> Self:
        if self.aged_note and not self.aged:
            raise ValueError("aged_note is given while aged is not true")
        return self


class Passage(Part):
    """One section of the text; co-edited."""

    id: Slug = Field(description="Unique within the scenario; stays the same in the export.")
    title: Line = Field(description="Heading of the section in the document.")
    part: Literal["agreement", "report"] = Field(
        "agreement",
        description="agreement: goes into the agreement text; report: a record of the talk itself.",
    )
    starter: Starter = Field("", description="Text that stands there at the start.")


class Goal(Part):
    """Something that the whole text is held against, beside tips and points."""

    id: Slug = Field(description="Unique within the goals.")
    title: Line = Field(description="The goal in a few words.")
    text: Prose | None = Field(None, description="What it means.")


class Step(Part):
    """One item of the agenda."""

    id: Slug = Field(description="Unique within the scenario.")
    kind: StepKind = Field(description="opening, tip, point, statement, conversation or closing.")
    title: Line = Field(description="Name on the agenda.")
    group: Line | None = Field(None, description="Heading over a run of steps.")
    minutes: int = Field(10, ge=1, le=480, description="Planned time in minutes.")
    passage: Slug = Field(description="The id of the passage that this step works on.")
    summary: Prose = Field(description="What this step is about; two to five sentences.")
    statement: Prose | None = Field(None, description="The statement itself, in a statement step.")
    questions: tuple[Question, ...] = Field((), description="What the table talks about.")
    checks: tuple[Check, ...] = Field((), description="What can be ticked.")
    phrases: tuple[Phrase, ...] = Field((), description="Sentences ready to adopt.")
    sorting: tuple[Sortable, ...] = Field(
        (),
        description=(
            "Sentences or ideas that the delegations sort: for the council, for operations, or in "
            "doubt. The table can add its own."
        ),
    )
    facts: tuple[Fact, ...] = Field((), description="Facts with source and date.")

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if (self.kind == "statement") != (self.statement is not None):
            raise ValueError("statement is given in steps of kind statement, and only there")
        for name, ids in (
            ("questions", [question.id for question in self.questions]),
            ("checks", [check.id for check in self.checks]),
            ("sorting", [item.id for item in self.sorting]),
            ("phrases", [phrase.id for phrase in self.phrases if phrase.id]),
        ):
            if twice := _first_twice(ids):
                raise ValueError(f"{name}: id {twice!r} occurs twice in this step")
        return self

    def question(self, id: str) -> Question:
        """The question with this id. Raises KeyError."""
        return _found((q for q in self.questions if q.id == id), id)

    def phrase_ids(self) -> tuple[str, ...]:
        """The id of every phrase, in order; its place from 1 where it has none of its own."""
        return tuple(p.id or str(number) for number, p in enumerate(self.phrases, 1))

    @property
    def step_id(self) -> StepId:
        """The id under its own type."""
        return StepId(self.id)

    @property
    def passage_id(self) -> PassageId:
        """The passage's id under its own type."""
        return PassageId(self.passage)


class Delegation(Part):
    """A delegation that is expected at the table."""

    name: Line = Field(description="Name as people say it.")


class Scenario(Part):
    """A whole scenario file."""

    format: Literal[1] = Field(description="Version of this file format; 1.")
    id: Slug = Field(description="Short name of the scenario, as its file name without .yaml.")
    language: Language = Field(description="Language of the content: nl or en.")
    time_zone: ZoneName = Field(
        "UTC",
        description=(
            "Whose time the documents tell: a name from the IANA time zone database, "
            "as Europe/Amsterdam."
        ),
    )
    title: Line = Field(description="Title of the scenario.")
    summary: Prose = Field(description="What it is for, for somebody who chooses one.")
    outcome: Prose = Field(description="What comes out at the end.")
    header_questions: tuple[Prose, ...] = Field(
        (), description="Questions that stand above the draft all along."
    )
    delegations: tuple[Delegation, ...] = Field(
        (), description="Delegations expected; more may be named later."
    )
    goals: tuple[Goal, ...] = Field(
        (), description="What the text is held against, beside tips and points."
    )
    settling: Settling = Field(
        Settling(), description="How passages are settled; by consent where it is left out."
    )
    sources: tuple[Source, ...] = Field((), description="Where the facts come from.")
    passages: tuple[Passage, ...] = Field(min_length=1, description="Sections of the text.")
    steps: tuple[Step, ...] = Field(min_length=1, description="The agenda, in order.")

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        for name, ids in (
            ("goals", [goal.id for goal in self.goals]),
            ("sources", [s.id for s in self.sources]),
            ("passages", [p.id for p in self.passages]),
            ("steps", [s.id for s in self.steps]),
            ("delegations", [d.name.casefold() for d in self.delegations]),
        ):
            if twice := _first_twice(ids):
                raise ValueError(f"{name}: {twice!r} occurs twice")
        passages = {p.id for p in self.passages}
        sources = {s.id for s in self.sources}
        for step in self.steps:
            if step.passage not in passages:
                raise ValueError(f"step {step.id!r}: there is no passage {step.passage!r}")
            for fact in step.facts:
                if fact.source not in sources:
                    raise ValueError(f"step {step.id!r}: there is no source {fact.source!r}")
        self._recalls_what_came_before()
        return self

    def _recalls_what_came_before(self) -> None:
        before: set[str] = set()
        for step in self.steps:
            for question in step.questions:
                if question.recalls is not None and question.recalls not in before:
                    raise ValueError(f"step {step.id!r}: {question.recalls!r} does not come before")
            before.add(step.id)

    def step(self, id: StepId) -> Step:
        """The step with this id. Raises KeyError."""
        return _found((s for s in self.steps if s.id == id), id)

    def passage(self, id: PassageId) -> Passage:
        """The passage with this id. Raises KeyError."""
        return _found((p for p in self.passages if p.id == id), id)

    def source(self, id: str) -> Source:
        """The source with this id. Raises KeyError."""
        return _found((s for s in self.sources if s.id == id), id)


_T = TypeVar("_T")


def _found(parts: Iterable[_T], id: str) -> _T:
    for part in parts:
        return part
    raise KeyError(id)


def _first_twice(ids: list[str]) -> str | None:
    seen: set[str] = set()
    for id in ids:
        if id in seen:
            return id
        seen.add(id)
    return None
