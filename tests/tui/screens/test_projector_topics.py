"""The wall while the table does something else than writing."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.tui.meeting import VISION, Meeting, press, reads, reads_no_more, small_scenario
from tests.tui.terminal import Terminal
from workshop.agreement import commands as c
from workshop.agreement.breaks import EndBreak, StartBreak
from workshop.agreement.roles import Role
from workshop.agreement.silences import OpenSilence, RevealSilence, WriteNote
from workshop.agreement.sortings import Bin, SettleSorting, SortItem
from workshop.agreement.statements import AddTrend, MoveStatement, Phase, Stance, TakeStance
from workshop.agreement.undo import UndoProcess
from workshop.ids import StepId
from workshop.rooms.session import Session
from workshop.scenario.model import Question, Sortable
from workshop.tui.app import RoomApp
from workshop.tui.screens.projector import ProjectorScreen
from workshop.tui.widgets.digits import tall
from workshop.tui.widgets.prose import plain

STATED, TIP = StepId("stelling"), StepId("tip-1")


def _wall(meeting: Meeting) -> RoomApp:
    return meeting.app("Zaal", Role.PROJECTOR)


def _talk() -> Meeting:
    """A meeting with a silence and something to sort at its tip."""
    plain = small_scenario()
    tip = plain.step(TIP).model_copy(
        update={
            "questions": (Question(id="waarheen", text="Waar gaan we heen?", silence=60),),
            "sorting": (
                Sortable(id="server", text="Welke server we kopen."),
                Sortable(id="plek", text="Wat voor gemeente we zijn."),
            ),
        }
    )
    steps = tuple(tip if step.id == TIP else step for step in plain.steps)
    return Meeting(plain.model_copy(update={"steps": steps}))


def _digits(figures: str) -> str:
    return plain(tall(figures)[2]).strip()


async def test_while_people_choose_it_shows_the_statement_and_how_many_have_chosen() -> None:
    meeting = Meeting()
    femke, anna = meeting.lead(), meeting.seat("Anna", "Rood")
    meeting.enter(femke, STATED)
    async with meeting.on(lambda: _wall(meeting), (80, 24)) as wall:
        await reads(wall, "Digitaal waar het kan.")
        femke.command(MoveStatement(STATED, Phase.FIRST))
        await reads(wall, "“Eerst intern op orde.”")
        await reads_no_more(wall, "Digitaal waar het kan.")
        anna.command(TakeStance(STATED, Stance.DISAGREE))
        await reads(wall, "1 van 1 kozen")
        for private in ("Anna", "Rood", "oneens"):
            assert private not in wall.text


async def _shifted(meeting: Meeting, femke: Session) -> None:
    anna, bram = meeting.seat("Anna", "Rood"), meeting.seat("Bram", "Blauw")
    meeting.enter(femke, STATED)
    femke.command(MoveStatement(STATED, Phase.FIRST))
    anna.command(TakeStance(STATED, Stance.DISAGREE))
    bram.command(TakeStance(STATED, Stance.AGREE))
    femke.command(MoveStatement(STATED, Phase.TALK))
    femke.command(MoveStatement(STATED, Phase.SECOND))
    anna.command(TakeStance(STATED, Stance.AGREE, "Het gaat samen."))
    bram.command(TakeStance(STATED, Stance.AGREE))
    femke.command(MoveStatement(STATED, Phase.SHIFT))
    anna.command(AddTrend(STATED, "Vernieuwen gaat naast het gewone werk."))


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
async def test_the_shift_has_arrows_per_delegation_and_the_trends_below(
    size: tuple[int, int],
) -> None:
    meeting = Meeting()
    femke = meeting.lead()
    await _shifted(meeting, femke)
    async with meeting.on(lambda: _wall(meeting), size) as wall:
        await reads(wall, "RO Rood")
        rows = wall.text.splitlines()
        assert any("RO Rood" in row and "↑1 =0 ↓0" in row for row in rows)
        assert any("BL Blauw" in row and "↑0 =1 ↓0" in row for row in rows)
        await reads(wall, "“Het gaat samen.”")
        await reads(wall, "1  Vernieuwen gaat naast het gewone werk.")
        assert "Anna" not in wall.text


async def test_the_text_comes_back_when_who_leads_goes_through_it() -> None:
    meeting = Meeting()
    femke = meeting.lead()
    await _shifted(meeting, femke)
    femke.look(STATED, VISION, 0, 0)
    async with meeting.on(lambda: _wall(meeting), (80, 24)) as wall:
        await reads(wall, "RO Rood")
        femke.look(STATED, VISION, 4, 4)
        await reads(wall, "Digitaal waar het kan.")
        femke.command(UndoProcess())
        await reads(wall, "Tweede keuze, in stilte")


async def test_what_others_write_meanwhile_does_not_take_it_off_the_wall() -> None:
    meeting = Meeting()
    femke = meeting.lead()
    await _shifted(meeting, femke)
    femke.look(STATED, VISION, 9, 9)
    bram = meeting.seat("Bram", "Blauw")
    async with meeting.on(lambda: _wall(meeting), (80, 24)) as wall:
        await reads(wall, "RO Rood")
        bram.edit(VISION, 0, 0, "Ja. ")
        bram.command(AddTrend(STATED, "Iedereen schrijft mee."))
        await reads(wall, "Iedereen schrijft mee.")
        assert "RO Rood" in wall.text


async def test_a_silence_counts_down_in_figures_for_the_back_row() -> None:
    meeting = _talk()
    femke, anna = meeting.lead(), meeting.seat("Anna", "Rood")
    meeting.enter(femke, TIP)
    async with meeting.on(lambda: _wall(meeting), (80, 24)) as wall:
        femke.command(OpenSilence(TIP, "waarheen"))
        await reads(wall, _digits("1:00"))
        meeting.now += timedelta(seconds=18)
        await reads(wall, _digits("0:42"))
        anna.command(WriteNote(TIP, "waarheen", "Naar de wijken."))
        await reads(wall, "1 antwoord tot nu toe")
        assert "wijken" not in wall.text and "Anna" not in wall.text
        femke.command(RevealSilence(TIP, "waarheen"))
        await reads(wall, "RO Anna: Naar de wijken.")


async def test_sorting_is_in_heaps_with_what_the_table_differs_about_on_top() -> None:
    meeting = _talk()
    femke = meeting.lead()
    anna, bram = meeting.seat("Anna", "Rood"), meeting.seat("Bram", "Blauw")
    meeting.enter(femke, TIP)
    async with meeting.on(lambda: _wall(meeting), (80, 24)) as wall:
        anna.command(SortItem(TIP, "plek", Bin.COUNCIL))
        await reads(wall, "Wat voor gemeente we zijn.  RO raad")
        bram.command(SortItem(TIP, "plek", Bin.OPERATIONS))
        await reads(wall, "Twijfel: hierover praten we")
        femke.command(SettleSorting(TIP, "plek", Bin.COUNCIL))
        await reads(wall, "Voor de raad")
        await reads(wall, "vastgelegd")
        femke.command(UndoProcess())
        await reads_no_more(wall, "vastgelegd")


async def test_a_break_stands_over_everything() -> None:
    meeting = Meeting()
    femke = meeting.lead()
    meeting.seat("Anna", "Rood")
    async with meeting.on(lambda: _wall(meeting), (80, 24)) as wall:
        femke.command(c.OpenRound(VISION))
        await reads(wall, "0 van 2 delegaties")
        femke.command(StartBreak(10))
        await reads(wall, "P A U Z E")
        await reads(wall, _digits("10"))
        femke.command(EndBreak())
        await reads(wall, "0 van 2 delegaties")


async def _rests(screen: Terminal) -> None:
    await reads(screen, "Kijk even weg van het scherm")


async def test_a_break_is_on_every_screen_and_ends_on_every_screen() -> None:
    meeting = Meeting()
    async with (
        meeting.on(lambda: meeting.app("Femke", Role.FACILITATOR), (120, 40)) as femke,
        meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 24)) as anna,
    ):
        await press(femke, "x")
        await reads(femke, "Hoe lang kijkt iedereen weg")
        await press(femke, "enter")
        await _rests(anna)
        await reads(anna, "Pauze tot")
        await reads(femke, "pauze, nog 10 min")
        await press(femke, "x")
        await reads_no_more(anna, "Kijk even weg")
        await reads(anna, "De pauze is voorbij.")
        await press(femke, "z")
        await reads(femke, "Teruggenomen: einde van de pauze")
        await reads(femke, "pauze, nog 10 min")
        await _rests(anna)


async def test_whoever_is_typing_is_not_interrupted_by_a_break() -> None:
    meeting = Meeting()
    femke = meeting.lead()
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 24)) as anna:
        await press(anna, *"Ja")
        femke.command(StartBreak(10))
        await reads(anna, "→ Pauze tot")
        await press(anna, *" en")
    assert meeting.room.passages.text(VISION).endswith("Ja en")


async def test_answers_that_do_not_fit_are_turned_page_by_page() -> None:
    meeting = _talk()
    femke = meeting.lead()
    meeting.enter(femke, TIP)
    femke.command(OpenSilence(TIP, "waarheen"))
    people = ("Anna", "Arie", "Bram", "Bea", "Chris", "Cor", "Dirk", "Dewi", "Ed", "Eva", "Fay")
    for name in people:
        meeting.seat(name, "Rood").command(WriteNote(TIP, "waarheen", f"Het antwoord van {name}."))
    async with meeting.on(lambda: _wall(meeting), (80, 24)) as wall:
        femke.command(RevealSilence(TIP, "waarheen"))
        await reads(wall, "Anna: Het antwoord van Anna.")
        await reads(wall, "1 van 2")
        assert "Fay:" not in wall.text
        screen = wall.app.screen
        assert isinstance(screen, ProjectorScreen)
        for _ in range(10):
            screen._tick()
        await reads(wall, "Fay: Het antwoord van Fay.")
        await reads(wall, "2 van 2")


async def test_the_question_how_it_goes_is_on_the_wall_and_how_it_is_spread_only_once_shown() -> (
    None
):
    meeting = Meeting()
    femke = meeting.lead()
    people = [meeting.seat(name, "Rood") for name in ("Anna", "Bram", "Chris")]
    async with meeting.on(lambda: _wall(meeting), (80, 24)) as wall:
        meeting.room.asking.ask(femke)
        await reads(wall, "Hoe dicht zijn we bij een akkoord?")
        for person in people:
            meeting.room.asking.answer(person, 4)
        await reads(wall, "3 antwoorden")
        assert "bijna" not in wall.text
        meeting.room.asking.show(femke)
        await reads(wall, "bijna")
        meeting.room.asking.end(femke)
        await reads(wall, "Digitaal waar het kan.")
