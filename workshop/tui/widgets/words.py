"""Names and status words with their signs, the same on every screen."""

from __future__ import annotations

from datetime import datetime

from workshop.agreement.events import PointStatus
from workshop.agreement.outcome import outcome_of
from workshop.agreement.passage import PassageStatus, Round
from workshop.agreement.people import Delegation
from workshop.agreement.stands import CHOICES, Stand, Weight
from workshop.agreement.state import WorkshopState
from workshop.i18n import Translator
from workshop.ids import PassageId, StepId
from workshop.scenario.model import Step, StepKind
from workshop.tui.palette import SIGNS
from workshop.tui.widgets.prose import Run, Tone, run

__all__ = [
    "clock_time",
    "delegation_mark",
    "exact_time",
    "outcome_words",
    "passage_name",
    "passage_status",
    "point_status",
    "round_asked",
    "round_missing",
    "stand_words",
    "step_name",
    "step_number",
    "step_short",
]

_NUMBERED: tuple[StepKind, ...] = ("tip", "point", "statement", "conversation")

_PASSAGE_TONES = {
    PassageStatus.OPEN: Tone.MUTED,
    PassageStatus.PUT_FORWARD: Tone.BUSY,
    PassageStatus.REVEALED: Tone.BUSY,
    PassageStatus.AGREED: Tone.GOOD,
    PassageStatus.CONTESTED: Tone.WARN,
}
_POINT_TONES = {
    PointStatus.OPEN: Tone.MUTED,
    PointStatus.KNOWN: Tone.GOOD,
    PointStatus.ARRANGED: Tone.GOOD,
    PointStatus.ACTION: Tone.WARN,
}
_WEIGHT_TONES = {
    Weight.FOR: Tone.GOOD,
    Weight.FOR_BUT: Tone.BUSY,
    Weight.NEUTRAL: Tone.MUTED,
    Weight.AGAINST: Tone.BAD,
}


def step_number(state: WorkshopState, step: Step) -> int:
    """Which of its kind it is, from 1."""
    same = [known.id for known in state.scenario.steps if known.kind == step.kind]
    return same.index(step.id) + 1


def step_name(state: WorkshopState, step: Step, texts: Translator) -> str:
    """The name of a step with its number: "Tip 2 Deskundigheid"."""
    if step.kind not in _NUMBERED:
        return step.title
    number = step_number(state, step)
    return texts.text(f"tui-step-{step.kind}", number=number, title=step.title)


def step_short(state: WorkshopState, id: StepId, texts: Translator) -> str:
    """The shortest name of a step: "tip 2"."""
    step = state.scenario.step(id)
    if step.kind not in _NUMBERED:
        return texts.text(f"step-kind-{step.kind}")
    return texts.text(f"tui-step-short-{step.kind}", number=step_number(state, step))


def passage_name(state: WorkshopState, id: PassageId, texts: Translator) -> str:
    """The name of a passage with its place in the document: "Passage 2 · Deskundigheid"."""
    ids = [passage.id for passage in state.scenario.passages]
    title = state.scenario.passage(id).title
    return texts.text("tui-passage", number=ids.index(id) + 1, title=title)


def passage_status(status: PassageStatus, texts: Translator, *, intact: bool | None = None) -> Run:
    """Sign and word; ``intact`` is False where the text changed after the agreement."""
    if status is PassageStatus.AGREED and intact is False:
        return run(f"{SIGNS.broken} {texts.text('passage-seal-broken')}", Tone.BAD)
    word = texts.text(f"passage-status-{status}")
    return run(f"{SIGNS.passage[status]} {word}", _PASSAGE_TONES[status])


def point_status(status: PointStatus, texts: Translator) -> Run:
    """Sign and word of how a point stands."""
    word = texts.text(f"point-status-{status}")
    return run(f"{SIGNS.point[status]} {word}", _POINT_TONES[status])


def stand_words(stand: Stand, texts: Translator) -> Run:
    """Sign and word of a position."""
    tone = _WEIGHT_TONES[CHOICES[stand].weight]
    return run(f"{SIGNS.stand[stand]} {texts.text(f'stand-{stand}')}", tone)


def outcome_words(
    state: WorkshopState, known: Round, texts: Translator, *, names: bool = True
) -> Run:
    """What the positions of a round amount to under its rule, in one sentence.

    Args:
        names: also who gave no position.
    """
    outcome = outcome_of(known, tuple(state.delegations))
    absent = outcome.absent if names else ()
    words = texts.text(
        "tui-outcome",
        favour=outcome.favour,
        table=outcome.table,
        verdict=texts.text(f"outcome-{known.rule}-{outcome.verdict}"),
        missing=len(absent),
        names=", ".join(state.delegations[id].name for id in absent),
    )
    return run(words, Tone.GOOD if outcome.carried else Tone.WARN)


def delegation_mark(delegation: Delegation | None) -> Run:
    """The two letters of a delegation in its colour; two spaces for those without."""
    if delegation is None:
        return Run("  ")
    return run(delegation.initials, Tone.STRONG, delegation=delegation.index)


def clock_time(moment: datetime) -> str:
    """The time of day on the clock of this machine, which stands in the room."""
    return moment.astimezone().strftime("%H:%M")


def time_span(since: datetime, until: datetime, now: datetime, texts: Translator) -> str:
    """From when until when, with the days where it is not all of today."""
    days = {moment.astimezone().date() for moment in (since, until, now)}
    form = "%H:%M" if len(days) == 1 else "%d-%m %H:%M"
    first, last = (moment.astimezone().strftime(form) for moment in (since, until))
    if first == last:
        day, _, time = last.rpartition(" ")
        if day:
            return texts.text("tui-span-moment-day", day=day, at=time)
        return texts.text("tui-span-moment", at=last)
    return texts.text("tui-span", since=first, until=last)


def exact_time(moment: datetime) -> str:
    """The same to the second."""
    return moment.astimezone().strftime("%H:%M:%S")


def round_missing(state: WorkshopState, known: Round) -> list[Delegation]:
    """The delegations that were asked and gave no position, in order of arrival."""
    absent = outcome_of(known, tuple(state.delegations)).absent
    return [state.delegations[id] for id in absent]


def round_asked(state: WorkshopState, known: Round) -> int:
    """How many delegations a round asks."""
    return len(known.asked or known.table or state.delegations)
