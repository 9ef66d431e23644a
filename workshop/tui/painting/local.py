"""The terminal the server itself is started in: Textual's own driver, with our ways.

Nobody in the room may have to wait for it: Textual writes through a short queue that blocks the
loop when it is full, which it is when somebody holds the terminal (Ctrl+S, selecting text).
"""

from __future__ import annotations

import os
from typing import Any

from textual.app import App
from textual.drivers.linux_driver import LinuxDriver

from workshop.terminal import ColourDepth, colour_depth, downgrade

__all__ = ["LocalDriver"]

_QUEUE_FULL = 12
"""Writes waiting, of the 30 that Textual queues, above which nothing more is painted."""


class LocalDriver(LinuxDriver):
    """Shows a ``PaintedApp`` on the terminal of this process."""

    def __init__(
        self,
        app: App[Any],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self.depth: ColourDepth = colour_depth(os.environ.get("TERM", ""), os.environ)

    @property
    def congested(self) -> bool:
        """Whether the terminal takes nothing at the moment."""
        thread = self._writer_thread
        return thread is not None and thread._queue.qsize() > _QUEUE_FULL

    def write(self, data: str) -> None:
        """Writes in the colours that this terminal has."""
        super().write(downgrade(data, self.depth))

    def open_url(self, url: str, new_tab: bool = True) -> None:
        """Opens nothing."""

    def _enable_mouse_support(self) -> None:
        # Presses, drags and the wheel, but not every move (1003).
        if self._mouse:
            self.write("\x1b[?1000h\x1b[?1002h\x1b[?1006h")
            self.flush()

    def _disable_mouse_support(self) -> None:
        if self._mouse:
            self.write("\x1b[?1006l\x1b[?1002l\x1b[?1000l")
            self.flush()

    def _enable_mouse_pixels(self) -> None:
        """Cells are what the editor counts in."""
