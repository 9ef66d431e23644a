"""The write-ahead log of a workshop file, seen as a plain file that has to reach the disk.

SQLite appends to it on commit without waiting for the disk; this descriptor of our own waits for
it, in another thread. SQLite keeps its locks on the database and on the shared memory, never on
this file, so that opening and closing it here takes no lock away.
"""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

__all__ = ["WalFile", "wal_of"]

_CHUNK = 1 << 20


def wal_of(path: Path) -> Path:
    """Where SQLite keeps the log of this database."""
    return path.with_name(path.name + "-wal")


class WalFile:
    """The log of the database at ``path``. All methods raise OSError."""

    def __init__(self, path: Path) -> None:
        self._database = path
        self._log = wal_of(path)
        self._descriptor = os.open(self._log, os.O_RDWR | os.O_CLOEXEC)
        self._identity = path.stat().st_ino

    def size(self) -> int:
        """Bytes in the log, used or not."""
        return os.fstat(self._descriptor).st_size

    def in_place(self) -> bool:
        """Tells whether database and log are still found under their names.

        After a file was moved or removed, writing goes on into something nobody will find again.
        """
        try:
            log = self._log.stat().st_ino
            database = self._database.stat().st_ino
        except FileNotFoundError:
            return False
        return database == self._identity and log == os.fstat(self._descriptor).st_ino

    def sync(self) -> None:
        """Waits until the disk has all that was written before the call."""
        if sys.platform == "darwin":
            import fcntl

            # fsync there leaves the data in the cache of the disk, but some file systems know
            # nothing better.
            try:
                fcntl.fcntl(self._descriptor, fcntl.F_FULLFSYNC)
            except OSError as error:
                if error.errno not in (errno.ENOTSUP, errno.EINVAL, errno.ENOTTY):
                    raise
                os.fsync(self._descriptor)
        else:
            os.fdatasync(self._descriptor)

    def rewrite(self) -> None:
        """Writes every byte again where it stands. Nobody may append meanwhile.

        After a failed sync the system takes pages for written that are not, and the next sync
        would succeed without them. Written again, they are waited for again.
        """
        offset = 0
        while chunk := os.pread(self._descriptor, _CHUNK, offset):
            written = os.pwrite(self._descriptor, chunk, offset)
            offset += written

    def close(self) -> None:
        os.close(self._descriptor)
