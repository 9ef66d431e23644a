"""The journal in a SQLite file of its own, ``DATA/<id>.workshop``, readable by its owner only.

How the two promises are kept:

- *Commit* runs in WAL mode with ``synchronous=NORMAL``: the write-ahead log is appended to without
  waiting for the disk. OFF would not be faster, and takes away the one sync that matters: when
  SQLite starts again at the head of a log that has been copied to the database, it first waits
  for the new header. Without it a power cut may leave the old header over half-overwritten
  frames; recovery then replays old pages over newer ones.
- *Flush* waits for the log through a descriptor of its own, in a worker thread.
- The log is copied to the database (checkpoint) in that thread too, through a connection of its
  own, also at NORMAL: SQLite then syncs the log before it copies and the database before it lets
  anybody overwrite the log, so a record is durable in one place before it leaves the other. With
  OFF it would do neither. Right after it the thread writes a heartbeat, so that this connection
  and not the event loop starts the log again and waits for the header.

One writer per file, by a lock beside it. Readers need no lock and never wait for the writer.
Within a process that has a journal open, nobody may open the ``.workshop`` or ``-shm`` file by
other means: closing it would drop the locks of SQLite.
"""

from __future__ import annotations

import logging
import os
import sqlite3
import struct
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Any

from workshop.errors import JournalError
from workshop.ids import PassageId
from workshop.journal import chain, database, faults, frames, schema, snapshots, sums
from workshop.journal.base import Entry, Record, RecordKind, Snapshot, no_pause
from workshop.journal.locks import FileLock
from workshop.journal.wal import WalFile, wal_of

__all__ = ["CHECKPOINT_BYTES", "SqliteJournal", "adopt"]

CHECKPOINT_BYTES = 4 << 20
"""A log longer than this is copied to the database at the next flush."""

_BATCH = 500
_STRIDE = 10_000
"""So many records are looked through at once for those of one passage: some milliseconds."""
_TURN = 100
"""So many records are held against the chain between two pauses: half a millisecond."""

