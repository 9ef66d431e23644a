"""The replica of one passage: what goes in comes out, with the right names on it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.document import PASSAGE_LIMIT, SEED_ACTOR, Replica, normalise
from workshop.errors import DocumentError
from workshop.ids import ActorId

ANN, BEN = ActorId(b"a" * 16), ActorId(b"b" * 16)
PIECES = st.text("ab \né👍\u200d\u0301", max_size=6)


def live(text: str = "") -> Replica:
    return Replica.load([Replica.seed(text)])


def write(replica: Replica, actor: ActorId, start: int, deleted: int, text: str) -> bytes | None:
    prepared = replica.prepare(actor, start, deleted, text, 1_700_000_000)
    if prepared is None:
        return None
    replica.apply(prepared)
    return prepared.raw


def names(replica: Replica) -> list[ActorId]:
    stretches = replica.authors(0, len(replica.text))
    return [author for start, end, author in stretches for _ in range(start, end)]


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
    assert live("abc").prepare(ANN, 1, 0, "\x1b\u202e", 0) is None


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
