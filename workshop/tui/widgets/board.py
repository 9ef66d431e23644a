"""A board for a whole room: a heading that stays, and lines of text in the middle of the screen."""

from __future__ import annotations

from collections.abc import Sequence

from textual.strip import Strip

from workshop.tui.widgets.prose import Line, Run
from workshop.tui.widgets.toned import Toned

__all__ = ["Board"]

_WIDEST = 76
"""Longest line, in cells: from the back of a room a short line is easier to follow."""
_ROOMY = 34
"""Rows from which there is a blank one between two lines of text."""


class Board(Toned):
    """Shows rows that are laid out for ``measure`` cells; keeps one of them in sight."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._rows: list[Line] = []
        self._head = 0
        self._top = 0

    @property
    def measure(self) -> int:
        """How many cells a line may have."""
        return max(20, min(_WIDEST, self.size.width - 6))

    @property
    def roomy(self) -> bool:
        """Whether lines stand apart."""
        return self.size.height >= _ROOMY

    def show(self, head: Sequence[Line], body: Sequence[Line], at: int) -> None:
        """Shows a heading and a text.

        Args:
            at: the row of the text that is to be in sight.
        """
        rows = [*head, *body]
        height = max(1, self.size.height - len(head))
        top = max(0, min(at - height // 3, len(body) - height))
        if (rows, len(head), top) != (self._rows, self._head, self._top):
            self._rows, self._head, self._top = rows, len(head), top
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """One row, in the middle."""
        number = y if y < self._head else y + self._top
        width = self.size.width
        if number >= len(self._rows):
            return self.strip((), width)
        indent = Run(" " * max(0, (width - self.measure) // 2))
        return self.strip((indent, *self._rows[number]), width)
