"""Soft wrapping at one width: rows of lines, shared by every editor of that width. Pure.

A row holds at most ``width`` cells; a space behind a full row hangs in the column to its right.
Words that do not fit on a row of their own are cut between characters.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Generator, Iterator, Sequence

from workshop.tui.editor.clusters import cells, clusters, column_at, is_plain
from workshop.tui.editor.lines import Place, Splice
from workshop.tui.editor.noted import Notes, filled, noted_cells, noted_column, noted_starts

__all__ = ["NARROWEST", "Wrapping", "row_starts"]

NARROWEST = 4
"""Text is never wrapped narrower than this many cells."""

_LONG = 400
"""Longer lines are not wrapped from their start again for every key."""
_WORD = re.compile(r"[^ ]+| +")


def row_starts(line: str, width: int) -> tuple[int, ...]:
    """The columns at which the rows of a line begin; the first is always 0."""
    if len(line) <= width and is_plain(line):
        return (0,)
    return (0, *(_plain_breaks(line, width) if is_plain(line) else _breaks(line, width)))


def _row_starts_again(line: str, width: int, before: tuple[int, ...], splice: Splice) -> list[int]:
    """The same for one plain line that was changed: only the rows that the change reaches.

    Where a row begins follows from the words up to there, and from a row that begins at the same
    word on, everything is as it was.
    """
    kept = bisect_right(before, line.rfind(" ", 0, max(0, splice.column - 1)))
    starts = list(before[: max(1, kept)])
    begin = starts[-1]
    unchanged = len(line) - splice.tail
    rest = line[begin:] if begin else line
    for start in _plain_breaks(rest, width):
        start += begin
        if start >= unchanged:
            at = bisect_left(before, start - splice.growth)
            if at < len(before) and before[at] == start - splice.growth:
                return starts + [old + splice.growth for old in before[at:]]
        starts.append(start)
    return starts


def _plain_breaks(line: str, width: int) -> Iterator[int]:
    x = 0
    for word in _WORD.finditer(line):
        start, end = word.span()
        if line[start] == " ":
            limit = width + 1
        else:
            limit = width
            if x and x + end - start > width:
                yield start
                x = 0
        while x + end - start > limit:
            start += limit - x
            yield start
            x = 0
        x += end - start


def _breaks(line: str, width: int) -> Iterator[int]:
    x = 0
    word: list[tuple[int, int]] = []
    """The characters of the word at hand, as (start, cells)."""
    for start, end, size in clusters(line):
        if line[start:end] != " ":
            word.append((start, size))
            continue
        x = yield from _placed(word, x, width)
        word.clear()
        if x + size > width + 1:
            yield start
            x = 0
        x += size
    yield from _placed(word, x, width)


def _placed(word: list[tuple[int, int]], x: int, width: int) -> Generator[int, None, int]:
    """Puts a word behind cell ``x``; returns where it ends."""
    if word and x and x + sum(size for _, size in word) > width:
        yield word[0][0]
        x = 0
    for start, size in word:
        if x and x + size > width:
            yield start
            x = 0
        x += size
    return x


class Wrapping:
    """Every line of a text wrapped at one width. ``y`` counts rows from the top of the text."""

    def __init__(self, lines: Sequence[str], width: int, notes: Sequence[Notes] = ()) -> None:
        """Wraps a text; ``notes`` are those of each line, where any line has some."""
        self.width = max(NARROWEST, width)
        self._lines = lines
        self._notes = list(notes) or [()] * len(lines)
        self._starts = [
            self._wrapped(line, at) for line, at in zip(lines, self._notes, strict=True)
        ]
        self._tops = [0]

    @property
    def height(self) -> int:
        """How many rows the whole text takes."""
        self._know(len(self._starts) - 1)
        return self._tops[-1] + len(self._starts[-1])

    def splice(self, splice: Splice) -> None:
        """Wraps the lines that changed; ``lines`` is the new text already."""
        first, removed, added = splice[:3]
        lines = self._lines[first : first + added]
        old = self._starts[first : first + removed]
        noted = any(self._notes[first : first + removed])
        self._notes[first : first + removed] = [()] * added
        one = removed == added == 1 and not noted
        if one and len(lines[0]) > _LONG and is_plain(lines[0]):
            new = [tuple(_row_starts_again(lines[0], self.width, old[0], splice))]
        else:
            new = [row_starts(line, self.width) for line in lines]
        self._starts[first : first + removed] = new
        if [len(rows) for rows in old] != [len(rows) for rows in new]:
            del self._tops[first + 1 :]

    def annotate(self, line: int, notes: Notes) -> None:
        """The notes of a line are others now."""
        self._notes[line] = notes
        old, new = self._starts[line], self._wrapped(self._lines[line], notes)
        self._starts[line] = new
        if len(old) != len(new):
            del self._tops[line + 1 :]

    def _wrapped(self, line: str, notes: Notes) -> tuple[int, ...]:
        if not notes:
            return row_starts(line, self.width)
        return noted_starts(line, notes, row_starts(filled(line, notes), self.width))

    def rows(self, line: int) -> tuple[int, ...]:
        """The columns at which the rows of a line begin."""
        return self._starts[line]

    def top(self, line: int) -> int:
        """The y of a line's first row."""
        self._know(line)
        return self._tops[line]

    def row_at(self, y: int) -> tuple[int, int]:
        """Which row of which line stands at ``y``, as (line, row); the nearest one there is."""
        y = max(y, 0)
        while len(self._tops) < len(self._starts) and self._tops[-1] <= y:
            self._know(min(2 * len(self._tops), len(self._starts) - 1))
        line = bisect_right(self._tops, y) - 1
        return line, min(y - self._tops[line], len(self._starts[line]) - 1)

    def span(self, line: int, row: int) -> tuple[int, int]:
        """The columns (start, end) of a row."""
        starts = self._starts[line]
        end = starts[row + 1] if row + 1 < len(starts) else len(self._lines[line])
        return starts[row], end

    def row_of(self, place: Place) -> int:
        """In which row of its line a place is shown."""
        return bisect_right(self._starts[place.line], place.column) - 1

    def y_of(self, place: Place) -> int:
        """The y at which a place is shown."""
        return self.top(place.line) + self.row_of(place)

    def x_of(self, place: Place) -> int:
        """The cell at which a place is shown; ``width`` behind a full row."""
        start = self._starts[place.line][self.row_of(place)]
        line, notes = self._lines[place.line], self._notes[place.line]
        if notes:
            return min(noted_cells(line, notes, start, place.column), self.width)
        return min(cells(line[start : place.column]), self.width)

    def place_at(self, x: int, y: int) -> Place:
        """The place at a cell: the nearest one on that row."""
        line, row = self.row_at(y)
        start, end = self.span(line, row)
        text = self._lines[line][start:end]
        if notes := self._notes[line]:
            column = noted_column(self._lines[line], notes, start, end, x)
        else:
            column = start + column_at(text, x)
        if column == end and row + 1 < len(self._starts[line]):
            # The end of a wrapped row is shown at the start of the next one.
            column = start + clusters(text)[-1][0]
        return Place(line, column)

    def _know(self, line: int) -> None:
        """Works out where the lines up to this one begin."""
        known = len(self._tops)
        if line >= known:
            y = self._tops[-1]
            for rows in self._starts[known - 1 : line]:
                y += len(rows)
                self._tops.append(y)
