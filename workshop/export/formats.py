"""Every form in which a document leaves the room, by the name that people type.

The code of a format is loaded when it is asked for: a library that one of them needs costs the
others nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from workshop.export.edition import Edition

__all__ = ["DEFAULT_FORMAT", "FORMATS", "Format", "Renderer", "format_of"]


class Renderer(Protocol):
    """A module that writes a document down. Pure: the same edition gives the same bytes."""

    def render(self, edition: Edition) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Format:
    """One form of the document."""

    name: str
    """As it is typed; its description is ``export-format-<name>``."""
    extension: str
    """Of a file, with its full stop."""
    module: str
    """The module under ``workshop.export`` that writes it."""
    binary: bool = False
    """Not text: a terminal cannot show it."""
    partial: bool = False
    """Shows a part of the document on purpose, such as one table."""

    def render(self, edition: Edition) -> bytes:
        """The bytes of a file."""
        return cast(Renderer, import_module(f"workshop.export.{self.module}")).render(edition)


_ALL = (
    Format("markdown", ".md", "markdown"),
    Format("json", ".json", "data"),
)

DEFAULT_FORMAT = "markdown"

FORMATS: Mapping[str, Format] = {format.name: format for format in _ALL}
"""In the order in which people choose from them."""


def format_of(file: str) -> Format:
    """The format that the name of a file asks for; Markdown where it asks for none."""
    suffix = PurePath(file).suffix.lower()
    known = (format for format in _ALL if format.extension == suffix)
    return next(known, FORMATS[DEFAULT_FORMAT])
