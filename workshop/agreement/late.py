"""Text that came late: written on a machine whose line was gone. Pure.

Nothing has to be decided for it to be in the text. What people do with it, paragraph by paragraph,
is written down, so that everybody sees what was looked at.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, Literal

from workshop.agreement.event import EventBase
from workshop.agreement.roles import Action
from workshop.errors import NotFoundError
from workshop.ids import ParticipantId, PassageId

if TYPE_CHECKING:
    from workshop.agreement.context import Context
    from workshop.agreement.state import WorkshopState

__all__ = [
    "LateSettled",
    "LateText",
    "SettleLate",
    "TextCameLate",
    "came_late",
    "decide_late",
]


class TextCameLate(EventBase):
    """Changes of somebody came in that were made before they knew of others' changes, that were
    under way for long, or that the others agreed without.

    The four versions of the passage are hashes of changes, as hexadecimal digits.
    """

    type: Literal["text-came-late"] = "text-came-late"
    id: str
    passage: PassageId
    since: datetime | None = None
    """When the first of them was made."""
    base: tuple[str, ...]
    """What its author last had of the others."""
    before: tuple[str, ...]
    """The room's text before they came in."""
    mine: tuple[str, ...]
    """The author's own text."""
    after: tuple[str, ...]
    """The text of both."""
    changes: int = 0


class LateSettled(EventBase):
    """Somebody looked at what came late in a paragraph, and the text is as it should be."""

    type: Literal["late-settled"] = "late-settled"
    id: str
    paragraph: str = ""
    """Its name; empty for all that is left."""


@dataclass(frozen=True, slots=True)
class SettleLate:
    """What came late in a paragraph was looked at; without a paragraph, all of it."""

    action: ClassVar[Action] = Action.EDIT_TEXT
    late: str
    paragraph: str = ""


@dataclass(frozen=True, slots=True)
class LateText:
    """What came late at one time in one passage, and how far people are with it."""

    id: str
    passage: PassageId
    by: ParticipantId | None
    at: datetime
    since: datetime | None
    base: tuple[str, ...]
    before: tuple[str, ...]
    mine: tuple[str, ...]
    after: tuple[str, ...]
    settled: frozenset[str] = frozenset()
    """The paragraphs that were looked at."""
    done: bool = False


def decide_late(state: WorkshopState, command: SettleLate, context: Context) -> list[LateSettled]:
    """What it leads to that somebody looked at late text.

    Raises:
        NotFoundError: ``late-unknown``, no such text.
    """
    known = state.late.get(command.late)
    if known is None:
        raise NotFoundError("late-unknown", late=command.late)
    if known.done or command.paragraph in known.settled:
        return []
    paragraph = command.paragraph[:32]
    return [LateSettled(at=context.now, by=context.by, id=known.id, paragraph=paragraph)]


def came_late(
    known: Mapping[str, LateText], event: TextCameLate | LateSettled
) -> dict[str, LateText]:
    """All late text after one more event about it."""
    if isinstance(event, TextCameLate):
        new = LateText(
            event.id,
            event.passage,
            event.by,
            event.at,
            event.since,
            event.base,
            event.before,
            event.mine,
            event.after,
        )
        return {**known, new.id: new}
    late = known[event.id]
    settled = late.settled | {event.paragraph} if event.paragraph else late.settled
    return {**known, late.id: replace(late, settled=settled, done=late.done or not event.paragraph)}
