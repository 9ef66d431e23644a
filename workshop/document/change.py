"""A change and its operations as values, whatever their bytes look like."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from workshop.ids import ActorId

__all__ = ["Action", "Change", "Op", "OpId", "Outline", "Scalar"]

OpId = tuple[int, ActorId]
"""Counter and author of an operation; of an insertion it is also the id of the element."""


class Action(IntEnum):
    """What an operation does."""

    MAKE_MAP = 0
    SET = 1
    MAKE_LIST = 2
    DELETE = 3
    MAKE_TEXT = 4
    INCREMENT = 5
    MAKE_TABLE = 6
    MARK = 7


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value that is neither text nor null: automerge's type code and its bytes, unread."""

    kind: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Op:
    """One operation of a change.

    Attributes:
        object: what it works on; None is the root map.
        key: the key in a map; in a sequence the element it works on or is inserted behind, where
            None is the beginning.
        pred: the operations it takes the place of.
    """

    object: OpId | None
    key: OpId | str | None
    insert: bool
    action: int
    value: str | Scalar | None = None
    pred: tuple[OpId, ...] = ()
    expand: bool = False
    mark: str | None = None


@dataclass(frozen=True, slots=True)
class Outline:
    """What others need to know of a change.

    Attributes:
        last: counter of the last operation.
        inserted: counters of the operations that insert an element.
    """

    hash: bytes
    actor: ActorId
    seq: int
    last: int
    inserted: Sequence[int]


@dataclass(frozen=True, slots=True)
class Change:
    """One change: operations of one author, on top of the changes named by ``deps``.

    Attributes:
        seq: which change of this author it is, from 1.
        start: counter of the first operation; the others count on from there.
        seconds: wall clock, seconds since 1970.
        hash: the name of the change; filled in by ``decode``, ignored by ``encode``.
    """

    deps: tuple[bytes, ...]
    actor: ActorId
    seq: int
    start: int
    seconds: int
    ops: tuple[Op, ...]
    message: str = ""
    extra: bytes = b""
    hash: bytes = b""

    @property
    def outline(self) -> Outline:
        """The change in short."""
        inserted = tuple([at for at, op in enumerate(self.ops, self.start) if op.insert])
        last = self.start + len(self.ops) - 1
        return Outline(self.hash, self.actor, self.seq, last, inserted)
