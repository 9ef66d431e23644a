"""Looks texts up in the Fluent catalogues under ``locales/<language>/*.ftl``.

Every message has a comment above it for translators. Values are put in as they are: the caller
makes sure that text of people is clean for the place where it is shown.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from importlib.resources import files
from typing import Any, Literal, get_args

from fluent.runtime import FluentBundle, FluentResource

from workshop.errors import WorkshopError

__all__ = [
    "DEFAULT_LOCALE",
    "LOCALES",
    "Locale",
    "Translator",
    "locale_from",
    "read_catalogues",
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
        self._bundle = FluentBundle([locale], use_isolating=False)
        folder = files("workshop.i18n") / "locales" / locale
        for name in _FILES:
            resource = folder / f"{name}.ftl"
            self._bundle.add_resource(FluentResource(resource.read_text(encoding="utf-8")))
        self._plain: dict[str, str] = {}

    def __contains__(self, id: str) -> bool:
        return bool(self._bundle.has_message(id))

    def text(self, id: str, /, **values: str | int | float | date | datetime) -> str:
        """Returns the text of a message.

        Raises:
            KeyError: no such message, or a value it needs is missing; a programming mistake.
        """
        if not values:
            known = self._plain.get(id)
            if known is not None:
                return known
        if not self._bundle.has_message(id):
            raise KeyError(id)
        message = self._bundle.get_message(id)
        if message.value is None:
            raise KeyError(id)
        problems: list[Any]
        shown, problems = self._bundle.format_pattern(message.value, values)
        if problems:
            raise KeyError(f"{id}: {problems[0]}")
        text = str(shown)
        if not values:
            self._plain[id] = text
        return text

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
    """The shared translator of a language; the first one who asks waits while it is read."""
    return Translator(locale)


def read_catalogues() -> None:
    """Reads every language that nobody asked for yet: half a second each, for a thread."""
    for locale in LOCALES:
        translator(locale)


def locale_from(*wishes: str | None) -> Locale:
    """The first wish that names a language we speak, such as ``en_GB.UTF-8``; else Dutch."""
    for wish in wishes:
        for locale in LOCALES:
            if wish and wish.lower().replace("-", "_").split("_")[0].split(".")[0] == locale:
                return locale
    return DEFAULT_LOCALE
