"""Puts an export on disk whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from workshop.errors import StorageError

__all__ = ["write_atomic"]


def write_atomic(path: Path, data: str | bytes) -> None:
    """Writes bytes, or text as UTF-8, to a file; a reader sees the old one or the new one whole.

    A new file is readable by its owner only: talks are confidential until somebody decides
    otherwise. A file that is replaced keeps its rights.

    Raises:
        StorageError: the folder does not exist, or the file cannot be written.
    """
    temporary: Path | None = None
    try:
        target = path.resolve()
        rights = 0o600
        if target.exists():
            if not target.is_file():
                raise StorageError("export-unwritable", path=str(path))
            rights = target.stat().st_mode & 0o777
        # Beside the target: a rename is atomic within one file system only.
        handle, name = tempfile.mkstemp(prefix=".export-", dir=target.parent)
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(data.encode() if isinstance(data, str) else data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(rights)
        temporary.replace(target)
    except (OSError, RuntimeError) as error:  # RuntimeError: links that go round in a circle
        if temporary is not None:
            temporary.unlink(missing_ok=True)
        raise StorageError("export-unwritable", path=str(path)) from error
