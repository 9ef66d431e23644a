"""Checks that are met by words of the text."""

from __future__ import annotations

import pytest

from tests.build import Table, scenario
from workshop.agreement import commands as c
from workshop.agreement.events import CheckTicked, decode_event
from workshop.errors import NotFoundError, RefusedError
from workshop.ids import ParticipantId, PassageId, StepId
from workshop.scenario.model import Check

STEP, VISIE, ANNA = StepId("tip-1"), PassageId("visie"), ParticipantId("p-anna")


@pytest.fixture
def table() -> Table:
    """A first tip that has one check that the passage must meet."""
    small = scenario()
    checks = (
        Check(id="iedereen", text="Iedereen doet mee.", required=True),
        Check(id="b", text="B"),
    )
    steps = tuple(
        step.model_copy(update={"checks": checks}) if step.id == STEP else step
        for step in small.steps
    )
    table = Table(small.model_copy(update={"steps": steps}), "Rood")
    table.joins("Anna", "Rood")
    table.writes("visie", "Iedereen kan mee. Wij helpen.")
    return table


def test_a_check_is_tied_to_the_words_that_meet_it(table: Table) -> None:
    table.does(ANNA, c.MarkCheck(STEP, "iedereen", 0, 17))
    mark = table.state.marks[STEP, "iedereen"]
    assert (STEP, "iedereen") in table.state.ticked
    assert (mark.passage, mark.quote, mark.anchor, mark.by) == (
        VISIE,
        "Iedereen kan mee.",
        "visie 0 17",
        ANNA,
    )


def test_a_check_that_is_unticked_lets_go_of_its_words(table: Table) -> None:
    table.does(ANNA, c.MarkCheck(STEP, "iedereen", 0, 17))
    table.does(ANNA, c.TickCheck(STEP, "iedereen", False))
    assert not table.state.marks
    assert (STEP, "iedereen") not in table.state.ticked


def test_a_passage_is_not_put_forward_before_its_required_check_is_met(table: Table) -> None:
    with pytest.raises(RefusedError, match="check-required"):
        table.leads(c.OpenRound(VISIE))
    table.does(ANNA, c.TickCheck(STEP, "iedereen", True))
    with pytest.raises(RefusedError, match="check-required"):
        table.leads(c.OpenRound(VISIE))
    table.does(ANNA, c.MarkCheck(STEP, "iedereen", 0, 17))
    table.leads(c.OpenRound(VISIE))
    assert table.state.passages[VISIE].round is not None


def test_words_that_are_gone_no_longer_meet_a_check(table: Table) -> None:
    table.does(ANNA, c.MarkCheck(STEP, "iedereen", 0, 17))
    table.writes("visie", "Niemand.")
    with pytest.raises(RefusedError, match="check-required"):
        table.leads(c.OpenRound(VISIE))


def test_a_check_of_one_passage_holds_up_no_other(table: Table) -> None:
    table.writes("geld", "Wij reserveren geld.")
    table.leads(c.OpenRound(PassageId("geld")))
    assert table.state.passages[PassageId("geld")].round is not None


def test_only_words_and_checks_that_are_there_can_be_marked(table: Table) -> None:
    with pytest.raises(NotFoundError, match="check-unknown"):
        table.does(ANNA, c.MarkCheck(STEP, "nee", 0, 4))
    with pytest.raises(RefusedError, match="comment-nowhere"):
        table.does(ANNA, c.MarkCheck(STEP, "b", 3, 3))


def test_a_tick_of_an_earlier_release_still_opens() -> None:
    event = decode_event(
        b'{"v":1,"at":"2026-03-23T12:00:00Z","type":"check-ticked",'
        b'"step":"s","check":"c","done":true}'
    )
    assert isinstance(event, CheckTicked)
    assert (event.passage, event.anchor, event.quote) == (None, "", "")
