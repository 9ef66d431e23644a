"""One person who makes work for the server while the others type."""

from __future__ import annotations

import asyncio
from itertools import count

from benchmarks.clients import Participant

__all__ = ["DISTURBANCES", "disturb"]

DISTURBANCES = ("none", "paste", "resize")
_PASTED = 100_000
"""Characters; a passage holds no more, so a little less fits in."""
_TO_THE_END, _UNDO = b"\x1b[1;5F", b"\x1a"


async def disturb(person: Participant, how: str, size: tuple[int, int], characters: int) -> None:
    """Goes on until it is cancelled.

    Args:
        how: ``paste`` puts as much into the passage as it can hold and takes it out again, all the
            time; ``resize`` gives the window another size twenty times a second.
        characters: how long the passage is.
    """
    if how == "paste":
        room = _PASTED - characters - 3_000
        words = (b"een woord dat er niet stond " * (room // 28 + 1))[:room]
        person.type(_TO_THE_END)
        while True:
            person.type(b"\x1b[200~" + words + b"\x1b[201~")
            await asyncio.sleep(1.5)
            person.type(_UNDO)
            await asyncio.sleep(1.5)
    for number in count():
        step = number % 2
        person.process.change_terminal_size(size[0] + step, size[1] + step)
        await asyncio.sleep(0.05)
