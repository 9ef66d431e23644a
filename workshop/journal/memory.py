"""A journal that ends with the process: for tests and for trying things out.

It keeps the promises apart as a real one does: what is committed becomes durable with ``flush``
only. Faults are switched on by hand and stay until ``recover``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from workshop.errors import JournalError
from workshop.ids import PassageId
from workshop.journal.base import Entry, Record, RecordKind, Snapshot, no_pause
from workshop.journal.chain import as_stored

__all__ = ["MemoryJournal"]


class MemoryJournal:
    """Records in a list.

    Test switches:
        ``fail_with(error)``: commit and probe raise this error and commit nothing.
        ``fail_flush_with(error)``: flush raises this error and nothing becomes durable.
        ``recover()``: both work again.
        ``durable``: the seq up to which a power cut would lose nothing.
    """

    def __init__(self) -> None:
        self._records: list[Record] = []
        self._snapshot: Snapshot | None = None
        self._durable = 0
        self._closed = False
        self._commit_error: JournalError | None = None
        self._flush_error: JournalError | None = None

    @property
    def last(self) -> int:
        return len(self._records)

    @property
    def durable(self) -> int:
        """The seq up to which flush has made records durable."""
        return self._durable

    def fail_with(self, error: JournalError) -> None:
        """From now on commit and probe raise this error."""
        self._commit_error = error

    def fail_flush_with(self, error: JournalError) -> None:
        """From now on flush raises this error."""
        self._flush_error = error

    def recover(self) -> None:
        """Everything works again."""
        self._commit_error = None
        self._flush_error = None

    def read(self, after: int = 0) -> Iterator[Record]:
        self._check_open()
        return iter(self._records[max(after, 0) :])

    def events(self, until: int) -> Iterator[Record]:
        self._check_open()
        return iter([r for r in self._records[:until] if r.kind is RecordKind.EVENT])

    def changes(self, passage: PassageId, until: int) -> Iterator[bytes]:
        self._check_open()
        known = [r for r in self._records[:until] if r.kind is RecordKind.CHANGE]
        return iter([record.payload for record in known if record.passage == passage])

    def snapshot(self) -> Snapshot | None:
        self._check_open()
        return self._snapshot

    def keep(self, snapshot: Snapshot, pause: Callable[[], None] = no_pause) -> None:
        self.probe()
        pause()
        before = self._snapshot.parts if self._snapshot is not None else {}
        self._snapshot = Snapshot(snapshot.seq, {**before, **snapshot.parts})

    def commit(self, entries: Sequence[Entry], *, expect: int | None = None) -> int:
        self.probe()
        if expect is not None and expect != self.last:
            raise JournalError("journal-conflict", expected=expect, last=self.last)
        self._records += [
            Record(seq, entry.kind, entry.payload, entry.passage, as_stored(entry.at))
            for seq, entry in enumerate(entries, self.last + 1)
        ]
        return self.last

    def flush(self) -> int:
        self._check_open()
        if self._flush_error is not None:
            raise self._flush_error
        self._durable = self.last
        return self._durable

    def probe(self) -> None:
        self._check_open()
        if self._commit_error is not None:
            raise self._commit_error

    def close(self) -> None:
        self._closed = True

    def _check_open(self) -> None:
        if self._closed:
            raise JournalError("journal-closed")
