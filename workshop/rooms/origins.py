"""Who wrote which part of a text, and when, in stretches that people can think in. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from workshop.document.past import Moment
from workshop.document.versions import SILENCE_SECONDS
from workshop.ids import ActorId, ParticipantId

__all__ = ["Origin", "origins"]


@dataclass(frozen=True, slots=True)
class Origin:
    """A stretch of a text that one person wrote in one go.

    Attributes:
        start: first code point in the text; ``end`` the one behind it.
        author: who wrote it; None for starter text.
        began: its first change; None for starter text. ``ended`` the last.
        change: number of its last change, from 0; a version holds those from ``first`` to ``last``.
    """

    start: int
    end: int
    author: ParticipantId | None
    began: datetime | None
    ended: datetime | None
    change: int


def origins(
    start: int, changes: Sequence[Moment], person: Callable[[ActorId], ParticipantId | None]
) -> Sequence[Origin]:
    """Groups characters, of which each is given by the change that brought it in.

    Two characters side by side are one stretch where the same person wrote them without a silence
    in between, in whatever order.

    Args:
        start: where in the text the first of them stands.
    """
    found: list[Origin] = []
    group: list[Moment] = []
    at = start
    for index, change in enumerate(changes, start):
        if group and not _goes_on(group, change, person):
            found.append(_origin(at, index, group, person))
            group, at = [], index
        group.append(change)
    if group:
        found.append(_origin(at, start + len(changes), group, person))
    return found


def _goes_on(
    group: Sequence[Moment], change: Moment, person: Callable[[ActorId], ParticipantId | None]
) -> bool:
    last = group[-1]
    if last is change:
        return True
    close = abs(change.seconds - last.seconds) < SILENCE_SECONDS
    return close and person(change.actor) == person(last.actor)


def _origin(
    start: int,
    end: int,
    group: Sequence[Moment],
    person: Callable[[ActorId], ParticipantId | None],
) -> Origin:
    seconds = [change.seconds for change in group]
    return Origin(
        start=start,
        end=end,
        author=person(group[0].actor),
        began=_moment(min(seconds)),
        ended=_moment(max(seconds)),
        change=max(change.index for change in group),
    )


def _moment(seconds: int) -> datetime | None:
    return datetime.fromtimestamp(seconds, UTC) if seconds else None
