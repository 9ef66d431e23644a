"""A round on a passage: the positions that were taken, and what they came to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from workshop.agreement.outcome import Verdict
from workshop.agreement.passage import RoundOutcome
from workshop.agreement.stands import Stand, Weight
from workshop.scenario.model import Rule

__all__ = ["CountRecord", "HandsRecord", "PositionRecord", "RoundRecord"]


@dataclass(frozen=True, slots=True)
class RoundRecord:
    """One round on a passage."""

    number: int
    opened: datetime
    seal: str
    outcome: RoundOutcome
    ended: datetime | None
    visible: bool
    """False while positions are hidden; then ``positions`` and ``silent`` are empty."""
    positions: tuple[PositionRecord, ...]
    """In the order in which delegations came to the table."""
    given: int
    """How many delegations have taken a position."""
    expected: int
    """How many delegations were asked."""
    again: bool
    """Whether it asked again for an agreement whose text had changed."""
    count: CountRecord | None
    """None while positions are hidden."""
    silent: tuple[str, ...]
    """Delegations without a position; only told of the last round."""
    asked: tuple[str, ...] = ()
    """Delegations that were asked again; empty where everybody was asked."""


@dataclass(frozen=True, slots=True)
class PositionRecord:
    """What a delegation said in a round, and why."""

    delegation: str
    stand: Stand
    weight: Weight
    reason: str
    entered: bool
    """Whether somebody entered it for the delegation."""
    kept: bool
    """Whether it was taken in an earlier round, on a text that has changed since."""
    hands: tuple[HandsRecord, ...]
    """Hands that were counted in the delegation; empty where none were."""
    note: str
    """What the delegation wants to travel with the passage; written after the round."""


@dataclass(frozen=True, slots=True)
class HandsRecord:
    """How many in a delegation raised their hand for a stand."""

    stand: Stand
    count: int


@dataclass(frozen=True, slots=True)
class CountRecord:
    """What the positions of a round amount to under its rule."""

    rule: Rule
    verdict: Verdict
    favour: int
    neutral: int
    against: int
