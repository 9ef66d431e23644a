"""Ready-made sentences: what the delegations want, and what was decided."""

from __future__ import annotations

import pytest

from tests.build import Table, scenario
from workshop.agreement import commands as c
from workshop.agreement.phrases import PhraseChoice
from workshop.agreement.roles import Role
from workshop.errors import NotAllowedError, NotFoundError, RefusedError
from workshop.ids import ParticipantId, StepId
from workshop.scenario.model import Phrase

STEP = StepId("tip-1")


@pytest.fixture
def table() -> Table:
    """Rood and Blauw at the table; two sentences in the first tip, one with a name of its own."""
    small = scenario()
    phrases = (Phrase(id="motto", text="Digitaal waar kan.", vote=True), Phrase(text="Los."))
    steps = tuple(
        step.model_copy(update={"phrases": phrases}) if step.id == STEP else step
        for step in small.steps
    )
    table = Table(small.model_copy(update={"steps": steps}), "Rood", "Blauw")
    table.joins("Anna", "Rood")
    table.joins("Bram", "Blauw")
    table.joins("Dewi", role=Role.RECORDER)
    table.joins("Ad", role=Role.ADVISER)
    return table


def _does(table: Table, name: str, command: c.Command) -> None:
    table.does(ParticipantId(f"p-{name.lower()}"), command)


def test_each_delegation_has_one_vote_and_may_change_it(table: Table) -> None:
    _does(table, "Anna", c.VotePhrase(STEP, "motto", PhraseChoice.ADOPT))
    _does(table, "Bram", c.VotePhrase(STEP, "motto", PhraseChoice.DROP))
    _does(table, "Anna", c.VotePhrase(STEP, "motto", PhraseChoice.ADAPT))
    votes = table.state.phrase(STEP, "motto").votes
    assert votes == {"rood": PhraseChoice.ADAPT, "blauw": PhraseChoice.DROP}


def test_the_outcome_is_recorded_with_who_did_it(table: Table) -> None:
    _does(table, "Dewi", c.SettlePhrase(STEP, "motto", PhraseChoice.ADAPT))
    settled = table.state.phrase(STEP, "motto")
    assert (settled.outcome, settled.by, settled.at) == (
        PhraseChoice.ADAPT,
        "p-dewi",
        table.events[-1].at,
    )


def test_the_same_thing_twice_is_one_event(table: Table) -> None:
    for command in (
        c.VotePhrase(STEP, "motto", PhraseChoice.ADOPT),
        c.SettlePhrase(STEP, "2", PhraseChoice.DROP),
    ):
        _does(table, "Anna", command)
        before = len(table.events)
        _does(table, "Anna", command)
        assert len(table.events) == before


def test_a_sentence_that_is_not_there_is_not_voted_on(table: Table) -> None:
    with pytest.raises(NotFoundError, match="phrase-unknown"):
        _does(table, "Anna", c.VotePhrase(STEP, "1", PhraseChoice.ADOPT))


def test_who_speaks_for_nobody_does_not_vote_and_an_adviser_settles_nothing(table: Table) -> None:
    for command in (
        c.VotePhrase(STEP, "motto", PhraseChoice.ADOPT),
        c.SettlePhrase(STEP, "motto", PhraseChoice.ADOPT),
    ):
        with pytest.raises(NotAllowedError):
            _does(table, "Ad", command)


def test_the_command_line_speaks_for_no_delegation(table: Table) -> None:
    with pytest.raises((NotAllowedError, RefusedError)):
        table.leads(c.VotePhrase(STEP, "motto", PhraseChoice.ADOPT))
