"""How a passage comes to be agreed, and what stops it."""

from __future__ import annotations

import pytest

from tests.build import Table, scenario
from workshop.agreement import commands as c
from workshop.agreement.events import PositionTaken, RoundOpened, Stand
from workshop.agreement.passage import PassageState, PassageStatus, RoundOutcome
from workshop.agreement.roles import Role
from workshop.agreement.rules import decide
from workshop.agreement.seal import seal_of
from workshop.errors import NotAllowedError, NotFoundError, RefusedError
from workshop.ids import PassageId, RoundId

VISIE = PassageId("visie")
GELD = PassageId("geld")


@pytest.fixture
def table() -> Table:
    """Rood and Blauw at the table, with Anna and Bram."""
    table = Table(scenario(), "Rood", "Blauw")
    table.joins("Anna", "Rood")
    table.joins("Bram", "Blauw")
    return table


def _says(table: Table, name: str, stand: Stand, reason: str = "") -> None:
    person = next(p.id for p in table.state.participants.values() if p.name == name)
    table.says(person, "visie", stand, reason)


def _passage(table: Table) -> PassageState:
    return table.state.passages[VISIE]


def _refused(table: Table, command: c.Command) -> str:
    before = table.state
    with pytest.raises(RefusedError) as refusal:
        table.leads(command)
    assert table.state == before
    return refusal.value.id


def test_a_round_puts_the_text_of_that_moment_forward(table: Table) -> None:
    table.leads(c.OpenRound(VISIE))
    table.writes("visie", "Iets anders.")
    round = _passage(table).round
    assert round is not None
    assert (round.text, round.seal) == ("Wij zijn er.", seal_of("Wij zijn er."))
    assert _passage(table).status is PassageStatus.PUT_FORWARD


def test_an_empty_text_cannot_be_put_forward(table: Table) -> None:
    assert _refused(table, c.OpenRound(GELD)) == "passage-empty"
    table.writes("geld", " \n ")
    assert _refused(table, c.OpenRound(GELD)) == "passage-empty"


def test_a_round_needs_a_delegation(table: Table) -> None:
    assert _refused(Table(scenario()), c.OpenRound(VISIE)) == "round-no-delegations"


def test_there_is_one_round_at_a_time_on_a_passage(table: Table) -> None:
    table.leads(c.OpenRound(VISIE))
    assert _refused(table, c.OpenRound(VISIE)) == "round-running"


def test_positions_are_hidden_until_the_reveal(table: Table) -> None:
    table.leads(c.OpenRound(VISIE))
    _says(table, "Anna", Stand.AGREE)
    assert _passage(table).status is PassageStatus.PUT_FORWARD
    table.leads(c.RevealPositions(VISIE))
    assert _passage(table).status is PassageStatus.REVEALED


def test_a_delegation_may_think_again_until_the_reveal(table: Table) -> None:
    table.leads(c.OpenRound(VISIE))
    _says(table, "Anna", Stand.OBJECT, "Te vaag.")
    _says(table, "Anna", Stand.AGREE)
    table.leads(c.RevealPositions(VISIE))
    with pytest.raises(RefusedError, match="round-revealed"):
        _says(table, "Anna", Stand.OBJECT, "Toch.")
    (position,) = _passage(table).rounds[0].positions.values()
    assert position.stand is Stand.AGREE


def test_the_same_position_twice_is_recorded_once(table: Table) -> None:
    table.leads(c.OpenRound(VISIE))
    _says(table, "Anna", Stand.AGREE)
    _says(table, "Anna", Stand.AGREE)
    assert sum(isinstance(event, PositionTaken) for event in table.events) == 1


def test_two_people_of_a_delegation_share_its_one_position(table: Table) -> None:
    table.joins("Ank", "Rood")
    table.leads(c.OpenRound(VISIE))
    _says(table, "Anna", Stand.AGREE)
    _says(table, "Ank", Stand.ASIDE)
    (position,) = _passage(table).rounds[0].positions.values()
    assert position.stand is Stand.ASIDE


