"""What a talk brought up: statements that people chose on, silence, and what was sorted."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.agreement.sortings import Bin
from workshop.agreement.statements import Phase, Stance
from workshop.export.records.weighings import WeighingRecord

__all__ = [
    "ConversationRecord",
    "SilenceRecord",
    "SilentRecord",
    "SortRecord",
    "SortVoteRecord",
    "StatementRecord",
    "StoodRecord",
    "TrendRecord",
    "WhyRecord",
]


@dataclass(frozen=True, slots=True)
class StatementRecord:
    """A statement that the table chose on, talked about, and chose on again."""

    title: str
    statement: str
    phase: Phase
    first: int
    """How many chose the first time."""
    second: int
    stood: tuple[StoodRecord, ...]
    why: tuple[WhyRecord, ...]
    trends: tuple[TrendRecord, ...]
    """Those with most support first."""


@dataclass(frozen=True, slots=True)
class StoodRecord:
    """Where the people of one delegation stood and stand; numbers in the order of ``Stance``."""

    delegation: str
    first: tuple[int, ...]
    second: tuple[int, ...]
    """Empty while the second choice is hidden."""
    up: int
    """How many went towards agreement, of those who chose twice."""
    same: int
    down: int


@dataclass(frozen=True, slots=True)
class WhyRecord:
    """Why somebody moved; with a name, a delegation and choices only of who said so."""

    reason: str
    name: str | None
    delegation: str | None
    first: Stance | None
    second: Stance | None


@dataclass(frozen=True, slots=True)
class TrendRecord:
    """What somebody sees happening, and how many see it too."""

    text: str
    support: int


@dataclass(frozen=True, slots=True)
class ConversationRecord:
    """What people wrote in silence at a step, what they sorted, and what they weighed."""

    title: str
    silences: tuple[SilenceRecord, ...]
    sorted: tuple[SortRecord, ...]
    weighings: tuple[WeighingRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class SilenceRecord:
    """A question on which people wrote in silence, and all answers."""

    question: str
    notes: tuple[SilentRecord, ...]


@dataclass(frozen=True, slots=True)
class SilentRecord:
    """What somebody answered in silence."""

    text: str
    name: str
    delegation: str | None


@dataclass(frozen=True, slots=True)
class SortRecord:
    """Something that was sorted."""

    text: str
    bin: Bin | None
    """None where nobody sorted it."""
    settled: bool
    """Whether that was written down after the talk."""
    votes: tuple[SortVoteRecord, ...]


@dataclass(frozen=True, slots=True)
class SortVoteRecord:
    """Where a delegation thinks that something belongs."""

    delegation: str
    bin: Bin
