"""The kinds of text that the fields of a scenario file hold."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

__all__ = [
    "LINE_PATTERN",
    "SLUG_PATTERN",
    "ZONE_PATTERN",
    "Line",
    "Part",
    "Prose",
    "Slug",
    "Starter",
    "ZoneName",
]

SLUG_PATTERN = r"^[a-z0-9][a-z0-9-]{0,47}$"
LINE_PATTERN = r"^[^\n]+$"
ZONE_PATTERN = r"^(UTC|[A-Z][A-Za-z_]*(/[A-Z][A-Za-z0-9_+-]*){1,2})$"
"""A region and a place: names without a place, such as localtime, are not the same everywhere."""

Slug = Annotated[str, StringConstraints(pattern=SLUG_PATTERN)]
Line = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=200, pattern=LINE_PATTERN),
]
Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000)]
ZoneName = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=64, pattern=ZONE_PATTERN)
]
Starter = Annotated[str, StringConstraints(strip_whitespace=True, max_length=20_000)]


class Part(BaseModel):
    """A part of a scenario: never changed, and without fields that nobody knows."""

    model_config = ConfigDict(frozen=True, extra="forbid")
