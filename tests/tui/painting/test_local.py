"""The terminal that the server was started in."""

from __future__ import annotations

import queue
from types import SimpleNamespace

import pytest

from workshop.terminal import ColourDepth
from workshop.tui.painting import PaintedApp
from workshop.tui.painting.local import LocalDriver


class Lines:
    """What Textual's writer thread is to a driver."""

    def __init__(self) -> None:
        self._queue: queue.Queue[str] = queue.Queue()

    def write(self, data: str) -> None:
        self._queue.put(data)


@pytest.fixture
async def driver(monkeypatch: pytest.MonkeyPatch) -> LocalDriver:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("COLORTERM", raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr("signal.signal", lambda *args: None)
    monkeypatch.setattr("sys.__stdin__", SimpleNamespace(fileno=lambda: 0, isatty=lambda: False))
    made = LocalDriver(PaintedApp(driver_class=LocalDriver), size=(80, 24))
    monkeypatch.setattr(made, "_writer_thread", Lines())
    return made


def written(driver: LocalDriver) -> list[str]:
    waiting = driver._writer_thread
    assert waiting is not None
    return list(waiting._queue.queue)


async def test_colours_come_down_to_what_the_terminal_has(driver: LocalDriver) -> None:
    assert driver.depth is ColourDepth.PALETTE
    driver.write("\x1b[38;2;255;0;0mrood\x1b[0m")

    assert written(driver) == ["\x1b[38;5;196mrood\x1b[0m"]


async def test_the_mouse_tells_presses_and_drags_but_not_every_move(driver: LocalDriver) -> None:
    driver._enable_mouse_support()

    assert "1003" not in "".join(written(driver))
    assert "\x1b[?1002h" in "".join(written(driver))


async def test_a_terminal_that_is_held_is_not_painted_on(driver: LocalDriver) -> None:
    assert not driver.congested
    for _ in range(20):
        driver.write("x")

    assert driver.congested
