"""What this machine owes a server: own changes that are not acknowledged, in a file beside a copy.

A change is written down here before it is sent, and stays until it is among the server's records.
What the server would not have is kept with the reason until its author has looked at it. Like a
journal: ``add`` survives the end of the process, ``flush`` the end of the machine.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from json import dumps, loads
from pathlib import Path
from threading import Lock

from workshop.errors import JournalError, Value, WorkshopError
from workshop.ids import PassageId
from workshop.journal import database
from workshop.journal.chain import from_microseconds, to_microseconds
from workshop.journal.locks import FileLock
from workshop.journal.wal import WalFile

__all__ = ["Outbox", "Refused", "Waiting"]

_TABLES = """
CREATE TABLE IF NOT EXISTS waiting (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    hash BLOB NOT NULL UNIQUE,
    passage TEXT NOT NULL,
    at INTEGER NOT NULL,
    payload BLOB NOT NULL
);
CREATE TABLE IF NOT EXISTS refused (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    passage TEXT NOT NULL,
    at INTEGER NOT NULL,
    reason TEXT NOT NULL,
    words TEXT NOT NULL,
    details TEXT NOT NULL DEFAULT '{}'
);
CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL);
"""
_COLUMN = "ALTER TABLE refused ADD COLUMN details TEXT NOT NULL DEFAULT '{}'"
"""What a file of before lacks."""
_ANYTHING = """
SELECT 1 FROM waiting UNION ALL SELECT 1 FROM refused UNION ALL SELECT 1 FROM facts LIMIT 1
"""
_CHECKPOINT_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Waiting:
    """An own change that the server has not acknowledged."""

    hash: bytes
    passage: PassageId
    payload: bytes
    at: datetime


@dataclass(frozen=True, slots=True)
class Refused:
    """Own words that the server did not take."""

    number: int
    passage: PassageId
    words: str
    reason: str
    """Why: the id of an error."""
    at: datetime
    values: Mapping[str, Value]
    """What the sentence of that error needs."""


class Outbox:
    """One file. One process at a time; ``flush`` may be called from a thread of its own."""

    def __init__(self, path: Path) -> None:
        """Opens it, mode 0600, and makes it where it is not there.

        Raises:
            JournalError: ``journal-in-use`` where another process has it; or the disk fails it.
        """
        self._path = path
        with database.translating(path):
            try:
                self._lock_file = FileLock(path.with_name(path.name + "-lock"))
            except BlockingIOError as error:
                raise JournalError("journal-in-use", path=str(path)) from error
            with ExitStack() as undoing:
                undoing.callback(self._lock_file.release)
                path.touch(mode=0o600)
                self._connection = self._connect()
                undoing.callback(self._connection.close)
                self._connection.execute("PRAGMA journal_mode = WAL").fetchall()
                self._connection.executescript(_TABLES)
                columns = self._connection.execute("PRAGMA table_info(refused)").fetchall()
                if "details" not in [column[1] for column in columns]:
                    self._connection.execute(_COLUMN)
                self._wal = WalFile(path)
                undoing.pop_all()
        self._lock = Lock()
        self._flushing = Lock()
        self._sync_failed = False
        self._closed = False

    # What waits

    def waiting(self) -> list[Waiting]:
        """Everything that waits, oldest first."""
        with self._using() as connection:
            rows = connection.execute(
                "SELECT hash, passage, payload, at FROM waiting ORDER BY number"
            ).fetchall()
        return [
            Waiting(hash, PassageId(passage), payload, from_microseconds(at))
            for hash, passage, payload, at in rows
        ]

    def add(self, own: Waiting) -> None:
        """Writes one more down; returns when it survives the end of the process."""
        with self._using() as connection:
            connection.execute(
                "INSERT INTO waiting (hash, passage, at, payload) VALUES (?, ?, ?, ?)",
                (own.hash, own.passage, to_microseconds(own.at), own.payload),
            )

    def acknowledge(self, hashes: Iterable[bytes]) -> None:
        """These are among the server's records."""
        with self._using() as connection, database.together(connection):
            _forget(connection, hashes)

    # What was refused

    def refused(self) -> list[Refused]:
        """What the server did not take and its author has not put away, oldest first."""
        with self._using() as connection:
            rows = connection.execute(
                "SELECT number, passage, words, reason, at, details FROM refused ORDER BY number"
            ).fetchall()
        return [
            Refused(
                number, PassageId(passage), words, reason, from_microseconds(at), loads(details)
            )
            for number, passage, words, reason, at, details in rows
        ]

    def refuse(
        self,
        passage: PassageId,
        hashes: Iterable[bytes],
        words: Iterable[str],
        why: WorkshopError,
        at: datetime,
    ) -> None:
        """These changes of a passage are not to be; their words are kept with the reason."""
        details = dumps(why.values)
        with self._using() as connection, database.together(connection):
            _forget(connection, hashes)
            connection.executemany(
                "INSERT INTO refused (passage, at, reason, words, details) VALUES (?, ?, ?, ?, ?)",
                [(passage, to_microseconds(at), why.id, said, details) for said in words],
            )

    def put_away(self, number: int) -> None:
        """The author has looked at something that was refused."""
        with self._using() as connection:
            connection.execute("DELETE FROM refused WHERE number = ?", (number,))

    # What else is to be remembered

    def fact(self, name: str) -> str | None:
        """Something that was noted; None where nothing was."""
        with self._using() as connection:
            row = connection.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        return None if row is None else str(row[0])

    def note(self, name: str, value: str | None) -> None:
        """Remembers something, or nothing any more."""
        with self._using() as connection:
            if value is None:
                connection.execute("DELETE FROM facts WHERE name = ?", (name,))
            else:
                connection.execute(
                    "INSERT INTO facts (name, value) VALUES (?, ?)"
                    " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                    (name, value),
                )

    @property
    def is_empty(self) -> bool:
        """Whether nothing waits, nothing was refused, and nothing is to be remembered."""
        with self._using() as connection:
            return connection.execute(_ANYTHING).fetchone() is None

    # The disk

    def flush(self) -> None:
        """Makes durable what is written down at the call. Blocks: for a worker thread."""
        with self._flushing, database.translating(self._path):
            if self._closed:
                raise JournalError("journal-closed")
            if self._sync_failed:
                # The system takes for written what is not; see ``WalFile.rewrite``.
                with self._lock:
                    self._wal.rewrite()
            self._sync_failed = True
            self._wal.sync()
            self._sync_failed = False
            if self._wal.size() > _CHECKPOINT_BYTES:
                connection = self._connect()
                try:
                    connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
                finally:
                    connection.close()

    def close(self, *, remove: bool = False) -> None:
        """Lets go of the file, which need not stay."""
        with self._flushing, self._lock:
            if self._closed:
                return
            self._closed = True
            self._wal.close()
            self._connection.close()
            try:
                for suffix in ("", "-wal", "-shm", "-lock") if remove else ():
                    self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)
            finally:
                self._lock_file.release()

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, isolation_level=None, check_same_thread=False)
        connection.execute("PRAGMA synchronous = NORMAL")
        # A checkpoint waits for the disk: not while somebody types.
        connection.execute("PRAGMA wal_autocheckpoint = 0").fetchall()
        # A log that was copied does not stay so long that every flush would copy it again.
        connection.execute(f"PRAGMA journal_size_limit = {_CHECKPOINT_BYTES}").fetchall()
        return connection

    @contextmanager
    def _using(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            if self._closed:
                raise JournalError("journal-closed")
            with database.translating(self._path):
                yield self._connection


def _forget(connection: sqlite3.Connection, hashes: Iterable[bytes]) -> None:
    connection.executemany("DELETE FROM waiting WHERE hash = ?", [(hash,) for hash in hashes])
