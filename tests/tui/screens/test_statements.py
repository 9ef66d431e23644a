"""A statement on the screens: silent choices, what shifted, and trends."""

from __future__ import annotations

import pytest

from tests.tui.meeting import Meeting, press, reads, reads_no_more
from workshop.agreement.roles import Role
from workshop.agreement.statements import AddTrend, MoveStatement, Phase, Stance, TakeStance
from workshop.ids import StepId
from workshop.rooms.session import Session

STEP = StepId("stelling")
SIZES = pytest.mark.parametrize("size", [(80, 24), (200, 60)])


def _go(leader: Session, *phases: Phase) -> None:
    for phase in phases:
        leader.command(MoveStatement(STEP, phase))


@SIZES
async def test_somebody_chooses_in_silence_and_sees_what_shifted(size: tuple[int, int]) -> None:
    meeting = Meeting()
    leader, bram = meeting.lead(), meeting.seat("Bram", "Blauw")
    meeting.enter(leader, "stelling")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), size) as anna:
        _go(leader, Phase.FIRST)
        await reads(anna, "Kies in stilte waar u staat, met F7")
        await press(anna, "f7")
        await reads(anna, "0 van 2 kozen")
        await press(anna, "enter")
        await reads(anna, "[x] ++ eens")
        bram.command(TakeStance(STEP, Stance.DISAGREE))
        await reads(anna, "2 van 2 kozen")
        assert "RO Rood" not in anna.text
        _go(leader, Phase.TALK)
        await reads(anna, "RO Rood")
        await reads(anna, "BL Blauw")
        _go(leader, Phase.SECOND)
        bram.command(TakeStance(STEP, Stance.RATHER_AGREE, "Het kan tegelijk.", True))
        _go(leader, Phase.SHIFT)
        await reads(anna, "↑1 =0 ↓0")
        await reads(anna, "Bram (Blauw): oneens → beetje eens. “Het kan tegelijk.”")
        bram.command(AddTrend(STEP, "Vernieuwen loopt mee."))
        await reads(anna, "[ ] Vernieuwen loopt mee.")
        await reads(anna, "1 zien dit")


async def test_a_reason_and_a_name_are_given_by_choice() -> None:
    meeting = Meeting()
    leader = meeting.lead()
    meeting.enter(leader, "stelling")
    _go(leader, Phase.FIRST, Phase.TALK, Phase.SECOND)
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (100, 30)) as anna:
        await press(anna, "f7", "down", "enter")
        await reads(anna, "[x] +  beetje eens")
        await press(anna, "down", "down", "down", "enter", *"Omdat.", "enter")
        await reads(anna, "Waarom? “Omdat.”")
        await press(anna, "down", "enter")
        await reads(anna, "[x] Mijn naam mag erbij staan.")
    taken = meeting.room.state.statement(STEP).second
    (mine,) = taken.values()
    assert (mine.stance, mine.reason, mine.named) == (Stance.RATHER_AGREE, "Omdat.", True)


async def test_who_leads_goes_on_and_back_and_merges_trends() -> None:
    meeting = Meeting()
    leader, bram = meeting.lead(), meeting.seat("Bram", "Blauw")
    meeting.enter(leader, "stelling")
    bram.command(AddTrend(STEP, "Een trend."))
    bram.command(AddTrend(STEP, "Nog een trend."))
    leader.leave()
    async with meeting.on(lambda: meeting.app("Femke", Role.FACILITATOR), (100, 40)) as femke:
        await press(femke, "f7")
        await reads(femke, "Verder: iedereen kiest in stilte")
        await press(femke, "end", "enter")
        await reads(femke, "Eerste keuze, in stilte")
        await press(femke, "end", "enter")
        await reads(femke, "Nog niet begonnen.")
        await press(femke, "\x1b[H", "down", "down", "enter", *"Van Femke", "enter")
        await reads(femke, "[x] Van Femke")
        await press(femke, "down", "enter", "enter", "enter")
        await reads_no_more(femke, "[ ] Een trend.")
        assert len(meeting.room.state.statement(STEP).trends) == 2


async def test_who_does_not_choose_only_looks() -> None:
    meeting = Meeting()
    leader = meeting.lead()
    meeting.enter(leader, "stelling")
    _go(leader, Phase.FIRST)
    async with meeting.on(lambda: meeting.app("Olga", Role.OBSERVER), (100, 30)) as olga:
        await press(olga, "tab")
        await reads(olga, "Eerste keuze, in stilte")
        assert "Waar staat u?" not in olga.text


async def test_who_leads_reads_which_key_opens_the_statement() -> None:
    meeting = Meeting()
    leader = meeting.lead()
    meeting.enter(leader, STEP)
    leader.leave()
    async with meeting.on(lambda: meeting.app("Femke", Role.FACILITATOR), (80, 24)) as femke:
        await reads(femke, "F7 stelling leiden")
    async with meeting.on(lambda: meeting.app("Anna", known_for="Rood"), (80, 24)) as anna:
        await reads(anna, "F7 invullen")
