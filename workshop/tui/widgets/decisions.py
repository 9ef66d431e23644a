"""Decisions in words, for the log of the meeting."""

from __future__ import annotations

from datetime import datetime

from workshop.agreement import events as e
from workshop.agreement.seal import short_seal
from workshop.agreement.state import WorkshopState
from workshop.agreement.timing import ClockExtended
from workshop.agreement.undo import ProcessUndone
from workshop.i18n import Translator
from workshop.ids import PassageId, RoundId
from workshop.rooms.session import Session
from workshop.tui.widgets.guide import heading
from workshop.tui.widgets.prose import Block, Tone, line, run
from workshop.tui.widgets.words import clock_time, point_status, stand_words, step_name

__all__ = ["decision_blocks", "decision_words", "undone_words"]


def decision_blocks(session: Session, texts: Translator) -> list[Block]:
    """Every decision, newest first, under a heading for every day."""
    room = session.room
    blocks: list[Block] = []
    day = ""
    for event in reversed(room.decisions):
        words = decision_words(room.state, event, texts)
        if not words:
            continue
        if (on := _day(event.at)) != day:
            blocks += [*([Block()] if day else []), heading(on)]
            day = on
        lead = (run(f"{clock_time(event.at)}  ", Tone.KEY),)
        who = run(f"{_who(room.state, event, texts)}: ", Tone.STRONG)
        blocks.append(Block(line(who, words), lead=lead))
    return blocks


def _day(moment: datetime) -> str:
    return moment.astimezone().strftime("%d-%m-%Y")


def _who(state: WorkshopState, event: e.Event, texts: Translator) -> str:
    known = state.participants.get(event.by) if event.by else None
    return known.name if known else texts.text("tui-decision-machine")


def decision_words(state: WorkshopState, event: e.Event, texts: Translator) -> str:
    """What was decided, in a few words; empty where there is nothing to say."""
    about = _about(state, event)
    match event:
        case e.WorkshopCreated():
            return texts.text("tui-decision-created")
        case e.DelegationAdded():
            return texts.text("tui-decision-delegation", name=event.name)
        case e.ParticipantJoined():
            role = texts.text(f"role-{event.role}")
            return texts.text("tui-decision-joined", name=event.name, role=role)
        case e.CodeRenewed():
            return texts.text("tui-decision-code", role=texts.text(f"role-{event.role}"))
        case e.StepEntered():
            step = step_name(state, state.scenario.step(event.step), texts)
            return texts.text("tui-decision-step", step=step)
        case e.PointAssessed():
            step = step_name(state, state.scenario.step(event.step), texts)
            status = point_status(event.status, texts).text
            return texts.text("tui-decision-point", step=step, status=status)
        case e.RoundOpened():
            again = "yes" if event.confirms else "no"
            seal = short_seal(event.seal)
            return texts.text("tui-decision-round", passage=about, seal=seal, again=again)
        case e.PositionTaken():
            return _position(state, event, about, texts)
        case e.PositionsRevealed():
            return texts.text("tui-decision-revealed", passage=about)
        case e.PassageAgreed():
            seal = short_seal(event.seal)
            return texts.text("tui-decision-agreed", passage=about, seal=seal)
        case e.RoundClosed():
            return texts.text("tui-decision-closed", passage=about)
        case e.PassageReopened():
            return texts.text("tui-decision-reopened", passage=about)
        case e.VersionNamed():
            return texts.text("tui-decision-version", passage=about, name=event.name)
        case e.SealMoved():
            seal = short_seal(event.seal)
            return texts.text("tui-decision-seal-moved", passage=about, seal=seal)
        case e.MinorityNoted():
            name = state.delegations[event.delegation].name
            return texts.text("tui-decision-minority", passage=about, name=name)
        case e.RoleChanged():
            name, role = state.participants[event.id].name, texts.text(f"role-{event.role}")
            return texts.text("tui-decision-role", name=name, role=role)
        case e.LeadHandedOver() | e.LeadTakenBack():
            leads = event.deputy if isinstance(event, e.LeadHandedOver) else event.giver
            return texts.text("tui-decision-lead", name=state.participants[leads].name)
        case e.TemperatureTaken():
            spread = " · ".join(f"{at}: {count}" for at, count in enumerate(event.counts, 1))
            return texts.text("tui-decision-temperature", given=event.given, spread=spread or "-")
        case ClockExtended():
            step = step_name(state, state.scenario.step(event.step), texts)
            return texts.text("tui-decision-more-time", step=step, minutes=event.minutes)
        case ProcessUndone():
            return texts.text("tui-decision-undone", what=undone_words(state, event, texts))
        case _:
            return ""


def undone_words(state: WorkshopState, event: ProcessUndone, texts: Translator) -> str:
    """What was taken back, as in "ronde over Visie (14:32)"."""
    step = step_name(state, state.scenario.step(event.step), texts) if event.step else ""
    return texts.text(
        "tui-undone",
        what=event.what.value,
        step=step,
        passage=_about(state, event),
        time=clock_time(event.was),
    )


def _about(state: WorkshopState, event: e.Event) -> str:
    passage: PassageId | None = getattr(event, "passage", None)
    return state.scenario.passage(passage).title if passage else ""


def _position(state: WorkshopState, event: e.PositionTaken, about: str, texts: Translator) -> str:
    """That a position was given; which one only once everybody may know."""
    name = state.delegations[event.delegation].name
    if not _revealed(state, event.passage, event.round):
        return texts.text("tui-decision-position-hidden", name=name, passage=about)
    stand = stand_words(event.stand, texts).text
    return texts.text("tui-decision-position", name=name, passage=about, stand=stand)


def _revealed(state: WorkshopState, passage: PassageId, round: RoundId) -> bool:
    return any(one.id == round and one.revealed for one in state.passages[passage].rounds)
