"""What it takes to call a server: a line, who dials, and who answers at the door."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Protocol

from workshop.errors import WorkshopError
from workshop.replication import messages as m

__all__ = ["Dial", "Line", "Nobody", "Receptionist"]


class Line(Protocol):
    """Bytes in order, both ways, until it is gone."""

    ended: asyncio.Event
    """Set when nothing comes any more."""

    def listen(self, heard: Callable[[bytes], None], flows: Callable[[], None]) -> None:
        """Hands over what arrives, and tells when the other side takes bytes again."""

    @property
    def flowing(self) -> bool:
        """Whether the other side takes bytes at the moment."""

    def write(self, data: bytes) -> None:
        """Sends something; on a line that is gone it goes nowhere."""

    def hang_up(self) -> None:
        """Ends it at once."""


Dial = Callable[[], Awaitable[Line]]
"""Calls the server. Raises LineError."""


class Receptionist(Protocol):
    """Answers for the person what a server asks before there is a seat."""

    async def delegation(self, lobby: m.Lobby) -> str | None:
        """For whom this is; None where there is nobody to say."""

    async def return_code(self, wait: m.Wait) -> str | None:
        """The code of this person's own, while who leads is asked to let them in; None for none."""

    def sent_away(self, why: WorkshopError) -> None:
        """There is no seat for the moment; another call follows by itself."""


class Nobody:
    """There is nobody to ask: a screen is there already."""

    async def delegation(self, lobby: m.Lobby) -> str | None:
        """No answer."""
        return None

    async def return_code(self, wait: m.Wait) -> str | None:
        """No answer."""
        return None

    def sent_away(self, why: WorkshopError) -> None:
        """Nobody reads it."""
