"""A document for Word: headings, lists and tables, comments in the margin, suggestions as changes.

What the library has no words for (tracked changes, list numbers, borders) is written as the XML
of the format (ECMA-376).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

from docx import Document as new_document
from docx.document import Document as DocxDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length
from docx.table import _Cell as Cell
from docx.text.paragraph import Paragraph as DocxParagraph
from docx.text.run import Run as DocxRun

from workshop.export.archive import repacked
from workshop.export.blocks import (
    Block,
    Draft,
    Heading,
    Item,
    Line,
    Listing,
    Paragraph,
    Run,
    Table,
    leads,
)
from workshop.export.columns import TOGETHER, shares
from workshop.export.docx_style import BULLETS, bar, dress, next_number, number
from workshop.export.docx_table import keep_whole, measure
from workshop.export.edition import Edition
from workshop.export.escape import text_lines
from workshop.export.marks import Marks
from workshop.export.outline import outline
from workshop.export.records.remarks import CommentRecord, SuggestionRecord
from workshop.export.remarks import initials, speaker
from workshop.export.wording import Wording

__all__ = ["render", "written"]


def render(edition: Edition) -> bytes:
    """The document as Office Open XML."""
    whole = outline(edition)
    blocks = [*whole.cover]
    for section in whole.sections:
        blocks += [Heading(2, (Run(section.title),)), *section.blocks]
    return written(blocks, edition)


def written(blocks: Sequence[Block], edition: Edition) -> bytes:
    """Blocks as a file of their own, in the look of the document."""
    made = new_document()
    dress(made, edition)
    writer = _Writer(made, edition, Marks(blocks))
    writer.blocks(blocks)
    writer.remark()
    file = BytesIO()
    made.save(file)
    return repacked(file.getvalue(), without=["docProps/thumbnail.jpeg"])


class _Writer:
    """Writes blocks to the end of a document."""

    def __init__(self, made: DocxDocument, edition: Edition, marks: Marks) -> None:
        self._made = made
        self._edition = edition
        self._marks = marks
        self._changes = 0
        self._began: dict[int, DocxRun] = {}
        self._ranges: list[tuple[CommentRecord, DocxRun, DocxRun]] = []
        self._reasons: list[tuple[SuggestionRecord, DocxRun, DocxRun]] = []

    def blocks(self, blocks: Iterable[Block], *, draft: bool = False) -> None:
        """Blocks one below the other."""
        several = [*blocks]
        for at, block in enumerate(several):
            match block:
                case Heading(level, line):
                    self._paragraph([line], f"Heading{level}", draft=draft)
                case Paragraph(lines):
                    made = self._paragraph(lines, "Draft" if draft else "BodyText")
                    if leads(several, at, draft=draft):
                        made.paragraph_format.keep_with_next = True
                case Listing(items):
                    self._listing(items, draft=draft)
                case Table():
                    self._table(block)
                case Draft(inner):
                    self.blocks(inner, draft=True)

    def _paragraph(
        self, lines: Sequence[Line], style: str, *, draft: bool = False
    ) -> DocxParagraph:
        paragraph = self._made.add_paragraph()
        # By id: looking a style up by its name goes through all of them.
        paragraph._p.style = style
        if draft:
            paragraph._p.get_or_add_pPr().append(bar())
        self._lines(paragraph, lines)
        return paragraph

    def _listing(self, items: Sequence[Item], *, draft: bool) -> None:
        numbers: list[tuple[int, int | None]] = []
        """By depth: which list of the file is running, and its last number."""
        for item in items:
            del numbers[item.depth + 1 :]
            paragraph = self._paragraph(item.lines, "ListParagraph")
            if item.number is None:
                del numbers[item.depth :]
                list_id = BULLETS
            else:
                while len(numbers) <= item.depth:
                    numbers.append((0, None))
                list_id, last = numbers[item.depth]
                if last is None or item.number != last + 1:
                    list_id = next_number(self._made, item.depth, item.number, item.sign)
                numbers[item.depth] = (list_id, item.number)
            number(paragraph, list_id, item.depth, draft=draft)

    def _table(self, table: Table) -> None:
        made = self._made.add_table(rows=1, cols=len(table.head), style="Table Grid")
        widths = measure(made, shares(table))
        head = made.rows[0]
        for cell, width, word in zip(head.cells, widths, table.head, strict=True):
            self._cell(cell, width, [(Run(word, bold=True),)], keep=True)
        keep_whole(head)
        head._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        together = len(table.rows) <= TOGETHER
        for at, row in enumerate(table.rows, 1):
            added = made.add_row()
            keep_whole(added)
            keep = together and at < len(table.rows)
            for cell, width, lines in zip(added.cells, widths, row, strict=True):
                self._cell(cell, width, lines, keep=keep)
        self._made.add_paragraph()._p.style = "TableGap"

    def _cell(self, cell: Cell, width: Length, lines: Sequence[Line], *, keep: bool) -> None:
        cell.width = width
        paragraph = cell.paragraphs[0]
        paragraph._p.style = "TableText"
        if keep:
            paragraph.paragraph_format.keep_with_next = True
        self._lines(paragraph, lines)

    def _lines(self, paragraph: DocxParagraph, lines: Sequence[Line]) -> None:
        for at, line in enumerate(lines):
            if at:
                paragraph.add_run().add_break()
            for place, run in enumerate(line):
                following = line[place + 1] if place + 1 < len(line) else Run("")
                self._run(paragraph, run, following)

    def _run(self, paragraph: DocxParagraph, run: Run, following: Run) -> None:
        made = paragraph.add_run(run.text)
        made.bold = run.bold or None
        made.italic = run.italic or None
        if run.code:
            made._r.style = "Code"
        for comment in self._marks.starting(run):
            self._began[comment.number] = made
        for comment in self._marks.ending(run):
            self._ranges.append((comment, self._began[comment.number], made))
        if run.suggestion is not None:
            self._change(made, run.suggestion, coming=run.suggested)
            if run.suggestion is not following.suggestion and run.suggestion.reason:
                self._reasons.append((run.suggestion, made, made))

    def _change(self, made: DocxRun, suggestion: SuggestionRecord, *, coming: bool) -> None:
        self._changes += 1
        change = OxmlElement("w:ins" if coming else "w:del")
        change.set(qn("w:id"), str(self._changes))
        change.set(qn("w:author"), self._edition.wording.name(suggestion.name))
        change.set(qn("w:date"), _moment(suggestion.at, self._edition.wording))
        element = made._r
        element.addprevious(change)
        change.append(element)
        if not coming:
            for text in element.findall(qn("w:t")):
                text.tag = qn("w:delText")

    def remark(self) -> None:
        """Puts every comment in the margin of its words, with the answers behind it."""
        wording = self._edition.wording
        for comment, first, last in sorted(self._ranges, key=lambda one: one[0].number):
            for at, remark in enumerate(comment.thread):
                text = remark.text
                if not at:
                    known = wording.text("export-see-comment", number=comment.number)
                    done = (
                        f", {wording.text('export-comment-resolved')}" if comment.resolved else ""
                    )
                    text = f"[{known}{done}] {text}"
                name = speaker(remark, wording)
                self._comment(first, last, text, name, initials(remark, self._edition), remark.at)
        for suggestion, first, last in self._reasons:
            known = wording.text("export-see-suggestion", number=suggestion.number)
            name = wording.name(suggestion.name)
            self._comment(first, last, f"[{known}] {suggestion.reason}", name, "", suggestion.at)

    def _comment(
        self, first: DocxRun, last: DocxRun, text: str, author: str, short: str, at: datetime
    ) -> None:
        words = "\n".join(text_lines(text))
        made = self._made.comments.add_comment(text=words, author=author, initials=short)
        made._comment_elm.set(qn("w:date"), _moment(at, self._edition.wording))
        start, end = OxmlElement("w:commentRangeStart"), OxmlElement("w:commentRangeEnd")
        reference = OxmlElement("w:commentReference")
        sign = OxmlElement("w:r")
        sign.append(reference)
        for element in (start, end, reference):
            element.set(qn("w:id"), str(made.comment_id))
        _outside(first).addprevious(start)
        _outside(last).addnext(end)
        end.addnext(sign)


def _outside(run: DocxRun) -> Any:
    """The element of a run, or of the change around it: a comment is part of no change."""
    around = run._r.getparent()
    return around if around.tag in (qn("w:ins"), qn("w:del")) else run._r


def _moment(at: datetime, wording: Wording) -> str:
    """Word shows the figures as they are, whatever zone stands behind them."""
    return f"{wording.there(at):%Y-%m-%dT%H:%M:%S}" + ("Z" if wording.in_utc else "")
