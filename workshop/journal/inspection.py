"""Looks at every byte of a workshop file, changes nothing, and says what there is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from workshop.errors import JournalError
from workshop.journal import faults, frames, sums
from workshop.journal.locks import FileLock
from workshop.journal.sqlite import SqliteJournal

__all__ = ["Inspected", "inspect"]


@dataclass(frozen=True, slots=True)
class Inspected:
    """What was found right.

    Attributes:
        last_at: when the last record was written; None where there is none.
        snapshots: how many there are.
        sealed: whether every byte was held against a checksum. Not so while a server copies its
            log, and for a file that came without its checksum; the records were checked then.
        torn: bytes of a record that was being written when the process ended.
    """

    records: int
    last_at: datetime | None
    snapshots: int
    sealed: bool
    torn: int


def inspect(path: Path) -> Inspected:
    """Inspects the file, its log and its checksum; beside a running server, or without one.

    Raises:
        JournalError: ``journal-damaged``; ``journal-missing`` and the like as for opening.
    """
    if not path.exists():
        raise JournalError("journal-missing", path=str(path))
    try:
        whole = sums.is_right(path)
        torn = _examine(path)
    except OSError as error:
        raise faults.from_system(error, path) from error
    if whole is False:
        raise faults.damaged(path)
    journal = SqliteJournal.open(path, read_only=True)
    try:
        last_at = None
        for record in journal.read():
            last_at = record.at
        kept = journal.inspect()
        return Inspected(journal.last, last_at, kept, whole is True, torn)
    finally:
        journal.close()


def _examine(path: Path) -> int:
    """Looks at the log where nobody writes it."""
    try:
        lock = FileLock(path.with_name(path.name + "-lock"))
    except BlockingIOError:
        return 0
    except OSError:
        # A directory that may only be read.
        return frames.examine(path)
    try:
        return frames.examine(path)
    finally:
        lock.release()
