"""A workshop in one file that says what it is: for keeping elsewhere, and for taking along.

    drafting-room backup 1
    {"id": ..., "title": ..., "records": ..., ...}      what it is, for people and programs
    <checksum of the two lines above>
    <the workshop file, as a data directory holds it>

The second line holds size and checksum of what follows, so that nothing in it can change unnoticed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO

from workshop.errors import JournalError
from workshop.ids import WorkshopId, is_workshop_id
from workshop.journal import schema

__all__ = ["Label", "is_backup", "unpack", "write"]

_MAGIC = b"drafting-room backup "
_FORMAT = 1
_LONGEST = 1 << 16
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Label:
    """What a backup says of itself; moments in ISO 8601, UTC."""

    id: WorkshopId
    title: str
    made_at: str
    program: str
    schema: int
    records: int
    last_at: str
    size: int = 0
    checksum: str = ""


def is_backup(path: Path) -> bool:
    """Whether a file begins as a backup does; not so for one that cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(len(_MAGIC)) == _MAGIC
    except OSError:
        return False


def write(label: Label, source: Path, out: BinaryIO) -> None:
    """Writes the backup of a workshop file that nobody writes to. Raises OSError."""
    digest, size = blake2b(digest_size=32), 0
    for chunk in _chunks(source):
        digest.update(chunk)
        size += len(chunk)
    told = asdict(label) | {"size": size, "checksum": digest.hexdigest()}
    head = _MAGIC + b"%d\n" % _FORMAT + json.dumps(told, ensure_ascii=False).encode() + b"\n"
    out.write(head + _checksum(head))
    for chunk in _chunks(source):
        out.write(chunk)


def unpack(stream: BinaryIO, target: Path, name: str) -> Label:
    """Writes the workshop file that is in a backup to ``target``, once every byte was right.

    Args:
        name: what to call the backup in an error.

    Raises:
        JournalError: ``backup-foreign``, ``backup-damaged``, ``journal-newer``; ``target`` may then
            be there, and is of no use.
        OSError: it cannot be read or written.
    """
    first = stream.readline(_LONGEST)
    if not first.startswith(_MAGIC):
        raise JournalError("backup-foreign", path=name)
    second, third = stream.readline(_LONGEST), stream.readline(_LONGEST)
    if third != _checksum(first + second):
        raise JournalError("backup-damaged", path=name)
    if first != _MAGIC + b"%d\n" % _FORMAT:
        raise JournalError("journal-newer", path=name)
    told = json.loads(second)
    label = Label(**{field: told[field] for field in Label.__slots__})
    if label.schema > schema.latest() or not is_workshop_id(label.id):
        raise JournalError("journal-newer", path=name)
    digest, left = blake2b(digest_size=32), label.size
    with target.open("wb") as file:
        while chunk := stream.read(min(_CHUNK, left)):
            digest.update(chunk)
            file.write(chunk)
            left -= len(chunk)
    if left or digest.hexdigest() != label.checksum or stream.read(1):
        raise JournalError("backup-damaged", path=name)
    return label


def _checksum(head: bytes) -> bytes:
    return blake2b(head, digest_size=32).hexdigest().encode() + b"\n"


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            yield chunk
