"""A document as it goes out: the facts, the language, whose time, the house style, its version."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, tzinfo
from typing import Protocol, Self

from workshop.export.canonical import version_of
from workshop.export.nameless import nameless
from workshop.export.records.document import Document
from workshop.export.template import PLAIN, Template
from workshop.export.wording import Wording
from workshop.i18n import Locale, Translator

__all__ = ["Edition", "Signer"]


class Signer(Protocol):
    """A key by which people know the server again."""

    @property
    def public_line(self) -> str:
        """The public half, as it stands in a known_hosts file after the host name."""
        ...

    def sign(self, data: bytes, namespace: str) -> bytes:
        """A signature of the data as SSH writes it (SSHSIG), in lines of text."""
        ...


@dataclass(frozen=True, slots=True)
class Edition:
    """What every renderer is given. The same edition gives the same bytes."""

    document: Document
    wording: Wording
    locale: Locale
    template: Template
    version: str
    """SHA-256 over the document's content; not over language, time zone and house style."""
    signer: Signer | None = None
    """Who vouches for a bundle; None where nobody does."""

    @classmethod
    def of(
        cls,
        document: Document,
        texts: Translator,
        template: Template = PLAIN,
        signer: Signer | None = None,
        zone: tzinfo = UTC,
    ) -> Self:
        """The edition of a document in a language and a house style, with moments in a zone."""
        if template.people == "delegations":
            document = nameless(document)
        version = version_of(document)
        return cls(document, Wording(texts, zone), texts.locale, template, version, signer)
