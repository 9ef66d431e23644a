"""How a workshop begins, and how people and delegations come to the table. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta

from workshop.agreement import events as e
from workshop.agreement.evolution import evolve, found
from workshop.agreement.names import clean_line, initials_for, same_name, slug
from workshop.agreement.people import Participant
from workshop.agreement.roles import Role
from workshop.agreement.state import WorkshopState
from workshop.errors import RefusedError
from workshop.ids import (
    DelegationId,
    ParticipantId,
    RandomBytes,
    WorkshopId,
    fresh_join_code,
)
from workshop.scenario.model import Scenario

__all__ = ["CODE_LIFETIME", "DELEGATION_LIMIT", "add_delegation", "create", "join"]

CODE_LIFETIME = timedelta(days=180)
"""How long a join code opens the door. A formation takes months; a forgotten paper should not."""

DELEGATION_LIMIT = 60
"""Most delegations at one table; the two letters of each must differ."""


def create(
    id: WorkshopId,
    title: str,
    scenario: Scenario,
    delegations: tuple[str, ...],
    now: datetime,
    random: RandomBytes,
) -> list[e.Event]:
    """The first events of a workshop: itself, with a join code per role, and its delegations.

    Raises:
        RefusedError: the title or a delegation's name is empty, or a delegation is named twice.
    """
    title = clean_line(title)
    if not title:
        raise RefusedError("title-empty")
    codes = {role: fresh_join_code(random) for role in Role}
    events: list[e.Event] = [
        e.WorkshopCreated(
            at=now,
            id=id,
            title=title,
            scenario=scenario,
            codes=codes,
            codes_expire=now + CODE_LIFETIME,
        )
    ]
    state = found(events[0])
    for name in delegations:
        events.append(add_delegation(state, name, None, now))
        state = evolve(state, events[-1])
    return events


def join(
    state: WorkshopState,
    participant: ParticipantId,
    name: str,
    role: Role,
    delegation: DelegationId | str | None,
    now: datetime,
) -> list[e.Event]:
    """What it takes for somebody to have a seat; nothing when they have this one already.

    Args:
        delegation: the id of one at the table, or the name of a new one; None for roles without.

    Raises:
        RefusedError: a delegate without delegation, or a delegation's name that cannot be used.
    """
    old = state.participants.get(participant)
    if old is not None and old.code_role is role and old.role is not role:
        # Who leads gave them another role; coming back with the same code does not undo that.
        return []
    events: list[e.Event] = []
    seat: DelegationId | None = None
    if role is Role.DELEGATE:
        if not delegation:
            raise RefusedError("delegation-missing")
        known = state.delegations.get(DelegationId(delegation)) or next(
            (d for d in state.delegations.values() if same_name(d.name, delegation)), None
        )
        if known is None:
            added = add_delegation(state, delegation, participant, now)
            events.append(added)
            seat = added.id
        else:
            seat = known.id
    before = state.participants.get(participant)
    initials = before.initials if before is not None else ""
    if before != Participant(participant, name, role, seat, initials=initials):
        events.append(
            e.ParticipantJoined(
                at=now, by=participant, id=participant, name=name, role=role, delegation=seat
            )
        )
    return events


def add_delegation(
    state: WorkshopState, name: str, by: ParticipantId | None, now: datetime
) -> e.DelegationAdded:
    """One more delegation at the table, with two letters of its own.

    Raises:
        RefusedError: a name that is empty or taken, or a table that is full.
    """
    name = clean_line(name)
    if not name:
        raise RefusedError("delegation-empty")
    if len(state.delegations) >= DELEGATION_LIMIT:
        raise RefusedError("delegations-full", limit=DELEGATION_LIMIT)
    if any(same_name(known.name, name) for known in state.delegations.values()):
        raise RefusedError("delegation-twice", name=name)
    id = slug(name, taken=set(state.delegations))
    initials = initials_for(name, {known.initials for known in state.delegations.values()})
    return e.DelegationAdded(at=now, by=by, id=DelegationId(id), name=name, initials=initials)
