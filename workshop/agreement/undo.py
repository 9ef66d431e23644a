"""Taking back the last step of the process: the command, the event, and what is remembered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar, Literal

from workshop.agreement.breaks import Break
from workshop.agreement.event import EventBase
from workshop.agreement.roles import Action
from workshop.agreement.silences import SilenceState
from workshop.agreement.sortings import Bin
from workshop.agreement.statements import Phase
from workshop.agreement.weighings import WeighingState
from workshop.ids import ParticipantId, PassageId, StepId

__all__ = ["ProcessStep", "ProcessUndone", "Taken", "UndoProcess"]


class ProcessStep(StrEnum):
    """What can be taken back."""

    STEP = "step"
    ROUND = "round"
    REVEAL = "reveal"
    AGREE = "agree"
    CLOSE = "close"
    REOPEN = "reopen"
    SEAL = "seal"
    STATEMENT = "statement"
    """A phase of a statement."""
    SILENCE = "silence"
    """Silent writing was opened."""
    SHOWN = "shown"
    """Silent answers were shown."""
    SORTED = "sorted"
    """Where something belongs was written down."""
    TIME = "time"
    """A step got more time."""
    BREAK = "break"
    """A break was begun."""
    WORK = "work"
    """A break was ended."""
    WEIGHING = "weighing"
    """A weighing was begun."""
    SPREAD = "spread"
    """The spread of a weighing was shown."""


class ProcessUndone(EventBase):
    """The last step of the process was taken back."""

    type: Literal["process-undone"] = "process-undone"
    what: ProcessStep
    was: datetime
    """When it had been taken."""
    step: StepId | None = None
    """Where the room goes back to."""
    passage: PassageId | None = None
    reopened: int = 0
    """How many rounds were reopened before."""
    about: StepId | None = None
    """The step whose statement, silence, weighing, sorting or time it was; the room stays."""
    question: str = ""
    """Which of the step's questions, where it was a silence or a weighing."""
    phase: Phase | None = None
    """Where a statement goes back to."""
    seen: bool = False
    """Whether everybody has seen what it showed: that is hidden again, and known."""
    minutes: int = 0
    """Those that a step loses again."""


@dataclass(frozen=True, slots=True)
class UndoProcess:
    """Takes back the last step of the process."""

    action: ClassVar[Action] = Action.LEAD


@dataclass(frozen=True, slots=True)
class Taken:
    """A step of the process that can be taken back."""

    what: ProcessStep
    at: datetime
    by: ParticipantId | None
    step: StepId | None = None
    """Where the room was before."""
    passage: PassageId | None = None
    reopened: int = 0
    about: StepId | None = None
    phase: Phase | None = None
    """Where the statement was before."""
    question: str = ""
    silence: SilenceState | None = None
    """The silence as it was before."""
    weighing: WeighingState | None = None
    """The weighing as it was before."""
    item: str = ""
    settled: Bin | None = None
    """Where the thing belonged before."""
    minutes: int = 0
    pause: Break | None = None
    """The break that was ended."""
