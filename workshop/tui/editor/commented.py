"""Which columns of which lines somebody commented on."""

from __future__ import annotations

from collections.abc import Mapping

from workshop.ids import PassageId
from workshop.tui.editor.contract import DraftRoom
from workshop.tui.editor.lines import LineIndex

__all__ = ["Columns", "columns_of", "commented_columns"]

Columns = tuple[tuple[int, int], ...]
"""Stretches (start, end) of a line."""


def commented_columns(
    room: DraftRoom, passage: PassageId, index: LineIndex
) -> Mapping[int, Columns]:
    """The stretches that open comments are about, per line that has any."""
    found: dict[int, Columns] = {}
    for comment in room.state.comments_on(passage):
        span = room.passages.comment_range(comment.id)
        if span is None:
            continue
        for line, columns in columns_of(index, span).items():
            found[line] = (*found.get(line, ()), columns)
    return found


def columns_of(index: LineIndex, span: tuple[int, int]) -> Mapping[int, tuple[int, int]]:
    """The stretch of each line that a range of the text covers; lines of which it covers none
    are left out."""
    first, last = index.place(span[0]), index.place(span[1])
    found: dict[int, tuple[int, int]] = {}
    for line in range(first.line, last.line + 1):
        start = first.column if line == first.line else 0
        end = last.column if line == last.line else len(index.lines[line])
        if end > start:
            found[line] = start, end
    return found
