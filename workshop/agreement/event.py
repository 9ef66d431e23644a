"""What every event has: the version of its shape, when it happened, and who did it."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict

from workshop.ids import ParticipantId

__all__ = ["EventBase"]


class EventBase(BaseModel):
    """A fact of a workshop; stored as JSON, and never changed afterwards."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    v: Literal[1] = 1
    at: datetime
    """When it happened, in UTC."""
    by: ParticipantId | None = None
    """Who did it; None for the command line."""
