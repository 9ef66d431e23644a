"""Lines kept in step with a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tui.editor.texts import deltas_for, texts
from workshop.document.text import Delta
from workshop.tui.editor.lines import LineIndex, Place, Splice


def test_an_empty_text_has_one_empty_line() -> None:
    index = LineIndex("")

    assert list(index.lines) == [""]
    assert index.place(0) == Place(0, 0)


@given(st.data())
def test_a_text_that_was_changed_step_by_step_has_the_lines_of_the_whole(
    data: st.DataObject,
) -> None:
    text = data.draw(texts())
    index = LineIndex(text)
    for _ in range(data.draw(st.integers(1, 5))):
        delta = data.draw(deltas_for(text))
        index.place(data.draw(st.integers(0, len(text))))
        index.apply(delta)
        text = delta.applied_to(text)

    assert index.text == text
    assert index.length == len(text)
    assert list(index.lines) == text.split("\n")


@given(st.data())
def test_every_position_has_a_place_and_comes_back_from_it(data: st.DataObject) -> None:
    text = data.draw(texts())
    index = LineIndex(text)
    delta = data.draw(deltas_for(text))
    index.apply(delta)
    text = delta.applied_to(text)

    for offset in range(len(text) + 1):
        before = text[:offset]
        place = Place(before.count("\n"), len(before) - before.rfind("\n") - 1)
        assert index.place(offset) == place
        assert index.offset(place) == offset


@given(st.data())
def test_a_slice_is_the_text_between_two_positions(data: st.DataObject) -> None:
    text = data.draw(texts())
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))

    assert LineIndex(text).slice(start, end) == text[start:end]


def test_a_change_tells_which_lines_gave_way_to_which() -> None:
    index = LineIndex("een\ntwee\ndrie\nvier")

    assert index.apply(Delta(5, 6, "x\ny\nz")) == Splice(1, 2, 3, column=1, tail=2, growth=-1)
    assert list(index.lines) == ["een", "tx", "y", "zie", "vier"]


def test_a_place_outside_the_text_counts_as_the_nearest_one() -> None:
    index = LineIndex("een\ntwee")

    assert index.offset(Place(0, 99)) == 3
    assert index.offset(Place(9, 2)) == 6
    assert index.place(99) == Place(1, 4)
    assert index.place(-1) == Place(0, 0)


@pytest.mark.parametrize("delta", [Delta(9, 0, "x"), Delta(2, 2, ""), Delta(-1, 1, "")])
def test_a_change_outside_the_text_is_an_error_and_changes_nothing(delta: Delta) -> None:
    index = LineIndex("een")

    with pytest.raises(ValueError, match="outside"):
        index.apply(delta)
    assert index.text == "een"
