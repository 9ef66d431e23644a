"""The clock of a step: planned time, what was spent, and who may start it. Pure.

Time is an argument everywhere. What people see is a ``Reading``, which changes once a minute, and
once a second only in the last minute: nothing has to be painted while it stays the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import ceil
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, Literal

from workshop.agreement.event import EventBase
from workshop.agreement.roles import Action
from workshop.errors import RefusedError
from workshop.ids import StepId

if TYPE_CHECKING:
    from workshop.agreement.context import Context
    from workshop.agreement.state import WorkshopState

__all__ = [
    "MINUTES_LIMIT",
    "ClockExtended",
    "ClockPaused",
    "ClockStarted",
    "ExtendClock",
    "PauseClock",
    "Reading",
    "StartClock",
    "StepClock",
    "TimingCommand",
    "TimingEvent",
    "decide_timing",
    "read_clock",
    "switched",
    "timed",
]

MINUTES_LIMIT = 480
"""Most minutes that a step is given at a time."""


class ClockStarted(EventBase):
    """The clock of a step runs."""

    type: Literal["clock-started"] = "clock-started"
    step: StepId


class ClockPaused(EventBase):
    """The clock of a step stands still."""

    type: Literal["clock-paused"] = "clock-paused"
    step: StepId


class ClockExtended(EventBase):
    """A step got more time, or less where the minutes are negative."""

    type: Literal["clock-extended"] = "clock-extended"
    step: StepId
    minutes: int


TimingEvent = ClockStarted | ClockPaused | ClockExtended


@dataclass(frozen=True, slots=True)
class StartClock:
    """Lets the clock of the room's step run."""

    action: ClassVar[Action] = Action.LEAD


@dataclass(frozen=True, slots=True)
class PauseClock:
    """Stops the clock of the room's step for the time being."""

    action: ClassVar[Action] = Action.LEAD


@dataclass(frozen=True, slots=True)
class ExtendClock:
    """Gives the room's step more minutes."""

    action: ClassVar[Action] = Action.LEAD
    minutes: int


TimingCommand = StartClock | PauseClock | ExtendClock


@dataclass(frozen=True, slots=True)
class StepClock:
    """The time of one step."""

    spent: timedelta = timedelta()
    """Until it last stood still."""
    since: datetime | None = None
    """Since when it runs; None while it stands still."""
    extra: int = 0
    """Minutes on top of those that were planned."""

    def at(self, now: datetime) -> timedelta:
        """The time spent on the step by now."""
        return self.spent + (now - self.since if self.since is not None else timedelta())


@dataclass(frozen=True, slots=True)
class Reading:
    """What the clock of a step says."""

    minutes: int
    """Left, rounded up; from 1 minute over on a negative number of whole minutes."""
    seconds: int | None
    """Left, in the last minute only."""
    running: bool

    @property
    def over(self) -> bool:
        """Whether the time is up."""
        return self.minutes <= 0 and self.seconds is None


def read_clock(state: WorkshopState, step: StepId, now: datetime) -> Reading | None:
    """What the clock of a step says; None where it was never started."""
    clock = state.clocks.get(step)
    if clock is None or (clock.since is None and not clock.spent):
        return None
    planned = timedelta(minutes=state.scenario.step(step).minutes + clock.extra)
    left = (planned - clock.at(now)).total_seconds()
    running = clock.since is not None
    if 0 < left <= 60:
        return Reading(1, ceil(left), running)
    return Reading(ceil(left / 60) if left > 0 else -int(-left // 60), None, running)


def decide_timing(
    state: WorkshopState, command: TimingCommand, context: Context
) -> list[TimingEvent]:
    """What a command about the clock leads to.

    Raises:
        RefusedError: ``clock-minutes``, a time that cannot be.
    """
    now, by, step = context.now, context.by, state.step
    clock = state.clocks.get(step, StepClock())
    match command:
        case StartClock():
            return [] if clock.since else [ClockStarted(at=now, by=by, step=step)]
        case PauseClock():
            return [ClockPaused(at=now, by=by, step=step)] if clock.since else []
        case ExtendClock(minutes):
            total = state.scenario.step(step).minutes + clock.extra + minutes
            if not minutes or not 1 <= total <= MINUTES_LIMIT:
                raise RefusedError("clock-minutes", limit=MINUTES_LIMIT)
            return [ClockExtended(at=now, by=by, step=step, minutes=minutes)]


def timed(state: WorkshopState, event: TimingEvent) -> Mapping[StepId, StepClock]:
    """The clocks after one more event about them."""
    clock = state.clocks.get(event.step, StepClock())
    match event:
        case ClockStarted():
            clock = clock if clock.since else replace(clock, since=event.at)
        case ClockPaused():
            clock = _stopped(clock, event.at)
        case ClockExtended():
            clock = replace(clock, extra=clock.extra + event.minutes)
    return MappingProxyType({**state.clocks, event.step: clock})


def switched(state: WorkshopState, to: StepId, at: datetime) -> Mapping[StepId, StepClock]:
    """The clocks when the room goes to another step: a running one runs on there."""
    before = state.clocks.get(state.step)
    if before is None or before.since is None or to == state.step:
        return state.clocks
    after = replace(state.clocks.get(to, StepClock()), since=at)
    return MappingProxyType({**state.clocks, state.step: _stopped(before, at), to: after})


def _stopped(clock: StepClock, at: datetime) -> StepClock:
    return replace(clock, spent=clock.at(at), since=None)
