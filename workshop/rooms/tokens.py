"""How a replica shows that it is the one that was there a moment ago, and which one is not heard.

Its old line may still count as open when it calls again: a wireless network drops lines without a
word to the server. Kept as long as the server runs and nowhere else.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from hmac import compare_digest

from workshop.ids import ParticipantId, RandomBytes, WorkshopId

__all__ = ["Tokens"]

SHUT_FOR = timedelta(seconds=60)
"""How long nobody is heard under a name that sent what no honest replica sends. To read such a
thing can cost half a second, and that is what it may be for."""

_BYTES = 16
_MOST = 4_096


class Tokens:
    """One for every person with a replica; the last one counts."""

    def __init__(self) -> None:
        self._given: dict[tuple[WorkshopId, ParticipantId], str] = {}
        self._shut: dict[tuple[WorkshopId, ParticipantId], datetime] = {}

    def give(self, workshop: WorkshopId, person: ParticipantId, random: RandomBytes) -> str:
        """A fresh one."""
        self._given.pop((workshop, person), None)
        token = self._given[workshop, person] = random(_BYTES).hex()
        while len(self._given) > _MOST:
            del self._given[next(iter(self._given))]
        return token

    def opens(self, token: str, workshop: WorkshopId, person: ParticipantId) -> bool:
        """Whether it is the last one that this person was given."""
        known = self._given.get((workshop, person))
        return known is not None and compare_digest(known.encode(), token.encode())

    def shut(self, workshop: WorkshopId, person: ParticipantId, now: datetime) -> None:
        """Somebody sent what no honest replica sends."""
        self._shut.pop((workshop, person), None)
        self._shut[workshop, person] = now
        while len(self._shut) > _MOST:
            del self._shut[next(iter(self._shut))]

    def is_shut(self, workshop: WorkshopId, person: ParticipantId, now: datetime) -> bool:
        """Whether that was a moment ago."""
        since = self._shut.get((workshop, person))
        return since is not None and now - since < SHUT_FOR
