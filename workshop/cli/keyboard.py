"""The keyboard of a terminal before there is a screen.

Only an answer to a question is shown and counts. What is typed while nothing is asked would
otherwise answer a question that nobody has read, or stand on the terminal and in no text.
"""

from __future__ import annotations

import asyncio
import sys
import termios
from collections.abc import Iterator
from contextlib import contextmanager, suppress

__all__ = ["ask", "forget_typed", "hushed"]

_LOCAL = 3
"""Where the local modes are in what ``tcgetattr`` gives."""


@contextmanager
def hushed() -> Iterator[None]:
    """As long as it lasts keys are not shown, but for the answers to questions."""
    keyboard = sys.stdin.fileno()
    before = termios.tcgetattr(keyboard)
    _show(keyboard, shown=False)
    try:
        yield
    finally:
        with suppress(termios.error):  # the terminal may be gone
            termios.tcsetattr(keyboard, termios.TCSADRAIN, before)


async def ask(prompt: str) -> str | None:
    """Reads a line, without holding up anything else; None where none comes."""
    loop, keyboard = asyncio.get_running_loop(), sys.stdin.fileno()
    typed: asyncio.Future[str] = loop.create_future()

    def read() -> None:
        # The terminal hands over whole lines, so this does not wait.
        if typed.done():
            return
        try:
            typed.set_result(sys.stdin.readline())
        except UnicodeDecodeError:
            typed.set_result("\n")  # not of this terminal's alphabet: as if nothing was typed

    forget_typed()
    _show(keyboard, shown=True)
    sys.stderr.write(prompt)
    sys.stderr.flush()
    loop.add_reader(keyboard, read)
    try:
        answer = await typed
    finally:
        loop.remove_reader(keyboard)
        with suppress(termios.error):
            _show(keyboard, shown=False)
    return answer.rstrip("\n") if answer else None


def forget_typed() -> None:
    """Drops what was typed and not read."""
    termios.tcflush(sys.stdin.fileno(), termios.TCIFLUSH)


def _show(keyboard: int, *, shown: bool) -> None:
    modes = termios.tcgetattr(keyboard)
    modes[_LOCAL] = modes[_LOCAL] | termios.ECHO if shown else modes[_LOCAL] & ~termios.ECHO
    termios.tcsetattr(keyboard, termios.TCSADRAIN, modes)
