"""What the positions of a round amount to, rule by rule."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.build import Table, scenario
from workshop.agreement import commands as c
from workshop.agreement.outcome import Outcome, Verdict, outcome_of
from workshop.agreement.passage import PassageStatus
from workshop.agreement.stands import CHOICES, GRADIENTS, ReasonFor, Stand, Weight
from workshop.errors import RefusedError
from workshop.ids import PassageId
from workshop.scenario.model import Gradient, Rule, Settling

VISIE = PassageId("visie")
NAMES = ("Rood", "Blauw", "Groen", "Geel")


def _table(rule: Rule, gradient: Gradient = "consent") -> Table:
    """Four delegations, with a person each, and a round on the vision."""
    settling = Settling(rule=rule, gradient=gradient)
    table = Table(scenario().model_copy(update={"settling": settling}), *NAMES)
    for name in NAMES:
        table.joins(f"Van {name}", name)
    table.leads(c.OpenRound(VISIE))
    return table


def _outcome(rule: Rule, *stands: Stand | None, gradient: Gradient = "consent") -> Outcome:
    table = _said(_table(rule, gradient), *stands)
    round = table.state.passages[VISIE].rounds[-1]
    outcome = outcome_of(round, tuple(table.state.delegations))
    table.leads(c.RevealPositions(VISIE))
    if outcome.carried:
        table.leads(c.DeclareAgreed(VISIE))
        assert table.state.passages[VISIE].status is PassageStatus.AGREED
    else:
        with pytest.raises(RefusedError):
            table.leads(c.DeclareAgreed(VISIE))
    return outcome


def _said(table: Table, *stands: Stand | None) -> Table:
    for id, stand in zip(table.state.delegations, stands, strict=False):
        if stand is not None:
            table.leads(c.RecordPosition(VISIE, id, stand, "Daarom."))
    return table


AGREE, BUT, ASIDE, OBJECT = Stand.AGREE, Stand.RESERVATION, Stand.ASIDE, Stand.OBJECT


@pytest.mark.parametrize(
    ("rule", "stands", "verdict"),
    [
        ("consent", (AGREE, BUT, ASIDE, None), Verdict.CARRIED),
        ("consent", (AGREE, AGREE, AGREE, OBJECT), Verdict.OBJECTION),
        ("consent", (ASIDE, ASIDE, None, None), Verdict.NOBODY),
        ("unanimity", (AGREE, BUT, AGREE, AGREE), Verdict.CARRIED),
        ("unanimity", (AGREE, AGREE, AGREE, ASIDE), Verdict.NOT_ALL),
        ("unanimity", (AGREE, AGREE, AGREE, None), Verdict.NOT_ALL),
        ("majority", (AGREE, AGREE, BUT, OBJECT), Verdict.CARRIED),
        ("majority", (AGREE, AGREE, OBJECT, OBJECT), Verdict.TIE),
        ("majority", (AGREE, AGREE, OBJECT, None), Verdict.NO_MAJORITY),
        ("majority", (AGREE, AGREE, None, None), Verdict.NO_MAJORITY),
        ("majority", (None, None, None, None), Verdict.NO_MAJORITY),
    ],
)
def test_a_rule_says_what_a_round_amounts_to(
    rule: Rule, stands: tuple[Stand | None, ...], verdict: Verdict
) -> None:
    assert _outcome(rule, *stands).verdict is verdict


def test_who_gave_no_position_is_told_and_counts_as_not_in_favour() -> None:
    outcome = _outcome("majority", AGREE, None, AGREE, OBJECT)
    assert outcome.absent == ("blauw",)
    assert (outcome.favour, outcome.neutral, outcome.against, outcome.table) == (2, 0, 1, 4)


@pytest.mark.parametrize(
    ("gradient", "stands", "verdict"),
    [
        ("five-finger", (Stand.FIVE, Stand.THREE, Stand.TWO, Stand.FOUR), Verdict.CARRIED),
        ("five-finger", (Stand.FIVE, Stand.ONE, Stand.TWO, Stand.FOUR), Verdict.OBJECTION),
        ("yes-no", (Stand.YES, Stand.ABSTAIN, Stand.YES, Stand.YES), Verdict.CARRIED),
        ("yes-no", (Stand.YES, Stand.NO, Stand.YES, Stand.YES), Verdict.OBJECTION),
    ],
)
def test_a_scenario_chooses_what_can_be_said(
    gradient: Gradient, stands: tuple[Stand, ...], verdict: Verdict
) -> None:
    assert _outcome("consent", *stands, gradient=gradient).verdict is verdict


def test_a_stand_of_another_gradient_is_refused() -> None:
    table = _table("consent", "yes-no")
    with pytest.raises(RefusedError, match="stand-not-here"):
        _said(table, Stand.AGREE)


def test_every_stand_belongs_to_one_gradient_and_only_who_is_against_must_say_why() -> None:
    stands = [choice.stand for choices in GRADIENTS.values() for choice in choices]
    assert sorted(stands) == sorted(Stand)
    needed = {stand for stand in Stand if CHOICES[stand].reason is ReasonFor.NEEDED}
    assert {CHOICES[stand].weight for stand in needed} == {Weight.AGAINST}


@given(st.lists(st.sampled_from([AGREE, BUT, ASIDE, OBJECT, None]), min_size=4, max_size=4))
def test_unanimity_asks_most_and_nothing_is_agreed_with_nobody_in_favour(
    stands: list[Stand | None],
) -> None:
    table = _said(_table("consent"), *stands)
    round = table.state.passages[VISIE].rounds[-1]
    everyone = tuple(table.state.delegations)

    def carried(rule: Rule) -> bool:
        return outcome_of(replace(round, rule=rule), everyone).carried

    if carried("unanimity"):
        assert carried("consent") and carried("majority")
    if carried("consent") or carried("unanimity") or carried("majority"):
        assert AGREE in stands or BUT in stands


def test_a_delegation_that_comes_later_does_not_change_what_a_round_was() -> None:
    table = _said(_table("unanimity"), AGREE, AGREE, AGREE, AGREE)
    table.leads(c.RevealPositions(VISIE), c.DeclareAgreed(VISIE), c.AddDelegation("Laat"))
    round = table.state.passages[VISIE].rounds[-1]
    assert outcome_of(round, tuple(table.state.delegations)).carried
