"""From single changes to versions that people can think in. Pure."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass

from workshop.document.past import Moment
from workshop.ids import ActorId

__all__ = ["LONGEST_SECONDS", "PAUSE_SECONDS", "SILENCE_SECONDS", "Span", "spans"]

PAUSE_SECONDS = 5
"""Somebody else who goes on after this long begins a version of their own."""
SILENCE_SECONDS = 60
"""Nobody typed for this long: whatever comes next is another version."""
LONGEST_SECONDS = 300
"""A table that types on and on still gets a version every five minutes."""


@dataclass(frozen=True, slots=True)
class Span:
    """Changes that belong together, none left out between the first and the last.

    Attributes:
        first: index of the first change; ``last`` of the last.
        hash: of the last change.
        began: seconds since 1970 of the first change; ``ended`` of the last.
        actors: who wrote, in order of appearance.
        inserted: code points that came in; ``deleted`` those that went, also of one another.
    """

    first: int
    last: int
    hash: bytes
    began: int
    ended: int
    actors: tuple[ActorId, ...]
    inserted: int
    deleted: int


def spans(
    moments: Iterable[Moment],
    *,
    person: Callable[[ActorId], Hashable],
    ends: Collection[bytes] = (),
) -> Sequence[Span]:
    """Groups changes, in their order. The first one, the starter text, stands by itself.

    People who type at the same time share a version: another author begins a new one only after
    a pause. A clock that runs back begins a new one as well.

    Args:
        person: who an author is; two sessions of one person count as one.
        ends: changes that always close a group, as people refer to the text behind them.
    """
    found: list[Span] = []
    group: list[Moment] = []
    for moment in moments:
        if group and _parts(group, moment, person, ends):
            found.append(_span(group))
            group = []
        group.append(moment)
    if group:
        found.append(_span(group))
    return found


def _parts(
    group: Sequence[Moment],
    moment: Moment,
    person: Callable[[ActorId], Hashable],
    ends: Collection[bytes],
) -> bool:
    last = group[-1]
    silence = moment.seconds - last.seconds
    if last.index == 0 or last.hash in ends or not 0 <= silence < SILENCE_SECONDS:
        return True
    if moment.seconds - group[0].seconds >= LONGEST_SECONDS:
        return True
    return silence >= PAUSE_SECONDS and person(moment.actor) != person(last.actor)


def _span(group: Sequence[Moment]) -> Span:
    first, last = group[0], group[-1]
    return Span(
        first=first.index,
        last=last.index,
        hash=last.hash,
        began=first.seconds,
        ended=last.seconds,
        actors=tuple(dict.fromkeys(moment.actor for moment in group)),
        inserted=sum(moment.inserted for moment in group),
        deleted=sum(moment.deleted for moment in group),
    )
