"""Screens that paint through the front buffer, at once where they can."""

from __future__ import annotations

from asyncio import Handle, TimerHandle, get_running_loop
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol, cast, runtime_checkable

from textual.await_complete import AwaitComplete
from textual.geometry import Region, Size
from textual.screen import ModalScreen, Screen, ScreenResultType
from textual.selection import Selection
from textual.widget import Widget

from workshop.tui.painting.rows import RowCompositor

if TYPE_CHECKING:
    from workshop.tui.painting.app import PaintedApp

__all__ = ["HoldsCaret", "PaintedModal", "PaintedScreen"]

_BEHIND = 0.25
"""Seconds between two paints of what shows behind a dialog: each one paints the whole window."""
_SLOW_CLIENT_RETRY = 0.05
"""Seconds after which a slow client is looked at again."""


@runtime_checkable
class HoldsCaret(Protocol):
    """A widget whose caret is the terminal's own cursor."""

    def place_caret(self) -> None:
        """Puts the terminal's cursor where the caret is, or hides it."""


class PaintedScreen(Screen[ScreenResultType]):
    """A screen of a ``PaintedApp``."""

    def __init__(
        self, name: str | None = None, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(name, id, classes)
        self._compositor: RowCompositor = RowCompositor()
        self._resting: TimerHandle | None = None
        self._remainder: Handle | None = None
        self._rested = False
        """Whether it was quiet long enough behind a dialog."""

    @property
    def host(self) -> PaintedApp[Any] | None:
        """The app this screen is part of, whichever app is active at the moment."""
        return cast("PaintedApp[Any] | None", self.parent)

    @property
    def is_top(self) -> bool:
        """Whether nothing lies over this screen."""
        host = self.host
        return host is not None and bool(host.screen_stack) and host.screen_stack[-1] is self

    @property
    def is_current(self) -> bool:
        """Whether any of it is on the terminal, whichever app is active at the moment."""
        host = self.host
        return self.is_top or (host is not None and self in host._background_screens)

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Closes this screen, once.

        Stock Textual takes away whatever is on top: a second Enter that was under way while the
        dialog closed would take away the room behind it.
        """
        if self.app.screen is not self:
            return AwaitComplete()
        return super().dismiss(result)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """No key does anything here before everything it may touch is there."""
        return super().check_action(action, parameters) if self.is_mounted else False

    def region_of(self, widget: Widget) -> Region | None:
        """Where a widget is on the screen, as far as visible; None while it is not laid out.

        Never ``widget.region`` while painting: it may rebuild the layout's map too early.
        """
        found = self._compositor.visible_widgets.get(widget)
        return None if found is None else found[0].intersection(found[1])

    def paint_now(self, widget: Widget, regions: Sequence[Region]) -> bool:
        """Paints regions of one widget at once, past the message queues and the frame timer.

        Args:
            regions: relative to the widget.

        Returns:
            False where it cannot be done now: a layout is due, something lies over the screen, or
            the client is slow. The caller then refreshes the widget, or comes back.
        """
        host = self.host
        if host is None or host.congested or not self.is_top or host._batch_count:
            return False
        if self._layout_required or self._scroll_required or self._repaint_required:
            return False
        compositor = self._compositor
        place = compositor.visible_widgets.get(widget)
        if place is None:
            return False
        region, clip = place
        for dirty in regions:
            if visible := clip.intersection(dirty.translate(region.offset)):
                compositor._dirty_regions.add(visible)
        self._send(host)
        return True

    def _watch_selections(  # type: ignore[override]
        self, old: dict[Widget, Selection], now: dict[Widget, Selection]
    ) -> None:
        # Textual's own is a coroutine that waits for the next turn of the screen, also while the
        # screen is made: one that ends before that has it complain on the server's stderr.
        for widget in old.keys() | now.keys():
            widget.selection_updated(now.get(widget))

    def _screen_resized(self, size: Size) -> None:
        # For the window as it is now, and once. Textual lays out for the size that a message has
        # brought and then sends itself that size: two sizes under way answer each other for ever.
        if self.host is not None and self.outer_size != self.host.size:
            super()._screen_resized(self.host.size)

    def _send(self, host: PaintedApp[Any]) -> None:
        compositor = self._compositor
        compositor.front = host.front
        try:
            update = compositor.render_update(screen_stack=host._background_screens)
        finally:
            compositor.front = None
        host._display(self, update)
        self._paint_rest_soon()

    def _compositor_refresh(self) -> None:
        host = self.host
        compositor = self._compositor
        compositor.front = host.front if host is not None else None
        try:
            super()._compositor_refresh()
        finally:
            compositor.front = None
        self._paint_rest_soon()

    def _paint_rest_soon(self) -> None:
        """The rest of a large window comes in the turns after this one: others have theirs."""
        if self._compositor.unfinished and self._remainder is None:
            self._remainder = get_running_loop().call_soon(self._paint_rest)

    def _paint_rest(self) -> None:
        self._remainder = None
        host = self.host
        if host is None or not host._can_write or not self.is_top:
            # It is painted whole when it comes back.
            return
        if host.congested or host._batch_count:
            self._remainder = get_running_loop().call_later(_SLOW_CLIENT_RETRY, self._paint_rest)
            return
        try:
            with host.acting():
                self._send(host)
        except Exception as error:
            host.fail(error)

    def _on_timer_update(self) -> None:
        host = self.host
        if host is not None and host.congested:
            # Nothing is rendered for a slow client: what is dirty merges until its queue is empty.
            self._update_timer.pause()
            self.set_timer(_SLOW_CLIENT_RETRY, self._update_timer.resume)
            return
        if not self.is_top and not self._rested:
            self._update_timer.pause()
            if self._resting is None:
                self._resting = get_running_loop().call_later(_BEHIND, self._wake)
            return
        self._rested = False
        super()._on_timer_update()

    def _wake(self) -> None:
        self._resting = None
        self._rested = True
        self._update_timer.resume()

    def on_screen_suspend(self) -> None:
        """Something else is shown; a dialog that was closed hears of it late."""
        self._hand_over_caret()

    def on_screen_resume(self) -> None:
        """Back again: the cursor goes to where it was."""
        self._hand_over_caret()

    def _hand_over_caret(self) -> None:
        host = self.host
        if host is None or not host.screen_stack:
            return
        focused = host.screen_stack[-1].focused
        if isinstance(focused, HoldsCaret):
            focused.place_caret()
        else:
            host.caret = None


# Textual takes the default styles of the first base only: those of a modal screen.
class PaintedModal(ModalScreen[ScreenResultType], PaintedScreen[ScreenResultType]):
    """A dialog over a ``PaintedScreen``."""
