"""One passage as all editors of a process show it.

Whatever does not depend on the person is worked out here, once: lines, wrapping per width,
Markdown, authors, other people's carets, and the finished rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from operator import attrgetter
from typing import NamedTuple, Protocol
from weakref import WeakValueDictionary

from textual.strip import Strip

from workshop.agreement.events import Event
from workshop.agreement.roles import Action
from workshop.document.text import Delta
from workshop.ids import ParticipantId, PassageId, SessionId
from workshop.rooms.presence import Presence
from workshop.rooms.sign import SavedSign
from workshop.tui.editor.contract import DraftRoom
from workshop.tui.editor.highlight import Span, fenced_after, spans
from workshop.tui.editor.lines import LineIndex, Place, Splice
from workshop.tui.editor.rows import (
    UNDECORATED,
    Author,
    Caret,
    Decoration,
    Row,
    Stretch,
    row_strip,
)
from workshop.tui.editor.wrapping import Wrapping
from workshop.tui.painting.hub import Hub, Paintable
from workshop.tui.palette import Signs
from workshop.tui.themes import EditorLook

__all__ = ["DraftLine", "DraftWatcher", "RowLook", "SharedDraft"]

_STRIPS_PER_LINE = 256
_CARETS_PER_ROW = 4


class DraftWatcher(Paintable, Protocol):
    """An editor that shows a draft."""

    def text_changed(self, delta: Delta) -> None:
        """Takes note of a change; the draft has it already."""


class RowLook(NamedTuple):
    """What makes one editor's rows look as they do."""

    look: EditorLook
    signs: Signs
    width: int
    """Cells of a whole row."""


class DraftLine:
    """What is known of a line. A line that looks different in any way is another object."""

    __slots__ = ("authors", "fenced", "spans", "strips")

    def __init__(self, fenced: bool = False) -> None:
        self.fenced = fenced
        self.spans: tuple[Span, ...] | None = None
        self.authors: dict[tuple[int, int], list[tuple[int, int, Author]]] = {}
        self.strips: dict[object, Strip] = {}


class _Present(NamedTuple):
    """Somebody who may write and is in this passage."""

    session: SessionId
    caret: Place
    selection: tuple[Place, Place] | None
    hue: int | None
    name: str
    initials: str


