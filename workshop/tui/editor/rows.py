"""One row of a passage, finished: initials, name of the paragraph, tint, Markdown, carets,
selections, scroll mark.

A row is ``| RO 3b "text of the row            Bram |``: two letters, the name of the paragraph on
its first row, a cell for a sign (something is commented on or found here), the text with one column
behind it for a caret or a hanging space, room for the names of people, the scroll mark.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from workshop.tui.editor.authors import Author, Run
from workshop.tui.editor.clusters import clusters, is_plain
from workshop.tui.editor.highlight import Span
from workshop.tui.editor.noted import Note, NoteInk, shown_at
from workshop.tui.editor.suggested import UNMARKED, Marks
from workshop.tui.palette import SIGNS, Ink
from workshop.tui.themes import EditorLook

__all__ = ["GUTTER", "UNDECORATED", "Caret", "Decoration", "Row", "Stretch", "row_strip"]

_INITIALS = 2
_NAME = 4
GUTTER = _INITIALS + _NAME + 1
"""Cells in front of the text."""
_LONGEST_NAME = 14


class Stretch(NamedTuple):
    """Columns of a line that somebody else has selected."""

    start: int
    end: int
    hue: int | None


class Caret(NamedTuple):
    """Somebody else's caret in a line."""

    column: int
    hue: int | None
    name: str
    initials: str


class Decoration(NamedTuple):
    """What lies on a row beside its text. Columns count from the start of the line."""

    own: tuple[int, int] | None
    """One's own selection; one column further than the line where it goes on below."""
    selections: tuple[Stretch, ...]
    carets: tuple[Caret, ...]
    found: tuple[tuple[int, int], ...] = ()
    """What one looks for in the text, where it stands."""


UNDECORATED = Decoration(None, (), ())


class Row(NamedTuple):
    """What a row says."""

    line: str
    start: int
    end: int
    """The columns of the line that stand on this row."""
    author: Author | None
    """For the gutter; None where it says nothing."""
    authors: Sequence[Run]
    """Who wrote which columns, in order."""
    inks: Sequence[Span]
    commented: Sequence[tuple[int, int]] = ()
    """Columns that somebody commented on."""
    paragraph: str = ""
    """The name of the paragraph that begins here."""
    marks: Marks = UNMARKED
    """What suggestions mark."""
    is_last: bool = True
    """Whether the line has no row below; what stands at its very end may have one of its own."""


class _Cover(NamedTuple):
    """Everything that decides the style of a stretch."""

    tint: int | None = None
    ink: Ink | None = None
    commented: bool = False
    struck: bool = False
    fresh: bool = False
    remote: tuple[int | None, ...] = ()
    caret: tuple[int | None, ...] = ()
    own: bool = False
    found: bool = False


def row_strip(row: Row, decoration: Decoration, look: EditorLook, width: int, mark: str) -> Strip:
    """The row as it is painted, ``width`` cells wide; ``mark`` is the sign in its last cell."""
    text = _text(row, decoration, look)
    segments = [*_gutter(row, look), _sign(row, decoration, look), *text]
    room = width - 1 - GUTTER - sum(cell_len(segment.text) for segment in text)
    segments += _behind(row, decoration, look, room)
    segments.append(Segment(mark, look.thumb if mark == SIGNS.thumb else look.muted))
    strip = Strip(_merged(segments))
    if strip.cell_length != width:
        # A hanging space, or a window narrower than any text.
        strip = strip.crop(0, width - 1).extend_cell_length(width - 1, look.base)
        strip = Strip([*strip, segments[-1]], width)
    return strip


def _gutter(row: Row, look: EditorLook) -> tuple[Segment, Segment]:
    author, name = row.author, row.paragraph
    letters, style = " " * _INITIALS, look.base
    if author is not None and author.initials:
        letters, style = set_cell_size(author.initials, _INITIALS), look.initials(author.hue)
    if len(name) > _NAME:
        # Hardly ever: it has to be whole, as it is said aloud, and takes the place of the letters.
        return Segment("", style), Segment(name.rjust(_INITIALS + _NAME), look.muted)
    # A name of four takes the space in front of it.
    label = f" {name}" if len(name) < _NAME else name
    return Segment(letters, style), Segment(label.ljust(_NAME), look.muted if name else look.base)


def _sign(row: Row, decoration: Decoration, look: EditorLook) -> Segment:
    """Says in front of a row what its letters say by their look alone."""
    for sign, stretches in ((SIGNS.found, decoration.found), (SIGNS.comment, row.commented)):
        if any(start < row.end and end > row.start for start, end in stretches):
            return Segment(sign, look.base + look.inks[Ink.MARKER])
    return Segment(" ", look.base)


