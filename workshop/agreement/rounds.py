"""Rounds on the text of a passage: what a command about one leads to. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from workshop.agreement import commands as c
from workshop.agreement import events as e
from workshop.agreement.context import Context
from workshop.agreement.known import known_passage
from workshop.agreement.names import clean_note
from workshop.agreement.outcome import Outcome, Verdict, outcome_of
from workshop.agreement.passage import PassageStatus, Round
from workshop.agreement.points import unmet_check
from workshop.agreement.seal import seal_of
from workshop.agreement.stands import GRADIENTS, ReasonFor, Stand
from workshop.agreement.state import WorkshopState
from workshop.errors import NotFoundError, RefusedError
from workshop.ids import DelegationId, PassageId, RoundId, fresh_id

__all__ = ["HANDS_LIMIT", "RoundCommand", "decide_round"]

HANDS_LIMIT = 999
"""Most hands for one stand of one delegation."""

RoundCommand = (
    c.OpenRound
    | c.TakePosition
    | c.RecordPosition
    | c.RevealPositions
    | c.DeclareAgreed
    | c.CloseRound
    | c.ReopenPassage
)


def decide_round(state: WorkshopState, command: RoundCommand, context: Context) -> list[e.Event]:
    """What a command about a round leads to.

    Raises:
        NotFoundError: no such passage or delegation.
        RefusedError: the round is not as far, or the rules do not allow it.
    """
    now, by = context.now, context.by
    match command:
        case c.OpenRound(passage):
            return _open_round(state, passage, context)
        case c.TakePosition():
            return _take_position(state, command, context)
        case c.RecordPosition():
            return _record_position(state, command, context)
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
    settling = state.scenario.settling
    return [
        e.RoundOpened(
            at=context.now,
            by=context.by,
            round=RoundId(fresh_id("r", context.random)),
            passage=passage,
            text=text,
            seal=seal_of(text),
            gradient=settling.gradient,
            rule=settling.rule,
        )
    ]


def _take_position(
    state: WorkshopState, command: c.TakePosition, context: Context
) -> list[e.Event]:
    running = _running(state, command.passage)
    participant = state.participants.get(context.by) if context.by else None
    if participant is None or participant.delegation is None:
        raise RefusedError("delegation-missing")
    return _position(
        running, participant.delegation, command.stand, command.reason, {}, context, entered=False
    )


def _record_position(
    state: WorkshopState, command: c.RecordPosition, context: Context
) -> list[e.Event]:
    running = _running(state, command.passage)
    if command.delegation not in state.delegations:
        raise NotFoundError("delegation-unknown", delegation=command.delegation)
    hands = {stand: count for stand, count in command.hands.items() if count}
    if any(not 0 < count <= HANDS_LIMIT for count in hands.values()):
        raise RefusedError("hands-count", limit=HANDS_LIMIT)
    return _position(
        running,
        command.delegation,
        command.stand,
        command.reason,
        hands,
        context,
        entered=True,
    )


def _position(
    running: Round,
    delegation: DelegationId,
    stand: Stand,
    reason: str,
    hands: Mapping[Stand, int],
    context: Context,
    *,
    entered: bool,
) -> list[e.Event]:
    if running.revealed:
        raise RefusedError("round-revealed")
    choices = {choice.stand: choice for choice in GRADIENTS[running.gradient]}
    if stand not in choices or not hands.keys() <= choices.keys():
        raise RefusedError("stand-not-here", stand=stand.value)
    reason = clean_note(reason)
    if choices[stand].reason is ReasonFor.NEEDED and not reason:
        raise RefusedError("reason-missing")
    old = running.positions.get(delegation)
    if old and not old.carried and (old.stand, old.reason, old.hands) == (stand, reason, hands):
        return []
    return [
        e.PositionTaken(
            at=context.now,
            by=context.by,
            round=running.id,
            passage=running.passage,
            delegation=delegation,
            stand=stand,
            reason=reason,
            entered=entered,
            hands=dict(hands),
        )
    ]


def _declare_agreed(state: WorkshopState, passage: PassageId, context: Context) -> list[e.Event]:
    running = _running(state, passage)
    if not running.revealed:
        raise RefusedError("round-hidden")
    outcome = outcome_of(running, tuple(state.delegations))
    if not outcome.carried:
        raise _not_carried(outcome)
    if seal_of(context.text(passage)) != running.seal:
        raise RefusedError("round-text-changed")
    return [
        e.PassageAgreed(
            at=context.now, by=context.by, round=running.id, passage=passage, seal=running.seal
        )
    ]


def _not_carried(outcome: Outcome) -> RefusedError:
    match outcome.verdict:
        case Verdict.OBJECTION:
            return RefusedError("round-objection")
        case Verdict.NOT_ALL:
            return RefusedError("round-not-all", favour=outcome.favour, table=outcome.table)
        case Verdict.TIE:
            return RefusedError("round-tie", favour=outcome.favour)
        case Verdict.NO_MAJORITY:
            return RefusedError("round-no-majority", favour=outcome.favour, table=outcome.table)
        case _:
            return RefusedError("round-nobody-agrees")
