"""Silent writing: what a command leads to, and what an event changes. Pure."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from workshop.agreement.context import Context
from workshop.agreement.known import known_step
from workshop.agreement.names import clean_note
from workshop.agreement.silences import (
    NoteWritten,
    OpenSilence,
    RevealSilence,
    SilenceOpened,
    SilenceRevealed,
    SilenceState,
    SilentNote,
    WriteNote,
)
from workshop.agreement.state import WorkshopState
from workshop.agreement.withheld import NoteHidden
from workshop.errors import NotFoundError, RefusedError
from workshop.ids import StepId

__all__ = ["decide_silence", "silenced"]

SilenceCommand = OpenSilence | WriteNote | RevealSilence
SilenceEvent = SilenceOpened | NoteWritten | SilenceRevealed


def decide_silence(
    state: WorkshopState, command: SilenceCommand, context: Context
) -> list[SilenceEvent]:
    """What a command about silent writing leads to.

    Raises:
        NotFoundError: no such step, or no such question to write on.
        RefusedError: nobody writes at this moment.
    """
    step, id, now, by = command.step, command.question, context.now, context.by
    asked = next((q for q in known_step(state, step).questions if q.id == id), None)
    if asked is None or asked.silence is None:
        raise NotFoundError("question-unknown", question=id)
    known = state.silence(step, id)
    match command:
        case OpenSilence():
            if known.writing:
                return []
            seconds = asked.silence
            return [SilenceOpened(at=now, by=by, step=step, question=id, seconds=seconds)]
        case RevealSilence():
            if not known.writing:
                raise RefusedError("silence-closed")
            return [SilenceRevealed(at=now, by=by, step=step, question=id)]
        case WriteNote(_, _, text):
            if not known.writing or by is None:
                raise RefusedError("silence-closed")
            text, old = clean_note(text), known.notes.get(by)
            if text == (old.text if old is not None else ""):
                return []
            delegation = state.participants[by].delegation
            return [
                NoteWritten(at=now, by=by, step=step, question=id, text=text, delegation=delegation)
            ]


def note_hidden(state: WorkshopState, event: NoteHidden) -> SilenceState:
    """How it stands where somebody wrote what is not told yet."""
    known = state.silence(StepId(event.step), event.question)
    notes = dict(known.notes)
    if event.by is not None and not event.empty:
        notes[event.by] = SilentNote("", event.delegation, event.at)
    elif event.by is not None:
        notes.pop(event.by, None)
    return replace(known, notes=MappingProxyType(notes))


def silenced(state: WorkshopState, event: SilenceEvent) -> SilenceState:
    """How the silent writing stands after one more event about it."""
    known = state.silence(StepId(event.step), event.question)
    match event:
        case SilenceOpened():
            return replace(known, opened_at=event.at, seconds=event.seconds, revealed=False)
        case SilenceRevealed():
            return replace(known, revealed=True)
        case NoteWritten():
            notes = dict(known.notes)
            if event.by is not None and event.text:
                notes[event.by] = SilentNote(event.text, event.delegation, event.at)
            elif event.by is not None:
                notes.pop(event.by, None)
            return replace(known, notes=MappingProxyType(notes))
