"""Plain text: what may stand in a passage, and where places go when it changes."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from workshop.document import Delta, normalise

TEXTS = st.text("ab \n\té👍", max_size=20)


@st.composite
def edits(draw: st.DrawFn) -> tuple[str, Delta]:
    text = draw(TEXTS)
    start = draw(st.integers(0, len(text)))
    deleted = draw(st.integers(0, len(text) - start))
    return text, Delta(start, deleted, draw(TEXTS))


@given(st.text())
@example("q\u0301\u0302\u0cc6\u0301\u0cc2")
@example("\r\r\n\u2028\x85")
@example("e\u200b\u0301")
def test_normalising_twice_is_normalising_once(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert not set(once) & set("\t\r\x1b\u202e\u200b")


def test_a_tab_takes_the_room_of_four_spaces() -> None:
    assert normalise("\ta\tb") == "    a    b"


def test_emoji_and_their_joiners_stay_what_they_are() -> None:
    assert normalise("👩\u200d👩\u200d👧 🇳🇱 👍🏽") == "👩\u200d👩\u200d👧 🇳🇱 👍🏽"


def test_a_piece_is_composed_on_its_own() -> None:
    assert normalise("e\u0301") == "é"
    assert normalise("\u0301") == "\u0301"


@given(edits())
def test_a_text_grows_by_what_was_put_in_less_what_was_taken_out(edit: tuple[str, Delta]) -> None:
    text, delta = edit
    assert len(delta.applied_to(text)) == len(text) + delta.growth


@given(edits(), st.data())
def test_a_place_keeps_its_neighbours(edit: tuple[str, Delta], data: st.DataObject) -> None:
    """A place outside what was replaced has the same text before and behind it as it had."""
    text, delta = edit
    position = data.draw(st.integers(0, len(text)))
    after = delta.applied_to(text)
    for before in (False, True):
        moved = delta.moved(position, before=before)
        if position < delta.start:
            assert after[:moved] == text[:position]
        elif position > delta.start + delta.deleted:
            assert after[moved:] == text[position:]
        else:
            edge = delta.start if before else delta.start + len(delta.inserted)
            assert moved == edge


@given(edits(), st.data())
def test_places_keep_their_order(edit: tuple[str, Delta], data: st.DataObject) -> None:
    text, delta = edit
    one = data.draw(st.integers(0, len(text)))
    other = data.draw(st.integers(one, len(text)))
    for before in (False, True):
        assert delta.moved(one, before=before) <= delta.moved(other, before=before)


@pytest.mark.parametrize(("before", "place"), [(True, 2), (False, 5)])
def test_at_the_insertion_one_says_which_side_to_stay(before: bool, place: int) -> None:
    assert Delta(2, 0, "new").moved(2, before=before) == place
