"""Who sat at the table, and the facts that lay on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from workshop.agreement.roles import Role

__all__ = ["DelegationRecord", "FactRecord", "ParticipantRecord", "SourceRecord"]


@dataclass(frozen=True, slots=True)
class DelegationRecord:
    """A delegation; ``present`` when somebody sat at the table for it."""

    name: str
    initials: str
    present: bool


@dataclass(frozen=True, slots=True)
class ParticipantRecord:
    """Somebody who took part."""

    name: str | None
    """None in a document by delegation."""
    role: Role
    delegation: str | None


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """A source with the facts that were taken from it, each once."""

    title: str
    publisher: str
    published: date | None
    note: str | None
    facts: tuple[FactRecord, ...]


@dataclass(frozen=True, slots=True)
class FactRecord:
    """A fact that was shown at the table."""

    text: str
    date: str
    aged: bool
    aged_note: str | None
