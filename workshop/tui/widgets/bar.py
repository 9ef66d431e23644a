"""One line across the screen, with something at the left and something at the right."""

from __future__ import annotations

from textual.strip import Strip

from workshop.tui.widgets.prose import Line, cells, fit, run
from workshop.tui.widgets.toned import Toned

__all__ = ["Bar"]

_GAP = 2


class Bar(Toned):
    """A line that is painted again only when its text is another one."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._left: Line = ()
        self._right: Line = ()

    @property
    def left(self) -> Line:
        """What stands at the left."""
        return self._left

    @property
    def right(self) -> Line:
        """What stands at the right; it is never cut off for the left side."""
        return self._right

    def show(self, left: Line, right: Line = ()) -> None:
        """Puts something else in the line."""
        if (left, right) != (self._left, self._right):
            self._left, self._right = left, right
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """The line, in the width it has now."""
        width = self.size.width
        right = fit(self._right, width)
        room = width - cells(right)
        left = fit(self._left, room - _GAP if right else room)
        gap = run(" " * (width - cells(left) - cells(right)))
        return self.strip((*left, gap, *right), width)