_INSERT = "INSERT INTO records (seq, kind, passage, at, payload, chain) VALUES (?, ?, ?, ?, ?, ?)"
_SELECT = (
    "SELECT seq, kind, passage, at, payload, chain FROM records"
    " WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?"
)
_EVENTS = (
    "SELECT seq, kind, passage, at, payload, chain FROM records"
    " WHERE kind = 'event' AND seq > ? AND seq <= ? ORDER BY seq LIMIT ?"
)
_CHANGES = (
    "SELECT payload FROM records"
    " WHERE seq > ? AND seq <= ? AND kind = 'change' AND passage = ? ORDER BY seq"
)
_TAIL = "SELECT seq, chain FROM records ORDER BY seq DESC LIMIT 1"
_HEARTBEAT = "UPDATE heartbeat SET beats = beats + 1"
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
        checkpoint_bytes: int = CHECKPOINT_BYTES,
    ) -> None:
        self._path = path
        self._connection = connection
        self._writer_lock = lock
        self._copy = copy
        self._checkpoint_bytes = checkpoint_bytes
        self._checkpoint_at = checkpoint_bytes
        self._checkpointer: sqlite3.Connection | None = None
        self._wal: WalFile | None = None
        # All of the file, for its checksum; closed behind SQLite's own.
        self._whole: int | None = None
        self._closed = False
        self._durable = 0
        self._sync_failed = False
        self._has_snapshots = database.version_of(connection, path) >= schema.SNAPSHOTS
        # Around the committing connection; also held for the moment in which the log starts anew.
        self._lock = Lock()
        # One flush at a time.
        self._flushing = Lock()
        self._last, self._chain = self._tail()

    @classmethod
    def create(cls, path: Path, *, checkpoint_bytes: int = CHECKPOINT_BYTES) -> SqliteJournal:
        """Makes a workshop file, mode 0600, and opens it for writing.

        The file appears complete or not at all.

        Raises:
            JournalError: ``journal-exists``; ``journal-in-use`` when somebody is just making it;
                transient ones when the directory does not take it.
        """
        lock = _lock_of(path)
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
        lock = _lock_of(path)
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
                    journal = cls(path, connection, lock=lock, checkpoint_bytes=checkpoint_bytes)
                    journal._wal = WalFile(path)
                except BaseException:
                    connection.close()
                    raise
            except BaseException:
                os.close(descriptor)
                raise
        journal._whole = descriptor
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
        if self._wal is None:
            with self._using():
                return self._tail()[0]
        return self._last

    @property
    def durable(self) -> int:
        """The seq up to which a flush of this journal has made records durable."""
        return self._durable

    def read(self, after: int = 0) -> Iterator[Record]:
        return self._stream(max(after, 0), self.last)

    def _stream(self, after: int, last: int) -> Iterator[Record]:
        if after >= last:
            return
        before = self._chain_at(after)
        for row in self._rows(after, last):
            before = self._checked(row, before)
            yield _record(row)

    def _rows(self, after: int, last: int) -> Iterator[tuple[Any, ...]]:
        """The rows of all these records; none may be missing."""
        while after < last:
            with self._using() as connection:
                rows = connection.execute(_SELECT, (after, last, _BATCH)).fetchall()
            if not rows:
                raise faults.damaged(self._path)
            for row in rows:
                after += 1
                if row[0] != after:
                    raise faults.damaged(self._path)
                yield row

    def events(self, until: int) -> Iterator[Record]:
        sheet = next((known for known in self._sheets() if known.seq == until), None)
        if sheet is None:
            yield from (
                record for record in self._stream(0, until) if record.kind is RecordKind.EVENT
            )
            return
        after, before = 0, chain.START
        while True:
            with self._using() as connection:
                rows = connection.execute(_EVENTS, (after, until, _BATCH)).fetchall()
            for row in rows:
                after, before = row[0], self._linked(row, before)
                yield _record(row)
            if len(rows) < _BATCH:
                break
        if before != sheet.events:
            raise faults.damaged(self._path)

    def changes(self, passage: PassageId, until: int) -> Iterator[bytes]:
        for after in range(0, until, _STRIDE):
            span = (after, min(after + _STRIDE, until), passage)
            with self._using() as connection:
                rows = connection.execute(_CHANGES, span).fetchall()
            for (payload,) in rows:
                yield payload

    def snapshot(self) -> Snapshot | None:
        for sheet in self._sheets():
            with self._using() as connection:
                parts = snapshots.load(connection, sheet)
            if parts is not None:
                return Snapshot(sheet.seq, parts)
            _log.warning("a snapshot of %s is damaged; an older one is used", self._path.name)
        return None

    def keep(self, snapshot: Snapshot, pause: Callable[[], None] = no_pause) -> None:
        self._check_writable()
        base = snapshots.NOTHING
        for sheet in self._sheets():
            with self._using() as connection:
                if snapshots.load(connection, sheet) is not None:
                    base = sheet
                    break
        before, events = base.chain, base.events
        for row in self._rows(base.seq, snapshot.seq):
            before = self._checked(row, before)
            if row[1] == b"event":
                events = self._linked(row, events)
            if row[0] % _TURN == 0:
                pause()
        parts = dict(base.parts)
        for passage, payload in snapshot.parts.items():
            with self._writing() as connection:
                parts[passage] = snapshots.add_part(connection, passage, payload)
            pause()
        with self._writing() as connection:
            snapshots.put(connection, snapshots.Sheet(snapshot.seq, before, events, parts))

    def inspect(self) -> int:
        """Looks at all pages and snapshots, and returns how many snapshots there are.

        Raises:
            JournalError: ``journal-damaged``.
        """
        with self._using() as connection:
            answers = connection.execute("PRAGMA integrity_check(1)").fetchall()
            if answers != [(b"ok",)]:
                raise faults.damaged(self._path)
            if not self._has_snapshots:
                return 0
            (rows,) = connection.execute("SELECT count(*) FROM snapshots").fetchone()
            known = list(snapshots.sheets(connection))
            if len(known) != rows or any(snapshots.load(connection, s) is None for s in known):
                raise faults.damaged(self._path)
            return len(known)

    def copy_to(self, path: Path) -> None:
        """Writes all that is committed at the call to a new workshop file, also while others write.

        It holds no free pages and needs no log.
        """
        with self._using() as connection:
            database.copy(connection, path)

    def _sheets(self) -> list[snapshots.Sheet]:
        if not self._has_snapshots:
            return []
        with self._using() as connection:
            return list(snapshots.sheets(connection))

    def _chain_at(self, seq: int) -> bytes:
        if seq == 0:
            return chain.START
        with self._using() as connection:
            row = connection.execute("SELECT chain FROM records WHERE seq = ?", (seq,)).fetchone()
        if row is None or not isinstance(row[0], bytes):
            raise faults.damaged(self._path)
        return row[0]

    def _checked(self, row: tuple[Any, ...], before: bytes) -> bytes:
        """The chain behind a row that continues ``before``."""
        linked = self._linked(row, before)
        if row[5] != linked:
            raise faults.damaged(self._path)
        return linked

    def _linked(self, row: tuple[Any, ...], before: bytes) -> bytes:
        seq, kind, passage, at, payload, _ = row
        try:
            return chain.link(before, seq, kind, passage, at, payload)
        except (TypeError, struct.error):
            raise faults.damaged(self._path) from None

    def commit(self, entries: Sequence[Entry], *, expect: int | None = None) -> int:
        with self._writing() as connection:
            if expect is not None and expect != self._last:
                raise JournalError("journal-conflict", expected=expect, last=self._last)
            seq, before, rows = self._last, self._chain, []
            for entry in entries:
                seq += 1
                kind, at = entry.kind.value, chain.to_microseconds(entry.at)
                passage = None if entry.passage is None else entry.passage.encode()
                before = chain.link(before, seq, kind.encode(), passage, at, entry.payload)
                rows.append((seq, kind, entry.passage, at, entry.payload, before))
            if len(rows) == 1:
                connection.execute(_INSERT, rows[0])
            elif rows:
                connection.execute("BEGIN IMMEDIATE")
                connection.executemany(_INSERT, rows)
                connection.execute("COMMIT")
            self._last, self._chain = seq, before
        return seq

    def flush(self) -> int:
        """Makes durable what is committed at the call, and returns the seq up to which it is.

        Raises:
            JournalError: transient; what was durable before stays so. ``journal-missing`` when
                the file is no longer found under its name.
        """
        with self._flushing:
            wal = self._check_writable()
            seq = self._last
            if seq > self._durable:
                try:
                    self._sync(wal)
                    self._durable = seq
                    if wal.size() > self._checkpoint_at:
                        self._checkpoint()
                        # A log that did not start anew, because of a failure or of somebody who
                        # reads it for long, is not tried again at every flush.
                        size, limit = wal.size(), self._checkpoint_bytes
                        self._checkpoint_at = limit if size <= limit else size + limit // 4
                except OSError as error:
                    raise faults.from_system(error, self._path) from error
            return seq

    def _sync(self, wal: WalFile) -> None:
        if not wal.in_place():
            raise JournalError("journal-missing", transient=True, path=str(self._path))
        if self._sync_failed:
            with self._lock:
                wal.rewrite()
        self._sync_failed = True
        wal.sync()
        self._sync_failed = False

    def _checkpoint(self) -> None:
        try:
            if self._checkpointer is None:
                with self._lock:
                    self._checkpointer = database.connect_writer(self._path, self._checkpoint_bytes)
            self._unseal()
            copy = "PRAGMA wal_checkpoint(PASSIVE)"
            # The bulk while commits go on; then, with commits held up for a moment, the rest.
            self._checkpointer.execute(copy).fetchall()
            with self._lock:
                _, written, copied = self._checkpointer.execute(copy).fetchone()
                if written == copied:
                    self._checkpointer.execute(_HEARTBEAT)
            self._seal()
        except (sqlite3.Error, JournalError, OSError) as error:
            # Nothing is lost: the log has it all, and a later flush tries again.
            _log.warning("checkpoint of %s failed: %s", self._path.name, error)

    def _unseal(self) -> None:
        if self._whole is not None:
            sums.unseal(self._path)

    def _seal(self) -> None:
        """Without a checksum less can be found out later; nothing else depends on it."""
        if self._whole is not None:
            with suppress(OSError):
                sums.seal(self._path, self._whole)

    def probe(self) -> None:
        with self._writing() as connection:
            connection.execute(_PROBE)

    def close(self) -> None:
        with self._flushing, self._lock:
            if self._closed:
                return
            self._closed = True
            if self._wal is not None:
                with suppress(OSError):
                    self._wal.sync()
                self._wal.close()
            with suppress(OSError):
                self._unseal()
            # The last one out copies the log to the database and removes it.
            for connection in (self._checkpointer, self._connection):
                if connection is not None:
                    with suppress(sqlite3.Error):
                        connection.close()
            if self._copy is not None:
                self._copy.cleanup()
            self._seal()
            if self._whole is not None:
                os.close(self._whole)
            if self._writer_lock is not None:
                self._writer_lock.release()

    def _tail(self) -> tuple[int, bytes]:
        row = self._connection.execute(_TAIL).fetchone()
        if row is None:
            return 0, chain.START
        seq, stored = row
        if not isinstance(stored, bytes) or not isinstance(seq, int) or seq < 1:
            raise faults.damaged(self._path)
        return seq, stored

    def _check_writable(self) -> WalFile:
        if self._closed:
            raise JournalError("journal-closed")
        if self._wal is None:
            raise JournalError("journal-read-only", path=str(self._path))
        return self._wal

    @contextmanager
    def _using(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            if self._closed:
                raise JournalError("journal-closed")
            with database.translating(self._path):
                yield self._connection

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """Whatever goes wrong inside, the connection is fit for the next commit."""
        with self._lock:
            self._check_writable()
            try:
                yield self._connection
            except BaseException as error:
                if self._connection.in_transaction:
                    with suppress(sqlite3.Error):
                        self._connection.execute("ROLLBACK")
                if isinstance(error, sqlite3.Error):
                    raise database.translated(error, self._path) from error
                raise


def adopt(source: Path, path: Path, *, replace: bool = False) -> None:
    """Moves a workshop file that nobody has open to where it is found, and gives it a checksum.

    Raises:
        JournalError: ``journal-exists``, ``journal-in-use``; or it is no whole workshop file.
    """
    # Opened once, in its own place: it is brought up to date, and no damaged one gets further.
    SqliteJournal.open(source).close()
    lock = _lock_of(path)
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


def _record(row: tuple[Any, ...]) -> Record:
    seq, kind, passage, at, payload, _ = row
    place = None if passage is None else PassageId(passage.decode())
    moment = chain.from_microseconds(at)
    return Record(seq, RecordKind(kind.decode()), payload, place, moment)


def _lock_of(path: Path) -> FileLock:
    try:
        return FileLock(path.with_name(path.name + "-lock"))
    except BlockingIOError as error:
        raise JournalError("journal-in-use", transient=True, path=str(path)) from error
    except OSError as error:
        raise faults.from_system(error, path) from error
