"""How automerge packs numbers and columns: LEB128, run-length, delta and boolean encoding.

Every decoder takes a limit and stops there: eight bytes can claim ten million rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import TypeVar

from workshop.errors import DocumentError

__all__ = [
    "Cursor",
    "booleans",
    "counted",
    "deltas",
    "pack_booleans",
    "pack_deltas",
    "pack_runs",
    "pack_stretches",
    "runs",
    "sleb",
    "uleb",
]

_T = TypeVar("_T", int, str)
_BITS = 64
_ONE = 0x7F
"""How a run-length column begins whose first row stands by itself: as a signed number, -1."""


def uleb(number: int) -> bytes:
    """An unsigned number, seven bits to a byte, the lowest first."""
    if number < 128:
        return bytes((number,))
    packed = bytearray()
    while number >= 128:
        packed.append(number & 127 | 128)
        number >>= 7
    packed.append(number)
    return bytes(packed)


def sleb(number: int) -> bytes:
    """A signed number; bit 6 of the last byte is the sign."""
    packed = bytearray()
    while not -64 <= number < 64:
        packed.append(number & 127 | 128)
        number >>= 7
    packed.append(number & 127)
    return bytes(packed)


def counted(data: bytes) -> bytes:
    """Bytes with their length in front."""
    return uleb(len(data)) + data


class Cursor:
    """Reads forward through bytes; past the end is ``DocumentError("document-malformed")``."""

    __slots__ = ("at", "data")

    def __init__(self, data: bytes, at: int = 0) -> None:
        self.data = data
        self.at = at

    @property
    def done(self) -> bool:
        """True at the end."""
        return self.at >= len(self.data)

    def unsigned(self) -> int:
        """The next unsigned number, at most 64 bits."""
        at = self.at
        if at < len(self.data) and self.data[at] < 128:
            self.at = at + 1
            return self.data[at]
        number, _ = self._leb()
        if number >> _BITS:
            raise DocumentError("document-malformed")
        return number

    def signed(self) -> int:
        """The next signed number, at most 64 bits."""
        at = self.at
        if at < len(self.data) and (byte := self.data[at]) < 128:
            self.at = at + 1
            return byte - 128 if byte & 64 else byte
        number, width = self._leb()
        if number >> (width - 1):
            number -= 1 << width
        if not -(1 << _BITS - 1) <= number < 1 << _BITS - 1:
            raise DocumentError("document-malformed")
        return number

    def take(self, count: int) -> bytes:
        """The next ``count`` bytes."""
        end = self.at + count
        if end > len(self.data):
            raise DocumentError("document-malformed")
        piece = self.data[self.at : end]
        self.at = end
        return piece

    def counted(self) -> bytes:
        """The next bytes that carry their own length."""
        return self.take(self.unsigned())

    def string(self) -> str:
        """The next UTF-8 text that carries its own length."""
        try:
            return self.counted().decode()
        except UnicodeDecodeError:
            raise DocumentError("document-malformed") from None

    def _leb(self) -> tuple[int, int]:
        number = width = 0
        for byte in self.data[self.at : self.at + 10]:
            self.at += 1
            number |= (byte & 127) << width
            width += 7
            if byte < 128:
                return number, width
        raise DocumentError("document-malformed")


def runs(data: bytes, read: Callable[[Cursor], _T], limit: int) -> list[_T | None]:
    """Unpacks a run-length column of at most ``limit`` rows; None is an empty row."""
    if not data:
        return []
    rows: list[_T | None] = []
    cursor = Cursor(data)
    if data[0] == _ONE and limit:
        # A change of one key has hardly any other columns.
        cursor.at = 1
        rows.append(read(cursor))
    while cursor.at < len(data):
        count = cursor.signed()
        length = abs(count) if count else cursor.unsigned()
        if len(rows) + length > limit:
            raise DocumentError("document-too-many", limit=limit)
        if count > 0:
            rows += [read(cursor)] * count
        elif count < 0:
            rows += [read(cursor) for _ in range(length)]
        else:
            rows += [None] * length
    return rows


def pack_runs(rows: Sequence[_T | None], write: Callable[[_T], bytes]) -> bytes:
    """Packs a run-length column the one way automerge does; all rows empty is no column."""
    if len(rows) == 1:
        return b"" if rows[0] is None else bytes((_ONE,)) + write(rows[0])
    return pack_stretches([(row, len(list(same))) for row, same in groupby(rows)], write)


def pack_stretches(
    stretches: Iterable[tuple[_T | None, int]], write: Callable[[_T], bytes]
) -> bytes:
    """Packs a run-length column that is given as rows with how often each of them comes.

    Neighbours may be the same; a stretch of nothing counts for nothing.
    """
    joined: list[tuple[_T | None, int]] = []
    for row, count in stretches:
        if joined and joined[-1][0] == row:
            joined[-1] = row, joined[-1][1] + count
        elif count:
            joined.append((row, count))
    packed = bytearray()
    literal: list[bytes] = []
    for row, count in joined:
        if row is not None and count == 1:
            literal.append(write(row))
            continue
        if literal:
            packed += sleb(-len(literal)) + b"".join(literal)
            literal = []
        if row is not None:
            packed += sleb(count) + write(row)
        elif len(joined) > 1:
            packed += b"\0" + uleb(count)
    if literal:
        packed += sleb(-len(literal)) + b"".join(literal)
    return bytes(packed)


def deltas(data: bytes, limit: int) -> list[int | None]:
    """Unpacks a column that holds differences; an empty row does not move the count."""
    total = 0
    rows: list[int | None] = []
    for step in runs(data, Cursor.signed, limit):
        if step is not None:
            total += step
        rows.append(None if step is None else total)
    return rows


def pack_deltas(rows: Iterable[int | None]) -> bytes:
    """Packs a column as differences with the row before."""
    total = 0
    steps: list[int | None] = []
    for row in rows:
        if row is None:
            steps.append(None)
        else:
            steps.append(row - total)
            total = row
    return pack_runs(steps, sleb)


def booleans(data: bytes, limit: int) -> list[bool]:
    """Unpacks lengths of alternating stretches that begin with false."""
    rows: list[bool] = []
    cursor = Cursor(data)
    value = False
    while not cursor.done:
        length = cursor.unsigned()
        if len(rows) + length > limit:
            raise DocumentError("document-too-many", limit=limit)
        rows += [value] * length
        value = not value
    return rows


def pack_booleans(rows: Iterable[bool]) -> bytes:
    """Packs lengths of alternating stretches that begin with false."""
    packed = bytearray()
    value, length = False, 0
    for row in rows:
        if row is value:
            length += 1
        else:
            packed += uleb(length)
            value, length = row, 1
    if length:
        packed += uleb(length)
    return bytes(packed)
