"""The rules: what a command leads to. Pure.

``decide`` answers a command with events or refuses; ``evolution.evolve`` takes the events in.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from workshop.agreement import commands as c
from workshop.agreement import events as e
from workshop.agreement.comments import decide_comment
from workshop.agreement.evolution import evolve, found
from workshop.agreement.names import clean_line, clean_note, initials_for, same_name, slug
from workshop.agreement.roles import Role, authorise
from workshop.agreement.seal import seal_of
from workshop.agreement.state import (
    Participant,
    PassageState,
    PassageStatus,
    Round,
    WorkshopState,
)
from workshop.errors import NotFoundError, RefusedError
from workshop.ids import (
    DelegationId,
    ParticipantId,
    PassageId,
    RandomBytes,
    RoundId,
    StepId,
    WorkshopId,
    fresh_id,
    fresh_join_code,
)
from workshop.scenario.model import Scenario, Step

__all__ = [
    "CODE_LIFETIME",
    "DELEGATION_LIMIT",
    "Context",
    "create",
    "decide",
    "join",
]

CODE_LIFETIME = timedelta(days=180)
"""How long a join code opens the door. A formation takes months; a forgotten paper should not."""

DELEGATION_LIMIT = 60
"""Most delegations at one table; the two letters of each must differ."""

_VERSION = re.compile(r"[0-9a-f]{64}")
_STANDS_WITH_REASON = (e.Stand.OBJECT,)
_SUPPORT = (e.Stand.AGREE, e.Stand.RESERVATION)


@dataclass(frozen=True, slots=True)
class Context:
    """What a decision needs besides the state."""

    by: ParticipantId | None
    role: Role
    now: datetime
    text: Callable[[PassageId], str]
    """The present text of a passage."""
    random: RandomBytes
    anchor: Callable[[PassageId, int, int], str]
    """Ties something to the characters of a range of a passage; gives what an event keeps."""


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
        events.append(_add_delegation(state, name, None, now))
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
    events: list[e.Event] = []
    seat: DelegationId | None = None
    if role is Role.DELEGATE:
        if not delegation:
            raise RefusedError("delegation-missing")
        known = state.delegations.get(DelegationId(delegation)) or next(
            (d for d in state.delegations.values() if same_name(d.name, delegation)), None
        )
        if known is None:
            added = _add_delegation(state, delegation, participant, now)
            events.append(added)
            seat = added.id
        else:
            seat = known.id
    wanted = Participant(participant, name, role, seat)
    if state.participants.get(participant) != wanted:
        events.append(
            e.ParticipantJoined(
                at=now, by=participant, id=participant, name=name, role=role, delegation=seat
            )
        )
    return events


def decide(state: WorkshopState, command: c.Command, context: Context) -> list[e.Event]:
    """What a command leads to.

    Returns:
        The events, in order; none where everything already is as asked.

    Raises:
        NotAllowedError: the role does not have the right.
        NotFoundError: the command names something that does not exist.
        RefusedError: the rules do not allow it now.
    """
    authorise(context.role, command.action)
    now, by = context.now, context.by
    match command:
        case c.EnterStep(step):
            _known_step(state, step)
            return [] if step == state.step else [e.StepEntered(at=now, by=by, step=step)]
        case c.AddDelegation(name):
            return [_add_delegation(state, name, by, now)]
        case c.RenewCode(role):
            code = fresh_join_code(context.random)
            return [e.CodeRenewed(at=now, by=by, role=role, code=code, expires=now + CODE_LIFETIME)]
        case c.TickCheck(step, check, done):
            if check not in [known.id for known in _known_step(state, step).checks]:
                raise NotFoundError("check-unknown", check=check)
            if ((step, check) in state.ticked) == done:
                return []
            return [e.CheckTicked(at=now, by=by, step=step, check=check, done=done)]
        case c.AssessPoint():
            return _assess_point(state, command, context)
        case c.OpenRound(passage):
            return _open_round(state, passage, context)
        case c.TakePosition():
            return _take_position(state, command, context)
        case c.RevealPositions(passage):
            running = _running(state, passage)
            if running.revealed:
                return []
            return [e.PositionsRevealed(at=now, by=by, round=running.id, passage=passage)]
        case c.DeclareAgreed(passage):
            return _declare_agreed(state, passage, context)
        case c.CloseRound(passage):
            running = _running(state, passage)
            return [e.RoundClosed(at=now, by=by, round=running.id, passage=passage)]
        case c.AddComment() | c.ReplyComment() | c.ResolveComment():
            return decide_comment(state, command, context)
        case c.ReopenPassage(passage):
            status = _known_passage(state, passage).status
            if status not in (PassageStatus.AGREED, PassageStatus.CONTESTED):
                raise RefusedError("passage-not-closed")
            return [e.PassageReopened(at=now, by=by, passage=passage)]
        case c.NameVersion():
            return _name_version(state, command, context)


def _known_step(state: WorkshopState, step: StepId) -> Step:
    try:
        return state.scenario.step(step)
    except KeyError:
        raise NotFoundError("step-unknown", step=step) from None


def _known_passage(state: WorkshopState, passage: PassageId) -> PassageState:
    try:
        return state.passages[passage]
    except KeyError:
        raise NotFoundError("passage-unknown", passage=passage) from None


def _running(state: WorkshopState, passage: PassageId) -> Round:
    running = _known_passage(state, passage).round
    if running is None:
        raise RefusedError("round-none")
    return running


def _add_delegation(
    state: WorkshopState, name: str, by: ParticipantId | None, now: datetime
) -> e.DelegationAdded:
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


def _assess_point(state: WorkshopState, command: c.AssessPoint, context: Context) -> list[e.Event]:
    if _known_step(state, command.step).kind != "point":
        raise RefusedError("step-no-point", step=command.step)
    for passage in command.passages:
        _known_passage(state, passage)
    note, where = clean_note(command.note), clean_line(command.where)
    old = state.points[command.step]
    if (old.status, old.note, old.where, old.passages) == (
        command.status,
        note,
        where,
        command.passages,
    ):
        return []
    return [
        e.PointAssessed(
            at=context.now,
            by=context.by,
            step=command.step,
            status=command.status,
            note=note,
            where=where,
            passages=command.passages,
        )
    ]


def _open_round(state: WorkshopState, passage: PassageId, context: Context) -> list[e.Event]:
    known = _known_passage(state, passage)
    if known.round is not None:
        raise RefusedError("round-running")
    if known.seal is not None:
        raise RefusedError("passage-agreed")
    text = context.text(passage)
    if not text.strip():
        raise RefusedError("passage-empty")
    if not state.delegations:
        raise RefusedError("round-no-delegations")
    return [
        e.RoundOpened(
            at=context.now,
            by=context.by,
            round=RoundId(fresh_id("r", context.random)),
            passage=passage,
            text=text,
            seal=seal_of(text),
        )
    ]


def _take_position(
    state: WorkshopState, command: c.TakePosition, context: Context
) -> list[e.Event]:
    running = _running(state, command.passage)
    if running.revealed:
        raise RefusedError("round-revealed")
    participant = state.participants.get(context.by) if context.by else None
    if participant is None or participant.delegation is None:
        raise RefusedError("delegation-missing")
    reason = clean_note(command.reason)
    if command.stand in _STANDS_WITH_REASON and not reason:
        raise RefusedError("reason-missing")
    old = running.positions.get(participant.delegation)
    if old is not None and (old.stand, old.reason) == (command.stand, reason):
        return []
    return [
        e.PositionTaken(
            at=context.now,
            by=context.by,
            round=running.id,
            passage=command.passage,
            delegation=participant.delegation,
            stand=command.stand,
            reason=reason,
        )
    ]


def _declare_agreed(state: WorkshopState, passage: PassageId, context: Context) -> list[e.Event]:
    running = _running(state, passage)
    if not running.revealed:
        raise RefusedError("round-hidden")
    if running.has_objection:
        raise RefusedError("round-objection")
    if not any(p.stand in _SUPPORT for p in running.positions.values()):
        raise RefusedError("round-nobody-agrees")
    if seal_of(context.text(passage)) != running.seal:
        raise RefusedError("round-text-changed")
    return [
        e.PassageAgreed(
            at=context.now, by=context.by, round=running.id, passage=passage, seal=running.seal
        )
    ]


def _name_version(state: WorkshopState, command: c.NameVersion, context: Context) -> list[e.Event]:
    known = _known_passage(state, command.passage)
    if not _VERSION.fullmatch(command.version):
        raise NotFoundError("version-unknown", version=command.version)
    name = clean_line(command.name)
    if not name:
        raise RefusedError("version-name-empty")
    if known.name_of(command.version) == name:
        return []
    return [
        e.VersionNamed(
            at=context.now,
            by=context.by,
            passage=command.passage,
            version=command.version,
            name=name,
        )
    ]
