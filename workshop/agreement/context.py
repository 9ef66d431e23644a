"""What a decision needs besides the state: who asks, the time, and what the texts say now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from workshop.agreement.roles import Role
from workshop.ids import ParticipantId, PassageId, RandomBytes, SuggestionId

__all__ = ["Context"]


def _nowhere(suggestion: SuggestionId) -> None:
    return None


@dataclass(frozen=True, slots=True)
class Context:
    """What a decision needs besides the state."""

    by: ParticipantId | None
    role: Role
    now: datetime
    text: Callable[[PassageId], str]
    """The present text of a passage."""
    random: RandomBytes
    anchor: Callable[[PassageId, int, int], str]
    """Ties something to the characters of a range of a passage; gives what an event keeps."""
    locate: Callable[[PassageId, str], tuple[int, int] | None]
    """Where the characters are that something was tied to; None once they are gone."""
    place: Callable[[SuggestionId], tuple[int, int] | None] = _nowhere
    """Where the words of a suggestion are now, as (start, end); None once they are gone."""
