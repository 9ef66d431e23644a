"""The line of time above a history: work as heights, signs above it, the version at hand below."""

from __future__ import annotations

from collections.abc import Mapping

from textual import events
from textual.message import Message
from textual.strip import Strip

from workshop.rooms.versions import Version
from workshop.tui.history.timeline import Timeline, timeline
from workshop.tui.palette import SIGNS
from workshop.tui.widgets.prose import Line, Run, Tone, cells, fit, run
from workshop.tui.widgets.toned import Toned

__all__ = ["TimeBar"]

_HEIGHTS = " ▁▂▃▄▅▆▇█"
_QUIET = "·"
_SILENCE = "┊"
_SIDE = 1
"""Cells beside a time at an end of the line."""


class TimeBar(Toned):
    """Three rows; the keys belong to the screen around it, the mouse to the line itself."""

    ALLOW_SELECT = False

    class Wanted(Message):
        """Somebody pointed at a moment."""

        def __init__(self, bar: TimeBar, version: int) -> None:
            super().__init__()
            self.bar = bar
            self.version = version

        @property
        def control(self) -> TimeBar:
            """The bar that was pointed at."""
            return self.bar

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._versions: tuple[Version, ...] = ()
        self._ends = ("", "")
        self._signs: Mapping[int, Run] = {}
        self._at = 0
        self._from: int | None = None
        self._label: Line = ()
        self._line: tuple[tuple[Version, ...], int, Timeline] | None = None
        self._dragging = False

    def show(
        self,
        versions: tuple[Version, ...],
        ends: tuple[str, str],
        signs: Mapping[int, Run],
        *,
        at: int,
        since: int | None,
        label: Line,
    ) -> None:
        """Shows other versions, or another one of them.

        Args:
            ends: the first and the last moment, in words.
            signs: what stands above a version, by its index.
            at: the version at hand; ``since`` the one it is held against, where there is one.
            label: what is said of the version at hand.
        """
        shown = (self._versions, self._ends, self._signs, self._at, self._from, self._label)
        new = (versions, ends, signs, at, since, label)
        if shown != new:
            self._versions, self._ends, self._signs, self._at, self._from, self._label = new
            self.refresh()

    @property
    def timeline(self) -> Timeline:
        """Where the versions stand in the width there is now."""
        width = max(1, self.size.width - self._start - cells((run(self._ends[1]),)) - 2 * _SIDE)
        known = self._line
        if known is None or known[0] is not self._versions or known[1] != width:
            known = self._versions, width, timeline(self._versions, width)
            self._line = known
        return known[2]

    @property
    def _start(self) -> int:
        """The cell at which the line begins."""
        return cells((run(self._ends[0]),)) + 2 * _SIDE

    # How it is drawn

    def render_line(self, y: int) -> Strip:
        """Signs, the line itself, or what is at hand."""
        width = self.size.width
        if not self._versions:
            return self.strip((), width)
        row = (self._above, self._along, self._below)[min(y, 2)]()
        return self.strip(fit(row, width), width)

    def _above(self) -> Line:
        columns = self.timeline.columns
        signs = {columns[version]: sign for version, sign in self._signs.items()}
        if self._from is not None:
            signs[columns[self._from]] = Run(SIGNS.since, Tone.KEY)
        runs: list[Run] = []
        used = 0
        for column in sorted(signs):
            at = self._start + column
            if at >= used:
                runs += [Run(" " * (at - used)), signs[column]]
                used = at + cells((signs[column],))
        return tuple(runs)

    def _along(self) -> Line:
        line = self.timeline
        here = line.columns[self._at]
        other = line.columns[self._from] if self._from is not None else here
        compared = range(min(here, other), max(here, other) + 1)
        runs = [run(f"{' ' * _SIDE}{self._ends[0]}{' ' * _SIDE}", Tone.MUTED)]
        for column, level in enumerate(line.levels):
            sign = _SILENCE if column in line.breaks else _QUIET
            tone = Tone.KEY if column in compared else Tone.BUSY if level else Tone.MUTED
            text = _HEIGHTS[level] if level else sign
            if runs[-1].tone is tone:
                runs[-1] = Run(runs[-1].text + text, tone)
            else:
                runs.append(Run(text, tone))
        runs.append(run(f"{' ' * _SIDE}{self._ends[1]}", Tone.MUTED))
        return tuple(runs)

    def _below(self) -> Line:
        """The pointer, and its label at the side where there is more room."""
        width, size = self.size.width, cells(self._label)
        at = self._start + self.timeline.columns[self._at]
        pointer = Run(SIGNS.here, Tone.KEY)
        if at + 2 + size <= width or at < width // 2:
            return (Run(" " * at), pointer, Run(" "), *self._label)
        label = fit(self._label, at - 1)
        return (Run(" " * (at - 1 - cells(label))), *label, Run(" "), pointer)

    # The mouse

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Goes to the moment that is pointed at, and follows the mouse from there."""
        event.stop()
        self._dragging = True
        self.capture_mouse()
        self._point(event.x)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Goes along while the button is down."""
        if self._dragging:
            event.stop()
            self._point(event.x)

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Lets go."""
        event.stop()
        if self._dragging:
            self._dragging = False
            self.release_mouse()

    def _point(self, x: int) -> None:
        if self._versions:
            version = self.timeline.nearest(x - self._start)
            if version != self._at:
                self.post_message(self.Wanted(self, version))
