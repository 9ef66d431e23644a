"""What of a text is in sight, and where one's own caret is in it. Pure.

Changes of others never move the text under the reader: the row of one's own caret stays where it
is in the window, or the top row where the caret is not in sight.
"""

from __future__ import annotations

from workshop.document.text import Delta
from workshop.tui.editor.lines import LineIndex, Place
from workshop.tui.editor.wrapping import Wrapping

__all__ = ["Window"]


class Window:
    """A window of so many rows on one text.

    The index and the wrapping are shared and ahead of it: they have every change at once, the
    window goes after them in ``catch_up``.

    Attributes:
        caret: a position in the text; ``anchor`` the other end of the selection.
        top: the y of the first row in sight.
    """

    def __init__(self, index: LineIndex, wrapping: Wrapping, height: int) -> None:
        self.index = index
        self.wrapping = wrapping
        self.height = height
        self.caret = self.anchor = 0
        self.top = 0
        self._top_offset = 0
        """Where in the text the first row in sight begins."""
        self._row: int | None = 0
        """In which row of the window the caret is; None while it is out of sight."""
        self._notes: list[Delta] = []

    # Places

    @property
    def place(self) -> Place:
        """Line and column of the caret."""
        return self.index.place(self.caret)

    @property
    def selection(self) -> tuple[int, int]:
        """What is selected, as (start, end) in the text; equal where nothing is."""
        return min(self.caret, self.anchor), max(self.caret, self.anchor)

    @property
    def selected(self) -> tuple[Place, Place] | None:
        """What is selected, as places; None where nothing is."""
        if self.caret == self.anchor:
            return None
        start, end = self.selection
        return self.index.place(start), self.index.place(end)

    @property
    def cell(self) -> tuple[int, int] | None:
        """Where in the window the caret is shown, as (x, row) behind the gutter."""
        if self._row is None:
            return None
        return self.wrapping.x_of(self.place), self._row

    @property
    def caret_row(self) -> int:
        """How far the caret is below the top row; negative above it."""
        if self._row is not None:
            return self._row
        return self.wrapping.y_of(self.place) - self.top

    def offset_at(self, x: int, row: int) -> int:
        """The position in the text at a cell of the window, or the nearest one."""
        y = self.top + min(max(row, 0), max(0, self.height - 1))
        if y >= self.wrapping.height:
            return self.index.length
        return self.index.offset(self.wrapping.place_at(max(0, x), y))

    # Moving

    def move(self, caret: int, anchor: int | None = None) -> bool:
        """Puts the caret somewhere, in sight; tells whether it or the selection moved."""
        caret = min(max(caret, 0), self.index.length)
        anchor = caret if anchor is None else min(max(anchor, 0), self.index.length)
        moved = (caret, anchor) != (self.caret, self.anchor)
        self.caret, self.anchor = caret, anchor
        self.reveal()
        return moved

    def reveal(self) -> None:
        """Scrolls as far as needed to have the caret in sight."""
        y = self.wrapping.y_of(self.place)
        self.scroll_to(min(max(self.top, y - self.height + 1), y))

    def scroll_to(self, y: int) -> None:
        """Puts a row of the text on top, as far as there is text."""
        self.top = min(max(y, 0), max(0, self.wrapping.height - self.height))
        line, row = self.wrapping.row_at(self.top)
        self._top_offset = self.index.start(line) + self.wrapping.span(line, row)[0]
        below = self.wrapping.y_of(self.place) - self.top
        self._row = below if 0 <= below < self.height else None

    # Following

    def note(self, delta: Delta) -> None:
        """The text has changed; cheap, for it comes in somebody else's key."""
        self._notes.append(delta)

    @property
    def is_behind(self) -> bool:
        """Whether there are changes it has not gone through."""
        return bool(self._notes)

    def catch_up(self, *, writing: bool) -> None:
        """Moves the places through the changes since the last time.

        Args:
            writing: the person has the keys here; then the caret's row stays where it is.
        """
        for delta in self._notes:
            self.caret = delta.moved(self.caret, before=True)
            self.anchor = delta.moved(self.anchor, before=True)
            self._top_offset = delta.moved(self._top_offset, before=True)
        self._notes.clear()
        self._settle(self._row if writing else None)

    def rewrap(self, wrapping: Wrapping, height: int) -> None:
        """Another width or height, around the same place; the caret stays in sight if it was."""
        row = self._row
        self.wrapping = wrapping
        self.height = height
        self._settle(row)
        if row is not None:
            self.reveal()

    def _settle(self, row: int | None) -> None:
        if row is not None:
            self.scroll_to(self.wrapping.y_of(self.place) - row)
        else:
            self.scroll_to(self.wrapping.y_of(self.index.place(self._top_offset)))
