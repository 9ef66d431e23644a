"""One automerge change as a chunk of bytes, in both directions.

A chunk is ``magic, checksum, kind, length, body``; kind 1 is a change, kind 2 the same with its
body deflated. The hash, and so the name of a change, is SHA-256 of kind 1, length and body; the
checksum is its first four bytes. There is one right way to write a change: ``encode`` of what
``decode`` returned gives the hash back, unless the bytes were made by something odd.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TypeVar

from workshop.document.columns import (
    Cursor,
    booleans,
    counted,
    deltas,
    pack_booleans,
    pack_deltas,
    pack_runs,
    runs,
    sleb,
    uleb,
)
from workshop.errors import DocumentError
from workshop.ids import ActorId

__all__ = [
    "FOREIGN",
    "TRUSTED",
    "Action",
    "Change",
    "Limits",
    "Op",
    "OpId",
    "Outline",
    "Scalar",
    "author_of",
    "chunk",
    "decode",
    "encode",
    "outline",
]

_T = TypeVar("_T")

OpId = tuple[int, ActorId]
"""Counter and author of an operation; of an insertion it is also the id of the element."""

_MAGIC = b"\x85\x6f\x4a\x83"
_CHANGE, _DEFLATED = 1, 2
_DEFLATE_FROM = 256
_STRING = 6


class Action(IntEnum):
    """What an operation does."""

    MAKE_MAP = 0
    SET = 1
    MAKE_LIST = 2
    DELETE = 3
    MAKE_TEXT = 4
    INCREMENT = 5
    MAKE_TABLE = 6
    MARK = 7


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value that is neither text nor null: automerge's type code and its bytes, unread."""

    kind: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Op:
    """One operation of a change.

    Attributes:
        object: what it works on; None is the root map.
        key: the key in a map; in a sequence the element it works on or is inserted behind, where
            None is the beginning.
        pred: the operations it takes the place of.
    """

    object: OpId | None
    key: OpId | str | None
    insert: bool
    action: int
    value: str | Scalar | None = None
    pred: tuple[OpId, ...] = ()
    expand: bool = False
    mark: str | None = None


@dataclass(frozen=True, slots=True)
class Outline:
    """What others need to know of a change.

    Attributes:
        last: counter of the last operation.
        inserted: counters of the operations that insert an element.
    """

    hash: bytes
    actor: ActorId
    seq: int
    last: int
    inserted: Sequence[int]


@dataclass(frozen=True, slots=True)
class Change:
    """One change: operations of one author, on top of the changes named by ``deps``.

    Attributes:
        seq: which change of this author it is, from 1.
        start: counter of the first operation; the others count on from there.
        seconds: wall clock, seconds since 1970.
        hash: the name of the change; filled in by ``decode``, ignored by ``encode``.
    """

    deps: tuple[bytes, ...]
    actor: ActorId
    seq: int
    start: int
    seconds: int
    ops: tuple[Op, ...]
    message: str = ""
    extra: bytes = b""
    hash: bytes = b""

    @property
    def outline(self) -> Outline:
        """The change in short."""
        inserted = tuple([at for at, op in enumerate(self.ops, self.start) if op.insert])
        last = self.start + len(self.ops) - 1
        return Outline(self.hash, self.actor, self.seq, last, inserted)


@dataclass(frozen=True, slots=True)
class Limits:
    """What one change may ask for; more is refused before memory is spent on it."""

    raw: int
    body: int
    ops: int
    deps: int
    actors: int


FOREIGN = Limits(raw=1 << 20, body=4 << 20, ops=200_000, deps=256, actors=4_096)
"""For bytes from outside the process: twice a full passage, deleted and written anew."""
TRUSTED = Limits(raw=1 << 28, body=1 << 28, ops=1 << 24, deps=1 << 20, actors=1 << 20)
"""For what this node wrote itself and read back from its journal."""


