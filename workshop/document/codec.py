"""One automerge change as bytes, in both directions.

There is one right way to write a change: ``encode`` of what ``decode`` returned gives the hash
back, unless the bytes were made by something odd.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from workshop.document.change import Change, Op, OpId, Outline, Scalar
from workshop.document.chunk import TRUSTED, Limits, chunk, open_chunk
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

__all__ = ["STRING", "assembled", "author_of", "decode", "encode", "glance", "outline", "written"]

_T = TypeVar("_T")

STRING = 6
"""The kind of a value that is text."""


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
    return assembled(change, others, columns)


def assembled(
    head: Change, others: Sequence[ActorId], columns: Mapping[int, bytes]
) -> tuple[bytes, bytes]:
    """Hash and chunk of a change whose operations are packed already.

    Args:
        head: the change; its operations are not looked at.
        others: the authors they speak of besides its own, in order.
        columns: by number, in order; those that are empty are left out.
    """
    filled = {name: column for name, column in columns.items() if column}
    body = b"".join(
        (
            uleb(len(head.deps)),
            *head.deps,
            counted(head.actor),
            uleb(head.seq),
            uleb(head.start),
            sleb(head.seconds),
            _pack_text(head.message),
            uleb(len(others)),
            *map(counted, others),
            uleb(len(filled)),
            *(uleb(name) + uleb(len(column)) for name, column in filled.items()),
            *filled.values(),
            head.extra,
        )
    )
    return chunk(body)


def decode(raw: bytes, limits: Limits) -> Change:
    """Reads one chunk.

    Raises:
        DocumentError: ``document-too-large`` or ``document-too-many`` (value: limit) where it
            passes a limit, ``document-malformed`` where it is not a change.
    """
    name, body = open_chunk(raw, limits)
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
    name, body = open_chunk(raw, TRUSTED)
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


def glance(raw: bytes, limits: Limits) -> tuple[bytes, tuple[bytes, ...], int]:
    """Hash of a change, the hashes of those it builds on, and how many operations it holds.

    Costs next to nothing, however many they are. Raises DocumentError as ``decode``, for what is
    seen that way.
    """
    name, body = open_chunk(raw, limits)
    head = Cursor(body)
    deps = tuple([head.take(32) for _ in range(_few(head, limits.deps))])
    head.counted()
    head.unsigned(), head.unsigned(), head.signed()
    head.counted()
    for _ in range(_few(head, limits.actors)):
        head.counted()
    actions = _read_columns(head).get(0x42, b"")
    return name, deps, len(runs(actions, Cursor.unsigned, limits.ops))


def written(raw: bytes) -> str:
    """The characters that a change of our own brings in, in the order of its operations."""
    ops = decode(raw, TRUSTED).ops
    return "".join([op.value for op in ops if op.insert and isinstance(op.value, str)])


def author_of(raw: bytes) -> ActorId:
    """The author of a change of our own: the quickest look there is, the checksum is not read."""
    try:
        at = 9
        while raw[at] & 128:
            at += 1
        at += 1
        if raw[8] != 1 or raw[at] & 128:
            return outline(raw).actor
        at += 1 + 32 * raw[at]
        return ActorId(raw[at + 1 : at + 1 + raw[at]])
    except IndexError:
        raise DocumentError("document-malformed") from None


def _few(cursor: Cursor, limit: int) -> int:
    count = cursor.unsigned()
    if count > limit:
        raise DocumentError("document-too-many", limit=limit)
    return count


def _read_columns(cursor: Cursor) -> dict[int, bytes]:
    # The 14 columns that automerge has, and room for others, which are not read.
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
    if len(rows) == count:
        return rows
    if len(rows) > count:
        raise DocumentError("document-malformed")
    return rows + [None] * (count - len(rows))


def _read_values(kinds: list[int | None], data: bytes) -> list[str | Scalar | None]:
    cursor = Cursor(data)
    values: list[str | Scalar | None] = []
    for kind in kinds:
        code, piece = (kind or 0) & 15, cursor.take((kind or 0) >> 4)
        if code == STRING:
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
        return STRING, value.encode()
    return value.kind, value.data


def _pack_text(text: str) -> bytes:
    return counted(text.encode())


def _key_counter(key: OpId | str | None) -> int | None:
    if isinstance(key, str):
        return None
    return 0 if key is None else key[0]
