"""The result on one page for the wall: a drawing (SVG) of A3, lying, that needs no network.

It shows how every passage and every point stands, who took part and what comes next, large enough
to be read from a few steps away. What does not fit ends in an ellipsis: the whole text is in the
document, whose version stands at the bottom.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape

from workshop.agreement.clean import clean_text
from workshop.agreement.seal import short_seal
from workshop.export.appendices import presence
from workshop.export.blocks import Heading, Listing, Paragraph, plain
from workshop.export.edition import Edition
from workshop.export.fitting import fitted
from workshop.export.prose import prose
from workshop.export.records.passages import PassageRecord
from workshop.export.records.steps import PointRecord

__all__ = ["HEIGHT", "WIDTH", "render"]

WIDTH, HEIGHT = 1680, 1188
"""A3 in quarter millimetres."""

_MARGIN, _GAP = 56, 22
_INK, _QUIET, _PAPER = "#1a1a1a", "#4a4a4a", "#ffffff"
_SIZES = (24, 21, 19, 17, 15)
"""Of the text of a passage: the largest in which all of it fits, else the smallest."""
_READ = 3000
"""Of a passage, in code points: more than a sheet can hold of it."""
_STROKES = {"agreed": "#1d5c3a", "contested": "#8c2f1b"}
_SIGNS = {"open": "○", "put-forward": "◐", "revealed": "◐", "agreed": "●", "contested": "▲"}
_POINT_SIGNS = {"open": "○", "known": "◐", "arranged": "●", "action": "▸"}


def render(edition: Edition) -> bytes:
    """The poster as SVG in UTF-8."""
    poster = _Poster(edition)
    poster.draw()
    wording = edition.wording
    title = escape(wording.name(edition.document.title))
    told = escape(f"{presence(edition.document, wording)}. {poster.progress}")
    lines = (
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" width="420mm" height="297mm" '
        f'viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-labelledby="titel uitleg" '
        f'xml:lang="{edition.locale}" font-family="Liberation Sans, Arial, Helvetica, sans-serif">',
        f'<title id="titel">{title}</title>',
        f'<desc id="uitleg">{told}</desc>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{_PAPER}"/>',
        *poster.pieces,
        "</svg>",
    )
    return ("\n".join(lines) + "\n").encode()


@dataclass(frozen=True, slots=True)
class _Box:
    """A rectangle in units of the drawing."""

    x: int
    y: int
    width: int
    height: int


@dataclass(slots=True)
class _Poster:
    """Collects the pieces of the drawing."""

    edition: Edition
    pieces: list[str] = field(default_factory=list)

    @property
    def progress(self) -> str:
        """On how many passages there is agreement."""
        agreement = self.edition.document.agreement
        return self.edition.wording.text(
            "export-progress",
            agreed=sum(1 for passage in agreement if passage.seal),
            passages=len(agreement),
        )

    def draw(self) -> None:
        """Title, passages, points, and what to know at the bottom."""
        document, wording = self.edition.document, self.edition.wording
        inner = WIDTH - 2 * _MARGIN
        self._words(_MARGIN, 84, fitted(wording.name(document.title), 46, inner, 1), 46, bold=True)
        known = f"{presence(document, wording)} · {self.progress} · {wording.day(document.decided)}"
        self._words(_MARGIN, 124, fitted(known, 22, inner, 1), 22, colour=_QUIET)
        points = list(document.points)
        below = 60 + 44 * ((len(points) + 1) // 2) if points else 0
        bottom = HEIGHT - (96 if points else 116) - below
        self._passages(document.agreement, _Box(_MARGIN, 156, inner, bottom - 156))
        if points:
            self._points(points, _Box(_MARGIN, bottom + 20, inner, below - 20))
        self._foot(inner)

    def _passages(self, passages: Sequence[PassageRecord], within: _Box) -> None:
        columns = next(n for n in (2, 3, 4, 5, 6) if n * n * 2 >= len(passages) or n == 6)
        rows = -(-len(passages) // columns) or 1
        width = (within.width - _GAP * (columns - 1)) // columns
        height = (within.height - _GAP * (rows - 1)) // rows
        for at, passage in enumerate(passages):
            x = within.x + at % columns * (width + _GAP)
            y = within.y + at // columns * (height + _GAP)
            self._card(passage, _Box(x, y, width, height))

    def _card(self, passage: PassageRecord, box: _Box) -> None:
        wording = self.edition.wording
        stroke = _STROKES.get(passage.status, "#5a5a5a")
        dash = "" if passage.seal else ' stroke-dasharray="9 6"'
        self.pieces.append(
            f'<rect x="{box.x}" y="{box.y}" width="{box.width}" height="{box.height}" rx="8" '
            f'fill="none" stroke="{stroke}" stroke-width="3"{dash}/>'
        )
        x, y, inner = box.x + 18, box.y + 34, box.width - 36
        last = box.y + box.height - 16
        for line in fitted(wording.name(passage.title), 22, inner, 2):
            self._words(x, y, [line], 22, bold=True)
            y += 27
        status = wording.text(f"passage-status-{passage.status}")
        marks = f"{_SIGNS[passage.status]} {status}"
        if passage.seal:
            marks += f" · {wording.text('export-poster-seal', seal=short_seal(passage.seal.hash))}"
            if not passage.seal.intact:
                marks += f" · {wording.text('export-broken')}"
        self._words(x, y, fitted(marks, 16, inner, 1), 16, colour=stroke)
        y += 26
        text = passage.seal.text if passage.seal else passage.text
        said = " ".join(_sentences(text[:_READ])) or wording.text("export-empty")
        for size in _SIZES:
            lines = fitted(said, size, inner, room := max(0, (last - y + 21) // (size + 5)))
            if size == _SIZES[-1] or len(fitted(said, size, inner, room + 1)) <= room:
                self._words(x, y + size - 16, lines, size)
                break

    def _points(self, points: Sequence[PointRecord], within: _Box) -> None:
        wording = self.edition.wording
        heading = wording.text("export-points", count=len(points))
        self._words(within.x, within.y + 14, [heading], 22, bold=True)
        half = (within.width - _GAP) // 2
        rows = (len(points) + 1) // 2
        for at, point in enumerate(points):
            x = within.x + (at // rows) * (half + _GAP)
            y = within.y + 50 + at % rows * 44
            status = wording.text(f"point-status-{point.status}")
            sign = f"{_POINT_SIGNS[point.status]} {status}"
            self._words(x, y, fitted(sign, 17, 150, 1), 17, colour=_QUIET)
            title = f"{point.number}. {wording.name(point.title)}"
            self._words(x + 160, y, fitted(title, 18, half - 160, 1), 18)
            if note := " ".join(clean_text(point.note).split()):
                self._words(x + 160, y + 19, fitted(note, 14, half - 160, 1), 14, colour=_QUIET)

    def _foot(self, inner: int) -> None:
        document, wording = self.edition.document, self.edition.wording
        names = " · ".join(
            f"{wording.name(known.name)} ({known.initials})" for known in document.delegations
        )
        upper = HEIGHT - 62
        rule = f"M{_MARGIN} {upper - 26}H{WIDTH - _MARGIN}"
        self.pieces.append(f'<path d="{rule}" stroke="{_INK}" stroke-width="2"/>')
        self._words(_MARGIN, upper, fitted(names, 18, inner, 1), 18)
        version = wording.text("export-version", version=short_seal(self.edition.version))
        rest = f"{version} · {wording.text('export-poster-more')}"
        if document.dates:
            first = document.dates[0]
            kind = wording.text(f"export-date-{first.kind}")
            what = "" if first.kind == "briefing" else f", {wording.name(first.title)}"
            rest = f"{rest} · {wording.day(first.day)}: {kind}{what}"
        self._words(_MARGIN, upper + 28, fitted(rest, 16, inner, 1), 16, colour=_QUIET)

    def _words(
        self,
        x: int,
        y: int,
        lines: Sequence[str],
        size: int,
        *,
        bold: bool = False,
        colour: str = _INK,
    ) -> None:
        weight = ' font-weight="700"' if bold else ""
        for at, line in enumerate(lines):
            self.pieces.append(
                f'<text x="{x}" y="{y + at * (size + 5)}" font-size="{size}" fill="{colour}"'
                f"{weight}>{escape(line)}</text>"
            )


def _sentences(text: str) -> Iterator[str]:
    """What a passage says, without its marks, block by block."""
    for block in prose(text):
        match block:
            case Paragraph(lines):
                yield plain(lines).replace("\n", " ")
            case Heading(_, line):
                yield f"{plain((line,)).rstrip('.')}."
            case Listing(items):
                for item in items:
                    sign = "•" if item.number is None else f"{item.number}{item.sign}"
                    yield f"{sign} {plain(item.lines)}".replace("\n", " ")
            case _:
                pass
