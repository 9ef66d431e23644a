"""The write-ahead log of a process that ended, looked at byte by byte before SQLite reads it.

SQLite takes whatever stands behind the first frame that is not right for the rest of an earlier
log, and drops it without a word. After a crash that is so. A bit that was flipped looks the same
to it, and would cost everything that was written from there on.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

from workshop.journal import faults
from workshop.journal.wal import wal_of

__all__ = ["examine", "used"]

_MAGIC = {0x377F0682: "<", 0x377F0683: ">"}
_VERSION = 3_007_000
_HEADER = 32
_FRAME = 24
_WORD = 0xFFFFFFFF

Sum = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Log:
    """A log with a header that is right."""

    data: bytes
    order: str
    page: int
    salts: bytes
    start: Sum

    def frames(self) -> int:
        """How many whole frames fit in the file."""
        return (len(self.data) - _HEADER) // (_FRAME + self.page)

    def head(self, at: int) -> bytes:
        begin = _HEADER + at * (_FRAME + self.page)
        return self.data[begin : begin + _FRAME]

    def body(self, at: int) -> bytes:
        """What the checksum of a frame is over."""
        begin = _HEADER + at * (_FRAME + self.page)
        page = self.data[begin + _FRAME : begin + _FRAME + self.page]
        return self.data[begin : begin + 8] + page

    def is_of_this_log(self, at: int) -> bool:
        return self.head(at)[8:16] == self.salts


def examine(path: Path) -> int:
    """Looks through the log of the workshop file at ``path``, which nobody has open.

    Returns:
        How many bytes at the end were being written when the process ended; nobody was ever told
        that they were there.

    Raises:
        JournalError: ``journal-damaged`` where something behind is missing that was whole once.
        OSError: the log cannot be read.
    """
    try:
        data = wal_of(path).read_bytes()
    except FileNotFoundError:
        return 0
    if len(data) < _HEADER or not any(data):
        return len(data)
    log = _opened(data)
    if log is None:
        raise faults.damaged(path)
    good, before = _good(log)
    if _was_whole(log, good, before):
        raise faults.damaged(path)
    if good < log.frames() and not log.is_of_this_log(good):
        return 0
    return len(data) - _HEADER - good * (_FRAME + log.page)


def used(path: Path) -> int:
    """How many bytes of a log that is whole have a meaning.

    Behind them stands what was left of an earlier log, which nobody reads.
    """
    data = wal_of(path).read_bytes()
    log = _opened(data) if len(data) >= _HEADER else None
    return 0 if log is None else _HEADER + _good(log)[0] * (_FRAME + log.page)


def _good(log: _Log) -> tuple[int, Sum]:
    """How many frames are right from the first on, and the checksum behind them."""
    good, before = 0, log.start
    while good < log.frames():
        computed = _sum(log.body(good), before, log.order)
        if not (log.is_of_this_log(good) and computed == _stored(log, good)):
            break
        good, before = good + 1, computed
    return good, before


def _opened(data: bytes) -> _Log | None:
    magic, version, page = struct.unpack(">III", data[:12])
    order = _MAGIC.get(magic)
    if order is None or version != _VERSION or not 512 <= page <= 65_536 or page & (page - 1):
        return None
    start = _sum(data[:24], (0, 0), order)
    if start != struct.unpack(">II", data[24:_HEADER]):
        return None
    return _Log(data, order, page, data[16:24], start)


def _was_whole(log: _Log, at: int, before: Sum) -> bool:
    """Whether the first frame that is not right was right once."""
    if at >= log.frames():
        return False
    if any(log.is_of_this_log(later) for later in range(at + 1, log.frames())):
        return True
    if not log.is_of_this_log(at):
        # Left over from an earlier log, whose salts are random; unless all but one bit are ours.
        return _bits(int.from_bytes(log.head(at)[8:16], "big"), log.salts) == 1
    computed, stored = _sum(log.body(at), before, log.order), _stored(log, at)
    return _is_one_bit_off(computed, stored, len(log.body(at)) // 8)


def _stored(log: _Log, at: int) -> Sum:
    first, second = struct.unpack(">II", log.head(at)[16:24])
    return first, second


def _bits(value: int, other: bytes) -> int:
    return (value ^ int.from_bytes(other, "big")).bit_count()


def _sum(data: bytes, before: Sum, order: str) -> Sum:
    """SQLite's checksum of a log, continued."""
    first, second = before
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for even, odd in zip(words[::2], words[1::2], strict=True):
        first = (first + even + second) & _WORD
        second = (second + odd + first) & _WORD
    return first, second


def _is_one_bit_off(computed: Sum, stored: Sum, pairs: int) -> bool:
    """Whether one flipped bit in the frame explains the difference.

    The checksum is linear: a word that differs by d changes it by d times a factor that depends
    on how many words follow. A write that was cut off differs in many words.
    """
    if sum((a ^ b).bit_count() for a, b in zip(computed, stored, strict=True)) == 1:
        return True
    wanted = ((stored[0] - computed[0]) & _WORD, (stored[1] - computed[1]) & _WORD)
    even, odd = (1, 1), (0, 1)
    for _ in range(pairs):
        for factor in (even, odd):
            for bit in range(32):
                for step in (1 << bit, -(1 << bit)):
                    if (factor[0] * step & _WORD, factor[1] * step & _WORD) == wanted:
                        return True
        even = ((even[0] + even[1]) & _WORD, (even[0] + 2 * even[1]) & _WORD)
        odd = ((odd[0] + odd[1]) & _WORD, (odd[0] + 2 * odd[1]) & _WORD)
    return False
