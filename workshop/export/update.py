"""One page for the talk with the council, twice a year: what was agreed, and room for how it goes.

A form, not a report: what this program knows is filled in, the rest stands between brackets. It
fits a page of A4 because every list in it is cut off, with a line that says how many there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from textwrap import shorten

from workshop.agreement.register import ItemKind
from workshop.export.blocks import Block, Heading, Line, Paragraph, Run, Table, line
from workshop.export.docx import written as as_docx
from workshop.export.edition import Edition
from workshop.export.markdown import written as as_markdown
from workshop.export.records.document import Document
from workshop.export.wording import Wording

__all__ = ["page", "preview", "render"]

_PASSAGES, _ACTIONS = 6, 5
"""Most rows of a table."""
_TITLE, _WORDS = 40, 52
"""Most characters in a cell."""

_Row = tuple[tuple[Line, ...], ...]


def render(edition: Edition) -> bytes:
    """The page as Office Open XML, to fill in."""
    return as_docx(page(edition), edition)


def preview(edition: Edition) -> bytes:
    """The words of the page."""
    return (as_markdown(page(edition)) + "\n").encode()


def page(edition: Edition) -> tuple[Block, ...]:
    """The page as blocks, from top to bottom."""
    return tuple(_page(edition))


def _page(edition: Edition) -> Iterator[Block]:
    document, wording = edition.document, edition.wording
    title = wording.text("update-title", title=wording.name(document.title))
    yield Heading(1, (Run(title),))
    yield Paragraph((_when(document, wording), (Run(wording.text("update-fill"), italic=True),)))
    yield from _section("agreed", _agreed(document, wording), wording)
    yield from _section("actions", _actions(document, wording), wording)
    yield from _section("costs", _costs(document, wording), wording)
    yield from _section("otherwise", [wording.paragraph("update-blank")], wording)
    yield from _section("think-along", [wording.paragraph("update-question")], wording)


def _section(id: str, blocks: Sequence[Block], wording: Wording) -> Iterator[Block]:
    yield Heading(3, (Run(wording.text(f"update-{id}")),))
    yield from blocks


def _when(document: Document, wording: Wording) -> Line:
    """The day of the first talk, and of the one after it."""
    days = [wording.day(one.day) for one in document.dates if one.kind == "briefing"]
    first, second = [*days, *(2 * [wording.text("update-day")])][:2]
    return line(wording.text("update-when", first=first, second=second))


def _short(text: str, most: int) -> str:
    return shorten(text, most, placeholder="…")


def _cell(text: str) -> tuple[Line, ...]:
    return (((Run(text),),)) if text else ()


def _agreed(document: Document, wording: Wording) -> list[Block]:
    known = [passage for passage in document.agreement if passage.seal]
    if not known:
        return [wording.paragraph("update-agreed-none")]
    blank = wording.text("update-standing-blank")
    rows = [
        (_cell(_short(wording.name(one.title), _TITLE)), _cell(blank)) for one in known[:_PASSAGES]
    ]
    return _table(("update-passage", "update-standing"), rows, len(known), wording)


def _actions(document: Document, wording: Wording) -> list[Block]:
    """What is to be done, first what is due first; actions of points and those that were noted."""
    found = [
        (point.due, point.action or point.title, point.owner)
        for point in document.points
        if point.action or point.status == "action"
    ]
    found += [
        (item.day, item.wording, item.owner)
        for item in document.items
        if item.kind is ItemKind.ACTION and not item.done
    ]
    found.sort(key=lambda one: (one[0] is None, one[0] or date.max))
    if not found:
        return [wording.paragraph("update-blank")]
    blank = wording.text("update-standing-blank")
    rows: list[_Row] = [
        (
            _cell(_short(wording.name(what), _WORDS)),
            _cell(_short(wording.name(owner), _TITLE) if owner else ""),
            _cell(wording.day(day) if day else ""),
            _cell(blank),
        )
        for day, what, owner in found[:_ACTIONS]
    ]
    head = ("update-what", "update-who", "update-due", "update-standing")
    return _table(head, rows, len(found), wording)


def _table(head: Sequence[str], rows: Sequence[_Row], total: int, wording: Wording) -> list[Block]:
    made: list[Block] = [Table(tuple(wording.text(id) for id in head), tuple(rows))]
    if total > len(rows):
        made.append(wording.paragraph("update-more", count=total - len(rows)))
    return made


def _costs(document: Document, wording: Wording) -> list[Block]:
    """The own figure that was filled in beside a known one, and room for the new one."""
    for point in document.points:
        for answer in point.answers:
            own = next((one for one in answer.filled if one.column == "own"), None)
            year = next((one for one in answer.filled if one.column == "year"), None)
            if answer.known is not None and own is not None:
                return [
                    wording.paragraph(
                        "update-costs-own",
                        own=wording.name(own.value),
                        unit=wording.name(answer.known.unit),
                        year=wording.name(year.value) if year is not None else "?",
                    )
                ]
    return [wording.paragraph("update-costs-blank")]
