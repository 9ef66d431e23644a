"""Several replacements of one text as one step, and how two such steps pass each other.

A patch is a tuple of deltas that all speak of the same text, from left to right, none touching
the next; the empty tuple changes nothing.
"""

from __future__ import annotations

from workshop.document.text import Delta

__all__ = ["Patch", "merged", "transform"]

Patch = tuple[Delta, ...]

_END = 1 << 62
_MERGE_LIMIT = 1_000


def merged(one: Delta, then: Delta) -> Delta | None:
    """Two replacements in a row as one, where the second stays within what the first inserted."""
    at = then.start - one.start
    end = at + then.deleted
    if at < 0 or end > len(one.inserted) or len(one.inserted) > _MERGE_LIMIT:
        return None
    return Delta(one.start, one.deleted, one.inserted[:at] + then.inserted + one.inserted[end:])


def transform(mine: Patch, theirs: Patch) -> tuple[Patch, Patch]:
    """Two patches of one text, each as it reads where the other has been applied first.

    Applying ``mine`` and then the second result gives the same text as ``theirs`` and then the
    first. Where both insert in one place, the text of ``mine`` stands in front. What both delete
    is deleted once; nothing that only the other one inserted is ever deleted.
    """
    if not mine or not theirs:
        return mine, theirs
    if len(mine) == len(theirs) == 1:
        (my,), (their,) = mine, theirs
        if their.start + their.deleted < my.start:
            return (Delta(my.start + their.growth, my.deleted, my.inserted),), theirs
        if my.start + my.deleted < their.start:
            return mine, (Delta(their.start + my.growth, their.deleted, their.inserted),)
    return _walk(mine, theirs)


def _walk(mine: Patch, theirs: Patch) -> tuple[Patch, Patch]:
    """Walks through the text with both patches at once."""
    my, their = _Reader(mine), _Reader(theirs)
    mine_after, theirs_after = _Writer(), _Writer()
    while not (my.done and their.done):
        if piece := my.insertion():
            mine_after.insert(piece)
            theirs_after.keep(len(piece))
        elif piece := their.insertion():
            theirs_after.insert(piece)
            mine_after.keep(len(piece))
        else:
            count = min(my.reach, their.reach)
            if my.deletes and not their.deletes:
                mine_after.delete(count)
            elif their.deletes and not my.deletes:
                theirs_after.delete(count)
            elif not my.deletes:
                mine_after.keep(count)
                theirs_after.keep(count)
            my.skip(count)
            their.skip(count)
    return mine_after.patch, theirs_after.patch


class _Reader:
    """Reads a patch as stretches of text: kept, inserted, deleted."""

    def __init__(self, patch: Patch) -> None:
        self._rest = list(reversed(patch))
        self._at = 0
        self._inserted = False

    @property
    def done(self) -> bool:
        return not self._rest

    @property
    def deletes(self) -> bool:
        """Whether the stretch that begins here is deleted; else it is kept."""
        return bool(self._rest) and self._at >= self._rest[-1].start

    @property
    def reach(self) -> int:
        """How far the stretch goes that begins here."""
        if not self._rest:
            return _END
        delta = self._rest[-1]
        return (delta.start + delta.deleted if self.deletes else delta.start) - self._at

    def insertion(self) -> str:
        """What is inserted here, once."""
        if not self._rest or self._inserted or self._at < self._rest[-1].start:
            return ""
        self._inserted = True
        piece = self._rest[-1].inserted
        self._pass()
        return piece

    def skip(self, count: int) -> None:
        self._at += count
        self._pass()

    def _pass(self) -> None:
        """Goes on to the next delta where this one is through."""
        if self._rest:
            delta = self._rest[-1]
            if self._at >= delta.start + delta.deleted and (self._inserted or not delta.inserted):
                self._rest.pop()
                self._inserted = False


class _Writer:
    """Puts a patch together from stretches of text."""

    def __init__(self) -> None:
        self._deltas: list[Delta] = []
        self._at = 0

    @property
    def patch(self) -> Patch:
        return tuple(self._deltas)

    def keep(self, count: int) -> None:
        self._at += count

    def insert(self, piece: str) -> None:
        self._add(0, piece)

    def delete(self, count: int) -> None:
        self._add(count, "")
        self._at += count

    def _add(self, deleted: int, inserted: str) -> None:
        last = self._deltas[-1] if self._deltas else None
        if last is not None and last.start + last.deleted == self._at:
            self._deltas[-1] = Delta(last.start, last.deleted + deleted, last.inserted + inserted)
        else:
            self._deltas.append(Delta(self._at, deleted, inserted))
