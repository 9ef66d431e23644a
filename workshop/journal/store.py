"""The data directory: one file per workshop, readable by its owner only.

    DATA/.lock                    held by the server of this directory
    DATA/<id>.workshop            the journal, with -wal and -shm beside it while it is open
    DATA/<id>.workshop-sum        checksum over all bytes of that file, while it is as it was left
    DATA/<id>.workshop-lock       held by whoever writes that journal

Making a workshop needs no server lock: a running server finds the new file when somebody asks
for it. Nor does reading one.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile

from workshop.errors import JournalError, NotFoundError, StorageError
from workshop.ids import WorkshopId, is_workshop_id
from workshop.journal.adoption import adopt
from workshop.journal.base import Journal
from workshop.journal.locks import FileLock
from workshop.journal.sqlite import SqliteJournal

__all__ = ["SUFFIX", "Store"]

SUFFIX = ".workshop"
"""Of the file of a workshop; what stands before it is the id."""


class Store:
    """The workshops under one directory. Holds no files open itself, except for ``lock``."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory

    def prepare(self) -> None:
        """Makes the directory, mode 0700, where it is not there yet, and tries it.

        Raises:
            StorageError: ``storage-unwritable``.
        """
        try:
            if not self.directory.is_dir():
                self.directory.parent.mkdir(parents=True, exist_ok=True)
                self.directory.mkdir(mode=0o700)
            with TemporaryFile(dir=self.directory):
                pass
        except OSError as error:
            raise self._unwritable() from error

    def ids(self) -> list[WorkshopId]:
        """The workshops that are stored, in alphabetical order; none without a directory.

        Raises:
            StorageError: ``storage-unreadable``.
        """
        try:
            files = list(self.directory.iterdir()) if self.directory.exists() else []
        except OSError as error:
            raise StorageError("storage-unreadable", path=str(self.directory)) from error
        stems = (file.stem for file in files if file.suffix == SUFFIX)
        return sorted(WorkshopId(stem) for stem in stems if is_workshop_id(stem))

    def create(self, id: WorkshopId) -> Journal:
        """Makes the file of a new workshop and opens it for writing.

        Raises:
            JournalError: ``journal-exists``, or the directory does not take it.
        """
        if not is_workshop_id(id):
            raise ValueError(f"not a workshop id: {id!r}")
        return SqliteJournal.create(self._path(id))

    def open(self, id: WorkshopId) -> Journal:
        """Opens a workshop for writing. One writer at a time, in this process or another.

        Raises:
            NotFoundError: ``workshop-unknown``.
            JournalError: see ``SqliteJournal.open``.
        """
        return self._open(id, read_only=False)

    def reader(self, id: WorkshopId) -> Journal:
        """Opens a workshop for reading, beside a running writer or without one.

        Raises:
            NotFoundError: ``workshop-unknown``.
            JournalError: see ``SqliteJournal.open``.
        """
        return self._open(id, read_only=True)

    def path(self, id: WorkshopId) -> Path:
        """Where the file of a workshop is, or would be.

        Raises:
            NotFoundError: ``workshop-unknown`` where that can be no id.
        """
        if not is_workshop_id(id):
            raise NotFoundError("workshop-unknown", id=id)
        return self._path(id)

    @contextmanager
    def building(self) -> Iterator[Path]:
        """A place in this directory to build a workshop file in; gone behind the block."""
        try:
            place = TemporaryDirectory(dir=self.directory, prefix=".building-")
        except OSError as error:
            raise self._unwritable() from error
        with place as name:
            yield Path(name)

    def adopt(self, source: Path, id: WorkshopId, *, replace: bool = False) -> None:
        """Takes over a workshop file that was built in this directory, under this id.

        Args:
            replace: in place of the one that is there, which then is gone with its log.

        Raises:
            JournalError: ``journal-exists``; ``journal-in-use`` where somebody writes to the one
                that is there.
        """
        adopt(source, self.path(id), replace=replace)

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Being the one server of this directory.

        Raises:
            StorageError: ``storage-in-use``, ``storage-unwritable``.
        """
        try:
            held = FileLock(self.directory / ".lock")
        except BlockingIOError as error:
            raise StorageError("storage-in-use", path=str(self.directory)) from error
        except OSError as error:
            raise self._unwritable() from error
        try:
            yield
        finally:
            held.release()

    def _open(self, id: WorkshopId, *, read_only: bool) -> Journal:
        unknown = NotFoundError("workshop-unknown", id=id)
        if not is_workshop_id(id):
            raise unknown
        try:
            return SqliteJournal.open(self._path(id), read_only=read_only)
        except JournalError as error:
            if error.id == "journal-missing":
                raise unknown from error
            raise

    def _path(self, id: WorkshopId) -> Path:
        return self.directory / f"{id}{SUFFIX}"

    def _unwritable(self) -> StorageError:
        return StorageError("storage-unwritable", path=str(self.directory))
