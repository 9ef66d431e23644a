"""Which events are decisions: what the log of a meeting shows. Pure."""

from __future__ import annotations

from workshop.agreement import events as e
from workshop.agreement.settling import MinorityNoted, SealMoved
from workshop.agreement.timing import ClockExtended
from workshop.agreement.undo import ProcessUndone

__all__ = ["is_decision"]

_DECISIONS = (
    e.WorkshopCreated,
    e.DelegationAdded,
    e.ParticipantJoined,
    e.CodeRenewed,
    e.StepEntered,
    e.PointAssessed,
    e.RoundOpened,
    e.PositionTaken,
    e.PositionsRevealed,
    e.PassageAgreed,
    e.RoundClosed,
    e.PassageReopened,
    e.VersionNamed,
    SealMoved,
    MinorityNoted,
    ProcessUndone,
    ClockExtended,
    e.RoleChanged,
    e.LeadHandedOver,
    e.LeadTakenBack,
    e.TemperatureTaken,
)
"""Work on the text and its margins has lists of its own."""


def is_decision(event: e.Event) -> bool:
    """Whether the log shows it."""
    return isinstance(event, _DECISIONS)
