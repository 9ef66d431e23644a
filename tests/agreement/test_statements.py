"""Statements: silent choices, what shifted, and trends that the table supports."""

from __future__ import annotations

import pytest

from tests.build import Table, scenario
from workshop.agreement import events as e
from workshop.agreement import stating
from workshop.agreement.evolution import evolve, found
from workshop.agreement.roles import Role
from workshop.agreement.statements import (
    AddTrend,
    DropTrend,
    MergeTrend,
    MoveStatement,
    Phase,
    Stance,
    StatementState,
    SupportTrend,
    TakeStance,
    TrendAdded,
)
from workshop.agreement.stating import shifts
from workshop.errors import NotAllowedError, NotFoundError, RefusedError
from workshop.ids import ParticipantId, StepId, TrendId

STEP = StepId("stelling-1")


@pytest.fixture
def table() -> Table:
    made = Table(scenario(), "Rood", "Blauw")
    for name, delegation in (("Anna", "Rood"), ("Bram", "Blauw"), ("Chris", "Blauw")):
        made.joins(name, delegation)
    return made


def _go(table: Table, *phases: Phase) -> None:
    table.leads(*[MoveStatement(STEP, phase) for phase in phases])


def _stands(table: Table, name: str, stance: Stance, **more: object) -> None:
    table.does(_id(name), TakeStance(STEP, stance, **more))  # type: ignore[arg-type]


def _id(name: str) -> ParticipantId:
    return ParticipantId(f"p-{name.lower()}")


def _known(table: Table) -> StatementState:
    return table.state.statement(STEP)


def test_everybody_chooses_twice_and_what_shifted_is_counted_per_delegation(table: Table) -> None:
    _go(table, Phase.FIRST)
    _stands(table, "Anna", Stance.DISAGREE)
    _stands(table, "Bram", Stance.AGREE)
    _stands(table, "Chris", Stance.RATHER_DISAGREE)
    _go(table, Phase.TALK, Phase.SECOND)
    _stands(table, "Anna", Stance.RATHER_AGREE, reason="Het kan tegelijk.", named=True)
    _stands(table, "Bram", Stance.AGREE)
    _stands(table, "Chris", Stance.DISAGREE)
    _go(table, Phase.SHIFT)
    rood, blauw = shifts(table.state, _known(table))
    assert (rood.first, rood.second) == ((0, 0, 0, 1), (0, 1, 0, 0))
    assert (rood.up, rood.same, rood.down) == (1, 0, 0)
    assert (blauw.first, blauw.second) == ((1, 0, 1, 0), (1, 0, 0, 1))
    assert (blauw.up, blauw.same, blauw.down) == (0, 1, 1)
    assert _known(table).second[_id("Anna")].named


def test_who_comes_later_has_not_moved(table: Table) -> None:
    _go(table, Phase.FIRST, Phase.TALK, Phase.SECOND)
    _stands(table, "Anna", Stance.AGREE)
    (rood,) = shifts(table.state, _known(table))
    assert (rood.first, rood.up, rood.same, rood.down) == ((0, 0, 0, 0), 0, 0, 0)


def test_the_last_choice_of_a_round_counts_and_the_same_again_is_nothing_new(
    table: Table,
) -> None:
    _go(table, Phase.FIRST)
    _stands(table, "Anna", Stance.AGREE)
    _stands(table, "Anna", Stance.DISAGREE)
    count = len(table.events)
    _stands(table, "Anna", Stance.DISAGREE)
    assert len(table.events) == count
    assert _known(table).first[_id("Anna")].stance is Stance.DISAGREE


def test_nobody_chooses_outside_a_round(table: Table) -> None:
    for phase in (None, Phase.FIRST, Phase.TALK):
        if phase is not None:
            _go(table, phase)
        if phase is not Phase.FIRST:
            with pytest.raises(RefusedError, match="statement-not-asking"):
                _stands(table, "Anna", Stance.AGREE)


