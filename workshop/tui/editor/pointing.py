"""The mouse in a passage: the caret, selections, the wheel."""

from __future__ import annotations

from textual import events

from workshop.tui.editor import navigation
from workshop.tui.editor.lines import Place
from workshop.tui.editor.rows import GUTTER
from workshop.tui.editor.view import DraftView

__all__ = ["PointedDraft"]

_WHEEL_ROWS = 3


class PointedDraft(DraftView):
    """A passage that can be pointed at."""

    _dragging = False

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel moves the window only."""
        event.stop()
        self.scroll_rows(_WHEEL_ROWS)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The wheel moves the window only."""
        event.stop()
        self.scroll_rows(-_WHEEL_ROWS)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Puts the caret there and begins a selection."""
        event.stop()
        window = self._now()
        if event.button == 1 and window is not None:
            self._dragging = True
            self.capture_mouse()
            there = window.offset_at(event.x - GUTTER, event.y)
            self.go_to(there, window.anchor if event.shift else None)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Selects up to there while the button is down, scrolling at the edges."""
        if not self._dragging:
            return
        event.stop()
        if not 0 <= event.y < self._height:
            self.scroll_rows(1 if event.y > 0 else -1)
        window = self._now()
        if window is not None:
            there = window.offset_at(event.x - GUTTER, event.y)
            if there != window.caret:
                self.go_to(there, window.anchor)

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Ends the selection."""
        event.stop()
        if self._dragging:
            self._dragging = False
            self.release_mouse()

    def on_click(self, event: events.Click) -> None:
        """Two clicks select a word, three a line."""
        event.stop()
        window = self._now()
        if window is None or event.chain not in (2, 3):
            return
        index = window.index
        if event.chain == 2:
            first, last = navigation.word_around(index.lines, window.place)
        else:
            line = window.place.line
            first, last = Place(line, 0), Place(line, len(index.lines[line]))
        self.go_to(index.offset(last), index.offset(first))
