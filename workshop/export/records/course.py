"""How the meeting went: the time of every step, how it felt, and what was decided when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from workshop.agreement.decisions import DecisionKind
from workshop.agreement.events import PointStatus
from workshop.agreement.roles import Role
from workshop.agreement.sortings import Bin
from workshop.agreement.stands import Stand
from workshop.agreement.statements import Phase
from workshop.agreement.undo import ProcessStep
from workshop.scenario.model import StepKind

__all__ = ["DecisionRecord", "TemperatureRecord", "TimeRecord"]


@dataclass(frozen=True, slots=True)
class TimeRecord:
    """The time of one step, in minutes."""

    kind: StepKind
    title: str
    planned: int
    """As the scenario has it."""
    extra: int
    """What was added in the meeting."""
    used: int | None
    """None where the clock of the step never ran."""


@dataclass(frozen=True, slots=True)
class TemperatureRecord:
    """What people answered to the question how close an agreement is."""

    at: datetime
    about: str
    """Title of the step at which it was asked."""
    given: int
    """How many answered."""
    counts: tuple[int, ...]
    """How many gave each answer, from far apart to agreed; empty where they were too few."""


@dataclass(frozen=True, slots=True)
class DecisionRecord:
    """One line of the log."""

    kind: DecisionKind
    at: datetime
    by: str | None
    """Who decided; None for the command line, and in a document by delegation."""
    about: str
    """Title of the passage or the step; empty where it is about neither."""
    who: tuple[str, ...]
    """Delegations whose position or note it is, or who were asked again."""
    person: str | None
    """Who got a role or the lead."""
    stand: Stand | None
    role: Role | None
    status: PointStatus | None
    phase: Phase | None
    """Where a statement is, or is again."""
    bin: Bin | None
    undone: ProcessStep | None
    """What was taken back."""
    was: datetime | None
    """When that had happened."""
    name: str
    """What was sorted, in its own words."""
    seal: str
    number: int
    """Minutes that were added, taken back or spent on a break."""
