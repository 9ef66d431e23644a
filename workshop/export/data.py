"""The whole document as JSON, for programs and for whoever keeps it longer than this program.

``document`` holds every record of the export model under its own names; ``schema`` describes it.
``version`` can be checked without us: it is the SHA-256 of ``document`` as JSON in ASCII without
spaces, keys in alphabetical order.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any, Literal

from pydantic import ConfigDict, TypeAdapter
from pydantic.dataclasses import dataclass

from workshop.export.canonical import iso
from workshop.export.edition import Edition
from workshop.export.records.document import Document

__all__ = ["FORMAT", "render", "schema"]

FORMAT = 1
"""Number of the form; another one where a program that reads it has to change."""

_SCHEMA = "https://json-schema.org/draft/2020-12/schema"


@dataclass(config=ConfigDict(title="Drafting room export", extra="forbid"))
class _File:
    """An export of a workshop."""

    format: Literal[1]
    version: str
    document: Document


def render(edition: Edition) -> bytes:
    """The document as JSON in UTF-8 with a line end."""
    whole = {
        "format": FORMAT,
        "version": edition.version,
        "document": asdict(edition.document),
    }
    text = json.dumps(whole, default=iso, ensure_ascii=False, indent=2)
    return (text + "\n").encode()


def schema() -> dict[str, Any]:
    """What the file looks like, as JSON Schema; published in ``docs/export.schema.json``."""
    made = TypeAdapter(_File).json_schema(mode="serialization")
    return {"$schema": _SCHEMA, **made}
