"""A text keeps words that a check guards."""

from __future__ import annotations

import pytest

from workshop.agreement.wards import lost_words
from workshop.scenario.model import Check

GUARDED = Check(id="balie", text="De balie blijft.", words=("balie", "op papier"))


@pytest.mark.parametrize("text", ["De balie.", "Baliemedewerkers helpen.", "Alles kan OP papier."])
def test_one_of_the_words_is_enough_also_at_the_beginning_of_a_longer_one(text: str) -> None:
    assert not lost_words(GUARDED, text)


@pytest.mark.parametrize("text", ["", "Alles gaat digitaal.", "Onze kabalie.", "Papier"])
def test_without_any_of_them_the_text_has_lost_something(text: str) -> None:
    assert lost_words(GUARDED, text)


def test_a_check_without_words_guards_nothing() -> None:
    assert not lost_words(Check(id="x", text="X"), "")
