"""What can be filled in under a question: text, a choice, a number, dates, a table.

A few kinds, each for something that a meeting asks for. ``FITTING`` says which fields go with
which kind; the reader of files and the model both ask it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, Self

from pydantic import Field, model_validator

from workshop.scenario.fields import Line, Part, Slug

__all__ = [
    "COLUMN_FITTING",
    "FITTING",
    "Column",
    "Fitting",
    "Option",
    "Row",
    "Slot",
    "SlotKind",
    "bound_fields",
    "fit",
]

SlotKind = Literal[
    "text", "line", "owner", "choice", "number", "date", "dates", "table", "comparison"
]

Fitting = Mapping[str, tuple[frozenset[str], frozenset[str]]]

_NONE: frozenset[str] = frozenset()
_NUMBER = frozenset({"unit", "least", "most"})

COLUMN_FITTING: Fitting = MappingProxyType(
    {
        "line": (_NONE, _NONE),
        "choice": (frozenset({"options"}), _NONE),
        "number": (_NONE, _NUMBER),
        "date": (_NONE, _NONE),
    }
)
"""By kind of column: the fields it needs, and those it may have besides."""

FITTING: Fitting = MappingProxyType(
    {
        **COLUMN_FITTING,
        "text": (_NONE, _NONE),
        "owner": (_NONE, _NONE),
        "number": (_NONE, _NUMBER | {"term"}),
        "dates": (frozenset({"months", "times"}), _NONE),
        "table": (frozenset({"columns"}), frozenset({"rows", "grows"})),
        "comparison": (frozenset({"known", "unit", "known_from"}), frozenset({"aged"})),
    }
)
"""The same by kind of answer."""


def bound_fields(fitting: Fitting) -> frozenset[str]:
    """The fields that not every kind may have."""
    return frozenset().union(*(needed | allowed for needed, allowed in fitting.values()))


def fit(part: Part, kind: str, fitting: Fitting) -> None:
    """Raises ValueError where a part has too few or too many fields for its kind."""
    needed, allowed = fitting[kind]
    given = {name for name in bound_fields(fitting) if getattr(part, name) not in (None, (), False)}
    if missing := needed - given:
        raise ValueError(f"{min(missing)} is needed where the kind is {kind}")
    if odd := given - needed - allowed:
        raise ValueError(f"{min(odd)} has no place where the kind is {kind}")


class Option(Part):
    """One of a few answers."""

    id: Slug = Field(description="Unique within its list; kept with the answer.")
    text: Line = Field(description="The answer as it is read.")
    light: Literal["good", "warn", "bad"] | None = Field(
        None, description="The sign in front of it: good, watch this, or bad."
    )


class Row(Part):
    """A row of a table that is there from the start."""

    id: Slug = Field(description="Unique within the table.")
    title: Line = Field(description="What the row is about.")


class Column(Part):
    """What is filled in for every row of a table."""

    id: Slug = Field(description="Unique within the table.")
    title: Line = Field(description="Heading of the column.")
    kind: Literal["line", "choice", "number", "date"] = Field(
        "line", description="What goes into its cells."
    )
    unit: Line | None = Field(None, description="Unit of a number: euro, %.")
    least: int | None = Field(None, description="The smallest number that can be.")
    most: int | None = Field(None, description="The largest number that can be.")
    options: tuple[Option, ...] = Field((), description="The answers of a choice.")
    tags: tuple[Option, ...] = Field(
        (), description="Marks of which a cell may carry one, beside what is filled in."
    )

    @model_validator(mode="after")
    def _fits_its_kind(self) -> Self:
        fit(self, self.kind, COLUMN_FITTING)
        return self

    def option(self, id: str) -> Option | None:
        """The option with this id, if there is one."""
        return next((option for option in self.options if option.id == id), None)

    def tag(self, id: str) -> Option | None:
        """The mark with this id, if there is one."""
        return next((tag for tag in self.tags if tag.id == id), None)


class Slot(Part):
    """What is filled in under a question, and how."""

    kind: SlotKind = Field(
        description=(
            "text: every delegation answers in its own words; line: one line for all, such as a "
            "name; owner: who answers for it, not the ICT department alone; choice: one of a few; "
            "number; date; dates: a series of days; table; comparison: an own figure beside a "
            "known one."
        )
    )
    options: tuple[Option, ...] = Field((), description="The answers of a choice.")
    unit: Line | None = Field(
        None, description="Unit of a number; of a comparison the unit per inhabitant."
    )
    least: int | None = Field(None, description="The smallest number that can be.")
    most: int | None = Field(None, description="The largest number that can be.")
    term: int | None = Field(
        None,
        ge=1,
        le=100,
        description="Of a number that is a year: after how many years it counts as outdated.",
    )
    months: int | None = Field(
        None, ge=1, le=120, description="Of dates: months from one day to the next."
    )
    times: int | None = Field(None, ge=1, le=60, description="Of dates: how many days there are.")
    columns: tuple[Column, ...] = Field((), description="The columns of a table.")
    rows: tuple[Row, ...] = Field((), description="Rows of a table that are there from the start.")
    grows: bool = Field(False, description="Of a table: true where the table may add rows.")
    known: int | None = Field(None, description="The known figure of a comparison, per inhabitant.")
    known_from: Line | None = Field(
        None, description='The moment a known figure speaks of: "2017".'
    )
    aged: bool = Field(False, description="true where the known figure may be outdated.")

    @model_validator(mode="after")
    def _fits_its_kind(self) -> Self:
        fit(self, self.kind, FITTING)
        for name in ("options", "columns", "rows"):
            ids = [part.id for part in getattr(self, name)]
            if len(ids) != len(set(ids)):
                raise ValueError(f"{name}: an id occurs twice")
        return self

    def option(self, id: str) -> Option | None:
        """The option with this id, if there is one."""
        return next((option for option in self.options if option.id == id), None)

    def column(self, id: str) -> Column | None:
        """The column with this id, if there is one."""
        return next((column for column in self.columns if column.id == id), None)
