"""How many may stand at the door, and how fast they may guess. Pure bookkeeping."""

from __future__ import annotations

from collections import Counter

from workshop.ssh.audit import Reason

__all__ = ["Crowd", "Guesses"]


class Crowd:
    """Counts the connections that have not given a code yet, all together and per address."""

    def __init__(self, total: int, per_address: int) -> None:
        self._total = total
        self._per_address = per_address
        self._at_door: Counter[str] = Counter()

    def __len__(self) -> int:
        return self._at_door.total()

    def arrive(self, address: str) -> Reason | None:
        """Counts a newcomer, or says why there is no place; then nothing is counted."""
        if len(self) >= self._total:
            return Reason.TOO_MANY_AT_DOOR
        if self._at_door[address] >= self._per_address:
            return Reason.TOO_MANY_FROM_ADDRESS
        self._at_door[address] += 1
        return None

    def leave(self, address: str) -> None:
        """Somebody who was counted came in or went away."""
        self._at_door[address] -= 1
        if self._at_door[address] <= 0:
            del self._at_door[address]


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
