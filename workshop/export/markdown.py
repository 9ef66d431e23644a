"""A document as CommonMark that a clerk can put into a council document as it is.

Levels 1 to 3 are headings of the document, 4 to 6 those that people wrote in a passage. What is
not agreed stands in a quotation under its own heading, so that no part of it can be taken for
agreed. People's text goes through ``escape`` and ``body``.
"""

from __future__ import annotations

from collections.abc import Iterator

from workshop.agreement.seal import short_seal
from workshop.export.appendices import account, agenda, people, points, presence, sources
from workshop.export.model import version_of
from workshop.export.records import Document, PassageRecord
from workshop.export.remarks import comments
from workshop.export.wording import TITLE_LEVEL, Block, Wording
from workshop.i18n import Translator

__all__ = ["render"]


def render(document: Document, translator: Translator) -> str:
    """The document in the translator's language, as CommonMark that ends in one line end."""
    wording = Wording(translator)
    version = version_of(document)
    blocks = [
        *_preamble(document, wording, version),
        *_agreed(document, wording),
        *_not_agreed(document, wording),
        *_positions(document, wording),
        *points(document, wording),
        *_report(document, wording),
        *comments(document, wording),
        *agenda(document, wording),
        *people(document, wording),
        *sources(document, wording),
        *account(document, wording, version),
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def _preamble(document: Document, wording: Wording, version: str) -> Iterator[Block]:
    agreement = _agreement(document)
    created, decided = wording.moment(document.created), wording.moment(document.decided)
    yield wording.heading(1, wording.line(document.title))
    yield [
        f"- {wording.text('export-scenario', title=wording.line(document.scenario))}",
        f"- {wording.text('export-period', created=created, decided=decided)}",
        f"- {presence(document, wording)}",
        "- "
        + wording.text(
            "export-progress",
            agreed=sum(1 for passage in agreement if passage.seal),
            passages=len(agreement),
        ),
        f"- {wording.text('export-version', version=short_seal(version))}",
    ]


def _agreement(document: Document) -> list[PassageRecord]:
    return [passage for passage in document.passages if passage.part == "agreement"]


def _agreed(document: Document, wording: Wording) -> Iterator[Block]:
    yield wording.heading(2, wording.text("export-agreed"))
    passages = [passage for passage in _agreement(document) if passage.seal]
    if not passages:
        yield [wording.text("export-agreed-none")]
    for passage in passages:
        yield wording.heading(TITLE_LEVEL, wording.line(passage.title))
        yield from _sealed(passage, wording)


def _sealed(passage: PassageRecord, wording: Wording) -> Iterator[Block]:
    if (seal := passage.seal) is None:
        return
    yield wording.body(seal.text)
    yield [
        wording.text("export-agreed-on", moment=wording.moment(seal.at), seal=short_seal(seal.hash))
    ]
    yield from _minority(passage, wording)
    if not seal.intact:
        yield [f"**{wording.text('export-broken')}** {wording.text('export-broken-note')}"]
        yield _quoted([wording.body(passage.text)])


def _minority(passage: PassageRecord, wording: Wording) -> Iterator[Block]:
    if passage.rounds and (noted := wording.positions(passage.rounds[-1], deviating=True)):
        yield [f"**{wording.text('export-minority')}**"]
        yield noted


def _not_agreed(document: Document, wording: Wording) -> Iterator[Block]:
    yield wording.heading(2, wording.text("export-not-agreed"))
    passages = [passage for passage in _agreement(document) if not passage.seal]
    yield [wording.text("export-not-agreed-note" if passages else "export-not-agreed-none")]
    for passage in passages:
        status = wording.text(f"passage-status-{passage.status}")
        marker = f"**{wording.text('export-marker', status=status)}**"
        if before := passage.agreed_before:
            marker += f" {wording.text('export-reopened', moment=wording.moment(before))}"
        yield wording.heading(TITLE_LEVEL, wording.line(passage.title))
        yield _quoted([[marker], wording.body(passage.text)])
        yield from _minority(passage, wording)


def _quoted(blocks: list[Block]) -> Block:
    lines = [line for block in blocks for line in ("", *block)][1:]
    return [f"> {line}" if line else ">" for line in lines]


def _positions(document: Document, wording: Wording) -> Iterator[Block]:
    yield wording.heading(2, wording.text("export-positions"))
    passages = [passage for passage in document.passages if passage.rounds]
    if not passages:
        yield [wording.text("export-positions-none")]
    for passage in passages:
        yield wording.heading(TITLE_LEVEL, wording.line(passage.title))
        for round in passage.rounds:
            yield [f"**{wording.round(round)}**"]
            if round.visible:
                yield wording.positions(round) or [wording.text("export-silent-all")]
            else:
                yield [wording.hidden(round)]


def _report(document: Document, wording: Wording) -> Iterator[Block]:
    passages = [passage for passage in document.passages if passage.part == "report"]
    if not passages:
        return
    yield wording.heading(2, wording.text("export-report"))
    yield [wording.text("export-caveat")]
    for passage in passages:
        yield wording.heading(TITLE_LEVEL, wording.line(passage.title))
        for statement in passage.statements:
            yield [f"**{wording.text('export-statement')}** {wording.line(statement)}"]
        if passage.seal:
            yield from _sealed(passage, wording)
            continue
        yield wording.body(passage.text)
        if passage.rounds:
            status = wording.text(f"passage-status-{passage.status}")
            yield [wording.text("export-report-status", status=status)]
            yield from _minority(passage, wording)
