"""What each row of one person's window shows, to be compared with what it showed before."""

from __future__ import annotations

from rich.segment import Segment
from textual.strip import Strip

from workshop.ids import SessionId
from workshop.tui.editor.draft import SharedDraft
from workshop.tui.editor.drawn import DraftLine, RowLook
from workshop.tui.editor.rows import UNDECORATED, Decoration
from workshop.tui.editor.scroll import thumb
from workshop.tui.editor.window import Window
from workshop.tui.palette import SIGNS

__all__ = ["Showing", "looks_same", "row_strip_of", "rows_showing"]

Showing = tuple[DraftLine | None, int, int, Decoration, str]
"""What stands for the line, the number of that line, the row of it, what lies on it, the scroll
mark. The line is None behind the end of the text."""


def looks_same(one: Showing, other: Showing) -> bool:
    """Whether two rows look the same; the number of the line does not show."""
    return one[0] is other[0] and one[2:] == other[2:]


def rows_showing(
    draft: SharedDraft, window: Window, viewer: SessionId, first: int, behind: int
) -> list[Showing]:
    """What the rows of a window from ``first`` on show to a viewer. Asked for at every paint."""
    marks = _marks(window, first, behind)
    wrapping, selected, people = window.wrapping, window.selected, draft.people
    showing: list[Showing] = []
    y, end = window.top + first, min(window.top + behind, wrapping.height)
    while y < end:
        line, row = wrapping.row_at(y)
        known = draft.line(line)
        rows = range(row, min(len(wrapping.rows(line)), row + end - y))
        y += len(rows)
        if selected is None and not people.are_on(line):
            showing += [(known, line, at, UNDECORATED, " ") for at in rows]
            continue
        for at in rows:
            columns = wrapping.span(line, at)
            last = at == len(wrapping.rows(line)) - 1
            lies = people.decoration(line, columns, viewer, selected, last=last)
            showing.append((known, line, at, lies, " "))
    showing += [(None, 0, 0, UNDECORATED, " ")] * (behind - first - len(showing))
    if marks is not None:
        showing = [(*row[:4], mark) for row, mark in zip(showing, marks, strict=True)]
    return showing


def _marks(window: Window, first: int, behind: int) -> list[str] | None:
    """The signs in the last column; None where all of the text is in sight."""
    bar = thumb(window.wrapping.height, window.height, window.top)
    if bar is None:
        return None
    return [
        SIGNS.thumb if bar.start <= row < bar.end else SIGNS.track for row in range(first, behind)
    ]


def row_strip_of(draft: SharedDraft, window: Window, shows: Showing, looks: RowLook) -> Strip:
    """The finished row."""
    known, line, row, decoration, mark = shows
    if known is not None:
        return draft.strip(window.wrapping, line, row, decoration, looks, mark)
    look = looks.look
    style = look.thumb if mark == SIGNS.thumb else look.muted
    blank = Segment(" " * (looks.width - 1), look.base)
    return Strip([blank, Segment(mark, style)], looks.width)
