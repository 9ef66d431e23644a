"""Which change brought in a character: the key to who wrote it and when."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from workshop.document.change import OpId
from workshop.document.past import Moment
from workshop.ids import ActorId

__all__ = ["Origins"]


class Origins:
    """The changes of a passage by author, as far as somebody looked back."""

    __slots__ = ("_changes", "_starts")

    def __init__(self) -> None:
        self._starts: dict[ActorId, list[int]] = {}
        self._changes: dict[ActorId, list[int]] = {}

    def add(self, moments: Iterable[Moment]) -> None:
        """Takes in further changes, in their order."""
        for moment in moments:
            self._starts.setdefault(moment.actor, []).append(moment.start)
            self._changes.setdefault(moment.actor, []).append(moment.index)

    def of(self, element: OpId) -> int:
        """The index of the change that inserted an element."""
        counter, actor = element
        # An author's counters only go up, change after change.
        return self._changes[actor][bisect_right(self._starts[actor], counter) - 1]