class SharedDraft:
    """A passage in one process. A view on the room for as long as an editor shows it."""

    def __init__(self, room: DraftRoom, passage: PassageId, hub: Hub) -> None:
        self.room = room
        self.passage = passage
        self.index = LineIndex(room.text(passage))
        self._hub = hub
        self._watchers: dict[DraftWatcher, None] = {}
        self._lines = [DraftLine() for _ in self.index.lines]
        self._follow_fences(Splice(0, 0, len(self._lines)))
        self._wrappings: WeakValueDictionary[int, Wrapping] = WeakValueDictionary()
        self._authors: dict[ParticipantId | None, Author] = {}
        self._present: dict[int, list[_Present]] | None = None
        self._selecting: list[_Present] = []

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
            wrapping = self._wrappings[width] = Wrapping(self.index.lines, width)
        return wrapping

    # A view on the room

    def text_changed(self, passage: PassageId, delta: Delta, by: SessionId | None) -> None:
        """Takes the change in, once for all editors."""
        if passage != self.passage:
            return
        splice = self.index.apply(delta)
        first, removed, added = splice[:3]
        self._lines[first : first + removed] = [DraftLine() for _ in range(added)]
        self._follow_fences(splice)
        for wrapping in self._wrappings.values():
            wrapping.splice(splice)
        self._present = None
        for watcher in tuple(self._watchers):
            if watcher.host.fault is None:
                with self._hub.guard(watcher):
                    watcher.text_changed(delta)
        self._mark_all()

    def state_changed(self, events: Sequence[Event]) -> None:
        """Somebody may write for another delegation now."""
        known = self._authors
        self._authors = {id: self._author_now(id) for id in known}
        self._present = None
        if self._authors != known:
            self._lines = [DraftLine(line.fenced) for line in self._lines]
            self._mark_all()

    def presence_changed(
        self, session: SessionId, old: Presence | None, new: Presence | None
    ) -> None:
        """A caret came, moved or went."""
        if any(there is not None and there.passage == self.passage for there in (old, new)):
            self._present = None
            self._mark_all()

    def sign_changed(self, sign: SavedSign) -> None:
        """Not shown in the text."""

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

    def is_decorated(self, line: int, selected: tuple[Place, Place] | None) -> bool:
        """Whether anything may lie on a line."""
        return line in self._people() or selected is not None or bool(self._selecting)

    def decoration(
        self,
        line: int,
        columns: tuple[int, int],
        viewer: SessionId,
        selected: tuple[Place, Place] | None,
    ) -> Decoration:
        """What lies on these columns of a line for one viewer.

        Of many people in one row the most active ones are shown; so most viewers see the same.
        """
        start, end = columns
        length = len(self.index.lines[line])
        carets: list[Caret] = []
        for at in self._people().get(line, ()):
            column = at.caret.column
            if at.session != viewer and (start <= column < end or column == end == length):
                carets.append(Caret(column, at.hue, at.name, at.initials))
                if len(carets) == _CARETS_PER_ROW:
                    break
        own = _on_line(selected, line, length) if selected is not None else None
        if own is not None and not (own[0] <= end and own[1] >= start):
            own = None
        stretches = tuple(
            Stretch(*part, at.hue)
            for at in self._selecting
            if at.session != viewer
            and at.selection is not None
            and (part := _on_line(at.selection, line, length)) is not None
            and part[0] < end
            and part[1] > start
        )
        if own is None and not carets and not stretches:
            return UNDECORATED
        return Decoration(own, stretches, tuple(carets))

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
            if len(known.strips) >= _STRIPS_PER_LINE:
                known.strips.clear()
            content = self._row(wrapping, line, row)
            strip = row_strip(content, decoration, looks.look, looks.signs, looks.width, mark)
            known.strips[key] = strip
        return strip

    def _row(self, wrapping: Wrapping, line: int, row: int) -> Row:
        text = self.index.lines[line]
        known = self._lines[line]
        if known.spans is None:
            known.spans = spans(text, known.fenced)
        start, end = wrapping.span(line, row)
        authors = self._authors_of(line, start, end)
        author = _main(authors)
        if row and author == _main(self._authors_of(line, *wrapping.span(line, row - 1))):
            author = None
        return Row(text, start, end, author, authors, known.spans)

    # Who wrote it

    def _authors_of(self, line: int, start: int, end: int) -> list[tuple[int, int, Author]]:
        known = self._lines[line].authors
        runs = known.get((start, end))
        if runs is None:
            at = self.index.start(line)
            runs = [
                (first - at, behind - at, self._author(participant))
                for first, behind, participant in self.room.authors(
                    self.passage, at + start, at + end
                )
            ]
            known[start, end] = runs
        return runs

    def _author(self, participant: ParticipantId | None) -> Author:
        author = self._authors.get(participant)
        if author is None:
            author = self._authors[participant] = self._author_now(participant)
        return author

    def _author_now(self, participant: ParticipantId | None) -> Author:
        state = self.room.state
        if participant is None or participant not in state.participants:
            return Author("", None)
        person = state.participants[participant]
        if person.delegation is None:
            return Author(person.name[:2].lower(), None)
        delegation = state.delegations[person.delegation]
        return Author(delegation.initials, delegation.index)

    # Who is in it

    def _people(self) -> dict[int, list[_Present]]:
        if self._present is None:
            self._present = {}
            self._selecting = []
            by_activity = attrgetter("presence.active_at")
            for session in sorted(self.room.sessions(), key=by_activity, reverse=True):
                presence = session.presence
                if presence.passage != self.passage or not session.may(Action.EDIT_TEXT):
                    continue
                caret = self.index.place(presence.caret)
                selection = None
                if presence.anchor != presence.caret:
                    anchor = self.index.place(presence.anchor)
                    selection = (min(caret, anchor), max(caret, anchor))
                author = self._author(session.participant.id)
                name = session.participant.name
                here = _Present(session.id, caret, selection, author.hue, name, author.initials)
                self._present.setdefault(caret.line, []).append(here)
                if selection is not None:
                    self._selecting.append(here)
        return self._present

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
                self._lines[at] = DraftLine(fenced)
            elif at >= first + added:
                break
            fenced = fenced_after(lines[at], fenced)


def _main(authors: Sequence[tuple[int, int, Author]]) -> Author | None:
    """Who wrote most of it; None where nothing is written."""
    written: dict[Author, int] = {}
    for start, end, author in authors:
        written[author] = written.get(author, 0) + end - start
    return max(written, key=partial(dict.__getitem__, written)) if written else None


def _on_line(selected: tuple[Place, Place], line: int, length: int) -> tuple[int, int] | None:
    """The columns of a selection on a line; one more than the line where it goes on below."""
    first, last = selected
    if not first.line <= line <= last.line:
        return None
    return (
        first.column if first.line == line else 0,
        last.column if last.line == line else length + 1,
    )
