"""A passage on the screen: painting what has changed, and the terminal's cursor as the caret."""

from __future__ import annotations

from typing import Any, cast

from textual import events
from textual.geometry import Offset, Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from workshop.document.text import Delta
from workshop.ids import PassageId
from workshop.tui.editor.contract import DraftSession
from workshop.tui.editor.draft import SharedDraft
from workshop.tui.editor.drafts import Drafts
from workshop.tui.editor.drawn import RowLook
from workshop.tui.editor.lines import Place
from workshop.tui.editor.rows import GUTTER
from workshop.tui.editor.sentences import sentence_at
from workshop.tui.editor.showing import Showing, looks_same, row_strip_of, rows_showing
from workshop.tui.editor.window import Window
from workshop.tui.editor.wrapping import NARROWEST, Wrapping
from workshop.tui.painting import Hub, PaintedApp, PaintedScreen
from workshop.tui.themes import room_theme

__all__ = ["MEASURE", "DraftView"]

MEASURE = 88
"""Text is never wrapped wider than this many cells."""


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
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.session = session
        self._hub = hub
        self._drafts = drafts
        self._wanted: tuple[PassageId, int, int | None] | None = None
        self._host: PaintedApp[Any] | None = None
        self._row_wanted: int | None = None
        self._draft: SharedDraft | None = None
        self._window: Window | None = None
        self._width = self._height = 0
        self._shown: list[Showing | None] = []
        """What was painted last, per row of the window; None where that is not known."""
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
        window = self._now()
        return window.caret if window is not None else 0

    @property
    def selection(self) -> tuple[int, int]:
        """The selected part of the text as (start, end); equal where nothing is selected."""
        window = self._now()
        return window.selection if window is not None else (0, 0)

    @property
    def selected_text(self) -> str:
        """What is selected."""
        window = self._now()
        return window.index.slice(*window.selection) if window is not None else ""

    @property
    def place(self) -> Place:
        """Line and column of the caret, from 0."""
        window = self._now()
        return window.place if window is not None else Place(0, 0)

    @property
    def sentence(self) -> tuple[int, int]:
        """The sentence the caret is in, as (start, end) in the text."""
        window = self._now()
        if window is None:
            return 0, 0
        line, column = window.place
        first = window.index.start(line)
        start, end = sentence_at(window.index.lines[line], column)
        return first + start, first + end

    def show(self, passage: PassageId, caret: int = 0, caret_row: int | None = None) -> None:
        """Shows a passage with the caret in it. Works before mounting too.

        Args:
            caret_row: in which row of the window the caret is, which may be out of sight; without
                it the text is scrolled no further than needed.
        """
        if self._host is None:
            self._wanted = (passage, caret, caret_row)
            return
        if self.passage != passage:
            self._leave()
            draft = self._drafts.join(self.session.room, passage, self._hub, self)
            self._draft = draft
            self._window = Window(draft.index, self._wrapping(draft), self._height)
        self._shown = []
        self.go_to(caret)
        self._row_wanted = caret_row
        self._aim()

    def _aim(self) -> None:
        """Puts the caret in the row it was asked to be in, once there are rows."""
        if self._row_wanted is not None and self._window is not None and self._height:
            row, self._row_wanted = self._row_wanted, None
            self.scroll_rows(self._window.caret_row - row)

    def go_to(self, caret: int, anchor: int | None = None) -> None:
        """Moves the caret, and selects from ``anchor`` where one is given."""
        window = self._now()
        if window is None:
            return
        moved = window.move(caret, anchor)
        step = self.session.presence.step
        self.session.look(step, self.passage, window.caret, window.anchor)
        if moved:
            self.post_message(self.CaretMoved(self))
        self._paint_own()

    def scroll_rows(self, rows: int) -> None:
        """Moves the window over the text; the caret stays where it is in the text."""
        window = self._now()
        if window is not None:
            window.scroll_to(window.top + rows)
            self._paint_own()

    def reveal(self, offset: int) -> None:
        """Has a place in the text in sight; the caret stays where it is in the text."""
        window = self._now()
        if window is None:
            return
        y = window.wrapping.y_of(window.index.place(offset))
        if not window.top <= y < window.top + window.height:
            window.scroll_to(y - window.height // 3)
        self._paint_own()

    # A watcher of the draft, painted by the hub

    def text_changed(self, delta: Delta) -> None:
        """Takes note only."""
        if self._window is not None:
            self._window.note(delta)

    def paint(self) -> None:
        """Paints the rows that look different from what was painted last."""
        self._hub.painted(self)
        window = self._now()
        if self._draft is None or window is None or not self.is_mounted:
            return
        if not self.screen.is_current:
            # Covered: all of it is painted when it comes back.
            self._shown = []
            return
        self.session.caret_row = window.caret_row
        regions = self._changed(self._draft, window)
        active = self._is_active
        if active:
            self.host.aim_caret(self._caret_on_screen())
        if regions and not self._paint_now(regions):
            for region in regions:
                self._shown[region.y : region.bottom] = [None] * region.height
            self.refresh(*regions)
        if active:
            self.host.caret = self._caret_on_screen()

    def place_caret(self) -> None:
        """Puts the terminal's cursor where the caret is, or hides it."""
        if self._is_active:
            self.host.caret = self._caret_on_screen()

    # Life

    def on_mount(self) -> None:
        """The active app is this view's own while it is mounted; later it may be any."""
        self._host = cast("PaintedApp[Any]", self.app)
        if self._wanted is not None:
            self.show(*self._wanted)

    def on_unmount(self) -> None:
        """The draft and the hub forget it."""
        self._leave()
        self._hub.drop(self)

    def on_resize(self, event: events.Resize) -> None:
        """Wraps for the new width, around the same place."""
        window = self._now()
        self._width, self._height = event.size
        if window is not None and self._draft is not None:
            window.rewrap(self._wrapping(self._draft), self._height)
        self._shown = []
        self._aim()
        self._paint_own()

    def on_focus(self) -> None:
        """The terminal's cursor is the caret."""
        self.place_caret()

    def on_blur(self) -> None:
        """Something else has the keys."""
        self.host.caret = None

    # Drawing

    def render_line(self, y: int) -> Strip:
        """One row of the window."""
        return self.render_lines(Region(0, y, self._width, 1))[0]

    def render_lines(self, crop: Region) -> list[Strip]:
        """Rows of the window, straight from the draft: no box, no style cache."""
        draft, window, looks = self._draft, self._now(), self._row_look()
        if draft is None or window is None:
            return [Strip.blank(crop.width, looks.look.base)] * crop.height
        strips = [
            row_strip_of(draft, window, shows, looks)
            for shows in self._showing(draft, window, crop.y, crop.bottom)
        ]
        if not self._painting:
            # How much of it reaches the terminal is not ours to know.
            for y in range(crop.y, min(crop.bottom, len(self._shown))):
                self._shown[y] = None
        if crop.column_span != (0, self._width):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips

    def _changed(self, draft: SharedDraft, window: Window) -> list[Region]:
        """The rows that look different from what was painted last; they count as painted now."""
        looks = self._row_look()
        if looks != self._looks or len(self._shown) != self._height:
            self._looks = looks
            self._shown = [None] * self._height
        regions: list[Region] = []
        for y, shows in enumerate(self._showing(draft, window, 0, self._height)):
            known = self._shown[y]
            if known is not None and looks_same(known, shows):
                continue
            self._shown[y] = shows
            if regions and regions[-1].bottom == y:
                regions[-1] = regions[-1].grow((0, 0, 1, 0))
            else:
                regions.append(Region(0, y, self._width, 1))
        return regions

    def _showing(
        self, draft: SharedDraft, window: Window, first: int, behind: int
    ) -> list[Showing]:
        return rows_showing(draft, window, self.session.id, first, behind)

    def _row_look(self) -> RowLook:
        look = room_theme(self.host.theme).editor
        known = self._looks
        if known is None or known.look is not look or known.width != self._width:
            return RowLook(look, self._width)
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

    # Where it is

    def _now(self) -> Window | None:
        """The window, where the others' changes have brought it; None while nothing is shown."""
        window = self._window
        if window is not None and window.is_behind:
            window.catch_up(writing=self._is_active)
        return window

    def _wrapping(self, draft: SharedDraft) -> Wrapping:
        return draft.wrapping(max(NARROWEST, min(MEASURE, self._width - GUTTER - 2)))

    def _caret_on_screen(self) -> Offset | None:
        screen, window = self.screen, self._now()
        if window is None or not isinstance(screen, PaintedScreen):
            return None
        region, cell = screen.region_of(self), window.cell
        if region is None or cell is None:
            return None
        x, row = cell
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
        self._draft = self._window = None
