"""What a person's own machine keeps of a workshop elsewhere: a copy of its records, and the outbox.

DIR/copy.workshop      the server's records under the server's numbers
DIR/aside.*            such a copy of which nothing can be made any more
DIR/outbox             own changes it may not have, what it refused, and what is to be remembered
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from workshop.document.chunk import TRUSTED, open_chunk
from workshop.errors import JournalError
from workshop.journal.base import Journal, Record, RecordKind
from workshop.journal.outbox import Outbox
from workshop.journal.sqlite import SqliteJournal

__all__ = ["Copybook", "is_unusable"]

_NAME = "copy.workshop"
_SUFFIXES = ("", "-wal", "-shm", "-sum")
_ASIDE = "aside."
_LOOK_BACK = 256
_UNUSABLE = {"journal-damaged", "journal-empty", "journal-foreign", "journal-meaning"}


class Copybook:
    """One directory, open; one process at a time.

    Attributes:
        journal: the copy of the records; empty where nothing came yet.
        outbox: what the server may not have.
        aside: where a copy stands of which nothing can be made any more; None where there is none.
    """

    def __init__(self, directory: Path) -> None:
        """Opens it, and makes it where it is not there; readable by its owner only.

        Raises:
            JournalError: ``journal-in-use``, a damaged outbox, or a disk that takes nothing.
        """
        self._path = directory / _NAME
        try:
            directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise JournalError("journal-io", path=str(directory)) from error
        self.aside: Path | None = None
        self.outbox = Outbox(directory / "outbox")
        try:
            try:
                self.journal: Journal = self._opened()
            except JournalError as error:
                if not is_unusable(error):
                    raise
                self.journal = self._replaced()
        except BaseException:
            self.outbox.close()
            raise

    def set_aside(self, name: str, text: str) -> Path:
        """Keeps a text beside the copy, as a file for people; readable by its owner only.

        Raises:
            JournalError: ``journal-io`` (path).
        """
        path = self._path.with_name(name)
        try:
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise JournalError("journal-io", path=str(path)) from error
        return path

    def begin_anew(self) -> None:
        """Throws the copy away; what waits in the outbox stays."""
        self.journal.close()
        self._remove_copy()
        self.journal = self._opened()

    def put_aside(self) -> None:
        """Nothing can be made of the copy: it makes place for one that is to come."""
        self.journal.close()
        self.journal = self._replaced()

    def mark(self) -> tuple[int, bytes] | None:
        """Number and hash of the last change of a text that is here; None where there is none."""
        after = self.journal.last
        while after:
            after = max(0, after - _LOOK_BACK)
            if (found := _last_change(self.journal.read(after))) is not None:
                return found
        return None

    def flush(self) -> None:
        """Makes everything durable. For a worker thread."""
        self.journal.flush()
        self.outbox.flush()

    def close(self) -> None:
        """Lets go of the files. Where nothing ever came, as after a wrong address, none stays."""
        came = True
        with suppress(JournalError):
            came = bool(self.journal.last) or not self.outbox.is_empty
        self.journal.close()
        if came:
            self.outbox.close()
            return
        # The outbox is let go of last: as long as it is held, nobody else opens the copy.
        with suppress(OSError):
            self._remove_copy()
            self._path.with_name(f"{_NAME}-lock").unlink(missing_ok=True)
            self.outbox.close(remove=True)
            self._path.parent.rmdir()
        self.outbox.close()

    def _remove_copy(self) -> None:
        for suffix in _SUFFIXES:
            self._path.with_name(_NAME + suffix).unlink(missing_ok=True)

    def _replaced(self) -> SqliteJournal:
        self.aside = self._path.with_name(_ASIDE + _NAME)
        for suffix in _SUFFIXES:
            with suppress(FileNotFoundError):
                self._path.with_name(_NAME + suffix).replace(f"{self.aside}{suffix}")
        return self._opened()

    def _opened(self) -> SqliteJournal:
        if self._path.exists():
            return SqliteJournal.open(self._path)
        return SqliteJournal.create(self._path)


def is_unusable(error: JournalError) -> bool:
    """Whether a copy is at fault, and another one of the same records would not be."""
    return error.id in _UNUSABLE


def _last_change(records: Iterator[Record]) -> tuple[int, bytes] | None:
    found: Record | None = None
    for record in records:
        if record.kind is RecordKind.CHANGE:
            found = record
    return None if found is None else (found.seq, open_chunk(found.payload, TRUSTED)[0])
