"""The clock in words: what is left, what is over, and that it stands still. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta

from workshop.agreement.breaks import read_break
from workshop.agreement.state import WorkshopState
from workshop.agreement.timing import read_clock
from workshop.i18n import Translator
from workshop.ids import StepId
from workshop.scenario.model import Step
from workshop.tui.palette import SIGNS
from workshop.tui.widgets.prose import Line, Run, Tone, run

__all__ = ["break_words", "clock_line", "minutes_line", "spent_minutes"]


def clock_line(state: WorkshopState, step: StepId, now: datetime, texts: Translator) -> Line:
    """What everybody reads on the top line: the break, or the step; nothing where the clock was
    never started."""
    if state.pause is not None:
        over = now >= state.pause.until
        words = texts.text("tui-break-line", words=break_words(state, now, texts))
        sign = SIGNS.warning if over else SIGNS.clock
        return (run(f"{sign} {words}", Tone.WARN if over else Tone.BUSY),)
    reading = read_clock(state, step, now)
    if reading is None:
        return ()
    if reading.over:
        words = texts.text("tui-clock-over", minutes=-reading.minutes)
        tone, sign = Tone.WARN, SIGNS.warning
    elif reading.seconds is not None:
        words = texts.text("tui-clock-seconds", seconds=reading.seconds)
        tone, sign = Tone.BUSY, SIGNS.clock
    else:
        words = texts.text("tui-clock-left", minutes=reading.minutes)
        tone, sign = Tone.STRONG, SIGNS.clock
    if not reading.running:
        words = texts.text("tui-clock-paused", words=words)
        tone = Tone.MUTED
    return (run(f"{sign} {words}", tone),)


def break_words(state: WorkshopState, now: datetime, texts: Translator) -> str:
    """How long the break still is; nothing outside of one."""
    reading = read_break(state, now)
    if reading is None:
        return ""
    if reading.over:
        return texts.text("tui-clock-over", minutes=-reading.minutes)
    if reading.seconds is not None:
        return texts.text("tui-clock-seconds", seconds=reading.seconds)
    return texts.text("tui-clock-left", minutes=reading.minutes)


def spent_minutes(state: WorkshopState, step: StepId, now: datetime) -> int | None:
    """Whole minutes spent on a step; None where its clock was never started."""
    clock = state.clocks.get(step)
    if clock is None or (clock.since is None and not clock.spent):
        return None
    return clock.at(now) // timedelta(minutes=1)


def minutes_line(state: WorkshopState, step: Step, now: datetime, texts: Translator) -> Run:
    """Planned time of a step, and the time spent where there is any; warns when it is over."""
    clock = state.clocks.get(step.step_id)
    planned = step.minutes + (clock.extra if clock else 0)
    spent = spent_minutes(state, step.step_id, now)
    if spent is None:
        return run(texts.text("tui-clock-planned", minutes=planned), Tone.MUTED)
    words = texts.text("tui-clock-spent", spent=spent, minutes=planned)
    over = spent >= planned
    return run(f"{SIGNS.warning} {words}" if over else words, Tone.WARN if over else Tone.MUTED)
