"""The steps by which the schema of a workshop file came to be, read from ``migrations/``.

Knows nothing of the database library: it hands out statements. The number of the last step is
kept in the file itself (``user_version``), next to a table with a row per step.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from workshop import __version__

__all__ = ["APPLICATION_ID", "READABLE", "SNAPSHOTS", "Migration", "latest", "migrations"]

APPLICATION_ID = 0x44526F6D
"""Tells a workshop file from any other SQLite file: "DRom" in the header."""

READABLE = 1
"""The oldest schema that can be read as it is; only a writer brings a file up to date."""
SNAPSHOTS = 2
"""The schema from which on there are snapshots."""

_NAME = re.compile(r"(\d{4})_[a-z0-9_]+\.sql")

_RECORD_TABLE = """\
CREATE TABLE IF NOT EXISTS migrations (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    program TEXT NOT NULL
)"""


@dataclass(frozen=True, slots=True)
class Migration:
    """One step: ``name`` is its file name, ``statements`` what it does."""

    number: int
    name: str
    statements: tuple[str, ...]

    def with_record(self) -> Iterator[str]:
        """All that goes into one transaction: the step, and that it has been taken."""
        yield _RECORD_TABLE
        yield from self.statements
        yield (
            "INSERT INTO migrations (number, name, program) "
            f"VALUES ({self.number}, '{self.name}', '{__version__}')"
        )
        yield f"PRAGMA user_version = {self.number}"


@cache
def migrations() -> tuple[Migration, ...]:
    """All steps, in order; their numbers run from 1 without gaps."""
    steps: list[Migration] = []
    folder = files("workshop.journal.migrations")
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        match = _NAME.fullmatch(file.name)
        if match:
            sql = re.sub(r"--.*", "", file.read_text(encoding="utf-8"))
            parts = (part.strip() for part in re.split(r";\s*\n", sql))
            steps.append(Migration(int(match[1]), file.name, tuple(filter(None, parts))))
    if [step.number for step in steps] != list(range(1, len(steps) + 1)):
        raise RuntimeError("the migrations are not numbered 1, 2, 3 ...")
    return tuple(steps)


def latest() -> int:
    """The number of the last step this program knows."""
    return migrations()[-1].number
