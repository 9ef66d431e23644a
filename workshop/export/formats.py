"""Every form in which a document leaves the room, by the name that people type.

The code of a format is loaded when it is asked for: a library that one of them needs costs the
others nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from workshop.errors import UsageError

if TYPE_CHECKING:
    from workshop.export.edition import Edition

__all__ = ["DEFAULT_FORMAT", "FORMATS", "Format", "Renderer", "format_of"]


class Renderer(Protocol):
    """A module that writes a document down. Pure: the same edition gives the same bytes."""

    def render(self, edition: Edition) -> bytes: ...


class Registrar(Protocol):
    """A module that writes one register of several."""

    def written(self, name: str, edition: Edition) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Format:
    """One form of the document."""

    name: str
    """As it is typed; its description is ``export-format-<name>``."""
    extension: str
    """Of a file, with its full stop."""
    module: str
    """The module under ``workshop.export`` that writes it."""
    register: str = ""
    """Which of the registers, where the module writes several."""
    binary: bool = False
    """Not text: a terminal cannot show it."""
    signed: bool = False
    """Carries a signature where the edition has a signer."""
    readable: bool = False
    """Whether people can read the file as it is."""
    partial: bool = False
    """Shows a part of the document on purpose, such as one table."""

    @property
    def slow(self) -> bool:
        """Whether it may take longer than other people should wait for a key."""
        return self.name != DEFAULT_FORMAT

    def preview(self, edition: Edition) -> bytes:
        """The words of it as text: of the form itself where it has words of its own, else of the
        document."""
        if self.readable:
            return self.render(edition)
        module = import_module(f"workshop.export.{self.module}")
        shown = getattr(module, "preview", None) or FORMATS[DEFAULT_FORMAT].render
        return cast(bytes, shown(edition))

    def render(self, edition: Edition) -> bytes:
        """The bytes of a file."""
        module = import_module(f"workshop.export.{self.module}")
        if self.register:
            return cast(Registrar, module).written(self.register, edition)
        return cast(Renderer, module).render(edition)


def _register(name: str) -> Format:
    return Format(f"csv-{name}", f".{name}.csv", "registers", name, readable=True, partial=True)


_ALL = (
    Format("markdown", ".md", "markdown", readable=True),
    Format("html", ".html", "html"),
    Format("docx", ".docx", "docx", binary=True),
    Format("odt", ".odt", "odt", binary=True),
    Format("json", ".json", "data"),
    _register("points"),
    _register("positions"),
    _register("register"),
    _register("dates"),
    Format("ics", ".ics", "ics", readable=True, partial=True),
    Format("svg", ".svg", "poster", partial=True),
    Format("update", ".update.docx", "update", binary=True, partial=True),
    Format("bundle", ".zip", "bundle", binary=True, partial=True, signed=True),
)

DEFAULT_FORMAT = "markdown"

FORMATS: Mapping[str, Format] = {format.name: format for format in _ALL}
"""In the order in which people choose from them."""


def format_of(file: str) -> Format:
    """The format that the name of a file asks for; Markdown where it asks for none.

    Raises:
        UsageError: ``export-which-register`` for a spreadsheet that does not say of what.
    """
    known = [format for format in _ALL if file.lower().endswith(format.extension)]
    if not known and file.lower().endswith(".csv"):
        registers = ", ".join(format.name for format in _ALL if format.register)
        raise UsageError("export-which-register", formats=registers)
    # The longest: a spreadsheet of points is no spreadsheet of something else.
    return max(known, key=lambda one: len(one.extension), default=FORMATS[DEFAULT_FORMAT])
