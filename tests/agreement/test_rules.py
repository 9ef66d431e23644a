"""Agenda, seats, checks, points and codes: what a command leads to."""

from __future__ import annotations

import pytest

from tests.build import NOON, Table, counting_bytes, scenario, seat_of
from workshop.agreement import commands as c
from workshop.agreement.events import PointStatus, Stand
from workshop.agreement.joining import CODE_LIFETIME, DELEGATION_LIMIT, create, join
from workshop.agreement.roles import Role
from workshop.errors import NotAllowedError, NotFoundError, RefusedError
from workshop.ids import ParticipantId, PassageId, StepId, WorkshopId

_EVERY_COMMAND: tuple[c.Command, ...] = (
    c.EnterStep(StepId("tip-1")),
    c.AddDelegation("Paars"),
    c.RenewCode(Role.OBSERVER),
    c.OpenRound(PassageId("visie")),
    c.RevealPositions(PassageId("visie")),
    c.DeclareAgreed(PassageId("visie")),
    c.CloseRound(PassageId("visie")),
    c.ReopenPassage(PassageId("visie")),
)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.FACILITATOR])
@pytest.mark.parametrize("command", _EVERY_COMMAND, ids=lambda command: type(command).__name__)
def test_only_the_facilitator_leads(role: Role, command: c.Command) -> None:
    table = Table(scenario(), "Rood")
    person = table.joins("Wim", "Rood" if role is Role.DELEGATE else None, role)
    with pytest.raises(NotAllowedError):
        table.does(person, command)


def test_a_workshop_begins_at_its_first_step_with_a_code_for_every_role() -> None:
    state = Table(scenario(), "Rood").state
    assert state.step == "begin"
    assert {code.role for code in state.codes} == set(Role)
    assert len({code.code for code in state.codes}) == len(Role)
    assert {code.expires for code in state.codes} == {NOON + CODE_LIFETIME}


@pytest.mark.parametrize("title", ["", "  ", "\u200b"])
def test_a_workshop_has_a_title_that_can_be_read(title: str) -> None:
    with pytest.raises(RefusedError, match="title-empty"):
        create(WorkshopId("w"), title, scenario(), (), NOON, counting_bytes())


def test_the_room_goes_to_a_step_and_stays_when_it_is_there() -> None:
    table = Table(scenario())
    table.leads(c.EnterStep(StepId("tip-1")))
    count = len(table.events)
    table.leads(c.EnterStep(StepId("tip-1")))
    assert len(table.events) == count
    assert table.state.step == "tip-1"
    assert table.state.visited == {"begin", "tip-1"}


def test_a_step_that_does_not_exist_is_named() -> None:
    with pytest.raises(NotFoundError) as refusal:
        Table(scenario()).leads(c.EnterStep(StepId("weg")))
    assert (refusal.value.id, refusal.value.values) == ("step-unknown", {"step": "weg"})


@pytest.mark.parametrize("twin", ["Rood", " rood ", "RÓÓD", "ro-od"])
def test_two_delegations_never_have_the_same_name(twin: str) -> None:
    table = Table(scenario(), "Rood")
    with pytest.raises(RefusedError, match="delegation-twice"):
        table.leads(c.AddDelegation(twin))


def test_delegations_that_look_alike_get_their_own_initials_colour_and_id() -> None:
    table = Table(scenario(), "Rood", "Rood & Roze", "Roze", "Ro", "★")
    delegations = list(table.state.delegations.values())
    assert len({d.initials for d in delegations}) == 5
    assert [d.index for d in delegations] == [0, 1, 2, 3, 4]
    assert len({d.id for d in delegations}) == 5


def test_a_delegation_has_a_name() -> None:
    with pytest.raises(RefusedError, match="delegation-empty"):
        Table(scenario()).leads(c.AddDelegation(" \u202e "))


def test_a_table_does_not_grow_without_end() -> None:
    table = Table(scenario(), *(f"Fractie {number}" for number in range(DELEGATION_LIMIT)))
    with pytest.raises(RefusedError, match="delegations-full"):
        table.joins("Anna", "Nog een")


def test_a_delegate_names_a_delegation_by_name_or_id_or_brings_a_new_one() -> None:
    table = Table(scenario(), "Groen Links")
    table.joins("Anna", "groen-links")
    table.joins("Bram", "GROENLINKS")
    table.joins("Chris", "Paars")
    seats = [person.delegation for person in table.state.participants.values()]
    assert seats == [
        seat_of(table, "Groen Links"),
        seat_of(table, "Groen Links"),
        seat_of(table, "Paars"),
    ]


