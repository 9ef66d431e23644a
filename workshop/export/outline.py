"""A whole document as blocks: the cover, then the sections in the order of the template.

The one table of what a document consists of. A renderer of documents writes what stands here, so
a section that is added is in every document format at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from workshop.agreement.seal import short_seal
from workshop.export.appendices import account, agenda, dates, people, points, presence, sources
from workshop.export.blocks import Block, Heading, Item, Run, Section
from workshop.export.edition import Edition
from workshop.export.passages import agreed, not_agreed, positions, report
from workshop.export.remarks import comments, suggestions
from workshop.export.template import SectionId
from workshop.export.worksheets import coverage, register

__all__ = ["Outline", "outline"]

_MAKERS: Mapping[SectionId, Callable[[Edition], Iterator[Block]]] = {
    "agreed": agreed,
    "not-agreed": not_agreed,
    "positions": positions,
    "points": points,
    "coverage": coverage,
    "register": register,
    "dates": dates,
    "report": report,
    "suggestions": suggestions,
    "comments": comments,
    "agenda": agenda,
    "people": people,
    "sources": sources,
    "account": account,
}


@dataclass(frozen=True, slots=True)
class Outline:
    """What every document format writes down, from top to bottom."""

    title: str
    cover: tuple[Block, ...]
    """Begins with the title as its only heading of level 1."""
    sections: tuple[Section, ...]
    """Those that have something to say."""

    @property
    def blocks(self) -> tuple[Block, ...]:
        """All blocks, without the headings of the sections."""
        return self.cover + tuple(block for section in self.sections for block in section.blocks)


def outline(edition: Edition) -> Outline:
    """The document as blocks."""
    sections = (
        Section(id, _heading(id, edition), tuple(_MAKERS[id](edition)))
        for id in edition.template.sections
    )
    return Outline(
        edition.wording.name(edition.document.title),
        tuple(_cover(edition)),
        tuple(section for section in sections if section.blocks),
    )


def _heading(id: SectionId, edition: Edition) -> str:
    if id == "points":
        return edition.wording.text("export-points", count=len(edition.document.points))
    return edition.wording.text(f"export-{id}")


def _cover(edition: Edition) -> Iterator[Block]:
    document, wording = edition.document, edition.wording
    agreement = document.agreement
    created, decided = wording.moment(document.created), wording.moment(document.decided)
    yield Heading(1, (Run(wording.name(document.title)),))
    lines = (
        wording.sentence("export-scenario", title=wording.name(document.scenario)),
        wording.sentence("export-period", created=created, decided=decided),
        (Run(presence(document, wording)),),
        wording.sentence(
            "export-progress",
            agreed=sum(1 for passage in agreement if passage.seal),
            passages=len(agreement),
        ),
        wording.sentence("export-version", version=short_seal(edition.version)),
    )
    yield from wording.listing(Item((line,)) for line in lines)
