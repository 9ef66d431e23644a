"""The records of a workshop file as rows of a database, each held against the chain.

Nothing is held on to between two steps of a reading: others commit meanwhile, and somebody who
reads slowly is in nobody's way.
"""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from workshop.ids import PassageId
from workshop.journal import chain, database, faults
from workshop.journal.base import Entry, Record, RecordKind, no_pause

__all__ = ["Rows", "insert"]

_BATCH = 500
_STRIDE = 10_000
"""So many records are looked through at once for those of one passage: some milliseconds."""
_TURN = 100
"""So many records are held against the chain between two pauses: half a millisecond."""

_INSERT = "INSERT INTO records (seq, kind, passage, at, payload, chain) VALUES (?, ?, ?, ?, ?, ?)"
_SELECT = (
    "SELECT seq, kind, passage, at, payload, chain FROM records"
    " WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?"
)
_EVENTS = (
    "SELECT seq, kind, passage, at, payload, chain FROM records"
    " WHERE kind = 'event' AND seq > ? AND seq <= ? ORDER BY seq LIMIT ?"
)
_CHANGES = (
    "SELECT payload FROM records"
    " WHERE seq > ? AND seq <= ? AND kind = 'change' AND passage = ? ORDER BY seq"
)
_TAIL = "SELECT seq, chain FROM records ORDER BY seq DESC LIMIT 1"

Row = tuple[Any, ...]


class Rows:
    """The rows of one file. Every method raises JournalError, ``journal-damaged`` above all."""

    def __init__(
        self, path: Path, using: Callable[[], AbstractContextManager[sqlite3.Connection]]
    ) -> None:
        """``using`` lends the connection for one step."""
        self._path = path
        self._using = using

    def tail(self) -> tuple[int, bytes]:
        """The seq of the last record and the chain behind it."""
        with self._using() as connection:
            row = connection.execute(_TAIL).fetchone()
        if row is None:
            return 0, chain.START
        seq, stored = row
        if not isinstance(stored, bytes) or not isinstance(seq, int) or seq < 1:
            raise faults.damaged(self._path)
        return seq, stored

    def read(self, after: int, last: int) -> Iterator[Record]:
        """The records behind ``after`` up to and with ``last``; none may be missing."""
        if after >= last:
            return
        before = self._chain_at(after)
        for row in self._rows(after, last):
            before = self._checked(row, before)
            yield _record(row)

    def events(self, until: int, known: bytes) -> Iterator[Record]:
        """The events alone up to and with ``until``, held against a chain over events alone."""
        after, before = 0, chain.START
        while True:
            with self._using() as connection:
                rows = connection.execute(_EVENTS, (after, until, _BATCH)).fetchall()
            for row in rows:
                after, before = row[0], self._linked(row, before)
                yield _record(row)
            if len(rows) < _BATCH:
                break
        if before != known:
            raise faults.damaged(self._path)

    def changes(self, passage: PassageId, until: int) -> Iterator[bytes]:
        """The payloads of the changes of a passage; not held against the chain."""
        for after in range(0, until, _STRIDE):
            span = (after, min(after + _STRIDE, until), passage)
            with self._using() as connection:
                rows = connection.execute(_CHANGES, span).fetchall()
            for (payload,) in rows:
                yield payload

    def chains(
        self,
        after: int,
        last: int,
        before: tuple[bytes, bytes],
        pause: Callable[[], None] = no_pause,
    ) -> tuple[bytes, bytes]:
        """The chain of all records and that of the events alone, behind ``last``.

        Args:
            before: the same two behind ``after``.
            pause: called now and then; what it raises ends the reading.
        """
        whole, events = before
        for row in self._rows(after, last):
            whole = self._checked(row, whole)
            if row[1] == b"event":
                events = self._linked(row, events)
            if row[0] % _TURN == 0:
                pause()
        return whole, events

    def _rows(self, after: int, last: int) -> Iterator[Row]:
        while after < last:
            with self._using() as connection:
                rows = connection.execute(_SELECT, (after, last, _BATCH)).fetchall()
            if not rows:
                raise faults.damaged(self._path)
            for row in rows:
                after += 1
                if row[0] != after:
                    raise faults.damaged(self._path)
                yield row

    def _chain_at(self, seq: int) -> bytes:
        if seq == 0:
            return chain.START
        with self._using() as connection:
            row = connection.execute("SELECT chain FROM records WHERE seq = ?", (seq,)).fetchone()
        if row is None or not isinstance(row[0], bytes):
            raise faults.damaged(self._path)
        return row[0]

    def _checked(self, row: Row, before: bytes) -> bytes:
        """The chain behind a row that continues ``before``."""
        linked = self._linked(row, before)
        if row[5] != linked:
            raise faults.damaged(self._path)
        return linked

    def _linked(self, row: Row, before: bytes) -> bytes:
        seq, kind, passage, at, payload, _ = row
        try:
            return chain.link(before, seq, kind, passage, at, payload)
        except (TypeError, struct.error):
            raise faults.damaged(self._path) from None


def insert(
    connection: sqlite3.Connection, entries: Sequence[Entry], last: int, before: bytes
) -> tuple[int, bytes]:
    """Writes entries behind the record ``last``, all or none; gives the new last and its chain."""
    seq, rows = last, []
    for entry in entries:
        seq += 1
        kind, at = entry.kind.value, chain.to_microseconds(entry.at)
        passage = None if entry.passage is None else entry.passage.encode()
        before = chain.link(before, seq, kind.encode(), passage, at, entry.payload)
        rows.append((seq, kind, entry.passage, at, entry.payload, before))
    if len(rows) == 1:
        connection.execute(_INSERT, rows[0])
    elif rows:
        with database.together(connection):
            connection.executemany(_INSERT, rows)
    return seq, before


def _record(row: Row) -> Record:
    seq, kind, passage, at, payload, _ = row
    place = None if passage is None else PassageId(passage.decode())
    moment = chain.from_microseconds(at)
    return Record(seq, RecordKind(kind.decode()), payload, place, moment)
