"""Metadata of a bundle after MDTO 1.0.1, the model of the Dutch National Archives.

An object (``informatieobject``) for the whole and one for every part, each with what limits its
use, and a file (``bestand``) for every file. Labels are those of MDTO's own lists, in Dutch.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from xml.sax.saxutils import escape

from workshop.export.edition import Edition
from workshop.export.template import Openness

__all__ = ["Kept", "described_file", "described_object"]

_PLACE = "https://www.nationaalarchief.nl/mdto"
_OWN = "drafting-room"

_FORMATS = {
    ".md": ("Markdown", "fmt/1149"),
    ".html": ("Hypertext Markup Language 5", "fmt/471"),
    ".json": ("JSON Data Interchange Format", "fmt/817"),
    ".csv": ("Comma Separated Values", "x-fmt/18"),
    ".odt": ("OpenDocument Text 1.3", "fmt/1756"),
    ".docx": ("Microsoft Word for Windows 2007 onwards", "fmt/412"),
    ".ics": ("Internet Calendar and Scheduling format", "fmt/388"),
    ".svg": ("Scalable Vector Graphics 1.1", "fmt/92"),
}
"""By how a file ends: its name and code in PRONOM."""

_LIMITS: dict[Openness, tuple[str, str]] = {
    "public": ("Openbaar", "Er is besloten dat dit deel openbaar is."),
    "restricted": ("Beperkt openbaar", "Er is besloten dat dit deel niet openbaar is."),
    "undecided": ("Nog niet bepaald", "Over de openbaarheid van dit deel is nog niet besloten."),
}


@dataclass(frozen=True, slots=True)
class Kept:
    """A file of the bundle."""

    name: str
    """Its path in the bundle."""
    data: bytes

    @property
    def digest(self) -> str:
        """SHA-256 of what is in it, as 64 hexadecimal digits."""
        return hashlib.sha256(self.data).hexdigest()


def described_object(
    edition: Edition,
    part: str | None,
    openness: Openness,
    files: Sequence[Kept] = (),
    parts: Sequence[str] = (),
) -> bytes:
    """The description of the whole, or of a part.

    Args:
        part: its name; None for the whole.
        files: those it consists of.
        parts: names of its parts.
    """
    document, wording = edition.document, edition.wording
    title = _title(edition, part)
    label, told = _LIMITS[openness]
    moments = (("Creatie", document.created), ("Bevriezing", document.decided))
    pieces = [
        _identity(_id(edition, part)),
        _tag("naam", title),
        _term("aggregatieniveau", "Archiefstuk" if part else "Dossier", "Aggregatieniveaus MDTO"),
        _tag("omschrijving", wording.text("export-version", version=edition.version)),
        _tag("taal", document.language),
        *(_event(kind, at) for kind, at in moments),
        _term("waardering", "Nog niet bepaald", "Waarderingen MDTO"),
    ]
    if part is not None:
        pieces.append(_reference("isOnderdeelVan", _title(edition, None), _id(edition, None)))
    pieces += [_reference("bevatOnderdeel", _title(edition, p), _id(edition, p)) for p in parts]
    pieces += [_reference("heeftRepresentatie", file.name, _file_id(file)) for file in files]
    maker = edition.template.organisation or "Nog niet ingevuld"
    pieces.append(f"<archiefvormer>{_tag('verwijzingNaam', maker)}</archiefvormer>")
    limit = _term("beperkingGebruikType", label, "BeperkingGebruikType")
    limit += _tag("beperkingGebruikNadereBeschrijving", told)
    pieces.append(f"<beperkingGebruik>{limit}</beperkingGebruik>")
    return _whole("informatieobject", pieces)


def described_file(edition: Edition, file: Kept, part: str) -> bytes:
    """The description of a file of a part."""
    ending = file.name[file.name.rfind(".") :]
    label, code = _FORMATS[ending]
    moment = f"{edition.document.decided:%Y-%m-%dT%H:%M:%SZ}"
    checksum = (
        _term("checksumAlgoritme", "SHA-256", "ChecksumAlgoritme MDTO")
        + _tag("checksumWaarde", file.digest)
        + _tag("checksumDatum", moment)
    )
    return _whole(
        "bestand",
        [
            _identity(_file_id(file)),
            _tag("naam", file.name),
            _tag("omvang", str(len(file.data))),
            _term("bestandsformaat", label, "PRONOM-register", code=code, own=True),
            f"<checksum>{checksum}</checksum>",
            _reference("isRepresentatieVan", _title(edition, part), _id(edition, part)),
        ],
    )


def _title(edition: Edition, part: str | None) -> str:
    title = edition.wording.name(edition.document.title)
    return f"{title}: {edition.wording.text(f'export-part-{part}')}" if part else title


def _id(edition: Edition, part: str | None) -> str:
    whole = f"{edition.document.workshop}/{edition.version}"
    return f"{whole}/{part}" if part else whole


def _file_id(file: Kept) -> str:
    return f"sha256:{file.digest}"


def _whole(kind: str, pieces: Sequence[str]) -> bytes:
    inner = "\n".join(pieces)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<MDTO xmlns="{_PLACE}">\n<{kind}>\n{inner}\n'
        f"</{kind}>\n</MDTO>\n"
    ).encode()


def _tag(name: str, value: str) -> str:
    return f"<{name}>{escape(value)}</{name}>"


def _identity(id: str, name: str = "identificatie") -> str:
    inner = _tag("identificatieKenmerk", id) + _tag("identificatieBron", _OWN)
    return f"<{name}>{inner}</{name}>"


def _reference(name: str, title: str, id: str) -> str:
    inner = _tag("verwijzingNaam", title) + _identity(id, "verwijzingIdentificatie")
    return f"<{name}>{inner}</{name}>"


def _term(name: str, label: str, listed: str, *, code: str = "", own: bool = False) -> str:
    known = listed if own else f"Begrippenlijst {listed}"
    inner = _tag("begripLabel", label)
    inner += _tag("begripCode", code) if code else ""
    inner += f"<begripBegrippenlijst>{_tag('verwijzingNaam', known)}</begripBegrippenlijst>"
    return f"<{name}>{inner}</{name}>"


def _event(kind: str, at: datetime) -> str:
    inner = _term("eventType", kind, "EventTypeLijst MDTO")
    return f"<event>{inner}{_tag('eventTijd', f'{at:%Y-%m-%dT%H:%M:%SZ}')}</event>"
