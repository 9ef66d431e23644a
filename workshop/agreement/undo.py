"""Taking back the last step of the process: the command, the event, and what is remembered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar, Literal

from workshop.agreement.event import EventBase
from workshop.agreement.roles import Action
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
