"""The line of time: in order, evenly while people write, folded where nobody does."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from workshop.rooms.versions import Version
from workshop.tui.history.timeline import LEVELS, timeline

NOON = datetime(2026, 3, 23, 12, 0, tzinfo=UTC)
MINUTE, HOUR = 60, 3_600


def history(*versions: tuple[float, float, int]) -> list[Version]:
    """Starter text, and versions as (silence before, seconds of work, characters)."""
    made = [Version(0, 0, "00", None, None, (None,), 40, 0)]
    now = NOON
    for number, (silence, work, written) in enumerate(versions, 1):
        began = now + timedelta(seconds=silence)
        now = began + timedelta(seconds=work)
        made.append(Version(number, number, f"{number:02x}", began, now, (), written, 0))
    return made


VERSIONS = st.lists(
    st.tuples(st.floats(-5, 9 * HOUR), st.floats(0, 10 * MINUTE), st.integers(0, 5_000)),
    max_size=60,
)


@given(VERSIONS, st.integers(1, 200))
def test_versions_stand_in_order_on_the_line(
    versions: list[tuple[float, float, int]], width: int
) -> None:
    line = timeline(history(*versions), width)

    assert len(line.columns) == len(versions) + 1
    assert all(0 <= one <= other < width for one, other in pairwise((*line.columns, width - 1)))
    assert len(line.levels) == width
    assert all(0 <= level <= LEVELS for level in line.levels)
    assert not any(line.levels[column] for column in line.breaks)
    assert line.breaks.isdisjoint(line.columns)


@given(VERSIONS, st.integers(1, 200), st.data())
def test_going_along_the_line_leads_past_every_column_and_back(
    versions: list[tuple[float, float, int]], width: int, data: st.DataObject
) -> None:
    line = timeline(history(*versions), width)
    at, seen = line.beside(0, -1), [0]
    assert at == 0
    while (later := line.beside(at, 1)) != at:
        assert line.columns[later] > line.columns[at]
        at = later
        seen.append(at)
    assert at == len(versions) or line.columns[at] == line.columns[-1]
    assert {line.columns[one] for one in seen} == set(line.columns)
    column = data.draw(st.integers(-5, width + 5))
    nearest = abs(line.columns[line.nearest(column)] - column)
    assert nearest == min(abs(one - column) for one in line.columns)


def test_a_passage_nobody_touched_is_one_place() -> None:
    line = timeline(history(), 30)
    assert (line.columns, set(line.levels)) == ((0,), {0})


def test_time_runs_evenly_while_people_write() -> None:
    line = timeline(history((0, 300, 9), (0, 300, 9), (0, 600, 9)), 81)
    assert line.columns == (0, 20, 40, 80)


def test_a_week_of_silence_takes_no_more_than_a_pause_and_is_shown() -> None:
    day = timeline(history((0, 600, 9), (10 * MINUTE, 600, 9)), 60)
    week = timeline(history((0, 600, 9), (7 * 24 * HOUR, 600, 9)), 60)
    assert week.columns == day.columns
    assert (len(day.breaks), len(week.breaks)) == (0, 1)


def test_where_more_was_written_the_line_is_higher() -> None:
    line = timeline(history((0, 30, 10), (MINUTE, 30, 1_000), (MINUTE, 30, 200)), 60)
    few, most, some = (line.levels[column] for column in line.columns[1:])
    assert 0 < few < some < most == LEVELS
