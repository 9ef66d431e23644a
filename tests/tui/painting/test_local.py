"""The terminal that the server was started in."""

from __future__ import annotations

import os
import pty
import queue
import tty
from collections.abc import Iterator
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


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """The side of a terminal that a person sits at; the program has the other one."""
    person, program = pty.openpty()
    tty.setraw(program)
    os.set_blocking(person, False)
    with os.fdopen(program, "w", encoding="utf-8") as file:
        monkeypatch.setattr("sys.__stderr__", file)
        yield person
    os.close(person)


def taken(person: int) -> bytes:
    raw = b""
    while True:
        try:
            raw += os.read(person, 65_536)
        except BlockingIOError:
            return raw


async def test_what_is_short_is_on_the_terminal_before_any_thread_had_its_turn(
    terminal: int, driver: LocalDriver
) -> None:
    driver.write("één")

    assert taken(terminal) == "één".encode()
    assert written(driver) == []
    driver._writer_thread = None
    driver.close()


async def test_nothing_overtakes_what_waits_and_what_is_taken_half_is_not_cut_in_a_character(
    terminal: int, driver: LocalDriver
) -> None:
    sent = ["漢" * 1_500 for _ in range(60)]
    for text in sent:
        driver.write(text)
    driver.write("laatste")
    waiting = written(driver)
    assert waiting[-1] == "laatste"

    before = taken(terminal)
    assert driver._file is not None
    for text in waiting:  # as Textual's thread does
        driver._file.write(text)
        driver._file.flush()
        before += taken(terminal)
    assert before.decode() == "".join(sent) + "laatste"

    driver.write("!")
    assert taken(terminal) == b"!"
    driver._writer_thread = None
    driver.close()
