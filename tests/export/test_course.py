"""How the meeting went, in the document: the log, the time, how it felt, who was asked again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.agreement.talks import CHRIS, SILENT, STATED, talking
from tests.build import Table
from tests.export.meetings import document
from workshop.agreement import commands as c
from workshop.agreement.breaks import StartBreak
from workshop.agreement.decisions import DecisionKind
from workshop.agreement.roles import Role
from workshop.agreement.seats import ChangeRole
from workshop.agreement.silences import OpenSilence, WriteNote
from workshop.agreement.stands import Stand
from workshop.agreement.statements import MoveStatement, Phase
from workshop.agreement.temperature import TemperatureTaken
from workshop.agreement.timing import ExtendClock, PauseClock, StartClock
from workshop.agreement.undo import UndoProcess
from workshop.export.edition import Edition
from workshop.export.formats import FORMATS
from workshop.export.nameless import nameless
from workshop.export.records.document import Document
from workshop.i18n import translator
from workshop.ids import DelegationId, PassageId, StepId

VISIE, ROOD, BLAUW = PassageId("visie"), DelegationId("rood"), DelegationId("blauw")


@pytest.fixture
def table() -> Table:
    """Every command comes a minute after the one before."""
    return talking()


def _text(made: Document) -> str:
    return FORMATS["markdown"].render(Edition.of(made, translator("nl"))).decode()


def test_the_log_says_what_was_decided_and_by_whom(table: Table) -> None:
    table.leads(c.EnterStep(StepId("tip-2")), MoveStatement(STATED, Phase.FIRST), StartBreak(15))
    table.leads(ChangeRole(CHRIS, Role.RECORDER), UndoProcess())
    kinds = [known.kind for known in document(table).decisions]
    kind = DecisionKind
    assert kinds == [kind.STEP, kind.STATEMENT, kind.BREAK, kind.ROLE, kind.UNDONE]
    text = _text(document(table))
    assert "15 minuten pauze" in text
    assert "Chris is nu notulist" in text
    assert "teruggenomen: de pauze" in text


def test_of_a_round_it_says_no_more_than_everybody_may_know(table: Table) -> None:
    table.leads(c.OpenRound(VISIE))
    table.does(CHRIS, c.TakePosition(VISIE, Stand.OBJECT, "Nee."))
    before = document(table)
    table.does(CHRIS, c.TakePosition(VISIE, Stand.AGREE))
    assert document(table).decisions == before.decisions
    assert document(table).decided == before.decided
    table.leads(c.RevealPositions(VISIE))
    said = [known for known in document(table).decisions if known.kind is DecisionKind.POSITION]
    assert [(known.who, known.stand, known.by) for known in said] == [
        (("Rood",), Stand.AGREE, None)
    ]


def test_what_is_written_in_silence_is_not_in_it(table: Table) -> None:
    table.leads(OpenSilence(SILENT, "waarheen"))
    before = document(table)
    table.does(CHRIS, WriteNote(SILENT, "waarheen", "Naar huis."))
    assert document(table) == before


def test_the_time_of_every_step_is_what_was_planned_and_what_was_used(table: Table) -> None:
    begin = table.state.scenario.steps[0]
    table.leads(StartClock(), ExtendClock(5))
    table.leads(c.EnterStep(StepId("tip-2")), PauseClock(), c.EnterStep(StepId("slot")))
    times = document(table).times
    assert [one.title for one in times] == [step.title for step in table.state.scenario.steps]
    assert (times[0].planned, times[0].extra, times[0].used) == (begin.minutes, 5, 2)
    assert times[-1].used is None


def test_a_clock_that_runs_is_read_at_the_last_decision_so_that_the_bytes_stay_the_same(
    table: Table,
) -> None:
    table.leads(StartClock(), c.OpenRound(VISIE))
    assert document(table).times[0].used == 1


def test_a_meeting_without_a_clock_has_no_table_of_times(table: Table) -> None:
    table.leads(c.EnterStep(StepId("tip-2")))
    assert "Tijd per stap" not in _text(document(table))
    table.leads(StartClock(), PauseClock())
    assert "Tijd per stap" in _text(document(table))


def test_how_close_an_agreement_was_stands_with_the_step_at_which_it_was_asked(
    table: Table,
) -> None:
    tip = StepId("tip-2")
    table.leads(c.EnterStep(tip))
    at = table.events[-1].at + timedelta(minutes=1)
    table.happens(TemperatureTaken(at=at, given=3, counts=(0, 1, 0, 2, 0)))
    (known,) = document(table).temperatures
    assert known.about == table.state.scenario.step(tip).title
    assert "3 antwoorden (1 × er schuurt iets, 2 × bijna)" in _text(document(table))


def test_it_says_who_was_asked_again(table: Table) -> None:
    table.leads(
        c.OpenRound(VISIE),
        c.RecordPosition(VISIE, ROOD, Stand.AGREE),
        c.RecordPosition(VISIE, BLAUW, Stand.ASIDE),
        c.RevealPositions(VISIE),
        c.DeclareAgreed(VISIE),
    )
    table.writes("visie", "Wij zijn er nu.")
    table.leads(c.AskAgain(VISIE))
    first, again = document(table).passages[0].rounds
    assert (first.asked, again.asked) == ((), ("Rood",))
    assert "Opnieuw gevraagd: Rood." in _text(document(table))


def test_a_document_by_delegation_names_nobody_in_its_log(table: Table) -> None:
    table.leads(ChangeRole(CHRIS, Role.RECORDER))
    made = nameless(document(table))
    assert {known.by for known in made.decisions} == {None}
    assert {known.person for known in made.decisions} == {None}
    whole = _text(replace(made, participants=()))
    assert "Chris" not in whole
