"""How a Word document looks: letters, headings, lists, drafts, tables, the line at the bottom."""

from __future__ import annotations

from typing import Any

from docx.document import Document as DocxDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor, Twips
from docx.text.paragraph import Paragraph as DocxParagraph

from workshop.agreement.seal import short_seal
from workshop.export.edition import Edition
from workshop.export.prose import DEEPEST

__all__ = ["BULLETS", "bar", "dress", "next_number", "number"]

BULLETS = 9001
"""Number of the list that all bullets of the file belong to."""

_BY_SIGN = {".": 9002, ")": 9003}
_LANGUAGES = {"nl": "nl-NL", "en": "en-GB"}
_SERIF, _SANS, _MONO = "Liberation Serif", "Liberation Sans", "Liberation Mono"
_SIZES = {1: 24, 2: 17, 3: 13, 4: 12, 5: 11, 6: 11}
_INDENT, _DRAFT_INDENT = 400, 280
"""Twentieths of a point."""
_INK = RGBColor(0x1A, 0x1A, 0x1A)


def dress(made: DocxDocument, edition: Edition) -> None:
    """Gives a new document its styles, its language, and what it says of itself."""
    _describe(made, edition)
    _thin(made)
    _styles(made, _LANGUAGES[edition.locale])
    _lists(made)
    section = made.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2.3)
    _footer(section.footer.paragraphs[0], edition)


def bar() -> Any:
    """The border at the left of what is not agreed."""
    return parse_xml(
        f'<w:pBdr {nsdecls("w")}><w:left w:val="double" w:sz="6" w:space="10" w:color="6B4A00"/>'
        "</w:pBdr>"
    )


def number(paragraph: DocxParagraph, list_id: int, depth: int, *, draft: bool) -> None:
    """Makes a paragraph an item of a list."""
    around = paragraph._p.get_or_add_pPr()
    properties = around.get_or_add_numPr()
    properties.get_or_add_ilvl().val = depth
    properties.get_or_add_numId().val = list_id
    if draft:
        around.append(bar())
        paragraph.paragraph_format.left_indent = Twips((depth + 1) * _INDENT + _DRAFT_INDENT)
        paragraph.paragraph_format.first_line_indent = Twips(-_INDENT)


def next_number(made: DocxDocument, depth: int, first: int, sign: str) -> int:
    """A new list whose items at a depth count from a number; gives its own number."""
    numbering = made.part.numbering_part.element
    list_id = 9100 + len(numbering.findall(qn("w:num")))
    numbering.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{list_id}">'
            f'<w:abstractNumId w:val="{_BY_SIGN[sign]}"/>'
            f'<w:lvlOverride w:ilvl="{depth}"><w:startOverride w:val="{first}"/></w:lvlOverride>'
            "</w:num>"
        )
    )
    return list_id


def _describe(made: DocxDocument, edition: Edition) -> None:
    known = made.core_properties
    document, wording = edition.document, edition.wording
    known.title = wording.name(document.title)[:255]
    known.subject = wording.name(document.scenario)[:255]
    known.language = _LANGUAGES[edition.locale]
    known.identifier = edition.version
    known.version = edition.version
    known.created, known.modified = document.created, document.decided
    known.author = known.last_modified_by = known.comments = known.keywords = ""
    known.revision = 1


def _thin(made: DocxDocument) -> None:
    """Takes out what the library's empty document brings along and no document of ours uses."""
    styles = made.styles.element
    for style in styles.findall(qn("w:style")):
        kept = style.get(qn("w:styleId")) in ("TableNormal", "TableGrid")
        if style.get(qn("w:type")) == "table" and not kept:
            styles.remove(style)
    for id, relation in tuple(made.part.rels.items()):
        if relation.reltype.endswith("/stylesWithEffects"):
            made.part.rels.pop(id)


def _styles(made: DocxDocument, language: str) -> None:
    styles = made.styles
    fonts = styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    spoken = fonts.find(qn("w:lang"))
    spoken.set(qn("w:val"), language)
    for level, size in _SIZES.items():
        style = styles[f"Heading {level}"]
        _font(style, _SANS, size, bold=True)
        style.paragraph_format.space_before = Pt(0 if level == 1 else 30 - 4 * level)
        style.paragraph_format.space_after = Pt(6)
        style.paragraph_format.keep_with_next = True
    _font(styles["Normal"], _SERIF, 11)
    styles["Normal"].paragraph_format.space_after = Pt(8)
    styles["Normal"].paragraph_format.line_spacing = 1.2
    for name in ("Body Text", "List Paragraph"):
        styles[name].base_style = styles["Normal"]
    styles["List Paragraph"].paragraph_format.space_after = Pt(3)
    draft = styles.add_style("Draft", WD_STYLE_TYPE.PARAGRAPH)
    draft.base_style = styles["Normal"]
    draft.element.get_or_add_pPr().append(bar())
    draft.paragraph_format.left_indent = Twips(_DRAFT_INDENT)
    for name, size, after in (("Table Text", 10, 2), ("Table Gap", 6, 0)):
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles["Normal"]
        style.font.size = Pt(size)
        style.paragraph_format.space_after = Pt(after)
        style.paragraph_format.line_spacing = 1.0
    code = styles.add_style("Code", WD_STYLE_TYPE.CHARACTER)
    _font(code, _MONO, 8.5)


def _font(style: Any, name: str, size: float, *, bold: bool = False) -> None:
    style.font.name = name
    style.font.size = Pt(size)
    style.font.bold = bold or None
    style.font.color.rgb = _INK
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    # The theme's fonts would go before the one that is named.
    for attribute in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{attribute}"), None)
    for attribute in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{attribute}"), name)


def _lists(made: DocxDocument) -> None:
    numbering = made.part.numbering_part.element
    first = numbering.find(qn("w:num"))
    kinds = (
        (BULLETS, "bullet", "•"),
        (_BY_SIGN["."], "decimal", "."),
        (_BY_SIGN[")"], "decimal", ")"),
    )
    for id, kind, sign in kinds:
        levels = "".join(
            f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
            f'<w:lvlText w:val="{sign if kind == "bullet" else f"%{depth + 1}{sign}"}"/>'
            f'<w:lvlJc w:val="left"/><w:pPr>'
            f'<w:ind w:left="{(depth + 1) * _INDENT}" w:hanging="{_INDENT}"/></w:pPr></w:lvl>'
            for depth in range(DEEPEST)
        )
        first.addprevious(
            parse_xml(
                f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{id}">'
                f'<w:multiLevelType w:val="hybridMultilevel"/>{levels}</w:abstractNum>'
            )
        )
    bullets = f'<w:abstractNumId w:val="{BULLETS}"/>'
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{BULLETS}">{bullets}</w:num>'))


def _footer(paragraph: DocxParagraph, edition: Edition) -> None:
    wording = edition.wording
    version = wording.text("export-version", version=short_seal(edition.version))
    run = paragraph.add_run(f"{wording.name(edition.document.title)} · {version} · ")
    run.font.size = Pt(8.5)
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    page = paragraph.add_run("1")
    page.font.size = Pt(8.5)
    field.append(page._r)
    paragraph._p.append(field)