@pytest.mark.parametrize("delegation", [None, ""])
def test_a_delegate_sits_for_a_delegation(delegation: str | None) -> None:
    with pytest.raises(RefusedError, match="delegation-missing"):
        Table(scenario(), "Rood").joins("Anna", delegation)


def test_any_other_role_sits_for_nobody() -> None:
    table = Table(scenario(), "Rood")
    person = table.joins("Wim", "Rood", Role.OBSERVER)
    assert table.state.participants[person].delegation is None


def test_coming_back_to_the_same_seat_records_nothing() -> None:
    table = Table(scenario(), "Rood")
    table.joins("Anna", "Rood")
    again = join(
        table.state, ParticipantId("p-anna"), "Anna", Role.DELEGATE, seat_of(table, "Rood"), NOON
    )
    assert again == []


def test_a_check_is_ticked_and_unticked_once() -> None:
    table = Table(scenario(), "Rood")
    anna = table.joins("Anna", "Rood")
    tick = c.TickCheck(StepId("tip-1"), "basis", True)
    assert len(table.does(anna, tick)) == 1
    assert table.does(anna, tick) == []
    assert table.state.ticked == {("tip-1", "basis")}
    table.does(anna, c.TickCheck(StepId("tip-1"), "basis", False))
    assert table.state.ticked == frozenset()


def test_only_a_check_of_that_step_can_be_ticked() -> None:
    table = Table(scenario(), "Rood")
    anna = table.joins("Anna", "Rood")
    with pytest.raises(NotFoundError, match="check-unknown"):
        table.does(anna, c.TickCheck(StepId("tip-2"), "basis", True))


def test_a_point_gets_a_status_a_note_and_a_place_in_the_text() -> None:
    table = Table(scenario(), "Rood")
    anna = table.joins("Anna", "Rood")
    point = c.AssessPoint(
        StepId("punt-1"),
        PointStatus.ACTION,
        " Vraag na.\nBij de \x1bCIO. ",
        " Visie,\n alinea 2 ",
        (PassageId("visie"),),
    )
    assert len(table.does(anna, point)) == 1
    assert table.does(anna, point) == []
    known = table.state.points[StepId("punt-1")]
    assert (known.status, known.note, known.where, known.passages, known.by) == (
        PointStatus.ACTION,
        "Vraag na.\nBij de CIO.",
        "Visie, alinea 2",
        ("visie",),
        anna,
    )


def test_only_a_point_is_assessed_and_only_passages_that_exist_are_named() -> None:
    table = Table(scenario(), "Rood")
    anna = table.joins("Anna", "Rood")
    with pytest.raises(RefusedError, match="step-no-point"):
        table.does(anna, c.AssessPoint(StepId("tip-1"), PointStatus.KNOWN))
    with pytest.raises(NotFoundError, match="passage-unknown"):
        table.does(
            anna,
            c.AssessPoint(StepId("punt-1"), PointStatus.KNOWN, passages=(PassageId("weg"),)),
        )


def test_a_new_code_takes_the_place_of_the_one_before() -> None:
    table = Table(scenario())
    old = table.state.code(Role.DELEGATE)
    observer = table.state.code(Role.OBSERVER)
    table.leads(c.RenewCode(Role.DELEGATE))
    new = table.state.code(Role.DELEGATE)
    assert new.code != old.code
    assert new.expires > old.expires
    assert [code.renewed for code in table.state.codes if code.code == old.code] == [True]
    assert table.state.code(Role.OBSERVER) == observer


def test_the_agenda_knows_what_is_done() -> None:
    table = Table(scenario(), "Rood")
    anna = table.joins("Anna", "Rood")
    opening, tip, point = (
        table.state.scenario.step(StepId(id)) for id in ("begin", "tip-1", "punt-1")
    )
    assert not any(table.state.step_done(step) for step in (opening, tip, point))
    visie = PassageId("visie")
    table.leads(c.EnterStep(StepId("tip-1")), c.OpenRound(visie))
    table.does(anna, c.TakePosition(visie, Stand.AGREE))
    table.leads(c.RevealPositions(visie), c.DeclareAgreed(visie))
    table.does(anna, c.AssessPoint(StepId("punt-1"), PointStatus.KNOWN))
    assert all(table.state.step_done(step) for step in (opening, tip, point))
