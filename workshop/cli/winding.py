"""The end of a server that people are in: every screen counts down, and then it stops."""

from __future__ import annotations

import asyncio
import math
from contextlib import suppress

from workshop.cli.serving import House

__all__ = ["Signals", "wind_down"]


class Signals:
    """What was asked of a server from outside.

    Attributes:
        stop: it is to end.
        hurry: it is to end now; set by asking a second time.
        reload: the settings are to be read again; cleared by who does so.
    """

    def __init__(self) -> None:
        self.stop = asyncio.Event()
        self.hurry = asyncio.Event()
        self.reload = asyncio.Event()

    def end(self) -> None:
        """Somebody asks it to end."""
        if self.stop.is_set():
            self.hurry.set()
        self.stop.set()

    async def next(self) -> bool:
        """Waits for the next thing that is asked; False where that is the end."""
        waits = [asyncio.ensure_future(event.wait()) for event in (self.stop, self.reload)]
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()
        self.reload.clear()
        return not self.stop.is_set()


async def wind_down(house: House, hurry: asyncio.Event) -> None:
    """Lets nobody in any more, and gives those who are in the seconds that were set.

    It is over at once where nobody is in, or where it is asked for a second time.
    """
    house.door.shut()
    for left in range(math.ceil(house.door.grace), 0, -1):
        if not house.door.inside or hurry.is_set():
            return
        house.screens.count_down(left)
        with suppress(TimeoutError):
            await asyncio.wait_for(hurry.wait(), 1.0)
