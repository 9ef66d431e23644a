"""What participants see and do."""

from __future__ import annotations

import pytest

from tests.tui.meeting import MONEY, VISION, Meeting, press, reads, reads_no_more
from tests.tui.terminal import until
from workshop.agreement import commands as c
from workshop.agreement.events import PointStatus, Stand
from workshop.agreement.roles import Role
from workshop.errors import JournalError
from workshop.ids import StepId
from workshop.tui.screens.panels import TextFrame


async def test_everybody_moves_along_with_the_room_and_is_told() -> None:
    meeting = Meeting()
    femke = meeting.lead()
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood")) as anna:
        meeting.enter(femke, "tip-2")
        await reads(anna, "De groep is nu bij Tip 2 Geld")
        await press(anna, *"Vier jaar.")
        await reads(anna, "Passage 2 · Geld")
    assert meeting.room.passages.text(MONEY) == "Vier jaar."


async def test_somebody_may_look_at_another_step_and_come_back() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 24)) as anna:
        await press(anna, "f6", "down", "down", "enter")
        await reads(anna, "u kijkt bij Tip 2 Geld  ·  groep: stap 1 van 7")
        assert meeting.room.state.step == "begin"
        await press(anna, "f6", "enter")
        await reads_no_more(anna, "u kijkt bij")


async def test_the_caret_comes_back_to_where_it_was() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood")) as anna:
        await press(anna, *" Een", "f6", "down", "down", "enter", "f6", "enter", *" twee")
    assert meeting.room.passages.text(VISION) == "Digitaal waar het kan. Een twee"


async def test_the_guide_holds_questions_checks_phrases_and_dated_facts() -> None:
    meeting = Meeting()
    meeting.enter(meeting.lead(), "tip-1")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood")) as anna:
        await reads(anna, "1 Hoe spreken we met inwoners?")
        for words in ("[ ] De balie blijft", "(Het Blad, 2016)", "▲\u00a0verouderd"):
            assert words in anna.text


async def test_a_check_is_ticked_in_the_guide_for_everybody() -> None:
    meeting = Meeting()
    meeting.enter(meeting.lead(), "tip-1")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood")) as anna:
        await press(anna, "tab", "down", "enter")
        await reads(anna, "[x] De balie blijft")
    assert (StepId("tip-1"), "balie") in meeting.room.state.ticked


async def test_a_phrase_is_put_into_the_text_at_the_caret() -> None:
    meeting = Meeting()
    meeting.enter(meeting.lead(), "tip-1")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood")) as anna:
        await press(anna, "tab", "end", "enter", "enter", *" Punt.")
        await reads(anna, "De zin staat in de tekst.")
    kept = "Digitaal waar het kan. Persoonlijk waar het nodig is. Punt."
    assert meeting.room.passages.text(VISION) == kept


async def test_a_position_is_given_with_its_reason() -> None:
    meeting = Meeting()
    femke = meeting.lead()
    meeting.enter(femke, "tip-1")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 24)) as anna:
        femke.command(c.OpenRound(VISION))
        await reads(anna, "F4: geef uw standpunt.")
        await reads(anna, "F4 standpunt  F1 hulp")
        await press(anna, "f4")
        await reads(anna, "Anderen zien het zodra de procesbegeleider")
        await press(anna, "down", "enter", *"Met jaartal", "enter")
        await reads(anna, "Vastgelegd voor Rood: ~ eens met voorbehoud.")
        await reads(anna, "1 van 2 standpunten")
    round = meeting.room.state.passages[VISION].round
    assert round is not None
    [position] = round.positions.values()
    assert (position.stand, position.reason) == (Stand.RESERVATION, "Met jaartal")


async def test_an_objection_without_a_reason_is_refused_where_it_is_typed() -> None:
    meeting = Meeting()
    femke = meeting.lead()
    meeting.positions(femke)
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 24)) as anna:
        await press(anna, "f4", "end", "enter", "enter")
        await reads(anna, "Bij een bezwaar hoort een toelichting.")
        await press(anna, *"Te vaag", "enter")
        await reads(anna, "Vastgelegd voor Rood: - bezwaar.")


async def test_positions_stay_hidden_until_they_are_shown() -> None:
    meeting = Meeting()
    femke, bram = meeting.lead(), meeting.seat("Bram", "Blauw")
    meeting.positions(femke, (bram, Stand.OBJECT, "Dat kan niet"))
    async with meeting.on(lambda: meeting.app("Olga", Role.OBSERVER)) as olga:
        await press(olga, "f4")
        await reads(olga, "gegeven")
        assert "bezwaar" not in olga.text
        assert "Dat kan niet" not in olga.text
        femke.command(c.RevealPositions(VISION))
        await reads(olga, "Dat kan niet")
        assert "- bezwaar" in olga.text


