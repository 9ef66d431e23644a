"""When the process looks for garbage: not while people are writing.

A screen is tens of thousands of objects in cycles. A full collection goes through all of them,
also those of the people who stay, and stops everybody meanwhile: measured 650 ms at 60 screens,
more than once a second while people come in. Here what lives is taken out of the collector's
sight, and what those who came and left have no more use for is collected when nobody has typed
for a while.
"""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta
from typing import Protocol

from workshop.clock import Clock
from workshop.ids import SessionId
from workshop.rooms.room import Room
from workshop.rooms.session import Session

__all__ = ["MOVES_LIMIT", "OLD_LIMIT", "QUIET_FOR", "Collector", "Rooms"]

QUIET_FOR = timedelta(seconds=10)
"""How long nobody may have touched a key for a full collection."""
MOVES_LIMIT = 100
"""After so many people came or left it comes in any case: 100 screens are some 200 MB."""
OLD_LIMIT = 12
"""After so many rounds of the middle generation too: dialogs that were opened and closed while
somebody always typed. A round is 200,000 objects, and some 8 MB of them are garbage by then."""

_EVERY = 5.0
_YOUNG = (10_000, 20)
_NEVER = 1_000_000_000


class Rooms(Protocol):
    """Who knows the rooms of this process."""

    def rooms(self) -> Sequence[Room]:
        """The rooms that are open."""


class Collector:
    """Has the say over the cyclic garbage collector of this process while it serves."""

    def __init__(self, rooms: Rooms, clock: Clock, screens: Callable[[], int] = lambda: 0) -> None:
        """Makes one.

        Args:
            screens: how many screens there have been so far, also those that nobody sat down at.
        """
        self._rooms = rooms
        self._clock = clock
        self._screens = screens
        self._seen = screens()
        self._here: set[SessionId] = set()
        self._moves = 0

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
        """Takes newcomers out of sight, and collects what was left where it disturbs nobody."""
        sessions = [session for room in self._rooms.rooms() for session in room.sessions()]
        here = {session.id for session in sessions}
        came, moved = here - self._here, here ^ self._here
        self._here = here
        # Who came and went between two looks was not seen and leaves a screen behind as well.
        made, self._seen = self._screens() - self._seen, self._screens()
        self._moves += max(len(moved), 2 * made - len(came))
        much = self._moves >= MOVES_LIMIT or gc.get_count()[2] >= OLD_LIMIT
        if much or (self._moves and self._is_quiet(sessions)):
            self._moves = 0
            gc.unfreeze()
            gc.collect()
            gc.freeze()
        elif came:
            gc.freeze()

    def _is_quiet(self, sessions: Iterable[Session]) -> bool:
        now = self._clock()
        return all(now - session.presence.active_at >= QUIET_FOR for session in sessions)
