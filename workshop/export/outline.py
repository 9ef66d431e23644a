"""A whole document as blocks: the cover, then the sections in the order of the template.

The one table of what a document consists of. A renderer of documents writes what stands here, so
a section that is added is in every document format at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from workshop.agreement.seal import short_seal
from workshop.export.appendices import account, agenda, dates, people, points, presence, sources
from workshop.export.blocks import Block, Heading, Item, Paragraph, Run, Section
from workshop.export.conversations import conversations, statements
from workshop.export.course import decisions
from workshop.export.edition import Edition
from workshop.export.filling import filled_in
from workshop.export.passages import agreed, not_agreed, positions, report
from workshop.export.prose import prose
from workshop.export.records.document import Document
from workshop.export.remarks import comments, suggestions
from workshop.export.template import SectionId
from workshop.export.wording import Wording
from workshop.export.worksheets import coverage, register

__all__ = ["Outline", "outline", "section"]

_MAKERS: Mapping[SectionId, Callable[[Edition], Iterator[Block]]] = {
    "agreed": agreed,
    "not-agreed": not_agreed,
    "positions": positions,
    "points": points,
    "coverage": coverage,
    "register": register,
    "dates": dates,
    "report": report,
    "statements": statements,
    "conversations": conversations,
    "suggestions": suggestions,
    "comments": comments,
    "agenda": agenda,
    "decisions": decisions,
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
    sections = (section(id, edition) for id in edition.template.sections)
    return Outline(
        edition.wording.name(edition.document.title),
        tuple(_cover(edition)),
        tuple(known for known in sections if known.blocks),
    )


def section(id: SectionId, edition: Edition) -> Section:
    """One section; without blocks where there is nothing to say."""
    return Section(id, _heading(id, edition), tuple(_MAKERS[id](edition)))


def _heading(id: SectionId, edition: Edition) -> str:
    if own := edition.template.headings.get(id):
        return edition.wording.name(own)
    if id == "points":
        return edition.wording.text("export-points", count=len(edition.document.points))
    return edition.wording.text(f"export-{id}")


def _above(document: Document, wording: Wording) -> Iterator[str]:
    """What the table had before it all along."""
    if document.questions:
        asked = " ".join(wording.name(question) for question in document.questions)
        yield wording.text("export-questions", questions=asked)


def _cover(edition: Edition) -> Iterator[Block]:
    document, wording = edition.document, edition.wording
    agreement = document.agreement
    created, decided = wording.moment(document.created), wording.moment(document.decided)
    yield Heading(1, (Run(wording.name(document.title)),))
    scenario, version = wording.name(document.scenario), short_seal(edition.version)
    progress = wording.text(
        "export-progress",
        agreed=sum(1 for passage in agreement if passage.seal),
        passages=len(agreement),
    )
    if edition.template.cover is not None:
        filled = {
            "title": wording.name(document.title),
            "scenario": scenario,
            "created": wording.day(wording.there(document.created).date()),
            "decided": wording.day(wording.there(document.decided).date()),
            "presence": presence(document, wording),
            "progress": progress,
            "version": version,
        }
        yield from filled_in(prose(edition.template.cover, below=1), filled)
        if whose := wording.whose_time():
            yield Paragraph(((Run(whose),),))
        return
    lines = (
        wording.text("export-scenario", title=scenario),
        *_above(document, wording),
        wording.text("export-period", created=created, decided=decided),
        *filter(None, [wording.whose_time()]),
        presence(document, wording),
        *([progress] if agreement else []),
        wording.text("export-version", version=version),
    )
    yield from wording.listing(Item(((Run(line),),)) for line in lines)
