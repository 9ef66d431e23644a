"""A passage on the screen: scrolling, the caret's place, and painting what has changed.

Changes of others never move the text under the reader: the row of one's own caret stays where it
is on the screen, or the top row where the caret is not in sight.
"""

from __future__ import annotations

from typing import Any, cast

from rich.segment import Segment
from textual import events
from textual.geometry import Offset, Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from workshop.document.text import Delta
from workshop.ids import PassageId
from workshop.tui.editor.contract import DraftSession
from workshop.tui.editor.draft import DraftLine, RowLook, SharedDraft
from workshop.tui.editor.drafts import Drafts
from workshop.tui.editor.lines import Place
from workshop.tui.editor.rows import GUTTER, UNDECORATED, Decoration
from workshop.tui.editor.scroll import thumb
from workshop.tui.editor.wrapping import Wrapping
from workshop.tui.painting import Hub, PaintedApp, PaintedScreen
from workshop.tui.palette import SIGNS, Signs
from workshop.tui.themes import room_theme

__all__ = ["MEASURE", "DraftView"]

MEASURE = 88
"""Text is never wrapped wider than this many cells."""
_WHEEL_ROWS = 3


_RowKey = tuple[DraftLine | None, int, int, Decoration, str]
"""What a row of the window shows: what stands for its line, the number of that line, the row of
it, what lies on it, the scroll mark. Rows that are equal but for the number look the same."""


