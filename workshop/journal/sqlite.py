"""The journal in a SQLite file of its own, ``DATA/<id>.workshop``, readable by its owner only.

How the two promises are kept:

- *Commit* runs in WAL mode with ``synchronous=NORMAL``: the write-ahead log is appended to without
  waiting for the disk. OFF would not be faster, and takes away the one sync that matters: when
  SQLite starts again at the head of a log that has been copied to the database, it first waits
  for the new header. Without it a power cut may leave the old header over half-overwritten
  frames; recovery then replays old pages over newer ones.
- *Flush* waits for the log in a worker thread, and copies it to the database; see ``disk.py``.

One writer per file, by a lock beside it. Readers need no lock and never wait for the writer.
Within a process that has a journal open, nobody may open the ``.workshop`` or ``-shm`` file by
other means: closing it would drop the locks of SQLite.
"""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock

from workshop.errors import JournalError
from workshop.ids import PassageId
from workshop.journal import database, faults, frames, locks, schema
from workshop.journal.base import Entry, Record, RecordKind, Snapshot, no_pause
from workshop.journal.disk import Disk
from workshop.journal.locks import FileLock
from workshop.journal.rows import Rows, insert
from workshop.journal.snapshots import Snapshots

__all__ = ["CHECKPOINT_BYTES", "SqliteJournal"]

CHECKPOINT_BYTES = 4 << 20
"""A log longer than this is copied to the database at the next flush."""

# Larger than most commits: a probe that fits where the next paste does not would let a room flap.
# Random, because SQLite does not write pages that stay the same.
_PROBE = "UPDATE heartbeat SET beats = beats + 1, ballast = randomblob(16384)"

_log = logging.getLogger(__name__)


