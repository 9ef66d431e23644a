"""How it goes, in one key from everybody: only the numbers are kept, never who said what. Pure."""

from __future__ import annotations

from typing import Literal

from workshop.agreement.event import EventBase

__all__ = ["FEWEST", "WARMEST", "TemperatureTaken"]

WARMEST = 5
"""Answers go from 1, far apart, to this one, agreed."""
FEWEST = 3
"""With fewer answers nobody sees how they are spread: one could tell whose they are."""


class TemperatureTaken(EventBase):
    """Everybody was asked how it goes."""

    type: Literal["temperature-taken"] = "temperature-taken"
    given: int
    """How many answered."""
    counts: tuple[int, ...] = ()
    """How many gave each answer, from 1 up; empty where they were too few to stay anonymous."""
