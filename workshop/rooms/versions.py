"""The history of one passage as people see it: versions with authors, names and rounds.

Read only when somebody asks; typing costs nothing here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from workshop.agreement.passage import PassageState, Round
from workshop.document.origins import Origins
from workshop.document.past import Moment
from workshop.document.replica import Replica
from workshop.document.versions import Span, spans
from workshop.ids import ActorId, ParticipantId, RoundId
from workshop.rooms.origins import Origin, origins

__all__ = ["Past", "Version", "version_of"]

_Ends = tuple[dict[bytes, str], dict[bytes, tuple[RoundId, ...]]]
"""Names and rounds of the versions that people refer to."""

_NEAR = 50
"""How many changes before the opening of a round are tried for the text that was put forward."""


@dataclass(frozen=True, slots=True)
class Version:
    """A stretch of work on a passage, and the text it led to.

    Attributes:
        first: number of the first change in it, from 0; ``last`` of the last.
        hash: 64 hexadecimal digits; names this version in ``Room.text_at`` and in commands.
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


class Past:
    """What was read of the history of a passage so far; reads on from there."""

    def __init__(self, replica: Replica, person: Callable[[ActorId], ParticipantId | None]) -> None:
        """Takes the passage, and who is behind an author; None for the starter text."""
        self._replica = replica
        self._person = person
        self._moments: list[Moment] = []
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
        return self._replica.text_at((self._moments[change].hash,))

    def _known_by(self, passage: PassageState) -> _Ends:
        """The versions that people refer to: names, and the rounds they were put forward in."""
        for known in passage.rounds:
            if known.id not in self._rounds:
                self._rounds[known.id] = self._put_forward(known)
        names = {bytes.fromhex(named.version): named.name for named in passage.named}
        rounds: dict[bytes, tuple[RoundId, ...]] = {}
        for round, version in self._rounds.items():
            rounds[version] = (*rounds.get(version, ()), round)
        return names, rounds

    def _version(self, span: Span) -> Version:
        names, rounds = self._ends
        return Version(
            first=span.first,
            last=span.last,
            hash=span.hash.hex(),
            began=_moment(span.began),
            ended=_moment(span.ended),
            authors=tuple(dict.fromkeys(map(self._person, span.actors))),
            inserted=span.inserted,
            deleted=span.deleted,
            name=names.get(span.hash, ""),
            rounds=rounds.get(span.hash, ()),
        )

    def _put_forward(self, known: Round) -> bytes:
        """The version a round was opened on: the last one of that moment with the same text."""
        limit = known.opened_at.timestamp()
        before = [moment for moment in self._moments if moment.seconds <= limit]
        for moment in before[: -_NEAR - 1 : -1]:
            if self._replica.text_at((moment.hash,)) == known.text:
                return moment.hash
        return (before or self._moments)[-1].hash


def _moment(seconds: int) -> datetime | None:
    return datetime.fromtimestamp(seconds, UTC) if seconds else None
