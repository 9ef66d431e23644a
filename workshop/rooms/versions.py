"""The history of one passage as people see it: versions with authors, names and rounds.

Read only when somebody asks; typing costs nothing here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import accumulate

from workshop.agreement.passage import PassageState, Round
from workshop.document.origins import Origins
from workshop.document.past import Frontier, Moment
from workshop.document.replica import Replica
from workshop.document.versions import Span, spans
from workshop.ids import ActorId, ParticipantId, RoundId
from workshop.rooms.origins import Origin, origins

__all__ = ["Past", "Version", "version_heads", "version_of"]

_Heads = tuple[bytes, ...]
_Ends = tuple[dict[bytes, tuple[str, _Heads]], dict[bytes, tuple[RoundId, ...]]]
"""Names, with what was named, and rounds of the versions that people refer to; by the last change
in them."""

_TOGETHER = "+"
"""Between the hashes of changes that were made without each other, in what names a version."""
_NEAR = 50
"""How many changes before the opening of a round are tried for the text that was put forward."""


@dataclass(frozen=True, slots=True)
class Version:
    """A stretch of work on a passage, and the text it led to.

    Attributes:
        first: number of the first change in it, from 0; ``last`` of the last.
        hash: names this version in ``Passages.text_at`` and in commands: 64 hexadecimal digits;
            several of those where people wrote without each other's words.
        began: the first change in it; None for the starter text. ``ended`` the last.
        authors: who wrote, in order of appearance; None for the starter text.
        inserted: code points that came in; ``deleted`` those that went.
        name: what somebody called this version last; empty for most.
        rounds: the rounds in which exactly this text was put forward, oldest first.
    """

    first: int
    last: int
    hash: str
    began: datetime | None
    ended: datetime | None
    authors: tuple[ParticipantId | None, ...]
    inserted: int
    deleted: int
    name: str = ""
    rounds: tuple[RoundId, ...] = ()


def version_of(versions: Sequence[Version], change: int) -> int:
    """The place of the version a change is part of; of the last one for a change after it."""
    return bisect_right(versions, change, key=lambda version: version.first) - 1


def version_heads(version: str) -> _Heads:
    """The changes that come together in a version.

    Raises:
        ValueError: it is the name of none.
    """
    return tuple(sorted(map(bytes.fromhex, version.split(_TOGETHER))))


class Past:
    """What was read of the history of a passage so far; reads on from there."""

    def __init__(self, replica: Replica, person: Callable[[ActorId], ParticipantId | None]) -> None:
        """Takes the passage, and who is behind an author; None for the starter text."""
        self._replica = replica
        self._person = person
        self._moments: list[Moment] = []
        self._frontier = Frontier()
        self._origins = Origins()
        self._rounds: dict[RoundId, bytes] = {}
        self._ends: _Ends = ({}, {})
        self._versions: tuple[Version, ...] = ()
        self._covered = 0
        """How many changes the versions are made of."""

    def read(self, most: int | None = None) -> bool:
        """Goes on by at most so many changes; tells whether that was all."""
        if most is not None and not self._replica.read_back(most):
            return False
        new = self._replica.history(after=len(self._moments), most=most)
        self._moments += new
        self._frontier.add(new)
        self._origins.add(new)
        return most is None or len(new) < most

    def versions(self, passage: PassageState) -> Sequence[Version]:
        """All versions, oldest first; never empty.

        The same objects as the last time, but for the last version and what follows it.
        """
        self.read()
        ends = self._known_by(passage)
        if ends != self._ends:
            self._ends, self._versions, self._covered = ends, (), 0
        if self._covered < len(self._moments):
            kept = self._versions[:-1]
            # What comes later decides nothing about a version that another one has followed.
            since = self._versions[-1].first if self._versions else 0
            names, rounds = ends
            new = spans(
                self._moments[since:], person=self._person, ends=names.keys() | rounds.keys()
            )
            self._versions = (*kept, *map(self._version, new))
            self._covered = len(self._moments)
        return self._versions

    def origins(self, start: int, end: int) -> Sequence[Origin]:
        """Who wrote a range of the present text, and when: stretches that cover it in order."""
        self.read()
        elements = self._replica.elements(start, end)
        changes = [self._moments[self._origins.of(element)] for element in elements]
        return origins(start, changes, self._person)

    def appeared(self, start: int, end: int) -> Origin | None:
        """The change by which a range of the present text came to read as it does.

        That is the last one that wrote in it or took something out of it. None for an empty range.
        """
        self.read()
        elements = self._replica.elements(start, end)
        if not elements:
            return None
        words = self._replica.text[start:end]
        # A letter in it came last, or after that something between its letters went.
        low = max(map(self._origins.of, elements))
        high = len(self._moments) - 1
        if words in self._text(low):
            high = low
        while high - low > 1:
            middle = (low + high) // 2
            if words in self._text(middle):
                high = middle
            else:
                low = middle
        return origins(start, [self._moments[high]] * len(elements), self._person)[0]

    def _text(self, change: int) -> str:
        return self._replica.text_at(self._frontier.behind(self._moments[change]))

    def _known_by(self, passage: PassageState) -> _Ends:
        """The versions that people refer to: names, and the rounds they were put forward in."""
        for known in passage.rounds:
            if known.id not in self._rounds:
                self._rounds[known.id] = self._put_forward(known)
        names: dict[bytes, tuple[str, _Heads]] = {}
        for named in passage.named:
            heads = version_heads(named.version)
            if (last := self._frontier.last_of(heads)) is not None:
                names[last] = named.name, heads
        rounds: dict[bytes, tuple[RoundId, ...]] = {}
        for round, version in self._rounds.items():
            rounds[version] = (*rounds.get(version, ()), round)
        return names, rounds

    def _version(self, span: Span) -> Version:
        names, rounds = self._ends
        name, heads = names.get(span.hash, ("", self._frontier.behind(self._moments[span.last])))
        return Version(
            first=span.first,
            last=span.last,
            hash=_TOGETHER.join(head.hex() for head in heads),
            began=_moment(span.began),
            ended=_moment(span.ended),
            authors=tuple(dict.fromkeys(map(self._person, span.actors))),
            inserted=span.inserted,
            deleted=span.deleted,
            name=name,
            rounds=rounds.get(span.hash, ()),
        )

    def _put_forward(self, known: Round) -> bytes:
        """The version a round was opened on: the last one of that moment with the same text."""
        limit = known.opened_at.timestamp()
        before = [moment for moment in self._moments if moment.seconds <= limit]
        # Text from before that moment may have come in long after it, and much of it.
        fits = self._as_long_as(known.text, before)
        for moment in (*fits[: -_NEAR - 1 : -1], *before[: -_NEAR - 1 : -1]):
            if self._text(moment.index) == known.text:
                return moment.hash
        return (before or self._moments)[-1].hash

    def _as_long_as(self, text: str, moments: Sequence[Moment]) -> list[Moment]:
        """Those behind which the whole text is as long as this one, as far as can be counted."""
        lengths = list(accumulate(one.inserted - one.deleted for one in self._moments))
        return [one for one in moments if lengths[one.index] == len(text)]


def _moment(seconds: int) -> datetime | None:
    return datetime.fromtimestamp(seconds, UTC) if seconds else None
