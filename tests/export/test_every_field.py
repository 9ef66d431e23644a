"""Nothing vanishes between what the workshop knows and what a format shows.

Every field of every record is changed, one by one; a format that gives the same bytes afterwards
does not show it. The version is held still, for it changes with everything.
"""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest

from tests.export.meetings import rich
from workshop.export.edition import Edition
from workshop.export.formats import FORMATS, Format
from workshop.export.records.document import Document
from workshop.i18n import translator

_WHOLE = rich()
_TEXTS = translator("nl")

NOT_SHOWN: dict[str, set[str]] = {name: {"Document.language"} for name in ("markdown", "odt")}
"""What a format leaves out on purpose, by format. Whoever adds to it says why.

Markdown cannot say in which language a text is; a word processor is told that of the document.
"""


@dataclass(frozen=True)
class _Change:
    """A document in which one field of one record is another one."""

    field: str
    """Such as ``PointRecord.note``."""
    document: Document


def _other(value: Any, kind: Any) -> Iterator[Any]:
    """Values that could stand there as well."""
    if get_origin(kind) is types.UnionType:
        kind = next(one for one in get_args(kind) if one is not type(None))
    match value:
        case None:
            return
        case bool():
            yield not value
        case Enum():
            yield from (one for one in type(value) if one is not value)
        case int():
            yield value + 7
        case tuple():
            for at, part in enumerate(value):
                others = _other(part, type(part))
                yield from ((*value[:at], other, *value[at + 1 :]) for other in others)
        case datetime() | date():
            yield value + timedelta(days=400)
        case str() if get_origin(kind) is Literal:
            yield from (one for one in get_args(kind) if one != value)
        case str():
            # A hash is shown by its first digits, a long text may be cut at its end.
            yield f"ander {value} woord"


def _changes(value: Any) -> Iterator[tuple[str, Any]]:
    """Every version of a record in which one field is another one, also deep inside."""
    hints = get_type_hints(type(value))
    for field in fields(value):
        name = f"{type(value).__name__}.{field.name}"
        inner = getattr(value, field.name)
        if inner is not None and type(None) in get_args(hints[field.name]):
            yield name, replace(value, **{field.name: None})
        if is_dataclass(inner):
            for deep, changed in _changes(inner):
                yield deep, replace(value, **{field.name: changed})
        elif isinstance(inner, tuple):
            for at, part in enumerate(inner):
                within = (
                    _changes(part)
                    if is_dataclass(part)
                    else ((name, other) for other in _other(part, type(part)))
                )
                for deep, changed in within:
                    whole = (*inner[:at], changed, *inner[at + 1 :])
                    yield deep, replace(value, **{field.name: whole})
        else:
            for other in _other(inner, hints[field.name]):
                yield name, replace(value, **{field.name: other})


_CHANGES = [_Change(field, document) for field, document in _changes(_WHOLE)]


def _fields(record: type = Document) -> set[str]:
    """Every field of the model that holds a value, or values that are no records."""
    named: set[str] = set()
    for field, hint in get_type_hints(record).items():
        inner = {hint, *get_args(hint)}
        inner |= {arg for one in inner for arg in get_args(one)}
        parts = {one for one in inner if isinstance(one, type) and is_dataclass(one)}
        named |= set().union(*map(_fields, parts)) if parts else {f"{record.__name__}.{field}"}
    return named


def _shown(format: Format, document: Document) -> bytes:
    return format.render(replace(Edition.of(document, _TEXTS), version="0" * 64))


def test_the_example_fills_every_field_of_the_model() -> None:
    assert _fields() - {change.field for change in _CHANGES} == set()


_WRITTEN = [one for one in FORMATS.values() if not one.partial and one.name != "docx"]
"""Without the slowest: ``test_docx`` holds it to every word that the others show."""


@pytest.mark.parametrize("format", _WRITTEN, ids=lambda one: str(one.name))
def test_every_field_shows_in_every_format_that_shows_a_whole_document(format: Format) -> None:
    before = _shown(format, _WHOLE)
    shown: set[str] = set()
    for change in _CHANGES:
        if change.field not in shown and _shown(format, change.document) != before:
            shown.add(change.field)

    assert _fields() - shown == NOT_SHOWN.get(format.name, set())
