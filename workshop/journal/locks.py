"""Locks between processes: one writer of a workshop file, one server of a data directory.

A lock is a file beside what it protects, locked with ``flock``: the system lets go of it when the
process ends, however it ends. The file stays; removing it would let two processes hold a lock of
the same name. The protected file itself is never opened here: closing any descriptor of it would
silently drop the locks SQLite holds on it in this process.
"""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

from workshop.errors import JournalError
from workshop.journal import faults

__all__ = ["FileLock", "writing"]


class FileLock:
    """A lock that is held from construction to ``release``.

    Raises:
        BlockingIOError: somebody else holds it, in this process or another.
        OSError: the lock file cannot be made.
    """

    def __init__(self, path: Path) -> None:
        self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BaseException:
            os.close(self._descriptor)
            raise

    def release(self) -> None:
        """Lets go; more than once does no harm."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


def writing(path: Path) -> FileLock:
    """The lock of whoever writes the workshop file at ``path``, or builds it.

    Raises:
        JournalError: ``journal-in-use`` when somebody else does; transient ones when the directory
            does not take the lock file.
    """
    try:
        return FileLock(path.with_name(path.name + "-lock"))
    except BlockingIOError as error:
        raise JournalError("journal-in-use", transient=True, path=str(path)) from error
    except OSError as error:
        raise faults.from_system(error, path) from error
