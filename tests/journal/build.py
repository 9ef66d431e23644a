"""Entries to commit, and the other processes some tests need."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from workshop.ids import PassageId
from workshop.journal.base import Entry, Journal, RecordKind

MOMENT = datetime(2026, 3, 19, 20, 15, 0, 123456, tzinfo=UTC)
NOBODY = 65534
"""A user without any power, to whom tests that run as root hand things over."""


def change(text: str, passage: str = "tip-1") -> Entry:
    """A change of a passage with this payload."""
    return Entry(RecordKind.CHANGE, text.encode(), PassageId(passage), at=MOMENT)


def event(text: str) -> Entry:
    """An event with this payload."""
    return Entry(RecordKind.EVENT, text.encode(), at=MOMENT + timedelta(seconds=1))


def payloads(journal: Journal, after: int = 0) -> list[str]:
    """What is in the journal, oldest first."""
    return [record.payload.decode() for record in journal.read(after)]


def child(*words: str | Path, powerless: bool = False) -> subprocess.Popen[str]:
    """Another process that works on a journal; see ``child.py`` for what it understands.

    ``powerless``: as somebody for whom the rights of files count, also where the tests run as
    root.
    """
    power = ["powerless"] if powerless else []
    return subprocess.Popen(
        [sys.executable, "-m", "tests.journal.child", *power, *map(str, words)],
        cwd=Path(__file__).parents[2],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def answer(*words: str | Path, powerless: bool = False) -> str:
    """What such a process says until it ends by itself."""
    process = child(*words, powerless=powerless)
    said, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    return said.strip()
