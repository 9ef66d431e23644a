"""Who sits in which role: changes by who leads, and the lead that goes to a deputy and back. Pure.

A join code gives a role; from then on who leads may give another one, and it stays when somebody
comes back with the same code. The lead itself goes from hand to hand: the one who gives it away
sits as a recorder meanwhile, and takes it back when they want.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, Literal

from workshop.agreement.event import EventBase
from workshop.agreement.roles import Action, Role, authorise
from workshop.errors import NotFoundError, RefusedError
from workshop.ids import DelegationId, ParticipantId

if TYPE_CHECKING:
    from workshop.agreement.context import Context
    from workshop.agreement.people import Participant
    from workshop.agreement.state import WorkshopState

__all__ = [
    "SEATS",
    "ChangeRole",
    "HandOver",
    "Handed",
    "LeadHandedOver",
    "LeadTakenBack",
    "RoleChanged",
    "SeatCommand",
    "SeatEvent",
    "TakeBack",
    "decide_seat",
    "seated",
]

SEATS = (Role.DELEGATE, Role.RECORDER, Role.ADVISER, Role.OBSERVER)
"""The roles that who leads may give and take."""


class RoleChanged(EventBase):
    """Somebody has another role from here on."""

    type: Literal["role-changed"] = "role-changed"
    id: ParticipantId
    role: Role
    delegation: DelegationId | None = None


class LeadHandedOver(EventBase):
    """The lead went to a deputy."""

    type: Literal["lead-handed-over"] = "lead-handed-over"
    giver: ParticipantId
    deputy: ParticipantId


class LeadTakenBack(EventBase):
    """The lead is with the one who had given it away."""

    type: Literal["lead-taken-back"] = "lead-taken-back"
    giver: ParticipantId
    deputy: ParticipantId


SeatEvent = RoleChanged | LeadHandedOver | LeadTakenBack


@dataclass(frozen=True, slots=True)
class ChangeRole:
    """Gives somebody another role; ``delegation`` for whom they speak as a delegate."""

    action: ClassVar[Action] = Action.LEAD
    participant: ParticipantId
    role: Role
    delegation: DelegationId | None = None


@dataclass(frozen=True, slots=True)
class HandOver:
    """The lead goes to somebody else, until it is taken back."""

    action: ClassVar[Action] = Action.LEAD
    deputy: ParticipantId


@dataclass(frozen=True, slots=True)
class TakeBack:
    """The lead goes back: by the one who gave it away, or by the deputy."""

    action: ClassVar[Action] = Action.READ


SeatCommand = ChangeRole | HandOver | TakeBack


@dataclass(frozen=True, slots=True)
class Handed:
    """Who gave the lead to whom."""

    giver: ParticipantId
    deputy: ParticipantId
    deputy_role: Role
    """What the deputy was before."""


def decide_seat(state: WorkshopState, command: SeatCommand, context: Context) -> list[SeatEvent]:
    """What a command about somebody's role leads to.

    Raises:
        NotFoundError: no such participant or delegation.
        NotAllowedError: the lead is taken back by somebody else.
        RefusedError: a role that is not given this way, or a lead that was not given away.
    """
    now, by = context.now, context.by
    match command:
        case ChangeRole():
            return _change(state, command, context)
        case HandOver(deputy):
            person = _known(state, deputy)
            if state.handed is not None:
                raise RefusedError("lead-handed")
            if by is None or person.role not in SEATS:
                raise RefusedError("seat-fixed")
            return [LeadHandedOver(at=now, by=by, giver=by, deputy=deputy)]
        case TakeBack():
            handed = state.handed
            if handed is None:
                raise RefusedError("lead-not-handed")
            if by not in (handed.giver, handed.deputy):
                authorise(context.role, Action.LEAD)
            return [LeadTakenBack(at=now, by=by, giver=handed.giver, deputy=handed.deputy)]


def _change(state: WorkshopState, command: ChangeRole, context: Context) -> list[SeatEvent]:
    person = _known(state, command.participant)
    handed = state.handed
    fixed = handed is not None and person.id in (handed.giver, handed.deputy)
    if fixed or person.role not in SEATS or command.role not in SEATS:
        raise RefusedError("seat-fixed")
    delegation = None
    if command.role is Role.DELEGATE:
        delegation = command.delegation or person.delegation
        if delegation is None:
            raise RefusedError("delegation-missing")
        if delegation not in state.delegations:
            raise NotFoundError("delegation-unknown", delegation=delegation)
    if (person.role, person.delegation) == (command.role, delegation):
        return []
    return [
        RoleChanged(
            at=context.now, by=context.by, id=person.id, role=command.role, delegation=delegation
        )
    ]


def _known(state: WorkshopState, id: ParticipantId) -> Participant:
    try:
        return state.participants[id]
    except KeyError:
        raise NotFoundError("participant-unknown", id=id) from None


def seated(state: WorkshopState, event: SeatEvent) -> WorkshopState:
    """The state after a role changed or the lead went from hand to hand."""
    people = state.participants
    match event:
        case RoleChanged():
            person = _moved(people[event.id], event.role)
            return _with(state, replace(person, delegation=event.delegation))
        case LeadHandedOver():
            deputy = people[event.deputy]
            handed = Handed(event.giver, event.deputy, deputy.role)
            giver = _moved(people[event.giver], Role.RECORDER)
            return replace(_with(state, giver, _moved(deputy, Role.FACILITATOR)), handed=handed)
        case LeadTakenBack():
            was = state.handed.deputy_role if state.handed else Role.RECORDER
            giver = _moved(people[event.giver], Role.FACILITATOR)
            return replace(_with(state, giver, _moved(people[event.deputy], was)), handed=None)


def _moved(person: Participant, role: Role) -> Participant:
    return replace(person, role=role, came_as=person.came_as or person.role)


def _with(state: WorkshopState, *people: Participant) -> WorkshopState:
    known: Mapping[ParticipantId, Participant] = {
        **state.participants,
        **{person.id: person for person in people},
    }
    return replace(state, participants=MappingProxyType(known))
