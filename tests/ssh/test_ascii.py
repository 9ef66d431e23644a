from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workshop.i18n import LOCALES, translator
from workshop.ssh.ascii import to_ascii


def test_accents_and_typographic_signs_are_spelled_out() -> None:
    assert to_ascii("Eén fractie – “vóór” … ’s avonds") == 'Een fractie - "voor" ... \'s avonds'


@given(st.text())
def test_whatever_comes_in_is_printable_ascii_on_one_line(text: str) -> None:
    assert all(" " <= sign <= "~" for sign in to_ascii(text))


def test_what_is_said_at_the_door_loses_nothing() -> None:
    for locale in LOCALES:
        for id in ("ssh-welcome", "ssh-code-prompt", "ssh-too-many-tries", "ssh-nothing-asked"):
            text = translator(locale).text(id)
            assert to_ascii(text) == text
