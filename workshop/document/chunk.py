"""The envelope of a change: magic, checksum, kind, length and body.

Kind 1 is a change, kind 2 the same with its body deflated. The hash, and so the name of a change,
is SHA-256 of kind 1, length and body; the checksum is its first four bytes.
"""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import dataclass

from workshop.document.columns import Cursor, uleb
from workshop.errors import DocumentError

__all__ = ["FOREIGN", "TRUSTED", "Limits", "chunk", "open_chunk"]

_MAGIC = b"\x85\x6f\x4a\x83"
_CHANGE, _DEFLATED = 1, 2
_DEFLATE_FROM = 256


@dataclass(frozen=True, slots=True)
class Limits:
    """What one change may ask for; more is refused before memory is spent on it."""

    raw: int
    body: int
    ops: int
    deps: int
    actors: int


FOREIGN = Limits(raw=1 << 19, body=4 << 20, ops=200_000, deps=256, actors=4_096)
"""For bytes from outside the process: twice a full passage, deleted and written anew."""
TRUSTED = Limits(raw=1 << 28, body=1 << 28, ops=1 << 24, deps=1 << 20, actors=1 << 20)
"""For what this node wrote itself and read back from its journal."""


def chunk(body: bytes) -> tuple[bytes, bytes]:
    """Puts a body in its envelope, deflated where that pays; returns the hash and the chunk."""
    plain = b"\x01" + uleb(len(body)) + body
    name = hashlib.sha256(plain).digest()
    if len(plain) + 8 > _DEFLATE_FROM:
        deflate = zlib.compressobj(6, zlib.DEFLATED, -15)
        packed = deflate.compress(body) + deflate.flush()
        return name, _MAGIC + name[:4] + b"\x02" + uleb(len(packed)) + packed
    return name, _MAGIC + name[:4] + plain


def open_chunk(raw: bytes, limits: Limits) -> tuple[bytes, bytes]:
    """Hash and inflated body of a chunk whose checksum is right."""
    if len(raw) > limits.raw:
        raise DocumentError("document-too-large", limit=limits.raw)
    if raw[:4] != _MAGIC or len(raw) < 10:
        raise DocumentError("document-malformed")
    kind = raw[8]
    cursor = Cursor(raw, 9)
    body = cursor.counted()
    if not cursor.done or kind not in (_CHANGE, _DEFLATED):
        raise DocumentError("document-malformed")
    if kind == _DEFLATED:
        body = _inflate(body, limits.body)
    elif len(body) > limits.body:
        raise DocumentError("document-too-large", limit=limits.body)
    name = hashlib.sha256(b"\x01" + uleb(len(body)) + body).digest()
    if name[:4] != raw[4:8]:
        raise DocumentError("document-malformed")
    return name, body


def _inflate(packed: bytes, limit: int) -> bytes:
    inflate = zlib.decompressobj(-15)
    try:
        body = inflate.decompress(packed, limit)
    except zlib.error:
        raise DocumentError("document-malformed") from None
    if not inflate.eof:
        if len(body) >= limit:
            raise DocumentError("document-too-large", limit=limit)
        raise DocumentError("document-malformed")
    if inflate.unused_data:
        raise DocumentError("document-malformed")
    return body
