"""What a replica has seen: enough to judge a change that builds on it."""

from __future__ import annotations

from collections.abc import Iterable

from workshop.document.change import OpId, Outline
from workshop.ids import ActorId

__all__ = ["History"]


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
