"""Answers, sentences, coverage and the register in a document, as blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from workshop.agreement.register import Approach, ItemKind
from workshop.agreement.wording import spaced
from workshop.export.blocks import Block, Heading, Item, Line, Run, Table, line
from workshop.export.edition import Edition
from workshop.export.records.registers import ItemRecord
from workshop.export.records.steps import AnswerRecord, FilledRecord, KnownRecord, PhraseRecord
from workshop.export.wording import TITLE_LEVEL, Wording

__all__ = ["answer_items", "coverage", "phrase_items", "register", "who_said"]

_PARTS = ("inhabitants", "own", "year")


def answer_items(
    answers: Iterable[AnswerRecord], wording: Wording, *, depth: int
) -> Iterator[Item]:
    """Every question with what was filled in below it, or that nothing was."""
    for answer in answers:
        nothing = "" if answer.filled or answer.known else wording.text("answer-none")
        asked = wording.name(answer.question)
        yield wording.item(
            line(Run(asked, italic=True), f" {nothing}" if nothing else ""), depth=depth
        )
        if answer.known is not None:
            yield wording.item(_known(answer.known, wording), depth=depth + 1)
        for filled in answer.filled:
            yield _filled(filled, wording, depth + 1)
        if answer.known is not None:
            for said in wording.beside(answer.known, answer.filled):
                yield wording.item((Run(said, bold=True),), depth=depth + 1)
        if total := wording.total(answer.filled):
            yield wording.item((Run(total, bold=True),), depth=depth + 1)


def _known(known: KnownRecord, wording: Wording) -> Line:
    said = wording.text(
        "answer-known",
        known=known.amount,
        unit=wording.name(known.unit),
        moment=wording.name(known.moment),
    )
    return line(said, *((Run(" "), wording.bold("export-aged")) if known.aged else ()))


def _filled(filled: FilledRecord, wording: Wording, depth: int) -> Item:
    where = [wording.name(part) for part in (filled.row, _column(filled, wording)) if part]
    label = f"{', '.join(where)}: " if where else ""
    unit = spaced(wording.name(filled.unit)) if filled.unit else ""
    mark = f" ({wording.name(filled.mark)})" if filled.mark else ""
    stale = (Run(" "), wording.bold("export-aged")) if filled.stale else ()
    who = who_said(filled.name, filled.delegation, wording.moment(filled.at), wording)
    first, *more = [*wording.lines(_value(filled, wording))] or [()]
    tail = line(f"{unit}{mark}", *stale, f" ({who})")
    lines = [*more[:-1], (*more[-1], *tail)] if more else []
    return Item(((*line(label), *first, *(() if more else tail)), *lines), depth)


def _column(filled: FilledRecord, wording: Wording) -> str:
    """The heading of a column; a part of an own figure has a word of its own."""
    if not filled.row and filled.column in _PARTS:
        return wording.text(f"answer-part-{filled.column}")
    return filled.column


def _value(filled: FilledRecord, wording: Wording) -> str:
    try:
        if filled.form == "day":
            return wording.day(date.fromisoformat(filled.value))
        if filled.form == "number":
            return wording.number(Decimal(filled.value))
    except (ValueError, ArithmeticError):
        pass  # then it is what it is
    return filled.value


def who_said(name: str | None, delegation: str | None, moment: str, wording: Wording) -> str:
    """Who did something, for whom, and when."""
    who = wording.name(name) if name else wording.text("role-facilitator")
    parts = [who, *([wording.name(delegation)] if delegation else []), moment]
    return ", ".join(parts)


def phrase_items(
    phrases: Iterable[PhraseRecord], wording: Wording, *, depth: int
) -> Iterator[Item]:
    """Every ready-made sentence with its outcome and what the delegations wanted."""
    for phrase in phrases:
        outcome = (
            wording.text(f"phrase-settled-{phrase.outcome}")
            if phrase.outcome is not None
            else wording.text("export-phrase-open")
        )
        yield wording.item(line(f"“{wording.name(phrase.text)}”: {outcome}"), depth=depth)
        for vote in phrase.votes:
            said = f"{wording.name(vote.delegation)}: {wording.text(f'phrase-{vote.choice}')}"
            yield wording.item(line(said), depth=depth + 1)


def coverage(edition: Edition) -> Iterator[Block]:
    """What of the tips, points and goals the text answers, and where."""
    wording = edition.wording
    rows: list[tuple[tuple[Line, ...], ...]] = []
    for one in edition.document.coverage:
        kind = wording.text(f"export-cover-{one.kind}", number=one.number)
        titles = "; ".join(wording.name(title) for title in one.passages)
        words = (f"{kind} {wording.name(one.title)}", wording.text(f"cover-{one.cover}"), titles)
        rows.append(tuple(((Run(word),),) if word else () for word in words))
    if rows:
        yield wording.paragraph("export-coverage-note")
        head = ("export-csv-subject", "export-csv-cover", "export-csv-passages")
        yield Table(tuple(wording.text(id) for id in head), tuple(rows))


def register(edition: Edition) -> Iterator[Block]:
    """Promises, actions, and what was put aside, each kind under its heading."""
    wording = edition.wording
    for kind in ItemKind:
        known = [item for item in edition.document.items if item.kind is kind]
        if known:
            yield Heading(TITLE_LEVEL, (Run(wording.text(f"export-items-{kind}")),))
            yield from wording.listing(part for item in known for part in _item(item, wording))


def _item(item: ItemRecord, wording: Wording) -> Iterator[Item]:
    done = wording.text("export-check-done" if item.done else "export-check-open")
    yield wording.item(line(Run(done, bold=item.done)), item.wording)
    told = {
        "owner": item.owner,
        "amount": item.amount,
        "indicator": item.indicator,
        "evidence": item.evidence,
        "day": wording.day(item.day) if item.day else "",
        "source": item.source or "",
        "about": item.passage or "",
        "quote": item.quote,
    }
    for name, value in told.items():
        if value:
            label = wording.text(f"export-item-{name}")
            yield wording.item(line(f"{label}: {wording.name(value)}"), depth=1)
    if item.approach is not Approach.OWN:
        yield wording.item(line(wording.text(f"item-approach-{item.approach}")), depth=1)
    who = who_said(item.name, item.delegation, wording.moment(item.at), wording)
    yield wording.item(line(wording.text("export-item-by", who=who)), depth=1)
