"""Suggestions, as people make, read and settle them."""

from __future__ import annotations

import pytest

from tests.tui.meeting import VISION, Meeting, press, reads, reads_no_more
from workshop.agreement import commands as c
from workshop.agreement.roles import Role
from workshop.agreement.suggestions import (
    AcceptSuggestion,
    AddSuggestion,
    Suggestion,
    SuggestionStatus,
)
from workshop.ids import SuggestionId
from workshop.rooms.session import Session
from workshop.tui.screens.suggesting import Suggesting

SMALL = (80, 24)
HOME, SELECT_WORD, UNDO = "\x1b[H", "\x1b[1;6C", "\x1a"


def _only(meeting: Meeting) -> Suggestion:
    (known,) = meeting.room.state.suggestions.values()
    return known


def _suggest(
    session: Session, words: str = "Op papier", start: int = 0, end: int = 8, reason: str = ""
) -> SuggestionId:
    session.command(AddSuggestion(VISION, start, end, words, reason))
    return list(session.room.state.suggestions)[-1]


def _text(meeting: Meeting) -> str:
    return meeting.room.passages.text(VISION)


async def test_an_adviser_changes_the_sentence_at_the_caret_into_a_suggestion() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Ad", Role.ADVISER), SMALL) as adviser:
        await press(adviser, "ctrl+e")
        await reads(adviser, "Pas de woorden aan")
        await press(adviser, *("\x1b[D",) * 1, *" en mag", "tab", *"Dat zegt de wet.", "enter")
        await reads(adviser, "Uw voorstel staat in de tekst als nummer 1")
    known = _only(meeting)
    assert (known.quote, known.wording, known.reason) == ("", " en mag", "Dat zegt de wet.")
    assert _text(meeting) == "Digitaal waar het kan."


async def test_the_selected_words_stand_ready_to_be_changed() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Ad", Role.ADVISER), SMALL) as adviser:
        await press(adviser, HOME, SELECT_WORD, "ctrl+e", "\x1b[F", *(" ", *"eerst"), "enter")
        await reads(adviser, "nummer 1")
    assert (_only(meeting).quote, _only(meeting).wording) == ("", " eerst")


async def test_typing_tells_an_adviser_which_key_suggests() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Ad", Role.ADVISER), SMALL) as adviser:
        await press(adviser, "x")
        await reads(adviser, "Ctrl+E stelt andere woorden voor")
    assert _text(meeting) == "Digitaal waar het kan."


async def test_an_observer_who_types_is_told_no_such_thing() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Otto", Role.OBSERVER), SMALL) as observer:
        await press(observer, "x")
        await reads(observer, "in de tekst schrijven")
        await press(observer, "ctrl+e")
        await reads(observer, "een voorstel doen")


async def test_a_suggestion_that_changes_nothing_is_refused_in_the_dialog() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Ad", Role.ADVISER), SMALL) as adviser:
        await press(adviser, "ctrl+e", "enter")
        await reads(adviser, "Uw voorstel verandert niets")
    assert not meeting.room.state.suggestions


async def test_a_suggestion_is_about_the_words_that_were_chosen_whatever_others_type() -> None:
    meeting = Meeting()
    bram = meeting.seat("Bram", "Blauw")
    async with meeting.on(lambda: meeting.app("Ad", Role.ADVISER), SMALL) as adviser:
        await press(adviser, "ctrl+e", "\x1b[D", *" en mag")
        bram.edit(VISION, 0, 0, "Wij zijn er. ")
        await press(adviser, "enter")
        await reads(adviser, "nummer 1")
    assert meeting.room.passages.suggestion_place(_only(meeting).id) == (34, 34)


