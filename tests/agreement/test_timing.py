"""The clock of a step: what is left of the planned time, and where it goes with the room."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.build import Table, scenario
from workshop.agreement import commands as c
from workshop.agreement.timing import (
    ExtendClock,
    PauseClock,
    Reading,
    StartClock,
    StepClock,
    read_clock,
)
from workshop.errors import RefusedError
from workshop.ids import StepId

BEGIN = StepId("begin")


@pytest.fixture
def table() -> Table:
    """A step of ten minutes; every command comes a minute after the one before."""
    return Table(scenario(), "Rood")


def _reads(table: Table, **later: float) -> Reading | None:
    last: datetime = table.events[-1].at
    return read_clock(table.state, table.state.step, last + timedelta(**later))


def test_a_clock_that_nobody_started_says_nothing(table: Table) -> None:
    assert _reads(table) is None
    table.leads(ExtendClock(5))
    assert _reads(table) is None


@pytest.mark.parametrize(
    ("later", "reading"),
    [
        ({"seconds": 0}, Reading(10, None, True)),
        ({"seconds": 59}, Reading(10, None, True)),
        ({"minutes": 1}, Reading(9, None, True)),
        ({"minutes": 8, "seconds": 59}, Reading(2, None, True)),
        ({"minutes": 9}, Reading(1, 60, True)),
        ({"minutes": 9, "seconds": 59}, Reading(1, 1, True)),
        ({"minutes": 10}, Reading(0, None, True)),
        ({"minutes": 10, "seconds": 59}, Reading(0, None, True)),
        ({"minutes": 12}, Reading(-2, None, True)),
    ],
)
def test_it_tells_minutes_then_seconds_then_how_much_it_is_over(
    table: Table, later: dict[str, float], reading: Reading
) -> None:
    table.leads(StartClock())
    assert _reads(table, **later) == reading
    assert reading.over is (reading.minutes <= 0)


def test_it_stands_still_while_it_is_paused(table: Table) -> None:
    table.leads(StartClock(), PauseClock())
    assert _reads(table, hours=3) == Reading(9, None, False)
    table.leads(StartClock())
    assert _reads(table, minutes=2) == Reading(7, None, True)


def test_starting_or_pausing_twice_is_once(table: Table) -> None:
    table.leads(PauseClock(), StartClock(), StartClock(), PauseClock(), PauseClock())
    kinds = [event.type for event in table.events[-2:]]
    assert kinds == ["clock-started", "clock-paused"]


def test_a_running_clock_goes_along_to_the_next_step_and_knows_what_was_spent(
    table: Table,
) -> None:
    table.leads(StartClock(), c.EnterStep(StepId("tip-1")))
    assert table.state.clocks[BEGIN] == StepClock(spent=timedelta(minutes=1))
    assert _reads(table) == Reading(10, None, True)
    table.leads(c.EnterStep(BEGIN))
    assert _reads(table) == Reading(9, None, True)


def test_a_clock_that_stands_still_is_not_started_by_going_on(table: Table) -> None:
    table.leads(StartClock(), PauseClock(), c.EnterStep(StepId("tip-1")))
    assert _reads(table) is None


def test_more_time_is_on_top_of_what_was_planned(table: Table) -> None:
    table.leads(StartClock(), ExtendClock(5))
    assert _reads(table) == Reading(14, None, True)


@pytest.mark.parametrize("minutes", [0, -10, 481])
def test_a_step_keeps_a_time_that_can_be(table: Table, minutes: int) -> None:
    with pytest.raises(RefusedError, match="clock-minutes"):
        table.leads(ExtendClock(minutes))


@given(st.integers(min_value=0, max_value=1500))
def test_a_reading_changes_once_a_minute_outside_the_last_one(seconds: int) -> None:
    table = Table(scenario(), "Rood")
    table.leads(StartClock())
    now, then = _reads(table, seconds=seconds), _reads(table, seconds=seconds + 1)
    assert now is not None and then is not None
    last_minute = 9 * 60 - 1 <= seconds <= 10 * 60
    assert now == then or last_minute or (seconds + 1) % 60 == 0
