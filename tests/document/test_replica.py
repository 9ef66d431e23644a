"""The replica of one passage: what goes in comes out, with the right names on it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.document.build import ANN, BEN, SECONDS, live, names, write
from workshop.document import PASSAGE_LIMIT, SEED_ACTOR, Replica, normalise, wire
from workshop.document.change import Action, Change, Op
from workshop.document.chunk import FOREIGN
from workshop.document.codec import decode, encode
from workshop.document.text import Delta
from workshop.errors import DocumentError

PIECES = st.text("ab \né👍\u200d\u0301", max_size=6)


def test_a_seed_is_the_same_bytes_for_the_same_text() -> None:
    assert Replica.seed("Tip\n") == Replica.seed("Tip\n") != Replica.seed("Top\n")


def test_the_starter_text_belongs_to_the_reserved_author() -> None:
    replica = live("Wij kiezen 👍")
    assert replica.text == "Wij kiezen 👍"
    assert replica.authors(0, 12) == [(0, 12, SEED_ACTOR)]


def test_preparing_touches_nothing() -> None:
    replica = live("abc")
    before = replica.text, replica.heads(), names(replica)
    assert replica.prepare(ANN, 1, 1, "xyz", 0) is not None
    assert (replica.text, replica.heads(), names(replica)) == before


def test_replacing_nothing_by_nothing_is_no_change() -> None:
    assert live("abc").prepare(ANN, 1, 0, "", 0) is None
    assert live("abc").prepare(ANN, 1, 0, "\x1b\u202e\ud800", 0) is None


@pytest.mark.parametrize(("start", "deleted"), [(-1, 1), (0, 4), (4, 0), (2, -1)])
def test_a_place_outside_the_text_is_refused(start: int, deleted: int) -> None:
    with pytest.raises(DocumentError, match="document-out-of-bounds"):
        live("abc").prepare(ANN, start, deleted, "x", 0)


def test_a_passage_does_not_outgrow_its_limit() -> None:
    replica = live("abc")
    with pytest.raises(DocumentError, match="document-too-long"):
        replica.prepare(ANN, 0, 2, "x" * PASSAGE_LIMIT, 0)


def test_a_prepared_change_that_was_overtaken_is_refused() -> None:
    replica = live("abc")
    late = replica.prepare(ANN, 3, 0, "!", 0)
    assert late is not None
    write(replica, BEN, 0, 0, "x")
    with pytest.raises(DocumentError, match="document-stale"):
        replica.apply(late)
    assert replica.text == "xabc"


Edits = list[tuple[bool, float, float, str]]
EDITS = st.lists(st.tuples(st.booleans(), st.floats(0, 1), st.floats(0, 1), PIECES), max_size=12)


@given(PIECES, EDITS)
def test_edits_are_string_splices_with_the_right_author(start_text: str, edits: Edits) -> None:
    replica = live(start_text)
    text = normalise(start_text)
    owners = [SEED_ACTOR] * len(text)
    journal = [Replica.seed(start_text)]
    for by_ann, where, width, piece in edits:
        actor = ANN if by_ann else BEN
        start = round(where * len(text))
        end = start + round(width * (len(text) - start))
        raw = write(replica, actor, start, end - start, piece)
        if raw is not None:
            journal.append(raw)
        piece = normalise(piece)
        text = text[:start] + piece + text[end:]
        owners[start:end] = [actor] * len(piece)
        assert replica.text == text
        assert names(replica) == owners
    again = Replica.load(journal)
    assert (again.text, again.heads(), names(again)) == (text, replica.heads(), owners)
    assert write(again, ANN, 0, 0, "x") == write(replica, ANN, 0, 0, "x")


def test_an_older_version_can_be_read() -> None:
    replica = live("een")
    versions = [(replica.heads(), replica.text)]
    for piece in (" twee", " drie"):
        write(replica, ANN, len(replica.text), 0, piece)
        versions.append((replica.heads(), replica.text))
    write(replica, BEN, 0, 13, "")
    assert [replica.text_at(heads) for heads, _ in versions] == [text for _, text in versions]


@pytest.mark.parametrize("heads", [[], [b"?" * 32], [b"short"]])
def test_a_version_that_never_was_is_refused(heads: list[bytes]) -> None:
    replica = live("een")
    write(replica, ANN, 0, 0, "x")
    with pytest.raises(DocumentError, match="document-version-unknown"):
        replica.text_at(heads)


def test_a_change_carries_the_time_it_was_made() -> None:
    prepared = live("abc").prepare(ANN, 0, 0, "x", SECONDS)
    assert prepared is not None
    assert decode(prepared.raw, FOREIGN).seconds == SECONDS


def test_a_deleted_passage_can_be_written_again() -> None:
    replica = live("weg")
    write(replica, ANN, 0, 3, "")
    write(replica, BEN, 0, 0, "nieuw")
    assert (replica.text, names(replica)) == ("nieuw", [BEN] * 5)


def test_changes_that_do_not_begin_with_a_seed_are_refused() -> None:
    with pytest.raises(DocumentError, match="document-foreign"):
        Replica.load([])
    _, stranger = encode(Change((), ANN, 1, 1, 0, (Op(None, "text", False, Action.MAKE_TEXT),)))
    with pytest.raises(DocumentError, match="document-foreign"):
        Replica.load([stranger])


def journal_of(text: str) -> list[bytes]:
    replica = live()
    journal = [Replica.seed("")]
    for at, letter in enumerate(text):
        raw = write(replica, ANN if at % 2 else BEN, at, 0, letter)
        assert raw is not None
        journal.append(raw)
    return journal


def test_a_journal_with_a_hole_or_damage_is_refused() -> None:
    journal = journal_of("abcdef")
    damaged = journal.copy()
    damaged[3] = damaged[3][:-1] + b"?"
    for broken in (journal[:2] + journal[3:], damaged, [*journal[:-1], journal[-1][:-4]]):
        with pytest.raises(DocumentError, match="document-library"):
            Replica.load(broken)


def test_a_journal_keeps_every_change_by_itself() -> None:
    journal = journal_of("abcdef")
    with pytest.raises(DocumentError, match="document-malformed"):
        Replica.load([*journal[:-1], journal[-1][:9], journal[-1][9:]])


def test_a_change_that_stands_in_the_journal_twice_counts_once() -> None:
    journal = journal_of("abc")
    assert Replica.load([*journal, journal[-1], journal[1]]).text == "abc"


@pytest.mark.parametrize("silent", [False, True])
def test_after_a_failure_of_the_library_a_replica_is_as_before_and_works(
    monkeypatch: pytest.MonkeyPatch, silent: bool
) -> None:
    replica, other = live("abc"), live("abc")
    typed = write(replica, ANN, 3, 0, "!")
    late = write(other, BEN, 0, 0, "x")
    assert typed is not None and late is not None
    before = replica.text, replica.heads(), names(replica)
    start = live("abc").heads()

    def fail(document: wire.Document, changes: Sequence[bytes]) -> None:
        if not silent:
            raise DocumentError("document-library")

    with monkeypatch.context() as patched:
        patched.setattr(wire, "apply", fail)
        with pytest.raises(DocumentError, match="document-library"):
            replica.receive(late)
    assert (replica.text, replica.heads(), names(replica)) == before
    assert replica.text_at(start) == "abc"
    assert [delta.applied_to("abc!") for delta in replica.receive(late)] == ["xabc!"]
    assert replica.text == "xabc!"


def test_several_replacements_are_one_change() -> None:
    replica = Replica.load([Replica.seed("een twee drie vier")])
    patch = [Delta(14, 4, "4"), Delta(9, 0, "(en) "), Delta(0, 3, "")]
    prepared = replica.prepare_together(ANN, patch, 7)
    assert prepared is not None
    assert replica.text == "een twee drie vier"
    replica.apply(prepared)
    assert replica.text == " twee (en) drie 4"
    again = Replica.load([Replica.seed("een twee drie vier"), prepared.raw])
    assert (again.text, again.heads()) == (replica.text, replica.heads())
    length = len(replica.text)
    assert again.authors(0, length) == replica.authors(0, length)
    assert [again.text[a:b] for a, b, author in again.authors(0, length) if author == ANN] == [
        "(en) ",
        "4",
    ]


@pytest.mark.parametrize(
    "patch",
    [
        [Delta(0, 5, "")],
        [Delta(-1, 0, "x")],
        [Delta(0, 1, "x"), Delta(2, 1, "y")],
        [Delta(2, 1, "x"), Delta(1, 1, "y")],
        [Delta(1, 0, "x"), Delta(1, 0, "y")],
    ],
)
def test_replacements_out_of_order_or_out_of_the_text_are_refused(patch: list[Delta]) -> None:
    replica = Replica.load([Replica.seed("abcd")])
    with pytest.raises(DocumentError, match="document-out-of-bounds"):
        replica.prepare_together(ANN, patch, 7)


def test_replacements_of_nothing_are_no_change() -> None:
    replica = Replica.load([Replica.seed("abcd")])
    assert replica.prepare_together(ANN, [Delta(2, 0, "")], 7) is None


def test_several_replacements_do_not_outgrow_a_passage() -> None:
    replica = Replica.load([Replica.seed("x" * PASSAGE_LIMIT)])
    with pytest.raises(DocumentError, match="document-too-long"):
        replica.prepare_together(ANN, [Delta(9, 1, "yy"), Delta(0, 1, "y")], 7)


def test_another_replica_follows_several_replacements_in_one_change() -> None:
    here, there = live("een twee drie"), live("een twee drie")
    prepared = here.prepare_together(ANN, [Delta(9, 4, "3"), Delta(4, 4, ""), Delta(0, 0, "1 ")], 7)
    assert prepared is not None
    here.apply(prepared)
    text = there.text
    for delta in there.receive(prepared.raw):
        text = delta.applied_to(text)
    assert text == there.text == here.text == "1 een  3"
    assert names(there) == names(here)