class DraftView(Widget, can_focus=True):
    """Shows a passage and where everybody is in it.

    Give it no border and no padding of its own: those belong to a container around it.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    DraftView { width: 1fr; height: 1fr; }
    """

    class CaretMoved(Message):
        """The caret or the selection of this person moved."""

        def __init__(self, editor: DraftView) -> None:
            super().__init__()
            self.editor = editor

        @property
        def control(self) -> DraftView:
            """The editor it moved in."""
            return self.editor

    def __init__(
        self,
        session: DraftSession,
        hub: Hub,
        drafts: Drafts,
        *,
        signs: Signs = SIGNS,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.session = session
        self.signs = signs
        self._hub = hub
        self._drafts = drafts
        self._wanted: tuple[PassageId, int] | None = None
        self._draft: SharedDraft | None = None
        self._wrapping: Wrapping | None = None
        self._host: PaintedApp[Any] | None = None
        self._width = self._height = 0
        self._caret = self._anchor = 0
        self._top = 0
        """The y of the first row in sight."""
        self._top_offset = 0
        """Where in the text that row begins."""
        self._sight: int | None = None
        """In which row of the window the caret is; None while it is out of sight."""
        self._notes: list[Delta] = []
        """Changes that the draft has and this view has not looked at."""
        self._shown: list[_RowKey | None] = []
        """What was painted last, per row of the screen; None where that is not known."""
        self._looks: RowLook | None = None
        self._painting = False

    # What others ask of it

    @property
    def host(self) -> PaintedApp[Any]:
        """The app it belongs to."""
        assert self._host is not None, "not mounted"
        return self._host

    @property
    def passage(self) -> PassageId | None:
        """The passage that is shown."""
        return self._draft.passage if self._draft is not None else None

    @property
    def caret(self) -> int:
        """Where the caret is in the text."""
        self._catch_up()
        return self._caret

    @property
    def selection(self) -> tuple[int, int]:
        """The selected part of the text as (start, end); equal where nothing is selected."""
        self._catch_up()
        return min(self._caret, self._anchor), max(self._caret, self._anchor)

    @property
    def selected_text(self) -> str:
        """What is selected."""
        start, end = self.selection
        return self._draft.index.slice(start, end) if self._draft is not None else ""

    @property
    def place(self) -> Place:
        """Line and column of the caret, from 0."""
        self._catch_up()
        return self._draft.index.place(self._caret) if self._draft is not None else Place(0, 0)

    def show(self, passage: PassageId, caret: int = 0) -> None:
        """Shows a passage with the caret in it, in sight. Works before mounting too."""
        if self._host is None:
            self._wanted = (passage, caret)
            return
        if self.passage != passage:
            self._leave()
            self._draft = self._drafts.join(self.session.room, passage, self._hub, self)
            self._top = self._top_offset = 0
            self._wrap()
        self.go_to(caret)
        self._repaint_all()

    def go_to(self, caret: int, anchor: int | None = None) -> None:
        """Moves the caret, and selects from ``anchor`` where one is given."""
        if self._draft is None:
            return
        self._catch_up()
        length = self._draft.index.length
        caret = min(max(caret, 0), length)
        anchor = caret if anchor is None else min(max(anchor, 0), length)
        moved = (caret, anchor) != (self._caret, self._anchor)
        self._caret, self._anchor = caret, anchor
        self.session.look(self.session.presence.step, self._draft.passage, caret, anchor)
        self._reveal()
        if moved:
            self.post_message(self.CaretMoved(self))
        self._paint_own()

    def scroll_rows(self, rows: int) -> None:
        """Moves the window over the text; the caret stays where it is in the text."""
        self._catch_up()
        self._set_top(self._top + rows)
        self._paint_own()

    # A watcher of the draft, painted by the hub

    def text_changed(self, delta: Delta) -> None:
        """Takes note only."""
        self._notes.append(delta)

    def paint(self) -> None:
        """Paints the rows that look different from what was painted last."""
        self._hub.painted(self)
        if self._draft is None or not self.is_mounted:
            return
        regions = self._changed()
        if self._is_active:
            self.host.aim_caret(self._caret_on_screen())
        if regions and not self._paint_now(regions):
            for region in regions:
                self._shown[region.y : region.bottom] = [None] * region.height
            self.refresh(*regions)
        self.place_caret()

    def place_caret(self) -> None:
        """Puts the terminal's cursor where the caret is, or hides it."""
        if self._is_active:
            self.host.caret = self._caret_on_screen()

    # Life

    def on_mount(self) -> None:
        """The active app is this view's own while it is mounted, later it may be any."""
        self._host = cast("PaintedApp[Any]", self.app)
        if self._wanted is not None:
            self.show(*self._wanted)

    def on_unmount(self) -> None:
        """The draft and the hub forget it."""
        self._leave()
        self._hub.drop(self)

    def on_resize(self, event: events.Resize) -> None:
        """Wraps for the new width, around the same place."""
        self._catch_up()
        in_sight = self._wrapping is None or self._sight is not None
        self._width, self._height = event.size
        self._wrap()
        if in_sight:
            self._reveal()
        self._repaint_all()

    def on_focus(self) -> None:
        """The terminal's cursor is the caret."""
        self.place_caret()

    def on_blur(self) -> None:
        """Something else has the keys."""
        self.host.caret = None

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel moves the window only."""
        event.stop()
        self.scroll_rows(_WHEEL_ROWS)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The wheel moves the window only."""
        event.stop()
        self.scroll_rows(-_WHEEL_ROWS)

    # Drawing

    def render_line(self, y: int) -> Strip:
        """One row of the window."""
        return self._strip(self._keys(y, y + 1)[0])

    def render_lines(self, crop: Region) -> list[Strip]:
        """Rows of the window, straight from the draft: no box, no style cache."""
        self._catch_up()
        strips = [self._strip(key) for key in self._keys(crop.y, crop.bottom)]
        if not self._painting:
            # How much of it reaches the terminal is not ours to know.
            for y in range(crop.y, min(crop.bottom, len(self._shown))):
                self._shown[y] = None
        if crop.column_span != (0, self._width):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips

    def _changed(self) -> list[Region]:
        """The rows that look different from what was painted last; they count as painted now."""
        self._catch_up()
        if self._row_look() != self._looks or len(self._shown) != self._height:
            self._looks = self._row_look()
            self._shown = [None] * self._height
        shown = self._shown
        regions: list[Region] = []
        for y, key in enumerate(self._keys(0, self._height)):
            known = shown[y]
            if known is not None and key[0] is known[0] and key[2:] == known[2:]:
                continue
            shown[y] = key
            if regions and regions[-1].bottom == y:
                regions[-1] = regions[-1].grow((0, 0, 1, 0))
            else:
                regions.append(Region(0, y, self._width, 1))
        return regions

    def _keys(self, first: int, behind: int) -> list[_RowKey]:
        """What the rows of the window from ``first`` on show."""
        marks = self._marks(first, behind)
        draft, wrapping = self._draft, self._wrapping
        keys: list[_RowKey] = []
        if draft is not None and wrapping is not None and self._top + first < wrapping.height:
            selected = None
            if self._caret != self._anchor:
                caret, anchor = draft.index.place(self._caret), draft.index.place(self._anchor)
                selected = (min(caret, anchor), max(caret, anchor))
            viewer = self.session.id
            line, row = wrapping.row_at(self._top + first)
            lines, count = len(draft.index.lines), len(marks)
            while line < lines and len(keys) < count:
                known = draft.line(line)
                if draft.is_decorated(line, selected):
                    for at in range(row, len(wrapping.rows(line))):
                        columns = wrapping.span(line, at)
                        lies = draft.decoration(line, columns, viewer, selected)
                        keys.append((known, line, at, lies, " "))
                else:
                    for at in range(row, len(wrapping.rows(line))):
                        keys.append((known, line, at, UNDECORATED, " "))
                line, row = line + 1, 0
        del keys[len(marks) :]
        keys += [(None, 0, 0, UNDECORATED, " ")] * (len(marks) - len(keys))
        if marks and marks[0] != " ":
            keys = [(*key[:4], mark) for key, mark in zip(keys, marks, strict=True)]
        return keys

    def _marks(self, first: int, behind: int) -> list[str]:
        """The signs in the last column; spaces where all of the text is in sight."""
        height = self._wrapping.height if self._wrapping is not None else 0
        bar = thumb(height, self._height, self._top)
        if bar is None:
            return [" "] * (behind - first)
        sign, track = self.signs.thumb, self.signs.track
        return [sign if bar.start <= y < bar.end else track for y in range(first, behind)]

    def _strip(self, key: _RowKey) -> Strip:
        known, line, row, decoration, mark = key
        looks = self._row_look()
        if known is None or self._draft is None or self._wrapping is None:
            look = looks.look
            style = look.thumb if mark == self.signs.thumb else look.muted
            blank = Segment(" " * (looks.width - 1), look.base)
            return Strip([blank, Segment(mark, style)], looks.width)
        return self._draft.strip(self._wrapping, line, row, decoration, looks, mark)

    def _row_look(self) -> RowLook:
        look = room_theme(self.host.theme).editor
        known = self._looks
        if known is None or known.look is not look or known.width != self._width:
            return RowLook(look, self.signs, self._width)
        return known

    def _paint_now(self, regions: list[Region]) -> bool:
        screen = self.screen
        if not isinstance(screen, PaintedScreen):
            return False
        self._painting = True
        try:
            return screen.paint_now(self, regions)
        finally:
            self._painting = False

    def _paint_own(self) -> None:
        if self._host is not None and self._host.congested:
            self._hub.mark(self)
        else:
            self.paint()

    def _repaint_all(self) -> None:
        self._shown = []
        self._paint_own()

    # Places

    def _wrap(self) -> None:
        if self._draft is None or not self._width:
            return
        caret_row = self._sight
        width = min(MEASURE, self._width - GUTTER - 2)
        self._wrapping = self._draft.wrapping(max(width, 1))
        self._restore(caret_row)

    def _catch_up(self) -> None:
        """Moves one's own places through what the others did since."""
        if not self._notes or self._draft is None:
            return
        caret_row = self._sight
        for delta in self._notes:
            self._caret = delta.moved(self._caret, before=True)
            self._anchor = delta.moved(self._anchor, before=True)
            self._top_offset = delta.moved(self._top_offset, before=True)
        self._notes.clear()
        self._restore(caret_row)

    def _caret_row(self) -> int | None:
        if self._draft is None or self._wrapping is None:
            return None
        row = self._wrapping.y_of(self._draft.index.place(self._caret)) - self._top
        return row if 0 <= row < self._height else None

    def _restore(self, caret_row: int | None) -> None:
        """Scrolls so that the caret is on the same row of the window, or else the top row."""
        if self._draft is None or self._wrapping is None:
            return
        if caret_row is not None and self._is_active:
            y = self._wrapping.y_of(self._draft.index.place(self._caret))
            self._set_top(y - caret_row)
        else:
            self._set_top(self._wrapping.y_of(self._draft.index.place(self._top_offset)))

    def _set_top(self, y: int) -> None:
        if self._draft is None or self._wrapping is None:
            return
        self._top = min(max(y, 0), max(0, self._wrapping.height - self._height))
        line, row = self._wrapping.row_at(self._top)
        start, _ = self._wrapping.span(line, row)
        self._top_offset = self._draft.index.start(line) + start
        self._sight = self._caret_row()

    def _reveal(self) -> None:
        """Scrolls as far as needed to have the caret in sight."""
        if self._draft is None or self._wrapping is None or not self._height:
            return
        y = self._wrapping.y_of(self._draft.index.place(self._caret))
        self._set_top(min(max(self._top, y - self._height + 1), y))

    def _caret_on_screen(self) -> Offset | None:
        screen = self.screen
        if not self._is_active or not isinstance(screen, PaintedScreen):
            return None
        region = screen.region_of(self)
        row = self._sight
        if region is None or row is None or self._draft is None or self._wrapping is None:
            return None
        x = self._wrapping.x_of(self._draft.index.place(self._caret))
        position = Offset(region.x + GUTTER + x, region.y + row)
        return position if region.contains_point(position) else None

    @property
    def _is_active(self) -> bool:
        """Whether this view has the keys of its session's screen."""
        screen = self.screen
        return isinstance(screen, PaintedScreen) and screen.is_top and screen.focused is self

    def _leave(self) -> None:
        if self._draft is not None:
            self._drafts.leave(self._draft, self)
        self._draft = self._wrapping = None
        self._notes.clear()
        self._caret = self._anchor = 0
