"""What everybody weighed alone, and how the table is spread; without names."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.scenario.model import WeighingKind

__all__ = ["AxisRecord", "WeighedRecord", "WeighingRecord"]


@dataclass(frozen=True, slots=True)
class WeighedRecord:
    """How the table is spread over something that was weighed."""

    title: str
    low: str
    """What the lowest place means, of a scale; else empty."""
    high: str
    counts: tuple[tuple[int, ...], ...]
    """Of a scale one row: how many chose each place, from low to high. Of dots one number: all
    dots on it. Of a field a row for each place up, from high to low, with how many chose each place
    across."""


@dataclass(frozen=True, slots=True)
class AxisRecord:
    """What the two ends of a direction mean."""

    low: str
    high: str


@dataclass(frozen=True, slots=True)
class WeighingRecord:
    """A weighing whose spread was shown."""

    question: str
    kind: WeighingKind
    people: int
    """How many chose."""
    across: AxisRecord | None
    """Of a field: from left to right."""
    up: AxisRecord | None
    """Of a field: from bottom to top."""
    items: tuple[WeighedRecord, ...]
