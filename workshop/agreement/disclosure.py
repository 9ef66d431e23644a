"""What of the journal a person may have on a machine of their own. Pure.

Record for record: what is hidden has another event in its place, and the record that shows it to
everybody holds the true ones as well. So what somebody is told of a record never changes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from workshop.agreement import events as e
from workshop.agreement.passes import CodeUsed, KeyForgotten, KeyRemembered, ReturnCodeGiven
from workshop.agreement.people import Participant
from workshop.agreement.roles import Action, may
from workshop.agreement.silences import NoteWritten, SilenceOpened, SilenceRevealed
from workshop.agreement.statements import Phase, StanceTaken, StatementMoved
from workshop.agreement.undo import ProcessStep, ProcessUndone
from workshop.agreement.weighings import WeighingOpened, WeighingRevealed, WeightsGiven
from workshop.agreement.withheld import (
    Disclosed,
    NoteHidden,
    PositionHidden,
    StanceHidden,
    WeightsHidden,
    Withheld,
)
from workshop.ids import DelegationId, ParticipantId, StepId

__all__ = ["Reader", "Secrets", "parts"]

_Secret = e.PositionTaken | NoteWritten | StanceTaken | WeightsGiven
_OPEN = frozenset(
    {
        b"answer-given",
        b"answer-pulled",
        b"answer-row-added",
        b"answer-row-dropped",
        b"break-ended",
        b"break-started",
        b"check-ticked",
        b"clock-extended",
        b"clock-paused",
        b"clock-started",
        b"comment-added",
        b"comment-replied",
        b"comment-resolved",
        b"delegation-added",
        b"goal-linked",
        b"item-changed",
        b"item-closed",
        b"item-dropped",
        b"item-recorded",
        b"item-sorted",
        b"late-settled",
        b"lead-handed-over",
        b"lead-taken-back",
        b"minority-noted",
        b"paragraphs-named",
        b"participant-joined",
        b"passage-agreed",
        b"passage-reopened",
        b"phrase-settled",
        b"phrase-voted",
        b"point-assessed",
        b"role-changed",
        b"round-opened",
        b"seal-moved",
        b"sortable-added",
        b"sorting-settled",
        b"step-entered",
        b"suggestion-accepted",
        b"suggestion-added",
        b"suggestion-rejected",
        b"suggestion-reopened",
        b"suggestion-withdrawn",
        b"temperature-taken",
        b"text-came-late",
        b"trend-added",
        b"trend-dropped",
        b"trend-merged",
        b"trend-supported",
        b"version-named",
        b"weighed-added",
        b"workshop-closed",
    }
)
"""Events that everybody may have as they are; whatever is new is not among them."""
_TYPE = re.compile(rb'"type":"([a-z-]+)"')


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who gets the records."""

    id: ParticipantId
    delegation: DelegationId | None
    leads: bool
    """Whether join codes are for them."""

    @classmethod
    def of(cls, participant: Participant) -> Reader:
        """The reader that a participant is now."""
        return cls(participant.id, participant.delegation, may(participant.role, Action.LEAD))

    @property
    def view(self) -> str:
        """Names what this reader may have: records made for another view are of no use."""
        return f"{self.id}/{self.delegation or ''}/{'lead' if self.leads else ''}"


