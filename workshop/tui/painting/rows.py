"""A compositor that paints rows: only dirty ones, only what stands on them, only what differs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import pairwise

from rich.console import Console
from textual._compositor import Compositor, CompositorUpdate, ReflowResult
from textual.geometry import Region, Size
from textual.map_geometry import MapGeometry
from textual.strip import Strip
from textual.widget import Widget

from workshop.tui.painting.front import FrontBuffer

__all__ = ["RowCompositor", "RowUpdate"]

_MOST = 12_000
"""Cells that are painted in one turn: more than all of a usual window. Everybody waits for it."""

_Chops = dict[int, Strip | None]
"""The pieces of one row, by the column they begin in; None where nothing was painted yet."""


class RowUpdate(CompositorUpdate):
    """Rows of the screen, to be sent as far as the terminal does not show them.

    Rendering it counts as sending it.
    """

    def __init__(self, rows: Iterable[tuple[int, Mapping[int, Strip | None]]], front: FrontBuffer):
        self._rows = rows
        self._front = front

    @cached_property
    def output(self) -> str:
        """What to send; empty where the terminal shows it all."""
        show = self._front.show
        return "".join(
            show(y, x, strip)
            for y, pieces in self._rows
            for x, strip in pieces.items()
            if strip is not None
        )

    def render_segments(self, console: Console) -> str:
        return self.output


class RowCompositor(Compositor):
    """Textual's compositor with a front buffer.

    Textual's own renders every line of every widget on the screen for each partial update.
    """

    front: FrontBuffer | None = None
    """What the terminal shows; None while the result is not meant for it (a screenshot)."""

    unfinished = False
    """Whether the last update left rows for the next turn."""

    def __init__(self) -> None:
        super().__init__()
        self._laid_out: Mapping[Widget, MapGeometry] = {}

    def reflow(self, parent: Widget, size: Size) -> ReflowResult:
        # Textual compares the new layout with its current map. Where that map was rebuilt after
        # a widget went (any refresh does it), they are equal and the widget stays on the screen.
        before = self._laid_out
        result = super().reflow(parent, size)
        now = self._laid_out = self._full_map
        for widget, place in before.items():
            if now.get(widget) != place and (gone := place.clip.intersection(place.region)):
                self._dirty_regions.add(gone)
        return result

    def render_full_update(self, simplify: bool = False) -> CompositorUpdate:  # type: ignore[override]
        front = self.front
        if front is None or simplify:
            return super().render_full_update(simplify)
        if front.size != self.size:
            front.forget()
            front.size = self.size
        self._dirty_regions.clear()
        if self.size.area > _MOST:
            self._dirty_regions.add(self.size.region)
            return self.render_partial_update() or RowUpdate((), front)
        self.unfinished = False
        cuts = self.cuts
        pieces = self._render_chops(self.size.region, lambda y: True)
        for y in range(len(pieces)):
            front.same_cuts(y, cuts[y])
        return RowUpdate(enumerate(pieces), front)

    def render_partial_update(self) -> CompositorUpdate | None:  # type: ignore[override]
        front = self.front
        if front is None:
            return super().render_partial_update()
        spans = self._dirty_spans(front)
        self.unfinished = self._put_off(spans)
        if not spans:
            return None
        cuts = self.cuts
        rows: dict[int, _Chops] = {}
        missing: dict[int, int] = {}
        for y, (first, behind) in spans.items():
            row_cuts = cuts[y]
            rows[y] = {a: None for a, b in pairwise(row_cuts) if a < behind and b > first}
            missing[y] = len(rows[y])
        for widget, (region, clip) in self.visible_widgets.items():
            self._fill(widget, region, region.intersection(clip), spans, rows, missing)
        return RowUpdate(rows.items(), front)

    def _dirty_spans(self, front: FrontBuffer) -> dict[int, tuple[int, int]]:
        """The columns (first, behind) to paint on each row, top down."""
        width, height = self.size
        spans: dict[int, tuple[int, int]] = {}
        for x, y, columns, lines in self._dirty_regions:
            for row in range(max(0, y), min(height, y + lines)):
                first, behind = spans.get(row, (x, x + columns))
                spans[row] = (min(first, x), max(behind, x + columns))
        self._dirty_regions.clear()
        cuts = self.cuts
        for row in spans:
            if not front.same_cuts(row, cuts[row]):
                spans[row] = (0, width)
        return dict(sorted(spans.items()))

    def _put_off(self, spans: dict[int, tuple[int, int]]) -> bool:
        """Takes out what is more than the work of one turn, from the bottom; it stays dirty."""
        cells, late = 0, list[int]()
        for y, (first, behind) in spans.items():
            cells += behind - first
            if cells > _MOST:
                late.append(y)
        for y in late:
            first, behind = spans.pop(y)
            self._dirty_regions.add(Region(first, y, behind - first, 1))
        return bool(late)

    def _fill(
        self,
        widget: Widget,
        region: Region,
        visible: Region,
        spans: Mapping[int, tuple[int, int]],
        rows: Mapping[int, _Chops],
        missing: dict[int, int],
    ) -> None:
        """Puts a widget's lines where nothing in front of it stands yet."""
        x, top, width, height = visible
        if not width or not height:
            return
        behind = x + width
        wanted = [
            y
            for y, span in spans.items()
            if top <= y < top + height and missing[y] and x < span[1] and behind > span[0]
        ]
        for first, last in _stretches(wanted):
            crop = Region(x - region.x, first - region.y, width, last - first + 1)
            for y, strip in zip(range(first, last + 1), widget.render_lines(crop), strict=False):
                pieces = rows[y]
                cuts = [cut for cut in self.cuts[y] if x <= cut <= behind]
                parts = (
                    (strip,)
                    if len(cuts) == 2 and strip.cell_length == width
                    else strip.divide([cut - x for cut in cuts[1:]])
                )
                for cut, part in zip(cuts, parts, strict=False):
                    if cut in pieces and pieces[cut] is None:
                        pieces[cut] = part
                        missing[y] -= 1


def _stretches(rows: list[int]) -> Iterable[tuple[int, int]]:
    """Neighbouring numbers as (first, last)."""
    first = previous = None
    for row in rows:
        if previous is None or row != previous + 1:
            if first is not None and previous is not None:
                yield first, previous
            first = row
        previous = row
    if first is not None and previous is not None:
        yield first, previous
