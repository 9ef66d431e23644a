"""A window that changes its size faster than the screen can be laid out."""

from __future__ import annotations

import asyncio
from functools import partial

from textual.app import ComposeResult
from textual.events import Resize
from textual.geometry import Size
from textual.screen import Screen
from textual.widgets import Label

from tests.tui.terminal import Terminal, TerminalDriver, running, until
from workshop.tui.painting import PaintedApp, PaintedModal, PaintedScreen

_FAR_TOO_OFTEN = 100


def _nothing() -> None: ...


class Folding(PaintedScreen[None]):
    """Does something of its own at every size, as the room does when it folds its guide."""

    sizes: list[Size]

    def compose(self) -> ComposeResult:
        yield Label("welkom")

    def on_mount(self) -> None:
        self.sizes = []

    def on_resize(self, event: Resize) -> None:
        self.sizes.append(event.size)
        assert len(self.sizes) < _FAR_TOO_OFTEN, "it never settles"
        self.call_after_refresh(_nothing)


class Question(PaintedModal[None]):
    def compose(self) -> ComposeResult:
        yield Label("Weet u het zeker?")


class Room(PaintedApp[None]):
    def __init__(self) -> None:
        super().__init__(driver_class=TerminalDriver)

    def get_default_screen(self) -> Folding:
        return Folding(id="_default")


def _has_more(room: Screen[object], waiting: int) -> bool:
    return room.message_queue_size > waiting


async def _sizes_while_busy(terminal: Terminal, *sizes: tuple[int, int]) -> None:
    """The window changes while the screen is busy, and other messages come in between."""
    room = terminal.app.screen_stack[0]
    free = asyncio.Event()
    room.call_later(free.wait)
    await until(lambda: room.message_queue_size == 0)
    for number, (width, height) in enumerate(sizes):
        terminal.resize(width, height)
        await until(partial(_has_more, room, 2 * number))
        room.call_later(_nothing)
    free.set()
    await terminal.idle()


async def test_sizes_that_were_overtaken_do_not_keep_the_screen_busy_for_ever() -> None:
    async with running(Room) as terminal:
        await _sizes_while_busy(terminal, (100, 30), (120, 40), (90, 20))

        assert terminal.app.screen.size == Size(90, 20)
        assert "welkom" in terminal.text


async def test_the_room_behind_a_dialog_has_the_size_of_the_window() -> None:
    async with running(Room) as terminal:
        with terminal.app.acting():
            await terminal.app.push_screen(Question())
            await terminal.app.push_screen(Question())
        await _sizes_while_busy(terminal, (100, 30), (120, 40), (90, 20))

        assert [screen.size for screen in terminal.app.screen_stack] == [Size(90, 20)] * 3


async def test_a_dialog_takes_a_size_that_the_room_behind_it_took_first() -> None:
    async with running(Room) as terminal:
        with terminal.app.acting():
            await terminal.app.push_screen(Question())
        await terminal.idle()
        dialog = terminal.app.screen
        free = asyncio.Event()
        dialog.call_later(free.wait)
        await until(lambda: dialog.message_queue_size == 0)
        terminal.resize(100, 30)
        room = terminal.app.screen_stack[0]
        await until(lambda: room._compositor.size == Size(100, 30))
        free.set()
        await terminal.idle()

        await until(lambda: terminal.app.front.size == (100, 30))
        assert terminal.rows == terminal.painted()
