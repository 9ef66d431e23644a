"""Who waits to be let in: newcomers where who leads wants to see them first, and whoever comes
under a name that is somebody's already. Beside the journal, and never stored."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from workshop.errors import AdmissionError

if TYPE_CHECKING:
    from workshop.rooms.guest import Guest

__all__ = ["LOBBY_LIMIT", "Lobby", "Waiting"]

LOBBY_LIMIT = 60
"""Most people who wait at the same time."""


@dataclass(frozen=True, slots=True, eq=False)
class Waiting:
    """Somebody who waits."""

    number: int
    """One of its own in this lobby."""
    guest: Guest
    since: datetime
    answer: asyncio.Future[bool]
    """Whether they are let in; cancelled where the lobby is gone before anybody said."""


class Lobby:
    """The people in front of one room, in order of arrival."""

    def __init__(self, tell: Callable[[], None]) -> None:
        """Begins empty; ``tell`` is called whenever somebody came, went or was answered."""
        self._tell = tell
        self._numbers = itertools.count(1)
        self._waiting: list[Waiting] = []

    def waiting(self) -> Sequence[Waiting]:
        """Everybody, who came first at the front."""
        return tuple(self._waiting)

    def enter(self, guest: Guest, now: datetime) -> Waiting:
        """Somebody comes to wait; called in the loop in which they do.

        Raises:
            AdmissionError: ``lobby-full``.
        """
        if len(self._waiting) >= LOBBY_LIMIT:
            raise AdmissionError("lobby-full")
        waiting = Waiting(
            next(self._numbers), guest, now, asyncio.get_running_loop().create_future()
        )
        self._waiting.append(waiting)
        self._tell()
        return waiting

    def leave(self, waiting: Waiting) -> None:
        """Somebody waits no longer; leaving twice is fine."""
        if waiting in self._waiting:
            self._waiting.remove(waiting)
            self._tell()

    def answer(self, waiting: Waiting, *, let_in: bool) -> bool:
        """Lets somebody in or sends them away; False where they have gone already."""
        if waiting not in self._waiting:
            return False
        if let_in:
            waiting.guest.consent()
        if not waiting.answer.done():
            waiting.answer.set_result(let_in)
        self.leave(waiting)
        return True
