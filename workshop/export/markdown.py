"""A document as CommonMark that a clerk can put into a council document as it is.

Levels 1 to 3 are headings of the document, 4 to 6 those that people wrote in a passage. What is
not agreed stands in a quotation under its own heading, so that no part of it can be taken for
agreed. CommonMark has no tables: a row is an item of a list, and begins with what names it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from workshop.export.blocks import (
    Block,
    Draft,
    Heading,
    Item,
    Line,
    Listing,
    Paragraph,
    Run,
    Table,
    plain,
)
from workshop.export.edition import Edition
from workshop.export.escape import escape, escape_start
from workshop.export.outline import outline

__all__ = ["render", "written"]


def render(edition: Edition) -> bytes:
    """The document as CommonMark in UTF-8 that ends in one line end."""
    whole = outline(edition)
    blocks: list[Block] = [*whole.cover]
    for section in whole.sections:
        blocks += [Heading(2, (Run(section.title),)), *section.blocks]
    return (written(blocks) + "\n").encode()


def written(blocks: Iterable[Block]) -> str:
    """Blocks as CommonMark, without a line end behind the last."""
    parts = ("\n".join(_lines(block)) for block in blocks if not _to_come(block))
    return "\n\n".join(parts)


def _to_come(block: Block) -> bool:
    """Whether nothing of it stands in the text yet: suggestions have a section of their own."""
    return isinstance(block, Paragraph) and all(run.suggested for run in sum(block.lines, ()))


def _lines(block: Block) -> list[str]:
    match block:
        case Heading(level, line):
            return [f"{'#' * level} {_inline(line)}"]
        case Paragraph(lines):
            return _broken([_opening(line) for line in lines])
        case Listing(items):
            return list(_listing(items))
        case Table():
            return list(_listing([_row(block, row) for row in block.rows]))
        case Draft(blocks):
            inner = written(blocks).split("\n")
            return [f"> {line}" if line else ">" for line in inner]


def _inline(line: Line) -> str:
    pieces: list[str] = []
    for run in _joined(line):
        if run.code:
            pieces.append(f"`{run.text}`")
            continue
        stars = "**" if run.bold else "*" if run.italic else ""
        pieces.append(f"{stars}{escape(run.text)}{stars}")
    return "".join(pieces)


def _joined(line: Line) -> Iterator[Run]:
    """The runs of a line, those of one manner as one: comments do not show here."""
    last: Run | None = None
    for run in line:
        if run.suggested:
            continue
        manner = (run.bold, run.italic, run.code)
        if last and manner == (last.bold, last.italic, last.code):
            last = Run(last.text + run.text, *manner)
            continue
        if last:
            yield last
        last = Run(run.text, *manner)
    if last:
        yield last


def _opening(line: Line) -> str:
    return escape_start(_inline(line).strip())


def _broken(lines: list[str]) -> list[str]:
    """Lines of one paragraph with the breaks between them kept."""
    return [*(f"{line}\\" for line in lines[:-1]), *lines[-1:]]


_ENDS = (".", "!", "?", "…")


def _row(table: Table, row: tuple[tuple[Line, ...], ...]) -> Item:
    """``**Blauw:** eens met voorbehoud. Zolang de balie open blijft.``"""
    name = "".join(run.text for line in row[0] for run in line)
    lines: list[Line] = [(Run(f"{name}:", bold=True),)]
    first = True
    for label, cell in zip(table.head[1:], row[1:], strict=True):
        if not cell:
            continue
        ended = first or plain(lines[-1:]).endswith(_ENDS)
        gap = Run(" ") if ended else Run(". ")
        named = (Run(f"{label}: "),) if table.labelled else ()
        lines[-1] = (*lines[-1], gap, *named, *cell[0])
        lines += cell[1:]
        first = False
    return Item(tuple(lines))


@dataclass(slots=True)
class _Level:
    """A depth of a list: where it is written, and its last item."""

    column: int
    number: int | None = None
    sign: str = "."
    width: int = 0


def _listing(items: Sequence[Item]) -> Iterator[str]:
    levels: list[_Level] = []
    for item in items:
        del levels[item.depth + 1 :]
        nested = len(levels) <= item.depth and bool(levels)
        if len(levels) <= item.depth:
            column = levels[-1].column + levels[-1].width if levels else 0
            levels.append(_Level(column))
        level = levels[-1]
        sign = item.sign
        follows = level.number is not None and item.number == level.number + 1
        if item.number is not None and level.number is not None and not follows:
            # Another sign begins another list, so that the reader sees the number that was typed.
            sign = ")" if level.sign == "." else "."
        elif follows:
            sign = level.sign
        if nested and item.number not in (None, 1):
            # Only a list from 1 may follow a line of its parent directly.
            yield ""
        marker = "-" if item.number is None else f"{item.number}{sign}"
        level.number, level.sign, level.width = item.number, sign, len(marker) + 1
        first, *more = _broken([_opening(line) for line in item.lines])
        yield f"{' ' * level.column}{marker} {first}"
        for line in more:
            yield f"{' ' * (level.column + level.width)}{line}"
