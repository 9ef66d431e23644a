"""Changes from elsewhere are tried on before they are taken, one by one or thousands at once."""

from __future__ import annotations

import zlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.document.build import ANN, BEN, CAS, SECONDS, live, names, write
from workshop.document import Replica, trying
from workshop.document.anchor import Anchor
from workshop.document.change import Change
from workshop.document.chunk import FOREIGN, open_chunk
from workshop.document.codec import decode, encode, glance
from workshop.document.columns import counted
from workshop.document.paragraphs import break_id
from workshop.errors import DocumentError
from workshop.ids import ActorId

SEED = "abc\ndef\nghi"
EDITS = st.lists(
    st.tuples(st.floats(0, 1), st.floats(0, 1), st.text("xy\né👍", max_size=3)), max_size=12
)


def typed(replica: Replica, edits: list[tuple[float, float, str]], actor: object) -> list[bytes]:
    """Performs edits at shares of the text; returns the changes."""
    made: list[bytes] = []
    for where, width, piece in edits:
        start = round(where * len(replica.text))
        deleted = round(width**3 * (len(replica.text) - start))
        raw = write(replica, actor, start, deleted, piece)  # type: ignore[arg-type]
        if raw is not None:
            made.append(raw)
    return made


def everything(replica: Replica) -> tuple[object, ...]:
    return (
        replica.text,
        replica.heads(),
        names(replica),
        replica.breaks(),
        replica.count,
    )


@given(mine=EDITS, others=EDITS)
def test_many_at_once_do_what_they_do_one_by_one(
    mine: list[tuple[float, float, str]], others: list[tuple[float, float, str]]
) -> None:
    source, single, bulk = live(SEED), live(SEED), live(SEED)
    changes = typed(source, mine, ANN)
    for replica in (single, bulk):
        typed(replica, others, BEN)
    for raw in changes:
        single.receive(raw)
    text, before = bulk.text, bulk.breaks()
    tried = bulk.try_on(changes)

    if tried is None:
        assert single.text == bulk.text
        return
    assert (bulk.text, bulk.breaks()) == (text, before)
    for delta, breaks in zip(tried.deltas, tried.breaks, strict=True):
        assert len(breaks) == delta.inserted.count("\n")
        text = delta.applied_to(text)
    bulk.take(tried)
    assert bulk.text == text
    assert everything(bulk) == everything(single)
    known = {at for breaks in tried.breaks for at in breaks}
    assert set(bulk.breaks()) - set(before) <= known


@pytest.mark.parametrize("count", [1, 3, 40])
def test_the_breaks_that_come_in_are_told_with_what_brings_them(count: int) -> None:
    source, replica = live("ab"), live("ab")
    changes = [write(source, ANN, at + 1, 0, "\n") for at in range(count)]
    tried = replica.try_on([raw for raw in changes if raw])
    assert tried is not None
    told = [at for breaks in tried.breaks for at in breaks]
    replica.take(tried)
    assert replica.breaks()[1:] == told == [break_id(at) for at in replica.elements(1, count + 1)]


@pytest.mark.parametrize("count", [1, 40])
def test_what_was_let_go_has_never_been(count: int) -> None:
    source, replica, other = live(SEED), live(SEED), live(SEED)
    changes = [raw for at in range(count) if (raw := write(source, ANN, at, 0, "x"))]
    before = everything(replica)
    assert replica.try_on(changes) is not None
    replica.let_go()
    assert everything(replica) == before
    raw = write(replica, BEN, 0, 1, "y")
    assert raw is not None
    other.receive(raw)
    assert (replica.text, replica.heads()) == (other.text, other.heads())
    assert [replica.receive(raw) for raw in changes]
    assert set(replica.text) >= {"x", "y"}


def test_one_that_cannot_be_among_many_leaves_all_as_it_was() -> None:
    source, replica = live(SEED), live(SEED)
    changes = [raw for at in range(20) if (raw := write(source, ANN, at, 0, "x"))]
    before = everything(replica)
    with pytest.raises(DocumentError, match="document-dangling"):
        replica.try_on([*changes[:5], *changes[6:]])
    assert everything(replica) == before
    tried = replica.try_on(changes)
    assert tried is not None
    replica.take(tried)
    assert replica.text == source.text


