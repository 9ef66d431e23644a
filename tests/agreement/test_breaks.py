"""A break without screens."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.build import Table, scenario
from workshop.agreement import commands as c
from workshop.agreement.breaks import BREAK_LIMIT, EndBreak, StartBreak, read_break
from workshop.agreement.roles import Role
from workshop.agreement.rules import decide
from workshop.agreement.timing import Reading, StartClock
from workshop.errors import NotAllowedError, RefusedError
from workshop.ids import StepId


@pytest.fixture
def table() -> Table:
    """Every command comes a minute after the one before."""
    return Table(scenario(), "Rood")


def _reads(table: Table, **later: float) -> Reading | None:
    return read_break(table.state, table.events[-1].at + timedelta(**later))


def test_it_says_how_long_it_still_is_and_how_long_it_is_over(table: Table) -> None:
    assert _reads(table) is None
    table.leads(StartBreak(10))
    assert _reads(table) == Reading(10, None, running=True)
    assert _reads(table, minutes=9, seconds=20) == Reading(1, 40, running=True)
    assert _reads(table, minutes=12) == Reading(-2, None, running=True)
    table.leads(EndBreak())
    assert _reads(table) is None


def test_the_clock_of_the_step_stands_still_and_runs_on_where_the_room_is_then(
    table: Table,
) -> None:
    table.leads(StartClock(), StartBreak(10))
    begin, tip = table.state.step, StepId("tip-1")
    spent = table.state.clocks[begin].spent
    table.leads(c.EnterStep(tip), EndBreak())
    assert table.state.clocks[begin].spent == spent == timedelta(minutes=1)
    assert table.state.clocks[tip].since == table.events[-1].at


def test_a_clock_that_stood_still_stands_still_afterwards(table: Table) -> None:
    table.leads(StartBreak(5), EndBreak())
    assert not any(clock.since for clock in table.state.clocks.values())


def test_there_is_one_break_at_a_time(table: Table) -> None:
    table.leads(StartBreak(5))
    count = len(table.events)
    table.leads(StartBreak(30))
    assert len(table.events) == count
    table.leads(EndBreak(), EndBreak())
    assert len(table.events) == count + 1


@pytest.mark.parametrize("minutes", [0, -5, BREAK_LIMIT + 1])
def test_a_break_has_a_length_that_can_be(table: Table, minutes: int) -> None:
    with pytest.raises(RefusedError, match="break-minutes"):
        table.leads(StartBreak(minutes))


def test_a_break_is_for_who_leads(table: Table) -> None:
    for role in set(Role) - {Role.FACILITATOR}:
        for command in (StartBreak(5), EndBreak()):
            with pytest.raises(NotAllowedError):
                decide(table.state, command, table.context(role))
