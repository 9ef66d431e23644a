"""What may happen to an agreed passage whose text was changed, and what travels with it. Pure.

An edit breaks the seal and nothing else: the agreement on the old text stands on record. There are
four ways on, and the facilitator chooses. The old text is put back, and the seal fits again. The
passage is reopened. An editorial edit is let through: the seal moves, with the old one on record,
and everybody sees what changed. Or the new text is asked for again: of those who were in favour,
because it is their consent that carries the agreement and it was given to another text. The others
keep their position and may change it. Until that is agreed, the old agreement stands.
"""

from __future__ import annotations

from workshop.agreement import events as e
from workshop.agreement.context import Context
from workshop.agreement.known import known_passage
from workshop.agreement.names import clean_note
from workshop.agreement.passage import PassageState, PassageStatus, Round, Seal
from workshop.agreement.seal import seal_of
from workshop.agreement.settling import AcceptEdit, AskAgain, NoteMinority, SettlingCommand
from workshop.agreement.stands import Weight
from workshop.agreement.state import WorkshopState
from workshop.errors import NotFoundError, RefusedError
from workshop.ids import DelegationId, ParticipantId, PassageId, RoundId, fresh_id

__all__ = ["decide_settling", "noted_round", "supporters"]

_SUPPORT = (Weight.FOR, Weight.FOR_BUT)


def decide_settling(
    state: WorkshopState, command: SettlingCommand, context: Context
) -> list[e.Event]:
    """What a command about an agreed passage or a minority note leads to.

    Raises:
        NotFoundError: no such passage or delegation.
        RefusedError: the seal is not broken, or there is nothing to note anything with.
    """
    match command:
        case AskAgain(passage):
            return _ask_again(state, passage, context)
        case AcceptEdit():
            return _accept_edit(state, command, context)
        case NoteMinority():
            return _note_minority(state, command, context)


def supporters(passage: PassageState) -> tuple[DelegationId, ...]:
    """Those whose consent carries the agreement on a passage; empty where there is none."""
    if passage.seal is None:
        return ()
    round = _round(passage, passage.seal.round)
    return tuple(id for id, known in round.positions.items() if known.weight in _SUPPORT)


def noted_round(passage: PassageState) -> Round | None:
    """The round whose positions are shown and to which notes belong; the last one that is."""
    shown = (known for known in reversed(passage.rounds) if known.revealed)
    return next(shown, None)


def _round(passage: PassageState, id: RoundId) -> Round:
    return next(known for known in passage.rounds if known.id == id)


def _broken(state: WorkshopState, id: PassageId, context: Context) -> tuple[PassageState, Seal]:
    passage = known_passage(state, id)
    if passage.status is not PassageStatus.AGREED or passage.seal is None:
        raise RefusedError("passage-not-agreed")
    if seal_of(context.text(id)) == passage.seal.hash:
        raise RefusedError("seal-intact")
    if not context.text(id).strip():
        raise RefusedError("passage-empty")
    return passage, passage.seal


def _ask_again(state: WorkshopState, id: PassageId, context: Context) -> list[e.Event]:
    passage, seal = _broken(state, id, context)
    before, text = _round(passage, seal.round), context.text(id)
    return [
        e.RoundOpened(
            at=context.now,
            by=context.by,
            round=RoundId(fresh_id("r", context.random)),
            passage=id,
            text=text,
            seal=seal_of(text),
            gradient=before.gradient,
            rule=before.rule,
            confirms=before.id,
            asked=supporters(passage),
        )
    ]


def _accept_edit(state: WorkshopState, command: AcceptEdit, context: Context) -> list[e.Event]:
    _broken(state, command.passage, context)
    text = context.text(command.passage)
    if seal_of(text) != command.seal:
        raise RefusedError("round-text-changed")
    return [
        e.SealMoved(
            at=context.now, by=context.by, passage=command.passage, seal=command.seal, text=text
        )
    ]


def _note_minority(state: WorkshopState, command: NoteMinority, context: Context) -> list[e.Event]:
    round = noted_round(known_passage(state, command.passage))
    if round is None:
        raise RefusedError("round-hidden")
    delegation, entered = _for_whom(state, command.delegation, context.by)
    position = round.positions.get(delegation)
    if position is not None and position.weight is Weight.FOR:
        raise RefusedError("note-not-minority")
    text = clean_note(command.text)
    old = round.notes.get(delegation)
    if (old.text if old else "") == text:
        return []
    return [
        e.MinorityNoted(
            at=context.now,
            by=context.by,
            passage=command.passage,
            round=round.id,
            delegation=delegation,
            text=text,
            entered=entered,
        )
    ]


def _for_whom(
    state: WorkshopState, wanted: DelegationId | None, by: ParticipantId | None
) -> tuple[DelegationId, bool]:
    """The delegation that speaks, and whether somebody else writes for it."""
    person = state.participants.get(by) if by else None
    own = person.delegation if person else None
    if wanted is None or wanted == own:
        if own is None:
            raise RefusedError("delegation-missing")
        return own, False
    if wanted not in state.delegations:
        raise NotFoundError("delegation-unknown", delegation=wanted)
    if own is not None:
        raise RefusedError("delegation-other")
    return wanted, True
