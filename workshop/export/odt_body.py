"""The text of an OpenDocument file, block by block."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from xml.sax.saxutils import escape

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
from workshop.export.edition import Edition
from workshop.export.escape import text_lines
from workshop.export.marks import Marks
from workshop.export.records.remarks import CommentRecord, SuggestionRecord
from workshop.export.remarks import initials, speaker

__all__ = ["OdtBody"]

_SPACES = re.compile("(?<= ) +|^ +| +$")


class OdtBody:
    """Writes blocks; gathers the tracked changes, which stand at the top of the text.

    Attributes:
        pieces: the XML of the blocks so far.
        widths: of the columns in them, in thousandths; each is a style ``Share<width>``.
    """

    def __init__(self, edition: Edition, marks: Marks) -> None:
        self.pieces: list[str] = []
        self.widths: set[int] = set()
        self._edition = edition
        self._marks = marks
        self._regions: list[str] = []
        self._notes = 0

    def changes(self) -> str:
        """What was suggested, as the format wants it before the text."""
        if not self._regions:
            return ""
        inner = "".join(self._regions)
        return f'<text:tracked-changes text:track-changes="false">{inner}</text:tracked-changes>\n'

    def blocks(self, blocks: Iterable[Block], *, draft: bool = False) -> None:
        """Blocks one below the other."""
        several = [*blocks]
        for at, block in enumerate(several):
            match block:
                case Heading(level, line):
                    style = f"{'Draft_20_' if draft else ''}Heading_20_{level}"
                    self.pieces.append(
                        f'<text:h text:style-name="{style}" text:outline-level="{level}">'
                        f"{self._line(line)}</text:h>\n"
                    )
                case Paragraph(lines):
                    style = "Draft" if draft else "Text_20_body"
                    lead = "_20_Lead" if leads(several, at, draft=draft) else ""
                    self.pieces.append(self._paragraph(lines, f"{style}{lead}") + "\n")
                case Listing(items):
                    prefix = "Draft_20_" if draft else ""
                    self.pieces.append(self._listing(items, 0, prefix) + "\n")
                case Table():
                    self._table(block)
                case Draft(inner):
                    self.blocks(inner, draft=True)

    def _paragraph(self, lines: Sequence[Line], style: str) -> str:
        words = "<text:line-break/>".join(self._line(line) for line in lines)
        return f'<text:p text:style-name="{style}">{words}</text:p>'

    def _listing(self, items: Sequence[Item], depth: int, prefix: str) -> str:
        lists: list[tuple[str, list[str]]] = []
        at, last = 0, 0
        while at < len(items):
            item = items[at]
            end = at + 1
            while end < len(items) and items[end].depth > depth:
                end += 1
            deeper = self._listing(items[at + 1 : end], depth + 1, prefix) if end > at + 1 else ""
            kind = "Bullets" if item.number is None else _LISTS[item.sign]
            begins = ""
            if item.number is not None and (item.number != last + 1 or not lists):
                begins = f' text:start-value="{item.number}"'
            if not lists or lists[-1][0] != kind:
                lists.append((kind, []))
            words = self._paragraph(item.lines, f"{prefix}Item")
            lists[-1][1].append(f"<text:list-item{begins}>{words}{deeper}</text:list-item>")
            at, last = end, item.number or 0
        return "".join(
            f'<text:list text:style-name="{prefix}{kind}">{"".join(inner)}</text:list>'
            for kind, inner in lists
        )

    def _table(self, table: Table) -> None:
        widths = shares(table)
        self.widths.update(widths)
        columns = "".join(
            f'<table:table-column table:style-name="Share{width}"/>' for width in widths
        )
        kind = "Short" if len(table.rows) <= TOGETHER else "Register"
        head = "".join(
            _cell(f'<text:p text:style-name="Table_20_Head">{_text(word)}</text:p>')
            for word in table.head
        )
        rows = "".join(
            '<table:table-row table:style-name="Row">'
            + "".join(_cell(self._paragraph(cell, "Table_20_Text")) for cell in row)
            + "</table:table-row>\n"
            for row in table.rows
        )
        self.pieces.append(
            f'<table:table table:style-name="{kind}">{columns}<table:table-header-rows>'
            f"<table:table-row>{head}</table:table-row></table:table-header-rows>\n"
            f'{rows}</table:table>\n<text:p text:style-name="Table_20_Gap"/>\n'
        )

    def _line(self, line: Line) -> str:
        pieces: list[str] = []
        for at, run in enumerate(line):
            following = line[at + 1] if at + 1 < len(line) else Run("")
            starting, ending = self._marks.starting(run), self._marks.ending(run)
            pieces += [self._comment(comment) for comment in starting]
            pieces.append(self._run(run))
            pieces += [f'<office:annotation-end office:name="o{c.number}"/>' for c in ending]
            if run.suggestion and run.suggestion is not following.suggestion:
                pieces.append(self._reason(run.suggestion))
        return "".join(pieces)

    def _run(self, run: Run) -> str:
        words = _text(run.text)
        for style in _styles(run):
            words = f'<text:span text:style-name="{style}">{words}</text:span>'
        if run.suggestion is None:
            return words
        id = f"c{len(self._regions) + 1}"
        wording = self._edition.wording
        who = _creator(wording.name(run.suggestion.name), wording.there(run.suggestion.at))
        about = f"<office:change-info>{who}</office:change-info>"
        inner = (
            f"<text:insertion>{about}</text:insertion>"
            if run.suggested
            else f"<text:deletion>{about}<text:p>{words}</text:p></text:deletion>"
        )
        self._regions.append(
            f'<text:changed-region xml:id="{id}" text:id="{id}">{inner}</text:changed-region>'
        )
        if not run.suggested:
            return f'<text:change text:change-id="{id}"/>'
        start, end = (f'<text:change-{edge} text:change-id="{id}"/>' for edge in ("start", "end"))
        return f"{start}{words}{end}"

    def _comment(self, comment: CommentRecord) -> str:
        """The comment over its words, and every answer at their beginning."""
        wording = self._edition.wording
        pieces: list[str] = []
        for at, remark in enumerate(comment.thread):
            text = remark.text
            if not at:
                known = wording.text("export-see-comment", number=comment.number)
                done = f", {wording.text('export-comment-resolved')}" if comment.resolved else ""
                text = f"[{known}{done}] {text}"
            name = f' office:name="o{comment.number}"' if not at else ""
            short = initials(remark, self._edition)
            author = _creator(speaker(remark, wording), wording.there(remark.at), short)
            pieces.append(_note(name, author, text))
        return "".join(pieces)

    def _reason(self, suggestion: SuggestionRecord) -> str:
        if not suggestion.reason:
            return ""
        wording = self._edition.wording
        known = wording.text("export-see-suggestion", number=suggestion.number)
        author = _creator(wording.name(suggestion.name), wording.there(suggestion.at))
        return _note("", author, f"[{known}] {suggestion.reason}")


_LISTS = {".": "Numbers", ")": "Brackets"}


def _styles(run: Run) -> list[str]:
    named = (("Code", run.code), ("Strong", run.bold), ("Emphasis", run.italic))
    return [name for name, wanted in named if wanted]


def _note(name: str, author: str, text: str) -> str:
    lines = "".join(f"<text:p>{_text(line)}</text:p>" for line in text_lines(text))
    return f"<office:annotation{name}>{author}{lines}</office:annotation>"


def _creator(name: str, at: datetime, short: str = "") -> str:
    """Who did something and when: a time without a zone is shown as it is."""
    letters = f"<meta:creator-initials>{escape(short)}</meta:creator-initials>" if short else ""
    moment = f"{at:%Y-%m-%dT%H:%M:%S}"
    return f"<dc:creator>{escape(name)}</dc:creator><dc:date>{moment}</dc:date>{letters}"


def _cell(words: str) -> str:
    return (
        f'<table:table-cell table:style-name="Cell" office:value-type="string">{words}'
        "</table:table-cell>"
    )


def _text(text: str) -> str:
    """Words in which spaces stay as many as they are, which the format folds otherwise."""
    lines = []
    for line in text.split("\n"):
        pieces: list[str] = []
        done = 0
        for found in _SPACES.finditer(line):
            pieces.append(escape(line[done : found.start()]))
            pieces.append(f'<text:s text:c="{len(found[0])}"/>')
            done = found.end()
        lines.append("".join([*pieces, escape(line[done:])]))
    return "<text:line-break/>".join(lines)
