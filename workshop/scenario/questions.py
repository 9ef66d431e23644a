"""What a step asks of the table: questions, checks, ready-made sentences, things to sort."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from workshop.scenario.fields import Line, Part, Prose, Slug
from workshop.scenario.slots import Slot
from workshop.scenario.weighing import Weighing

__all__ = ["ANSWERED", "Check", "Phrase", "Question", "Sortable"]

ANSWERED = ("answer", "silence", "weighing")
"""The ways in which a question can be answered; it has one of them at most."""


class Question(Part):
    """Something the table talks about in this step."""

    id: Slug = Field(description="Unique within the step.")
    text: Prose = Field(description="The question as it is put to the table.")
    answer: Slot | None = Field(None, description="What is filled in under it, and how.")
    silence: int | None = Field(
        None,
        ge=15,
        le=900,
        description=(
            "Seconds in which everybody answers it in silence; all answers are shown at once."
        ),
    )

    weighing: Weighing | None = Field(
        None,
        description="What everybody weighs for themselves, unseen until the table sees the spread.",
    )
    recalls: Slug | None = Field(
        None,
        description="The id of an earlier step; what was answered there stands beside this one.",
    )
    asks: Literal["delegate", "adviser"] | None = Field(
        None,
        description=(
            "Whom it is for, where it is not for all: delegate (council and college), adviser "
            "(the organisation). It stands out on their screens."
        ),
    )

    @model_validator(mode="after")
    def _is_answered_in_one_way(self) -> Self:
        given = [name for name in ANSWERED if getattr(self, name) is not None]
        if len(given) > 1:
            raise ValueError(f"a question has one of {', '.join(ANSWERED)}")
        return self

    @property
    def is_filled(self) -> bool:
        """Whether anything is to be filled in under it."""
        return any(getattr(self, name) is not None for name in ANSWERED)


class Check(Part):
    """Something that can be ticked when it is done or when the text speaks of it."""

    id: Slug = Field(description="Unique within the step.")
    text: Prose = Field(description="What is checked, as a short statement.")
    why: Prose | None = Field(None, description="Why it matters; shown on request.")
    words: tuple[Line, ...] = Field(
        (),
        description=(
            "Words, or beginnings of words, of which the passage keeps at least one; a warning "
            "stands beside the text where it has none of them."
        ),
    )
    required: bool = Field(
        False,
        description=(
            "true where the passage cannot be put to the delegations before words of it are "
            "marked that meet this check."
        ),
    )


class Phrase(Part):
    """A ready-made sentence that the table may adopt, adapt or drop."""

    id: Slug | None = Field(
        None, description="Unique within the step; its place in the list where it is left out."
    )
    text: Prose = Field(description="The sentence.")
    vote: bool = Field(
        False,
        description="true where the delegations say first what they want to do with it.",
    )
    note: Line | None = Field(None, description="Where it comes from or what to weigh.")


class Sortable(Part):
    """A sentence or an idea: does it belong to the council, or to operations?"""

    id: Slug = Field(description="Unique within the step.")
    text: Line = Field(description="The sentence or idea, short enough to sort at a glance.")
