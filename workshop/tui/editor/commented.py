"""Which columns of which lines somebody commented on."""

from __future__ import annotations

from collections.abc import Mapping

from workshop.ids import PassageId
from workshop.tui.editor.contract import DraftRoom
from workshop.tui.editor.lines import LineIndex

__all__ = ["Columns", "commented_columns"]

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
        first, last = index.place(span[0]), index.place(span[1])
        for line in range(first.line, last.line + 1):
            start = first.column if line == first.line else 0
            end = last.column if line == last.line else len(index.lines[line])
            if end > start:
                found[line] = (*found.get(line, ()), (start, end))
    return found
