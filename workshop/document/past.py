"""What a change was, in short: enough to show the history of a passage without replaying it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workshop.document.change import Action
from workshop.document.chunk import TRUSTED, open_chunk
from workshop.document.columns import Cursor, booleans, runs
from workshop.ids import ActorId

__all__ = ["Frontier", "Moment", "read_moment"]

_ACTIONS, _INSERTS = 0x42, 0x34


@dataclass(frozen=True, slots=True)
class Moment:
    """One change of a passage and the version it led to.

    Attributes:
        index: place in the order in which this replica has them, from 0, which is the seed.
        hash: of the change. Where nobody wrote beside it, ``Replica.text_at((hash,))`` is the text
            it led to; see ``Frontier``.
        start: counter of its first operation.
        seconds: wall clock of the author, seconds since 1970; 0 for the seed.
        inserted: code points that came in; ``deleted`` those that went.
        deps: the changes it was made on.
    """

    index: int
    hash: bytes
    actor: ActorId
    start: int
    seconds: int
    inserted: int
    deleted: int
    deps: tuple[bytes, ...] = ()


class Frontier:
    """Which changes nothing builds on yet, after each change of a passage in its order.

    People who write without each other's words, as on two machines, make a text that is the end of
    no single change: it is where several come together.
    """

    __slots__ = ("_forks", "_open", "_places")

    def __init__(self) -> None:
        self._open: set[bytes] = set()
        self._places: dict[bytes, int] = {}
        self._forks: dict[int, tuple[bytes, ...]] = {}
        """Only where it is not just the change itself: that is seldom."""

    def add(self, moments: Iterable[Moment]) -> None:
        """Takes in further changes, in their order."""
        for moment in moments:
            # One that stands there twice is still what others were built on.
            if moment.hash not in self._places:
                self._open.difference_update(moment.deps)
                self._open.add(moment.hash)
                self._places[moment.hash] = moment.index
            if len(self._open) > 1 or moment.hash not in self._open:
                self._forks[moment.index] = tuple(sorted(self._open))

    def behind(self, moment: Moment) -> tuple[bytes, ...]:
        """The version that everything up to this change makes, for ``Replica.text_at``."""
        return self._forks.get(moment.index) or (moment.hash,)

    def last_of(self, heads: Iterable[bytes]) -> bytes | None:
        """The last of these changes in their order; None where one of them is not there."""
        places = self._places
        if any(head not in places for head in heads):
            return None
        return max(heads, key=places.__getitem__)


def read_moment(index: int, raw: bytes) -> Moment:
    """Reads a change of this replica; its operations are counted, not read."""
    name, body = open_chunk(raw, TRUSTED)
    head = Cursor(body)
    deps = tuple(head.take(32) for _ in range(head.unsigned()))
    actor = ActorId(head.counted())
    head.unsigned()
    start = head.unsigned()
    seconds = head.signed()
    head.counted()
    for _ in range(head.unsigned()):
        head.counted()
    sizes = [(head.unsigned(), head.unsigned()) for _ in range(head.unsigned())]
    actions = inserts = b""
    for column, size in sizes:
        if column == _ACTIONS:
            actions = head.take(size)
        elif column == _INSERTS:
            inserts = head.take(size)
        else:
            head.take(size)
    inserted = sum(booleans(inserts, TRUSTED.ops))
    deleted = runs(actions, Cursor.unsigned, TRUSTED.ops).count(Action.DELETE)
    return Moment(index, name, actor, start, seconds, inserted, deleted, deps)
