"""The house style of a municipality: cover page, order of the sections, and their headings."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import BaseModel, ConfigDict

__all__ = ["PLAIN", "SECTIONS", "SectionId", "Template"]

SectionId = Literal[
    "agreed",
    "not-agreed",
    "positions",
    "points",
    "coverage",
    "register",
    "dates",
    "report",
    "suggestions",
    "comments",
    "agenda",
    "people",
    "sources",
    "account",
]
SECTIONS: tuple[SectionId, ...] = get_args(SectionId)
"""Every section of a document, in the order it has without a template."""


class Template(BaseModel):
    """What a municipality can change without a line of code."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @property
    def sections(self) -> tuple[SectionId, ...]:
        """The sections in the order in which they stand."""
        return SECTIONS


PLAIN = Template()
"""The style of a document where nobody chose one."""
