"""Changes of another replica: examined, and shown to the library, before the text has them.

In between they are written down; so nobody ever sees what the journal does not have, and nothing
is written down that the library does not take.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from workshop.document import wire
from workshop.document.arrival import Arrival, compare, follow
from workshop.document.change import Change, OpId
from workshop.document.check import check
from workshop.document.chunk import FOREIGN, open_chunk
from workshop.document.codec import decode
from workshop.document.history import History
from workshop.document.identity import Identity
from workshop.document.paragraphs import break_id
from workshop.document.text import PASSAGE_LIMIT, Delta
from workshop.errors import DocumentError

__all__ = ["Tried", "examined", "shown"]

_GROWN = 4 * PASSAGE_LIMIT
_FEW, _LONG = 4, 500
"""So many changes at once, and one more for so many characters, are followed one by one; with
more of them it is quicker to read all ids of the text again."""


@dataclass(frozen=True, slots=True)
class Tried:
    """What changes will do that the library has taken and the text has not."""

    raws: tuple[bytes, ...]
    changes: tuple[Change, ...]
    deltas: tuple[Delta, ...]
    """What they do to the text, each on top of the one before."""
    breaks: tuple[tuple[str, ...], ...]
    """For each of those, the ids of the line breaks it brings in, in order."""
    before: tuple[bytes, ...]
    heads: tuple[bytes, ...]
    """The version before them, and behind them."""
    arrival: Arrival


def examined(
    raws: Sequence[bytes],
    history: History,
    passage: OpId,
    length: int,
    judge: Callable[[Change], None] | None = None,
) -> list[tuple[bytes, Change]]:
    """Reads and checks changes, and leaves out those that are in the history already.

    Args:
        length: of the text they come to.
        judge: looks at each of them that is new, and raises where it may not be.

    Raises:
        DocumentError: the first one that is refused; see ``Replica.receive``.
    """
    seen = History(before=history)
    new: list[tuple[bytes, Change]] = []
    for raw in raws:
        if open_chunk(raw, FOREIGN)[0] in seen:
            continue
        change = decode(raw, FOREIGN)
        if judge is not None:
            judge(change)
        usual = check(change, passage, seen)
        # A merge may pass the limit of a passage, and must then be taken all the same.
        outline = change.outline
        length += len(outline.inserted)
        if length > _GROWN:
            raise DocumentError("document-too-long", limit=_GROWN)
        seen.add(outline)
        new.append((usual, change))
    return new


def shown(
    new: Sequence[tuple[bytes, Change]],
    heads: tuple[bytes, ...],
    identity: Identity,
    text: str,
    document: wire.Document,
    handle: bytes,
) -> Tried:
    """Has the library apply changes to ``document``, which stands where the text does.

    Raises:
        DocumentError: it does not take them; the document is of no use any more.
    """
    if len(new) > _FEW + len(text) // _LONG:
        after = _applied(new, heads, document)
        arrival = compare(identity, document, handle)
    else:
        after, arrival = _followed(new, heads, identity, text, document, handle)
    return Tried(
        tuple(raw for raw, _ in new),
        tuple(change for _, change in new),
        tuple(arrival.deltas),
        tuple(_breaks(arrival, identity)),
        heads,
        after,
        arrival,
    )


def _followed(
    new: Sequence[tuple[bytes, Change]],
    heads: tuple[bytes, ...],
    identity: Identity,
    text: str,
    document: wire.Document,
    handle: bytes,
) -> tuple[tuple[bytes, ...], Arrival]:
    ahead = identity.fork()
    deltas: list[Delta] = []
    inserted: list[list[int]] = []
    for at, (raw, change) in enumerate(new):
        heads = _applied([(raw, change)], heads, document)
        arrived = follow(change, ahead, text, document, handle)
        if arrived is None:
            # All ids are read anyhow: once, for the others as well.
            rest = new[at + 1 :]
            heads = _applied(rest, heads, document) if rest else heads
            arrived = compare(ahead, document, handle)
            deltas += arrived.deltas
            inserted += arrived.inserted
            return heads, Arrival(arrived.ids, arrived.text, deltas, inserted, arrived.near)
        ahead.replace(arrived.ids, arrived.near)
        text = arrived.text
        deltas += arrived.deltas
        inserted += arrived.inserted
    return heads, Arrival(ahead.ids, text, deltas, inserted, ahead.near)


def _applied(
    new: Sequence[tuple[bytes, Change]], heads: Sequence[bytes], document: wire.Document
) -> tuple[bytes, ...]:
    """The version behind changes; the library leaves out in silence what does not fit."""
    after = set(heads)
    for _, change in new:
        after -= set(change.deps)
        after.add(change.hash)
    wire.apply(document, [raw for raw, _ in new])
    expected = tuple(sorted(after))
    if wire.heads(document) != expected:
        raise DocumentError("document-library")
    return expected


def _breaks(arrival: Arrival, identity: Identity) -> list[tuple[str, ...]]:
    return [
        tuple(
            break_id(identity.element(id))
            for id, character in zip(ids, delta.inserted, strict=True)
            if character == "\n"
        )
        for delta, ids in zip(arrival.deltas, arrival.inserted, strict=True)
    ]
