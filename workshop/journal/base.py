"""What a journal is: numbered records, appended and never changed, with two promises.

*Committed* is what ``commit`` gives on return: the records survive the end of the process, also
by ``kill -9``. They are with the operating system, not necessarily on the disk.

*Durable* is what ``flush`` gives on return: the records survive the end of the machine. Only then
may a screen say that something has been saved.

A commit is short enough for the event loop, a flush is not: it waits for the disk and belongs in
a worker thread. One thread may flush, and another keep a snapshot, while a third commits.

A snapshot says what the records up to one of them amount to. It is made from the records and is
never instead of them: a journal keeps them all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from workshop.ids import PassageId

__all__ = ["Entry", "Journal", "Record", "RecordKind", "Snapshot", "no_pause"]


class RecordKind(StrEnum):
    """What the payload of a record is. The journal itself does not look inside."""

    EVENT = "event"
    """Something the people settled: agenda, positions, roles, comments."""
    CHANGE = "change"
    """One change of the text of a passage."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to be committed. ``at`` is timezone-aware; it is kept to the microsecond."""

    kind: RecordKind
    payload: bytes
    passage: PassageId | None = None
    at: datetime = field(kw_only=True)


@dataclass(frozen=True, slots=True)
class Record:
    """Something that was committed. ``at`` is in UTC."""

    seq: int
    """From 1, ascending, without gaps."""
    kind: RecordKind
    payload: bytes
    passage: PassageId | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What the changes up to ``seq`` amount to, by passage. The journal does not look inside."""

    seq: int
    parts: Mapping[PassageId, bytes]


def no_pause() -> None:
    """Goes on at once."""


class Journal(Protocol):
    """The records of one workshop. Every method raises JournalError when the store fails it."""

    @property
    def last(self) -> int:
        """The seq of the last committed record; 0 when there is none."""

    def read(self, after: int = 0) -> Iterator[Record]:
        """Streams the records behind ``after`` in order, up to ``last`` as it is at the call.

        Commits may go on between two records.

        Raises:
            JournalError: ``journal-damaged`` at the first record that is not as it was committed.
        """

    def commit(self, entries: Sequence[Entry], *, expect: int | None = None) -> int:
        """Appends all entries or none, and returns the seq of the last record.

        Raises:
            JournalError: ``journal-conflict`` when ``expect`` is not ``last``; transient ones such
                as ``journal-full`` when the disk does not take it. Nothing was committed then, and
                the same call may succeed later.
        """

    def flush(self) -> int:
        """Makes durable what is committed at the call, and returns the seq up to which it is.

        Blocks on the disk: for a worker thread. May be called while another thread commits.
        """

    def events(self, until: int) -> Iterator[Record]:
        """The events up to and with ``until``, in order, without reading the changes between them.

        Raises:
            JournalError: ``journal-damaged``, at the latest behind the last of them.
        """

    def changes(self, passage: PassageId, until: int) -> Iterator[bytes]:
        """The payloads of the changes of a passage up to and with ``until``, in order.

        They are not held against the chain: a change carries a checksum of its own.
        """

    def snapshot(self) -> Snapshot | None:
        """The newest snapshot that is whole, with a part for every passage that was ever kept."""

    def keep(self, snapshot: Snapshot, pause: Callable[[], None] = no_pause) -> None:
        """Keeps a snapshot, once the records from the one before up to it were found whole.

        For a worker thread, while others commit. Passages that it has no part for stay as they are
        in the snapshot before.

        Args:
            pause: called every millisecond or so of work; what it raises ends the keeping.

        Raises:
            JournalError: ``journal-damaged``, or the disk does not take it; the snapshots that
                were there are still there.
        """

    def probe(self) -> None:
        """Makes a small real write that leaves no record; raises while commits cannot succeed."""

    def close(self) -> None:
        """Lets go of the file. Whoever wants to know that all is durable flushes first."""
