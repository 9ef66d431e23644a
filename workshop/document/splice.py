"""Writing: a replacement of text as one change.

One key is nearly everything that is ever written. It has a short way here, and so has a long text,
byte for byte what ``codec.encode`` makes of the same change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from workshop.document.change import Action, Change, Op, OpId
from workshop.document.chunk import chunk
from workshop.document.codec import STRING, assembled
from workshop.document.columns import pack_deltas, pack_runs, pack_stretches, sleb, uleb
from workshop.ids import ActorId

__all__ = [
    "Splice",
    "encode_insertion",
    "encode_removal",
    "encode_splice",
    "encode_splices",
    "insertions",
]


_SAME_SIZE = re.compile("[\0-\x7f]+|[\x80-\u07ff]+|[\u0800-\uffff]+|[\U00010000-\U0010ffff]+")
"""Characters that take as many bytes each."""


def insertions(
    author: ActorId, first: int, passage: OpId, left: OpId | None, text: str
) -> list[Op]:
    """One operation for each character: an element of several would be deleted as a whole.

    ``first`` is the counter of the first one, ``left`` the element they go behind.
    """
    keys = [left, *((first + at, author) for at in range(len(text) - 1))]
    return [
        Op(passage, key, True, Action.SET, character)
        for key, character in zip(keys, text, strict=False)
    ]


def encode_splice(
    deps: Sequence[bytes],
    actor: ActorId,
    seq: int,
    start: int,
    seconds: int,
    passage: OpId,
    left: OpId | None,
    gone: Sequence[OpId],
    inserted: str,
) -> tuple[bytes, bytes]:
    """Hash and chunk of the change that deletes elements and inserts text behind ``left``."""
    if not gone and len(inserted) == 1:
        return encode_insertion(deps, actor, seq, start, seconds, passage, left, inserted)
    if len(gone) == 1 and not inserted:
        return encode_removal(deps, actor, seq, start, seconds, passage, gone[0])
    pieces = [Splice(left, gone, inserted)]
    return encode_splices(deps, actor, seq, start, seconds, passage, pieces)


class Splice(NamedTuple):
    """One replacement: these elements go, and a text comes behind ``left``."""

    left: OpId | None
    gone: Sequence[OpId]
    inserted: str


def encode_splices(
    deps: Sequence[bytes],
    actor: ActorId,
    seq: int,
    start: int,
    seconds: int,
    passage: OpId,
    pieces: Sequence[Splice],
) -> tuple[bytes, bytes]:
    """Hash and chunk of one change with several replacements: first all that goes.

    Packs what is regular as such: a paste may be of a hundred thousand characters.
    """
    gone = [element for piece in pieces for element in piece.gone]
    came = [piece for piece in pieces if piece.inserted]
    authors = {passage[1], *(author for _, author in gone)}
    authors.update(piece.left[1] for piece in came if piece.left)
    others = sorted(authors - {actor})
    number = {author: at for at, author in enumerate([actor, *others])}
    text = "".join(piece.inserted for piece in came)
    count, added = len(gone) + len(text), len(text)

    takers = [number[author] for _, author in gone]
    counters = [counter for counter, _ in gone]
    keys: list[tuple[int | None, int]] = [(taker, 1) for taker in takers]
    steps = [(after - before, 1) for before, after in pairwise([0, *counters])]
    last, first = counters[-1] if counters else 0, start + len(gone)
    for left, _, inserted in came:
        more = len(inserted) - 1
        keys += [(number[left[1]] if left else None, 1), (0, more)]
        steps += [((left[0] if left else 0) - last, 1)]
        if more:
            steps += [(first - (left[0] if left else 0), 1), (1, more - 1)]
        last = first + more - 1 if more else (left[0] if left else 0)
        first += len(inserted)
    columns = {
        0x01: pack_stretches([(number[passage[1]], count)], uleb),
        0x02: pack_stretches([(passage[0], count)], uleb),
        0x11: pack_stretches(keys, uleb),
        0x13: pack_stretches(steps, sleb),
        0x34: uleb(len(gone)) + (uleb(added) if added else b""),
        0x42: pack_stretches([(Action.DELETE, len(gone)), (Action.SET, added)], uleb),
        0x56: pack_stretches([(0, len(gone)), *_sizes(text)], uleb),
        0x57: text.encode(),
        0x70: pack_stretches([(1, len(gone)), (0, added)], uleb),
        0x71: pack_runs(takers, uleb),
        0x73: pack_deltas(counters),
    }
    return assembled(Change(tuple(deps), actor, seq, start, seconds, ()), others, columns)


def _sizes(text: str) -> Iterator[tuple[int, int]]:
    """What a column says of the characters' encoded sizes, with how many in a row have it."""
    for same in _SAME_SIZE.finditer(text):
        yield len(same[0][0].encode()) << 4 | STRING, len(same[0])