class SqliteJournal:
    """One workshop file, open. Made by ``create`` and ``open``.

    Commit, read and probe are for one thread, flush for another; every method may be called from
    any thread.
    """

    def __init__(
        self,
        path: Path,
        connection: sqlite3.Connection,
        *,
        lock: FileLock | None,
        copy: TemporaryDirectory[str] | None = None,
    ) -> None:
        self._path = path
        self._connection = connection
        self._writer_lock = lock
        self._copy = copy
        self._disk: Disk | None = None
        self._closed = False
        self._durable = 0
        # Around the committing connection; also held for the moment in which the log starts anew.
        self._lock = Lock()
        # One flush at a time.
        self._flushing = Lock()
        self._rows = Rows(path, self._using)
        kept = database.version_of(connection, path) >= schema.SNAPSHOTS
        self._snapshots = Snapshots(path, self._rows, self._using) if kept else None
        self._last, self._chain = self._rows.tail()

    @classmethod
    def create(cls, path: Path, *, checkpoint_bytes: int = CHECKPOINT_BYTES) -> SqliteJournal:
        """Makes a workshop file, mode 0600, and opens it for writing.

        The file appears complete or not at all.

        Raises:
            JournalError: ``journal-exists``; ``journal-in-use`` when somebody is just making it;
                transient ones when the directory does not take it.
        """
        lock = locks.writing(path)
        try:
            if path.exists():
                raise JournalError("journal-exists", path=str(path))
            with database.translating(path):
                database.build(path)
            return cls._open_writer(path, lock, checkpoint_bytes)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open(
        cls, path: Path, *, read_only: bool = False, checkpoint_bytes: int = CHECKPOINT_BYTES
    ) -> SqliteJournal:
        """Opens a workshop file; brings its schema up to date when it opens for writing.

        A full disk does not keep anybody from opening and reading; the first commit tells.

        Raises:
            JournalError: ``journal-missing``, ``journal-unreadable`` (rights), ``journal-foreign``
                (a database of something else), ``journal-damaged``, ``journal-newer`` (written by
                a later version), ``journal-older`` (read-only, and the schema has to be brought up
                to date first), ``journal-in-use`` (another writer), ``journal-read-only``.
        """
        try:
            path.stat()
        except FileNotFoundError:
            raise JournalError("journal-missing", path=str(path)) from None
        except OSError as error:
            raise JournalError("journal-unreadable", path=str(path)) from error
        if not os.access(path, os.R_OK):
            raise JournalError("journal-unreadable", path=str(path))
        if read_only:
            return cls._open_reader(path)
        lock = locks.writing(path)
        try:
            return cls._open_writer(path, lock, checkpoint_bytes)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def _open_writer(cls, path: Path, lock: FileLock, checkpoint_bytes: int) -> SqliteJournal:
        with database.translating(path):
            torn = frames.examine(path)
            if torn:
                _log.warning("%d bytes at the end of %s were never whole", torn, path.name)
            descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
            try:
                connection = database.connect_writer(path, checkpoint_bytes)
                try:
                    database.check(connection, path)
                    database.migrate(connection)
                    journal = cls(path, connection, lock=lock)
                    journal._disk = Disk(path, descriptor, journal._lock, checkpoint_bytes)
                except BaseException:
                    connection.close()
                    raise
            except BaseException:
                os.close(descriptor)
                raise
        return journal

    @classmethod
    def _open_reader(cls, path: Path) -> SqliteJournal:
        with database.translating(path):
            connection, copy = database.connect_reader(path)
            try:
                if database.version_of(connection, path) < schema.READABLE:
                    raise JournalError("journal-older", path=str(path))
                database.check(connection, path)
                return cls(path, connection, lock=None, copy=copy)
            except BaseException:
                connection.close()
                if copy is not None:
                    copy.cleanup()
                raise

    @property
    def path(self) -> Path:
        """The workshop file."""
        return self._path

    @property
    def last(self) -> int:
        """The seq of the last committed record; of a reader, as the writer has it at this call."""
        return self._rows.tail()[0] if self._disk is None else self._last

    @property
    def durable(self) -> int:
        """The seq up to which a flush of this journal has made records durable."""
        return self._durable

    def read(self, after: int = 0) -> Iterator[Record]:
        return self._rows.read(max(after, 0), self.last)

    def events(self, until: int) -> Iterator[Record]:
        known = None if self._snapshots is None else self._snapshots.events_at(until)
        if known is not None:
            return self._rows.events(until, known)
        return (one for one in self._rows.read(0, until) if one.kind is RecordKind.EVENT)

    def changes(self, passage: PassageId, until: int) -> Iterator[bytes]:
        return self._rows.changes(passage, until)

    def snapshot(self) -> Snapshot | None:
        return None if self._snapshots is None else self._snapshots.newest()

    def keep(self, snapshot: Snapshot, pause: Callable[[], None] = no_pause) -> None:
        self._check_writable()
        assert self._snapshots is not None, "a writer brings the schema up to date"
        self._snapshots.keep(snapshot, pause, self._writing)

    def inspect(self) -> int:
        """Looks at all pages and snapshots, and returns how many snapshots there are.

        Raises:
            JournalError: ``journal-damaged``.
        """
        with self._using() as connection:
            answers = connection.execute("PRAGMA integrity_check(1)").fetchall()
        if answers != [(b"ok",)]:
            raise faults.damaged(self._path)
        return 0 if self._snapshots is None else self._snapshots.count()

    def copy_to(self, path: Path) -> None:
        """Writes all that is committed at the call to a new workshop file, also while others write.

        It holds no free pages and needs no log.
        """
        with self._using() as connection:
            database.copy(connection, path)

    def commit(self, entries: Sequence[Entry], *, expect: int | None = None) -> int:
        with self._writing() as connection:
            if expect is not None and expect != self._last:
                raise JournalError("journal-conflict", expected=expect, last=self._last)
            self._last, self._chain = insert(connection, entries, self._last, self._chain)
            return self._last

    def flush(self) -> int:
        """Makes durable what is committed at the call, and returns the seq up to which it is.

        Raises:
            JournalError: transient; what was durable before stays so. ``journal-missing`` when
                the file is no longer found under its name.
        """
        with self._flushing:
            disk = self._check_writable()
            seq = self._last
            if seq > self._durable:
                disk.sync()
                self._durable = seq
                disk.shorten()
            return seq

    def probe(self) -> None:
        with self._writing() as connection:
            connection.execute(_PROBE)

    def close(self) -> None:
        with self._flushing, self._lock:
            if self._closed:
                return
            self._closed = True
            if self._disk is not None:
                self._disk.finish()
            # The last one out copies the log to the database and removes it.
            with suppress(sqlite3.Error):
                self._connection.close()
            if self._copy is not None:
                self._copy.cleanup()
            if self._disk is not None:
                self._disk.close()
            if self._writer_lock is not None:
                self._writer_lock.release()

    def _check_writable(self) -> Disk:
        if self._closed:
            raise JournalError("journal-closed")
        if self._disk is None:
            raise JournalError("journal-read-only", path=str(self._path))
        return self._disk

    @contextmanager
    def _using(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            if self._closed:
                raise JournalError("journal-closed")
            with database.translating(self._path):
                yield self._connection

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            self._check_writable()
            with database.translating(self._path):
                yield self._connection
