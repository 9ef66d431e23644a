"""The table of keys is whole: every key has its texts and an action on the screen."""

from __future__ import annotations

import pytest

from workshop.agreement.passage import PassageStatus
from workshop.agreement.roles import Role
from workshop.i18n import LOCALES, Locale, translator
from workshop.tui.bindings import KEYS, Key, Situation, key_name, offered
from workshop.tui.screens.errands import Errands


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.id)
def test_every_key_has_a_word_and_a_sentence(key: Key, locale: Locale) -> None:
    texts = translator(locale)
    assert len(texts.text(f"tui-key-{key.id}")) <= 20
    assert texts.text(f"tui-help-{key.id}").endswith(".")


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.id)
def test_every_key_does_something(key: Key) -> None:
    assert callable(getattr(Errands, f"action_{key.action}"))


def test_no_key_has_two_meanings() -> None:
    everywhere = [key for bound in KEYS for key in bound.keys]
    letters = [bound.letter for bound in KEYS if bound.letter]
    assert len(everywhere) == len(set(everywhere))
    assert len(letters) == len(set(letters))


def test_nothing_needs_alt() -> None:
    assert not any("alt" in key for bound in KEYS for key in bound.keys)


def test_only_who_leads_is_offered_the_letters_of_a_round() -> None:
    for role in Role:
        now = Situation(role, PassageStatus.OPEN)
        assert ("open-round" in [key.id for key in offered(now)]) == (role is Role.FACILITATOR)


def test_keys_are_written_as_people_know_them() -> None:
    assert [key_name(key) for key in ("f10", "escape", "ctrl+q", "v")] == [
        "F10",
        "Esc",
        "Ctrl+Q",
        "v",
    ]
