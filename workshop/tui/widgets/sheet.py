"""A column of paragraphs, some of which can be chosen: guide, agenda, lists, help.

One widget draws them all, scrolls by itself and needs no layout when its text changes: a step
change or a decision costs one repaint, also for forty people at the same moment.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click, MouseScrollDown, MouseScrollUp, Resize
from textual.geometry import Region, Size
from textual.message import Message
from textual.screen import ModalScreen
from textual.strip import Strip
from textual.widget import Widget

from workshop.tui.editor.scroll import thumb
from workshop.tui.palette import SIGNS
from workshop.tui.widgets.prose import Block, Line, Run, Tone, cells, run
from workshop.tui.widgets.rows import NO_MARK, laid_out, lay_out
from workshop.tui.widgets.toned import Toned

__all__ = ["Sheet"]

_MARK = Run("▸ ", Tone.KEY)
_RESTS = Run("• ", Tone.KEY)
"""What is chosen in a list while the keys go to another part of its dialog."""
_REACH = 3
"""Rows beyond the window at which the marker goes on to the next thing instead of scrolling."""


class Sheet(Toned, can_focus=True):
    """Paragraphs wrapped for the width there is; arrows walk over what can be chosen."""

    ALLOW_SELECT = False
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
        keeps: bool = False,
    ) -> None:
        """Makes an empty sheet.

        Args:
            still: it is only looked at and takes no keys.
            steered: it takes no keys itself, but somebody else's keys move its marker.
            keeps: in a dialog, where its marker is counts as chosen when that is recorded.
        """
        super().__init__(id=id, classes=classes)
        self.can_focus = not still and not steered
        self._still = still
        self._steered = steered
        self._keeps = keeps
        self._blocks: tuple[Block, ...] = ()
        self._rows: list[tuple[int, Line]] = []
        self._width = 0
        self._top = 0
        self._at = -1
        self._placed = False
        """Whether the marker is where somebody put it, so that it is kept in sight."""
        self._title = ""

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

    def show(
        self, blocks: Sequence[Block], *, chosen: str | None = None, from_top: bool = False
    ) -> None:
        """Shows other paragraphs; the marker stays on the same key where it still is there.

        Args:
            chosen: the key the marker goes to.
            from_top: begins at the first row again.
        """
        wanted = chosen if chosen is not None else self.chosen
        new = tuple(blocks)
        if from_top:
            self._top = 0
            self._placed = False
        if new == self._blocks and wanted == self.chosen:
            return
        before, self._blocks = self._blocks, new
        changed = new != before
        keys = [block.key for block in new]
        self._at = keys.index(wanted) if wanted and wanted in keys else -1
        if self._at < 0:
            self._at = next((index for index, key in enumerate(keys) if key), -1)
        if changed:
            self._lay_out(before)
        if chosen is not None:
            self._placed = True
            self._reveal()
        self.refresh()

    def _lay_out(self, before: Sequence[Block] = ()) -> None:
        """Lays out what is new; ``before`` is what the rows were made of, for the same width."""
        known = laid_out(before, self._rows)
        count = len(self._rows)
        width = self._measure(self._width)
        self._rows = lay_out(self._blocks, width, known) if self._width else []
        self._scroll(self._top)
        self.refresh()
        height = self.styles.height
        if len(self._rows) != count and height is not None and height.is_auto:
            self.refresh(layout=True)

    def _measure(self, width: int) -> int:
        """How wide the text may be: the last two cells are for the scroll mark."""
        return width if self._still else max(1, width - 2)

    @property
    def room(self) -> int:
        """How many cells a row of text has; 1 while the sheet is not laid out."""
        return self._measure(self.content_size.width)

    @property
    def _height(self) -> int:
        return max(1, self.content_size.height)

    # How it is drawn

    def render_line(self, y: int) -> Strip:
        """One row of the window."""
        width = self.content_size.width
        row = self._row(y + self._top)
        number = y + self._top
        marked = number < len(self._rows) and self._rows[number][0] == self._at
        chosen = marked and (self.has_focus or self._steered)
        mark = thumb(len(self._rows), self._height, self._top)
        if mark is None:
            return self.strip(row, width, chosen=chosen)
        in_thumb = mark.start <= y < mark.end
        sign = Run(f" {SIGNS.thumb}") if in_thumb else Run(f" {SIGNS.track}", Tone.MUTED)
        gap = Run(" " * max(0, width - cells(row) - 2))
        return self.strip((*row, gap, sign), width, chosen=chosen)

    def _row(self, number: int) -> Line:
        if number >= len(self._rows):
            return ()
        index, row = self._rows[number]
        if index == self._at and not self._still and row and row[0] is NO_MARK:
            return (self._marker, *row[1:])
        return row

    @property
    def _marker(self) -> Run:
        """In a dialog only what takes the keys now has the marker."""
        if self.has_focus or self._steered or not isinstance(self.screen, ModalScreen):
            return _MARK
        return _RESTS if self._keeps else NO_MARK

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as the paragraphs take at this width."""
        if width == self._width:
            return len(self._rows)
        return len(lay_out(self._blocks, self._measure(width)))

    def on_resize(self, event: Resize) -> None:
        """Wraps again for another width, around what is marked."""
        width = self.content_size.width
        if width != self._width:
            self._width = width
            self._lay_out()
        self._scroll(self._top)
        if self._placed:
            self._reveal()

    def on_focus(self) -> None:
        """The marked row stands out while the keys go here."""
        self.refresh()

    def on_blur(self) -> None:
        """The marked row steps back."""
        self.refresh()

    def bring_up(self) -> None:
        """Scrolls so that there is something to read under what is marked."""
        if rows := self._rows_of(self._at):
            self._scroll(rows[0] - self._height // 3)

    # How somebody walks over it

    def _scroll(self, top: int) -> None:
        top = max(0, min(top, len(self._rows) - self._height))
        if top != self._top:
            self._top = top
            self.refresh()

    def _rows_of(self, block: int) -> range:
        numbers = [number for number, (index, _) in enumerate(self._rows) if index == block]
        return range(numbers[0], numbers[-1] + 1) if numbers else range(0)

    def _mark(self, block: int) -> None:
        self._at = block
        self._placed = True
        self.refresh()

    def _reveal(self) -> None:
        rows = self._rows_of(self._at)
        if not rows or not self.content_size.height:
            return
        height = self._height
        if rows[0] < self._top:
            is_first = not any(block.key for block in self._blocks[: self._at])
            self._scroll(0 if is_first and rows[-1] < height else rows[0])
        elif rows[-1] >= self._top + height:
            self._scroll(rows[-1] - height + 1)

    def action_walk(self, step: int) -> None:
        """To the next thing that can be chosen, or one row on where it is not in reach yet."""
        target = self._at + step
        while 0 <= target < len(self._blocks) and not self._blocks[target].key:
            target += step
        rows = self._rows_of(target) if 0 <= target < len(self._blocks) else range(0)
        bottom = self._top + self._height
        if rows and self._top - _REACH <= rows[0] and rows[-1] < bottom + _REACH:
            self._mark(target)
            self._reveal()
            self._move_along(range(rows[0] - self._top, rows[-1] + 1 - self._top))
        else:
            self._scroll(self._top + step)
            self._move_along(self._edge(step))

    def action_page(self, step: int) -> None:
        """A window full up or down; the marker comes along."""
        self._scroll(self._top + step * max(1, self._height - 1))
        seen = [index for index, _ in self._rows[self._top : self._top + self._height]]
        if self._at not in seen:
            self._mark(next((index for index in seen if self._blocks[index].key), self._at))
        self._move_along(self._edge(step))

    def action_edge(self, step: int) -> None:
        """To the first or the last row."""
        self._scroll(0 if step < 0 else len(self._rows))
        ends = [index for index, block in enumerate(self._blocks) if block.key]
        if ends:
            self._mark(ends[0] if step < 0 else ends[-1])
        self._move_along(self._edge(step))

    def _edge(self, step: int) -> range:
        """The first row of the window, or the last one."""
        return range(1) if step < 0 else range(self._height - 1, self._height)

    def _move_along(self, rows: range) -> None:
        """Moves what the sheet stands in, where all of that is higher than its window, so that
        these rows of the sheet's own window can be seen; with the first of them, what is above."""
        box = self.parent
        if not isinstance(box, Widget) or not box.max_scroll_y:
            return
        place = self.virtual_region
        first = place.y + self.gutter.top
        top, bottom = first + rows.start, first + rows.stop
        if rows.start == self._top == 0 and bottom <= box.scrollable_content_region.height:
            top = 0
        box.scroll_to_region(
            Region(place.x, top, place.width, bottom - top), animate=False, x_axis=False
        )

    def action_choose(self) -> None:
        """Takes what the marker is at."""
        if self.chosen:
            self.post_message(self.Chosen(self, self.chosen))

    def on_click(self, event: Click) -> None:
        """Takes what was clicked."""
        offset = event.get_content_offset(self)
        number = offset.y + self._top if offset is not None else len(self._rows)
        if number < len(self._rows) and self._blocks[self._rows[number][0]].key:
            self._mark(self._rows[number][0])
            self.action_choose()

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        """The wheel moves the window only."""
        event.stop()
        self._scroll(self._top + _REACH)

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        """The wheel moves the window only."""
        event.stop()
        self._scroll(self._top - _REACH)
