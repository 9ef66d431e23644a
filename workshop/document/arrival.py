"""What a change from another replica did to the text, as exact replacements.

The library's own account of it cannot be read, so the change is followed from its operations.
Where others typed in the same place at the same time, what follows from the operations is a
guess: it is held against the library's text, and where they differ all ids are compared.
Elements never move, so either way the outcome is exact.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from workshop.document import wire
from workshop.document.change import Change, Op, OpId
from workshop.document.identity import Identity, parse_element
from workshop.document.text import Delta
from workshop.errors import DocumentError

__all__ = ["Arrival", "compare", "follow"]


_SEARCHES = 200
"""How often one change may send us through the whole text before comparing is cheaper."""
_STRETCHES = 64
"""In so many places at once nobody types; each of them costs a walk through the text as well."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """The text and its compact ids after a change, and how they came to be.

    Attributes:
        deltas: each on top of the one before.
        inserted: for each of them, the compact ids of the characters it brought in.
        near: where the last of them was.
    """

    ids: list[int]
    text: str
    deltas: list[Delta]
    inserted: list[list[int]]
    near: int = 0


def follow(
    change: Change, identity: Identity, text: str, document: wire.Document, handle: bytes
) -> Arrival | None:
    """Tells what ``change``, which ``document`` has just applied, did to ``text``.

    ``identity`` is still that of ``text``. None where only ``compare`` tells; raises DocumentError
    where the library fails.
    """
    guess = _guess(change, identity, text)
    if guess is not None and _confirmed(change, guess, identity, document, handle):
        return guess
    return None


def compare(identity: Identity, document: wire.Document, handle: bytes) -> Arrival:
    """Tells how the text that ``identity`` is of became that of ``document``: all ids are read.

    Raises DocumentError where the library fails.
    """
    ids = identity.compact(wire.elements(document, handle))
    after = wire.text(document, handle)
    if len(ids) != len(after):
        raise DocumentError("document-library")
    deltas = list(_differences(identity.ids, ids, after))
    # They go from left to right, so what was brought in stands there in the end.
    inserted = [ids[delta.start : delta.start + len(delta.inserted)] for delta in deltas]
    return Arrival(ids, after, deltas, inserted)


def _guess(change: Change, identity: Identity, text: str) -> Arrival | None:
    """Follows the operations; None where one lands behind a character that is gone, or where
    they are all over the place."""
    stretches = list(islice(_stretches(change), _STRETCHES + 1))
    if len(stretches) > _STRETCHES:
        return None
    draft = _Draft(identity)
    for first, ops in stretches:
        if ops[0].insert:
            followed = draft.insert((first, change.actor), ops)
        else:
            followed = draft.delete([identity.key(op.pred[0]) for op in ops])
        if not followed:
            return None
    for delta in draft.deltas:
        text = delta.applied_to(text)
    return Arrival(draft.ids, text, draft.deltas, draft.inserted, draft.near)


class _Draft:
    """A copy of the ids on which a change is tried out."""

    def __init__(self, identity: Identity) -> None:
        self.ids = identity.ids
        self.deltas: list[Delta] = []
        self.inserted: list[list[int]] = []
        self.near = identity.near
        self._identity = identity
        self._searches = _SEARCHES

    def insert(self, first: OpId, ops: list[Op]) -> bool:
        """Types characters in a row; False where it is not clear where."""
        start = 0
        key = ops[0].key
        if isinstance(key, tuple):
            left = self._find(self._identity.key(key))
            if left is None:
                return False
            start = left + 1
        # Of what was put in the same place, the newest stands in front.
        while start < len(self.ids) and self._identity.element(self.ids[start]) > first:
            start += 1
        piece = "".join([op.value for op in ops if isinstance(op.value, str)])
        counter, author = first
        run = [*self._identity.run(author, range(counter, counter + len(ops)))]
        self.ids[start:start] = run
        self.deltas.append(Delta(start, 0, piece))
        self.inserted.append(run)
        self.near = start + len(ops) - 1
        return True

    def delete(self, keys: list[int]) -> bool:
        """Deletes elements, in stretches; False where they are all over the place."""
        done = 0
        while done < len(keys):
            start = self._find(keys[done])
            if self._searches < 0:
                return False
            count = 1
            if start is not None:
                rest = self.ids[start : start + len(keys) - done]
                while count < len(rest) and rest[count] == keys[done + count]:
                    count += 1
                del self.ids[start : start + count]
                self.deltas.append(Delta(start, count, ""))
                self.inserted.append([])
                self.near = start
            done += count
        return True

    def _find(self, key: int) -> int | None:
        """Where an element stands; None where it is gone, or too much was searched for."""
        if self.ids[self.near : self.near + 1] == [key]:
            return self.near
        self._searches -= 1
        return None if self._searches < 0 else _index(self.ids, key)


def _stretches(change: Change) -> Iterator[tuple[int, list[Op]]]:
    """Counter and operations of stretches: characters typed in a row, or deletions."""
    stretch: list[Op] = []
    for counter, op in enumerate(change.ops, change.start):
        continues = (
            stretch
            and op.insert == stretch[0].insert
            and (not op.insert or op.key == (counter - 1, change.actor))
        )
        if stretch and not continues:
            yield counter - len(stretch), stretch
            stretch = []
        stretch.append(op)
    yield change.start + len(change.ops) - len(stretch), stretch


def _index(ids: list[int], key: int, near: int = 0) -> int | None:
    if 0 <= near < len(ids) and ids[near] == key:
        return near
    try:
        return ids.index(key)
    except ValueError:
        return None


def _confirmed(
    change: Change, guess: Arrival, identity: Identity, document: wire.Document, handle: bytes
) -> bool:
    """Tells whether the library has every stretch where we think it is, and nothing more.

    What was there keeps its order, and characters typed in a row stay together; so with the
    length and both ends of every stretch right, everything is.
    """
    if wire.length(document, handle) != len(guess.ids):
        return False
    for first, ops in _stretches(change):
        if not ops[0].insert:
            continue
        begin: OpId = first, change.actor
        end: OpId = first + len(ops) - 1, change.actor
        at = _index(guess.ids, identity.key(begin), guess.near - len(ops) + 1)
        if at is None or not _stands(document, handle, at, begin):
            return False
        if end != begin and not _stands(document, handle, at + len(ops) - 1, end):
            return False
    return True


def _stands(document: wire.Document, handle: bytes, index: int, element: OpId) -> bool:
    found = wire.element_at(document, handle, index)
    return found is not None and parse_element(found) == element


def _differences(old: list[int], new: list[int], text: str) -> Iterator[Delta]:
    """The replacements that make ``new``, whose text is ``text``, of ``old``, from the left."""
    kept = set(old) & set(new)
    here = there = 0
    while here < len(old) or there < len(new):
        start = there
        gone = here
        while here < len(old) and old[here] not in kept:
            here += 1
        while there < len(new) and new[there] not in kept:
            there += 1
        if here > gone or there > start:
            yield Delta(start, here - gone, text[start:there])
        elif old[here] != new[there]:
            raise DocumentError("document-library")
        while here < len(old) and there < len(new) and old[here] == new[there]:
            here += 1
            there += 1
