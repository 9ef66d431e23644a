"""The checksum over all bytes of a workshop file, beside it in ``<id>.workshop-sum``.

The chain covers every record, and SQLite's own checks cover how pages hang together, but between
records there are bytes that nobody reads. With this checksum a flipped bit is found wherever it
is. The file changes only when the log is copied into it, so the checksum is taken back before
that and written after; what is in the log meanwhile has checksums of its own.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from pathlib import Path

__all__ = ["is_right", "seal", "sum_of", "unseal"]


def sum_of(path: Path) -> Path:
    """Where the checksum of this workshop file is kept."""
    return path.with_name(path.name + "-sum")


def unseal(path: Path) -> None:
    """The file is about to change: from here on there is no checksum. Raises OSError."""
    with suppress(FileNotFoundError):
        descriptor = os.open(sum_of(path), os.O_RDWR | os.O_CLOEXEC)
        try:
            # No space is needed for that, and after a power cut no old checksum comes back.
            os.ftruncate(descriptor, 0)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def seal(path: Path, descriptor: int) -> None:
    """Writes the checksum of the file that is open as ``descriptor``. Raises OSError.

    Whoever has the file open in SQLite gives a descriptor that stays open as long: closing one
    would drop SQLite's locks.
    """
    target = sum_of(path)
    building = target.with_name(f".{target.name}.new")
    handle = os.open(building, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
    try:
        os.write(handle, _written(_digest(descriptor)))
        os.fsync(handle)
    finally:
        os.close(handle)
    building.replace(target)


def is_right(path: Path) -> bool | None:
    """Whether the file is as it was sealed; None where it is not sealed. Raises OSError.

    For a process that does not have the file open.
    """
    while True:
        told = _told(path)
        if not told:
            return None
        descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        try:
            digest = _digest(descriptor)
        finally:
            os.close(descriptor)
        # A server may have copied its log meanwhile.
        if _told(path) == told:
            return told == _written(digest)


def _told(path: Path) -> bytes:
    try:
        return sum_of(path).read_bytes()
    except FileNotFoundError:
        return b""


def _written(digest: str) -> bytes:
    return digest.encode() + b"\n"


def _digest(descriptor: int) -> str:
    digest = hashlib.blake2b(digest_size=32)
    offset = 0
    while chunk := os.pread(descriptor, 1 << 20, offset):
        digest.update(chunk)
        offset += len(chunk)
    return digest.hexdigest()
