"""Where the caret goes."""

from __future__ import annotations

import pytest
from hypothesis import given

from tests.tui.editor.texts import texts
from workshop.tui.editor import navigation
from workshop.tui.editor.lines import LineIndex, Place
from workshop.tui.editor.wrapping import Wrapping

FAMILY = "👩\u200d👩\u200d👧"


def test_one_step_passes_a_whole_family() -> None:
    lines = [f"a{FAMILY}b"]
    behind = Place(0, 1 + len(FAMILY))

    assert navigation.right(lines, Place(0, 1)) == behind
    assert navigation.left(lines, behind) == Place(0, 1)


def test_a_step_leaves_a_character_that_the_caret_came_to_stand_in() -> None:
    lines = [f"a{FAMILY}b"]

    assert navigation.left(lines, Place(0, 3)) == Place(0, 1)
    assert navigation.right(lines, Place(0, 3)) == Place(0, 1 + len(FAMILY))


def test_steps_go_over_the_line_break() -> None:
    lines = ["een", "twee"]

    assert navigation.right(lines, Place(0, 3)) == Place(1, 0)
    assert navigation.left(lines, Place(1, 0)) == Place(0, 3)


def test_at_the_ends_of_the_text_a_step_stays() -> None:
    lines = ["een"]

    assert navigation.left(lines, Place(0, 0)) == Place(0, 0)
    assert navigation.right(lines, Place(0, 3)) == Place(0, 3)


@given(texts())
def test_steps_to_the_right_reach_the_end_and_steps_back_the_start(text: str) -> None:
    index = LineIndex(text)
    place = navigation.start(index.lines)
    seen = [place]
    while place != navigation.end(index.lines):
        place = navigation.right(index.lines, place)
        seen.append(place)
    back = [place]
    while place != Place(0, 0):
        place = navigation.left(index.lines, place)
        back.append(place)

    assert back == seen[::-1]


@pytest.mark.parametrize(
    ("column", "expected"), [(0, 2), (2, 11), (5, 11), (11, 12), (12, 14), (14, 18)]
)
def test_word_steps_to_the_right_end_behind_words_and_signs(column: int, expected: int) -> None:
    line = "de gemeente, (hulp)"

    assert navigation.word_right([line], Place(0, column)).column == expected


@pytest.mark.parametrize(("column", "expected"), [(19, 18), (18, 14), (14, 13), (12, 11), (11, 3)])
def test_word_steps_to_the_left_end_before_words_and_signs(column: int, expected: int) -> None:
    line = "de gemeente, (hulp)"

    assert navigation.word_left([line], Place(0, column)).column == expected


def test_word_steps_go_over_the_line_break() -> None:
    lines = ["een", "twee"]

    assert navigation.word_right(lines, Place(0, 3)) == Place(1, 0)
    assert navigation.word_left(lines, Place(1, 0)) == Place(0, 3)


def test_home_goes_to_the_row_first_and_then_to_the_line() -> None:
    lines = ["de gemeente regelt het"]
    wrapping = Wrapping(lines, 12)

    first = navigation.row_start(lines, wrapping, Place(0, 15))
    assert first == Place(0, 12)
    assert navigation.row_start(lines, wrapping, first) == Place(0, 0)


def test_end_stays_on_its_row_first_and_then_goes_to_the_end_of_the_line() -> None:
    lines = ["de gemeente regelt het"]
    wrapping = Wrapping(lines, 12)

    first = navigation.row_end(lines, wrapping, Place(0, 4))
    assert first == Place(0, 11)
    assert wrapping.y_of(first) == 0
    assert navigation.row_end(lines, wrapping, first) == Place(0, 22)


def test_up_and_down_keep_to_their_column_of_cells() -> None:
    lines = ["漢字漢字", "gemeente", "x"]
    wrapping = Wrapping(lines, 20)

    assert navigation.vertical(wrapping, Place(0, 2), 1, 4) == Place(1, 4)
    assert navigation.vertical(wrapping, Place(1, 4), 1, 4) == Place(2, 1)
    assert navigation.vertical(wrapping, Place(1, 5), -1, 5) == Place(0, 2)


def test_up_from_the_first_row_goes_to_the_start_and_down_from_the_last_to_the_end() -> None:
    lines = ["een", "twee"]
    wrapping = Wrapping(lines, 20)

    assert navigation.vertical(wrapping, Place(0, 2), -1, 2) == Place(0, 0)
    assert navigation.vertical(wrapping, Place(1, 2), 5, 2) == Place(1, 4)


@pytest.mark.parametrize(("column", "word"), [(1, "de"), (5, "gemeente"), (11, ","), (2, " ")])
def test_a_double_click_takes_the_word_the_signs_or_the_spaces(column: int, word: str) -> None:
    line = "de gemeente, hulp"
    first, last = navigation.word_around([line], Place(0, column))

    assert line[first.column : last.column] == word
