"""The kinds of text that the fields of a scenario file hold."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

__all__ = ["LINE_PATTERN", "SLUG_PATTERN", "Line", "Part", "Prose", "Slug", "Starter"]

SLUG_PATTERN = r"^[a-z0-9][a-z0-9-]{0,47}$"
LINE_PATTERN = r"^[^\n]+$"

Slug = Annotated[str, StringConstraints(pattern=SLUG_PATTERN)]
Line = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=200, pattern=LINE_PATTERN),
]
Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000)]
Starter = Annotated[str, StringConstraints(strip_whitespace=True, max_length=20_000)]


class Part(BaseModel):
    """A part of a scenario: never changed, and without fields that nobody knows."""

    model_config = ConfigDict(frozen=True, extra="forbid")
