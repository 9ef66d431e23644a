"""The help names what somebody in this role can do, and nothing that they cannot."""

from __future__ import annotations

import pytest

from tests.tui.meeting import Meeting, press, reads
from workshop.agreement.passage import PassageStatus
from workshop.agreement.roles import Action, Role, may
from workshop.i18n import LOCALES, Locale, translator
from workshop.rooms.session import Session
from workshop.tui.bindings import KEYS, Situation, key_name
from workshop.tui.screens.lines import help_blocks
from workshop.tui.widgets.prose import plain

SEATED = sorted(set(Role) - {Role.PROJECTOR})


def _rows(role: Role, locale: Locale = "nl") -> list[tuple[str, str]]:
    """The key and the sentence of every row."""
    meeting = Meeting()
    session: Session = meeting.seat("Anna", "Rood" if role is Role.DELEGATE else None, role)
    now = Situation(role, PassageStatus.OPEN)
    blocks = help_blocks(session, now, translator(locale))
    return [(plain(block.lead).strip(), plain(block.line)) for block in blocks]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("role", SEATED)
def test_it_names_every_key_of_the_role(role: Role, locale: Locale) -> None:
    named = {key for key, _ in _rows(role, locale)}
    for key in KEYS:
        if key.keys:
            assert (" ".join(map(key_name, key.keys)) in named) is may(role, key.right), key.id
        if key.letter and may(role, Action.LEAD):
            assert key.letter in named, key.id


def test_an_adviser_reads_that_questions_are_filled_in_with_f7() -> None:
    assert any(key == "F7" and "antwoorden" in words for key, words in _rows(Role.ADVISER))


def test_only_who_has_a_position_reads_how_to_give_one() -> None:
    said = {role: dict(_rows(role))["F4"] for role in SEATED}
    assert said[Role.DELEGATE].startswith("Geeft het standpunt van uw delegatie")
    assert said[Role.RECORDER].startswith("Voert het standpunt van een delegatie")
    for role in (Role.ADVISER, Role.OBSERVER, Role.FACILITATOR):
        assert said[role].startswith("Toont hoe de ronde staat")


def test_what_has_no_key_stands_under_the_menu() -> None:
    words = [words for key, words in _rows(Role.DELEGATE) if key == "F10"]
    assert any(sentence.startswith("Minderheidsnota: ") for sentence in words)
    assert not any(sentence.startswith("Rollen: ") for sentence in words)


async def test_the_adviser_s_own_line_says_what_an_adviser_may() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Ad", Role.ADVISER), (80, 24)) as screen:
        await reads(screen, "U kunt opmerken, voorstellen en invullen (F7).")
        await press(screen, "f1")
        await reads(screen, "Hulp")
