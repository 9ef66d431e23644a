"""The house style of a municipality: cover page, order of the sections, their headings, openness.

Content only: a template is a YAML file that somebody without Python writes. Field descriptions
here are the documentation of the file format.
"""

from __future__ import annotations

from typing import Annotated, Literal, Self, get_args

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

__all__ = [
    "COVER_WORDS",
    "OPEN_PARTS",
    "PLAIN",
    "SECTIONS",
    "OpenPart",
    "Openness",
    "OpennessOfParts",
    "SectionId",
    "Template",
    "strictest",
]

SectionId = Literal[
    "agreed",
    "not-agreed",
    "positions",
    "points",
    "coverage",
    "register",
    "dates",
    "report",
    "statements",
    "conversations",
    "suggestions",
    "comments",
    "agenda",
    "decisions",
    "people",
    "sources",
    "account",
]
SECTIONS: tuple[SectionId, ...] = get_args(SectionId)
"""Every section of a document, in the order it has without a template."""

Openness = Literal["public", "restricted", "undecided"]
OpenPart = Literal["text", "facts", "positions", "votes", "record"]
OPEN_PARTS: tuple[OpenPart, ...] = get_args(OpenPart)

COVER_WORDS = ("title", "scenario", "created", "decided", "presence", "progress", "version")
"""What can be filled in on the cover, between braces."""

Line = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=200, pattern=r"^[^\n]+$"),
]
Page = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class OpennessOfParts(_Part):
    """Who may read each part of a bundle."""

    text: Openness = Field("undecided", description="The agreed text.")
    facts: Openness = Field("undecided", description="Points, days, sources.")
    positions: Openness = Field("undecided", description="What delegations said, with reasons.")
    votes: Openness = Field("undecided", description="How delegations stood, without reasons.")
    record: Openness = Field("undecided", description="Drafts, report, comments, people.")


class Template(_Part):
    """What a municipality can change without a line of code."""

    format: Literal[1] = Field(1, description="Version of this file format; 1.")
    organisation: Line | None = Field(
        None, description="Who made the archive, as it is called in its records."
    )
    cover: Page | None = Field(
        None,
        description=(
            "Text of the cover page under the title: paragraphs, lists, **bold** and *italic*. "
            "{title}, {scenario}, {created}, {decided}, {presence}, {progress} and {version} are "
            "filled in. Without it, the cover lists them all."
        ),
    )
    headings: dict[SectionId, Line] = Field({}, description="Other headings, by section.")
    order: tuple[SectionId, ...] = Field(
        (), description="Sections in their order; those that are not named come behind them."
    )
    leave_out: tuple[SectionId, ...] = Field(
        (),
        description="Sections that are left out. The document says which; account always stays.",
    )
    people: Literal["persons", "delegations"] = Field(
        "persons",
        description=(
            "persons: the document says who said what; delegations: it says for which delegation, "
            "and holds no name of a person."
        ),
    )
    openness: OpennessOfParts = Field(
        OpennessOfParts(), description="Who may read each part of a bundle."
    )

    @model_validator(mode="after")
    def _names_sections_once(self) -> Self:
        if len(set(self.order)) < len(self.order):
            raise ValueError("order: a section occurs twice")
        if "account" in self.leave_out:
            raise ValueError("leave_out: account stays")
        return self

    @property
    def sections(self) -> tuple[SectionId, ...]:
        """The sections in the order in which they stand."""
        rest = (id for id in SECTIONS if id not in self.order)
        return tuple(id for id in (*self.order, *rest) if id not in self.leave_out)


PLAIN = Template()
"""The style of a document where nobody chose one."""


def strictest(parts: OpennessOfParts) -> Openness:
    """Who may read what holds all parts."""
    given = {getattr(parts, part) for part in OPEN_PARTS}
    return next(one for one in ("restricted", "undecided", "public") if one in given)