def test_who_may_write_is_asked_for_every_change_that_is_new() -> None:
    source, replica = live(SEED), live(SEED)
    old, new = write(source, ANN, 0, 0, "1"), write(source, ANN, 1, 0, "2")
    assert old is not None and new is not None
    replica.receive(old)
    asked: list[Change] = []
    assert replica.try_on([old, new], asked.append) is not None
    assert [change.seq for change in asked] == [2]


def test_what_was_tried_on_before_another_edit_is_stale() -> None:
    source, replica = live(SEED), live(SEED)
    raw = write(source, ANN, 0, 0, "x")
    assert raw is not None
    tried = replica.try_on([raw])
    assert tried is not None
    write(replica, BEN, 0, 1, "")
    with pytest.raises(DocumentError, match="document-stale"):
        replica.take(tried)


@pytest.mark.parametrize("most", [1, 7, 1000])
def test_a_replica_gets_ready_in_turns(most: int) -> None:
    source = live(SEED)
    raws = [Replica.seed(SEED)]
    for at in range(20):
        prepared = source.prepare(ANN, at, 0, "x", SECONDS)
        assert prepared is not None
        raws.append(prepared.raw)
        source.apply(prepared)
    kept = source.kept()
    replica = Replica.restore(kept, [], lambda: iter(raws))
    turns = 0
    while not replica.warm(most):
        turns += 1
        assert turns < 200
    assert replica.knows(source.heads()[0])
    raw = write(source, BEN, 0, 0, "y")
    assert raw is not None
    replica.receive(raw)
    assert replica.text == source.text


@pytest.mark.parametrize(
    "hostile",
    [
        '[["61",1,1000000000000]]',
        '[["61",1,-5]]',
        "[" * 100_000,
        '[["61",1,900000],["62",1,900000]]',
    ],
)
def test_an_anchor_of_more_characters_than_there_can_be_is_none(hostile: str) -> None:
    with pytest.raises(DocumentError, match="document-anchor"):
        Anchor.decode(hostile)


def scattered(replica: Replica, author: ActorId, places: int) -> bytes:
    """One change that types a letter in front of the text, as often as it says."""
    prepared = replica.prepare(author, 0, 0, "x", SECONDS)
    assert prepared is not None
    change = decode(prepared.raw, FOREIGN)
    (op,) = change.ops
    return encode(replace(change, ops=(op,) * places))[1]


def test_changes_all_over_the_place_are_read_back_once_for_all() -> None:
    replica = live(SEED)
    changes = [scattered(replica, author, 100) for author in (ANN, BEN, CAS)]
    tried = replica.try_on(changes)
    assert tried is not None
    # As one replacement, and not as three hundred: everybody walks through each of them.
    assert len(tried.deltas) == 1
    replica.take(tried)
    assert replica.text == "x" * 300 + SEED


def test_a_change_that_is_here_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    replica = live(SEED)
    raw = scattered(replica, ANN, 50)
    replica.receive(raw)
    monkeypatch.setattr(trying, "decode", pytest.fail)
    assert replica.try_on([raw] * 64) is None


def test_a_change_is_kept_the_way_it_is_usually_written() -> None:
    replica = live(SEED)
    prepared = replica.prepare(ANN, 0, 0, "x", SECONDS)
    assert prepared is not None
    name, body = open_chunk(prepared.raw, FOREIGN)
    deflate = zlib.compressobj(6, zlib.DEFLATED, -15)
    padding = b"".join(deflate.flush(zlib.Z_FULL_FLUSH) or b"\0\0\0\xff\xff" for _ in range(9_000))
    packed = padding + deflate.compress(body) + deflate.flush()
    padded = prepared.raw[:8] + b"\x02" + counted(packed)
    assert len(padded) > 40_000 and open_chunk(padded, FOREIGN) == (name, body)

    tried = replica.try_on([padded])
    assert tried is not None and tried.raws == (prepared.raw,)


def test_a_glance_tells_what_reading_it_tells() -> None:
    replica = live(SEED)
    for places in (1, 2, 700):
        change = decode(raw := scattered(replica, ANN, places), FOREIGN)
        assert glance(raw, FOREIGN) == (change.hash, change.deps, len(change.ops))
