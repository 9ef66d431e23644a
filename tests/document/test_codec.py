"""Changes as bytes: ours are the library's, the library's are ours, bombs are neither."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import replace

import pytest
from automerge.core import ROOT, Document, ExpandMark, ObjType, ScalarType, Transaction
from hypothesis import assume, given
from hypothesis import strategies as st

from workshop.document.change import Action, Change, Op, OpId, Scalar
from workshop.document.chunk import FOREIGN, TRUSTED, chunk
from workshop.document.codec import author_of, decode, encode, outline
from workshop.document.columns import counted, sleb, uleb
from workshop.document.splice import (
    Splice,
    encode_insertion,
    encode_removal,
    encode_splices,
    insertions,
)
from workshop.errors import DocumentError
from workshop.ids import ActorId

ACTORS = [ActorId(bytes([n]) * 16) for n in (7, 3, 200)]
LETTERS = ["a", "é", "👍", "\u200d", "\u0301", "\n", "\0"]

actors = st.sampled_from(ACTORS)
op_ids: st.SearchStrategy[OpId] = st.tuples(st.integers(1, 1 << 40), actors)
values = st.one_of(
    st.none(),
    st.sampled_from(LETTERS),
    st.text(max_size=5),
    st.builds(Scalar, st.sampled_from([1, 2, 3, 4, 5, 7, 8, 9]), st.binary(max_size=9)),
)
ops = st.builds(
    Op,
    object=st.none() | st.sampled_from([(1, actor) for actor in ACTORS]),
    key=st.none() | op_ids | st.text(max_size=3),
    insert=st.booleans(),
    action=st.sampled_from(Action).map(int),
    value=values,
    pred=st.lists(op_ids, max_size=3).map(tuple),
    expand=st.booleans(),
    mark=st.none() | st.text(max_size=3),
)
changes = st.builds(
    Change,
    deps=st.lists(st.binary(min_size=32, max_size=32), max_size=3).map(tuple),
    actor=actors,
    seq=st.integers(1, 1 << 40),
    start=st.integers(1, 1 << 40),
    seconds=st.integers(-(1 << 40), 1 << 40),
    ops=st.lists(ops, max_size=12).map(tuple),
    message=st.text(max_size=5),
    extra=st.binary(max_size=3),
)


@given(changes)
def test_what_is_encoded_is_decoded_again(change: Change) -> None:
    name, raw = encode(change)
    assert decode(raw, FOREIGN) == replace(change, hash=name)


@given(changes)
def test_the_quick_looks_see_what_reading_it_all_shows(change: Change) -> None:
    _, raw = encode(change)
    assert outline(raw) == decode(raw, TRUSTED).outline
    assert author_of(raw) == change.actor


def _typing(tx: Transaction, text: bytes, step: int) -> None:
    length = tx.length(text)
    tx.insert(text, step * 7 % (length + 1), ScalarType.Str, LETTERS[step % len(LETTERS)])


def _pasting(tx: Transaction, text: bytes, step: int) -> None:
    for at in range(300):
        tx.insert(text, at, ScalarType.Str, LETTERS[at % (step + 2) % len(LETTERS)])


def _deleting(tx: Transaction, text: bytes, step: int) -> None:
    for _ in range(step % 4 + 1):
        tx.delete(text, step % tx.length(text))


def _marking(tx: Transaction, text: bytes, step: int) -> None:
    end = tx.length(text) - 1
    tx.mark(text, 0, end, f"mark {step}", ScalarType.Boolean, True, ExpandMark.Both)


def _putting(tx: Transaction, text: bytes, step: int) -> None:
    tx.put(ROOT, "number", ScalarType.Int, -step)
    tx.put(ROOT, "share", ScalarType.F64, step / 3)
    tx.put(ROOT, "bytes", ScalarType.Bytes, bytes([step]))
    tx.put(ROOT, "nothing", ScalarType.Null, None)
    things = tx.put_object(ROOT, f"list {step}", ObjType.List)
    tx.insert(things, 0, ScalarType.Uint, step)
    tx.insert_object(things, 1, ObjType.Map)


Doing = Callable[[Transaction, bytes, int], None]


@given(
    st.lists(
        st.tuples(
            st.integers(0, 2),
            st.sampled_from([_typing, _typing, _pasting, _deleting, _marking, _putting]),
        ),
        max_size=12,
    )
)
def test_changes_of_the_library_come_out_byte_for_byte(doings: list[tuple[int, Doing]]) -> None:
    document = Document(ACTORS[0])
    with document.transaction() as tx:
        text = tx.put_object(ROOT, "text", ObjType.Text)
        for at, letter in enumerate("0123456789" * 6):
            tx.insert(text, at, ScalarType.Str, letter)
    for step, (who, do) in enumerate(doings):
        document.set_actor(ACTORS[who])
        with document.transaction() as tx:
            do(tx, text, step)
    for native in document.get_changes([]):
        change = decode(native.bytes, FOREIGN)
        name, raw = encode(change)
        assert name == change.hash == native.hash
        assert (change.actor, change.seq) == (native.actor_id, native.seq)
        assert (change.start, change.outline.last) == (native.start_op, native.max_op)
        plain = decode(native.raw_bytes, FOREIGN)
        assert plain == change
        if native.bytes == native.raw_bytes:
            assert raw == native.raw_bytes


@given(
    st.lists(st.binary(min_size=32, max_size=32), max_size=3),
    actors,
    st.integers(1, 1 << 40),
    st.integers(1, 1 << 40),
    st.integers(0, 1 << 40),
    op_ids,
    st.none() | op_ids,
    st.sampled_from(LETTERS),
)
def test_the_short_way_writes_what_the_long_way_writes(
    deps: list[bytes],
    actor: ActorId,
    seq: int,
    start: int,
    seconds: int,
    passage: OpId,
    left: OpId | None,
    letter: str,
) -> None:
    insertion = Op(passage, left, True, Action.SET, letter)
    change = Change(tuple(deps), actor, seq, start, seconds, (insertion,))
    typed = encode_insertion(deps, actor, seq, start, seconds, passage, left, letter)
    assert typed == encode(change)
    if left is not None:
        removal = Op(passage, left, False, Action.DELETE, pred=(left,))
        removed = encode_removal(deps, actor, seq, start, seconds, passage, left)
        assert removed == encode(replace(change, ops=(removal,)))


pieces = st.builds(
    Splice,
    st.none() | op_ids,
    st.lists(op_ids, max_size=4),
    st.text(st.sampled_from([*LETTERS, "a", "b"]), max_size=6),
)


@given(actors, st.integers(1, 1 << 40), op_ids, st.lists(pieces, max_size=3))
def test_a_long_text_is_written_as_its_characters_one_by_one(
    actor: ActorId, start: int, passage: OpId, pieces: list[Splice]
) -> None:
    ops = [
        Op(passage, element, False, Action.DELETE, pred=(element,))
        for piece in pieces
        for element in piece.gone
    ]
    for piece in pieces:
        ops += insertions(actor, start + len(ops), passage, piece.left, piece.inserted)
    assume(ops)
    change = Change((b"d" * 32,), actor, 7, start, 1_770_000_000, tuple(ops))
    assert encode_splices([b"d" * 32], actor, 7, start, 1_770_000_000, passage, pieces) == encode(
        change
    )


KEY = Change((b"d" * 32,), ACTORS[0], 1, 2, 0, (Op((1, ACTORS[1]), None, True, 1, "x"),))


def test_no_part_of_a_change_is_a_change() -> None:
    _, raw = encode(KEY)
    for end in range(len(raw)):
        with pytest.raises(DocumentError, match="document-malformed"):
            decode(raw[:end], FOREIGN)
    with pytest.raises(DocumentError, match="document-malformed"):
        decode(raw + b"\0", FOREIGN)


def test_no_bit_of_a_change_can_be_flipped() -> None:
    _, raw = encode(KEY)
    for at in range(8 * len(raw)):
        flipped = bytearray(raw)
        flipped[at // 8] ^= 1 << at % 8
        with pytest.raises(DocumentError):
            decode(bytes(flipped), FOREIGN)


@given(st.binary(max_size=120))
def test_any_body_is_read_or_refused(body: bytes) -> None:
    try:
        decode(chunk(body)[1], FOREIGN)
    except DocumentError:
        return
    assert body


@given(changes, st.data())
def test_a_body_that_was_tampered_with_is_read_or_refused(
    change: Change, data: st.DataObject
) -> None:
    body = bytearray(_body(change))
    for _ in range(data.draw(st.integers(1, 4))):
        body[data.draw(st.integers(0, len(body) - 1))] = data.draw(st.integers(0, 255))
    name, raw = chunk(bytes(body))
    try:
        assert decode(raw, FOREIGN).hash == name
    except DocumentError as error:
        assert error.id.startswith("document-")


def _body(change: Change) -> bytes:
    raw = encode(change)[1]
    at = 9
    while raw[at] & 128:
        at += 1
    return raw[at + 1 :] if raw[8] == 1 else zlib.decompress(raw[at + 1 :], -15)


@pytest.mark.parametrize(
    ("column", "data"),
    [
        (0x42, sleb(10_000_000) + uleb(1)),
        (0x42, b"\0" + uleb(10_000_000)),
        (0x34, uleb(10_000_000)),
        (0x73, sleb(1 << 40) + sleb(1)),
        (0x15, sleb(1 << 40) + uleb(1) + b"x"),
    ],
)
def test_a_few_bytes_that_claim_millions_of_rows_are_refused(column: int, data: bytes) -> None:
    head = b"\0" + counted(ACTORS[0]) + uleb(1) + uleb(1) + sleb(0) + counted(b"") + b"\0"
    _, raw = chunk(head + uleb(1) + uleb(column) + counted(data))
    assert len(raw) < 84
    with pytest.raises(DocumentError, match="document-too-many"):
        decode(raw, FOREIGN)


def test_a_body_that_inflates_beyond_the_limit_is_refused() -> None:
    _, raw = chunk(bytes(2 * FOREIGN.body))
    assert len(raw) < FOREIGN.raw
    with pytest.raises(DocumentError, match="document-too-large"):
        decode(raw, FOREIGN)


def test_what_is_too_long_is_not_even_looked_at() -> None:
    with pytest.raises(DocumentError, match="document-too-large"):
        decode(bytes(FOREIGN.raw + 1), FOREIGN)


@pytest.mark.parametrize("count", [1 << 20, 1 << 62])
def test_a_change_cannot_name_any_number_of_dependencies(count: int) -> None:
    with pytest.raises(DocumentError, match="document-too-many"):
        decode(chunk(uleb(count))[1], FOREIGN)


def test_numbers_have_at_most_64_bits() -> None:
    for number in (b"\xff" * 9 + b"\x7f", b"\x80" * 12 + b"\1"):
        with pytest.raises(DocumentError, match="document-malformed"):
            decode(chunk(number)[1], FOREIGN)


def test_a_paste_is_packed() -> None:
    typed = [Op((1, ACTORS[1]), (at + 1, ACTORS[0]), True, 1, "x") for at in range(2000)]
    _, raw = encode(replace(KEY, ops=tuple(typed)))
    assert len(raw) < 256
    assert decode(raw, FOREIGN).ops == tuple(typed)


def test_the_library_types_are_what_we_take_them_for() -> None:
    document = Document(ACTORS[0])
    with document.transaction() as tx:
        text = tx.put_object(ROOT, "text", ObjType.Text)
        tx.insert(text, 0, ScalarType.Str, "x")
    (change,) = document.get_changes([])
    made, typed = decode(change.bytes, FOREIGN).ops
    assert made == Op(None, "text", False, Action.MAKE_TEXT)
    assert typed == Op((1, ACTORS[0]), None, True, Action.SET, "x")
