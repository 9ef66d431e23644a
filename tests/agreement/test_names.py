"""Names are compared the way people compare them, and short forms never collide."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.agreement.names import (
    LINE_LIMIT,
    NOTE_LIMIT,
    clean_line,
    clean_note,
    initials_for,
    same_name,
    slug,
)

_anything = st.text(st.characters(exclude_categories=()), max_size=60)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna", "anna"),
        ("José", "Jose"),
        ("Groen Links", "GroenLinks"),
        ("Van der Aa", "van-der aa"),
        ("petra", "pеtrа"),
        ("Łukasz", "lukasz"),
        ("Kοnstantin", "konstantin"),
        ("ıda", "Ida"),
        ("ＡＮＮＡ", "anna"),
        ("petra\u3164", "petra"),
        ("\u115fpe\u1160tra\uffa0", "petra"),
        ("pеtгa", "petra"),
        ("ᏢᎬᎢᎡᎪ", "petra"),
    ],
)
def test_names_that_people_take_for_the_same_are_the_same(one: str, other: str) -> None:
    assert same_name(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Anna", "Anne"), ("Lijst 1", "Lijst L"), ("D66", "DGG"), ("★", "☾"), ("★", "★★"), ("_", "-")],
)
def test_names_that_people_tell_apart_are_not(one: str, other: str) -> None:
    assert not same_name(one, other)


@given(_anything)
def test_a_line_is_one_short_line_and_cleaning_it_again_changes_nothing(text: str) -> None:
    line = clean_line(text)
    assert len(line) <= LINE_LIMIT
    assert "\n" not in line
    assert line == line.strip()
    assert clean_line(line) == line


def test_a_long_name_is_cut_without_a_space_at_its_end() -> None:
    assert clean_line("a" * (LINE_LIMIT - 1) + " " + "b" * 9) == "a" * (LINE_LIMIT - 1)
    assert len(clean_note("a" * 9_999)) == NOTE_LIMIT


def test_letters_that_nobody_sees_are_not_in_a_name() -> None:
    assert clean_line("petra\u3164") == "petra"
    assert clean_line("\u115f\u1160\uffa0") == ""


def test_a_note_keeps_its_lines() -> None:
    assert clean_note("\n een\n\ntwee \n") == "een\n\ntwee"


@given(st.lists(_anything, max_size=30))
def test_every_name_gets_its_own_two_letters_and_its_own_id(names: list[str]) -> None:
    initials: list[str] = []
    ids: list[str] = []
    for name in names:
        initials.append(initials_for(name, initials))
        ids.append(slug(name, ids))
    assert len(set(initials)) == len(set(ids)) == len(names)
    assert all(len(two) == 2 and two.isascii() and two.isalnum() for two in initials)
    assert all(id and id == id.lower() and id.isascii() for id in ids)


@pytest.mark.parametrize(
    ("name", "initials"),
    [("Rood", "RO"), ("Groen Links", "GL"), ("Één Proefstad", "EP"), ("X", "X1"), ("Партия", "X1")],
)
def test_initials_come_from_the_words_then_from_the_letters(name: str, initials: str) -> None:
    assert initials_for(name, ()) == initials
