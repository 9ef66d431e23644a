"""Other roles during the meeting, and the lead that goes to a deputy and back."""

from __future__ import annotations

import pytest

from tests.build import Table, scenario
from workshop.agreement import commands as c
from workshop.agreement.people import Participant
from workshop.agreement.roles import Role
from workshop.agreement.seats import ChangeRole, HandOver, TakeBack
from workshop.errors import NotAllowedError, NotFoundError, RefusedError
from workshop.ids import DelegationId, ParticipantId, StepId


@pytest.fixture
def table() -> Table:
    """Femke leads; Anna speaks for Rood, Els advises, and there is a screen on the wall."""
    table = Table(scenario(), "Rood", "Blauw")
    table.joins("Femke", role=Role.FACILITATOR)
    table.joins("Anna", "Rood")
    table.joins("Els", role=Role.ADVISER)
    table.joins("Zaal", role=Role.PROJECTOR)
    return table


def _id(name: str) -> ParticipantId:
    return ParticipantId(f"p-{name.lower()}")


def _person(table: Table, name: str) -> Participant:
    return table.state.participants[_id(name)]


def _leads(table: Table, command: c.Command) -> None:
    table.does(_id("Femke"), command)


def test_a_delegate_keeps_the_record_and_may_then_do_what_a_recorder_may(table: Table) -> None:
    _leads(table, ChangeRole(_id("Anna"), Role.RECORDER))
    assert (_person(table, "Anna").role, _person(table, "Anna").delegation) == (Role.RECORDER, None)


def test_whoever_becomes_a_delegate_speaks_for_somebody(table: Table) -> None:
    with pytest.raises(RefusedError, match="delegation-missing"):
        _leads(table, ChangeRole(_id("Els"), Role.DELEGATE))
    with pytest.raises(NotFoundError, match="delegation-unknown"):
        _leads(table, ChangeRole(_id("Els"), Role.DELEGATE, DelegationId("weg")))
    _leads(table, ChangeRole(_id("Els"), Role.DELEGATE, DelegationId("blauw")))
    assert _person(table, "Els").delegation == "blauw"


def test_the_role_stays_when_somebody_comes_back_with_the_same_code(table: Table) -> None:
    _leads(table, ChangeRole(_id("Anna"), Role.RECORDER))
    table.joins("Anna", "Rood")
    assert _person(table, "Anna").role is Role.RECORDER


def test_another_code_gives_its_own_role_again(table: Table) -> None:
    _leads(table, ChangeRole(_id("Anna"), Role.RECORDER))
    table.joins("Anna", role=Role.OBSERVER)
    assert _person(table, "Anna").role is Role.OBSERVER


@pytest.mark.parametrize("role", [Role.FACILITATOR, Role.PROJECTOR])
def test_the_lead_and_the_wall_are_not_given_like_a_role(table: Table, role: Role) -> None:
    with pytest.raises(RefusedError, match="seat-fixed"):
        _leads(table, ChangeRole(_id("Anna"), role))


@pytest.mark.parametrize("name", ["Femke", "Zaal"])
def test_who_leads_and_the_wall_keep_their_role(table: Table, name: str) -> None:
    with pytest.raises(RefusedError, match="seat-fixed"):
        _leads(table, ChangeRole(_id(name), Role.OBSERVER))


def test_a_deputy_leads_and_the_one_before_sits_in_as_recorder(table: Table) -> None:
    _leads(table, HandOver(_id("Anna")))
    assert _person(table, "Anna").role is Role.FACILITATOR
    assert _person(table, "Femke").role is Role.RECORDER
    table.does(_id("Anna"), c.EnterStep(StepId("tip-1")))
    with pytest.raises(NotAllowedError):
        _leads(table, c.EnterStep(StepId("slot")))


@pytest.mark.parametrize("name", ["Femke", "Anna"])
def test_the_lead_goes_back_by_either_of_the_two(table: Table, name: str) -> None:
    _leads(table, HandOver(_id("Anna")))
    table.does(_id(name), TakeBack())
    assert _person(table, "Femke").role is Role.FACILITATOR
    anna = _person(table, "Anna")
    assert (anna.role, anna.delegation, table.state.handed) == (Role.DELEGATE, "rood", None)


def test_nobody_else_takes_the_lead(table: Table) -> None:
    with pytest.raises(RefusedError, match="lead-not-handed"):
        table.does(_id("Els"), TakeBack())
    _leads(table, HandOver(_id("Anna")))
    with pytest.raises(NotAllowedError):
        table.does(_id("Els"), TakeBack())


def test_a_lead_that_was_handed_over_is_not_handed_on(table: Table) -> None:
    _leads(table, HandOver(_id("Anna")))
    with pytest.raises(RefusedError, match="lead-handed"):
        table.does(_id("Anna"), HandOver(_id("Els")))
    with pytest.raises(RefusedError, match="seat-fixed"):
        table.does(_id("Anna"), ChangeRole(_id("Femke"), Role.OBSERVER))


def test_coming_back_does_not_take_the_lead_by_accident(table: Table) -> None:
    _leads(table, HandOver(_id("Anna")))
    table.joins("Femke", role=Role.FACILITATOR)
    table.joins("Anna", "Rood")
    assert _person(table, "Femke").role is Role.RECORDER
    assert _person(table, "Anna").role is Role.FACILITATOR