async def test_somebody_who_writes_takes_a_suggestion_over_and_undoes_it() -> None:
    meeting = Meeting()
    _suggest(meeting.seat("Ad", role=Role.ADVISER), reason="Niet iedereen kan dat.")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        await reads(anna, "1 voorstel")
        await press(anna, "ctrl+n")
        await reads(anna, "Voorstel 1 van Ad")
        await reads(anna, "[-Digitaal-]Op papier")
        await reads(anna, "Niet iedereen kan dat.")
        await reads(anna, "Ad, ambtelijk adviseur")
        await press(anna, "o")
        await reads(anna, "U nam voorstel 1 van Ad over. Ctrl+Z maakt het ongedaan.")
        assert _text(meeting) == "Op papier waar het kan."
        await press(anna, UNDO)
        await reads(anna, "Weer open: voorstel 1 van Ad.")
    assert _text(meeting) == "Digitaal waar het kan."
    assert _only(meeting).is_open


async def test_who_wrote_this_names_who_suggested_and_who_took_it_over() -> None:
    meeting = Meeting()
    made = _suggest(meeting.seat("Ad", role=Role.ADVISER))
    meeting.seat("Bram", "Blauw").command(AcceptSuggestion(made, "Digitaal"))
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        await press(anna, HOME, "ctrl+o")
        await reads(anna, "“Op papier”")
        await reads(anna, "voorstel 1, overgenomen door Bram (Blauw)")


async def test_the_actions_are_a_list_as_well() -> None:
    meeting = Meeting()
    _suggest(meeting.seat("Ad", role=Role.ADVISER))
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        await press(anna, "ctrl+n", "down", "enter")
        await reads(anna, "Anna wees voorstel 1 van Ad af.")
    assert _only(meeting).status is SuggestionStatus.REJECTED


async def test_an_adviser_withdraws_what_is_their_own_and_settles_nothing_else() -> None:
    meeting = Meeting()
    _suggest(meeting.seat("Bram", "Blauw"), "waar dat", 9, 17)
    async with meeting.on(lambda: meeting.app("Ad", Role.ADVISER), SMALL) as adviser:
        await press(adviser, "ctrl+n")
        await reads(adviser, "Voorstel 1 van Bram")
        assert "Overnemen" not in adviser.text
        assert "Intrekken" not in adviser.text
        await press(adviser, "o", "a", "i", "v", "\x01", *"x", "enter")
        await press(adviser, "escape")
    assert all(known.is_open for known in meeting.room.state.suggestions.values())


async def test_what_was_typed_inside_meanwhile_is_shown_and_asked_about() -> None:
    meeting = Meeting()
    _suggest(meeting.seat("Ad", role=Role.ADVISER), "als dat", 9, 17)
    bram = meeting.seat("Bram", "Blauw")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        await press(anna, "ctrl+n")
        bram.edit(VISION, 13, 13, " en wanneer")
        await reads(anna, "De tekst is veranderd sinds dit voorstel.")
        await reads(anna, "Nu: “waar en wanneer het”")
        await press(anna, "o")
        await reads(anna, "Zeker weten?")
        assert "wanneer" in _text(meeting)
        await press(anna, "o")
        await reads(anna, "U nam voorstel 1 van Ad over.")
    assert _text(meeting) == "Digitaal als dat kan."


async def test_a_suggestion_whose_words_are_gone_says_so_and_can_be_turned_down() -> None:
    meeting = Meeting()
    _suggest(meeting.seat("Ad", role=Role.ADVISER))
    bram = meeting.seat("Bram", "Blauw")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        await press(anna, "ctrl+n")
        bram.edit(VISION, 0, 9, "")
        await reads(anna, "zijn weg.")
        await press(anna, "o")
        assert _only(meeting).is_open
        await press(anna, "a")
        await reads(anna, "Anna wees voorstel 1 van Ad af.")


async def test_of_two_who_take_over_at_once_the_second_reads_who_was_first() -> None:
    meeting = Meeting()
    made = _suggest(meeting.seat("Ad", role=Role.ADVISER))
    bram = meeting.seat("Bram", "Blauw")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        await press(anna, "ctrl+n")
        await reads(anna, "Overnemen")
        bram.command(AcceptSuggestion(made, "Digitaal"))
        await reads(anna, "Overgenomen door Bram")
        await press(anna, "o", "escape")
        await reads(anna, "Bram nam voorstel 1 van Ad over.")
    assert _text(meeting) == "Op papier waar het kan."


