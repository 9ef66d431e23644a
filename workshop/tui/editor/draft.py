"""One passage as all editors of a process show it.

Whatever does not depend on the person is worked out here, once: lines, wrapping per width,
Markdown, authors, other people's carets, and the finished rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import Protocol
from weakref import WeakValueDictionary

from textual.strip import Strip

from workshop.agreement.events import Event
from workshop.document.text import Delta
from workshop.ids import PassageId, SessionId
from workshop.rooms.presence import Presence
from workshop.rooms.sign import SavedSign
from workshop.tui.editor.authors import Authors, Run, main_author
from workshop.tui.editor.commented import commented_columns
from workshop.tui.editor.contract import DraftRoom
from workshop.tui.editor.drawn import DraftLine, RowLook
from workshop.tui.editor.highlight import fenced_after, spans
from workshop.tui.editor.lines import LineIndex, Splice
from workshop.tui.editor.people import People
from workshop.tui.editor.rows import Decoration, Row, row_strip
from workshop.tui.editor.suggested import UNMARKED, suggested_marks
from workshop.tui.editor.wrapping import Wrapping
from workshop.tui.painting.hub import Hub, Paintable

__all__ = ["DraftWatcher", "SharedDraft"]

_STRIPS_PER_LINE = 256


class DraftWatcher(Paintable, Protocol):
    """An editor that shows a draft."""

    def text_changed(self, delta: Delta) -> None:
        """Takes note of a change; the draft has it already."""


class SharedDraft:
    """A passage in one process. A view on the room for as long as an editor shows it."""

    def __init__(self, room: DraftRoom, passage: PassageId, hub: Hub) -> None:
        self.room = room
        self.passage = passage
        self.index = LineIndex(room.passages.text(passage))
        self._hub = hub
        self._watchers: dict[DraftWatcher, None] = {}
        self._lines = self._made(0, len(self.index.lines))
        self._follow_fences(Splice(0, 0, len(self._lines)))
        self._commented = False
        """Whether any line is marked as commented on."""
        self._follow_comments()
        self._wrappings: WeakValueDictionary[int, Wrapping] = WeakValueDictionary()
        self._suggested = False
        """Whether any line is marked by a suggestion."""
        self._follow_suggestions()
        self._authors = Authors(room, passage)
        self.people = People(room, passage, self.index, self._authors)

    # Editors

    def join(self, watcher: DraftWatcher) -> None:
        """An editor shows this draft from now on."""
        if not self._watchers:
            self.room.watch(self)
        self._watchers[watcher] = None

    def leave(self, watcher: DraftWatcher) -> None:
        """An editor no longer shows it."""
        if self._watchers.pop(watcher, self) is None and not self._watchers:
            self.room.unwatch(self)

    @property
    def is_shown(self) -> bool:
        """Whether any editor shows it."""
        return bool(self._watchers)

    def wrapping(self, width: int) -> Wrapping:
        """The text wrapped at a width; shared, and kept for as long as somebody holds it."""
        wrapping = self._wrappings.get(width)
        if wrapping is None:
            notes = [line.marks.notes for line in self._lines]
            wrapping = self._wrappings[width] = Wrapping(self.index.lines, width, notes)
        return wrapping

    # A view on the room

    def text_changed(self, passage: PassageId, delta: Delta, by: SessionId | None) -> None:
        """Takes the change in, once for all editors."""
        if passage != self.passage:
            return
        splice = self.index.apply(delta)
        first, removed, added = splice[:3]
        self._lines[first : first + removed] = self._made(first, added)
        self._follow_fences(splice)
        self._follow_comments()
        if by is None:
            # One of several changes, each of which is told when all of them were made.
            self._follow_paragraphs()
        for wrapping in self._wrappings.values():
            wrapping.splice(splice)
        self._follow_suggestions()
        self.people.forget()
        self._tell(delta)
        self._mark_all()

    def _tell(self, delta: Delta) -> None:
        for watcher in tuple(self._watchers):
            if watcher.host.fault is None:
                with self._hub.guard(watcher):
                    watcher.text_changed(delta)

    def state_changed(self, events: Sequence[Event]) -> None:
        """Somebody may write for another delegation now, or has commented on something."""
        self.people.forget()
        changed = self._authors.refresh()
        if changed:
            self._lines = [line.again() for line in self._lines]
        commented, suggested = self._follow_comments(), self._follow_suggestions()
        if suggested:
            # Lines may be wrapped otherwise: every window finds its place again.
            self._tell(Delta(0, 0, ""))
        if commented or suggested or changed:
            self._mark_all()

    def presence_changed(
        self, session: SessionId, old: Presence | None, new: Presence | None
    ) -> None:
        """A caret came, moved or went."""
        if any(there is not None and there.passage == self.passage for there in (old, new)):
            self.people.forget()
            self._mark_all()

    def sign_changed(self, sign: SavedSign) -> None:
        """Not shown in the text."""

    def temperature_changed(self) -> None:
        """Nothing of it is in the text."""

    def lobby_changed(self) -> None:
        """Nothing of it is in the text."""

    def clock_changed(self) -> None:
        """Nothing of it is in the text."""

    def summoned(self, by: SessionId) -> None:
        """The editors' own screens go there."""

    def closed(self, reason: str) -> None:
        """The editors' own sessions say so."""

    def _mark_all(self) -> None:
        for watcher in self._watchers:
            if watcher.host.fault is None:
                self._hub.mark(watcher)

    # What an editor draws

    def line(self, line: int) -> DraftLine:
        """What stands for a line: the same object for as long as it looks the same."""
        return self._lines[line]

    def strip(
        self,
        wrapping: Wrapping,
        line: int,
        row: int,
        decoration: Decoration,
        looks: RowLook,
        mark: str,
    ) -> Strip:
        """A finished row; the same object for everybody who sees the same."""
        known = self._lines[line]
        key = (row, wrapping.width, decoration, looks, mark)
        strip = known.strips.get(key)
        if strip is None:
            content = self._row(wrapping, line, row)
            strip = row_strip(content, decoration, looks.look, looks.width, mark)
            if decoration.found:
                # One person's search, another one with every letter: of no use to others.
                return strip
            if len(known.strips) >= _STRIPS_PER_LINE:
                known.strips.clear()
            known.strips[key] = strip
        return strip

    def _row(self, wrapping: Wrapping, line: int, row: int) -> Row:
        text = self.index.lines[line]
        known = self._lines[line]
        if known.spans is None:
            known.spans = spans(text, known.fenced)
        start, end = wrapping.span(line, row)
        authors = self._runs(line, start, end)
        author = main_author(authors)
        if row and author == main_author(self._runs(line, *wrapping.span(line, row - 1))):
            author = None
        paragraph = "" if row else known.paragraph
        return Row(
            text,
            start,
            end,
            author,
            authors,
            known.spans,
            known.commented,
            paragraph,
            known.marks,
            row == len(wrapping.rows(line)) - 1,
        )

    def _runs(self, line: int, start: int, end: int) -> list[Run]:
        known = self._lines[line].authors
        runs = known.get((start, end))
        if runs is None:
            runs = known[start, end] = self._authors.runs(self.index.start(line), start, end)
        return runs

    def _made(self, first: int, count: int) -> list[DraftLine]:
        """New lines, with the names of their paragraphs: those of other lines stay what they are.

        A blank line says no name, also where it keeps one for what is written there again.
        """
        lines = self.index.lines[first : first + count]
        names = self.room.passages.paragraphs.of(self.passage)[first : first + count]
        return [
            DraftLine(paragraph=name if line.strip() else "")
            for line, name in zip_longest(lines, names[: len(lines)], fillvalue="")
        ]

    def _follow_paragraphs(self) -> None:
        """Has every line say its name: the room was ahead while the lines were made."""
        made = self._made(0, len(self._lines))
        for at, (line, wanted) in enumerate(zip(self._lines, made, strict=True)):
            if line.paragraph != wanted.paragraph:
                self._lines[at] = line.again(paragraph=wanted.paragraph)

    # Comments

    def _follow_comments(self) -> bool:
        """Marks what is commented on now; tells whether any line looks different."""
        columns = commented_columns(self.room, self.passage, self.index)
        if not columns and not self._commented:
            return False
        self._commented = bool(columns)
        changed = False
        for at, line in enumerate(self._lines):
            marked = columns.get(at, ())
            if line.commented != marked:
                self._lines[at] = line.again(commented=marked)
                changed = True
        return changed

    # Suggestions

    def _follow_suggestions(self) -> bool:
        """Marks what is suggested now; tells whether any line looks different."""
        marks = suggested_marks(self.room, self.passage, self.index)
        if not marks and not self._suggested:
            return False
        self._suggested = bool(marks)
        changed = False
        for at, line in enumerate(self._lines):
            wanted = marks.get(at, UNMARKED)
            if line.marks == wanted:
                continue
            self._lines[at] = line.again(marks=wanted)
            changed = True
            if line.marks.notes != wanted.notes:
                for wrapping in self._wrappings.values():
                    wrapping.annotate(at, wanted.notes)
        return changed

    # Code fences

    def _follow_fences(self, splice: Splice) -> None:
        """Tells the lines from a change on whether they are inside a code fence."""
        lines = self.index.lines
        first, _, added = splice[:3]
        fenced = False
        if first:
            fenced = fenced_after(lines[first - 1], self._lines[first - 1].fenced)
        for at in range(first, len(lines)):
            if self._lines[at].fenced != fenced:
                self._lines[at] = self._lines[at].again(fenced=fenced)
            elif at >= first + added:
                break
            fenced = fenced_after(lines[at], fenced)
