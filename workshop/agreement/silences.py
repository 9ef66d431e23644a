"""Silent writing: everybody answers a question alone, then all answers are shown at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import ClassVar, Literal

from workshop.agreement.event import EventBase
from workshop.agreement.roles import Action
from workshop.ids import DelegationId, ParticipantId, StepId

__all__ = [
    "NoteWritten",
    "OpenSilence",
    "RevealSilence",
    "SilenceOpened",
    "SilenceRevealed",
    "SilenceState",
    "SilentNote",
    "WriteNote",
]


class SilenceOpened(EventBase):
    """Everybody writes; what was written before stays, and is hidden again."""

    type: Literal["silence-opened"] = "silence-opened"
    step: StepId
    question: str
    seconds: int


class NoteWritten(EventBase):
    """Somebody wrote an answer; the last one counts, an empty one takes it back."""

    type: Literal["note-written"] = "note-written"
    step: StepId
    question: str
    text: str
    delegation: DelegationId | None = None


class SilenceRevealed(EventBase):
    """All answers are shown."""

    type: Literal["silence-revealed"] = "silence-revealed"
    step: StepId
    question: str


@dataclass(frozen=True, slots=True)
class OpenSilence:
    """Begins the silent writing, or goes on with it after the answers were shown."""

    action: ClassVar[Action] = Action.LEAD
    step: StepId
    question: str


@dataclass(frozen=True, slots=True)
class WriteNote:
    """One's own answer; nobody else reads it before all are shown."""

    action: ClassVar[Action] = Action.ANSWER
    step: StepId
    question: str
    text: str


@dataclass(frozen=True, slots=True)
class RevealSilence:
    """Shows everybody all answers."""

    action: ClassVar[Action] = Action.LEAD
    step: StepId
    question: str


@dataclass(frozen=True, slots=True)
class SilentNote:
    """What somebody answered."""

    text: str
    delegation: DelegationId | None
    """For whom they spoke when they wrote it."""
    at: datetime


@dataclass(frozen=True, slots=True)
class SilenceState:
    """How the silent writing on a question stands."""

    opened_at: datetime | None = None
    seconds: int = 0
    revealed: bool = False
    notes: Mapping[ParticipantId, SilentNote] = field(default_factory=lambda: MappingProxyType({}))
    """In the order in which people wrote first."""

    @property
    def writing(self) -> bool:
        """Whether answers are taken, and hidden."""
        return self.opened_at is not None and not self.revealed
