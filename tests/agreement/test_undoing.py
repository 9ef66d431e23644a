"""Taking back the last step of the process."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.build import Table, scenario
from workshop.agreement import commands as c
from workshop.agreement.passage import PassageStatus
from workshop.agreement.roles import Role
from workshop.agreement.rules import decide
from workshop.agreement.seal import seal_of
from workshop.agreement.stands import Stand
from workshop.agreement.state import WorkshopState
from workshop.agreement.undo import UndoProcess
from workshop.errors import NotAllowedError, RefusedError
from workshop.ids import DelegationId, PassageId, StepId

VISIE = PassageId("visie")
ROOD = DelegationId("rood")


def _table() -> Table:
    table = Table(scenario(), "Rood", "Blauw")
    table.joins("Anna", "Rood")
    return table


@pytest.fixture
def table() -> Table:
    return _table()


def _status(table: Table) -> PassageStatus:
    return table.state.passages[VISIE].status


def _agreed(table: Table) -> None:
    table.leads(
        c.OpenRound(VISIE),
        c.RecordPosition(VISIE, ROOD, Stand.AGREE),
        c.RevealPositions(VISIE),
        c.DeclareAgreed(VISIE),
    )


def test_the_room_goes_back_to_where_it_was_step_by_step(table: Table) -> None:
    table.leads(*(c.EnterStep(StepId(id)) for id in ("tip-1", "punt-1", "slot")))
    table.leads(UndoProcess())
    assert table.state.step == "punt-1"
    table.leads(UndoProcess(), UndoProcess())
    assert table.state.step == "begin"
    with pytest.raises(RefusedError, match="undo-nothing"):
        table.leads(UndoProcess())


def test_a_round_that_is_taken_back_counts_for_nothing_and_stays_unseen(table: Table) -> None:
    table.leads(c.OpenRound(VISIE), c.RecordPosition(VISIE, ROOD, Stand.AGREE), UndoProcess())
    passage = table.state.passages[VISIE]
    assert passage.rounds == ()
    assert passage.status is PassageStatus.OPEN
    (withdrawn,) = passage.withdrawn
    assert not withdrawn.revealed
    table.leads(c.OpenRound(VISIE))
    assert _status(table) is PassageStatus.PUT_FORWARD


def test_positions_that_were_seen_cannot_be_unseen(table: Table) -> None:
    table.leads(
        c.OpenRound(VISIE), c.RecordPosition(VISIE, ROOD, Stand.AGREE), c.RevealPositions(VISIE)
    )
    with pytest.raises(RefusedError, match="undo-seen"):
        table.leads(UndoProcess())


def test_a_reveal_that_showed_nothing_is_taken_back(table: Table) -> None:
    table.leads(c.OpenRound(VISIE), c.RevealPositions(VISIE), UndoProcess())
    assert _status(table) is PassageStatus.PUT_FORWARD


def test_an_agreement_is_taken_back_to_positions_that_everybody_sees(table: Table) -> None:
    _agreed(table)
    table.leads(UndoProcess())
    passage = table.state.passages[VISIE]
    assert (passage.status, passage.seal) == (PassageStatus.REVEALED, None)
    table.leads(c.DeclareAgreed(VISIE))
    assert _status(table) is PassageStatus.AGREED


def test_a_round_closed_by_mistake_runs_again(table: Table) -> None:
    table.leads(c.OpenRound(VISIE), c.CloseRound(VISIE), UndoProcess())
    assert _status(table) is PassageStatus.PUT_FORWARD
    table.leads(c.RecordPosition(VISIE, ROOD, Stand.AGREE), c.CloseRound(VISIE), UndoProcess())
    assert _status(table) is PassageStatus.REVEALED


def test_a_passage_reopened_by_mistake_has_its_seal_again(table: Table) -> None:
    _agreed(table)
    table.leads(c.ReopenPassage(VISIE), UndoProcess())
    passage = table.state.passages[VISIE]
    assert passage.status is PassageStatus.AGREED
    assert passage.sealed_text() == "Wij zijn er."
    table.leads(UndoProcess())
    assert _status(table) is PassageStatus.REVEALED


def test_a_contested_passage_reopened_by_mistake_is_contested_again(table: Table) -> None:
    table.leads(c.OpenRound(VISIE), c.CloseRound(VISIE), c.ReopenPassage(VISIE), UndoProcess())
    assert _status(table) is PassageStatus.CONTESTED


def test_an_edit_let_through_by_mistake_breaks_the_seal_again(table: Table) -> None:
    _agreed(table)
    table.writes("visie", "Wij zijn er!")
    table.leads(c.AcceptEdit(VISIE, seal_of("Wij zijn er!")), UndoProcess())
    seal = table.state.passages[VISIE].seal
    assert seal is not None
    assert seal.hash == seal_of("Wij zijn er.")


def test_taking_back_is_for_who_leads(table: Table) -> None:
    table.leads(c.EnterStep(StepId("tip-1")))
    for role in set(Role) - {Role.FACILITATOR}:
        with pytest.raises(NotAllowedError):
            decide(table.state, UndoProcess(), table.context(role))


_STEPS = st.sampled_from(["tip-1", "tip-2", "slot", "open", "say", "show", "agree", "close", "re"])


def _try(table: Table, what: str) -> None:
    commands: dict[str, c.Command] = {
        "open": c.OpenRound(VISIE),
        "say": c.RecordPosition(VISIE, ROOD, Stand.AGREE),
        "show": c.RevealPositions(VISIE),
        "agree": c.DeclareAgreed(VISIE),
        "close": c.CloseRound(VISIE),
        "re": c.ReopenPassage(VISIE),
    }
    try:
        table.leads(commands.get(what) or c.EnterStep(StepId(what)))
    except RefusedError:
        return


def _where(state: WorkshopState) -> object:
    passage = state.passages[VISIE]
    shown = [replace(round, revealed=True) for round in passage.rounds]
    return state.step, passage.seal, passage.reopened, shown, state.taken


@given(st.lists(_STEPS, max_size=12), _STEPS.filter(lambda what: what != "say"))
def test_taking_back_leads_to_where_it_was_before_but_for_what_was_seen(
    before: list[str], last: str
) -> None:
    table = _table()
    for what in before:
        _try(table, what)
    was, count = table.state, len(table.events)
    _try(table, last)
    if len(table.events) == count:
        return
    try:
        table.leads(UndoProcess())
    except RefusedError as refusal:
        assert refusal.id == "undo-seen"
        return
    assert _where(table.state) == _where(was)