def encode(change: Change) -> tuple[bytes, bytes]:
    """Returns the hash and the chunk of a change."""
    ops = change.ops
    authors = {op.object[1] for op in ops if op.object}
    authors.update(op.key[1] for op in ops if isinstance(op.key, tuple))
    authors.update(author for op in ops for _, author in op.pred)
    authors.discard(change.actor)
    others = sorted(authors)
    number = {author: at for at, author in enumerate([change.actor, *others])}

    keys = [op.key for op in ops]
    preds = [pred for op in ops for pred in op.pred]
    values = [_pack_value(op.value) for op in ops]
    columns = {
        0x01: pack_runs([op.object and number[op.object[1]] for op in ops], uleb),
        0x02: pack_runs([op.object and op.object[0] for op in ops], uleb),
        0x11: pack_runs([number[key[1]] if isinstance(key, tuple) else None for key in keys], uleb),
        0x13: pack_deltas(_key_counter(key) for key in keys),
        0x15: pack_runs([key if isinstance(key, str) else None for key in keys], _pack_text),
        0x34: pack_booleans(op.insert for op in ops),
        0x42: pack_runs([op.action for op in ops], uleb),
        0x56: pack_runs([len(data) << 4 | kind for kind, data in values], uleb),
        0x57: b"".join(data for _, data in values),
        0x70: pack_runs([len(op.pred) for op in ops], uleb),
        0x71: pack_runs([number[author] for _, author in preds], uleb),
        0x73: pack_deltas(counter for counter, _ in preds),
        0x94: pack_booleans(op.expand for op in ops) if any(op.expand for op in ops) else b"",
        0xA5: pack_runs([op.mark for op in ops], _pack_text),
    }
    filled = {name: column for name, column in columns.items() if column}
    body = b"".join(
        (
            uleb(len(change.deps)),
            *change.deps,
            counted(change.actor),
            uleb(change.seq),
            uleb(change.start),
            sleb(change.seconds),
            _pack_text(change.message),
            uleb(len(others)),
            *map(counted, others),
            uleb(len(filled)),
            *(uleb(name) + uleb(len(column)) for name, column in filled.items()),
            *filled.values(),
            change.extra,
        )
    )
    return chunk(body)


def chunk(body: bytes) -> tuple[bytes, bytes]:
    """Puts a body in its envelope, deflated where that pays; returns the hash and the chunk."""
    plain = b"\x01" + uleb(len(body)) + body
    name = hashlib.sha256(plain).digest()
    if len(plain) + 8 > _DEFLATE_FROM:
        deflate = zlib.compressobj(6, zlib.DEFLATED, -15)
        packed = deflate.compress(body) + deflate.flush()
        return name, _MAGIC + name[:4] + b"\x02" + uleb(len(packed)) + packed
    return name, _MAGIC + name[:4] + plain


def decode(raw: bytes, limits: Limits) -> Change:
    """Reads one chunk.

    Raises:
        DocumentError: ``document-too-large`` or ``document-too-many`` (value: limit) where it
            passes a limit, ``document-malformed`` where it is not a change.
    """
    name, body = _open(raw, limits)
    head = Cursor(body)
    deps = tuple([head.take(32) for _ in range(_few(head, limits.deps))])
    actor = ActorId(head.counted())
    seq, start, seconds, message = head.unsigned(), head.unsigned(), head.signed(), head.string()
    others = [ActorId(head.counted()) for _ in range(_few(head, limits.actors))]
    columns = _read_columns(head)
    extra = head.take(len(body) - head.at)
    ops = _read_ops(columns, [actor, *others], limits.ops)
    return Change(deps, actor, seq, start, seconds, ops, message, extra, name)


def outline(raw: bytes) -> Outline:
    """The outline of a change of our own, without reading its operations."""
    name, body = _open(raw, TRUSTED)
    head = Cursor(body)
    head.take(32 * head.unsigned())
    actor, seq, start = ActorId(head.counted()), head.unsigned(), head.unsigned()
    head.signed()
    head.counted()
    for _ in range(_few(head, TRUSTED.actors)):
        head.counted()
    columns = _read_columns(head)
    actions = runs(columns.get(0x42, b""), Cursor.unsigned, TRUSTED.ops)
    inserts = booleans(columns.get(0x34, b""), TRUSTED.ops)
    inserted = tuple([at for at, insert in enumerate(inserts, start) if insert])
    return Outline(name, actor, seq, start + len(actions) - 1, inserted)


def author_of(raw: bytes) -> ActorId:
    """The author of a change of our own: the quickest look there is, the checksum is not read."""
    at = 9
    while raw[at] & 128:
        at += 1
    at += 1
    if raw[8] == _DEFLATED or raw[at] & 128:
        return outline(raw).actor
    at += 1 + 32 * raw[at]
    return ActorId(raw[at + 1 : at + 1 + raw[at]])


def _open(raw: bytes, limits: Limits) -> tuple[bytes, bytes]:
    """Hash and inflated body of a chunk whose checksum is right."""
    if len(raw) > limits.raw:
        raise DocumentError("document-too-large", limit=limits.raw)
    if raw[:4] != _MAGIC or len(raw) < 10:
        raise DocumentError("document-malformed")
    kind = raw[8]
    cursor = Cursor(raw, 9)
    body = cursor.counted()
    if not cursor.done or kind not in (_CHANGE, _DEFLATED):
        raise DocumentError("document-malformed")
    if kind == _DEFLATED:
        body = _inflate(body, limits.body)
    elif len(body) > limits.body:
        raise DocumentError("document-too-large", limit=limits.body)
    name = hashlib.sha256(b"\x01" + uleb(len(body)) + body).digest()
    if name[:4] != raw[4:8]:
        raise DocumentError("document-malformed")
    return name, body


