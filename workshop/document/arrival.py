"""What a change from another replica did to the text, as exact replacements.

The library's own account of it cannot be read, so the change is followed from its operations.
Where others typed in the same place at the same time, what follows from the operations is a
guess: it is held against the library's text, and where they differ all ids are compared.
Elements never move, so either way the outcome is exact.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workshop.document import wire
from workshop.document.codec import Change, Op, OpId
from workshop.document.identity import Identity, parse_element
from workshop.document.text import Delta
from workshop.errors import DocumentError

__all__ = ["Arrival", "follow"]


@dataclass(frozen=True, slots=True)
class Arrival:
    """The text and its compact ids after a change, and how they came to be.

    Attributes:
        deltas: each on top of the one before.
    """

    ids: list[int]
    text: str
    deltas: list[Delta]


def follow(
    change: Change, identity: Identity, text: str, document: wire.Document, handle: bytes
) -> Arrival:
    """Tells what ``change``, which ``document`` has just applied, did to ``text``.

    ``identity`` is still that of ``text``. Raises DocumentError where the library fails.
    """
    guess = _guess(change, identity, text)
    if guess is not None and _confirmed(change, guess, identity, document, handle):
        return guess
    ids = identity.compact(wire.elements(document, handle))
    after = wire.text(document, handle)
    if len(ids) != len(after):
        raise DocumentError("document-library")
    return Arrival(ids, after, list(_differences(identity.ids, ids, after)))


def _guess(change: Change, identity: Identity, text: str) -> Arrival | None:
    """Follows the operations; None where one lands behind a character that is gone."""
    ids = identity.ids
    deltas: list[Delta] = []
    near = 0
    for first, ops in _stretches(change):
        if ops[0].insert:
            start = 0
            if isinstance(ops[0].key, tuple):
                left = _find(ids, identity.key(ops[0].key), near)
                if left is None:
                    return None
                start = left + 1
            # Of what was put in the same place, the newest stands in front.
            newest = first, change.actor
            while start < len(ids) and identity.element(ids[start]) > newest:
                start += 1
            piece = "".join([op.value for op in ops if isinstance(op.value, str)])
            ids[start:start] = identity.run(change.actor, range(first, first + len(ops)))
            deltas.append(Delta(start, 0, piece))
            near = start + len(ops) - 1
            continue
        gone = [identity.key(op.pred[0]) for op in ops]
        while gone:
            found = _find(ids, gone[0], near)
            if found is None:
                del gone[0]
                continue
            count = 1
            while count < len(gone) and ids[found + count : found + count + 1] == [gone[count]]:
                count += 1
            del ids[found : found + count], gone[:count]
            deltas.append(Delta(found, count, ""))
            near = found
    for delta in deltas:
        text = delta.applied_to(text)
    return Arrival(ids, text, deltas)


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


def _find(ids: list[int], key: int, near: int) -> int | None:
    if near < len(ids) and ids[near] == key:
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
    near = 0
    for first, ops in _stretches(change):
        if not ops[0].insert:
            continue
        ends: list[OpId] = [(first, change.actor), (first + len(ops) - 1, change.actor)]
        for end in ends:
            at = _find(guess.ids, identity.key(end), near)
            if at is None:
                return False
            element = wire.element_at(document, handle, at)
            if element is None or parse_element(element) != end:
                return False
            near = at + len(ops) - 1
    return True


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
