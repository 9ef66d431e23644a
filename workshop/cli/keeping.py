"""Keeping workshops safe: looking at their files, taking copies, putting copies back.

A copy counts only once it was read back whole: every record, by the same code that opens rooms.
"""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from workshop import __version__
from workshop.clock import Clock
from workshop.errors import JournalError, StorageError
from workshop.ids import WorkshopId
from workshop.journal import backup, schema
from workshop.journal.inspection import Inspected, inspect
from workshop.journal.sqlite import SqliteJournal
from workshop.journal.store import Store
from workshop.rooms.fold import Folded
from workshop.rooms.proof import prove

__all__ = [
    "Found",
    "back_up",
    "check_backup",
    "check_stored",
    "copy",
    "restore",
    "write_file",
]


@dataclass(frozen=True, slots=True)
class Found:
    """What was found to be right; see ``journal.inspection.Inspected``."""

    id: WorkshopId
    records: int
    last: datetime
    sealed: bool = True
    torn: int = 0


def check_stored(store: Store, name: str) -> Found:
    """Looks at every byte of a stored workshop, and builds it from all its records.

    Raises:
        NotFoundError, JournalError: it is not there, or not whole.
    """
    id = WorkshopId(name)
    store.reader(id).close()
    found, folded = _check(store.path(id))
    return Found(folded.state.id, found.records, _last(found), found.sealed, found.torn)


def check_backup(path: Path) -> Found:
    """The same for a backup.

    Raises:
        JournalError: it is not whole.
    """
    with tempfile.TemporaryDirectory(prefix="workshop-") as place:
        target = Path(place) / "copy.workshop"
        with _reading(path) as stream:
            label = backup.unpack(stream, target, str(path))
        found, _ = _check(target)
        return Found(label.id, found.records, _last(found))


def back_up(store: Store, id: str, out: BinaryIO, place: Path | None, clock: Clock) -> Found:
    """Writes a backup of a workshop, also while people type in it.

    Args:
        place: a directory with room for a copy; None for the system's own.

    Raises:
        NotFoundError, JournalError: it cannot be read, or the disk does not take the copy.
    """
    with tempfile.TemporaryDirectory(prefix=".workshop-", dir=place) as folder:
        copied = Path(folder) / "copy.workshop"
        found, folded = _copied(store, id, copied)
        label = backup.Label(
            id=folded.state.id,
            title=folded.state.title,
            made_at=clock().astimezone(UTC).isoformat(timespec="seconds"),
            program=__version__,
            schema=schema.latest(),
            records=found.records,
            last_at=_last(found).isoformat(),
        )
        backup.write(label, copied, out)
        return Found(label.id, found.records, _last(found))


def restore(store: Store, stream: BinaryIO, name: str) -> Found:
    """Puts a workshop from a backup into a data directory, once it was read whole.

    Raises:
        JournalError: the backup is not whole, or the workshop is there already.
        StorageError: the directory does not take it.
    """
    with store.building() as place:
        target = place / "copy.workshop"
        try:
            label = backup.unpack(stream, target, name)
        except OSError as error:
            raise StorageError("storage-unwritable", path=str(store.directory)) from error
        found, _ = _check(target)
        store.adopt(target, label.id)
        return Found(label.id, found.records, _last(found))


def copy(store: Store, id: str, other: Store) -> Found:
    """Copies a workshop to another data directory, also while people type in it.

    Raises:
        NotFoundError, JournalError: it cannot be read, or is there already.
        StorageError: the other directory does not take it.
    """
    with other.building() as place:
        copied = place / "copy.workshop"
        found, folded = _copied(store, id, copied)
        other.adopt(copied, folded.state.id)
        return Found(folded.state.id, found.records, _last(found))


def write_file(path: Path, store: Store, id: str, clock: Clock) -> Found:
    """Writes a backup to a file that is not there yet: whole and on the disk, or not at all.

    Raises:
        StorageError: ``backup-exists``, ``backup-unwritable``; and as ``back_up``.
    """
    if path.exists():
        raise StorageError("backup-exists", path=str(path))
    building = path.with_name(f".{path.name}.new")
    try:
        descriptor = os.open(building, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(descriptor, "wb") as out:
                found = back_up(store, id, out, path.parent, clock)
                out.flush()
                os.fsync(out.fileno())
            building.rename(path)
        finally:
            building.unlink(missing_ok=True)
    except OSError as error:
        raise StorageError("backup-unwritable", path=str(path)) from error
    return found


def _copied(store: Store, id: str, target: Path) -> tuple[Inspected, Folded]:
    journal = store.reader(WorkshopId(id))
    try:
        if not isinstance(journal, SqliteJournal):
            raise TypeError("a store of files has files")
        journal.copy_to(target)
    finally:
        journal.close()
    return _check(target)


def _check(path: Path) -> tuple[Inspected, Folded]:
    found = inspect(path)
    journal = SqliteJournal.open(path, read_only=True)
    try:
        return found, prove(journal)
    finally:
        journal.close()


def _last(found: Inspected) -> datetime:
    if found.last_at is None:
        raise JournalError("journal-empty")
    return found.last_at


def _reading(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except OSError as error:
        raise StorageError("backup-unreadable", path=str(path)) from error