def _text(row: Row, decoration: Decoration, look: EditorLook) -> list[Segment]:
    first, behind = row.start, row.end
    cuts = {first, behind}
    for start, end, *_ in (*row.authors, *row.inks, *decoration.selections):
        cuts.update((start, end))
    for stretch in (*row.commented, *row.marks.struck, *row.marks.fresh):
        cuts.update(stretch)
    notes = shown_at(row.marks.notes, first, behind, last=row.is_last)
    cuts.update(note.column for note in notes)
    for start, end in decoration.found:
        cuts.update((start, end))
    for caret in decoration.carets:
        cuts.update((caret.column, caret.column + 1))
    if decoration.own is not None:
        cuts.update(decoration.own)
    ordered = _whole(row.line[first:behind], first, {c for c in cuts if first <= c <= behind})
    if not notes:
        return [_stretch(a, b, row, decoration, look) for a, b in pairwise(ordered)]
    segments: list[Segment] = []
    for a, b in pairwise(ordered):
        segments += _noted([note for note in notes if note.column <= a], look)
        notes = tuple(note for note in notes if note.column > a)
        segments.append(_stretch(a, b, row, decoration, look))
    return [*segments, *_noted(notes, look)]


def _stretch(a: int, b: int, row: Row, decoration: Decoration, look: EditorLook) -> Segment:
    return Segment(row.line[a:b], _style(look, _cover(a, b, row, decoration)))


def _noted(notes: Sequence[Note], look: EditorLook) -> list[Segment]:
    styles = {
        NoteInk.SIGN: look.base + look.inks[Ink.MARKER],
        NoteInk.ADDED: look.base + look.suggested,
        NoteInk.REMOVED: look.base + look.struck,
    }
    return [Segment(text, styles[ink]) for note in notes for text, ink in note.parts]


def _whole(text: str, first: int, cuts: set[int]) -> list[int]:
    """The cuts in order, none of them inside a character: a terminal would draw its halves."""
    if is_plain(text):
        return sorted(cuts)
    whole = {first, first + len(text)}
    for start, end, _ in clusters(text):
        if any(first + start <= cut < first + end for cut in cuts):
            whole.add(first + start)
            if any(first + start < cut < first + end for cut in cuts):
                whole.add(first + end)
    return sorted(whole)


def _cover(start: int, end: int, row: Row, decoration: Decoration) -> _Cover:
    author = next((by for a, b, by in row.authors if a <= start < b), None)
    own = decoration.own
    return _Cover(
        tint=None if author is None else author.hue,
        ink=next((ink for a, b, ink in row.inks if a <= start < b), None),
        commented=any(a <= start < b for a, b in row.commented),
        struck=any(a <= start < b for a, b in row.marks.struck),
        fresh=any(a <= start < b for a, b in row.marks.fresh),
        remote=tuple(s.hue for s in decoration.selections if s.start <= start < s.end),
        caret=tuple(caret.hue for caret in decoration.carets if start <= caret.column < end),
        own=own is not None and own[0] <= start < own[1],
        found=any(a <= start < b for a, b in decoration.found),
    )


@lru_cache(4_096)
def _style(look: EditorLook, cover: _Cover) -> Style:
    style = look.base
    if cover.tint is not None and (tint := look.tint(cover.tint)) is not None:
        style += tint
    if cover.ink is not None:
        style += look.inks[cover.ink]
    if cover.commented:
        style += look.commented
    if cover.struck:
        style += look.struck
    if cover.fresh:
        style += look.suggested
    for index in cover.remote:
        style += look.remote_selection(index)
    if cover.found:
        style += look.found
    if cover.own:
        style += look.selection
    for index in cover.caret:
        style += look.remote_caret(index)
    return style


def _behind(row: Row, decoration: Decoration, look: EditorLook, room: int) -> list[Segment]:
    """What stands between the text and the scroll mark: names, and the selected line break."""
    if room <= 0:
        return []
    made: list[Segment] = []
    length = len(row.line)
    last = row.is_last and row.end == length
    if last and decoration.own is not None and decoration.own[1] > length:
        made.append(Segment(" ", _style(look, _Cover(own=True))))
        room -= 1
    labels: list[Segment] = []
    for caret in decoration.carets:
        at_end = last and caret.column == length
        name = set_cell_size(caret.name, min(cell_len(caret.name), _LONGEST_NAME))
        for label in (name, caret.initials, ""):
            text = f"{SIGNS.caret}{label}" if at_end else f" {label} " if label else ""
            if cell_len(text) <= room:
                break
        else:
            continue
        room -= cell_len(text)
        (made if at_end else labels).append(Segment(text, look.label(caret.hue)))
    return [*made, Segment(" " * room, look.base), *labels]


def _merged(segments: Sequence[Segment]) -> list[Segment]:
    """One segment per run of one style: fewer bytes, fewer comparisons."""
    merged: list[Segment] = []
    for segment in segments:
        if not segment.text:
            continue
        if merged and merged[-1].style == segment.style:
            merged[-1] = Segment(merged[-1].text + segment.text, segment.style)
        else:
            merged.append(segment)
    return merged
