"""The end of a workshop: nothing is written any more, and how the words came to be is gone. Pure.

What is kept and what is not is decided where the journal is at hand; here is what the state says
of it.
"""

from __future__ import annotations

from typing import Literal

from workshop.agreement.event import EventBase

__all__ = ["WorkshopClosed"]


class WorkshopClosed(EventBase):
    """The workshop was closed for good: text, decisions and reasons were kept, keystrokes not."""

    type: Literal["workshop-closed"] = "workshop-closed"
    changes: int = 0
    """How many recorded keystrokes and other changes of the text were removed."""
    sessions: int = 0
    """Of how many sessions they were."""
    per_delegation: bool = False
    """Whether people were replaced by their delegation or role."""
