"""How many may stand at the door, and how fast they may guess. Pure bookkeeping."""

from __future__ import annotations

from collections import Counter
from typing import Protocol

from workshop.ssh.audit import Reason

__all__ = ["Caller", "Crowd", "Guesses"]


class Caller(Protocol):
    """Somebody at the door."""

    @property
    def address(self) -> str:
        """Where they come from."""

    @property
    def loiters(self) -> bool:
        """Whether they stand there without doing what every client does at once."""

    @property
    def dawdles(self) -> bool:
        """Whether they have had time enough to say who they are."""

    def send_away(self) -> None:
        """Makes room for somebody else; has left when this returns."""


class Crowd:
    """Counts the connections that have not given a code yet, all together and per address.

    Attributes:
        total, per_address: how many there may be; whoever is there already stays.
    """

    def __init__(self, total: int, per_address: int) -> None:
        self.total = total
        self.per_address = per_address
        self._callers: dict[Caller, None] = {}
        self._from: Counter[str] = Counter()

    def __len__(self) -> int:
        return len(self._callers)

    def arrive(self, caller: Caller) -> Reason | None:
        """Counts a newcomer, or says why there is no place; then nothing is counted.

        Where it is full, the one who has loitered longest goes: a stranger who opens hundreds of
        connections and says nothing must not keep out a town hall behind the same address. Where
        nobody loiters, the address that has most people there gives up the one who has had time
        enough, to an address that has fewer: nobody takes the whole door from a few addresses.
        """
        reason = self._full(caller.address)
        if reason is None:
            self._callers[caller] = None
            self._from[caller.address] += 1
            return None
        everywhere = reason is Reason.TOO_MANY_AT_DOOR
        for one in self._callers:
            if (everywhere or one.address == caller.address) and one.loiters:
                one.send_away()
                return self.arrive(caller)
        most = max(self._from.values(), default=0)
        if everywhere and self._from[caller.address] + 1 < most:
            for one in self._callers:
                if self._from[one.address] == most and one.dawdles:
                    one.send_away()
                    return self.arrive(caller)
        return reason

    def leave(self, caller: Caller) -> None:
        """Somebody came in or went away; who was not counted changes nothing."""
        if caller in self._callers:
            del self._callers[caller]
            self._from[caller.address] -= 1
            if not self._from[caller.address]:
                del self._from[caller.address]

    def _full(self, address: str) -> Reason | None:
        if len(self) >= self.total:
            return Reason.TOO_MANY_AT_DOOR
        if self._from[address] >= self.per_address:
            return Reason.TOO_MANY_FROM_ADDRESS
        return None


class Guesses:
    """A budget of wrong codes for the whole server.

    Whoever overdraws it is not turned away, or one guesser would lock out the meeting: wrong
    answers are only told later.
    """

    def __init__(self, per_minute: int = 60, wait: float = 3.0) -> None:
        self._per_minute = per_minute
        self._wait = wait
        self._left = float(per_minute)
        self._at = 0.0

    def wrong(self, now: float) -> float:
        """Counts a wrong code; returns the seconds to wait before saying so.

        Args:
            now: seconds on a clock that only goes forward.
        """
        self._left = min(self._per_minute, self._left + (now - self._at) * self._per_minute / 60)
        self._at = now
        if self._left < 1:
            return self._wait
        self._left -= 1
        return 0.0
