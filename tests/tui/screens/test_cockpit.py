"""What who leads sees of time, of what is open and of who is silent; and the way back."""

from __future__ import annotations

from datetime import timedelta

from tests.tui.meeting import (
    NOON,
    VISION,
    Meeting,
    leader,
    press,
    reads,
    reads_no_more,
    small_scenario,
)
from workshop.agreement import commands as c
from workshop.agreement.events import Stand
from workshop.agreement.timing import StartClock


async def test_everybody_sees_what_is_left_and_what_is_over() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: leader(meeting), (80, 24)) as femke:
        await press(femke, "k")
        await reads(femke, "◷ nog 10 min")
        async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 24)) as anna:
            await reads(anna, "nog 10 min")
            meeting.now = NOON + timedelta(minutes=9, seconds=20)
            meeting.room.tick()
            await reads(anna, "nog 40 s")
            meeting.now = NOON + timedelta(minutes=13)
            meeting.room.tick()
            await reads(anna, "▲ 3 min over tijd")
            await reads(femke, "▲ 13/10 m")
            await press(femke, "m")
            await reads(anna, "Er zijn 5 minuten bij gekomen")
            await reads(anna, "nog 2 min")
            await press(femke, "k")
            await reads(anna, "gepauzeerd, nog 2 min")


async def test_z_takes_back_a_step_and_everybody_is_told() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: leader(meeting), (80, 24)) as femke:
        await press(femke, "v")
        async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 24)) as anna:
            await reads(anna, "stap 2 van 7")
            await press(femke, "z")
            await reads(anna, "Teruggenomen: terug naar Opening")
            await reads(anna, "stap 1 van 7")
        await press(femke, "z")
        await reads(femke, "Er is niets om terug te nemen.")


async def test_the_cockpit_says_who_is_waited_for_and_who_wrote_nothing() -> None:
    meeting = Meeting()
    anna = meeting.seat("Anna", "Rood")
    anna.edit(VISION, 0, 0, "Hier: ")
    async with meeting.on(lambda: leader(meeting), (80, 24)) as femke:
        await press(femke, "r", "c")
        await reads(femke, "wacht op Rood, Blauw")
        await reads(femke, "nog leeg")
        anna.command(c.TakePosition(VISION, Stand.AGREE))
        await reads(femke, "wacht op Blauw")
        await press(femke, "end")
        await reads(femke, "niet verbonden · schreef nog niets")
        await press(femke, "c")
        await reads(femke, "Agenda")


async def test_the_cockpit_says_that_a_step_is_the_last() -> None:
    meeting = Meeting()
    last = meeting.room.state.scenario.steps[-1].step_id
    meeting.enter(meeting.lead(), last)
    async with meeting.on(lambda: leader(meeting), (100, 40)) as femke:
        await press(femke, "c")
        await reads(femke, "Dit is de laatste stap: klaar rond")


async def test_undisputed_passages_come_first_and_the_agreed_ones_can_be_left_out() -> None:
    meeting = Meeting()
    lead = meeting.lead()
    anna = meeting.seat("Anna", "Rood")
    meeting.positions(lead, (anna, Stand.AGREE, ""))
    lead.command(c.RevealPositions(VISION))
    lead.command(c.DeclareAgreed(VISION))
    lead.command(StartClock())
    lead.leave()
    async with meeting.on(lambda: leader(meeting), (100, 40)) as femke:
        await press(femke, "c")
        await reads(femke, "Passage 1 · Visie")
        await press(femke, "f")
        await reads_no_more(femke, "Passage 1 · Visie")


async def test_the_agenda_can_show_only_what_is_open() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: leader(meeting), (100, 40)) as femke:
        await press(femke, "v")
        await reads(femke, "● klaar")
        await press(femke, "f")
        await reads_no_more(femke, "● klaar")
        await press(femke, "f")
        await reads(femke, "● klaar")


async def test_seeing_what_a_participant_sees_leaves_everybody_where_they_are() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: leader(meeting), (80, 24)) as femke:
        await press(femke, "v", "v")
        await reads(femke, "stap 3 van 7")
        await press(femke, "b")
        await reads(femke, "Zo ziet een deelnemer het.")
        await reads(femke, "stap 3 van 7: Tip 2 Geld")
        assert "u kijkt bij" not in femke.text
        await press(femke, "escape")
        await reads(femke, "Agenda")
        assert "u kijkt bij" not in femke.text


async def test_a_report_of_what_was_said_does_not_wait_for_an_agreement() -> None:
    plain = small_scenario()
    vision, money = plain.passages
    report = money.model_copy(update={"part": "report"})
    meeting = Meeting(plain.model_copy(update={"passages": (vision, report)}))
    async with meeting.on(lambda: leader(meeting), (100, 40)) as femke:
        await press(femke, "c")
        await reads(femke, "Passage 1 · Visie")
        assert "Passage 2 · Geld" not in femke.text
