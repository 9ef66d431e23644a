"""What stands in the records of a replica in the place of what its person may not know (yet).

The journal of a workshop holds positions before they are shown, and codes. A replica has a copy of
that journal on a machine of somebody's own, so there these events take the place of such records.
They never stand in the journal itself.
"""

from __future__ import annotations

from typing import Literal

from workshop.agreement.event import EventBase
from workshop.ids import DelegationId, ParticipantId, PassageId, RoundId, StepId

__all__ = [
    "Disclosed",
    "NoteHidden",
    "PositionHidden",
    "StanceHidden",
    "WeightsHidden",
    "Withheld",
    "WithheldEvent",
]


class Withheld(EventBase):
    """Something that is not for this person, such as a join code."""

    type: Literal["withheld"] = "withheld"


class PositionHidden(EventBase):
    """A delegation took a position; which one is told with all the others."""

    type: Literal["position-hidden"] = "position-hidden"
    round: RoundId
    passage: PassageId
    delegation: DelegationId
    entered: bool = False


class NoteHidden(EventBase):
    """Somebody wrote a silent answer, or took it back."""

    type: Literal["note-hidden"] = "note-hidden"
    step: StepId
    question: str
    delegation: DelegationId | None = None
    empty: bool = False


class StanceHidden(EventBase):
    """Somebody chose where they stand; nobody is told who, unless that person says so."""

    type: Literal["stance-hidden"] = "stance-hidden"
    step: StepId
    again: bool
    voice: ParticipantId
    """A number in the place of a name."""
    delegation: DelegationId
    gone: bool = False
    """It is told under the name from here on."""


class WeightsHidden(EventBase):
    """Somebody weighed, or took it back; nobody is told who, ever."""

    type: Literal["weights-hidden"] = "weights-hidden"
    step: StepId
    question: str
    voice: ParticipantId
    """A number in the place of a name."""
    empty: bool = False


class Disclosed(EventBase):
    """What was hidden so far is shown, and with it what shows it: whole events, in order."""

    type: Literal["disclosed"] = "disclosed"
    events: tuple[str, ...]
    """As JSON."""


WithheldEvent = Withheld | PositionHidden | NoteHidden | StanceHidden | WeightsHidden | Disclosed
