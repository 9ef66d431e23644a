"""Comments on words of the text, as people make and read them."""

from __future__ import annotations

import pytest

from tests.tui.meeting import VISION, Meeting, press, reads, reads_no_more
from workshop.agreement import commands as c
from workshop.agreement.remarks import Comment
from workshop.agreement.roles import Role
from workshop.ids import CommentId
from workshop.rooms.session import Session

SMALL = (80, 24)


def _only(meeting: Meeting) -> Comment:
    (comment,) = meeting.room.state.comments.values()
    return comment


def _comment(session: Session, start: int, end: int, text: str) -> CommentId:
    session.command(c.AddComment(VISION, start, end, text))
    return list(session.room.state.comments)[-1]


async def test_a_comment_is_made_on_the_sentence_at_the_caret() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        await press(anna, "f3")
        await reads(anna, "Bij: “Digitaal waar het kan.”")
        await press(anna, *"Voor wie?", "enter")
        await reads(anna, "Uw opmerking staat erbij")
    assert (_only(meeting).quote, _only(meeting).thread[0].text) == (
        "Digitaal waar het kan.",
        "Voor wie?",
    )


async def test_a_comment_is_made_on_the_selection() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        await press(anna, "\x1b[H", "\x1b[1;6C", "f3", *"Alleen?", "enter")
        await reads(anna, "Uw opmerking staat erbij")
    assert _only(meeting).quote.strip() == "Digitaal"


async def test_a_comment_is_about_the_words_that_were_chosen_whatever_others_type() -> None:
    meeting = Meeting()
    bram = meeting.seat("Bram", "Blauw")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        await press(anna, "\x1b[H", "\x1b[1;6C", "f3", *"Alleen?")
        bram.edit(VISION, 0, 0, "Wij zijn er. ")
        await press(anna, "enter")
        await reads(anna, "Uw opmerking staat erbij")
    start, end = meeting.room.passages.comment_range(_only(meeting).id) or (0, 0)
    assert meeting.room.passages.text(VISION)[start:end].strip() == "Digitaal"


async def test_an_empty_comment_is_refused_in_the_dialog() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        await press(anna, "f3", "enter")
        await reads(anna, "Schrijf eerst wat u wilt opmerken.")
    assert not meeting.room.state.comments


async def test_there_is_nothing_to_comment_on_in_an_empty_line() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        await press(anna, "enter", "f3")
        await reads(anna, "Hier staan geen woorden")


async def test_the_next_comment_is_shown_and_answered() -> None:
    meeting = Meeting()
    bram = meeting.seat("Bram", "Blauw")
    _comment(bram, 0, 8, "Alleen digitaal?")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        await press(anna, "ctrl+n")
        await reads(anna, "Alleen digitaal?")
        await press(anna, *"Ook aan de balie.", "enter")
        await reads(anna, "Ook aan de balie.")
        bram.command(c.ReplyComment(_only(meeting).id, "Dan is het goed."))
        await reads(anna, "Dan is het goed.")
    assert [remark.text for remark in _only(meeting).thread] == [
        "Alleen digitaal?",
        "Ook aan de balie.",
        "Dan is het goed.",
    ]


async def test_comments_are_visited_in_the_order_of_the_text_and_round_again() -> None:
    meeting = Meeting()
    bram = meeting.seat("Bram", "Blauw")
    _comment(bram, 14, 21, "Wat kan?")
    _comment(bram, 0, 8, "Alleen digitaal?")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        for words in ("Alleen digitaal?", "Wat kan?", "Alleen digitaal?"):
            await press(anna, "ctrl+n")
            await reads(anna, words)


async def test_a_comment_is_marked_as_dealt_with_and_is_no_longer_visited() -> None:
    meeting = Meeting()
    _comment(meeting.seat("Bram", "Blauw"), 0, 8, "Alleen digitaal?")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        await press(anna, "ctrl+n", "tab", "enter")
        await reads_no_more(anna, "Alleen digitaal?")
        await press(anna, "ctrl+n")
        await reads(anna, "geen open opmerkingen")
    assert _only(meeting).resolved


async def test_a_comment_whose_words_are_gone_says_so_with_the_words() -> None:
    meeting = Meeting()
    bram = meeting.seat("Bram", "Blauw")
    _comment(bram, 0, 8, "Alleen digitaal?")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        await press(anna, "ctrl+n")
        bram.edit(VISION, 0, 9, "")
        await reads(anna, "De tekst waar dit over ging is weg.")
        assert "Bij: “Digitaal”" in anna.text


async def test_the_key_for_comments_shows_the_one_at_the_caret() -> None:
    meeting = Meeting()
    _comment(meeting.seat("Bram", "Blauw"), 14, 22, "Wat kan?")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        await press(anna, "f3")
        await reads(anna, "Wat kan?")


async def test_an_observer_reads_comments_and_makes_none() -> None:
    meeting = Meeting()
    _comment(meeting.seat("Bram", "Blauw"), 0, 8, "Alleen digitaal?")
    async with meeting.on(lambda: meeting.app("Olga", Role.OBSERVER), SMALL) as olga:
        await press(olga, "ctrl+n")
        await reads(olga, "Alleen digitaal?")
        assert "Uw antwoord" not in olga.text
        await press(olga, "escape", "\x1b[F", "f3")
        await reads(olga, "opmerkingen maken")


async def test_an_adviser_comments_without_writing() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Ad", Role.ADVISER), SMALL) as adviser:
        await press(adviser, "f3", *"Klopt dit?", "enter")
        await reads(adviser, "Uw opmerking staat erbij")
    assert _only(meeting).thread[0].delegation is None


async def test_others_are_told_of_a_comment() -> None:
    meeting = Meeting()
    bram = meeting.seat("Bram", "Blauw")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        _comment(bram, 0, 8, "Alleen digitaal?")
        await reads(anna, "Bram heeft een opmerking bij Visie.")


@pytest.mark.parametrize("size", [(160, 45), (200, 60)])
async def test_a_wide_window_has_a_panel_with_the_comments(size: tuple[int, int]) -> None:
    meeting = Meeting()
    bram = meeting.seat("Bram", "Blauw")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), size) as anna:
        assert "Opmerkingen" not in anna.text
        _comment(bram, 0, 8, "Alleen digitaal?")
        await reads(anna, "Opmerkingen · 1 open")
        await reads(anna, "Bram: Alleen digitaal?")
        await press(anna, "!")
        await press(anna, "\x1b[H", *("\x1b[3~",) * 8)
        await reads(anna, "▲ BL Bram")


async def test_the_overview_counts_open_comments() -> None:
    meeting = Meeting()
    _comment(meeting.seat("Bram", "Blauw"), 0, 8, "Alleen digitaal?")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood")) as anna:
        await press(anna, "f5")
        await reads(anna, "1 opmerking")
