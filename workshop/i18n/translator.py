"""Looks texts up in the Fluent catalogues under ``locales/<language>/*.ftl``.

Every message has a comment above it for translators. Values are put in as they are: the caller
makes sure that text of people is clean for the place where it is shown.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from importlib.resources import files
from typing import Literal, get_args

from workshop.errors import WorkshopError
from workshop.i18n.catalogue import Catalogue

__all__ = [
    "DEFAULT_LOCALE",
    "LOCALES",
    "Locale",
    "Translator",
    "locale_from",
    "translator",
]

Locale = Literal["nl", "en"]
LOCALES: tuple[Locale, ...] = get_args(Locale)
DEFAULT_LOCALE: Locale = "nl"

_FILES = ("agreement", "cli", "entrance", "errors", "export", "replica", "ssh", "tui")


class Translator:
    """Texts in one language. Immutable and shared by all sessions of that language."""

    def __init__(self, locale: Locale) -> None:
        self.locale: Locale = locale
        folder = files("workshop.i18n") / "locales" / locale
        self._catalogue = Catalogue(
            locale, [(folder / f"{name}.ftl").read_text(encoding="utf-8") for name in _FILES]
        )
        self._plain: dict[str, str] = {}

    def __contains__(self, id: str) -> bool:
        return id in self._catalogue

    def text(self, id: str, /, **values: str | int | float | date | datetime) -> str:
        """Returns the text of a message.

        Raises:
            KeyError: no such message, or a value it needs is missing; a programming mistake.
        """
        if values:
            return self._catalogue.format(id, dict(values))
        known = self._plain.get(id)
        if known is None:
            known = self._plain[id] = self._catalogue.format(id, {})
        return known

    def error(self, error: WorkshopError) -> str:
        """The one sentence a person reads about an error; never raises.

        An error without a sentence of its own is told as one of its family.
        """
        for id in (error.id, error.default_id):
            try:
                return self.text(f"error-{id}", **error.values)
            except KeyError:
                continue
        return self.text("error-unexpected")


@cache
def translator(locale: Locale) -> Translator:
    """The shared translator of a language."""
    return Translator(locale)


def locale_from(*wishes: str | None) -> Locale:
    """The first wish that names a language we speak, such as ``en_GB.UTF-8``; else Dutch."""
    for wish in wishes:
        for locale in LOCALES:
            if wish and wish.lower().replace("-", "_").split("_")[0].split(".")[0] == locale:
                return locale
    return DEFAULT_LOCALE
