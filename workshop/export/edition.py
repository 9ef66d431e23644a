"""A document as it goes out: the facts, the language, the house style, and its version."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from workshop.export.model import version_of
from workshop.export.records import Document
from workshop.export.template import PLAIN, Template
from workshop.export.wording import Wording
from workshop.i18n import Locale, Translator

__all__ = ["Edition"]


@dataclass(frozen=True, slots=True)
class Edition:
    """What every renderer is given. The same edition gives the same bytes."""

    document: Document
    wording: Wording
    locale: Locale
    template: Template
    version: str
    """SHA-256 over the document's content; not over language and house style."""

    @classmethod
    def of(cls, document: Document, texts: Translator, template: Template = PLAIN) -> Self:
        """The edition of a document in a language and a house style."""
        return cls(document, Wording(texts), texts.locale, template, version_of(document))
