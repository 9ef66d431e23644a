"""The name of a paragraph is a number and a letter, and can be said aloud."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.agreement.paragraphs import heard_name, name_parts, spell


@pytest.mark.parametrize(
    ("number", "letters", "name"),
    [(3, 0, "3"), (3, 1, "3a"), (3, 26, "3z"), (3, 27, "3aa"), (12, 702, "12zz"), (0, 2, "0b")],
)
def test_a_number_and_its_letters_are_spelled_as_they_are_said(
    number: int, letters: int, name: str
) -> None:
    assert spell(number, letters) == name
    assert name_parts(name) == (number, letters)


@given(st.integers(0, 100_000), st.integers(0, 100_000))
def test_every_name_reads_back(number: int, letters: int) -> None:
    assert name_parts(spell(number, letters)) == (number, letters)


@pytest.mark.parametrize("words", ["", "a", "3A", "3-a", "3a1", "drie", "1" * 10])
def test_what_is_no_name_is_refused(words: str) -> None:
    with pytest.raises(ValueError):
        name_parts(words)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("3b", "3b"),
        (" Alinea 3B ", "3b"),
        ("3 b", "3b"),
        ("12", "12"),
        ("", ""),
        ("visie", ""),
        ("3b!", ""),
    ],
)
def test_what_somebody_types_is_understood(words: str, name: str) -> None:
    assert heard_name(words) == name
