"""The passages in a document: what was agreed, what was not, and what reports of the talk."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.agreement.passage import RoundOutcome
from workshop.agreement.seal import short_seal
from workshop.export.blocks import Block, Draft, Paragraph, Run, line
from workshop.export.edition import Edition
from workshop.export.records.passages import PassageRecord
from workshop.export.wording import Wording

__all__ = ["agreed", "not_agreed", "positions", "report"]


def agreed(edition: Edition) -> Iterator[Block]:
    """What was agreed, as it was sealed."""
    wording = edition.wording
    passages = [passage for passage in edition.document.agreement if passage.seal]
    if not edition.document.agreement:
        # The talk itself was what the table came for.
        return
    if not passages:
        yield wording.paragraph("export-agreed-none")
    for passage in passages:
        yield wording.title(passage.title)
        yield from _sealed(passage, wording)


def _sealed(passage: PassageRecord, wording: Wording) -> Iterator[Block]:
    if (seal := passage.seal) is None:
        return
    yield from wording.body(seal.text, passage if seal.intact else None)
    yield wording.paragraph(
        "export-agreed-on", moment=wording.moment(seal.at), seal=short_seal(seal.hash)
    )
    yield from _minority(passage, wording)
    for edit in seal.edits:
        moment, before = wording.moment(edit.at), short_seal(edit.hash)
        yield wording.paragraph("export-edited", moment=moment, seal=before)
        yield Draft(wording.body(edit.text))
    if not seal.intact:
        note = wording.text("export-broken-note")
        yield Paragraph((line(wording.bold("export-broken"), f" {note}"),))
        yield wording.draft((), passage)


def _minority(passage: PassageRecord, wording: Wording) -> Iterator[Block]:
    shown = [round for round in passage.rounds if round.visible]
    if passage.seal:
        # Under an agreed text stands what was said of it, also while a changed one is asked again.
        shown = [round for round in shown if round.outcome is RoundOutcome.AGREED]
    if shown and (noted := wording.positions(shown[-1], deviating=True)):
        yield Paragraph((line(wording.bold("export-minority")),))
        yield from noted


def not_agreed(edition: Edition) -> Iterator[Block]:
    """Drafts, set apart, each under a mark of its status."""
    wording = edition.wording
    passages = [passage for passage in edition.document.agreement if not passage.seal]
    if not edition.document.agreement:
        return
    yield wording.paragraph("export-not-agreed-note" if passages else "export-not-agreed-none")
    for passage in passages:
        status = wording.text(f"passage-status-{passage.status}")
        marker = line(wording.bold("export-marker", status=status))
        if before := passage.agreed_before:
            reopened = wording.text("export-reopened", moment=wording.moment(before))
            marker = (*marker, Run(f" {reopened}"))
        yield wording.title(passage.title)
        yield wording.draft(marker, passage)
        yield from _minority(passage, wording)


def positions(edition: Edition) -> Iterator[Block]:
    """Every round on every passage, with what each delegation said."""
    wording = edition.wording
    passages = [passage for passage in edition.document.passages if passage.rounds]
    if not passages and edition.document.agreement:
        yield wording.paragraph("export-positions-none")
    for passage in passages:
        yield wording.title(passage.title)
        for round in passage.rounds:
            yield wording.round(round)
            yield from wording.asked(round)
            if round.visible:
                if not (said := wording.positions(round)):
                    yield wording.paragraph("export-silent-all")
                yield from said
                yield from wording.count(round)
            else:
                yield wording.hidden(round)


def report(edition: Edition) -> Iterator[Block]:
    """What was said at this table; nothing in a scenario without."""
    wording = edition.wording
    passages = [passage for passage in edition.document.passages if passage.part == "report"]
    if not passages:
        return
    yield wording.paragraph("export-caveat")
    for passage in passages:
        yield wording.title(passage.title)
        for statement in passage.statements:
            said = f" {wording.name(statement)}"
            yield Paragraph((line(wording.bold("export-statement"), said),))
        if passage.seal:
            yield from _sealed(passage, wording)
            continue
        yield from wording.body(passage.text, passage)
        if passage.rounds:
            status = wording.text(f"passage-status-{passage.status}")
            yield wording.paragraph("export-report-status", status=status)
            yield from _minority(passage, wording)
