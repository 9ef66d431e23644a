"""A difference tells both texts again, in words, and leads from one to the other."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.document.difference import Kind, difference, narrowed, replacements
from workshop.document.text import Delta

_WORDS = st.sampled_from(["de", "raad", "wil", "balie", " ", " ", "\n", ".", ",", "é", "😀", "x"])
_TEXTS = st.lists(_WORDS, max_size=40).map("".join)


def _shown(old: str, new: str) -> str:
    signs = {Kind.EQUAL: "{}", Kind.DELETED: "[-{}-]", Kind.INSERTED: "[+{}+]"}
    return "".join(signs[piece.kind].format(piece.text) for piece in difference(old, new))


@given(_TEXTS, _TEXTS)
def test_the_stretches_rebuild_both_texts(old: str, new: str) -> None:
    pieces = difference(old, new)

    assert "".join(p.text for p in pieces if p.kind is not Kind.INSERTED) == old
    assert "".join(p.text for p in pieces if p.kind is not Kind.DELETED) == new
    for piece in pieces:
        assert old[slice(*piece.old)] == ("" if piece.kind is Kind.INSERTED else piece.text)
        assert new[slice(*piece.new)] == ("" if piece.kind is Kind.DELETED else piece.text)
    assert all(piece.text for piece in pieces)
    assert all(a.kind is not b.kind for a, b in pairwise(pieces))


@given(_TEXTS, _TEXTS)
def test_replacements_lead_from_one_text_to_the_other(old: str, new: str) -> None:
    text = old
    for delta in replacements(old, new):
        text = delta.applied_to(text)

    assert text == new


def test_one_word_that_changed_is_all_that_is_marked() -> None:
    old = "De raad wil een balie. Die blijft open.\nEn verder niets."
    assert _shown(old, old.replace("wil", "vraagt")) == (
        "De raad [-wil-][+vraagt+] een balie. Die blijft open.\nEn verder niets."
    )


def test_words_changed_in_a_row_are_one_change() -> None:
    assert _shown("de rode kat zit", "de grote hond zit") == "de [-rode kat-][+grote hond+] zit"


def test_texts_without_a_word_in_common_are_shown_as_replaced() -> None:
    old = " ".join(f"a{n}" for n in range(3_000))
    new = " ".join(f"b{n}" for n in range(3_000))

    assert [piece.kind for piece in difference(old, new)] == [Kind.DELETED, Kind.INSERTED]


def test_a_line_that_stayed_is_recognised_in_a_text_written_anew() -> None:
    old = "\n".join([*(f"a{n}" for n in range(200)), "Dit blijft.", *(f"c{n}" for n in range(20))])
    new = "\n".join([*(f"b{n}" for n in range(200)), "Dit blijft.", *(f"d{n}" for n in range(20))])

    assert any(p.kind is Kind.EQUAL and "Dit blijft." in p.text for p in difference(old, new))


@pytest.mark.parametrize(
    ("old", "new", "change"),
    [
        ("een twee drie", "een 2 drie", Delta(4, 4, "2")),
        ("een twee drie", "1 twee 3", Delta(0, 13, "1 twee 3")),
        ("een drie", "een twee drie", Delta(4, 0, "twee ")),
        ("een twee drie", "een drie", Delta(4, 5, "")),
        ("", "een", Delta(0, 0, "een")),
    ],
)
def test_a_change_is_narrowed_to_the_words_it_is_about(old: str, new: str, change: Delta) -> None:
    assert narrowed(old, new) == change
    assert change.applied_to(old) == new


def test_texts_that_are_the_same_are_no_change() -> None:
    assert narrowed("een", "een") is None
