"""The end of a workshop: nothing is written any more, and how the words came to be is gone. Pure.

What is kept and what is not is decided where the journal is at hand; here is what the state says
of it.
"""

from __future__ import annotations

from typing import Literal

from workshop.agreement.event import EventBase
from workshop.ids import ParticipantId

__all__ = ["SHARE", "WorkshopClosed", "whose"]

SHARE = "#"
"""In a closed workshop, between a delegation and the number of one of its people."""


class WorkshopClosed(EventBase):
    """The workshop was closed for good: text, decisions and reasons were kept, keystrokes not."""

    type: Literal["workshop-closed"] = "workshop-closed"
    changes: int = 0
    """How many recorded keystrokes and other changes of the text were removed."""
    sessions: int = 0
    """Of how many sessions they were."""
    per_delegation: bool = False
    """Whether people were replaced by their delegation or role."""


def whose(id: ParticipantId) -> ParticipantId:
    """Under what id somebody is known, where several people are called by their delegation."""
    return ParticipantId(id.partition(SHARE)[0])
