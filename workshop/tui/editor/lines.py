"""A text as a list of lines, kept in step with it one delta at a time. Pure."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from workshop.document.text import Delta

__all__ = ["LineIndex", "Place", "Splice"]


class Place(NamedTuple):
    """A place between two characters: line and column from 0, the column in code points."""

    line: int
    column: int


class Splice(NamedTuple):
    """Which lines gave way to which: ``removed`` lines from ``line`` on became ``added`` ones."""

    line: int
    removed: int
    added: int
    column: int = 0
    """Up to here the first of them is what it was."""
    tail: int = 0
    """So much at the end of the last of them is what it was, in code points."""
    growth: int = 0
    """How much longer the text became."""


class LineIndex:
    """The lines of a text, and where in the text each of them begins.

    Positions in the text are code points; a line does not contain its line break.
    """

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._starts = [0]
        self._length = len(text)

    @property
    def lines(self) -> Sequence[str]:
        """The lines themselves; at least one."""
        return self._lines

    @property
    def length(self) -> int:
        """The length of the text."""
        return self._length

    @property
    def text(self) -> str:
        """The whole text, joined again."""
        return "\n".join(self._lines)

    def start(self, line: int) -> int:
        """Where a line begins in the text."""
        self._know(line)
        return self._starts[line]

    def offset(self, place: Place) -> int:
        """The position in the text; a place outside it counts as the nearest one inside."""
        line = min(max(place.line, 0), len(self._lines) - 1)
        return self.start(line) + min(max(place.column, 0), len(self._lines[line]))

    def place(self, offset: int) -> Place:
        """Line and column of a position; one outside the text counts as its nearest end."""
        offset = min(max(offset, 0), self._length)
        while len(self._starts) < len(self._lines) and self._starts[-1] <= offset:
            self._know(min(2 * len(self._starts), len(self._lines) - 1))
        line = bisect_right(self._starts, offset) - 1
        return Place(line, offset - self._starts[line])

    def slice(self, start: int, end: int) -> str:
        """The text between two positions."""
        first, last = self.place(start), self.place(end)
        if first.line == last.line:
            return self._lines[first.line][first.column : last.column]
        middle = self._lines[first.line + 1 : last.line]
        head = self._lines[first.line][first.column :]
        return "\n".join([head, *middle, self._lines[last.line][: last.column]])

    def apply(self, delta: Delta) -> Splice:
        """Takes a change in.

        Raises:
            ValueError: the change reaches outside the text.
        """
        end = delta.start + delta.deleted
        if not 0 <= delta.start <= end <= self._length:
            raise ValueError("a delta outside the text")
        first, last = self.place(delta.start), self.place(end)
        head = self._lines[first.line][: first.column]
        tail = self._lines[last.line][last.column :]
        pieces = delta.inserted.split("\n")
        pieces[0] = head + pieces[0]
        pieces[-1] += tail
        self._lines[first.line : last.line + 1] = pieces
        del self._starts[first.line + 1 :]
        self._length += len(delta.inserted) - delta.deleted
        return Splice(
            first.line,
            last.line - first.line + 1,
            len(pieces),
            first.column,
            len(tail),
            delta.growth,
        )

    def _know(self, line: int) -> None:
        """Works out where the lines up to this one begin."""
        known = len(self._starts)
        if line >= known:
            at = self._starts[-1]
            for before in self._lines[known - 1 : line]:
                at += len(before) + 1
                self._starts.append(at)
