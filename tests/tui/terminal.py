"""A terminal in memory: an app, the bytes it sends, and what a person would see of them."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pyte
from rich.cells import cell_len
from textual import events
from textual._context import visible_screen_stack
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.driver import Driver
from textual.geometry import Size
from textual.message import Message

from workshop.tui.painting import PaintedApp

__all__ = ["PATIENCE", "Terminal", "TerminalDriver", "running", "shown_rows", "until"]

PATIENCE = 60.0
"""Seconds after which a test gives up waiting; never the time it takes."""

_UNKNOWN_TO_PYTE = re.compile(r"\x1b\[[<=>?][\d;]*[a-zA-Z$]+(?<![hl])|\x1b\][^\x07]*\x07")


class TerminalDriver(Driver):
    """Keeps what is written, and lets a test type."""

    congested = False

    def __init__(self, app: App[Any], **options: Any) -> None:
        super().__init__(app, **options)
        self._parser = XTermParser()
        self.written: list[str] = []

    def write(self, data: str) -> None:
        self.written.append(data)

    def start_application_mode(self) -> None:
        self.resize(*(self._size or (80, 24)))

    def resize(self, width: int, height: int) -> None:
        self._size = (width, height)
        size = Size(width, height)
        self._app.post_message(events.Resize(size, size))

    def send_message(self, message: Message) -> None:
        self._app.post_message(message)

    def type(self, keys: str) -> None:
        for event in self._parser.feed(keys):
            self.process_message(event)

    def disable_input(self) -> None: ...
    def stop_application_mode(self) -> None: ...


class Terminal:
    """One running app."""

    def __init__(self, app: PaintedApp[Any], task: asyncio.Task[Any]) -> None:
        self.app = app
        self.task = task
        self.screen = pyte.Screen(*app.size)
        self._stream = pyte.Stream(self.screen)
        self.screen.reset_mode(pyte.modes.DECAWM)

    @property
    def driver(self) -> TerminalDriver:
        assert isinstance(self.app._driver, TerminalDriver)
        return self.app._driver

    def type(self, keys: str) -> None:
        self.driver.type(keys)

    def resize(self, width: int, height: int) -> None:
        self.driver.resize(width, height)

    def take(self) -> str:
        """What was sent since the last time, shown on the screen as well."""
        data = "".join(self.driver.written)
        self.driver.written.clear()
        self._stream.feed(_UNKNOWN_TO_PYTE.sub("", data))
        return data

    def read(self) -> None:
        """Brings the screen up to date, in the size that the app has."""
        width, height = self.app.size
        if (width, height) != (self.screen.columns, self.screen.lines):
            self.screen.resize(height, width)
        self.take()

    @property
    def rows(self) -> list[str]:
        self.read()
        return shown_rows(self.screen)

    @property
    def text(self) -> str:
        return "\n".join(self.rows)

    @property
    def cursor(self) -> tuple[int, int] | None:
        """Column and row; None where it is hidden."""
        self.read()
        cursor = self.screen.cursor
        return None if cursor.hidden else (cursor.x, cursor.y)

    def painted(self) -> list[str]:
        """The rows as the app would paint them from scratch."""
        with self.app.acting():
            visible_screen_stack.set(self.app._background_screens)
            return [strip.text for strip in self.app.screen._compositor.render_strips()]

    async def ended(self) -> None:
        """Until the app has ended."""
        async with asyncio.timeout(PATIENCE):
            await self.task

    async def idle(self) -> None:
        """Until every message is handled and everything dirty is painted."""
        app = self.app
        await until(
            lambda: all(_rests(node) for node in [app, *app.screen.walk_children(with_self=True)])
        )


def _rests(node: Any) -> bool:
    # Looked at from outside: asking for the timer itself would make one in this task.
    timer = getattr(node, "_Screen__update_timer", None)
    if timer is not None and timer._active.is_set():
        return False
    if getattr(getattr(node, "_compositor", None), "unfinished", False):
        return False
    if any(not getattr(above, "display", True) for above in node.ancestors_with_self):
        # Hidden: it is painted when it comes on.
        return bool(node._message_queue.empty())
    return node._message_queue.empty() and not (
        getattr(node, "_repaint_required", False)
        or getattr(node, "_layout_required", False)
        or getattr(node, "_dirty_widgets", False)
    )


def shown_rows(screen: pyte.Screen) -> list[str]:
    """The characters of each row; half of a wide character that was left over shows as ␀."""
    rows: list[str] = []
    for y in range(screen.lines):
        row = ""
        x = 0
        while x < screen.columns:
            char = screen.buffer[y][x].data
            row += char or "␀"
            x += 2 if char and cell_len(char) == 2 else 1
        rows.append(row)
    return rows


async def until(condition: Callable[[], object], *, seconds: float = PATIENCE) -> None:
    """Waits for a condition, a turn of the loop at a time."""
    async with asyncio.timeout(seconds):
        calm = 0
        while calm < 4:
            calm = calm + 1 if condition() else 0
            await asyncio.sleep(0 if calm else 0.001)


@asynccontextmanager
async def running(
    make: Callable[[], PaintedApp[Any]],
    size: tuple[int, int] = (80, 24),
    *,
    faults: bool = False,
) -> AsyncIterator[Terminal]:
    """An app that runs on a terminal in memory, made in its own task.

    Raises what ended the app, unless ``faults`` are part of the test.
    """
    made: asyncio.Future[PaintedApp[Any]] = asyncio.get_running_loop().create_future()

    async def live() -> object:
        app = make()
        made.set_result(app)
        return await app.run_async(size=size)

    task = asyncio.create_task(live())
    app = await made
    await until(lambda: app._driver is not None and app.is_running and app.screen_stack)
    await until(lambda: app.screen.size == Size(*size))
    terminal = Terminal(app, task)
    await terminal.idle()
    try:
        yield terminal
    finally:
        app.exit()
        async with asyncio.timeout(PATIENCE):
            await task
    if app.fault is not None and not faults:
        raise app.fault
