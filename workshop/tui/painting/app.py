"""The base of every session's app: many of them live in one process and share nothing but caches.

Stock Textual assumes that it is alone: it captures the process's stdout, takes its colours from
the server's terminal, prints tracebacks with the values of variables, and writes files and opens
browsers on the machine it runs on. None of that happens here (TEXTUAL.md 2).
"""

from __future__ import annotations

import io
import logging
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from rich.console import Console, RenderableType
from textual.app import App, ReturnType, SystemCommand
from textual.binding import Binding
from textual.driver import Driver
from textual.filter import ANSIToTruecolor, LineFilter
from textual.geometry import Offset
from textual.screen import Screen

from workshop.tui.painting.failures import failure_report
from workshop.tui.painting.front import FrontBuffer
from workshop.tui.painting.rows import RowUpdate
from workshop.tui.painting.screens import PaintedScreen
from workshop.tui.painting.strips import spare_caches
from workshop.tui.painting.stylesheet import SharedStylesheet
from workshop.tui.themes import DEFAULT_THEME, THEMES

if TYPE_CHECKING:
    from textual.notifications import SeverityLevel

__all__ = ["PaintedApp"]

spare_caches()

_log = logging.getLogger(__name__)

_FRAME_START, _FRAME_END = "\x1b[?2026h", "\x1b[?2026l"
_CARET_OFF, _CARET_ON = "\x1b[?25l", "\x1b[?25h"


