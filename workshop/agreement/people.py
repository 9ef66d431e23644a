"""Who is in a workshop: delegations, participants, and the codes that open the door. Frozen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from workshop.agreement.roles import Role
from workshop.ids import DelegationId, ParticipantId

__all__ = ["Delegation", "JoinCode", "Participant"]


@dataclass(frozen=True, slots=True)
class Delegation:
    """A fractie or organisation with one voice."""

    id: DelegationId
    name: str
    initials: str
    """Two letters, unique in the workshop; stand wherever the colour stands."""
    index: int
    """Order of arrival from 0; picks the colour."""


@dataclass(frozen=True, slots=True)
class Participant:
    """A person who has been in the room."""

    id: ParticipantId
    name: str
    role: Role
    delegation: DelegationId | None
    came_as: Role | None = None
    """The role of their join code, where who leads gave them another one."""
    initials: str = ""
    """Two small letters, unique among the people; stand where somebody speaks for nobody."""

    @property
    def code_role(self) -> Role:
        """The role of the code they came in with."""
        return self.came_as or self.role


@dataclass(frozen=True, slots=True)
class JoinCode:
    """The code that opens the door for one role."""

    role: Role
    code: str
    expires: datetime
    renewed: bool = False
    """True where a newer code has taken its place: it tells why it does not open the door."""
    used: bool = False
    """True for a code that opened the door once and does so no more."""