def test_every_phase_can_be_taken_back_and_what_was_chosen_stays(table: Table) -> None:
    _go(table, Phase.FIRST)
    _stands(table, "Anna", Stance.AGREE)
    _go(table, Phase.TALK)
    assert _known(table).shows_first
    _go(table, Phase.FIRST)
    assert not _known(table).shows_first
    assert _known(table).first[_id("Anna")].stance is Stance.AGREE
    _go(table, Phase.FIRST, Phase.CLOSED)
    with pytest.raises(RefusedError, match="statement-phase"):
        _go(table, Phase.SHIFT)


def test_who_leads_goes_on_and_who_speaks_for_nobody_does_not_choose(table: Table) -> None:
    table.joins("Ad", role=Role.ADVISER)
    with pytest.raises(NotAllowedError):
        table.does(_id("Anna"), MoveStatement(STEP, Phase.FIRST))
    _go(table, Phase.FIRST)
    with pytest.raises(NotAllowedError):
        _stands(table, "Ad", Stance.AGREE)


def test_only_a_statement_is_chosen_on(table: Table) -> None:
    with pytest.raises(RefusedError, match="step-no-statement"):
        table.leads(MoveStatement(StepId("tip-1"), Phase.FIRST))
    with pytest.raises(NotFoundError, match="step-unknown"):
        table.leads(MoveStatement(StepId("niets"), Phase.FIRST))


def _trend(table: Table, name: str, text: str) -> TrendId:
    table.does(_id(name), AddTrend(STEP, text))
    (*_, event) = table.events
    assert isinstance(event, TrendAdded)
    return event.id


def test_trends_are_written_supported_and_merged_with_their_support(table: Table) -> None:
    one = _trend(table, "Anna", " Vernieuwen loopt\tmee. ")
    other = _trend(table, "Bram", "Vernieuwen gaat gelijk op.")
    for trend, support in ((other, True), (one, True), (one, False), (one, False)):
        table.does(_id("Chris"), SupportTrend(STEP, trend, support))
    assert _known(table).trends[one].text == "Vernieuwen loopt mee."
    assert _known(table).trends[one].supporters == {_id("Anna")}
    table.leads(MergeTrend(STEP, one, other), MergeTrend(STEP, other, other))
    (left,) = _known(table).trends.values()
    assert (left.id, len(left.supporters)) == (other, 3)


def test_a_trend_is_dropped_by_its_writer_or_by_who_leads(table: Table) -> None:
    one, other = _trend(table, "Anna", "Een."), _trend(table, "Anna", "Twee.")
    with pytest.raises(NotAllowedError):
        table.does(_id("Bram"), DropTrend(STEP, one))
    table.does(_id("Anna"), DropTrend(STEP, one))
    table.leads(DropTrend(STEP, other))
    assert not _known(table).trends
    with pytest.raises(NotFoundError, match="trend-unknown"):
        table.leads(DropTrend(STEP, other))


def test_a_trend_has_words_and_there_is_an_end_to_them(
    table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stating, "TREND_LIMIT", 3)
    with pytest.raises(RefusedError, match="trend-empty"):
        _trend(table, "Anna", " \n")
    for number in range(3):
        _trend(table, "Anna", f"Trend {number}")
    with pytest.raises(RefusedError, match="trends-full"):
        _trend(table, "Anna", "Nog een")


def test_a_replay_of_what_was_stored_gives_the_same_statement(table: Table) -> None:
    _go(table, Phase.FIRST)
    _stands(table, "Anna", Stance.AGREE)
    _go(table, Phase.TALK, Phase.SECOND)
    _stands(table, "Anna", Stance.DISAGREE, reason="Toch niet.", named=True)
    gone, kept = _trend(table, "Anna", "Een."), _trend(table, "Bram", "Twee.")
    table.does(_id("Chris"), SupportTrend(STEP, kept, True))
    table.leads(MergeTrend(STEP, gone, kept), DropTrend(STEP, kept))
    stored = [e.decode_event(e.encode_event(event)) for event in table.events]
    state = found(stored[0])
    for event in stored[1:]:
        state = evolve(state, event)
    assert state == table.state
