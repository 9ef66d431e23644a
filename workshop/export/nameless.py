"""The document without persons: what somebody said, their delegation said.

For who asks for an account by delegation. It goes by what a record has (a name beside a
delegation), so that a record that is added later loses its names too.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any

from workshop.export.records.document import Document
from workshop.export.records.table import ParticipantRecord

__all__ = ["nameless"]

_PERSONS = ("by", "settler", "person")
"""Fields that hold the name of a person and nothing of a delegation beside it."""


def nameless(document: Document) -> Document:
    """The same document by delegation; who spoke for none has no name in it."""
    made = _nameless(document)
    assert isinstance(made, Document)
    return made


def _nameless(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(_nameless(part) for part in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    names = {field.name for field in fields(value)}
    changed = {name: _nameless(getattr(value, name)) for name in names}
    changed |= {name: None for name in _PERSONS if name in names}
    if isinstance(value, ParticipantRecord):
        changed["name"] = None
    elif {"name", "delegation"} <= names and changed["name"] is not None:
        changed |= {"name": changed["delegation"] or "", "delegation": None}
    return replace(value, **changed)
