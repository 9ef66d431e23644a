"""Soft wrapping."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tui.editor.texts import deltas_for, lines, texts
from workshop.document.text import Delta
from workshop.tui.editor.clusters import cells, clusters
from workshop.tui.editor.lines import LineIndex, Place
from workshop.tui.editor.wrapping import NARROWEST, Wrapping, row_starts

widths = st.integers(NARROWEST, 30)


def rows_of(line: str, width: int) -> list[str]:
    starts = [*row_starts(line, width), len(line)]
    return [line[a:b] for a, b in itertools.pairwise(starts)]


def test_a_line_is_broken_between_words() -> None:
    assert rows_of("de gemeente regelt het", 12) == ["de gemeente ", "regelt het"]


def test_the_space_behind_a_full_row_hangs_over_its_edge() -> None:
    assert rows_of("gemeente hulp", 8) == ["gemeente ", "hulp"]


def test_more_spaces_than_fit_go_on_in_the_next_row() -> None:
    assert rows_of("gemeente    hulp", 8) == ["gemeente ", "   hulp"]


def test_a_word_that_fits_on_no_row_is_cut() -> None:
    assert rows_of("a gemeentehuis", 6) == ["a ", "gemeen", "tehuis"]


def test_wide_characters_are_counted_by_their_cells() -> None:
    assert rows_of("漢字漢字漢", 5) == ["漢字", "漢字", "漢"]


@given(lines(), widths)
def test_rows_fit_and_together_are_the_line(line: str, width: int) -> None:
    rows = rows_of(line, width)

    assert "".join(rows) == line
    for row in rows:
        hanging = 1 if row.endswith(" ") else 0
        assert cells(row) <= width + hanging


@given(lines(), widths)
def test_no_character_is_split_over_two_rows(line: str, width: int) -> None:
    edges = {start for start, _, _ in clusters(line)} | {0}

    assert set(row_starts(line, width)) <= edges


@given(st.data(), widths)
def test_wrapping_that_followed_changes_is_that_of_the_whole_text(
    data: st.DataObject, width: int
) -> None:
    text = data.draw(texts())
    index = LineIndex(text)
    wrapping = Wrapping(index.lines, width)
    for _ in range(data.draw(st.integers(1, 4))):
        delta = data.draw(deltas_for(text))
        text = delta.applied_to(text)
        wrapping.splice(index.apply(delta))
        wrapping.row_at(data.draw(st.integers(0, 20)))
    fresh = Wrapping(text.split("\n"), width)

    assert wrapping.height == fresh.height
    assert [wrapping.row_at(y) for y in range(fresh.height)] == [
        fresh.row_at(y) for y in range(fresh.height)
    ]


@given(texts(), widths)
def test_a_place_is_found_again_where_it_is_shown(text: str, width: int) -> None:
    all_lines = text.split("\n")
    wrapping = Wrapping(all_lines, width)

    for row, line in enumerate(all_lines):
        for column, _, size in clusters(line):
            place = Place(row, column)
            x = wrapping.x_of(place)
            if size and x < width:
                assert wrapping.place_at(x, wrapping.y_of(place)) == place


@given(st.data(), widths)
def test_a_long_line_that_followed_changes_is_wrapped_like_the_whole_of_it(
    data: st.DataObject, width: int
) -> None:
    line = data.draw(lines()) + "een heel lang woord " * 25 + data.draw(lines())
    index = LineIndex(line)
    wrapping = Wrapping(index.lines, width)
    for _ in range(data.draw(st.integers(1, 4))):
        delta = data.draw(deltas_for(line))
        delta = Delta(delta.start, min(delta.deleted, 30), delta.inserted.replace("\n", " "))
        line = delta.applied_to(line)
        wrapping.splice(index.apply(delta))

        assert wrapping.rows(0) == row_starts(line, width)


def test_beyond_the_text_the_nearest_row_is_meant() -> None:
    wrapping = Wrapping(["een", "twee"], 20)

    assert wrapping.row_at(99) == (1, 0)
    assert wrapping.row_at(-5) == (0, 0)


def test_a_window_narrower_than_any_text_still_wraps() -> None:
    assert Wrapping(["gemeente"], 0).height == 2


@pytest.mark.parametrize("x", [8, 20])
def test_right_of_a_wrapped_row_lies_its_last_character(x: int) -> None:
    wrapping = Wrapping(["gemeente hulp"], 8)

    assert wrapping.place_at(x, 0) == Place(0, 8)
