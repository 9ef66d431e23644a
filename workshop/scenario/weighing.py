"""What everybody weighs for themselves, unseen until it is shown: scales, dots, a field.

``WEIGHING_FITTING`` says which fields go with which kind, as in ``workshop.scenario.slots``.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Literal, Self

from pydantic import Field, model_validator

from workshop.scenario.fields import Line, Part, Slug
from workshop.scenario.slots import Fitting, fit

__all__ = ["WEIGHING_FITTING", "Axis", "Weighed", "Weighing", "WeighingKind"]

WeighingKind = Literal["scale", "dots", "field"]

_NONE: frozenset[str] = frozenset()
_USUAL_STEPS = 5

WEIGHING_FITTING: Fitting = MappingProxyType(
    {
        "scale": (_NONE, frozenset({"steps"})),
        "dots": (frozenset({"dots"}), frozenset({"grows"})),
        "field": (frozenset({"across", "up"}), frozenset({"steps", "grows"})),
    }
)
"""By kind: the fields it needs, and those it may have besides."""


class Axis(Part):
    """The two ends of one direction of a field."""

    low: Line = Field(description="What its lowest end means: kan later.")
    high: Line = Field(description="What its highest end means: nog dit jaar.")


class Weighed(Part):
    """One of the things that are weighed."""

    id: Slug = Field(description="Unique within the weighing; kept with what people chose.")
    title: Line = Field(description="What it is, in a few words.")
    low: Line | None = Field(None, description="Of a scale: what its lowest end means.")
    high: Line | None = Field(None, description="Of a scale: what its highest end means.")


class Weighing(Part):
    """What everybody weighs alone; the facilitator shows how the table is spread."""

    kind: WeighingKind = Field(
        description=(
            "scale: each item gets a place between its two ends; dots: everybody has a few dots "
            "to lay on what matters most; field: each item gets a place in a square with two "
            "directions."
        )
    )
    items: tuple[Weighed, ...] = Field(
        min_length=1, max_length=12, description="What is weighed; at most twelve."
    )
    steps: int | None = Field(
        None, ge=2, le=10, description="Of a scale or a field: places from end to end; else 5."
    )
    dots: int | None = Field(None, ge=1, le=10, description="Of dots: how many everybody has.")
    across: Axis | None = Field(
        None, description="Of a field: its ends from left to right, low and high."
    )
    up: Axis | None = Field(
        None, description="Of a field: its ends from bottom to top, low and high."
    )
    grows: bool = Field(
        False, description="Of dots or a field: true where the table may add items."
    )

    @model_validator(mode="after")
    def _fits_its_kind(self) -> Self:
        fit(self, self.kind, WEIGHING_FITTING)
        ids = [item.id for item in self.items]
        if len(ids) != len(set(ids)):
            raise ValueError("items: an id occurs twice")
        for item in self.items:
            if (item.low is not None, item.high is not None) != (self.kind == "scale",) * 2:
                raise ValueError(
                    "low and high are given with every item of a scale, and only there"
                )
        return self

    @property
    def most(self) -> int:
        """The highest place of a scale or a field, or how many dots somebody has."""
        return self.dots or self.steps or _USUAL_STEPS
