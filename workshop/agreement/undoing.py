"""When the last step of the process can be taken back, and what that changes. Pure.

The record stays: taking back is an event of its own. A round that is taken back counts no longer
and its positions stay unseen. What everybody has seen cannot be unseen, so a reveal is taken back
only where there was nothing to see.
"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from workshop.agreement import events as e
from workshop.agreement.settling import SealMoved
from workshop.agreement.state import PassageState, RoundOutcome, WorkshopState
from workshop.agreement.timing import switched
from workshop.agreement.undo import ProcessStep, ProcessUndone, Taken
from workshop.errors import RefusedError

if TYPE_CHECKING:
    from workshop.agreement.context import Context

__all__ = ["TAKEN_LIMIT", "decide_undo", "remembered", "undone"]

TAKEN_LIMIT = 100
"""How many steps back one can go."""


def decide_undo(state: WorkshopState, context: Context) -> list[e.Event]:
    """Takes back the last step of the process.

    Raises:
        RefusedError: there is none, or everybody has seen what it showed.
    """
    if not state.taken:
        raise RefusedError("undo-nothing")
    last = state.taken[-1]
    if last.what is ProcessStep.REVEAL and last.passage is not None:
        running = state.passages[last.passage].round
        if running is not None and running.positions:
            raise RefusedError("undo-seen")
    return [
        ProcessUndone(
            at=context.now,
            by=context.by,
            what=last.what,
            was=last.at,
            step=last.step,
            passage=last.passage,
            reopened=last.reopened,
        )
    ]


def remembered(before: WorkshopState, event: e.Event) -> tuple[Taken, ...]:
    """The steps that can be taken back once this event has happened."""
    taken = before.taken
    at, by = event.at, event.by
    match event:
        case ProcessUndone():
            return taken[:-1]
        case e.StepEntered():
            new = Taken(ProcessStep.STEP, at, by, step=before.step)
        case e.RoundOpened():
            new = Taken(ProcessStep.ROUND, at, by, passage=event.passage)
        case e.PositionsRevealed():
            new = Taken(ProcessStep.REVEAL, at, by, passage=event.passage)
        case e.PassageAgreed():
            new = Taken(ProcessStep.AGREE, at, by, passage=event.passage)
        case e.RoundClosed():
            new = Taken(ProcessStep.CLOSE, at, by, passage=event.passage)
        case e.PassageReopened():
            reopened = before.passages[event.passage].reopened
            new = Taken(ProcessStep.REOPEN, at, by, passage=event.passage, reopened=reopened)
        case SealMoved():
            new = Taken(ProcessStep.SEAL, at, by, passage=event.passage)
        case _:
            return taken
    return (*taken[1 - TAKEN_LIMIT :], new)


def undone(state: WorkshopState, event: ProcessUndone) -> WorkshopState:
    """The state after a step was taken back."""
    if event.step is not None:
        return replace(state, step=event.step, clocks=switched(state, event.step, event.at))
    if event.passage is None:
        return state
    passage = _undone(state.passages[event.passage], event)
    passages = MappingProxyType({**state.passages, event.passage: passage})
    return replace(state, passages=passages)


def _undone(passage: PassageState, event: ProcessUndone) -> PassageState:
    seal = passage.seal
    *before, last = passage.rounds
    match event.what:
        case ProcessStep.ROUND:
            return replace(passage, rounds=tuple(before), withdrawn=(*passage.withdrawn, last))
        case ProcessStep.REVEAL:
            again = replace(last, revealed=False)
            return replace(passage, rounds=(*before, again))
        case ProcessStep.CLOSE | ProcessStep.AGREE:
            again = replace(
                last,
                outcome=RoundOutcome.RUNNING,
                ended_at=None,
                table=(),
                revealed=bool(last.positions),
            )
            agreed = event.what is ProcessStep.AGREE
            earlier = seal.before if agreed and seal is not None else seal
            return replace(passage, rounds=(*before, again), seal=earlier)
        case ProcessStep.REOPEN:
            return replace(passage, seal=passage.lifted, lifted=None, reopened=event.reopened)
        case ProcessStep.SEAL:
            return replace(passage, seal=seal.before if seal else None)
        case _:
            return passage
