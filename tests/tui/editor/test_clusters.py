"""What counts as one character."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.tui.editor.texts import lines
from workshop.tui.editor.clusters import cells, clusters, column_at, edge_after, edge_before


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("a", 1),
        ("é", 1),
        ("e\u0301", 1),
        ("漢", 2),
        ("🇳🇱", 2),
        ("👍🏽", 2),
        ("❤\ufe0f", 2),
        ("👩\u200d👩\u200d👧", 2),
        ("1\ufe0f\u20e3", 2),
    ],
)
def test_what_a_person_sees_as_one_character_is_one(text: str, width: int) -> None:
    assert clusters(text) == [(0, len(text), width)]


def test_three_flags_in_a_row_are_three() -> None:
    assert [end - start for start, end, _ in clusters("🇳🇱🇧🇪🇩🇪")] == [2, 2, 2]


@given(lines())
def test_characters_cover_the_text_and_are_as_wide_as_it_is_drawn(text: str) -> None:
    assume(not text.startswith("\u200d"))  # Rich contradicts itself about what it joins.
    found = clusters(text)

    assert "".join(text[start:end] for start, end, _ in found) == text
    assert cells(text) == cell_len(text)


@given(lines(), st.integers(0, 30))
def test_in_a_long_line_the_edges_about_a_column_are_those_of_the_whole(
    text: str, place: int
) -> None:
    long = "een zin " * 100 + text + " en nog een" * 100
    column = min(800 + place, len(long))

    assert edge_before(long, column) == max(a for a, _, _ in clusters(long) if a < column)
    assert edge_after(long, column) == min(b for _, b, _ in clusters(long) if b > column)


@pytest.mark.parametrize(("x", "column"), [(0, 0), (1, 1), (2, 1), (3, 2), (9, 3)])
def test_either_half_of_a_wide_character_is_that_character(x: int, column: int) -> None:
    assert column_at("a漢b", x) == column
