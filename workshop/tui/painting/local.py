"""The terminal the server itself is started in: Textual's own driver, with our ways.

Nobody in the room may have to wait for it: Textual writes through a short queue that blocks the
loop when it is full, which it is when somebody holds the terminal (Ctrl+S, selecting text). And a
key need not wait for a thread to get its turn: what is short goes out at once, as far as the
terminal takes it, while nothing stands before it in that queue.
"""

from __future__ import annotations

import contextlib
import os
from io import TextIOWrapper
from typing import Any, cast

from textual.app import App
from textual.drivers.linux_driver import LinuxDriver

from workshop.terminal import ColourDepth, colour_depth, downgrade

__all__ = ["LocalDriver"]

_QUEUE_FULL = 12
"""Writes waiting, of the 30 that Textual queues, above which nothing more is painted."""
_SHORT = 2_048
"""Characters of a change; a whole screen is more."""


class _Output:
    """Where Textual's thread writes to: knows how much of it is out.

    Bytes that are no whole character come as surrogates: the rest of a write that was taken half.
    """

    def __init__(self, file: TextIOWrapper) -> None:
        self._file = file
        self._written = 0
        self.out = 0
        """Writes that the terminal has taken."""

    def write(self, text: str) -> None:
        self._file.buffer.write(text.encode("utf-8", "surrogateescape"))
        self._written += 1

    def flush(self) -> None:
        self._file.buffer.flush()
        self.out = self._written

    def fileno(self) -> int:
        return self._file.fileno()


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
        self._output: _Output | None = None
        self._handed = 0
        self._direct: int | None = None
        file = self._file
        if file is not None:
            self._direct = self._opened(file)
        if file is not None and self._direct is not None:
            self._output = _Output(file)
            self._file = cast(TextIOWrapper, self._output)

    @staticmethod
    def _opened(file: TextIOWrapper) -> int | None:
        """The terminal once more, for writes that never wait; None where it cannot be opened."""
        if (file.encoding or "").lower().replace("-", "") != "utf8":
            return None
        try:
            name = os.ttyname(file.fileno())
            return os.open(name, os.O_WRONLY | os.O_NOCTTY | os.O_NONBLOCK | os.O_CLOEXEC)
        except OSError:
            return None

    @property
    def congested(self) -> bool:
        """Whether the terminal takes nothing at the moment."""
        thread = self._writer_thread
        return thread is not None and thread._queue.qsize() > _QUEUE_FULL

    def write(self, data: str) -> None:
        """Writes in the colours that this terminal has."""
        text = downgrade(data, self.depth)
        if (
            self._direct is not None
            and self._output is not None
            and len(text) <= _SHORT
            and self._handed == self._output.out
        ):
            raw = text.encode("utf-8", "surrogateescape")
            with contextlib.suppress(OSError):  # it takes nothing now; the thread waits for it
                raw = raw[os.write(self._direct, raw) :]
            if not raw:
                return
            text = raw.decode("utf-8", "surrogateescape")
        self._handed += 1
        super().write(text)

    def close(self) -> None:
        super().close()
        if self._direct is not None:
            os.close(self._direct)
            self._direct = None

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
