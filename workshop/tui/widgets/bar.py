"""One line across the screen, with something at the left and something at the right."""

from __future__ import annotations

from dataclasses import replace

from textual.strip import Strip

from workshop.tui.widgets.prose import Line, cells, fit, run
from workshop.tui.widgets.toned import Toned

__all__ = ["Bar", "without_parts"]

_GAP = 2
_BETWEEN = " · "


def without_parts(runs: Line, width: int) -> Line:
    """A line with as few of its last parts gone as it takes to fit; the first one stays."""
    known = list(runs)
    while cells(known) > width:
        where = next((at for at, part in enumerate(known) if _BETWEEN in part.text), None)
        if where is None:
            break
        shorter = known[where].text.rpartition(_BETWEEN)[0]
        known[where] = replace(known[where], text=shorter)
    return tuple(known)


class Bar(Toned):
    """A line that is painted again only when its text is another one."""

    def __init__(
        self, *, id: str | None = None, classes: str | None = None, parted: bool = False
    ) -> None:
        """Makes an empty line.

        Args:
            parted: what does not fit at the left goes by whole parts, from the last; a middle dot
                stands between them.
        """
        super().__init__(id=id, classes=classes)
        self._parted = parted
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
        room = room - _GAP if right else room
        left = fit(without_parts(self._left, room) if self._parted else self._left, room)
        gap = run(" " * (width - cells(left) - cells(right)))
        return self.strip((*left, gap, *right), width)
