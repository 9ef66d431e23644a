"""Taking back a step of a talk: a phase, a silence, what was sorted, time and breaks."""

from __future__ import annotations

import pytest

from tests.agreement.talks import CHRIS, SILENT, SORTED, STATED, talking
from tests.build import Table
from workshop.agreement import commands as c
from workshop.agreement.breaks import BreakEnded, EndBreak, StartBreak
from workshop.agreement.events import encode_event
from workshop.agreement.evolution import evolve, found
from workshop.agreement.silences import OpenSilence, RevealSilence, SilenceState, WriteNote
from workshop.agreement.sorting import sortables
from workshop.agreement.sortings import Bin, SettleSorting
from workshop.agreement.statements import MoveStatement, Phase, Stance, TakeStance
from workshop.agreement.timing import ExtendClock, StartClock
from workshop.agreement.undo import ProcessStep, ProcessUndone, UndoProcess
from workshop.ids import StepId


@pytest.fixture
def table() -> Table:
    return talking()


def _go(table: Table, *phases: Phase) -> None:
    table.leads(*(MoveStatement(STATED, phase) for phase in phases))


def _back(table: Table) -> ProcessUndone:
    table.leads(UndoProcess())
    undone = table.events[-1]
    assert isinstance(undone, ProcessUndone)
    return undone


def _silence(table: Table) -> SilenceState:
    return table.state.silence(SILENT, "waarheen")


def test_a_phase_of_a_statement_is_taken_back_with_every_choice_kept(table: Table) -> None:
    _go(table, Phase.FIRST)
    table.does(CHRIS, TakeStance(STATED, Stance.AGREE))
    _go(table, Phase.TALK)
    undone = _back(table)
    known = table.state.statement(STATED)
    assert known.phase is Phase.FIRST
    assert known.first[CHRIS].stance is Stance.AGREE
    assert (undone.what, undone.about, undone.seen) == (ProcessStep.STATEMENT, STATED, True)


def test_the_room_stays_where_it_is_when_a_phase_is_taken_back(table: Table) -> None:
    table.leads(c.EnterStep(STATED))
    _go(table, Phase.FIRST)
    undone = _back(table)
    assert (undone.step, undone.seen) == (None, False)
    assert table.state.step == STATED
    assert table.state.statement(STATED).phase is Phase.CLOSED


def test_a_shift_that_showed_nothing_was_not_seen(table: Table) -> None:
    _go(table, Phase.FIRST, Phase.TALK, Phase.SECOND, Phase.SHIFT)
    assert not _back(table).seen
    assert table.state.statement(STATED).phase is Phase.SECOND


def test_answers_shown_too_early_are_hidden_again_and_were_seen(table: Table) -> None:
    table.leads(OpenSilence(SILENT, "waarheen"))
    opened = _silence(table).opened_at
    table.does(CHRIS, WriteNote(SILENT, "waarheen", "Naar huis."))
    table.leads(RevealSilence(SILENT, "waarheen"))
    assert _back(table).seen
    known = _silence(table)
    assert known.writing and known.opened_at == opened
    assert known.notes[CHRIS].text == "Naar huis."


def test_a_silence_begun_by_mistake_is_over_and_keeps_what_was_written(table: Table) -> None:
    table.leads(OpenSilence(SILENT, "waarheen"))
    table.does(CHRIS, WriteNote(SILENT, "waarheen", "Naar huis."))
    undone = _back(table)
    assert (undone.what, undone.seen) == (ProcessStep.SILENCE, False)
    assert not _silence(table).writing and not _silence(table).revealed
    table.leads(OpenSilence(SILENT, "waarheen"))
    assert _silence(table).notes[CHRIS].text == "Naar huis."


def test_writing_on_by_mistake_shows_the_answers_again(table: Table) -> None:
    ask, show = OpenSilence(SILENT, "waarheen"), RevealSilence(SILENT, "waarheen")
    table.leads(ask, show, ask, UndoProcess())
    assert _silence(table).revealed


def test_what_was_recorded_for_the_wrong_heap_is_where_it_was(table: Table) -> None:
    table.leads(SettleSorting(SORTED, "server", Bin.COUNCIL))
    table.leads(SettleSorting(SORTED, "server", Bin.OPERATIONS))
    _back(table)
    assert sortables(table.state, SORTED)["server"].settled is Bin.COUNCIL
    _back(table)
    assert sortables(table.state, SORTED)["server"].settled is None


def test_minutes_given_by_mistake_are_gone_again(table: Table) -> None:
    step = table.state.step
    table.leads(ExtendClock(5))
    assert _back(table).minutes == 5
    assert table.state.clocks[step].extra == 0


def test_a_break_begun_by_mistake_lets_the_clock_run_on(table: Table) -> None:
    table.leads(StartClock(), StartBreak(10))
    step = table.state.step
    assert table.state.clocks[step].since is None
    _back(table)
    assert table.state.pause is None
    assert table.state.clocks[step].since is not None


def test_a_break_ended_too_early_lasts_until_the_same_time(table: Table) -> None:
    table.leads(StartClock(), StartBreak(10))
    until = table.state.pause.until if table.state.pause else None
    table.leads(EndBreak())
    assert isinstance(table.events[-1], BreakEnded)
    _back(table)
    assert table.state.pause is not None and table.state.pause.until == until
    table.leads(EndBreak())
    assert table.state.clocks[table.state.step].since is not None


def test_several_steps_of_a_talk_are_taken_back_one_by_one(table: Table) -> None:
    table.leads(c.EnterStep(STATED))
    _go(table, Phase.FIRST, Phase.TALK)
    table.leads(ExtendClock(5), UndoProcess(), UndoProcess(), UndoProcess())
    assert table.state.statement(STATED).phase is Phase.CLOSED
    assert table.state.step == STATED
    table.leads(UndoProcess())
    assert table.state.step == "begin"
    assert table.state.taken == ()


def test_a_journal_from_before_phases_could_be_taken_back_reads_the_same(table: Table) -> None:
    """Then taking back meant the last step of another kind, whatever phase came behind it."""
    table.leads(c.EnterStep(StepId("tip-2")))
    entered = table.events[-1]
    _go(table, Phase.FIRST)
    old = ProcessUndone(
        at=table.events[-1].at, what=ProcessStep.STEP, was=entered.at, step=StepId("begin")
    )
    state = found(table.events[0])
    for event in (*table.events[1:], old):
        state = evolve(state, event)
    assert state.step == "begin"
    assert [step.what for step in state.taken] == [ProcessStep.STATEMENT]
    assert b'"about"' not in encode_event(old)
