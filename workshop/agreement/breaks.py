"""A break without screens: everybody sees until when, and the clock of the step stands still."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import ceil
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, Literal

from workshop.agreement.event import EventBase
from workshop.agreement.roles import Action
from workshop.agreement.timing import Reading, StepClock
from workshop.errors import RefusedError

if TYPE_CHECKING:
    from workshop.agreement.context import Context
    from workshop.agreement.state import WorkshopState

__all__ = [
    "BREAK_LIMIT",
    "Break",
    "BreakCommand",
    "BreakEnded",
    "BreakEvent",
    "BreakStarted",
    "EndBreak",
    "StartBreak",
    "broken_off",
    "decide_break",
    "read_break",
    "resumed",
]

BREAK_LIMIT = 120
"""Most minutes of a break."""


class BreakStarted(EventBase):
    """Everybody looks away from the screen for a while."""

    type: Literal["break-started"] = "break-started"
    minutes: int


class BreakEnded(EventBase):
    """The table goes on."""

    type: Literal["break-ended"] = "break-ended"


BreakEvent = BreakStarted | BreakEnded


@dataclass(frozen=True, slots=True)
class StartBreak:
    """Begins a break of so many minutes."""

    action: ClassVar[Action] = Action.LEAD
    minutes: int


@dataclass(frozen=True, slots=True)
class EndBreak:
    """Ends the break, whether its time is up or not."""

    action: ClassVar[Action] = Action.LEAD


BreakCommand = StartBreak | EndBreak


@dataclass(frozen=True, slots=True)
class Break:
    """A break that the table is in."""

    since: datetime
    minutes: int
    resumes: bool
    """Whether a clock ran when it began, and runs on after it."""

    @property
    def until(self) -> datetime:
        """When everybody is back."""
        return self.since + timedelta(minutes=self.minutes)


def decide_break(state: WorkshopState, command: BreakCommand, context: Context) -> list[BreakEvent]:
    """What a command about a break leads to; nothing where it is as asked.

    Raises:
        RefusedError: ``break-minutes``, a break that is too short or too long.
    """
    match command:
        case StartBreak(minutes):
            if not 1 <= minutes <= BREAK_LIMIT:
                raise RefusedError("break-minutes", limit=BREAK_LIMIT)
            if state.pause is not None:
                return []
            return [BreakStarted(at=context.now, by=context.by, minutes=minutes)]
        case EndBreak():
            return [BreakEnded(at=context.now, by=context.by)] if state.pause is not None else []


def broken_off(state: WorkshopState, at: datetime, minutes: int) -> WorkshopState:
    """The state in a break: the clock of the step stands still."""
    clock = state.clocks.get(state.step, StepClock())
    runs = clock.since is not None
    clocks = state.clocks
    if runs:
        still = replace(clock, spent=clock.at(at), since=None)
        clocks = MappingProxyType({**clocks, state.step: still})
    return replace(state, clocks=clocks, pause=Break(at, minutes, runs))


def resumed(state: WorkshopState, at: datetime) -> WorkshopState:
    """The state after a break: a clock that ran, runs on in the step where the room is."""
    clocks = state.clocks
    if state.pause is not None and state.pause.resumes:
        clock = state.clocks.get(state.step, StepClock())
        running = clock if clock.since else replace(clock, since=at)
        clocks = MappingProxyType({**clocks, state.step: running})
    return replace(state, clocks=clocks, pause=None)


def read_break(state: WorkshopState, now: datetime) -> Reading | None:
    """How long the break still is, or how long it should have been over; None outside of one."""
    if state.pause is None:
        return None
    left = (state.pause.until - now).total_seconds()
    if 0 < left <= 60:
        return Reading(1, ceil(left), running=True)
    return Reading(ceil(left / 60) if left > 0 else -int(-left // 60), None, running=True)