@pytest.mark.parametrize("reason", ["", "  \n", "\u200b"])
def test_an_objection_needs_a_reason_that_can_be_read(table: Table, reason: str) -> None:
    table.leads(c.OpenRound(VISIE))
    with pytest.raises(RefusedError, match="reason-missing"):
        _says(table, "Anna", Stand.OBJECT, reason)


@pytest.mark.parametrize("stand", [Stand.AGREE, Stand.RESERVATION, Stand.ASIDE])
def test_any_other_stand_needs_no_reason(table: Table, stand: Stand) -> None:
    table.leads(c.OpenRound(VISIE))
    _says(table, "Anna", stand)
    assert _passage(table).rounds[0].positions


def test_without_a_round_there_is_no_position_to_take_show_or_end(table: Table) -> None:
    with pytest.raises(RefusedError, match="round-none"):
        _says(table, "Anna", Stand.AGREE)
    for command in (c.RevealPositions(VISIE), c.DeclareAgreed(VISIE), c.CloseRound(VISIE)):
        assert _refused(table, command) == "round-none"


def test_a_delegate_without_a_delegation_takes_no_position(table: Table) -> None:
    table.leads(c.OpenRound(VISIE))
    with pytest.raises(RefusedError, match="delegation-missing"):
        decide(
            table.state, c.TakePosition(VISIE, Stand.AGREE), table.context(Role.DELEGATE, by=None)
        )


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.DELEGATE])
def test_only_a_delegate_takes_a_position(table: Table, role: Role) -> None:
    person = table.joins("Wim", role=role)
    table.leads(c.OpenRound(VISIE))
    with pytest.raises(NotAllowedError):
        table.says(person, "visie", Stand.AGREE)


def test_agreement_seals_the_text_that_was_put_forward(table: Table) -> None:
    table.leads(c.OpenRound(VISIE))
    _says(table, "Anna", Stand.AGREE)
    table.leads(c.RevealPositions(VISIE), c.DeclareAgreed(VISIE))
    passage = _passage(table)
    assert passage.status is PassageStatus.AGREED
    assert passage.seal is not None
    assert passage.seal.hash == seal_of("Wij zijn er.")
    assert passage.sealed_text() == "Wij zijn er."
    assert passage.rounds[0].outcome is RoundOutcome.AGREED


def test_reservations_and_standing_aside_do_not_stop_agreement(table: Table) -> None:
    table.leads(c.OpenRound(VISIE))
    _says(table, "Anna", Stand.RESERVATION, "Mits betaalbaar.")
    _says(table, "Bram", Stand.ASIDE)
    table.leads(c.RevealPositions(VISIE), c.DeclareAgreed(VISIE))
    assert _passage(table).status is PassageStatus.AGREED


def test_there_is_no_agreement_over_an_objection(table: Table) -> None:
    table.leads(c.OpenRound(VISIE))
    _says(table, "Bram", Stand.OBJECT, "Te duur.")
    table.leads(c.RevealPositions(VISIE))
    assert _refused(table, c.DeclareAgreed(VISIE)) == "round-objection"


def test_there_is_no_agreement_that_nobody_agreed_to(table: Table) -> None:
    table.leads(c.OpenRound(VISIE))
    _says(table, "Bram", Stand.ASIDE)
    table.leads(c.RevealPositions(VISIE))
    assert _refused(table, c.DeclareAgreed(VISIE)) == "round-nobody-agrees"


def test_there_is_no_agreement_while_positions_are_hidden(table: Table) -> None:
    table.leads(c.OpenRound(VISIE))
    _says(table, "Anna", Stand.AGREE)
    assert _refused(table, c.DeclareAgreed(VISIE)) == "round-hidden"


def test_there_is_no_agreement_on_a_text_that_changed_meanwhile(table: Table) -> None:
    table.leads(c.OpenRound(VISIE))
    _says(table, "Anna", Stand.AGREE)
    table.leads(c.RevealPositions(VISIE))
    table.writes("visie", "Wij zijn er niet.")
    assert _refused(table, c.DeclareAgreed(VISIE)) == "round-text-changed"
    table.writes("visie", "Wij zijn er.")
    table.leads(c.DeclareAgreed(VISIE))
    assert _passage(table).status is PassageStatus.AGREED


