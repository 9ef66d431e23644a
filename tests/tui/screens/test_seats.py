"""Roles that change during the meeting, and what a screen does then."""

from __future__ import annotations

from tests.tui.meeting import Meeting, leader, press, reads, reads_no_more
from tests.tui.terminal import Terminal
from workshop.agreement.roles import Role
from workshop.agreement.seats import ChangeRole, HandOver, TakeBack


async def _take(terminal: Terminal, words: str) -> None:
    """Walks to a line of the list on the screen and takes it."""
    for _ in range(40):
        if f"▸ {words}" in terminal.text:
            break
        await press(terminal, "down")
    await press(terminal, "enter")


async def test_a_delegate_becomes_recorder_and_is_told() -> None:
    meeting = Meeting()
    async with (
        meeting.on(lambda: leader(meeting), (80, 24)) as femke,
        meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 24)) as anna,
    ):
        await press(femke, "f10")
        await _take(femke, "Rollen")
        await reads(femke, "Wie krijgt een andere rol?")
        await press(femke, "enter")
        await reads(femke, "Nieuwe rol van Anna")
        await _take(femke, "notulist")
        await reads(anna, "Anna, u bent nu notulist.")
        await reads(femke, "Anna is nu notulist.")


async def test_an_observer_s_text_cannot_be_typed_in_from_that_moment() -> None:
    meeting = Meeting()
    femke = meeting.lead()
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 24)) as anna:
        person = next(p for p in meeting.room.state.participants.values() if p.name == "Anna")
        femke.command(ChangeRole(person.id, Role.OBSERVER))
        await reads(anna, "alleen lezen")


async def test_the_lead_is_handed_over_in_two_steps_and_everybody_is_told() -> None:
    meeting = Meeting()
    async with (
        meeting.on(lambda: leader(meeting), (80, 24)) as femke,
        meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 24)) as anna,
        meeting.on(lambda: meeting.app("Bram", known_for="Blauw"), (80, 24)) as bram,
    ):
        await press(femke, "d")
        await reads(femke, "Wie leidt verder?")
        await press(femke, "enter")
        await reads(femke, "De leiding overdragen aan Anna?")
        await press(femke, "down", "enter")
        await reads(bram, "Anna leidt nu de bijeenkomst.")
        await reads(anna, "Anna, u leidt nu de bijeenkomst.")
        await reads(anna, "Agenda")
        await reads_no_more(femke, "Agenda")
        await press(anna, "v")
        await reads(bram, "stap 2 van 7")
        await press(femke, "f10")
        await _take(femke, "Leiding terug")
        await press(femke, "down", "enter")
        await reads(bram, "Femke leidt nu de bijeenkomst.")
        await reads(femke, "Agenda")
        await reads_no_more(anna, "Agenda")


async def test_a_deputy_with_a_dialog_open_loses_the_dialog_with_the_lead() -> None:
    meeting = Meeting()
    femke = meeting.lead()
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 24)) as anna:
        person = next(p for p in meeting.room.state.participants.values() if p.name == "Anna")
        femke.command(HandOver(person.id))
        await reads(anna, "Agenda")
        await press(anna, "f10")
        await reads(anna, "Menu")
        femke.command(TakeBack())
        await reads_no_more(anna, "Menu")
        await reads_no_more(anna, "Agenda")


async def test_the_facilitator_sees_what_a_participant_sees_and_comes_back() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: leader(meeting), (80, 24)) as femke:
        await press(femke, "b")
        await reads(femke, "Zo ziet een deelnemer het.")
        await reads_no_more(femke, "Agenda")
        await press(femke, "f10")
        await reads(femke, "Menu")
        assert "Ronde openen" not in femke.text
        await press(femke, "escape", "escape")
        await reads(femke, "Agenda")
