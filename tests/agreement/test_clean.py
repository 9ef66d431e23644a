"""Nothing that anybody types can steer somebody else's terminal."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from workshop.agreement.clean import clean_text

# Whole Unicode, lone surrogates included: bytes that are not UTF-8 arrive that way.
_anything = st.text(st.characters(exclude_categories=()), max_size=40)
# Marks close together are where cleaning once and cleaning twice could differ.
_marks = st.text(
    st.one_of(st.characters(categories=("Mn", "Mc", "Me")), st.sampled_from("aeio\u0cc6\u0cc2")),
    max_size=12,
)


@given(st.one_of(_anything, _marks))
@example("x\u0335\u0335\u0cc6\u0335\u0cc2")
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean_text(clean_text(text)) == clean_text(text)


@given(_anything)
def test_what_is_left_is_printable_or_a_line_end_or_a_tab(text: str) -> None:
    for char in clean_text(text):
        assert char in "\n\t" or unicodedata.category(char) not in ("Cc", "Cs"), ascii(char)


@given(_anything)
def test_what_is_left_is_nfc_and_can_be_written_as_utf8(text: str) -> None:
    clean = clean_text(text)
    assert unicodedata.is_normalized("NFC", clean)
    clean.encode()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("een\r\ntwee\rdrie\u2028vier\x85vijf", "een\ntwee\ndrie\nvier\nvijf"),
        ("\x1b[31mrood\x1b[0m", "[31mrood[0m"),
        ("\x1b]0;titel\x07", "]0;titel"),
        ("om\u202egekeerd", "omgekeerd"),
        ("on\u200bzicht\ufeffbaar", "onzichtbaar"),
        ("vlag\U000e0067\U000e007f", "vlag"),
        ("e\u0301", "é"),
        ("z\u0335\u0336\u0337\u0338\u0334", "z\u0335\u0336\u0337"),
        ("👩\u200d👧", "👩\u200d👧"),
        ("een\ttab", "een\ttab"),
        ("los\ud83d", "los"),
    ],
)
def test_what_is_dropped_and_what_is_kept(typed: str, kept: str) -> None:
    assert clean_text(typed) == unicodedata.normalize("NFC", kept)
