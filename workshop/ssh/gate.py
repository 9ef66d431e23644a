"""Lets one screen start at a time, so that forty people who come at once do not stop the typists.

Starting an app takes 45-60 ms of the event loop; after each, the others get as long a turn.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

__all__ = ["Gate"]

_LONGEST_PAUSE = 0.1


class Gate:
    """Held while a screen starts."""

    def __init__(self) -> None:
        self._turn = asyncio.Lock()

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Waits for its turn; keeps it for the body and a pause of the same length."""
        async with self._turn:
            loop = asyncio.get_running_loop()
            began = loop.time()
            yield
            await asyncio.sleep(min(loop.time() - began, _LONGEST_PAUSE))
