"""The way of a workshop file to the disk: waiting for the log, and copying a long one.

- The log is waited for through a descriptor of its own, in a worker thread.
- The log is copied to the database (checkpoint) in that thread too, through a connection of its
  own, at ``synchronous=NORMAL``: SQLite then syncs the log before it copies and the database
  before it lets anybody overwrite the log, so a record is durable in one place before it leaves
  the other. With OFF it would do neither. Right after it the thread writes a heartbeat, so that
  this connection and not the event loop starts the log again and waits for the header.
"""

from __future__ import annotations

import logging
import os
import sqlite3
from contextlib import suppress
from pathlib import Path
from threading import Lock

from workshop.errors import JournalError
from workshop.journal import database, faults, sums
from workshop.journal.wal import WalFile

__all__ = ["Disk"]

_HEARTBEAT = "UPDATE heartbeat SET beats = beats + 1"

_log = logging.getLogger(__name__)


class Disk:
    """What is open of one workshop file beside the connection that commits."""

    def __init__(self, path: Path, whole: int, lock: Lock, checkpoint_bytes: int) -> None:
        """Opens the log, which a connection has made.

        Args:
            whole: a descriptor of the file, for its checksum. It was opened before that
                connection and is closed by ``close``, behind it: closing it earlier would drop
                the locks of SQLite.
            lock: held by whoever commits.
            checkpoint_bytes: a log longer than this is copied.

        Raises:
            OSError: there is no log.
        """
        self._path = path
        self._whole = whole
        self._lock = lock
        self._checkpoint_bytes = checkpoint_bytes
        self._checkpoint_at = checkpoint_bytes
        self._checkpointer: sqlite3.Connection | None = None
        self._sync_failed = False
        self._wal = WalFile(path)

    def sync(self) -> None:
        """Waits until the disk has all that was committed before the call.

        Raises:
            JournalError: transient; ``journal-missing`` when the file is no longer found under
                its name.
        """
        try:
            if not self._wal.in_place():
                raise JournalError("journal-missing", transient=True, path=str(self._path))
            if self._sync_failed:
                with self._lock:
                    self._wal.rewrite()
            self._sync_failed = True
            self._wal.sync()
            self._sync_failed = False
        except OSError as error:
            raise faults.from_system(error, self._path) from error

    def shorten(self) -> None:
        """Copies the log to the database where it has become long, right after a sync.

        Raises:
            JournalError: transient; the log cannot even be looked at.
        """
        try:
            if self._wal.size() > self._checkpoint_at:
                self._checkpoint()
                # A log that did not start anew, because of a failure or of somebody who reads it
                # for long, is not tried again at every flush.
                size, limit = self._wal.size(), self._checkpoint_bytes
                self._checkpoint_at = limit if size <= limit else size + limit // 4
        except OSError as error:
            raise faults.from_system(error, self._path) from error

    def finish(self) -> None:
        """Lets go of everything but the file itself; the last connection is closed behind it."""
        with suppress(OSError):
            self._wal.sync()
        self._wal.close()
        with suppress(OSError):
            sums.unseal(self._path)
        if self._checkpointer is not None:
            with suppress(sqlite3.Error):
                self._checkpointer.close()

    def close(self) -> None:
        """Writes the checksum of a file that no connection has open any more."""
        self._seal()
        os.close(self._whole)

    def _checkpoint(self) -> None:
        try:
            if self._checkpointer is None:
                with self._lock:
                    self._checkpointer = database.connect_writer(self._path, self._checkpoint_bytes)
            sums.unseal(self._path)
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

    def _seal(self) -> None:
        """Without a checksum less can be found out later; nothing else depends on it."""
        with suppress(OSError):
            sums.seal(self._path, self._whole)
