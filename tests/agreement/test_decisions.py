"""The log of a meeting: what it tells, and what is nobody's business."""

from __future__ import annotations

from tests.agreement.talks import SILENT, SORTED, STATED, talking
from tests.build import Table
from workshop.agreement import commands as c
from workshop.agreement.breaks import EndBreak, StartBreak
from workshop.agreement.decisions import Decision, DecisionKind, is_decision, told
from workshop.agreement.silences import OpenSilence, RevealSilence
from workshop.agreement.sortings import Bin, SettleSorting
from workshop.agreement.stands import Stand
from workshop.agreement.statements import MoveStatement, Phase
from workshop.agreement.undo import UndoProcess
from workshop.ids import DelegationId, PassageId

VISIE, ROOD, BLAUW = PassageId("visie"), DelegationId("rood"), DelegationId("blauw")


def _log(table: Table) -> list[Decision]:
    return [*told(table.state, filter(is_decision, table.events))]


def _kinds(table: Table) -> list[str]:
    return [known.kind.value for known in _log(table) if known.at > table.events[4].at]


def test_every_decision_can_be_told() -> None:
    table = talking()
    table.leads(
        c.EnterStep(SILENT),
        OpenSilence(SILENT, "waarheen"),
        RevealSilence(SILENT, "waarheen"),
        SettleSorting(SORTED, "server", Bin.OPERATIONS),
        MoveStatement(STATED, Phase.FIRST),
        StartBreak(10),
        EndBreak(),
        UndoProcess(),
    )
    wanted = ["step", "silence", "silence-shown", "sorted", "statement", "break", "work", "undone"]
    assert _kinds(table)[-8:] == wanted
    (settled,) = [known for known in _log(table) if known.kind is DecisionKind.SORTED]
    assert (settled.name, settled.word) == ("Welke server we kopen.", "operations")


def _positions(table: Table) -> list[tuple[str, str]]:
    kinds = (DecisionKind.POSITION, DecisionKind.HIDDEN)
    return [(one.kind.value, one.word) for one in _log(table) if one.kind in kinds]


def test_a_hidden_position_is_a_line_without_a_stand() -> None:
    table = talking()
    table.leads(c.OpenRound(VISIE), c.RecordPosition(VISIE, ROOD, Stand.AGREE))
    assert _positions(table) == [("hidden", "")]


def test_that_a_delegation_thought_again_before_the_reveal_is_not_told() -> None:
    table = talking()
    table.leads(
        c.OpenRound(VISIE),
        c.RecordPosition(VISIE, ROOD, Stand.OBJECT, "Nee."),
        c.RecordPosition(VISIE, BLAUW, Stand.AGREE),
        c.RecordPosition(VISIE, ROOD, Stand.AGREE),
        c.RevealPositions(VISIE),
    )
    assert _positions(table) == [("position", "agree"), ("position", "agree")]


def test_the_positions_of_a_round_that_was_taken_back_stay_hidden() -> None:
    table = talking()
    table.leads(c.OpenRound(VISIE), c.RecordPosition(VISIE, ROOD, Stand.OBJECT, "Nee."))
    table.leads(UndoProcess())
    assert _positions(table) == [("hidden", "")]


def test_it_tells_who_was_asked_again() -> None:
    table = talking()
    table.leads(
        c.OpenRound(VISIE),
        c.RecordPosition(VISIE, ROOD, Stand.AGREE),
        c.RecordPosition(VISIE, BLAUW, Stand.ASIDE),
        c.RevealPositions(VISIE),
        c.DeclareAgreed(VISIE),
    )
    table.writes("visie", "Wij zijn er nu.")
    table.leads(c.AskAgain(VISIE))
    again = _log(table)[-1]
    assert (again.kind, again.delegations) == (DecisionKind.AGAIN, (ROOD,))
