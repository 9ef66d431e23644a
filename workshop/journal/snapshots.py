"""The tables of snapshots: written whole, believed only where every checksum is right.

Two are kept, the second in case the first is damaged; and behind both stand the records.
"""

from __future__ import annotations

import json
import logging
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from workshop.ids import PassageId
from workshop.journal import chain, database, faults
from workshop.journal.base import Snapshot
from workshop.journal.rows import Rows

__all__ = ["Snapshots"]

Lend = Callable[[], AbstractContextManager[sqlite3.Connection]]

_log = logging.getLogger(__name__)

_KEPT = 2


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The row of a snapshot.

    Attributes:
        chain: the checksum of the record ``seq``; ``events`` the one over the events alone.
        parts: id and checksum of the part of every passage.
    """

    seq: int
    chain: bytes
    events: bytes
    parts: Mapping[PassageId, tuple[int, str]]


_NOTHING = _Sheet(0, chain.START, chain.START, {})
"""Before the first record."""


class Snapshots:
    """The snapshots of one file. Every method raises JournalError when the store fails it."""

    def __init__(self, path: Path, rows: Rows, using: Lend) -> None:
        """``using`` lends the connection for one step."""
        self._path = path
        self._rows = rows
        self._using = using

    def newest(self) -> Snapshot | None:
        """The newest snapshot that is whole."""
        for sheet in self._known():
            with self._using() as connection:
                parts = _load(connection, sheet)
            if parts is not None:
                return Snapshot(sheet.seq, parts)
            _log.warning("a snapshot of %s is damaged; an older one is used", self._path.name)
        return None

    def events_at(self, seq: int) -> bytes | None:
        """The chain over the events alone up to a record; None where no snapshot was made there."""
        return next((sheet.events for sheet in self._known() if sheet.seq == seq), None)

    def keep(self, snapshot: Snapshot, pause: Callable[[], None], writing: Lend) -> None:
        """Keeps a snapshot, once the records since the one before were found whole.

        Args:
            pause: called every millisecond or so of work; what it raises ends the keeping.
            writing: lends the connection for a step that writes.
        """
        base = self._base()
        known = base.chain, base.events
        whole, events = self._rows.chains(base.seq, snapshot.seq, known, pause)
        parts = dict(base.parts)
        for passage, payload in snapshot.parts.items():
            with writing() as connection:
                parts[passage] = _add_part(connection, passage, payload)
            pause()
        with writing() as connection:
            _put(connection, _Sheet(snapshot.seq, whole, events, parts))

    def count(self) -> int:
        """How many there are; all of them are looked at.

        Raises:
            JournalError: ``journal-damaged`` where one is not whole.
        """
        with self._using() as connection:
            (rows,) = connection.execute("SELECT count(*) FROM snapshots").fetchone()
            known = list(_sheets(connection))
            if len(known) != rows or any(_load(connection, s) is None for s in known):
                raise faults.damaged(self._path)
            return len(known)

    def _base(self) -> _Sheet:
        for sheet in self._known():
            with self._using() as connection:
                if _load(connection, sheet) is not None:
                    return sheet
        return _NOTHING

    def _known(self) -> list[_Sheet]:
        with self._using() as connection:
            return list(_sheets(connection))


def _sheets(connection: sqlite3.Connection) -> Iterator[_Sheet]:
    """The snapshots whose own row is whole and whose record is the one it was made at, newest
    first."""
    rows = connection.execute(
        "SELECT s.seq, s.chain, s.events, s.parts, s.digest FROM snapshots s"
        " JOIN records r ON r.seq = s.seq AND r.chain = s.chain ORDER BY s.seq DESC"
    ).fetchall()
    for seq, linked, events, parts, digest in rows:
        if all(isinstance(value, bytes) for value in (linked, events, parts)) and (
            digest == _digest(seq, linked, events, parts)
        ):
            told = {PassageId(name): (id, sum) for name, (id, sum) in json.loads(parts).items()}
            yield _Sheet(seq, linked, events, told)


def _load(connection: sqlite3.Connection, sheet: _Sheet) -> dict[PassageId, bytes] | None:
    """The parts of a snapshot; None where one is not as it was written."""
    parts: dict[PassageId, bytes] = {}
    for passage, (id, checksum) in sheet.parts.items():
        row = connection.execute("SELECT payload FROM parts WHERE id = ?", (id,)).fetchone()
        if row is None or not isinstance(row[0], bytes) or _checksum(row[0]) != checksum:
            return None
        parts[passage] = row[0]
    return parts


def _add_part(
    connection: sqlite3.Connection, passage: PassageId, payload: bytes
) -> tuple[int, str]:
    """Writes a part; it counts for nothing until a snapshot names it. Returns id and checksum."""
    insert = "INSERT INTO parts (passage, payload) VALUES (?, ?)"
    id = connection.execute(insert, (passage, payload)).lastrowid
    assert id is not None
    return id, _checksum(payload)


def _put(connection: sqlite3.Connection, sheet: _Sheet) -> None:
    """Writes a snapshot and drops what is neither in it nor in the one before."""
    told = json.dumps(sheet.parts, sort_keys=True, separators=(",", ":")).encode()
    digest = _digest(sheet.seq, sheet.chain, sheet.events, told)
    with database.together(connection):
        connection.execute(
            "INSERT OR REPLACE INTO snapshots (seq, chain, events, parts, digest)"
            " VALUES (?, ?, ?, CAST(? AS TEXT), ?)",
            (sheet.seq, sheet.chain, sheet.events, told, digest),
        )
        keep = [known for known, _ in zip(_sheets(connection), range(_KEPT), strict=False)]
        marks = ",".join("?" * len(keep))
        connection.execute(
            f"DELETE FROM snapshots WHERE seq NOT IN ({marks})", [known.seq for known in keep]
        )
        named = sorted({id for known in keep for id, _ in known.parts.values()})
        marks = ",".join("?" * len(named))
        connection.execute(f"DELETE FROM parts WHERE id NOT IN ({marks})", named)


def _checksum(payload: bytes) -> str:
    return blake2b(payload, digest_size=16).hexdigest()


def _digest(seq: int, linked: bytes, events: bytes, parts: bytes) -> bytes:
    told = b"".join((seq.to_bytes(8, "big"), linked, events, parts))
    return blake2b(told, digest_size=16).digest()