def _inflate(packed: bytes, limit: int) -> bytes:
    inflate = zlib.decompressobj(-15)
    try:
        body = inflate.decompress(packed, limit)
    except zlib.error:
        raise DocumentError("document-malformed") from None
    if not inflate.eof:
        if len(body) >= limit:
            raise DocumentError("document-too-large", limit=limit)
        raise DocumentError("document-malformed")
    if inflate.unused_data:
        raise DocumentError("document-malformed")
    return body


def _few(cursor: Cursor, limit: int) -> int:
    count = cursor.unsigned()
    if count > limit:
        raise DocumentError("document-too-many", limit=limit)
    return count


def _read_columns(cursor: Cursor) -> dict[int, bytes]:
    # Automerge knows 14 columns; what else may stand there is not for us to read.
    named = [(cursor.unsigned(), cursor.unsigned()) for _ in range(_few(cursor, 64))]
    return {column: cursor.take(length) for column, length in named}


def _read_ops(columns: dict[int, bytes], actors: list[ActorId], limit: int) -> tuple[Op, ...]:
    def column(name: int) -> bytes:
        return columns.get(name, b"")

    def numbers(name: int) -> list[int | None]:
        return _fitted(runs(column(name), Cursor.unsigned, limit), count)

    def texts(name: int) -> list[str | None]:
        return _fitted(runs(column(name), Cursor.string, limit), count)

    def flags(name: int) -> list[bool]:
        rows = booleans(column(name), limit)
        return rows + [False] * (count - len(rows))

    def author(number: int | None) -> ActorId:
        if number is None or number >= len(actors):
            raise DocumentError("document-malformed")
        return actors[number]

    def op_id(counter: int | None, number: int | None) -> OpId:
        if counter is None:
            raise DocumentError("document-malformed")
        return counter, author(number)

    actions = runs(column(0x42), Cursor.unsigned, limit)
    count = len(actions)
    objects = zip(numbers(0x02), numbers(0x01), strict=True)
    key_counters = _fitted(deltas(column(0x13), limit), count)
    keys = zip(texts(0x15), key_counters, numbers(0x11), strict=True)
    inserts, expands, marks = flags(0x34), flags(0x94), texts(0xA5)
    values = _read_values(numbers(0x56), column(0x57))
    pred_rows = zip(
        deltas(column(0x73), limit), runs(column(0x71), Cursor.unsigned, limit), strict=False
    )
    preds = [op_id(counter, number) for counter, number in pred_rows]

    ops: list[Op] = []
    used = 0
    for at, (action, (counter, number), (name, element, owner), width) in enumerate(
        zip(actions, objects, keys, numbers(0x70), strict=True)
    ):
        if action is None:
            raise DocumentError("document-malformed")
        pred = tuple(preds[used : used + (width or 0)])
        used += width or 0
        ops.append(
            Op(
                object=None if counter is None else op_id(counter, number),
                key=name if name is not None else None if owner is None else op_id(element, owner),
                insert=inserts[at],
                action=action,
                value=values[at],
                pred=pred,
                expand=expands[at],
                mark=marks[at],
            )
        )
    if used != len(preds):
        raise DocumentError("document-malformed")
    return tuple(ops)


def _fitted(rows: list[_T | None], count: int) -> list[_T | None]:
    """A column as long as the change has operations; empty rows at its end may be left out."""
    if len(rows) > count:
        raise DocumentError("document-malformed")
    return rows + [None] * (count - len(rows))


def _read_values(kinds: list[int | None], data: bytes) -> list[str | Scalar | None]:
    cursor = Cursor(data)
    values: list[str | Scalar | None] = []
    for kind in kinds:
        code, piece = (kind or 0) & 15, cursor.take((kind or 0) >> 4)
        if code == _STRING:
            try:
                values.append(piece.decode())
            except UnicodeDecodeError:
                raise DocumentError("document-malformed") from None
        else:
            values.append(Scalar(code, piece) if code or piece else None)
    if not cursor.done:
        raise DocumentError("document-malformed")
    return values


def _pack_value(value: str | Scalar | None) -> tuple[int, bytes]:
    if value is None:
        return 0, b""
    if isinstance(value, str):
        return _STRING, value.encode()
    return value.kind, value.data


def _pack_text(text: str) -> bytes:
    return counted(text.encode())


def _key_counter(key: OpId | str | None) -> int | None:
    if isinstance(key, str):
        return None
    return 0 if key is None else key[0]
