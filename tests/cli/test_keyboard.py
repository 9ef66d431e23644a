"""The keyboard before there is a screen."""

from __future__ import annotations

import asyncio
import os
import pty
import sys
import termios
from collections.abc import Iterator

import pytest

from tests.terminals import within
from workshop.cli.keyboard import ask, hushed


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """The far end of a terminal at which this program is started."""
    far, near = pty.openpty()
    with os.fdopen(near, encoding="utf-8") as keyboard:
        monkeypatch.setattr(sys, "stdin", keyboard)
        yield far


def shows_keys() -> bool:
    return bool(termios.tcgetattr(sys.stdin.fileno())[3] & termios.ECHO)


def test_keys_are_not_shown_for_as_long_as_it_lasts(terminal: int) -> None:
    with hushed():
        assert not shows_keys()
    assert shows_keys()
    os.close(terminal)


def test_a_window_that_was_closed_meanwhile_is_no_fault(terminal: int) -> None:
    with hushed():
        os.close(terminal)
    with pytest.raises(termios.error):
        shows_keys()


async def test_letters_of_another_alphabet_are_no_answer_and_nobody_waits_for_ever(
    terminal: int,
) -> None:
    with hushed():
        asked = asyncio.create_task(ask("Code: "))
        await asyncio.sleep(0)
        assert shows_keys()
        os.write(terminal, b"caf\xe9\n")
        assert await within(asked) == ""
        asked = asyncio.create_task(ask("Code: "))
        await asyncio.sleep(0)
        assert shows_keys()
        os.write(terminal, b"EEN-0001-AA\n")
        assert await within(asked) == "EEN-0001-AA"
    os.close(terminal)
