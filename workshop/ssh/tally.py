"""What is refused at the door by the thousand is counted, or it would fill the disk."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable

from workshop.ssh.audit import Reason

__all__ = ["Tally"]

MOST = 300
"""Lines of one minute that stand by themselves; what comes after them is one line per reason."""
_MINUTE = 60.0


class Tally:
    """Says of each refusal whether it is worth a line.

    Args:
        told: called with a reason and a number, once a minute, for those that were not.
    """

    def __init__(self, told: Callable[[Reason, int], None]) -> None:
        self._told = told
        self._lines = 0
        self._counted: Counter[Reason] = Counter()
        self._over: asyncio.TimerHandle | None = None

    def has_line(self, reason: Reason) -> bool:
        """Counts a refusal; False where it will be told together with others."""
        if self._over is None:
            self._over = asyncio.get_running_loop().call_later(_MINUTE, self.close)
        self._lines += 1
        if self._lines <= MOST:
            return True
        self._counted[reason] += 1
        return False

    def close(self) -> None:
        """A minute is over: tells what was counted, and begins again."""
        if self._over is not None:
            self._over.cancel()
            self._over = None
        counted, self._counted, self._lines = self._counted, Counter(), 0
        for reason, number in counted.items():
            self._told(reason, number)
