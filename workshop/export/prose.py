"""The text of a passage as blocks: what its writers marked, and nothing that breaks out.

People write light Markdown: paragraphs, lists, headings, ``**bold**`` and ``*italic*``. That is
read line by line; everything else stays as the characters they typed. A line break stays a line
break, because the screen showed one.
"""

from __future__ import annotations

import re
import unicodedata
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from workshop.agreement.clean import clean_text
from workshop.export.blocks import Block, Heading, Item, Line, Listing, Paragraph, Run
from workshop.export.records.remarks import CommentRecord, SuggestionRecord

__all__ = ["DEEPEST", "prose"]

DEEPEST = 6
"""Levels of a list that are told apart; parsers give up on lists without end."""

_HEADING = re.compile(r" {0,3}(#{1,6}) +(.*)")
_ITEM = re.compile(r"( *)(?:[-*+]|(0|[1-9][0-9]{0,2})([.)])) +(.*)")
_EMPHASIS = re.compile(r"(?<!\*)(\*\*?)(?=[^\s*])([^*]*[^\s*])\1(?!\*)")


def prose(
    text: str,
    *,
    below: int = 3,
    comments: Sequence[CommentRecord] = (),
    suggestions: Sequence[SuggestionRecord] = (),
) -> tuple[Block, ...]:
    """The blocks of a passage, with its headings below a level of the document.

    Args:
        below: level of the heading that the text stands under; 1 to 5.
        comments: whose places are in this text; the runs they are about carry them.
        suggestions: likewise; what is to come stands behind what is to go. Of suggestions for the
            same words the first one is shown in the text.

    Returns:
        None when there is nothing to read.
    """
    clean = clean_text(text).replace("\t", "    ")
    return tuple(_Reader(clean, below, comments, _apart(suggestions)).blocks())


def _apart(suggestions: Sequence[SuggestionRecord]) -> list[SuggestionRecord]:
    """Those whose place is known and does not lie over that of one before, by place."""
    kept: list[SuggestionRecord] = []
    for one in suggestions:
        if (place := one.place) is None:
            continue
        taken = (other.place for other in kept if other.place is not None)
        if all(place[1] <= start or end <= place[0] for start, end in taken):
            kept.append(one)
    return sorted(kept, key=lambda one: one.place or (0, 0))


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

    def __init__(
        self,
        text: str,
        below: int,
        comments: Sequence[CommentRecord],
        suggestions: Sequence[SuggestionRecord],
    ) -> None:
        self._text = text
        self._below = below
        self._comments = [one for one in comments if one.place is not None]
        self._suggestions = suggestions
        self._places = [
            *(c.place or () for c in self._comments),
            *(s.place or () for s in suggestions),
        ]
        self._coming = deque(one for one in suggestions if one.wording)

    def _lines(self) -> Iterator[_Part]:
        at = 0
        for words in self._text.split("\n"):
            yield _Part(words, at)
            at += len(words) + 1

    def blocks(self) -> Iterator[Block]:
        """Every block, in order."""
        paragraph: list[Line] = []
        items: list[_Typed] = []
        level = self._below
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
                # A level that is left out would be a gap for whoever walks the headings by ear.
                level = min(6, self._below + len(heading[1]), level + 1)
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
        if last := tuple(self._due(len(self._text))):
            yield Paragraph((last,))

    def _line(self, part: _Part) -> Line:
        if not part.text:
            return ()
        line = [run for piece, run in self._emphasised(part) for run in self._marked(piece, run)]
        return (*line, *self._due(part.at + len(part.text)))

    def _due(self, at: int) -> Iterator[Run]:
        """What is suggested for a place up to here and was not shown yet."""
        while self._coming and (place := self._coming[0].place) and place[1] <= at:
            coming = self._coming.popleft()
            yield Run(clean_text(coming.wording), suggestion=coming, suggested=True)

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
        """The run, cut where a comment or a suggestion begins or ends."""
        stop = part.at + len(part.text)
        edges = {part.at, stop}
        for place in self._places:
            edges.update(edge for edge in place if part.at < edge < stop)
        for start, end in pairwise(sorted(edges)):
            yield from self._due(start)
            over = tuple(one for one in self._comments if _covers(one.place, start, end))
            going = (one for one in self._suggestions if _covers(one.place, start, end))
            yield replace(
                run,
                text=part.text[start - part.at : end - part.at],
                comments=over,
                suggestion=next(going, None),
            )


def _covers(place: tuple[int, int] | None, start: int, end: int) -> bool:
    return place is not None and place[0] <= start and end <= place[1]


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
