"""A scrolling column of paragraphs, some of which can be chosen: guide, agenda, lists, help.

One widget draws them all: a step change or a decision costs one repaint, also for forty people
at the same moment.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click, Resize
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from workshop.tui.widgets.prose import Block, Line, Run, Tone, run
from workshop.tui.widgets.rows import NO_MARK, lay_out
from workshop.tui.widgets.toned import Toned

__all__ = ["Sheet"]

_MARK = Run("▸ ", Tone.KEY)


class Sheet(Toned, ScrollView, can_focus=True):
    """Paragraphs wrapped for the width there is; arrows walk over what can be chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "walk(-1)", show=False),
        Binding("down", "walk(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("home", "edge(-1)", show=False),
        Binding("end", "edge(1)", show=False),
        Binding("enter,space", "choose", show=False),
    ]

    class Chosen(Message):
        """Somebody took the paragraph with this key."""

        def __init__(self, sheet: Sheet, key: str) -> None:
            super().__init__()
            self.sheet = sheet
            self.key = key

        @property
        def control(self) -> Sheet:
            """The sheet it was taken from."""
            return self.sheet

    def __init__(
        self,
        *,
        id: str | None = None,
        classes: str | None = None,
        still: bool = False,
        steered: bool = False,
    ) -> None:
        """Makes an empty sheet.

        Args:
            still: it is only looked at and takes no keys.
            steered: it takes no keys itself, but somebody else's keys move its marker.
        """
        super().__init__(id=id, classes=classes)
        self.can_focus = not still and not steered
        self._still = still
        self._steered = steered
        self._blocks: tuple[Block, ...] = ()
        self._rows: list[tuple[int, Line]] = []
        self._width = 0
        self._at = -1
        self._title = ""
        self._strips: dict[int, Strip] = {}

    # What it shows

    def entitle(self, words: str) -> None:
        """Puts a title in the frame, where it is another one."""
        if words != self._title:
            self._title = words
            self.border_title = Content(run(words).text)

    @property
    def blocks(self) -> Sequence[Block]:
        """The paragraphs, in order."""
        return self._blocks

    @property
    def chosen(self) -> str | None:
        """The key of the paragraph the marker is at."""
        return self._blocks[self._at].key if self._at >= 0 else None

    def show(self, blocks: Sequence[Block], *, chosen: str | None = None) -> None:
        """Shows other paragraphs; the marker stays on the same key where it still is there.

        Args:
            chosen: the key the marker goes to.
        """
        wanted = chosen if chosen is not None else self.chosen
        new = tuple(blocks)
        if new != self._blocks:
            self._blocks = new
            self._at = -1
            self._fill(self.scrollable_content_region.width)
        keys = [block.key for block in new]
        at = keys.index(wanted) if wanted and wanted in keys else -1
        if at < 0:
            at = next((index for index, key in enumerate(keys) if key), -1)
        if at != self._at:
            self._at = at
            self._again()
        if chosen is not None:
            self.call_after_refresh(self._reveal)

    def _fill(self, width: int) -> None:
        if width <= 0:
            return  # Not laid out yet: the first resize fills it.
        self._width = width
        self._rows = lay_out(self._blocks, self._measure(width))
        self._again()
        self.virtual_size = Size(width, len(self._rows))

    def _measure(self, width: int) -> int:
        """How wide the text may be: a cell stays free before a scrollbar."""
        return width - 1 if self.styles.overflow_y == "auto" else width

    def _again(self) -> None:
        self._strips.clear()
        self.refresh()

    # How it is drawn

    def render_line(self, y: int) -> Strip:
        """One row, taken from the rows that were drawn before where it can be."""
        width = self.scrollable_content_region.width
        number = y + self.scroll_offset.y
        strip = self._strips.get(number)
        if strip is None or strip.cell_length != width:
            strip = self._strips[number] = self._drawn(number, width)
        return strip

    def _drawn(self, number: int, width: int) -> Strip:
        if number >= len(self._rows):
            return self.strip((), width)
        index, row = self._rows[number]
        if index != self._at or self._still:
            return self.strip(row, width)
        if row and row[0] is NO_MARK:
            row = (_MARK, *row[1:])
        stands_out = self.has_focus or self._steered
        under = self.get_component_rich_style("tone--chosen") if stands_out else None
        return self.strip(row, width, under)

    def notify_style_update(self) -> None:
        """Another theme: nothing that was drawn counts any more."""
        super().notify_style_update()
        self._strips.clear()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as the paragraphs take at this width."""
        return len(
            self._rows if width == self._width else lay_out(self._blocks, self._measure(width))
        )

    def on_resize(self, event: Resize) -> None:
        """Wraps again for another width."""
        width = self.scrollable_content_region.width
        if width != self._width:
            self._fill(width)

    def on_focus(self) -> None:
        """The marked row stands out while the keys go here."""
        self._again()

    def on_blur(self) -> None:
        """The marked row steps back."""
        self._again()

    # How somebody walks over it

    def action_walk(self, step: int) -> None:
        """To the next thing that can be chosen, or one row on where it is not in sight yet."""
        target = self._at + step
        while 0 <= target < len(self._blocks) and not self._blocks[target].key:
            target += step
        height = self.scrollable_content_region.height
        top = self.scroll_offset.y
        if 0 <= target < len(self._blocks):
            rows = [number for number, (index, _) in enumerate(self._rows) if index == target]
            if rows and top - 3 <= rows[0] and rows[-1] < top + height + 3:
                self._at = target
                self._again()
                self._reveal()
                return
        self.scroll_relative(y=step, animate=False)

    def action_page(self, step: int) -> None:
        """A window full up or down."""
        height = self.scrollable_content_region.height
        self.scroll_relative(y=step * max(1, height - 1), animate=False)
        self._into_sight()

    def action_edge(self, step: int) -> None:
        """To the first or the last row."""
        if step < 0:
            self.scroll_home(animate=False)
        else:
            self.scroll_end(animate=False)
        order = range(len(self._blocks))
        ends = [index for index in order if self._blocks[index].key]
        if ends:
            self._at = ends[0] if step < 0 else ends[-1]
            self._again()

    def action_choose(self) -> None:
        """Takes what the marker is at."""
        if self.chosen:
            self.post_message(self.Chosen(self, self.chosen))

    def on_click(self, event: Click) -> None:
        """Takes what was clicked."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        number = offset.y + self.scroll_offset.y
        if number < len(self._rows) and self._blocks[self._rows[number][0]].key:
            self._at = self._rows[number][0]
            self._again()
            self.action_choose()

    def _into_sight(self) -> None:
        """Puts the marker on the first thing in sight that can be chosen, if it went out of it."""
        height = self.scrollable_content_region.height
        top = self.scroll_offset.y
        seen = [index for index, _ in self._rows[top : top + height]]
        if self._at not in seen:
            new = next((index for index in seen if self._blocks[index].key), None)
            if new is not None:
                self._at = new
                self._again()

    def _reveal(self) -> None:
        rows = [number for number, (index, _) in enumerate(self._rows) if index == self._at]
        if not rows:
            return
        height = self.scrollable_content_region.height
        top = self.scroll_offset.y
        if rows[0] < top:
            first = not any(block.key for block in self._blocks[: self._at])
            self.scroll_to(y=0 if first and rows[-1] < height else rows[0], animate=False)
        elif rows[-1] >= top + height:
            self.scroll_to(y=rows[-1] - height + 1, animate=False)
