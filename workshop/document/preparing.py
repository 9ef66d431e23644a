"""Encoding an edit of this process as a change, before anything is applied."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from workshop.document.change import OpId, Outline
from workshop.document.identity import Identity
from workshop.document.paragraphs import break_id
from workshop.document.splice import Splice, encode_splice, encode_splices
from workshop.document.text import PASSAGE_LIMIT, Delta, line_breaks
from workshop.errors import DocumentError
from workshop.ids import ActorId

__all__ = ["Footing", "Prepared", "prepare"]


class Footing(NamedTuple):
    """What the next change of an author stands on.

    Attributes:
        passage: the text object.
        heads: the version it builds on.
        seq: which change of this author it is, from 1.
        first: the counter of its first operation.
        length: how long the text is.
    """

    passage: OpId
    heads: tuple[bytes, ...]
    actor: ActorId
    seq: int
    first: int
    length: int


@dataclass(frozen=True, slots=True)
class Prepared:
    """A change that is encoded and not applied: journal ``raw``, then apply it."""

    raw: bytes
    delta: Delta
    deps: tuple[bytes, ...]
    outline: Outline
    others: tuple[Delta, ...] = ()
    """What else it replaces, further to the left each time; each on top of the one before."""

    @property
    def deltas(self) -> tuple[Delta, ...]:
        """All it replaces, each on top of the one before."""
        return (self.delta, *self.others)

    def breaks(self) -> Iterator[str]:
        """The ids of the line breaks it brings in, in order."""
        written = "".join(delta.inserted for delta in self.deltas)
        for at in line_breaks(written):
            yield break_id((self.outline.inserted[at], self.outline.actor))


def prepare(
    footing: Footing, identity: Identity, patch: Sequence[Delta], seconds: int
) -> Prepared | None:
    """Encodes replacements as one change; see ``Replica.prepare_together``.

    Args:
        identity: the ids of the characters of the text as it is.
    """
    _check(patch, footing.length)
    patch = [delta for delta in patch if delta.deleted or delta.inserted]
    if not patch:
        return None
    passage, heads, actor, seq, first, _ = footing
    pieces = [_splice(identity, delta) for delta in patch]
    if len(pieces) == 1:
        left, gone, inserted = pieces[0]
        name, raw = encode_splice(heads, actor, seq, first, seconds, passage, left, gone, inserted)
    else:
        name, raw = encode_splices(heads, actor, seq, first, seconds, passage, pieces)
    middle = first + sum(delta.deleted for delta in patch)
    end = middle + sum(len(delta.inserted) for delta in patch)
    seen = Outline(name, actor, seq, end - 1, range(middle, end))
    return Prepared(raw, patch[0], heads, seen, tuple(patch[1:]))


def _check(patch: Sequence[Delta], length: int) -> None:
    limit = length + 1
    for delta in patch:
        start, deleted = delta.start, delta.deleted
        if start < 0 or deleted < 0 or start + deleted >= limit:
            raise DocumentError(
                "document-out-of-bounds", start=start, deleted=deleted, length=length
            )
        limit = start
    # Taking out is always possible, also where a merge has passed the limit.
    grown = length + sum(delta.growth for delta in patch)
    if grown > PASSAGE_LIMIT and any(delta.inserted for delta in patch):
        raise DocumentError("document-too-long", limit=PASSAGE_LIMIT)


def _splice(identity: Identity, delta: Delta) -> Splice:
    start, at = delta.start, identity.at
    gone = [at(index) for index in range(start, start + delta.deleted)]
    return Splice(at(start - 1) if start else None, gone, delta.inserted)
