"""When the last step of the process can be taken back, and what that changes. Pure.

The record stays: taking back is an event of its own. A round that is taken back counts no longer
and its positions stay unseen. What everybody has seen cannot be unseen. The positions of a round
bind, so showing them is taken back only where there was nothing to see. Choices on a statement and
silent answers bind nobody: they are hidden again, and the event says that they were seen.
"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from workshop.agreement import events as e
from workshop.agreement.breaks import BreakEnded, BreakStarted, broken_off, resumed
from workshop.agreement.passage import PassageState, RoundOutcome
from workshop.agreement.settling import SealMoved
from workshop.agreement.silences import SilenceOpened, SilenceRevealed
from workshop.agreement.sorting import sortables
from workshop.agreement.sortings import SortingSettled
from workshop.agreement.state import WorkshopState
from workshop.agreement.statements import Phase, StatementMoved
from workshop.agreement.timing import ClockExtended, StepClock, switched
from workshop.agreement.undo import ProcessStep, ProcessUndone, Taken
from workshop.agreement.weighings import WeighingOpened, WeighingRevealed
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
            about=last.about,
            question=last.question,
            phase=last.phase,
            seen=_seen(state, last),
            minutes=last.minutes,
        )
    ]


def _seen(state: WorkshopState, last: Taken) -> bool:
    """Whether the step showed something to everybody that going back hides again."""
    if last.about is None:
        return False
    match last.what:
        case ProcessStep.STATEMENT:
            known = state.statement(last.about)
            showed = known.shows_first and last.phase is Phase.FIRST and bool(known.first)
            again = known.shows_second and last.phase is Phase.SECOND and bool(known.second)
            return showed or again
        case ProcessStep.SHOWN:
            return bool(state.silence(last.about, last.question).notes)
        case ProcessStep.SPREAD:
            return True
        case _:
            return False


def remembered(before: WorkshopState, event: e.Event) -> tuple[Taken, ...]:
    """The steps that can be taken back once this event has happened."""
    taken = before.taken
    at, by = event.at, event.by
    match event:
        case ProcessUndone():
            gone = _meant(before, event)
            return tuple(step for step in taken if step is not gone)
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
        case StatementMoved():
            phase = before.statement(event.step).phase
            new = Taken(ProcessStep.STATEMENT, at, by, about=event.step, phase=phase)
        case SilenceOpened() | SilenceRevealed():
            shown = isinstance(event, SilenceRevealed)
            new = Taken(
                ProcessStep.SHOWN if shown else ProcessStep.SILENCE,
                at,
                by,
                about=event.step,
                question=event.question,
                silence=before.silence(event.step, event.question),
            )
        case WeighingOpened() | WeighingRevealed():
            spread = isinstance(event, WeighingRevealed)
            new = Taken(
                ProcessStep.SPREAD if spread else ProcessStep.WEIGHING,
                at,
                by,
                about=event.step,
                question=event.question,
                weighing=before.weighing(event.step, event.question),
            )
        case SortingSettled():
            settled = sortables(before, event.step)[event.item].settled
            new = Taken(
                ProcessStep.SORTED, at, by, about=event.step, item=event.item, settled=settled
            )
        case ClockExtended():
            new = Taken(ProcessStep.TIME, at, by, about=event.step, minutes=event.minutes)
        case BreakStarted():
            new = Taken(ProcessStep.BREAK, at, by)
        case BreakEnded():
            new = Taken(ProcessStep.WORK, at, by, pause=before.pause)
        case _:
            return taken
    return (*taken[1 - TAKEN_LIMIT :], new)


def _meant(state: WorkshopState, event: ProcessUndone) -> Taken | None:
    """The step that an event takes back. A journal of an earlier release can have others behind
    it, of kinds that could not be taken back then."""
    steps = reversed(state.taken)
    return next((step for step in steps if (step.what, step.at) == (event.what, event.was)), None)


def undone(state: WorkshopState, event: ProcessUndone) -> WorkshopState:
    """The state after a step was taken back."""
    if event.step is not None:
        return replace(state, step=event.step, clocks=switched(state, event.step, event.at))
    if event.passage is None:
        last = _meant(state, event)
        return _talk_undone(state, event, last) if last is not None else state
    passage = _undone(state.passages[event.passage], event)
    passages = MappingProxyType({**state.passages, event.passage: passage})
    return replace(state, passages=passages)


def _talk_undone(state: WorkshopState, event: ProcessUndone, last: Taken) -> WorkshopState:
    """What is neither the agenda nor a passage; what people wrote or chose meanwhile stays."""
    if event.what is ProcessStep.BREAK:
        return resumed(state, event.at)
    if event.what is ProcessStep.WORK:
        pause = last.pause
        back = broken_off(state, event.at, pause.minutes if pause else 0)
        return replace(back, pause=pause)
    step = event.about
    if step is None:
        return state
    match event.what:
        case ProcessStep.STATEMENT if event.phase is not None:
            moved = replace(state.statement(step), phase=event.phase)
            return replace(state, statements=MappingProxyType({**state.statements, step: moved}))
        case ProcessStep.SILENCE | ProcessStep.SHOWN if last.silence is not None:
            key, was = (step, last.question), last.silence
            again = replace(
                state.silence(*key),
                opened_at=was.opened_at,
                seconds=was.seconds,
                revealed=was.revealed,
            )
            return replace(state, silences=MappingProxyType({**state.silences, key: again}))
        case ProcessStep.WEIGHING | ProcessStep.SPREAD if last.weighing is not None:
            at, before = (step, last.question), last.weighing
            hidden = replace(state.weighing(*at), opened=before.opened, revealed=before.revealed)
            return replace(state, weighings=MappingProxyType({**state.weighings, at: hidden}))
        case ProcessStep.SORTED:
            items = sortables(state, step)
            items[last.item] = replace(items[last.item], settled=last.settled)
            sorted_before = MappingProxyType({**state.sortings, step: MappingProxyType(items)})
            return replace(state, sortings=sorted_before)
        case ProcessStep.TIME:
            clock = state.clocks.get(step, StepClock())
            shorter = replace(clock, extra=clock.extra - event.minutes)
            return replace(state, clocks=MappingProxyType({**state.clocks, step: shorter}))
        case _:
            return state


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
