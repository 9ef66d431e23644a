"""What a change was, in short: enough to show the history of a passage without replaying it."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.document.change import Action
from workshop.document.chunk import TRUSTED, open_chunk
from workshop.document.columns import Cursor, booleans, runs
from workshop.ids import ActorId

__all__ = ["Moment", "read_moment"]

_ACTIONS, _INSERTS = 0x42, 0x34


@dataclass(frozen=True, slots=True)
class Moment:
    """One change of a passage and the version it led to.

    Attributes:
        index: place in the order in which this replica has them, from 0, which is the seed.
        hash: the version; ``Replica.text_at((hash,))`` is its text.
        start: counter of its first operation.
        seconds: wall clock of the author, seconds since 1970; 0 for the seed.
        inserted: code points that came in; ``deleted`` those that went.
    """

    index: int
    hash: bytes
    actor: ActorId
    start: int
    seconds: int
    inserted: int
    deleted: int


def read_moment(index: int, raw: bytes) -> Moment:
    """Reads a change of this replica; its operations are counted, not read."""
    name, body = open_chunk(raw, TRUSTED)
    head = Cursor(body)
    head.take(32 * head.unsigned())
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
    return Moment(index, name, actor, start, seconds, inserted, deleted)
