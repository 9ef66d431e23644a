"""When something was written: the change that made an element, and its clock."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from workshop.document.change import OpId
from workshop.document.chunk import TRUSTED, open_chunk
from workshop.document.columns import Cursor
from workshop.errors import DocumentError
from workshop.ids import ActorId

__all__ = ["Moments", "moment_of"]

_SHORT = 0x80


def moment_of(raw: bytes) -> tuple[ActorId, int, int]:
    """Author, first counter and seconds of a change of our own; the checksum is not read."""
    try:
        at = 10
        if raw[9] >= _SHORT:
            while raw[at] >= _SHORT:
                at += 1
            at += 1
        # One dependency and an author of sixteen bytes: nearly every change there is.
        if raw[8] == 1 and raw[at] < _SHORT and raw[at + 1 + 32 * raw[at]] < _SHORT:
            at += 1 + 32 * raw[at]
            behind = at + 1 + raw[at]
            head = Cursor(raw, behind)
            actor = ActorId(raw[at + 1 : behind])
        else:
            head = Cursor(open_chunk(raw, TRUSTED)[1])
            head.take(32 * head.unsigned())
            actor = ActorId(head.counted())
    except IndexError:
        raise DocumentError("document-malformed") from None
    head.unsigned()
    return actor, head.unsigned(), head.signed()


class Moments:
    """When every element was written, read from the changes as far as somebody asked."""

    __slots__ = ("_read", "_seconds", "_starts")

    def __init__(self) -> None:
        self._read = 0
        self._starts: dict[ActorId, list[int]] = {}
        self._seconds: dict[ActorId, list[int]] = {}

    def read(self, changes: Sequence[bytes]) -> None:
        """Takes in what was added to the list of changes since the last time."""
        for at in range(self._read, len(changes)):
            actor, start, seconds = moment_of(changes[at])
            self._starts.setdefault(actor, []).append(start)
            self._seconds.setdefault(actor, []).append(seconds)
        self._read = len(changes)

    def of(self, element: OpId) -> int:
        """Seconds since 1970 of the change that inserted an element."""
        counter, actor = element
        # An author's counters only go up, change after change.
        return self._seconds[actor][bisect_right(self._starts[actor], counter) - 1]
