"""How suggestions stand in the text: ``[1 struck→new words]``, each with its number.

What was taken over a moment ago is marked as well, so that nobody loses their place.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size

from workshop.agreement.suggestions import Suggestion
from workshop.ids import PassageId
from workshop.tui.editor.commented import Columns, columns_of
from workshop.tui.editor.contract import DraftRoom
from workshop.tui.editor.lines import LineIndex, Place
from workshop.tui.editor.noted import Note, NoteInk, Notes
from workshop.tui.palette import SIGNS

__all__ = ["UNMARKED", "Marks", "suggested_marks"]

_LONGEST = 32
"""Cells of new words that stand in the text; all of them stand in the list."""
_BREAK = "¶"


class Marks(NamedTuple):
    """What suggestions mark on a line."""

    struck: Columns = ()
    """Words that are to go."""
    fresh: Columns = ()
    """Words that were taken over a moment ago."""
    notes: Notes = ()


UNMARKED = Marks()


def suggested_marks(room: DraftRoom, passage: PassageId, index: LineIndex) -> Mapping[int, Marks]:
    """What the open suggestions of a passage and those just taken over mark, per line."""
    marks: dict[int, Marks] = {}
    for known in room.state.suggestions_on(passage):
        place = room.passages.suggestion_place(known.id)
        if place is not None:
            _add(marks, index, place, _opening(known), _closing(known), fresh=False)
    for taken in room.passages.fresh(passage):
        start, end = taken.span
        closing: tuple[tuple[str, NoteInk], ...] = (("]", NoteInk.SIGN),)
        if start == end:
            closing = (("-", NoteInk.SIGN), (_short(taken.removed), NoteInk.REMOVED), *closing)
        sign = f"[{SIGNS.done} "
        _add(marks, index, taken.span, ((sign, NoteInk.SIGN),), closing, fresh=True)
    return {line: known._replace(notes=_in_order(known.notes)) for line, known in marks.items()}


_Parts = tuple[tuple[str, NoteInk], ...]


def _opening(known: Suggestion) -> _Parts:
    goes = "-" if known.quote and not known.wording else ""
    return ((f"[{known.number} {goes}", NoteInk.SIGN),)


def _closing(known: Suggestion) -> _Parts:
    end = ("]", NoteInk.SIGN)
    if not known.wording:
        return (end,)
    sign = "→" if known.quote else "+"
    return ((sign, NoteInk.SIGN), (_short(known.wording), NoteInk.ADDED), end)


def _short(words: str) -> str:
    words = words.replace("\n", _BREAK)
    if cell_len(words) <= _LONGEST:
        return words
    return f"{set_cell_size(words, _LONGEST - 1).rstrip()}…"


def _add(
    marks: dict[int, Marks],
    index: LineIndex,
    span: tuple[int, int],
    opening: _Parts,
    closing: _Parts,
    *,
    fresh: bool,
) -> None:
    first, last = index.place(span[0]), index.place(span[1])
    if first == last:
        _note(marks, first, opening + closing)
        return
    _note(marks, first, opening)
    _note(marks, last, closing)
    for line, columns in columns_of(index, span).items():
        known = marks.get(line, UNMARKED)
        if fresh:
            marks[line] = known._replace(fresh=(*known.fresh, columns))
        else:
            marks[line] = known._replace(struck=(*known.struck, columns))


def _note(marks: dict[int, Marks], place: Place, parts: _Parts) -> None:
    known = marks.get(place.line, UNMARKED)
    note = Note.of(place.column, parts)
    marks[place.line] = known._replace(notes=(*known.notes, note))


def _in_order(notes: Notes) -> Notes:
    """By column; at one column what ends stands in front of what begins."""
    return tuple(sorted(notes, key=lambda note: (note.column, note.parts[0][0].startswith("["))))
