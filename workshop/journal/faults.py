"""What went wrong with a file, as an error of ours with an id.

Transient: the same call may succeed later, because the cause is outside the file.
"""

from __future__ import annotations

import errno
import os
from pathlib import Path

from workshop.errors import JournalError

__all__ = ["damaged", "from_database", "from_system"]

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_READ_ONLY = {errno.EROFS, errno.EACCES, errno.EPERM}


def damaged(path: Path) -> JournalError:
    """The file is not what was written."""
    return JournalError("journal-damaged", path=str(path))


def from_system(error: OSError, path: Path) -> JournalError:
    """What a failed system call means for the journal at ``path``."""
    if error.errno in _FULL:
        id = "journal-full"
    elif error.errno in _READ_ONLY:
        id = "journal-read-only"
    else:
        id = "journal-io"
    return JournalError(id, transient=True, path=str(path))


def from_database(code: str, path: Path) -> JournalError:
    """What a result code of SQLite, by name, means for the journal at ``path``."""
    # Our statements are fixed, so a plain SQLITE_ERROR means that the schema is not what it was.
    if code == "SQLITE_ERROR" or code.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return damaged(path)
    if code.startswith("SQLITE_FULL") or (code.startswith("SQLITE_IOERR") and _no_space(path)):
        id = "journal-full"
    elif code.startswith("SQLITE_READONLY"):
        id = "journal-read-only"
    elif code.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        id = "journal-busy"
    else:
        id = "journal-io"
    return JournalError(id, transient=True, path=str(path))


def _no_space(path: Path) -> bool:
    # SQLite reports a full disk as an I/O error where it was growing its shared memory.
    try:
        return os.statvfs(path.parent).f_bavail == 0
    except OSError:
        return False
