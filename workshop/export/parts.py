"""The parts of a document that are made public apart: text, facts, positions, votes, record.

A part is made from a document in which everything else is left out, so that nothing of another
part can come along in a corner of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from workshop.agreement.decisions import DecisionKind
from workshop.export.blocks import Block, Heading, Paragraph, Run
from workshop.export.edition import Edition
from workshop.export.outline import section
from workshop.export.records.document import Document
from workshop.export.records.passages import PassageRecord
from workshop.export.records.rounds import RoundRecord
from workshop.export.template import OpenPart, SectionId

__all__ = ["PARTS", "Part", "blocks"]


@dataclass(frozen=True, slots=True)
class Part:
    """One part: which sections it has, and what is left of the document for it."""

    sections: tuple[SectionId, ...]
    kept: Callable[[Document], Document]


def blocks(id: OpenPart, edition: Edition) -> Iterator[Block]:
    """A part as blocks, under the title of the document; its title alone where it is empty."""
    part, wording = PARTS[id], edition.wording
    title = wording.name(edition.document.title)
    yield Heading(1, (Run(f"{title}: {wording.text(f'export-part-{id}')}"),))
    yield wording.paragraph("export-version", version=Run(edition.version, code=True))
    if whose := wording.whose_time():
        yield Paragraph(((Run(whose),),))
    lesser = replace(edition, document=part.kept(edition.document))
    made = [section(name, lesser) for name in part.sections]
    for known in made:
        if known.blocks:
            yield Heading(2, (Run(known.title),))
            yield from known.blocks
    if not any(known.blocks for known in made):
        yield Paragraph(((Run(wording.text("export-part-empty")),),))


def _text(document: Document) -> Document:
    """The sealed text, and nothing that anybody said of it."""
    agreed = (
        replace(passage, text=passage.seal.text, seal=replace(passage.seal, intact=True))
        for passage in document.passages
        if passage.seal and passage.part == "agreement"
    )
    return replace(document, passages=tuple(_silent(passage) for passage in agreed))


def _facts(document: Document) -> Document:
    """What is so, without what delegations answered."""
    return replace(
        document,
        points=tuple(replace(point, answers=()) for point in document.points),
    )


def _positions(document: Document) -> Document:
    return document


def _votes(document: Document) -> Document:
    """How each delegation stood, without its reasons."""
    return replace(
        document,
        passages=tuple(
            replace(passage, rounds=tuple(_bare(round) for round in passage.rounds))
            for passage in document.passages
        ),
    )


def _record(document: Document) -> Document:
    """The drafts and the talk about them, without what was said of them in rounds and votes."""
    return replace(
        document,
        passages=tuple(replace(passage, rounds=()) for passage in document.passages),
        steps=tuple(
            replace(step, phrases=tuple(replace(phrase, votes=()) for phrase in step.phrases))
            for step in document.steps
        ),
        decisions=tuple(
            known for known in document.decisions if known.kind is not DecisionKind.POSITION
        ),
    )


def _silent(passage: PassageRecord) -> PassageRecord:
    return replace(passage, rounds=(), comments=(), suggestions=())


def _bare(round: RoundRecord) -> RoundRecord:
    return replace(
        round,
        positions=tuple(replace(one, reason="", note="") for one in round.positions),
    )


PARTS: Mapping[OpenPart, Part] = {
    "text": Part(("agreed",), _text),
    "facts": Part(("points", "coverage", "register", "dates", "sources"), _facts),
    "positions": Part(("positions", "statements", "conversations"), _positions),
    "votes": Part(("positions",), _votes),
    "record": Part(
        (
            "not-agreed",
            "report",
            "points",
            "suggestions",
            "comments",
            "agenda",
            "decisions",
            "people",
        ),
        _record,
    ),
}
"""In the order of the folders of a bundle."""
