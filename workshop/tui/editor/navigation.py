"""Where the caret goes: pure functions on lines, wrapping and places.

One step left or right is one character as a person sees it, so an emoji with its skin tone, a
flag or a letter with its accents is never entered.
"""

from __future__ import annotations

from collections.abc import Sequence

from workshop.tui.editor.clusters import clusters, edge_after, edge_before
from workshop.tui.editor.lines import Place
from workshop.tui.editor.wrapping import Wrapping

__all__ = [
    "end",
    "left",
    "right",
    "row_end",
    "row_start",
    "start",
    "vertical",
    "word_around",
    "word_left",
    "word_right",
]

Lines = Sequence[str]


def start(lines: Lines) -> Place:
    """The start of the text."""
    return Place(0, 0)


def end(lines: Lines) -> Place:
    """The end of the text."""
    return Place(len(lines) - 1, len(lines[-1]))


def left(lines: Lines, place: Place) -> Place:
    """One character back, over the line break at the start of a line."""
    line, column = place
    if not column:
        return Place(line - 1, len(lines[line - 1])) if line else place
    return Place(line, edge_before(lines[line], column))


def right(lines: Lines, place: Place) -> Place:
    """One character on, over the line break at the end of a line."""
    line, column = place
    if column >= len(lines[line]):
        return Place(line + 1, 0) if line + 1 < len(lines) else place
    return Place(line, edge_after(lines[line], column))


def word_left(lines: Lines, place: Place) -> Place:
    """The start of the word before, over the line break at the start of a line."""
    line, column = place
    if not column:
        return left(lines, place)
    text = lines[line]
    while column and text[column - 1].isspace():
        column -= 1
    if column:
        kind = _in_word(text[column - 1])
        while column and _in_word(text[column - 1]) == kind and not text[column - 1].isspace():
            column -= 1
    return Place(line, _between(text, column, forward=False))


def word_right(lines: Lines, place: Place) -> Place:
    """The end of the word at hand or the next one, over the line break at the end of a line."""
    line, column = place
    text = lines[line]
    if column >= len(text):
        return right(lines, place)
    while column < len(text) and text[column].isspace():
        column += 1
    if column < len(text):
        kind = _in_word(text[column])
        while column < len(text) and _in_word(text[column]) == kind and not text[column].isspace():
            column += 1
    return Place(line, _between(text, column, forward=True))


def word_around(lines: Lines, place: Place) -> tuple[Place, Place]:
    """The word, the run of signs or the run of spaces that a place touches, as (start, end)."""
    line, column = place
    text = lines[line]
    if not text:
        return place, place
    at = min(column, len(text) - 1)
    kind = _kind(text[at])
    first = last = at
    while first and _kind(text[first - 1]) == kind:
        first -= 1
    while last < len(text) and _kind(text[last]) == kind:
        last += 1
    return (
        Place(line, _between(text, first, forward=False)),
        Place(line, _between(text, last, forward=True)),
    )


def row_start(lines: Lines, wrapping: Wrapping, place: Place) -> Place:
    """The start of the row; from there the start of the line."""
    first = wrapping.rows(place.line)[wrapping.row_of(place)]
    return Place(place.line, 0 if place.column == first else first)


def row_end(lines: Lines, wrapping: Wrapping, place: Place) -> Place:
    """The last place that is shown on the row; from there the end of the line."""
    line = place.line
    row = wrapping.row_of(place)
    first, behind = wrapping.span(line, row)
    if row + 1 == len(wrapping.rows(line)):
        return Place(line, behind)
    last = first + clusters(lines[line][first:behind])[-1][0]
    return Place(line, len(lines[line]) if place.column == last else last)


def vertical(wrapping: Wrapping, place: Place, rows: int, x: int) -> Place:
    """So many rows down (or up) at cell ``x``; beyond the first and last row the text's ends."""
    y = wrapping.y_of(place) + rows
    if y < 0:
        return Place(0, 0)
    if y >= wrapping.height:
        line, row = wrapping.row_at(wrapping.height)
        return Place(line, wrapping.span(line, row)[1])
    return wrapping.place_at(x, y)


def _in_word(char: str) -> bool:
    return char.isalnum() or char == "_" or char > "\u02ff"


def _kind(char: str) -> int:
    return 0 if char.isspace() else 1 if _in_word(char) else 2


def _between(text: str, column: int, *, forward: bool) -> int:
    """The column itself, or the edge of the character it lies inside of."""
    if not 0 < column < len(text):
        return column
    first = edge_before(text, column)
    behind = edge_after(text, first)
    return column if behind <= column else behind if forward else first
