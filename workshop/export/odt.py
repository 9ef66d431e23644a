"""A document for LibreOffice: comments in the margin, suggestions as tracked changes.

The format (ODF 1.3) is a zip of four small XML files; they are written here, so that nothing in
them depends on the version of a library.
"""

from __future__ import annotations

from datetime import datetime
from importlib.resources import files
from xml.sax.saxutils import escape

from workshop.agreement.seal import short_seal
from workshop.export.archive import packed
from workshop.export.blocks import Heading, Run
from workshop.export.edition import Edition
from workshop.export.marks import Marks
from workshop.export.odt_body import OdtBody
from workshop.export.outline import outline

__all__ = ["render"]

_TYPE = "application/vnd.oasis.opendocument.text"
_COUNTRIES = {"nl": "NL", "en": "GB"}
_PLACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
}
_DECLARED = " ".join(f'xmlns:{name}="{place}"' for name, place in _PLACES.items())
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'

_TABLES = (
    '<style:style style:name="Cell" style:family="table-cell">'
    '<style:table-cell-properties fo:padding="0.1cm" fo:border="0.5pt solid #767676"/>'
    "</style:style>"
    '<style:style style:name="Row" style:family="table-row">'
    '<style:table-row-properties fo:keep-together="always"/></style:style>'
) + "".join(
    f'<style:style style:name="{name}" style:family="table">'
    '<style:table-properties style:width="16cm" style:rel-width="100%" table:align="margins" '
    f'style:may-break-between-rows="{breaks}"/></style:style>'
    for name, breaks in (("Register", "true"), ("Short", "false"))
)


def render(edition: Edition) -> bytes:
    """The document as OpenDocument text."""
    return packed(
        [
            # Its first bytes tell what kind of file it is.
            ("mimetype", _TYPE.encode()),
            ("META-INF/manifest.xml", _manifest().encode()),
            ("meta.xml", _meta(edition).encode()),
            ("styles.xml", _styles(edition).encode()),
            ("content.xml", _content(edition).encode()),
        ]
    )


def _content(edition: Edition) -> str:
    whole = outline(edition)
    body = OdtBody(edition, Marks(whole.blocks))
    body.blocks(whole.cover)
    for section in whole.sections:
        body.blocks((Heading(2, (Run(section.title),)), *section.blocks))
    columns = "".join(
        f'<style:style style:name="Share{width}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width * 0.016:.3f}cm" '
        f'style:rel-column-width="{width}*"/></style:style>'
        for width in sorted(body.widths)
    )
    return (
        f'{_HEAD}\n<office:document-content {_DECLARED} office:version="1.3">\n'
        f"<office:automatic-styles>{_TABLES}{columns}</office:automatic-styles>\n"
        f"<office:body><office:text>\n{body.changes()}"
        f"{''.join(body.pieces)}</office:text></office:body></office:document-content>\n"
    )


def _styles(edition: Edition) -> str:
    wording = edition.wording
    version = wording.text("export-version", version=short_seal(edition.version))
    footer = f"{wording.name(edition.document.title)} · {version}"
    text = (files("workshop.export") / "styles" / "odt.xml").read_text(encoding="utf-8")
    text = text.replace("@LANGUAGE@", edition.locale)
    return text.replace("@COUNTRY@", _COUNTRIES[edition.locale]).replace("@FOOTER@", escape(footer))


def _meta(edition: Edition) -> str:
    document, wording = edition.document, edition.wording
    said = (
        ("meta:generator", "drafting-room"),
        ("dc:title", wording.name(document.title)),
        ("dc:subject", wording.name(document.scenario)),
        ("dc:language", f"{edition.locale}-{_COUNTRIES[edition.locale]}"),
        ("meta:creation-date", _moment(document.created)),
        ("dc:date", _moment(document.decided)),
    )
    inner = "".join(f"<{tag}>{escape(value)}</{tag}>" for tag, value in said)
    version = escape(edition.version)
    inner += f'<meta:user-defined meta:name="version">{version}</meta:user-defined>'
    return (
        f'{_HEAD}\n<office:document-meta {_DECLARED} office:version="1.3">'
        f"<office:meta>{inner}</office:meta></office:document-meta>\n"
    )


def _moment(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"


def _manifest() -> str:
    kinds = [("/", _TYPE)] + [(f"{name}.xml", "text/xml") for name in ("meta", "styles", "content")]
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}"/>'
        for path, kind in kinds
    )
    place = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    return (
        f'{_HEAD}\n<manifest:manifest xmlns:manifest="{place}" manifest:version="1.3">'
        f"{entries}</manifest:manifest>\n"
    )
