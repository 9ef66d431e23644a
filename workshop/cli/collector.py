"""When the process looks for garbage: not while people are writing.

A screen is tens of thousands of objects in cycles. A full collection goes through all of them,
also those of the people who stay, and stops everybody meanwhile: measured 650 ms at 60 screens,
more than once a second while people come in. Here what lives is taken out of the collector's
sight, and the screens of those who left are collected when nobody has typed for a while.
"""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Iterable
from datetime import timedelta

from workshop.clock import Clock
from workshop.ids import SessionId
from workshop.rooms.registry import Registry
from workshop.rooms.session import Session

__all__ = ["LEFT_LIMIT", "QUIET_FOR", "Collector"]

QUIET_FOR = timedelta(seconds=10)
"""How long nobody may have touched a key for those who left to be collected."""
LEFT_LIMIT = 50
"""So many screens of people who left are collected in any case: some 100 MB."""

_EVERY = 5.0
_YOUNG = (10_000, 20)
_NEVER = 1_000_000_000


class Collector:
    """Has the say over the cyclic garbage collector of this process while it serves."""

    def __init__(self, registry: Registry, clock: Clock) -> None:
        self._registry = registry
        self._clock = clock
        self._here: set[SessionId] = set()
        self._left = 0

    async def run(self) -> None:
        """Until cancelled; the collector is then as Python sets it."""
        before = gc.get_threshold()
        gc.collect()
        gc.freeze()
        gc.set_threshold(*_YOUNG, _NEVER)
        try:
            while True:
                await asyncio.sleep(_EVERY)
                self.look()
        finally:
            gc.set_threshold(*before)
            gc.unfreeze()

    def look(self) -> None:
        """Takes newcomers out of sight, and collects those who left where it disturbs nobody."""
        sessions = [session for room in self._registry.rooms() for session in room.sessions()]
        here = {session.id for session in sessions}
        self._left += len(self._here - here)
        came = bool(here - self._here)
        self._here = here
        if self._left and (self._left >= LEFT_LIMIT or self._is_quiet(sessions)):
            self._left = 0
            gc.unfreeze()
            gc.collect()
            gc.freeze()
        elif came:
            gc.freeze()

    def _is_quiet(self, sessions: Iterable[Session]) -> bool:
        now = self._clock()
        return all(now - session.presence.active_at >= QUIET_FOR for session in sessions)
