"""Rounds on the text of a passage: what a command about one leads to. Pure."""

from __future__ import annotations

from workshop.agreement import commands as c
from workshop.agreement import events as e
from workshop.agreement.context import Context
from workshop.agreement.known import known_passage
from workshop.agreement.names import clean_note
from workshop.agreement.points import unmet_check
from workshop.agreement.seal import seal_of
from workshop.agreement.state import PassageStatus, Round, WorkshopState
from workshop.errors import RefusedError
from workshop.ids import PassageId, RoundId, fresh_id

__all__ = ["RoundCommand", "decide_round"]

RoundCommand = (
    c.OpenRound
    | c.TakePosition
    | c.RevealPositions
    | c.DeclareAgreed
    | c.CloseRound
    | c.ReopenPassage
)

_STANDS_WITH_REASON = (e.Stand.OBJECT,)
_SUPPORT = (e.Stand.AGREE, e.Stand.RESERVATION)


def decide_round(state: WorkshopState, command: RoundCommand, context: Context) -> list[e.Event]:
    """What a command about a round leads to.

    Raises:
        NotFoundError: no such passage.
        RefusedError: the round is not as far, or the rules do not allow it.
    """
    now, by = context.now, context.by
    match command:
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
        case c.ReopenPassage(passage):
            status = known_passage(state, passage).status
            if status not in (PassageStatus.AGREED, PassageStatus.CONTESTED):
                raise RefusedError("passage-not-closed")
            return [e.PassageReopened(at=now, by=by, passage=passage)]


def _running(state: WorkshopState, passage: PassageId) -> Round:
    running = known_passage(state, passage).round
    if running is None:
        raise RefusedError("round-none")
    return running


def _open_round(state: WorkshopState, passage: PassageId, context: Context) -> list[e.Event]:
    known = known_passage(state, passage)
    if known.round is not None:
        raise RefusedError("round-running")
    if known.seal is not None:
        raise RefusedError("passage-agreed")
    text = context.text(passage)
    if not text.strip():
        raise RefusedError("passage-empty")
    if not state.delegations:
        raise RefusedError("round-no-delegations")
    if (unmet := unmet_check(state, passage, context)) is not None:
        raise RefusedError("check-required", check=unmet)
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