class Secrets:
    """What was hidden so far, and by which records it was shown. Takes all events in order."""

    def __init__(self) -> None:
        self._hidden: dict[tuple[str, ...], dict[str, _Secret]] = {}
        """By round or question: the last of everybody."""
        self._shown: dict[int, tuple[_Secret, ...]] = {}
        self._turns: dict[tuple[str, ...], list[bool]] = {}
        """By question: whether it was shown, by every step of the process that changed that."""
        self._voices: dict[tuple[str, str], ParticipantId] = {}

    @staticmethod
    def concern(payload: bytes) -> bool:
        """Whether an event is one that is not told to everybody as it is."""
        # The kind stands in front of everything that people wrote.
        kind = _TYPE.search(payload)
        return kind is None or kind[1] not in _OPEN

    def learn(self, seq: int, event: e.Event) -> None:
        """Takes in the next event that ``concern`` speaks of."""
        match event:
            case e.PositionTaken():
                self._hide(("round", event.round), event.delegation, event)
            case NoteWritten():
                self._hide(("note", event.step, event.question), event.by or "", event)
            case StanceTaken():
                self._voice(event)
                which = "second" if event.again else "first"
                self._hide((which, event.step), event.by or "", event)
            case WeightsGiven():
                self._voice(event)
                self._hide(("weights", event.step, event.question), event.by or "", event)
            case e.PositionsRevealed() | e.RoundClosed():
                self._show(seq, ("round", event.round))
            case SilenceOpened() | SilenceRevealed():
                key = "note", event.step, event.question
                self._turn(seq, key, shown=isinstance(event, SilenceRevealed))
            case WeighingOpened() | WeighingRevealed():
                key = "weights", event.step, event.question
                self._turn(seq, key, shown=isinstance(event, WeighingRevealed))
            case StatementMoved():
                self._moved(seq, event.step, event.phase)
            case ProcessUndone(about=step) if step is not None:
                self._undone(seq, step, event)
            case _:
                pass

    def told(self, seq: int, event: e.Event, reader: Reader) -> e.Event:
        """What a reader is told in the place of an event that was learned."""
        match event:
            case e.WorkshopCreated():
                return event if reader.leads else event.model_copy(update={"codes": {}})
            case e.CodeRenewed() | CodeUsed():
                return event if reader.leads else Withheld(at=event.at, by=event.by)
            case ReturnCodeGiven() | KeyRemembered() | KeyForgotten():
                return event if event.id == reader.id else Withheld(at=event.at, by=event.by)
            case e.PositionTaken() | NoteWritten() | StanceTaken() | WeightsGiven():
                return event if _own(event, reader) else self._masked(event)
            case (
                e.PositionsRevealed()
                | e.RoundClosed()
                | SilenceOpened()
                | SilenceRevealed()
                | StatementMoved()
                | WeighingOpened()
                | WeighingRevealed()
                | ProcessUndone()
            ):
                shown = [
                    one
                    for secret in self._shown.get(seq, ())
                    if not _own(secret, reader)
                    for one in self._open(secret)
                ]
                if not shown:
                    return event
                return Disclosed(
                    at=event.at,
                    by=event.by,
                    events=tuple(e.encode_event(one).decode() for one in [*shown, event]),
                )
            case _ if event.type.encode() in _OPEN:
                return event
            case _:
                return Withheld(at=event.at, by=event.by)

    def _moved(self, seq: int, step: StepId, phase: Phase | None) -> None:
        if phase in (Phase.TALK, Phase.SECOND, Phase.SHIFT):
            self._show(seq, ("first", step))
        if phase is Phase.SHIFT:
            self._show(seq, ("second", step))

    def _undone(self, seq: int, step: StepId, event: ProcessUndone) -> None:
        """Going back can show something as well: what was open again for a while."""
        if event.what is ProcessStep.STATEMENT:
            self._moved(seq, step, event.phase)
        elif event.what in (ProcessStep.SILENCE, ProcessStep.SHOWN):
            self._turn_back(seq, ("note", step, event.question))
        elif event.what in (ProcessStep.WEIGHING, ProcessStep.SPREAD):
            self._turn_back(seq, ("weights", step, event.question))

    def _turn(self, seq: int, key: tuple[str, ...], *, shown: bool) -> None:
        self._turns.setdefault(key, []).append(shown)
        if shown:
            self._show(seq, key)

    def _turn_back(self, seq: int, key: tuple[str, ...]) -> None:
        turns = self._turns.get(key, [])
        del turns[-1:]
        if turns and turns[-1]:
            self._show(seq, key)

    def _hide(self, key: tuple[str, ...], whose: str, event: _Secret) -> None:
        waiting = self._hidden.setdefault(key, {})
        waiting.pop(whose, None)
        waiting[whose] = event

    def _show(self, seq: int, key: tuple[str, ...]) -> None:
        known = self._hidden.pop(key, {})
        if known:
            self._shown[seq] = (*self._shown.get(seq, ()), *known.values())

    def _masked(self, event: _Secret) -> e.Event:
        match event:
            case e.PositionTaken():
                return PositionHidden(
                    at=event.at,
                    by=event.by,
                    round=event.round,
                    passage=event.passage,
                    delegation=event.delegation,
                    entered=event.entered,
                )
            case NoteWritten():
                return NoteHidden(
                    at=event.at,
                    by=event.by,
                    step=event.step,
                    question=event.question,
                    delegation=event.delegation,
                    empty=not event.text,
                )
            case StanceTaken():
                return self._stance_hidden(event)
            case WeightsGiven():
                return WeightsHidden(
                    at=event.at,
                    step=event.step,
                    question=event.question,
                    voice=self._voice(event),
                    empty=not event.weights,
                )

    def _open(self, event: _Secret) -> Sequence[e.Event]:
        """What everybody is told in the end: without a name where none was given."""
        if not isinstance(event, StanceTaken | WeightsGiven):
            return [event]
        if isinstance(event, StanceTaken) and event.named:
            return [self._stance_hidden(event).model_copy(update={"gone": True}), event]
        return [event.model_copy(update={"by": self._voice(event)})]

    def _stance_hidden(self, event: StanceTaken) -> StanceHidden:
        return StanceHidden(
            at=event.at,
            step=event.step,
            again=event.again,
            voice=self._voice(event),
            delegation=event.delegation,
        )

    def _voice(self, event: StanceTaken | WeightsGiven) -> ParticipantId:
        """A number for a person, the same for all they say in one step."""
        key = event.step, event.by or ""
        known = self._voices.get(key)
        if known is None:
            taken = sum(1 for step, _ in self._voices if step == event.step)
            # No name has such a sign in it.
            known = self._voices[key] = ParticipantId(f"#{taken + 1}")
        return known


def _own(event: _Secret, reader: Reader) -> bool:
    if event.by == reader.id:
        return True
    return isinstance(event, e.PositionTaken) and event.delegation == reader.delegation


def parts(event: e.Event) -> Sequence[e.Event]:
    """The events that one record tells of; most often it is that event itself.

    Raises:
        ValueError: something in it that is no event.
    """
    if not isinstance(event, Disclosed):
        return (event,)
    inner = [e.decode_event(told.encode()) for told in event.events]
    if any(isinstance(one, Disclosed) for one in inner):
        raise ValueError("disclosed within disclosed")
    return inner
