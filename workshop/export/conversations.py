"""Statements, silent answers, what was sorted and weighed in a document, as blocks."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.agreement.statements import Phase, Stance
from workshop.export.blocks import Block, Item, Paragraph, Run, line
from workshop.export.edition import Edition
from workshop.export.records.conversations import (
    SilenceRecord,
    SortRecord,
    StatementRecord,
    StoodRecord,
    WhyRecord,
)
from workshop.export.records.document import Document
from workshop.export.weighed import weighed
from workshop.export.wording import Wording

__all__ = ["conversations", "roster", "statements"]


def roster(document: Document, wording: Wording) -> str:
    """How many sat at the table, and for how many organisations."""
    seats = [person.delegation for person in document.participants if person.delegation]
    return wording.text("statement-roster", people=len(seats), organisations=len(set(seats)))


def statements(edition: Edition) -> Iterator[Block]:
    """Every statement with what was chosen and what shifted; nothing where there was none."""
    document, wording = edition.document, edition.wording
    if not document.statements:
        return
    yield wording.paragraph("statement-caveat", roster=roster(document, wording))
    for known in document.statements:
        yield wording.title(known.title)
        said = f" {wording.name(known.statement)}"
        yield Paragraph((line(wording.bold("export-statement"), said),))
        yield wording.paragraph(
            "export-statement-chosen",
            phase=wording.text(f"export-statement-phase-{known.phase}"),
            first=known.first,
            second=known.second,
        )
        yield from _stood(known, wording)
        yield from wording.listing(_why(why, wording) for why in known.why)
        if known.trends:
            yield wording.paragraph("export-trends")
            yield from wording.listing(
                wording.item(
                    wording.sentence(
                        "export-trend", text=wording.name(trend.text), count=trend.support
                    )
                )
                for trend in known.trends
            )


def _stood(known: StatementRecord, wording: Wording) -> Iterator[Block]:
    if not known.stood:
        return
    if known.phase is Phase.SHIFT:
        yield wording.paragraph("export-statement-arrows")
    yield from wording.listing(
        wording.item((Run(f"{wording.name(row.delegation)}:", bold=True),), _moved(row, wording))
        for row in known.stood
    )


def _moved(row: StoodRecord, wording: Wording) -> str:
    """Where a delegation stood and stands: "1 oneens → 1 eens (↑1 =0 ↓0)"."""
    first = _counts(row.first, wording)
    if not row.second:
        return first
    moved = wording.text("statement-arrows", up=row.up, same=row.same, down=row.down)
    return f"{first} → {_counts(row.second, wording)} ({moved})"


def _counts(counts: tuple[int, ...], wording: Wording) -> str:
    stood = [
        f"{count} {wording.text(f'stance-{stance}')}"
        for count, stance in zip(counts, Stance, strict=True)
        if count
    ]
    return ", ".join(stood) or wording.text("export-statement-nobody")


def _why(why: WhyRecord, wording: Wording) -> Item:
    if why.name is None and why.second is None:
        return wording.item((), why.reason)
    words = " → ".join(
        wording.text(f"stance-{stance}") for stance in (why.first, why.second) if stance is not None
    )
    name = wording.name(why.name or "")
    if why.delegation is not None:
        name += f" ({wording.name(why.delegation)})"
    return wording.item((Run(f"{name}: {words}.", bold=True),), why.reason)


def conversations(edition: Edition) -> Iterator[Block]:
    """What people wrote in silence, sorted and weighed, by step; nothing where nobody did."""
    wording = edition.wording
    for held in edition.document.conversations:
        yield wording.title(held.title)
        for silence in held.silences:
            yield from _silence(silence, wording)
        if held.sorted:
            yield wording.paragraph("export-sorting")
            yield from wording.listing(_sorted(item, wording) for item in held.sorted)
        for weighing in held.weighings:
            yield from weighed(weighing, wording)


def _silence(silence: SilenceRecord, wording: Wording) -> Iterator[Block]:
    yield Paragraph(((Run(wording.name(silence.question), bold=True),),))
    yield from wording.listing(
        wording.item(
            line(
                f"{wording.name(note.name)}"
                + (f" ({wording.name(note.delegation)})" if note.delegation else "")
                + ":"
            ),
            note.text,
        )
        for note in silence.notes
    )


def _sorted(item: SortRecord, wording: Wording) -> Item:
    place = wording.text(f"export-sorted-{item.bin or 'none'}")
    if item.settled:
        place = wording.text("export-sorted-settled", place=place)
    votes = ", ".join(
        f"{wording.name(vote.delegation)} {wording.text(f'sorting-short-{vote.bin}')}"
        for vote in item.votes
    )
    said = f" ({votes})" if votes else ""
    return wording.item(line(Run(f"{place}:", bold=True), f" {wording.name(item.text)}", said))
