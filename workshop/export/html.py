"""A document as one web page that works without network, prints well, and reads aloud well.

No script, nothing fetched. Meaning is never in a colour alone: what is not agreed has a border and
says so, and comments and suggestions are linked by words to where they are told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from importlib.resources import files
from itertools import groupby

from workshop.export.blocks import (
    Block,
    Draft,
    Heading,
    Item,
    Line,
    Listing,
    Paragraph,
    Run,
    Section,
    Table,
)
from workshop.export.edition import Edition
from workshop.export.marks import Marks
from workshop.export.outline import outline
from workshop.export.records.remarks import CommentRecord
from workshop.export.remarks import comment_anchor

__all__ = ["render"]


def render(edition: Edition) -> bytes:
    """The document as HTML in UTF-8."""
    whole = outline(edition)
    page = _Page(edition, whole.blocks)
    style = (files("workshop.export") / "styles" / "page.css").read_text(encoding="utf-8")
    text = edition.wording.text
    head = (
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta name="dcterms.identifier" content="{escape(edition.version)}">',
        f'<meta name="dcterms.language" content="{escape(edition.document.language)}">',
        f"<title>{escape(whole.title)}</title>",
        f"<style>\n{style}</style>",
    )
    body = (
        f'<a class="skip" href="#tekst">{escape(text("export-skip"))}</a>',
        "<header>",
        *page.blocks(whole.cover),
        "</header>",
        f'<nav aria-label="{escape(text("export-contents"))}">',
        *_contents(whole.sections),
        "</nav>",
        '<main id="tekst">',
        *(line for section in whole.sections for line in page.section(section)),
        "</main>",
    )
    lines = (
        "<!DOCTYPE html>",
        f'<html lang="{edition.locale}">',
        "<head>",
        *head,
        "</head>",
        "<body>",
        *body,
        "</body>",
        "</html>",
    )
    return ("\n".join(lines) + "\n").encode()


def _contents(sections: Iterable[Section]) -> Iterator[str]:
    yield "<ul>"
    for section in sections:
        yield f'<li><a href="#{section.id}">{escape(section.title)}</a></li>'
    yield "</ul>"


class _Page:
    """Writes blocks; knows which comments end where."""

    def __init__(self, edition: Edition, blocks: Iterable[Block]) -> None:
        self._text = edition.wording.text
        self._marks = Marks(blocks)

    def section(self, section: Section) -> Iterator[str]:
        """A section under its heading."""
        yield f'<section aria-labelledby="{section.id}">'
        yield f'<h2 id="{section.id}">{escape(section.title)}</h2>'
        yield from self.blocks(section.blocks)
        yield "</section>"

    def blocks(self, blocks: Sequence[Block]) -> Iterator[str]:
        """Blocks one below the other."""
        for block in blocks:
            match block:
                case Heading(level, line):
                    yield f"<h{level}>{self._line(line)}</h{level}>"
                case Paragraph(lines):
                    yield f"<p>{self._lines(lines)}</p>"
                case Listing(items):
                    yield from self._listing(items, 0)
                case Table():
                    yield from self._table(block)
                case Draft(inner):
                    yield '<div class="draft">'
                    yield from self.blocks(inner)
                    yield "</div>"

    def _table(self, table: Table) -> Iterator[str]:
        head = "".join(f'<th scope="col">{escape(word)}</th>' for word in table.head)
        yield "<table>"
        yield f"<thead><tr>{head}</tr></thead>"
        yield "<tbody>"
        for first, *others in table.rows:
            cells = "".join(f"<td>{self._lines(cell)}</td>" for cell in others)
            yield f'<tr><th scope="row">{self._lines(first)}</th>{cells}</tr>'
        yield "</tbody>"
        yield "</table>"

    def _listing(self, items: Sequence[Item], depth: int) -> Iterator[str]:
        groups: list[list[Item]] = []
        for item in items:
            if item.depth > depth and groups:
                groups[-1].append(item)
            else:
                groups.append([item])
        for numbered, kind in groupby(groups, key=lambda group: group[0].number is not None):
            yield "<ol>" if numbered else "<ul>"
            for item, *deeper in kind:
                value = f' value="{item.number}"' if numbered else ""
                anchor = f' id="{escape(item.anchor)}"' if item.anchor else ""
                words = f"<li{value}{anchor}>{self._lines(item.lines)}"
                if deeper:
                    yield words
                    yield from self._listing(deeper, depth + 1)
                    yield "</li>"
                else:
                    yield f"{words}</li>"
            yield "</ol>" if numbered else "</ul>"

    def _lines(self, lines: Sequence[Line]) -> str:
        return "<br>\n".join(self._line(line) for line in lines)

    def _line(self, line: Line) -> str:
        pieces: list[str] = []
        for at, run in enumerate(line):
            following = line[at + 1] if at + 1 < len(line) else Run("")
            pieces.append(self._run(run))
            pieces += [self._reference(comment) for comment in self._marks.ending(run)]
            if run.suggestion and run.suggestion is not following.suggestion:
                pieces.append(self._suggested(run))
        return "".join(pieces)

    def _run(self, run: Run) -> str:
        words = "<br>\n".join(escape(part) for part in run.text.split("\n"))
        tags = [
            "code" if run.code else "",
            "strong" if run.bold else "",
            "em" if run.italic else "",
            "mark" if run.comments else "",
            ("ins" if run.suggested else "del") if run.suggestion else "",
        ]
        for tag in filter(None, tags):
            words = f"<{tag}>{words}</{tag}>"
        return words

    def _reference(self, comment: CommentRecord) -> str:
        words = escape(self._text("export-see-comment", number=comment.number))
        return f' <a class="note" href="#{escape(comment_anchor(comment))}">[{words}]</a>'

    def _suggested(self, run: Run) -> str:
        number = run.suggestion.number if run.suggestion else 0
        words = escape(self._text("export-see-suggestion", number=number))
        return f' <span class="note">[{words}]</span>'
