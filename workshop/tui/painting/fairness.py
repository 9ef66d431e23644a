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
    _getting = False

    @property
    def _turn_is_over(self) -> bool:
        return asyncio.get_running_loop().time() - self._turn_began > TURN

    async def get(self) -> T:
        """The next item; a turn later where the reader has gone on for long."""
        waits = self.empty()
        if not waits and self._turn_is_over:
            waits = True
            await asyncio.sleep(0)
        self._getting = True
        try:
            item = await super().get()
        finally:
            self._getting = False
        if waits:
            self._turn_began = asyncio.get_running_loop().time()
        return item

    def get_nowait(self) -> T:
        """The next item; none where the reader has gone on for long, so that it has to wait.

        A message loop looks ahead like this, and goes on with what it has found there.
        """
        if not self.empty() and self._turn_is_over and not self._getting:
            raise asyncio.QueueEmpty
        return super().get_nowait()


# The name under which every message loop finds what it makes its queue of.
cast(Any, textual.message_pump).Queue = FairQueue
