"""What is to happen once happens, however late the machine is."""

from __future__ import annotations

import asyncio
import time
from functools import partial
from itertools import count
from unittest.mock import Mock

import pytest
from textual import _time
from textual.app import ComposeResult
from textual.geometry import Size
from textual.message_pump import MessagePump
from textual.timer import Timer
from textual.widgets import Label

from tests.terminals import within
from tests.tui.terminal import Terminal, TerminalDriver, running, until
from workshop.tui.painting import PaintedApp, SureTimer

LATE = 0.01
"""Seconds that go by whenever somebody looks at the clock: longer than a resize may wait."""


class Room(PaintedApp[None]):
    def __init__(self) -> None:
        super().__init__(driver_class=TerminalDriver)

    def compose(self) -> ComposeResult:
        yield Label("welkom")


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that stands still each time between one look at the clock and the next."""
    looks = count()
    monkeypatch.setattr(_time, "get_time", lambda: time.monotonic() + LATE * next(looks))


@pytest.mark.usefixtures("slow")
async def test_a_timer_for_once_goes_off_though_its_time_is_past_when_it_begins() -> None:
    async with running(Room) as terminal:
        gone_off = asyncio.Event()
        with terminal.app.acting():
            terminal.app.set_timer(LATE / 2, gone_off.set)
        await within(gone_off.wait())


def _is_wide(terminal: Terminal, width: int) -> bool:
    return terminal.app.front.size == (width, 30)


@pytest.mark.usefixtures("slow")
async def test_a_window_takes_every_size_that_it_gets() -> None:
    async with running(Room) as terminal:
        for width in (100, 60, 80):
            terminal.resize(width, 30)
            await until(partial(_is_wide, terminal, width))
            assert terminal.app.screen.size == Size(width, 30)


def test_a_clock_that_ticks_leaves_out_what_it_missed_as_ever() -> None:
    pump = Mock(spec=MessagePump)
    assert SureTimer(pump, 1.0)._skip is Timer(pump, 1.0)._skip is True
    assert SureTimer(pump, 1.0, repeat=0)._skip is False
