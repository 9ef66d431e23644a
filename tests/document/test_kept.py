"""A passage that goes on from what was kept is the one that was there, with all its past."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.document.build import ANN, BEN, CAS, SECONDS, live, names, write
from workshop.document import Delta, Replica, normalise, wire
from workshop.document.kept import Kept
from workshop.errors import DocumentError

PIECES = st.text("ab \né👍\u0301", max_size=5)
EDITS = st.lists(
    st.tuples(st.sampled_from((ANN, BEN, CAS)), st.floats(0, 1), st.floats(0, 1), PIECES),
    max_size=15,
)


def journal_of(start: str, edits: list[tuple[bytes, float, float, str]]) -> list[bytes]:
    replica = live(start)
    journal = [Replica.seed(start)]
    for actor, where, width, piece in edits:
        length = len(replica.text)
        at = round(where * length)
        deleted = round(width**2 * (length - at))
        if (raw := write(replica, actor, at, deleted, piece)) is not None:  # type: ignore[arg-type]
            journal.append(raw)
    return journal


def past_of(replica: Replica) -> list[object]:
    """All there is to know of it."""
    moments = replica.history()
    end = len(replica.text)
    return [
        replica.text,
        replica.heads(),
        replica.count,
        names(replica),
        replica.elements(0, end),
        moments,
        [replica.text_at((moment.hash,)) for moment in moments],
    ]


@given(PIECES, EDITS, st.floats(0, 1))
def test_what_was_kept_anywhere_leads_to_the_same_passage(
    start: str, edits: list[tuple[bytes, float, float, str]], where: float
) -> None:
    journal = journal_of(start, edits)
    count = 1 + round(where * (len(journal) - 1))
    before, behind = journal[:count], journal[count:]
    kept = Kept.decode(Replica.load(before).kept().encode())
    restored = Replica.restore(kept, behind, lambda: iter(before))
    loaded = Replica.load(journal)
    assert past_of(restored) == past_of(loaded)
    for actor in (ANN, CAS):
        assert write(restored, actor, 0, 0, "x") == write(loaded, actor, 0, 0, "x")
    assert past_of(restored) == past_of(loaded)


@given(PIECES, EDITS)
def test_an_anchor_finds_its_words_again(
    start: str, edits: list[tuple[bytes, float, float, str]]
) -> None:
    begin = live("Wij kiezen voor het loket. " + start)
    anchor = begin.anchor(4, 10)
    journal = [Replica.seed("Wij kiezen voor het loket. " + start)]
    restored = Replica.restore(Kept.decode(begin.kept().encode()), (), lambda: iter(journal))
    for replica in (begin, restored):
        for actor, where, _, piece in edits:
            write(replica, actor, round(where * len(replica.text)), 0, piece)  # type: ignore[arg-type]
    assert restored.text == begin.text
    assert restored.locate(anchor) == begin.locate(anchor) is not None


def test_typing_on_asks_neither_for_the_past_nor_for_the_library(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def earlier() -> Iterator[bytes]:
        raise AssertionError("nobody asked")

    kept = live("abc").kept()
    monkeypatch.delattr(wire, "load")
    replica = Replica.restore(kept, (), earlier)
    write(replica, ANN, 3, 0, "d")
    anchor = replica.anchor(0, 4)
    write(replica, BEN, 0, 1, "")
    assert (replica.text, replica.locate(anchor)) == ("bcd", (0, 3))


def test_a_past_that_could_not_be_read_is_asked_for_again() -> None:
    journal = journal_of("abc", [(ANN, 0.5, 0, "x"), (BEN, 1, 0, "y")])
    failures = [DocumentError("document-malformed")]

    def earlier() -> Iterator[bytes]:
        yield journal[0]
        if failures:
            raise failures.pop()
        yield from journal[1:]

    replica = Replica.restore(Replica.load(journal).kept(), (), earlier)
    with pytest.raises(DocumentError):
        replica.read_back(2)
    while not replica.read_back(2):
        pass
    assert next(replica.text_at((moment.hash,)) for moment in replica.history()) == "abc"


def test_the_past_can_be_made_ready_in_turns_while_people_type() -> None:
    journal = journal_of("", [(ANN, 1, 0, letter) for letter in "een lange zin"])
    replica = Replica.restore(Replica.load(journal).kept(), (), lambda: iter(journal))
    turns = 0
    while not replica.read_back(3):
        turns += 1
        if turns == 2:
            write(replica, BEN, 0, 0, "O")
    assert turns > 2 * len(journal) / 3
    versions = [replica.text_at((moment.hash,)) for moment in replica.history()]
    assert versions[-2:] == ["een lange zin", "Oeen lange zin"]


def test_a_version_that_contradicts_the_changes_is_noticed() -> None:
    journal = journal_of("abc", [(ANN, 1, 0, "x"), (BEN, 1, 0, "y")])
    kept = Replica.load(journal[:2]).kept()
    replica = Replica.restore(kept, (), lambda: iter(journal))
    with pytest.raises(DocumentError, match="document-library"):
        replica.text_at(live("abc").heads())


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"?" * 40,
        zlib.compress(b""),
        zlib.compress(b"\2\0\0\0{}"),
        zlib.compress(b"\x0b\0\0\0" + b'{"shape":2}'),
        live("abc").kept().encode()[:-6],
    ],
)
def test_bytes_that_were_not_kept_are_refused(raw: bytes) -> None:
    with pytest.raises(DocumentError, match="document-malformed"):
        Kept.decode(raw)


def test_changes_that_did_not_follow_on_each_other_are_left_to_the_library() -> None:
    one, other = live("abc"), live("abc")
    first = write(one, ANN, 3, 0, "1")
    second = write(other, BEN, 0, 0, "2")
    assert first is not None and second is not None
    seed = Replica.seed("abc")
    merged = Replica.restore(live("abc").kept(), [first, second], lambda: iter([seed]))
    assert (merged.text, len(merged.heads())) == ("2abc1", 2)
    assert merged.prepare(CAS, 0, 0, "x", SECONDS) is not None


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 3), PIECES), max_size=5))
def test_several_replacements_in_one_change_are_followed(
    pieces: list[tuple[int, int, str]],
) -> None:
    replica = live("een twee drie vier vijf zes zeven acht")
    journal = [Replica.seed(replica.text)]
    kept = replica.kept()
    patch: list[Delta] = []
    end = len(replica.text)
    for gap, deleted, inserted in pieces:
        start = end - gap - deleted - 1
        if start < 0:
            break
        patch.append(Delta(start, deleted, normalise(inserted)))
        end = start
    prepared = replica.prepare_together(ANN, patch, SECONDS)
    if prepared is not None:
        replica.apply(prepared)
        journal.append(prepared.raw)
    restored = Replica.restore(kept, journal[1:], lambda: iter(journal[:1]))
    assert past_of(restored) == past_of(replica) == past_of(Replica.load(journal))
