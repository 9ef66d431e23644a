from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from tests.terminals import within
from workshop.ssh.window import Window


class Pane:
    """Is ready when the test says so, and counts how often it was asked."""

    def __init__(self) -> None:
        self.fills: list[tuple[int, int]] = []
        self.filled = asyncio.Event()
        self.looks = 0
        self.looked_often = asyncio.Event()
        self.is_ready = True

    @property
    def ready(self) -> bool:
        self.looks += 1
        if self.looks >= 5:
            self.looked_often.set()
        return self.is_ready

    def fill(self, columns: int, rows: int) -> None:
        self.fills.append((columns, rows))
        self.filled.set()

    def look_again(self) -> None:
        self.looks = 0
        self.looked_often.clear()
        self.filled.clear()


@pytest.fixture
async def pane() -> Pane:
    return Pane()


@pytest.fixture
async def window(pane: Pane) -> AsyncIterator[Window]:
    made = Window(80, 24)
    assert made.first_size() == (80, 24)
    made.open(pane)
    yield made
    made.close()


async def test_of_a_thousand_sizes_only_the_last_is_drawn(pane: Pane, window: Window) -> None:
    for columns in range(80, 200):
        window.resize(columns, 30)
    await within(pane.filled.wait())

    assert pane.fills == [(199, 30)]


async def test_no_size_is_drawn_before_the_one_before_was_taken_in(
    pane: Pane, window: Window
) -> None:
    window.resize(100, 30)
    await within(pane.filled.wait())
    pane.is_ready = False
    pane.look_again()
    window.resize(110, 30)
    window.resize(120, 30)
    await within(pane.looked_often.wait())
    assert pane.fills == [(100, 30)]

    pane.is_ready = True
    await within(pane.filled.wait())
    assert pane.fills == [(100, 30), (120, 30)]


async def test_a_size_that_is_there_already_is_not_drawn_again(pane: Pane, window: Window) -> None:
    window.resize(100, 30)
    window.resize(80, 24)
    window.redraw()
    await within(pane.filled.wait())

    assert pane.fills == [(80, 24)]


async def test_what_went_wrong_is_drawn_again_once(pane: Pane, window: Window) -> None:
    pane.is_ready = False
    for _ in range(10):
        window.redraw()
    await within(pane.looked_often.wait())
    pane.is_ready = True
    await within(pane.filled.wait())
    pane.look_again()
    window.resize(90, 24)
    await within(pane.filled.wait())

    assert pane.fills == [(80, 24), (90, 24)]


async def test_a_size_from_before_the_screen_was_there_is_not_forgotten(pane: Pane) -> None:
    window = Window(0, 0)
    window.first_size()
    window.resize(4_294_967_295, 1)
    window.open(pane)

    assert pane.fills == [(300, 6)]
    window.close()


async def test_nothing_is_drawn_in_a_window_that_is_gone(pane: Pane, window: Window) -> None:
    window.resize(100, 30)
    window.close()
    window.resize(110, 30)
    other = Pane()
    beside = Window(80, 24)
    beside.open(other)
    beside.resize(100, 30)
    await within(other.filled.wait())
    beside.close()

    assert pane.fills == []
