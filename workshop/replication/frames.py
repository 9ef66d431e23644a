"""Messages as bytes on a line: a length, a flag, and JSON that is deflated where that pays.

Bytes from a line are hostile: nothing is kept beyond a frame, and nothing is inflated beyond it.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from workshop.errors import ReplicationError

__all__ = ["FRAME_LIMIT", "RECORDS_LIMIT", "Frames", "pack"]

FRAME_LIMIT = 1 << 20
"""Bytes of one message of a replica, on the line and inflated."""
RECORDS_LIMIT = 32 << 20
"""The same of a server: one record, such as the names of all paragraphs of a long text, can be so
large, and a replica that cannot have it can have nothing behind it."""

_HEAD = struct.Struct(">IB")
_PLAIN, _DEFLATED = 0, 1
_LEVEL = 6
_WORTH = 96
"""Shorter messages are sent as they are."""

# What messages of one key are made of, the likeliest last. A part of the protocol.
_DICTIONARY = (
    b'{"t":"here","session":"s-","participant":"","actor":"","step":"","passage":"","caret":"",'
    b'"anchor":"","standing":"typing","idle":0.0}{"t":"look","step":"","passage":"","caret":"",'
    b'"anchor":"","active":true}{"t":"records","after":1,"items":[{"k":"event","p":null,"at":17,'
    b'"payload":"{"t":"records","after":1,"items":[{"k":"yours","p":"","at":17,"payload":"'
    b'{"t":"records","after":1,"items":[{"k":"change","p":"","at":17,"payload":"hW9Kg'
    b'"},{"k":"change","p":"{"t":"changes","items":[{"p":"","raw":"hW9Kg"}]}'
)


def pack(message: bytes, limit: int = FRAME_LIMIT) -> bytes:
    """The frame of a message that the other side takes where it is shorter than ``limit``.

    Raises:
        ReplicationError: ``replica-too-large`` for what no other side would take.
    """
    if not 0 < len(message) < limit:
        raise ReplicationError("replica-too-large", limit=limit)
    if len(message) >= _WORTH:
        deflate = zlib.compressobj(_LEVEL, zlib.DEFLATED, -15, zdict=_DICTIONARY)
        packed = deflate.compress(message) + deflate.flush()
        if len(packed) < len(message):
            return _HEAD.pack(1 + len(packed), _DEFLATED) + packed
    return _HEAD.pack(1 + len(message), _PLAIN) + message


class Frames:
    """Cuts what comes over one line into messages."""

    def __init__(self, limit: int = FRAME_LIMIT) -> None:
        self._limit = limit
        self._rest = bytearray()

    @property
    def waiting(self) -> int:
        """Bytes of a frame that is not complete yet."""
        return len(self._rest)

    def feed(self, data: bytes) -> Iterator[bytes]:
        """The messages that are complete with these bytes, one by one.

        Raises:
            ReplicationError: ``replica-frame`` for what is no frame, ``replica-too-large`` for one
                that is or becomes too large. The line is of no use any more.
        """
        self._rest += data
        while len(self._rest) >= _HEAD.size:
            length, flag = _HEAD.unpack_from(self._rest)
            if not length >= 2:
                raise ReplicationError("replica-frame")
            if length > self._limit:
                raise ReplicationError("replica-too-large", limit=self._limit)
            if flag not in (_PLAIN, _DEFLATED):
                raise ReplicationError("replica-frame")
            end = _HEAD.size - 1 + length
            if len(self._rest) < end:
                return
            body = bytes(self._rest[_HEAD.size : end])
            del self._rest[:end]
            yield body if flag == _PLAIN else _inflated(body, self._limit)


def _inflated(packed: bytes, limit: int) -> bytes:
    inflate = zlib.decompressobj(-15, zdict=_DICTIONARY)
    try:
        message = inflate.decompress(packed, limit)
    except zlib.error:
        raise ReplicationError("replica-frame") from None
    if not inflate.eof:
        if len(message) >= limit:
            raise ReplicationError("replica-too-large", limit=limit)
        raise ReplicationError("replica-frame")
    if inflate.unused_data or not message:
        raise ReplicationError("replica-frame")
    return message
