"""Promises, actions, points with owners, and goals, as people note and read them."""

from __future__ import annotations

from datetime import date

import pytest

from tests.tui.meeting import VISION, Meeting, press, reads, reads_no_more, small_scenario
from workshop.agreement import commands as c
from workshop.agreement.events import PointStatus
from workshop.agreement.register import Approach, Item, ItemDetails, ItemKind
from workshop.agreement.roles import Role
from workshop.ids import StepId
from workshop.scenario.model import Goal

SMALL = (80, 24)
NOTE = "\x0b"
"""Ctrl+K."""
HOME = "\x1b[H"


def _only(meeting: Meeting) -> Item:
    (item,) = meeting.room.state.items.values()
    return item


@pytest.mark.parametrize("size", [SMALL, (120, 40), (60, 20)])
async def test_a_sentence_becomes_a_promise(size: tuple[int, int]) -> None:
    meeting = Meeting()
    femke = meeting.lead()
    meeting.enter(femke, "tip-1")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), size) as anna:
        await press(anna, NOTE)
        await reads(anna, "Noteren bij: “Digitaal waar het kan.”")
        await press(anna, "enter", *"De wethouder", "tab", *"50.000 euro", "enter")
        await reads(anna, "Genoteerd.")
    item = _only(meeting)
    assert (item.kind, item.details.wording) == (ItemKind.COMMITMENT, "Digitaal waar het kan.")
    assert (item.details.owner, item.details.amount) == ("De wethouder", "50.000 euro")
    assert (item.passage, item.details.source) == (VISION, "tip-1")


async def test_a_promise_follows_its_words_and_says_when_they_are_gone() -> None:
    meeting = Meeting()
    bram = meeting.seat("Bram", "Blauw")
    details = ItemDetails(wording="")
    bram.command(c.RecordItem(ItemKind.COMMITMENT, details, VISION, 0, 8))
    bram.edit(VISION, 0, 0, "Ja: ")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        await press(anna, NOTE, "end", "enter", "tab", "tab", "tab", "tab", "tab", "tab")
        await press(anna, "down", "enter", "X")
        assert meeting.room.passages.text(VISION) == "Ja: X waar het kan."
        await press(anna, NOTE)
        await reads(anna, "De woorden staan niet meer in de tekst.")


async def test_a_subject_is_parked_and_becomes_done() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Ad", Role.ADVISER), SMALL) as adviser:
        await press(adviser, NOTE, "down", "down", "enter", *"Glasvezel", "enter")
        await reads(adviser, "Genoteerd.")
        await press(adviser, NOTE, "end", "enter", "tab", "down", "enter")
        await reads(adviser, "● Glasvezel")
    assert (_only(meeting).kind, _only(meeting).done) == (ItemKind.PARKED, True)


async def test_an_action_has_an_owner_and_a_day_and_wrong_ones_are_refused() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        await press(anna, NOTE, "down", "enter", *"Plan", "tab", *"ICT", "enter")
        await reads(anna, "De eigenaar kan niet alleen ICT zijn")
        await press(anna, *" en Zorg", "tab", *"morgen", "enter")
        await reads(anna, "“morgen” is geen dag.")
        await press(anna, *("backspace",) * 6, *"1-9-2026", "enter")
        await reads(anna, "Genoteerd.")
    details = _only(meeting).details
    assert (details.owner, details.day) == ("ICT en Zorg", date(2026, 9, 1))


async def test_others_read_the_list_and_an_observer_notes_nothing() -> None:
    meeting = Meeting()
    bram = meeting.seat("Bram", "Blauw")
    made = ItemDetails(wording="Proef", day=date(2027, 1, 1), approach=Approach.EXPERIMENT)
    bram.command(c.RecordItem(ItemKind.COMMITMENT, made))
    async with meeting.on(lambda: meeting.app("Olga", Role.OBSERVER), SMALL) as olga:
        await press(olga, NOTE)
        await reads(olga, "nog niemand · 1-1-2027 · proef")
        assert "Dit is een belofte" not in olga.text


async def test_a_point_gets_an_owner_an_action_and_a_switch() -> None:
    meeting = Meeting()
    meeting.enter(meeting.lead(), "punt-1")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        await press(anna, "f7", "enter", *"Nota", *("tab",) * 3, HOME, "down", "enter")
        await press(anna, *"De secretaris", "tab", "tab", *"Kennissessie", "tab", *"1-9-2026")
        await press(anna, "enter")
        await reads_no_more(anna, "Wanneer is dat klaar")
    point = meeting.room.state.points[StepId("punt-1")]
    assert (point.owner, point.action, point.due, point.included) == (
        "De secretaris",
        "Kennissessie",
        date(2026, 9, 1),
        False,
    )


async def test_the_guide_tells_who_answers_for_a_point_and_what_will_be_done() -> None:
    meeting = Meeting()
    femke = meeting.lead()
    meeting.enter(femke, "punt-1")
    femke.command(
        c.AssessPoint(
            StepId("punt-1"), PointStatus.ACTION, owner="De secretaris", action_text="Kennissessie"
        )
    )
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood")) as anna:
        await reads(anna, "Wie is aanspreekbaar: De")
        await reads(anna, "Kennissessie: nog geen dag")


async def test_the_overview_holds_the_text_against_tips_points_and_goals() -> None:
    goals = (Goal(id="data", title="Werken met data", text="Kloppende gegevens."),)
    meeting = Meeting(small_scenario().model_copy(update={"goals": goals}))
    bram = meeting.seat("Bram", "Blauw")
    bram.command(c.RecordItem(ItemKind.ACTION, ItemDetails(wording="Plan")))
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 40)) as anna:
        await press(anna, "f5")
        await reads(anna, "○ nog niet in de tekst")
        await reads(anna, "1 actie")
        bram.edit(VISION, 0, 0, "Voor [wie]: ")
        await reads(anna, "◐ nog open plekken")
        bram.command(c.LinkGoal("data", (VISION,)))
        await reads(anna, "in: Visie")


async def test_a_goal_is_linked_to_passages_on_the_overview() -> None:
    goals = (Goal(id="data", title="Werken met data"),)
    meeting = Meeting(small_scenario().model_copy(update={"goals": goals}))
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 40)) as anna:
        await press(anna, "f5", HOME, *("down",) * 4, "enter")
        await reads(anna, "Welke passages gaan hierover?")
        await press(anna, "enter", "end", "enter")
        await reads(anna, "● beantwoord")
    assert meeting.room.state.goals == {"data": (VISION,)}


async def test_others_are_told_that_something_was_noted() -> None:
    meeting = Meeting()
    bram = meeting.seat("Bram", "Blauw")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        bram.command(c.RecordItem(ItemKind.ACTION, ItemDetails(wording="Plan")))
        await reads(anna, "Bram noteerde iets (actie).")


async def test_the_register_opens_from_the_overview() -> None:
    meeting = Meeting()
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), SMALL) as anna:
        await press(anna, "f5", "end", "enter")
        await reads(anna, "Dit is een belofte")
