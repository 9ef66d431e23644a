"""Interface texts by id, per session: Dutch and English, without a process-global locale."""

from workshop.i18n.translator import (
    DEFAULT_LOCALE,
    LOCALES,
    Locale,
    Translator,
    locale_from,
    translator,
)

__all__ = [
    "DEFAULT_LOCALE",
    "LOCALES",
    "Locale",
    "Translator",
    "locale_from",
    "translator",
]
