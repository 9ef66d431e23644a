"""The tables of snapshots: written whole, believed only where every checksum is right.

Two are kept, the second in case the first is damaged; and behind both stand the records.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b

from workshop.ids import PassageId
from workshop.journal import chain

__all__ = ["NOTHING", "Sheet", "add_part", "load", "put", "sheets"]

_KEPT = 2


@dataclass(frozen=True, slots=True)
class Sheet:
    """The row of a snapshot.

    Attributes:
        chain: the checksum of the record ``seq``; ``events`` the one over the events alone.
        parts: id and checksum of the part of every passage.
    """

    seq: int
    chain: bytes
    events: bytes
    parts: Mapping[PassageId, tuple[int, str]]


NOTHING = Sheet(0, chain.START, chain.START, {})
"""Before the first record."""


def sheets(connection: sqlite3.Connection) -> Iterator[Sheet]:
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
            yield Sheet(seq, linked, events, told)


def load(connection: sqlite3.Connection, sheet: Sheet) -> dict[PassageId, bytes] | None:
    """The parts of a snapshot; None where one is not as it was written."""
    parts: dict[PassageId, bytes] = {}
    for passage, (id, checksum) in sheet.parts.items():
        row = connection.execute("SELECT payload FROM parts WHERE id = ?", (id,)).fetchone()
        if row is None or not isinstance(row[0], bytes) or _checksum(row[0]) != checksum:
            return None
        parts[passage] = row[0]
    return parts


def add_part(connection: sqlite3.Connection, passage: PassageId, payload: bytes) -> tuple[int, str]:
    """Writes a part; it counts for nothing until a snapshot names it. Returns id and checksum."""
    insert = "INSERT INTO parts (passage, payload) VALUES (?, ?)"
    id = connection.execute(insert, (passage, payload)).lastrowid
    assert id is not None
    return id, _checksum(payload)


def put(connection: sqlite3.Connection, sheet: Sheet) -> None:
    """Writes a snapshot and drops what is neither in it nor in the one before."""
    told = json.dumps(sheet.parts, sort_keys=True, separators=(",", ":")).encode()
    connection.execute("BEGIN IMMEDIATE")
    digest = _digest(sheet.seq, sheet.chain, sheet.events, told)
    connection.execute(
        "INSERT OR REPLACE INTO snapshots (seq, chain, events, parts, digest)"
        " VALUES (?, ?, ?, CAST(? AS TEXT), ?)",
        (sheet.seq, sheet.chain, sheet.events, told, digest),
    )
    keep = [known for known, _ in zip(sheets(connection), range(_KEPT), strict=False)]
    marks = ",".join("?" * len(keep))
    connection.execute(
        f"DELETE FROM snapshots WHERE seq NOT IN ({marks})", [known.seq for known in keep]
    )
    named = sorted({id for known in keep for id, _ in known.parts.values()})
    marks = ",".join("?" * len(named))
    connection.execute(f"DELETE FROM parts WHERE id NOT IN ({marks})", named)
    connection.execute("COMMIT")


def _checksum(payload: bytes) -> str:
    return blake2b(payload, digest_size=16).hexdigest()


def _digest(seq: int, linked: bytes, events: bytes, parts: bytes) -> bytes:
    told = b"".join((seq.to_bytes(8, "big"), linked, events, parts))
    return blake2b(told, digest_size=16).digest()
