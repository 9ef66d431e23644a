"""The text of a passage as CommonMark: what its writers marked, and nothing that breaks out.

People write light Markdown: paragraphs, lists, headings, ``**bold**`` and ``*italic*``. That is
read line by line and written anew; everything else stays as the characters they typed. A line
break stays a line break, because the screen showed one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from workshop.agreement.clean import clean_text
from workshop.export.escape import escape_emphasised, escape_start

__all__ = ["body_lines", "broken_lines"]

_DEEPEST = 6
"""Levels of a list that are told apart; parsers give up on lists without end."""

_HEADING = re.compile(r" {0,3}(#{1,6}) +(.*)")
_ITEM = re.compile(r"( *)(?:[-*+]|(0|[1-9][0-9]{0,2})([.)])) +(.*)")


def body_lines(text: str, *, below: int) -> list[str]:
    """The lines of a passage, with its headings below a level of the document.

    Args:
        below: level of the heading that the text stands under; 1 to 5.

    Returns:
        Lines without line ends or trailing spaces; none when there is nothing to read. The first
        and the last are not blank.
    """
    lines: list[str] = []
    for block in _blocks(clean_text(text).replace("\t", "    ").split("\n"), below):
        lines += ["", *block] if lines else block
    return lines


def broken_lines(lines: list[str]) -> list[str]:
    """One paragraph of lines that are escaped already, with the breaks between them kept."""
    return [*(f"{line}\\" for line in lines[:-1]), *lines[-1:]]


@dataclass(slots=True)
class _Item:
    """An item as it was typed: spaces before it, its number if it has one, its lines.

    A blank line stands in it as an empty one; it ends the item unless another one follows.
    """

    indent: int
    number: int | None
    sign: str
    lines: list[str]


def _blocks(lines: list[str], below: int) -> Iterator[list[str]]:
    paragraph: list[str] = []
    items: list[_Item] = []
    for line in lines:
        words = line.strip()
        heading = _HEADING.fullmatch(line.rstrip())
        item = None if heading else _ITEM.fullmatch(line.rstrip())
        if paragraph and (heading or item or not words):
            yield broken_lines(paragraph)
            paragraph = []
        if items and (heading or (words and not item and not items[-1].lines[-1])):
            yield list(_list(items))
            items = []
        if heading:
            level = min(6, below + len(heading[1]))
            yield [f"{'#' * level} {escape_emphasised(heading[2].strip())}"]
        elif item:
            number = int(item[2]) if item[2] else None
            items.append(_Item(len(item[1]), number, item[3] or "-", [_written(item[4])]))
        elif items:
            items[-1].lines.append(_written(words))
        elif words:
            paragraph.append(_written(words))
    if paragraph or items:
        yield broken_lines(paragraph) or list(_list(items))


def _written(words: str) -> str:
    return escape_start(escape_emphasised(words.strip()))


@dataclass(slots=True)
class _Level:
    """A depth of a list: where it was typed, where it is written, and its last item."""

    indent: int
    column: int
    number: int | None = None
    sign: str = "-"
    width: int = 0


def _list(items: list[_Item]) -> Iterator[str]:
    levels: list[_Level] = []
    for item in items:
        while levels and item.indent < levels[-1].indent:
            levels.pop()
        nested = 0 < len(levels) < _DEEPEST and item.indent >= levels[-1].indent + 2
        if nested:
            levels.append(_Level(item.indent, levels[-1].column + levels[-1].width))
        elif not levels:
            levels.append(_Level(item.indent, 0))
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
        first, *more = broken_lines([line for line in item.lines if line])
        yield f"{' ' * level.column}{marker} {first}"
        for line in more:
            yield f"{' ' * (level.column + level.width)}{line}"