async def test_comments_and_suggestions_are_visited_in_the_order_of_the_text() -> None:
    meeting = Meeting()
    bram = meeting.seat("Bram", "Blauw")
    _suggest(bram, "als", 9, 13)
    bram.command(c.AddComment(VISION, 18, 21, "Wat kan?"))
    _suggest(bram)
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        for words in ("Voorstel 2", "Voorstel 1", "Wat kan?", "Voorstel 2"):
            await press(anna, "ctrl+n")
            await reads(anna, words)
        for words in ("Wat kan?", "Voorstel 1", "Voorstel 2"):
            await press(anna, "ctrl+p")
            await reads(anna, words)


async def test_one_walks_back_from_the_caret() -> None:
    meeting = Meeting()
    bram = meeting.seat("Bram", "Blauw")
    _suggest(bram)
    bram.command(c.AddComment(VISION, 9, 13, "Waar?"))
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        await press(anna, "\x1b[F", "ctrl+p")
        await reads(anna, "Waar?")
        await press(anna, "ctrl+p")
        await reads(anna, "Voorstel 1 van Bram")


async def test_all_suggestions_stand_in_a_list_in_which_they_are_settled() -> None:
    meeting = Meeting()
    ad = meeting.seat("Ad", role=Role.ADVISER)
    first, second = _suggest(ad), _suggest(ad, "als", 9, 13)
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        screen = anna.app.screen
        assert isinstance(screen, Suggesting)
        anna.app.call_later(screen.action_suggestions)
        await reads(anna, "Voorstellen bij deze passage")
        await press(anna, "o")
        await reads(anna, "[● Op papier] [2 waar→als] het kan.")
        await press(anna, "a")
    states = meeting.room.state.suggestions
    assert states[first].status is SuggestionStatus.ACCEPTED
    assert states[second].status is SuggestionStatus.REJECTED


async def test_the_facilitator_is_told_of_open_suggestions_and_may_go_on() -> None:
    meeting = Meeting()
    _suggest(meeting.seat("Ad", role=Role.ADVISER))
    async with meeting.on(lambda: meeting.app("Femke", Role.FACILITATOR)) as femke:
        await press(femke, "r")
        await reads(femke, "nog 1 voorstel open")
        await press(femke, "escape")
        assert meeting.room.state.passages[VISION].round is None
        await press(femke, "r", "down", "enter")
        await reads(femke, "voorgelegd")
    assert meeting.room.state.passages[VISION].round is not None


async def test_others_are_told_of_a_suggestion() -> None:
    meeting = Meeting()
    ad = meeting.seat("Ad", role=Role.ADVISER)
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        _suggest(ad)
        await reads(anna, "Ad doet een voorstel bij Visie. Ctrl+N laat het zien.")
        await reads(anna, "1 voorstel")
        await press(anna, "f5")
        await reads(anna, "1 voorstel")


@pytest.mark.parametrize("size", [(160, 45), (200, 60)])
async def test_a_wide_window_has_a_panel_with_the_suggestions(size: tuple[int, int]) -> None:
    meeting = Meeting()
    ad = meeting.seat("Ad", role=Role.ADVISER)
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), size) as anna:
        assert "Voorstellen" not in anna.text
        made = _suggest(ad, reason="Niet iedereen kan dat.")
        await reads(anna, "Voorstellen · 1 open")
        await reads(anna, "[-Digitaal-]Op papier")
        meeting.seat("Bram", "Blauw").command(AcceptSuggestion(made, "Digitaal"))
        await reads(anna, "Voorstellen · 0 open")


async def test_hostile_words_of_a_suggestion_steer_no_terminal() -> None:
    meeting = Meeting()
    ad = meeting.seat("Ad", role=Role.ADVISER)
    hostile = "\x1b]0;weg\x07[bold]op\u202e\x9b2J papier"
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        _suggest(ad, hostile, reason=f"{hostile}\n[link=x]ja[/link]")
        await press(anna, "ctrl+n")
        await reads(anna, "[bold]op2J papier")
        await reads(anna, "[link=x]ja[/link]")
        await reads_no_more(anna, "\u202e")
