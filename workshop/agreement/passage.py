"""How a passage stands: its rounds with their positions, and its seal. Frozen; no text of now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from workshop.agreement.stands import CHOICES, Stand, Weight
from workshop.ids import DelegationId, ParticipantId, PassageId, RoundId
from workshop.scenario.model import Gradient, Rule

__all__ = [
    "MinorityNote",
    "NamedVersion",
    "PassageState",
    "PassageStatus",
    "Position",
    "Round",
    "RoundOutcome",
    "Seal",
]


@dataclass(frozen=True, slots=True)
class Position:
    """The stand of one delegation in one round."""

    delegation: DelegationId
    stand: Stand
    reason: str
    by: ParticipantId | None
    at: datetime
    entered: bool = False
    """Whether somebody entered it for the delegation."""
    hands: Mapping[Stand, int] = field(default_factory=dict)
    """Hands that were counted in the delegation; empty where none were."""
    carried: bool = False
    """Taken in an earlier round on a text that has changed since; it may be changed."""

    @property
    def weight(self) -> Weight:
        """How it counts."""
        return CHOICES[self.stand].weight


@dataclass(frozen=True, slots=True)
class MinorityNote:
    """What a delegation wants to travel with a passage."""

    delegation: DelegationId
    text: str
    by: ParticipantId | None
    at: datetime
    entered: bool = False
    """Whether somebody wrote it for the delegation."""


class RoundOutcome(StrEnum):
    """How a round ended, or that it has not."""

    RUNNING = "running"
    AGREED = "agreed"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Round:
    """One consent round on one passage at one version."""

    id: RoundId
    passage: PassageId
    text: str
    """The text that was put forward, whole."""
    seal: str
    opened_at: datetime
    positions: Mapping[DelegationId, Position] = field(default_factory=dict)
    revealed: bool = False
    outcome: RoundOutcome = RoundOutcome.RUNNING
    ended_at: datetime | None = None
    gradient: Gradient = "consent"
    rule: Rule = "consent"
    confirms: RoundId | None = None
    """The round whose agreement is asked again for, after an edit."""
    asked: tuple[DelegationId, ...] = ()
    """Who has to answer; everybody where it is empty."""
    table: tuple[DelegationId, ...] = ()
    """Who was at the table when it ended; empty while it runs."""
    notes: Mapping[DelegationId, MinorityNote] = field(default_factory=dict)
    """What travels with the passage, by delegation."""

    @property
    def given(self) -> int:
        """How many of those who were asked have answered."""
        return sum(not position.carried for position in self.positions.values())


@dataclass(frozen=True, slots=True)
class Seal:
    """What was agreed: the hash of the text, and the round in which it was."""

    hash: str
    round: RoundId
    at: datetime
    by: ParticipantId | None
    text: str = ""
    """The text it stands on, where that is not the text of the round."""
    before: Seal | None = None
    """The seal that was in its place before an edit."""


class PassageStatus(StrEnum):
    """Where a passage is on its way to agreement."""

    OPEN = "open"
    PUT_FORWARD = "put-forward"
    """A round runs and positions are hidden."""
    REVEALED = "revealed"
    """A round runs and positions are visible."""
    AGREED = "agreed"
    CONTESTED = "contested"
    """The last round ended without agreement."""


@dataclass(frozen=True, slots=True)
class NamedVersion:
    """An older text of a passage that has a name."""

    version: str
    """The hash of the change that led to it, as 64 hexadecimal digits."""
    name: str
    by: ParticipantId | None
    at: datetime


@dataclass(frozen=True, slots=True)
class PassageState:
    """What was decided about a passage; its text lives in the document."""

    id: PassageId
    rounds: tuple[Round, ...] = ()
    """Every round so far, oldest first."""
    seal: Seal | None = None
    """Set while the passage is agreed, also while a changed text is asked again for."""
    reopened: int = 0
    """How many rounds there were when it was last reopened: those no longer make it contested."""
    withdrawn: tuple[Round, ...] = ()
    """Rounds that were taken back; they count for nothing and stay unseen."""
    lifted: Seal | None = None
    """The seal that was there when it was last reopened."""
    named: tuple[NamedVersion, ...] = ()
    """Older texts that have a name, in the order in which they got it; one name for each."""

    @property
    def round(self) -> Round | None:
        """The running round, if there is one."""
        if self.rounds and self.rounds[-1].outcome is RoundOutcome.RUNNING:
            return self.rounds[-1]
        return None

    @property
    def last_round(self) -> Round | None:
        """The last round, running or ended."""
        return self.rounds[-1] if self.rounds else None

    @property
    def status(self) -> PassageStatus:
        """Where the passage is on its way to agreement."""
        if (running := self.round) is not None:
            return PassageStatus.REVEALED if running.revealed else PassageStatus.PUT_FORWARD
        if self.seal is not None:
            return PassageStatus.AGREED
        ended = len(self.rounds) > self.reopened
        if ended and self.rounds[-1].outcome is RoundOutcome.CLOSED:
            return PassageStatus.CONTESTED
        return PassageStatus.OPEN

    def name_of(self, version: str) -> str:
        """The name of an older text, empty where it has none."""
        return next((known.name for known in self.named if known.version == version), "")

    def sealed_text(self) -> str | None:
        """The text that was agreed, while the passage is agreed or asked again for."""
        if self.seal is None:
            return None
        return self.seal.text or next(r.text for r in self.rounds if r.id == self.seal.round)
