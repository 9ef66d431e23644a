"""A document as plain values: what stands in JSON, and the version that all forms of it carry."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from datetime import date

from workshop.export.records.document import Document

__all__ = ["iso", "version_of"]


def iso(value: date) -> str:
    """A day or a moment as it stands in JSON: ISO 8601, a moment to the microsecond and in UTC.

    Not ``date.isoformat``, which takes a moment and tells its day.
    """
    return value.isoformat()


def version_of(document: Document) -> str:
    """SHA-256 over the document as canonical JSON, as 64 lower-case hexadecimal digits."""
    canonical = json.dumps(
        asdict(document),
        default=iso,
        ensure_ascii=True,
        separators=(",", ":"),
        sort_keys=True,
    )
    return hashlib.sha256(canonical.encode()).hexdigest()
