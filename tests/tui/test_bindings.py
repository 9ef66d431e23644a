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


def test_nothing_needs_a_key_that_windows_or_the_terminal_takes_for_itself() -> None:
    taken = {"ctrl+v", "ctrl+s", "ctrl+c", "ctrl+z", "f11", "ctrl+h", "ctrl+i", "ctrl+j", "ctrl+m"}
    keys = {key for bound in KEYS for key in bound.keys}
    assert not keys & taken
    assert not [key for key in keys if "shift" in key]


def test_whatever_has_a_function_key_is_in_the_menu_and_the_menu_opens_without_one() -> None:
    (menu,) = [bound for bound in KEYS if bound.id == "menu"]
    assert "escape" in menu.keys
    now = Situation(
        Role.DELEGATE, PassageStatus.PUT_FORWARD, fills=True, following=False, asked=True
    )
    in_menu = {bound.id for bound in offered(now)}
    assert {b.id for b in KEYS if any(k[:1] == "f" and k[1:].isdigit() for k in b.keys)} <= in_menu


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
