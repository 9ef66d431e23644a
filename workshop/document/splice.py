"""Writing: a replacement of text as one change.

One key is nearly everything that is ever written. It has a short way here, byte for byte what
``codec.encode`` makes of the same change.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from workshop.document.change import Action, Change, Op, OpId
from workshop.document.chunk import chunk
from workshop.document.codec import encode
from workshop.document.columns import sleb, uleb
from workshop.ids import ActorId

__all__ = [
    "Splice",
    "encode_insertion",
    "encode_removal",
    "encode_splice",
    "encode_splices",
    "insertions",
]


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
    """Hash and chunk of one change with several replacements: first all that goes."""
    ops = [
        Op(passage, element, False, Action.DELETE, pred=(element,))
        for piece in pieces
        for element in piece.gone
    ]
    for piece in pieces:
        ops += insertions(actor, start + len(ops), passage, piece.left, piece.inserted)
    return encode(Change(tuple(deps), actor, seq, start, seconds, tuple(ops)))


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
