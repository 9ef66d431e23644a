"""A workshop file that was built elsewhere, put where it is found."""

from __future__ import annotations

from pathlib import Path

from workshop.errors import JournalError
from workshop.journal import database, locks, sums
from workshop.journal.sqlite import SqliteJournal
from workshop.journal.wal import wal_of

__all__ = ["adopt"]


def adopt(source: Path, path: Path, *, replace: bool = False) -> None:
    """Moves a workshop file that nobody has open to where it is found, and gives it a checksum.

    Raises:
        JournalError: ``journal-exists``, ``journal-in-use``; or it is no whole workshop file.
    """
    # Opened once, in its own place: it is brought up to date, and no damaged one gets further.
    SqliteJournal.open(source).close()
    lock = locks.writing(path)
    try:
        with database.translating(path):
            if path.exists() and not replace:
                raise JournalError("journal-exists", path=str(path))
            sums.unseal(path)
            # The log first: left alone, it would be taken for that of the new file.
            wal_of(path).unlink(missing_ok=True)
            path.with_name(path.name + "-shm").unlink(missing_ok=True)
            source.replace(path)
            sums.sum_of(source).replace(sums.sum_of(path))
            database.sync_directory(path.parent)
    finally:
        lock.release()
