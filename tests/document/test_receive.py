"""Changes from other replicas: taken in exactly, in any order that makes sense, or refused."""

from __future__ import annotations

from dataclasses import replace

import pytest
from automerge.core import ROOT, Document, ScalarType
from hypothesis import given
from hypothesis import strategies as st

from tests.document.build import ANN, BEN, CAS, live, names, write
from workshop.document import PASSAGE_LIMIT, SEED_ACTOR, Delta, Replica
from workshop.document.change import Action, Change, Op, OpId, Scalar
from workshop.document.chunk import FOREIGN, chunk
from workshop.document.codec import decode, encode
from workshop.document.replica import TEXT
from workshop.errors import DocumentError
from workshop.ids import ActorId

SEED = "abc def"


def made(replica: Replica, actor: ActorId, start: int, deleted: int, text: str) -> bytes:
    raw = write(replica, actor, start, deleted, text)
    assert raw is not None
    return raw


def follow(replica: Replica, raw: bytes) -> list[Delta]:
    """Receives, and checks that the deltas lead from the old text to the new one."""
    text = replica.text
    deltas = replica.receive(raw)
    for delta in deltas:
        text = delta.applied_to(text)
    assert text == replica.text
    return deltas


def test_a_replacement_arrives_as_what_it_was() -> None:
    one, other = live(SEED), live(SEED)
    assert follow(other, made(one, ANN, 3, 0, "!")) == [Delta(3, 0, "!")]
    assert follow(other, made(one, ANN, 0, 3, "")) == [Delta(0, 3, "")]
    assert follow(other, made(one, BEN, 0, 0, "👍 en")) == [Delta(0, 0, "👍 en")]
    assert (other.text, other.heads(), names(other)) == (one.text, one.heads(), names(one))


def test_a_change_that_is_here_already_does_nothing() -> None:
    one, other = live(SEED), live(SEED)
    raw = made(one, ANN, 3, 0, "!")
    follow(other, raw)
    assert follow(other, raw) == []
    assert follow(one, raw) == []


def test_words_typed_in_one_place_at_the_same_time_stay_words() -> None:
    one, other = live("[]"), live("[]")
    for at, letter in enumerate("samen"):
        made(one, ANN, 1 + at, 0, letter)
    sent = [made(other, BEN, 1 + at, 0, letter) for at, letter in enumerate("tegelijk")]
    for raw in sent:
        follow(one, raw)
    assert one.text in ("[samentegelijk]", "[tegelijksamen]")


def test_text_typed_behind_a_character_that_is_gone_here_is_found() -> None:
    one, other = live(SEED), live(SEED)
    raw = made(other, BEN, 3, 0, "XYZ")
    made(one, ANN, 0, 5, "")
    assert follow(one, raw) == [Delta(0, 0, "XYZ")]
    assert one.text == "XYZef"


def test_what_both_deleted_is_deleted_once() -> None:
    one, other = live(SEED), live(SEED)
    raw = made(other, BEN, 2, 4, "")
    made(one, ANN, 3, 1, "")
    assert follow(one, raw) == [Delta(2, 1, ""), Delta(2, 2, "")]
    assert one.text == "abf"


def test_a_change_whose_basis_is_missing_is_refused_and_can_come_later() -> None:
    one, other = live(SEED), live(SEED)
    first, second = made(one, ANN, 0, 0, "1"), made(one, ANN, 1, 0, "2")
    with pytest.raises(DocumentError, match="document-dangling"):
        other.receive(second)
    assert other.text == SEED
    follow(other, first)
    follow(other, second)
    assert other.text == one.text


def test_changes_of_the_library_that_only_type_are_welcome() -> None:
    """A peer that uses the library's own transactions, redundant dependencies and all."""
    seed = Replica.seed(SEED)
    peer, replica = Document.load(seed), Replica.load([seed])
    found = peer.get(ROOT, "text")
    assert found is not None
    for at, actor in enumerate([ANN, BEN, ANN, BEN, ANN]):
        peer.set_actor(actor)
        before = peer.get_heads()
        with peer.transaction() as tx:
            tx.insert(found[1], at, ScalarType.Str, "x")
            tx.delete(found[1], at + 1)
        (change,) = peer.get_changes(before)
        follow(replica, change.bytes)
    assert replica.text == peer.text(found[1])


LAST: OpId = (len(SEED) + 1, SEED_ACTOR)
GHOST: OpId = (99, SEED_ACTOR)
GOOD = decode(made(live(SEED), ANN, 7, 0, "x"), FOREIGN)
TYPE = GOOD.ops[0]
DROP = Op(TEXT, LAST, False, Action.DELETE, pred=(LAST,))


def with_op(op: Op) -> Change:
    return replace(GOOD, ops=(op,))


