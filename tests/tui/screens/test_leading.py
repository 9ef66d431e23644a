"""What the facilitator does, and what the others see of it."""

from __future__ import annotations

from tests.tui.meeting import INVITATION, LINE, VISION, Meeting, leader, press, reads, reads_no_more
from workshop.agreement import commands as c
from workshop.agreement.events import Stand
from workshop.agreement.passage import PassageStatus
from workshop.agreement.roles import Role


async def test_the_line_to_give_to_the_room_stands_there_until_somebody_has_come_in() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: leader(meeting)) as femke:
        await reads(femke, LINE)
        await reads(femke, meeting.room.state.code(Role.DELEGATE).code)
        meeting.seat("Anna", "Rood")
        await reads_no_more(femke, LINE)
        await reads(femke, "Anna is binnen.")


async def test_the_invitation_shows_every_code_and_the_fingerprint() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: leader(meeting), (80, 24)) as femke:
        await press(femke, "u")
        await reads(femke, INVITATION.fingerprint)
        for role in Role:
            assert meeting.room.state.code(role).code in femke.text


async def test_the_line_to_type_speaks_the_language_of_the_screen() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Femke", Role.FACILITATOR), (120, 40)) as femke:
        await reads(femke, "ssh -p 2222 uw-naam@192.0.2.10")
        await press(femke, "f8")
        await reads(femke, "ssh -p 2222 your-name@192.0.2.10")
        await press(femke, "u")
        await reads(femke, "Type in a terminal")
        assert "uw-naam" not in femke.text


async def test_v_takes_everybody_to_the_next_step_and_t_back() -> None:
    meeting = Meeting()
    anna = meeting.seat("Anna", "Rood")
    async with meeting.on(lambda: leader(meeting)) as femke:
        await press(femke, "v")
        await reads(femke, "stap 2 van 7: Tip 1 Visie")
        await press(femke, "t", "t")
        await reads(femke, "Dit is de eerste stap.")
    assert anna.room.state.step == "begin"


async def test_enter_on_the_agenda_takes_everybody_to_that_step() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: leader(meeting)) as femke:
        await press(femke, "down", "down", "enter")
        await reads(femke, "stap 3 van 7: Tip 2 Geld")
        assert meeting.room.state.step == "tip-2"


async def test_the_folded_points_open_on_enter() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: leader(meeting)) as femke:
        await reads(femke, "Punten 1-2")
        await press(femke, "down", "down", "down", "enter")
        await reads(femke, "Punt 2 Kosten")
        assert meeting.room.state.step == "begin"


async def test_a_round_from_opening_to_agreement() -> None:
    meeting = Meeting()
    anna, bram = meeting.seat("Anna", "Rood"), meeting.seat("Bram", "Blauw")
    async with meeting.on(lambda: leader(meeting)) as femke:
        await press(femke, "v", "r")
        await reads(femke, "0 van 2 standpunten")
        anna.command(c.TakePosition(VISION, Stand.AGREE))
        await reads(femke, "1 van 2 standpunten")
        assert "eens" not in femke.text
        await press(femke, "p")
        await reads(femke, "Nog geen standpunt van Blauw.")
        await press(femke, "enter")
        assert meeting.room.state.passages[VISION].status is PassageStatus.PUT_FORWARD
        bram.command(c.TakePosition(VISION, Stand.RESERVATION, "Met een jaartal."))
        await press(femke, "p", "down", "enter")
        await reads(femke, "Standpunten getoond")
        await press(femke, "a", "down", "enter")
        await reads(femke, "● akkoord")
        bram.edit(VISION, 0, 0, "Toch anders. ")
        await reads(femke, "verbroken: de tekst is na het akkoord")


async def test_what_the_rules_refuse_is_a_sentence() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: leader(meeting)) as femke:
        await press(femke, "h")
        await reads(femke, "heropenen? Het akkoord vervalt")
        await press(femke, "down", "enter")
        await reads(femke, "Deze passage is niet gesloten")


async def test_letters_are_text_once_the_text_has_the_focus() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: leader(meeting)) as femke:
        await press(femke, "tab", *" vr")
        await reads(femke, "Digitaal waar het kan. vr")
        assert meeting.room.state.step == "begin"


async def test_everything_is_in_the_menu_too() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: leader(meeting), (80, 24)) as femke:
        await press(femke, "f10", "down", "enter")
        await reads(femke, "stap 2 van 7")


async def test_at_80_columns_the_guide_takes_the_place_of_the_agenda() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: leader(meeting), (80, 24)) as femke:
        assert "Welkom." not in femke.text
        await press(femke, "f2")
        await reads(femke, "Welkom.")
        assert "Afronding" not in femke.text
        await press(femke, "f2")
        await reads(femke, "Afronding")
