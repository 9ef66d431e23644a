"""Message queues that let everybody else have a turn.

Textual's message loops await nothing while a message is waiting. Many people live on one event
loop here: without this, somebody's two hundred keys are handled in one go, and a screen that
keeps itself busy keeps the whole room, the signals and the end of the process waiting.
"""

from __future__ import annotations

import asyncio
from typing import Any, TypeVar, cast

import textual.message_pump

__all__ = ["TURN", "FairQueue"]

TURN = 0.004
"""Seconds after which a message loop gives way."""

T = TypeVar("T")


class FairQueue(asyncio.Queue[T]):
    """A queue whose one reader gives way now and then, also where it never runs empty."""

    _turn_began = 0.0

    async def get(self) -> T:
        """The next item; a turn later where the reader has gone on for long."""
        clock = asyncio.get_running_loop().time
        if self.empty():
            item = await super().get()
            self._turn_began = clock()
            return item
        if clock() - self._turn_began > TURN:
            await asyncio.sleep(0)
            self._turn_began = clock()
        return await super().get()


# The name under which every message loop finds what it makes its queue of.
cast(Any, textual.message_pump).Queue = FairQueue