def encode_insertion(
    deps: Sequence[bytes],
    actor: ActorId,
    seq: int,
    start: int,
    seconds: int,
    passage: OpId,
    left: OpId | None,
    character: str,
) -> tuple[bytes, bytes]:
    """Hash and chunk of the change that puts one character behind ``left``, or in front."""
    others = _others(actor, passage[1], left[1] if left else actor)
    data = character.encode()
    columns = [
        (b"\x01", b"\x7f" + _number(actor, others, passage[1])),
        (b"\x02", b"\x7f" + uleb(passage[0])),
    ]
    if left:
        columns.append((b"\x11", b"\x7f" + _number(actor, others, left[1])))
    columns += [
        (b"\x13", b"\x7f" + sleb(left[0] if left else 0)),
        (b"\x34", b"\x00\x01"),
        (b"\x42", b"\x7f\x01"),
        (b"\x56", b"\x7f" + uleb(len(data) << 4 | 6)),
        (b"\x57", data),
        (b"\x70", b"\x7f\x00"),
    ]
    return _change(deps, actor, seq, start, seconds, others, columns)


def encode_removal(
    deps: Sequence[bytes],
    actor: ActorId,
    seq: int,
    start: int,
    seconds: int,
    passage: OpId,
    element: OpId,
) -> tuple[bytes, bytes]:
    """Hash and chunk of the change that takes one character out."""
    others = _others(actor, passage[1], element[1])
    owner = b"\x7f" + _number(actor, others, element[1])
    counter = b"\x7f" + sleb(element[0])
    columns = [
        (b"\x01", b"\x7f" + _number(actor, others, passage[1])),
        (b"\x02", b"\x7f" + uleb(passage[0])),
        (b"\x11", owner),
        (b"\x13", counter),
        (b"\x34", b"\x01"),
        (b"\x42", b"\x7f\x03"),
        (b"\x56", b"\x7f\x00"),
        (b"\x70", b"\x7f\x01"),
        (b"\x71", owner),
        (b"\x73", counter),
    ]
    return _change(deps, actor, seq, start, seconds, others, columns)


def _others(actor: ActorId, one: ActorId, other: ActorId) -> list[ActorId]:
    return sorted({one, other} - {actor})


def _number(actor: ActorId, others: list[ActorId], author: ActorId) -> bytes:
    return b"\0" if author == actor else bytes((others.index(author) + 1,))


def _change(
    deps: Sequence[bytes],
    actor: ActorId,
    seq: int,
    start: int,
    seconds: int,
    others: list[ActorId],
    columns: list[tuple[bytes, bytes]],
) -> tuple[bytes, bytes]:
    # Every column of one key is shorter than 128 bytes, so its length is one byte.
    return chunk(
        b"".join(
            (
                uleb(len(deps)),
                *deps,
                uleb(len(actor)),
                actor,
                uleb(seq),
                uleb(start),
                sleb(seconds),
                b"\0",
                uleb(len(others)),
                *[uleb(len(other)) + other for other in others],
                uleb(len(columns)),
                *[name + bytes((len(column),)) for name, column in columns],
                *[column for _, column in columns],
            )
        )
    )