class PaintedApp(App[ReturnType]):
    """One session's app.

    Made inside the task that runs it, once the loop runs. ``run_async`` never raises what went
    wrong inside: ``return_code`` is 1 then and ``fault`` says what it was.
    """

    ENABLE_COMMAND_PALETTE = False
    BINDINGS = [Binding("ctrl+l", "redraw", "tui-key-redraw", show=False, id="redraw")]  # noqa: RUF012

    _ansi_filter: ANSIToTruecolor | None = None
    """One for all apps: Textual's caches are keyed by the filter."""

    def __init__(self, *, driver_class: type[Driver] | None = None) -> None:
        super().__init__(driver_class=driver_class)
        self.stylesheet = SharedStylesheet(variables=self.get_css_variables())
        self.front = FrontBuffer()
        self.animation_level = "none"
        self.console = Console(
            color_system="truecolor",
            file=io.StringIO(),
            force_terminal=True,
            no_color=False,
            legacy_windows=False,
            markup=False,
            highlight=False,
            emoji=False,
            safe_box=False,
        )
        # Redirected to themselves: print() goes where it always went, whoever ends first.
        self._capture_stdout = sys.stdout  # type: ignore[assignment]
        self._capture_stderr = sys.stderr  # type: ignore[assignment]
        self._caret: Offset | None = None
        self._terminal_caret: Offset | None = None
        for theme in THEMES.values():
            self.register_theme(theme.textual)
        self.theme = DEFAULT_THEME

    # What others ask of it

    @property
    def congested(self) -> bool:
        """Whether the client does not keep up; nothing is painted for it then."""
        return bool(getattr(self._driver, "congested", False))

    @property
    def fault(self) -> Exception | None:
        """What ended this app, where it was an error."""
        return self._exception

    @contextmanager
    def acting(self) -> Iterator[None]:
        """For a call from another session's task: inside, the active app is this one."""
        with self._context():
            yield

    def fail(self, error: Exception) -> None:
        """Ends this app because of an error; everybody else goes on."""
        if self._exception is None:
            with self._context():
                self._handle_exception(error)

    # The terminal's own cursor is the caret

    @property
    def caret(self) -> Offset | None:
        """Where on the screen the terminal's cursor is shown; None where it is hidden.

        Setting it writes at once where it is a change. ``aim_caret`` leaves that to the next frame.
        """
        return self._caret

    @caret.setter
    def caret(self, position: Offset | None) -> None:
        self.aim_caret(position)
        if self._terminal_caret == position or self.congested or not self._can_write:
            return
        driver = self._driver
        assert driver is not None
        if position is None:
            driver.write(_CARET_OFF)
        else:
            shown = "" if self._terminal_caret is not None else _CARET_ON
            driver.write(f"\x1b[{position.y + 1};{position.x + 1}H{shown}")
        driver.flush()
        self._terminal_caret = position

    def aim_caret(self, position: Offset | None) -> None:
        """Puts the caret somewhere from the next frame on."""
        self._caret = position
        if position is not None:
            self.cursor_position = position

    @property
    def _can_write(self) -> bool:
        return self._driver is not None and self._running and not self._closed

    # Painting

    def get_default_screen(self) -> Screen[Any]:
        return PaintedScreen(id="_default")

    @property
    def _background_screens(self) -> list[Screen[Any]]:
        # Stock Textual counts the screen below also where it is covered, and paints all of what
        # covers it for every change below.
        stack = self.screen_stack
        return super()._background_screens if stack and stack[-1].is_modal else []

    def get_line_filters(self) -> Sequence[LineFilter]:
        if PaintedApp._ansi_filter is None:
            PaintedApp._ansi_filter = ANSIToTruecolor(self.ansi_theme)
        return (PaintedApp._ansi_filter,)

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        if renderable is None or not self._can_write or self._batch_count:
            return
        if not isinstance(renderable, RowUpdate):
            self.front.forget()
        elif not renderable.output:
            self.caret = self._caret
            return
        super()._display(screen, renderable)

    def _begin_update(self) -> None:
        if self._driver is not None:
            if self._sync_available:
                self._driver.write(_FRAME_START)
            elif self._terminal_caret is not None:
                self._driver.write(_CARET_OFF)

    def _end_update(self) -> None:
        driver = self._driver
        if driver is None:
            return
        caret = self._caret
        if self._sync_available:
            if (caret is None) != (self._terminal_caret is None):
                driver.write(_CARET_OFF if caret is None else _CARET_ON)
            driver.write(_FRAME_END)
        elif caret is not None:
            driver.write(_CARET_ON)
        self._terminal_caret = caret

    def on_resize(self) -> None:
        """The terminal has moved its text about as it liked."""
        self.action_redraw()

    def action_redraw(self) -> None:
        """Paints everything again, for a terminal that something else has written on."""
        self.front.forget()
        self.refresh()

    # What goes wrong

    def _handle_exception(self, error: Exception) -> None:
        if self._exit:
            # Whatever was half made when somebody left does not find its parts any more.
            _log.info("a session's app stumbled while it ended\n%s", failure_report(error))
            self._close_messages_no_wait()
        else:
            super()._handle_exception(error)

    def _fatal_error(self) -> None:
        if self._exception is not None:
            _log.error("a session's app ended by a fault\n%s", failure_report(self._exception))
        self._close_messages_no_wait()

    def panic(self, *renderables: RenderableType) -> None:
        """Ends the app. What there is to say stands in the log."""
        self._return_code = 1
        if self._exception is None:
            _log.error("a session's app ended: its driver failed")
            self._close_messages_no_wait()
        else:
            self._fatal_error()

    def _print_error_renderables(self) -> None:
        self._exit_renderables.clear()

    # What a person's text must not do, and what must not happen on the server

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Shows a message in a corner. Text is text: markup only where it is asked for."""
        super().notify(message, title=title, severity=severity, timeout=timeout, markup=markup)

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """None of Textual's: they write files on the server and speak English."""
        return ()

    def open_url(self, url: str, *, new_tab: bool = True) -> None:
        """Opens nothing: it would be on the server."""

    def action_help_quit(self) -> None:
        """Nothing on Ctrl+C where no text is: leaving has its own key."""

    def action_suspend_process(self) -> None:
        """Nothing: it would stop the whole room."""
