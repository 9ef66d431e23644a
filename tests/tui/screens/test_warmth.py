"""How it goes, on the screens."""

from __future__ import annotations

from tests.tui.meeting import Meeting, leader, press, reads, reads_no_more
from workshop.agreement.roles import Role


async def test_one_key_asks_and_one_key_answers() -> None:
    meeting = Meeting()
    bram, chris = meeting.seat("Bram", "Blauw"), meeting.seat("Chris", "Blauw")
    async with (
        meeting.on(lambda: leader(meeting), (80, 24)) as femke,
        meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 24)) as anna,
        meeting.on(lambda: meeting.app("Zaal", Role.PROJECTOR), (80, 24)) as wall,
    ):
        await press(femke, "w")
        await reads(anna, "Hoe dicht zijn we bij een akkoord?")
        await press(anna, "4")
        await reads(anna, "Uw antwoord telt mee, zonder uw naam.")
        await reads(femke, "1 antwoord")
        await reads(femke, "vanaf 3 antwoorden")
        meeting.room.asking.answer(bram, 5)
        meeting.room.asking.answer(chris, 5)
        await reads(femke, "■■ 2")
        assert "■" not in wall.text
        await press(femke, "down", "enter")
        await reads(wall, "■■ 2")
        await reads(anna, "■■ 2")
        await press(femke, "down", "enter")
        await reads_no_more(wall, "■■ 2")
        await press(femke, "l")
        await reads(femke, "gevraagd hoe we ervoor staan: 3 antwoorden")


async def test_a_question_goes_away_with_the_one_who_asked_it() -> None:
    meeting = Meeting()
    femke = meeting.lead()
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 24)) as anna:
        meeting.room.asking.ask(femke)
        await reads(anna, "Hoe dicht zijn we bij een akkoord?")
        meeting.room.asking.end(femke)
        await reads_no_more(anna, "Hoe dicht zijn we bij een akkoord?")


async def test_who_comes_in_while_it_is_asked_is_asked_too() -> None:
    meeting = Meeting()
    meeting.room.asking.ask(meeting.lead())
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 24)) as anna:
        await reads(anna, "Hoe dicht zijn we bij een akkoord?")
        await press(anna, "5")
        await reads(anna, "Uw antwoord telt mee")


async def test_digits_that_somebody_types_are_text_and_no_answer() -> None:
    meeting = Meeting()
    femke = meeting.lead()
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 24)) as anna:
        await press(anna, *" in 20")
        meeting.room.asking.ask(femke)
        await reads(anna, "de vraag komt als u even niet")
        await press(anna, *"26")
        await reads(anna, "in 2026")
        asked = meeting.room.temperature
        assert asked is not None and asked.given == 0
