"""The text of a passage as blocks: what its writers marked, and nothing that breaks out.

People write light Markdown: paragraphs, lists, headings, ``**bold**`` and ``*italic*``. That is
read line by line; everything else stays as the characters they typed. A line break stays a line
break, because the screen showed one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from workshop.agreement.clean import clean_text
from workshop.export.blocks import Block, Heading, Item, Line, Listing, Paragraph, Run
from workshop.export.records import CommentRecord

__all__ = ["DEEPEST", "prose"]

DEEPEST = 6
"""Levels of a list that are told apart; parsers give up on lists without end."""

_HEADING = re.compile(r" {0,3}(#{1,6}) +(.*)")
_ITEM = re.compile(r"( *)(?:[-*+]|(0|[1-9][0-9]{0,2})([.)])) +(.*)")
_EMPHASIS = re.compile(r"(?<!\*)(\*\*?)(?=[^\s*])([^*]*[^\s*])\1(?!\*)")


def prose(
    text: str, *, below: int = 3, comments: Sequence[CommentRecord] = ()
) -> tuple[Block, ...]:
    """The blocks of a passage, with its headings below a level of the document.

    Args:
        below: level of the heading that the text stands under; 1 to 5.
        comments: whose places are in this text; the runs they are about carry them.

    Returns:
        None when there is nothing to read.
    """
    return tuple(_Reader(clean_text(text).replace("\t", "    "), below, comments).blocks())


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of the text on one line, and where it begins in the text."""

    text: str
    at: int

    def strip(self) -> _Part:
        bare = self.text.lstrip()
        return _Part(bare.rstrip(), self.at + len(self.text) - len(bare))

    def group(self, found: re.Match[str], number: int) -> _Part:
        return _Part(found[number], self.at + found.start(number))


@dataclass(slots=True)
class _Typed:
    """An item as it was typed: spaces before it, its number if it has one, its lines.

    A blank line stands in it as an empty one; it ends the item unless another one follows.
    """

    indent: int
    number: int | None
    sign: str
    lines: list[Line]


class _Reader:
    """Reads one text."""

    def __init__(self, text: str, below: int, comments: Sequence[CommentRecord]) -> None:
        self._text = text
        self._below = below
        self._comments = [one for one in comments if one.place is not None]

    def _lines(self) -> Iterator[_Part]:
        at = 0
        for words in self._text.split("\n"):
            yield _Part(words, at)
            at += len(words) + 1

    def blocks(self) -> Iterator[Block]:
        """Every block, in order."""
        paragraph: list[Line] = []
        items: list[_Typed] = []
        for part in self._lines():
            words = part.strip()
            heading = _HEADING.fullmatch(part.text.rstrip())
            item = None if heading else _ITEM.fullmatch(part.text.rstrip())
            if paragraph and (heading or item or not words.text):
                yield Paragraph(tuple(paragraph))
                paragraph = []
            if items and (heading or (words.text and not item and not items[-1].lines[-1])):
                yield _listing(items)
                items = []
            if heading:
                level = min(6, self._below + len(heading[1]))
                yield Heading(level, self._line(part.group(heading, 2).strip()))
            elif item:
                number = int(item[2]) if item[2] else None
                first = self._line(part.group(item, 4).strip())
                items.append(_Typed(len(item[1]), number, item[3] or ".", [first]))
            elif items:
                items[-1].lines.append(self._line(words))
            elif words.text:
                paragraph.append(self._line(words))
        if paragraph:
            yield Paragraph(tuple(paragraph))
        elif items:
            yield _listing(items)

    def _line(self, part: _Part) -> Line:
        return tuple(
            run for piece, run in self._emphasised(part) for run in self._marked(piece, run)
        )

    def _emphasised(self, part: _Part) -> Iterator[tuple[_Part, Run]]:
        done = 0
        text = part.text
        for found in _EMPHASIS.finditer(text):
            start, end = found.span()
            # Only there does every parser take stars for a pair, whatever the inside begins with.
            if _is_edge(text[start - 1 : start]) and _is_edge(text[end : end + 1]):
                if start > done:
                    yield _Part(text[done:start], part.at + done), Run(text[done:start])
                bold = found[1] == "**"
                inner = part.group(found, 2)
                yield inner, Run(found[2], bold=bold, italic=not bold)
                done = end
        if text[done:]:
            yield _Part(text[done:], part.at + done), Run(text[done:])

    def _marked(self, part: _Part, run: Run) -> Iterator[Run]:
        """The run, cut where a comment begins or ends."""
        stop = part.at + len(part.text)
        here = [c for c in self._comments if c.place and c.place[0] < stop and part.at < c.place[1]]
        if not here:
            yield run
            return
        edges = {part.at, stop}
        for comment in here:
            edges.update(edge for edge in comment.place or () if part.at < edge < stop)
        cuts = sorted(edges)
        for start, end in pairwise(cuts):
            over = tuple(c for c in here if c.place and c.place[0] <= start and end <= c.place[1])
            text = part.text[start - part.at : end - part.at]
            yield Run(text, run.bold, run.italic, comments=over)


def _is_edge(char: str) -> bool:
    return char == "" or char.isspace() or unicodedata.category(char).startswith("P")


def _listing(typed: list[_Typed]) -> Listing:
    indents: list[int] = []
    items: list[Item] = []
    for item in typed:
        while indents and item.indent < indents[-1]:
            indents.pop()
        if not indents or (len(indents) < DEEPEST and item.indent >= indents[-1] + 2):
            indents.append(item.indent)
        lines = tuple(line for line in item.lines if line)
        items.append(Item(lines, len(indents) - 1, item.number, item.sign))
    return Listing(tuple(items))
