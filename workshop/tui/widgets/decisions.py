"""Decisions in words, for the log of the meeting."""

from __future__ import annotations

from datetime import datetime

from workshop.agreement.decisions import Decision, DecisionKind, told
from workshop.agreement.events import PointStatus
from workshop.agreement.seal import short_seal
from workshop.agreement.stands import Stand
from workshop.agreement.state import WorkshopState
from workshop.agreement.statements import Phase
from workshop.agreement.undo import ProcessUndone
from workshop.i18n import Translator
from workshop.ids import ParticipantId, PassageId, StepId
from workshop.rooms.session import Session
from workshop.tui.widgets.guide import heading
from workshop.tui.widgets.prose import Block, Tone, line, run
from workshop.tui.widgets.words import clock_time, point_status, stand_words, step_name

__all__ = ["decision_blocks", "decision_words", "undone_words"]

_WORDS = {
    DecisionKind.JOINED: "role",
    DecisionKind.CODE: "role",
    DecisionKind.ROLE: "role",
    DecisionKind.STATEMENT: "phase",
    DecisionKind.SORTED: "sorting-as",
}
"""Where the word of a decision is looked up, if it has no sign."""


def decision_blocks(session: Session, texts: Translator) -> list[Block]:
    """Every decision, newest first, under a heading for every day."""
    room = session.room
    blocks: list[Block] = []
    day = ""
    for known in reversed([*told(room.state, room.decisions)]):
        if (on := _day(known.at)) != day:
            blocks += [*([Block()] if day else []), heading(on)]
            day = on
        lead = (run(f"{clock_time(known.at)}  ", Tone.KEY),)
        machine = texts.text("tui-decision-machine")
        who = run(f"{_person(room.state, known.by) or machine}: ", Tone.STRONG)
        blocks.append(Block(line(who, decision_words(room.state, known, texts)), lead=lead))
    return blocks


def _day(moment: datetime) -> str:
    return moment.astimezone().strftime("%d-%m-%Y")


def _person(state: WorkshopState, id: ParticipantId | None) -> str:
    known = state.participants.get(id) if id else None
    return known.name if known else ""


def decision_words(state: WorkshopState, known: Decision, texts: Translator) -> str:
    """What was decided, in a few words."""
    about = _about(state, known.step, known.passage, texts)
    if known.kind is DecisionKind.UNDONE and known.was is not None:
        what = _undone(known.word, about, known.number, known.phase, known.was, texts)
        return texts.text("decision-undone", what=what)
    return texts.text(
        f"decision-{known.kind}",
        about=about,
        who=", ".join(state.delegations[id].name for id in known.delegations),
        person=_person(state, known.person),
        word=_word(known, texts),
        name=known.name,
        seal=short_seal(known.seal),
        number=known.number,
        spread=" · ".join(f"{at}: {count}" for at, count in enumerate(known.counts, 1)) or "-",
    )


def _word(known: Decision, texts: Translator) -> str:
    """A stand and the status of a point with the signs that they have everywhere."""
    if known.kind is DecisionKind.POSITION:
        return stand_words(Stand(known.word), texts).text
    if known.kind is DecisionKind.POINT:
        return point_status(PointStatus(known.word), texts).text
    where = _WORDS.get(known.kind)
    return texts.text(f"{where}-{known.word}") if where else ""


def undone_words(state: WorkshopState, event: ProcessUndone, texts: Translator) -> str:
    """What was taken back, as in "ronde over Visie (14:32)"."""
    about = _about(state, event.about or event.step, event.passage, texts)
    return _undone(event.what.value, about, event.minutes, event.phase, event.was, texts)


def _undone(
    what: str, about: str, minutes: int, phase: Phase | None, was: datetime, texts: Translator
) -> str:
    again = texts.text(f"phase-{phase}") if phase is not None else ""
    time = clock_time(was)
    return texts.text("undone", what=what, about=about, minutes=minutes, phase=again, time=time)


def _about(
    state: WorkshopState, step: StepId | None, passage: PassageId | None, texts: Translator
) -> str:
    """The step or the passage that it is about."""
    if step is not None:
        return step_name(state, state.scenario.step(step), texts)
    return state.scenario.passage(passage).title if passage is not None else ""
