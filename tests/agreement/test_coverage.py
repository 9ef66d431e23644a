"""Tips, points and goals against the text."""

from __future__ import annotations

import pytest

from tests.build import Table, scenario
from workshop.agreement import commands as c
from workshop.agreement.coverage import Cover, Coverage, coverage, open_blanks
from workshop.agreement.events import PointStatus
from workshop.ids import ParticipantId, PassageId, StepId
from workshop.scenario.model import Goal

POINT, ANNA = StepId("punt-1"), ParticipantId("p-anna")
VISIE, GELD = PassageId("visie"), PassageId("geld")


@pytest.fixture
def table() -> Table:
    """Anna at the table of a scenario with one goal."""
    goals = (Goal(id="data", title="Werken met data"),)
    table = Table(scenario().model_copy(update={"goals": goals}), "Rood")
    table.joins("Anna", "Rood")
    return table


def _of(table: Table, id: str) -> Coverage:
    return next(one for one in coverage(table.state, table.texts) if one.id == id)


def test_everything_the_text_is_held_against_is_there_in_order(table: Table) -> None:
    kinds = [(one.kind, one.number, one.id) for one in coverage(table.state, table.texts)]
    assert kinds == [
        ("tip", 1, "tip-1"),
        ("tip", 2, "tip-2"),
        ("tip", 3, "tip-3"),
        ("point", 1, "punt-1"),
        ("point", 2, "punt-2"),
        ("goal", 1, "data"),
    ]
    assert {one.cover for one in coverage(table.state, table.texts)} == {Cover.NONE}


def test_a_tip_is_answered_once_its_passage_is_no_longer_the_starter(table: Table) -> None:
    assert _of(table, "tip-1").cover is Cover.NONE
    table.writes("visie", "Wij zijn er voor iedereen.")
    assert (_of(table, "tip-1").cover, _of(table, "tip-1").passages) == (Cover.FULL, (VISIE,))


def test_places_that_are_to_be_filled_in_make_it_partly(table: Table) -> None:
    table.writes("visie", "Wij zijn er voor [vul in].")
    assert _of(table, "tip-1").cover is Cover.PARTLY


def test_a_point_is_answered_by_the_passages_people_named_that_say_something(
    table: Table,
) -> None:
    table.does(ANNA, c.AssessPoint(POINT, PointStatus.KNOWN, passages=(GELD, VISIE)))
    assert (_of(table, "punt-1").cover, _of(table, "punt-1").passages) == (Cover.FULL, (VISIE,))
    table.writes("visie", " ")
    assert _of(table, "punt-1").cover is Cover.NONE


def test_a_point_may_stay_outside_the_agreement(table: Table) -> None:
    table.does(ANNA, c.AssessPoint(POINT, PointStatus.KNOWN, passages=(VISIE,), included=False))
    assert (_of(table, "punt-1").cover, _of(table, "punt-1").passages) == (Cover.OUTSIDE, ())


def test_a_goal_is_answered_by_the_passages_people_named(table: Table) -> None:
    table.does(ANNA, c.LinkGoal("data", (VISIE,)))
    assert _of(table, "data").cover is Cover.FULL


@pytest.mark.parametrize(
    ("text", "count"), [("", 0), ("[vul in] en [bedrag] euro", 2), ("[]", 0), ("[a\nb]", 0)]
)
def test_blanks_are_counted(text: str, count: int) -> None:
    assert open_blanks(text) == count
