"""A span stays with its characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.document.anchor import Anchor
from workshop.document.replica import Replica
from workshop.errors import DocumentError
from workshop.ids import ActorId

ROOS = ActorId(b"roos" * 4)
BRAM = ActorId(b"bram" * 4)


class Kept:
    """A replica with everything it would find in a journal."""

    def __init__(self, text: str) -> None:
        self.changes = [Replica.seed(text)]
        self.replica = Replica.load(self.changes)

    def edit(self, start: int, deleted: int, inserted: str, actor: ActorId = ROOS) -> None:
        prepared = self.replica.prepare(actor, start, deleted, inserted, 0)
        if prepared is not None:
            self.changes.append(prepared.raw)
            self.replica.apply(prepared)

    def reloaded(self) -> Replica:
        return Replica.load(self.changes)


def _said(kept: Kept, anchor: Anchor) -> str | None:
    found = kept.replica.locate(anchor)
    return None if found is None else kept.replica.text[slice(*found)]


def test_a_span_is_where_it_was_made() -> None:
    kept = Kept("de raad besluit")
    assert kept.replica.locate(kept.replica.anchor(3, 7)) == (3, 7)


def test_text_before_and_behind_a_span_does_not_become_part_of_it() -> None:
    kept = Kept("de raad besluit")
    anchor = kept.replica.anchor(3, 7)
    kept.edit(3, 0, "hele ")
    kept.edit(12, 0, "sleden")
    assert kept.replica.text == "de hele raadsleden besluit"
    assert _said(kept, anchor) == "raad"


def test_text_inside_a_span_becomes_part_of_it() -> None:
    kept = Kept("de raad besluit")
    anchor = kept.replica.anchor(3, 7)
    kept.edit(5, 0, "--", BRAM)
    assert _said(kept, anchor) == "ra--ad"


def test_a_span_whose_edge_is_deleted_shrinks_to_what_is_left_of_it() -> None:
    kept = Kept("de raad besluit")
    anchor = kept.replica.anchor(3, 7)
    kept.edit(5, 0, "--", BRAM)
    kept.edit(0, 5, "")
    assert _said(kept, anchor) == "ad"


def test_a_span_is_nowhere_once_all_its_characters_are_gone() -> None:
    kept = Kept("de raad besluit")
    anchor = kept.replica.anchor(3, 7)
    kept.edit(5, 0, "--", BRAM)
    kept.edit(3, 2, "")
    kept.edit(5, 2, "")
    assert kept.replica.text == "de -- besluit"
    assert kept.replica.locate(anchor) is None


def test_the_same_letters_typed_again_are_other_characters() -> None:
    kept = Kept("de raad besluit")
    anchor = kept.replica.anchor(3, 7)
    kept.edit(3, 4, "")
    kept.edit(3, 0, "raad")
    assert kept.replica.locate(anchor) is None


def test_an_anchor_takes_at_least_one_character_of_the_text() -> None:
    replica = Kept("raad").replica
    for start, end in ((2, 2), (3, 2), (-1, 2), (2, 5)):
        with pytest.raises(DocumentError, match="document-out-of-bounds"):
            replica.anchor(start, end)


def test_what_one_author_typed_in_one_go_is_one_run() -> None:
    kept = Kept("")
    kept.edit(0, 0, "een lange zin in een keer")
    assert len(kept.replica.anchor(0, 25).runs) == 1


def test_an_anchor_comes_back_from_its_text_as_it_was() -> None:
    kept = Kept("de raad")
    kept.edit(4, 0, "xyz", BRAM)
    anchor = kept.replica.anchor(2, 9)
    assert Anchor.decode(anchor.encode()) == anchor


@pytest.mark.parametrize("text", ["", "{", "7", "[1]", '[["zz",1,1]]', '[["00",1]]', "null"])
def test_what_is_no_anchor_is_refused(text: str) -> None:
    with pytest.raises(DocumentError, match="document-anchor"):
        Anchor.decode(text)


_EDITS = st.lists(
    st.tuples(
        st.integers(0, 99), st.integers(0, 6), st.sampled_from(["", "a", "aa", "aba", "é\n"])
    ),
    max_size=12,
)


@given(st.text("ab", min_size=1, max_size=12), st.data(), _EDITS)
def test_a_span_is_what_lies_between_its_outermost_characters_that_are_left(
    text: str, data: st.DataObject, edits: list[tuple[int, int, str]]
) -> None:
    kept = Kept(text)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    anchor = Anchor.decode(kept.replica.anchor(start, end).encode())
    ours = [start <= at < end for at in range(len(text))]
    for number, (at, deleted, inserted) in enumerate(edits):
        at = min(at, len(ours))
        deleted = min(deleted, len(ours) - at)
        kept.edit(at, deleted, inserted, (ROOS, BRAM)[number % 2])
        ours[at : at + deleted] = [False] * len(inserted)
        left = [place for place, mine in enumerate(ours) if mine]
        expected = (left[0], left[-1] + 1) if left else None
        assert kept.replica.locate(anchor) == expected
    assert kept.reloaded().locate(anchor) == kept.replica.locate(anchor)
