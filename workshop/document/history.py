"""What a replica has seen: enough to judge a change that builds on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workshop.document.change import OpId, Outline
from workshop.document.codec import outline
from workshop.ids import ActorId

__all__ = ["History", "Seen"]


class History:
    """Changes by hash, authors by what they did last, and every element there ever was."""

    __slots__ = ("_authors", "_before", "_elements", "_lasts")

    def __init__(self, changes: Iterable[Outline] = (), before: History | None = None) -> None:
        """Starts from changes in the order they were applied.

        Args:
            before: what was seen before them; it stays as it is.
        """
        self._before = before
        self._lasts: dict[bytes, int] = {}
        self._authors: dict[ActorId, tuple[int, int]] = {}
        self._elements: dict[ActorId, set[int]] = {}
        for change in changes:
            self.add(change)

    def __contains__(self, change: bytes) -> bool:
        return change in self._lasts or (self._before is not None and change in self._before)

    def add(self, change: Outline) -> None:
        """Notes a change that was applied."""
        self._lasts[change.hash] = change.last
        self._authors[change.actor] = change.seq, change.last
        self._elements.setdefault(change.actor, set()).update(change.inserted)

    def last_of(self, change: bytes) -> int:
        """Counter of the last operation of a change that was seen."""
        if self._before is not None and change not in self._lasts:
            return self._before.last_of(change)
        return self._lasts[change]

    def latest(self, author: ActorId) -> tuple[int, int]:
        """Sequence number and last counter of an author's latest change; zeros for a new one."""
        if self._before is not None and author not in self._authors:
            return self._before.latest(author)
        return self._authors.get(author, (0, 0))

    def has_element(self, element: OpId) -> bool:
        """Tells whether an element is in the text, or was before it was deleted."""
        counter, author = element
        if counter in self._elements.get(author, ()):
            return True
        return self._before is not None and self._before.has_element(element)


class Seen:
    """The history of a replica, read from its changes when somebody needs it: at once, or in turns.

    ``changes`` are always all of them, as raw bytes in the order they came in.
    """

    __slots__ = ("_history", "_read", "_whole")

    def __init__(self) -> None:
        self._history = History()
        self._read = 0
        self._whole = False

    def of(self, changes: Sequence[bytes]) -> History:
        """The whole history; reads what was not read yet."""
        while not self.warm(changes, len(changes) + 1):
            pass
        return self._history

    def warm(self, changes: Sequence[bytes], most: int) -> bool:
        """Reads at most so many more changes; tells whether all are read."""
        if not self._whole:
            some = changes[self._read : self._read + most]
            for raw in some:
                self._history.add(outline(raw))
            self._read += len(some)
            self._whole = len(some) < most
        return self._whole

    def add(self, change: Outline) -> None:
        """One more change came in, and stands behind the others."""
        if self._whole:
            self._history.add(change)
