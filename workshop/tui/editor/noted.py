"""Notes: words that stand in a row of text without being part of it. Pure.

A note stands in front of the character at its column. For wrapping, a line is read as if a note
were a space and a word: so a row may end in front of it, and it sticks to what comes behind it.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from rich.cells import cell_len

from workshop.tui.editor.clusters import cells, clusters

__all__ = [
    "Note",
    "NoteInk",
    "Notes",
    "filled",
    "noted_cells",
    "noted_column",
    "noted_starts",
    "shown_at",
]

_WORD = "x"


class NoteInk(StrEnum):
    """What a part of a note is."""

    SIGN = "sign"
    ADDED = "added"
    REMOVED = "removed"


class Note(NamedTuple):
    """Words in front of a column of a line."""

    column: int
    parts: tuple[tuple[str, NoteInk], ...]
    size: int
    """How many cells it takes."""

    @classmethod
    def of(cls, column: int, parts: tuple[tuple[str, NoteInk], ...]) -> Note:
        """A note of these parts."""
        return cls(column, parts, sum(cell_len(text) for text, _ in parts))


Notes = tuple[Note, ...]
"""The notes of a line, in the order in which they are read."""


def noted_starts(line: str, notes: Notes, starts: Sequence[int]) -> tuple[int, ...]:
    """The columns at which rows begin, from where they begin in the line ``filled`` with notes.

    Where a note is longer than a row, it begins one and goes on beyond it.
    """
    columns: list[int] = []
    before = at = 0
    for start in starts:
        while at < len(notes) and notes[at].column + before + 1 + notes[at].size <= start:
            before += 1 + notes[at].size
            at += 1
        column = start - before
        if at < len(notes):
            column = min(column, notes[at].column)
        if not columns or column > columns[-1]:
            columns.append(min(column, len(line)))
    return tuple(columns)


def filled(line: str, notes: Notes) -> str:
    """The line with a space for every note, and a letter for every cell of it."""
    parts: list[str] = []
    at = 0
    for note in notes:
        parts += [line[at : note.column], " ", _WORD * note.size]
        at = note.column
    return "".join([*parts, line[at:]])


def shown_at(notes: Notes, start: int, end: int, *, last: bool) -> Notes:
    """The notes on the row with these columns; ``last`` is the line's last row."""
    return tuple(
        note for note in notes if start <= note.column < end or (last and note.column == end)
    )


def noted_cells(line: str, notes: Notes, start: int, column: int) -> int:
    """How many cells lie between the start of a row and a place on it; the place lies in front of
    a note at its column."""
    between = sum(note.size for note in notes if start <= note.column < column)
    return cells(line[start:column]) + between


def noted_column(line: str, notes: Notes, start: int, end: int, x: int) -> int:
    """The column of the character that covers cell ``x`` of a row, or of the note that does."""
    reached, at = 0, 0
    for first, _, width in clusters(line[start:end]):
        while at < len(notes) and notes[at].column <= start + first:
            if notes[at].column >= start:
                reached += notes[at].size
                if x < reached:
                    return notes[at].column
            at += 1
        reached += width
        if x < reached:
            return start + first
    return end