@pytest.mark.parametrize(
    "forged",
    [
        replace(GOOD, actor=SEED_ACTOR, seq=2),
        replace(GOOD, actor=ActorId(b"short")),
        replace(GOOD, seq=2),
        replace(GOOD, seq=0),
        replace(GOOD, start=GOOD.start + 1),
        replace(GOOD, start=GOOD.start - 1),
        replace(GOOD, start=1 << 62),
        replace(GOOD, seconds=-1),
        replace(GOOD, message="hello"),
        replace(GOOD, extra=b"x"),
        replace(GOOD, deps=()),
        replace(GOOD, deps=GOOD.deps * 2),
        replace(GOOD, ops=()),
        with_op(replace(TYPE, object=None)),
        with_op(replace(TYPE, object=GHOST)),
        with_op(replace(TYPE, key="text")),
        with_op(replace(TYPE, key=GHOST)),
        with_op(replace(TYPE, key=TEXT)),
        with_op(replace(TYPE, value=None)),
        with_op(replace(TYPE, value="")),
        with_op(replace(TYPE, value="two")),
        with_op(replace(TYPE, value="\x1b")),
        with_op(replace(TYPE, value="\u202e")),
        with_op(replace(TYPE, value="\t")),
        with_op(replace(TYPE, value="\r")),
        with_op(replace(TYPE, value=Scalar(4, b"\1"))),
        with_op(replace(TYPE, pred=(LAST,))),
        with_op(replace(TYPE, expand=True)),
        with_op(replace(TYPE, mark="bold")),
        with_op(replace(TYPE, insert=False)),
        *(with_op(replace(TYPE, action=action)) for action in (0, 2, 3, 4, 5, 6, 7, 8, 255)),
        with_op(replace(DROP, pred=())),
        with_op(replace(DROP, pred=(LAST, LAST))),
        with_op(replace(DROP, pred=((2, SEED_ACTOR),))),
        with_op(replace(DROP, key=GHOST, pred=(GHOST,))),
        with_op(replace(DROP, key=None)),
        with_op(replace(DROP, key=TEXT, pred=(TEXT,))),
        with_op(replace(DROP, value="x")),
        with_op(replace(DROP, insert=True)),
        replace(GOOD, ops=(DROP, DROP)),
    ],
)
def test_whatever_does_more_than_type_and_delete_is_refused(forged: Change) -> None:
    replica = live(SEED)
    with pytest.raises(DocumentError, match="document-forbidden"):
        replica.receive(encode(forged)[1])
    assert replica.text == SEED
    assert follow(replica, encode(GOOD)[1]) == [Delta(7, 0, "x")]


def test_an_author_cannot_take_a_number_twice() -> None:
    replica = live(SEED)
    follow(replica, encode(GOOD)[1])
    with pytest.raises(DocumentError, match="document-forbidden"):
        replica.receive(encode(with_op(replace(TYPE, value="y")))[1])


def test_an_author_cannot_go_back_behind_an_own_change() -> None:
    """Else two operations of one author would have one counter, and two elements one id."""
    replica = live(SEED)
    follow(replica, encode(GOOD)[1])
    with pytest.raises(DocumentError, match="document-forbidden"):
        replica.receive(encode(replace(GOOD, seq=2))[1])


def test_a_change_that_is_written_in_an_odd_way_is_refused() -> None:
    """The length of the author with a superfluous byte: the same number, another reading."""
    replica = live(SEED)
    _, raw = encode(GOOD)
    body = raw[10:]
    odd = body[:33] + b"\x90\x00" + body[34:]
    assert body[33:34] == b"\x10"
    assert decode(chunk(odd)[1], FOREIGN).ops == GOOD.ops
    with pytest.raises(DocumentError, match="document-malformed"):
        replica.receive(chunk(odd)[1])


def test_a_merge_that_would_grow_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workshop.document.trying._GROWN", 100)
    replica = live()
    pastes = [made(live(), ActorId(bytes([n]) * 16), 0, 0, "x" * 40) for n in range(3)]
    for paste in pastes[:2]:
        follow(replica, paste)
    with pytest.raises(DocumentError, match="document-too-long"):
        replica.receive(pastes[2])
    assert len(replica.text) == 80


def test_a_merge_may_pass_the_limit_of_a_passage() -> None:
    replica, piece = live(), "x" * 60_000
    made(replica, ANN, 0, 0, piece)
    follow(replica, made(live(), BEN, 0, 0, piece))
    assert len(replica.text) > PASSAGE_LIMIT


def test_a_bomb_does_not_go_off() -> None:
    replica = live(SEED)
    with pytest.raises(DocumentError, match="document-too-large"):
        replica.receive(chunk(bytes(2 * FOREIGN.body))[1])
    assert replica.text == SEED


@given(st.data())
def test_a_change_that_was_tampered_with_is_refused_or_harmless(data: st.DataObject) -> None:
    journal = [Replica.seed(SEED)]
    replica = live(SEED)
    for start, deleted, piece in ((3, 0, "X"), (1, 2, ""), (0, 1, "é👍")):
        journal.append(made(replica, CAS, start, deleted, piece))
    raw = encode(data.draw(st.sampled_from([GOOD, with_op(DROP)])))[1]
    body = bytearray(raw[10:])
    assert len(body) == raw[9]
    for _ in range(data.draw(st.integers(1, 3))):
        # Names of other changes are left alone: any other one is simply not there.
        body[data.draw(st.integers(33, len(body) - 1))] = data.draw(st.integers(0, 255))
    forged = chunk(bytes(body))[1]
    before = replica.text
    try:
        follow(replica, forged)
        journal.append(forged)
    except DocumentError as error:
        assert error.id != "document-library"
        assert replica.text == before
    journal.append(made(replica, BEN, 0, 0, "!"))
    again = Replica.load(journal)
    assert (again.text, again.heads(), names(again)) == (
        replica.text,
        replica.heads(),
        names(replica),
    )
