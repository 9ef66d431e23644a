"""The checksum that ties each record to all before it.

A flipped bit, a record that is missing, doubled or in another place: the chain breaks there.
It protects against damage, not against somebody who rewrites the file on purpose.
"""

from __future__ import annotations

import struct
from datetime import UTC, datetime, timedelta
from hashlib import blake2b

__all__ = ["START", "as_stored", "from_microseconds", "link", "to_microseconds"]

START = bytes(8)
"""The chain before the first record."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
# Lengths keep two fields from lending each other bytes; -1 tells no passage from an empty one.
_HEAD = struct.Struct(">qqiii")


def link(
    before: bytes, seq: int, kind: bytes, passage: bytes | None, at: int, payload: bytes
) -> bytes:
    """The 8 bytes of a record that follows ``before``.

    Raises:
        TypeError, struct.error: a field that is not what a record has there.
    """
    size = -1 if passage is None else len(passage)
    head = _HEAD.pack(seq, at, len(kind), size, len(payload))
    return blake2b(b"".join((before, head, kind, passage or b"", payload)), digest_size=8).digest()


def to_microseconds(at: datetime) -> int:
    """Microseconds since 1970; exact.

    Raises:
        TypeError: the datetime has no timezone.
    """
    return (at - _EPOCH) // _MICROSECOND


def from_microseconds(at: int) -> datetime:
    """The moment in UTC; exact."""
    return _EPOCH + timedelta(microseconds=at)


def as_stored(at: datetime) -> datetime:
    """The moment as a journal gives it back: the same, in UTC.

    Raises:
        TypeError: the datetime has no timezone.
    """
    return from_microseconds(to_microseconds(at))
