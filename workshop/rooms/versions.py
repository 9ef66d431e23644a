"""The history of one passage as people see it: versions with authors, names and rounds.

Read only when somebody asks; typing costs nothing here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from workshop.agreement.state import PassageState, Round
from workshop.document.past import Moment
from workshop.document.replica import Replica
from workshop.document.versions import spans
from workshop.ids import ActorId, ParticipantId, RoundId

__all__ = ["Past", "Version"]

_NEAR = 50
"""How many changes before the opening of a round are tried for the text that was put forward."""


@dataclass(frozen=True, slots=True)
class Version:
    """A stretch of work on a passage, and the text it led to.

    Attributes:
        hash: 64 hexadecimal digits; names this version in ``Room.text_at`` and in commands.
        began: the first change in it; None for the starter text. ``ended`` the last.
        authors: who wrote, in order of appearance; None for the starter text.
        inserted: code points that came in; ``deleted`` those that went.
        name: what somebody called this version last; empty for most.
        rounds: the rounds in which exactly this text was put forward, oldest first.
    """

    hash: str
    began: datetime | None
    ended: datetime | None
    authors: tuple[ParticipantId | None, ...]
    inserted: int
    deleted: int
    name: str = ""
    rounds: tuple[RoundId, ...] = ()


class Past:
    """What was read of the history of a passage so far; reads on from there."""

    def __init__(self, replica: Replica, person: Callable[[ActorId], ParticipantId | None]) -> None:
        """Takes the passage, and who is behind an author; None for the starter text."""
        self._replica = replica
        self._person = person
        self._moments: list[Moment] = []
        self._rounds: dict[RoundId, bytes] = {}

    def read(self, most: int | None = None) -> bool:
        """Goes on by at most so many changes; tells whether that was all."""
        if most is not None and not self._replica.read_back(most):
            return False
        new = self._replica.history(after=len(self._moments), most=most)
        self._moments += new
        return most is None or len(new) < most

    def versions(self, passage: PassageState) -> Sequence[Version]:
        """All versions, oldest first; never empty."""
        self.read()
        for known in passage.rounds:
            if known.id not in self._rounds:
                self._rounds[known.id] = self._put_forward(known)
        names = {bytes.fromhex(named.version): named.name for named in passage.named}
        rounds: dict[bytes, list[RoundId]] = {}
        for round, version in self._rounds.items():
            rounds.setdefault(version, []).append(round)
        groups = spans(self._moments, person=self._person, ends=names.keys() | rounds.keys())
        return [
            Version(
                hash=span.hash.hex(),
                began=_moment(span.began),
                ended=_moment(span.ended),
                authors=tuple(dict.fromkeys(map(self._person, span.actors))),
                inserted=span.inserted,
                deleted=span.deleted,
                name=names.get(span.hash, ""),
                rounds=tuple(rounds.get(span.hash, ())),
            )
            for span in groups
        ]

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
