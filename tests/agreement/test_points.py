"""What is told of a point, and which passages speak of a goal."""

from __future__ import annotations

from datetime import date

import pytest

from tests.build import Table, scenario
from workshop.agreement import commands as c
from workshop.agreement.events import PointAssessed, PointStatus, decode_event
from workshop.agreement.owners import refers_to_ict_only
from workshop.errors import NotFoundError, RefusedError
from workshop.ids import ParticipantId, PassageId, StepId
from workshop.scenario.model import Goal

POINT, ANNA = StepId("punt-1"), ParticipantId("p-anna")
VISIE = PassageId("visie")


@pytest.fixture
def table() -> Table:
    """Anna at the table of a scenario with one goal."""
    goals = (Goal(id="data", title="Werken met data"),)
    table = Table(scenario().model_copy(update={"goals": goals}), "Rood")
    table.joins("Anna", "Rood")
    return table


def test_a_point_has_an_owner_evidence_an_action_with_a_day_and_a_switch(table: Table) -> None:
    table.does(
        ANNA,
        c.AssessPoint(
            POINT,
            PointStatus.ACTION,
            owner=" De secretaris ",
            evidence="Nota van maart",
            action_text="Kennissessie houden",
            due=date(2026, 9, 1),
            included=False,
        ),
    )
    point = table.state.points[POINT]
    assert (point.owner, point.evidence, point.action, point.due, point.included) == (
        "De secretaris",
        "Nota van maart",
        "Kennissessie houden",
        date(2026, 9, 1),
        False,
    )


def test_a_point_that_is_assessed_the_same_is_no_event(table: Table) -> None:
    command = c.AssessPoint(POINT, PointStatus.KNOWN, owner="Chris")
    table.does(ANNA, command)
    before = len(table.events)
    table.does(ANNA, command)
    assert len(table.events) == before
    table.does(ANNA, c.AssessPoint(POINT, PointStatus.KNOWN, owner="Dewi"))
    assert len(table.events) == before + 1


@pytest.mark.parametrize(
    "owner", ["ICT", "de ICT-afdeling", "Afdeling I&A", "IT", "the ICT department", "Team ict"]
)
def test_the_owner_is_not_the_ict_department_alone(table: Table, owner: str) -> None:
    with pytest.raises(RefusedError, match="owner-only-ict"):
        table.does(ANNA, c.AssessPoint(POINT, PointStatus.OPEN, owner=owner))


@pytest.mark.parametrize(
    "owner", ["", "De gemeentesecretaris", "ICT en Burgerzaken", "Ida van ICT", "Team Zorg", "de"]
)
def test_anybody_else_may_be_the_owner(owner: str) -> None:
    assert not refers_to_ict_only(owner)


def test_a_point_of_an_earlier_release_still_opens() -> None:
    event = decode_event(
        b'{"v":1,"at":"2026-03-23T12:00:00Z","type":"point-assessed",'
        b'"step":"punt-1","status":"known","note":"n","where":"w","passages":["visie"]}'
    )
    assert isinstance(event, PointAssessed)
    assert (event.owner, event.due, event.included) == ("", None, None)


def test_a_goal_is_linked_to_the_passages_that_speak_of_it(table: Table) -> None:
    table.does(ANNA, c.LinkGoal("data", (VISIE,)))
    before = len(table.events)
    table.does(ANNA, c.LinkGoal("data", (VISIE,)))
    assert dict(table.state.goals) == {"data": (VISIE,)}
    assert len(table.events) == before


def test_a_goal_or_passage_that_is_not_there_is_not_linked(table: Table) -> None:
    with pytest.raises(NotFoundError, match="goal-unknown"):
        table.does(ANNA, c.LinkGoal("nee", ()))
    with pytest.raises(NotFoundError, match="passage-unknown"):
        table.does(ANNA, c.LinkGoal("data", (PassageId("nee"),)))