async def test_a_point_is_filled_in() -> None:
    meeting = Meeting()
    meeting.enter(meeting.lead(), "punt-1")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 24)) as anna:
        await press(
            anna, "f7", "down", "down", "enter", *"Er is een plan", "tab", *"Visie, alinea 2"
        )
        await press(anna, "tab", "enter", "tab", "enter", "enter")
        await reads_no_more(anna, "Wie is aanspreekbaar")
    point = meeting.room.state.points[StepId("punt-1")]
    assert (point.status, point.note, point.where, point.passages) == (
        PointStatus.ARRANGED,
        "Er is een plan",
        "Visie, alinea 2",
        (VISION,),
    )


async def test_who_is_at_the_table_and_what_they_do() -> None:
    meeting = Meeting()
    bram = meeting.seat("Bram", "Blauw")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood")) as anna:
        await reads(anna, "Aan tafel · 2")
        await reads(anna, "BL Bram alinea 1")
        bram.edit(VISION, 0, 0, "X")
        await reads(anna, "BL Bram typt")
        bram.look(StepId("tip-2"), MONEY, 0, 0)
        await reads(anna, "BL Bram typt, tip 2")
        bram.leave()
        await reads(anna, "Niet verbonden: Blauw")


async def test_a_room_that_cannot_save_says_so_and_why_and_recovers() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood")) as anna:
        meeting.room.ledger.stop_writing(JournalError("journal-full", transient=True))
        await reads(anna, "NIET BEWAARD")
        await reads(anna, "Er wordt nu niets bewaard")
        meeting.room.ledger.resume_writing()
        await reads_no_more(anna, "NIET BEWAARD")
        await reads(anna, "U bent Anna")


async def test_the_overview_tells_where_we_are() -> None:
    meeting = Meeting()
    femke = meeting.lead()
    femke.command(c.AssessPoint(StepId("punt-2"), PointStatus.ACTION, "", "Geld, alinea 1"))
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood")) as anna:
        await press(anna, "f5")
        await reads(anna, "1 van 2 punten besproken")
        assert "in: Geld, alinea 1" in anna.text
        assert "nog niet in de tekst" in anna.text
        femke.command(c.TickCheck(StepId("tip-1"), "balie", True))
        await reads(anna, "1 van 2 afgevinkt")
        await press(anna, "f5")
        await reads(anna, "Gids")


async def test_the_language_changes_for_this_session_only() -> None:
    meeting = Meeting()
    bram = meeting.seat("Bram", "Blauw")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood")) as anna:
        await press(anna, "f8")
        await reads(anna, "You are Anna")
        await press(anna, "f8")
        await reads(anna, "U bent Anna")
    assert bram.locale == "nl"


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60), (60, 16)])
async def test_every_size_keeps_text_saved_sign_and_menu(size: tuple[int, int]) -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), size) as anna:
        await reads(anna, "Digitaal waar het kan.")
        assert "bewaard" in anna.rows[0]
        assert "F10 menu" in anna.rows[-1]
        assert anna.rows == anna.painted()


async def test_a_window_that_is_too_small_gets_one_sentence() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (40, 10)) as anna:
        await reads(anna, "Dit venster is te klein.")
        assert "Digitaal" not in anna.text
        anna.resize(80, 24)
        await reads(anna, "Digitaal waar het kan.")


async def test_a_window_that_changes_under_a_dialog_is_measured_when_the_dialog_is_gone() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (200, 60)) as anna:
        await reads(anna, "─ Passage 1 · Visie")
        await press(anna, "f10")
        await reads(anna, "─ Menu ─")
        anna.resize(100, 30)
        await until(lambda: anna.app.screen.size.width == 100)
        await press(anna, "escape")
        await reads_no_more(anna, "─ Menu ─")
        frame = anna.app.screen.query_one(TextFrame)
        await until(lambda: 40 < frame.size.width < 80)
        await reads(anna, "─ Passage 1 · Visie")


async def test_a_reason_and_enter_that_arrive_together_are_taken_in_order() -> None:
    meeting = Meeting()
    meeting.positions(meeting.lead())
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood")) as anna:
        await press(anna, "f4", "end", "enter")
        anna.type("Te vaag\r")
        await reads(anna, "Vastgelegd voor Rood: - bezwaar.")
    round = meeting.room.state.passages[VISION].round
    assert round is not None
    assert [position.reason for position in round.positions.values()] == ["Te vaag"]


async def test_another_look_paints_everything_anew() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood")) as anna:
        anna.take()
        await press(anna, "f9")
        await reads(anna, "Weergave: papier")
        dark = {cell.bg for row in anna.screen.buffer.values() for cell in row.values()}
        assert "16181d" not in dark
        assert anna.rows == anna.painted()