def test_a_closed_round_shows_its_positions_and_leaves_the_passage_contested(table: Table) -> None:
    table.leads(c.OpenRound(VISIE))
    _says(table, "Anna", Stand.OBJECT, "Nee.")
    table.leads(c.CloseRound(VISIE))
    passage = _passage(table)
    assert passage.status is PassageStatus.CONTESTED
    assert passage.rounds[0].revealed
    assert passage.rounds[0].ended_at is not None
    assert passage.round is None


def test_after_a_closed_round_there_may_be_a_second_that_brings_agreement(table: Table) -> None:
    table.leads(c.OpenRound(VISIE))
    _says(table, "Anna", Stand.OBJECT, "Nee.")
    table.leads(c.CloseRound(VISIE))
    table.writes("visie", "Wij zijn er voor iedereen.")
    table.leads(c.OpenRound(VISIE))
    assert not _passage(table).rounds[1].positions
    _says(table, "Anna", Stand.AGREE)
    table.leads(c.RevealPositions(VISIE), c.DeclareAgreed(VISIE))
    passage = _passage(table)
    assert passage.sealed_text() == "Wij zijn er voor iedereen."
    assert [round.outcome for round in passage.rounds] == [
        RoundOutcome.CLOSED,
        RoundOutcome.AGREED,
    ]


def test_an_agreed_passage_is_put_forward_again_only_after_it_was_reopened(table: Table) -> None:
    table.leads(c.OpenRound(VISIE))
    _says(table, "Anna", Stand.AGREE)
    table.leads(c.RevealPositions(VISIE), c.DeclareAgreed(VISIE))
    assert _refused(table, c.OpenRound(VISIE)) == "passage-agreed"
    table.leads(c.ReopenPassage(VISIE))
    passage = _passage(table)
    assert (passage.status, passage.seal, passage.reopened) == (PassageStatus.OPEN, None, 1)
    assert passage.rounds[0].outcome is RoundOutcome.AGREED
    table.leads(c.OpenRound(VISIE))
    assert _passage(table).status is PassageStatus.PUT_FORWARD


def test_a_reopened_passage_is_contested_again_only_by_a_later_round(table: Table) -> None:
    table.leads(c.OpenRound(VISIE), c.CloseRound(VISIE), c.ReopenPassage(VISIE))
    assert _passage(table).status is PassageStatus.OPEN
    assert _passage(table).reopened == 1
    table.leads(c.OpenRound(VISIE), c.CloseRound(VISIE))
    assert _passage(table).status is PassageStatus.CONTESTED
    table.leads(c.ReopenPassage(VISIE))
    assert (_passage(table).status, _passage(table).reopened) == (PassageStatus.OPEN, 2)


def test_only_a_closed_passage_can_be_reopened(table: Table) -> None:
    assert _refused(table, c.ReopenPassage(VISIE)) == "passage-not-closed"
    table.leads(c.OpenRound(VISIE))
    assert _refused(table, c.ReopenPassage(VISIE)) == "passage-not-closed"


def test_showing_positions_twice_is_showing_them_once(table: Table) -> None:
    table.leads(c.OpenRound(VISIE), c.RevealPositions(VISIE))
    count = len(table.events)
    table.leads(c.RevealPositions(VISIE))
    assert len(table.events) == count


def test_every_round_has_its_own_id(table: Table) -> None:
    table.leads(c.OpenRound(VISIE), c.CloseRound(VISIE), c.OpenRound(VISIE))
    rounds: list[RoundId] = [e.round for e in table.events if isinstance(e, RoundOpened)]
    assert len(set(rounds)) == 2


def test_a_passage_that_does_not_exist_is_named(table: Table) -> None:
    for command in (c.OpenRound(PassageId("weg")), c.ReopenPassage(PassageId("weg"))):
        with pytest.raises(NotFoundError) as refusal:
            table.leads(command)
        assert refusal.value.values == {"passage": "weg"}


def test_a_seal_is_the_hash_that_sha256sum_prints() -> None:
    # printf é | sha256sum
    assert seal_of("e\u0301") == "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c"
