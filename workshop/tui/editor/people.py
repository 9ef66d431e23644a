"""Who is in a passage: carets and selections, worked out once per change for all viewers."""

from __future__ import annotations

from operator import attrgetter
from typing import NamedTuple

from workshop.agreement.roles import Action
from workshop.ids import PassageId, SessionId
from workshop.tui.editor.authors import Authors
from workshop.tui.editor.contract import DraftRoom
from workshop.tui.editor.lines import LineIndex, Place
from workshop.tui.editor.rows import UNDECORATED, Caret, Decoration, Stretch

__all__ = ["People"]

_CARETS_PER_ROW = 4


class _Present(NamedTuple):
    """Somebody who may write and is in the passage."""

    session: SessionId
    caret: Place
    selection: tuple[Place, Place] | None
    hue: int | None
    name: str
    initials: str


class People:
    """The people in one passage, as far as they may write."""

    def __init__(
        self, room: DraftRoom, passage: PassageId, index: LineIndex, authors: Authors
    ) -> None:
        self._room = room
        self._passage = passage
        self._index = index
        self._authors = authors
        self._by_line: dict[int, list[_Present]] | None = None
        self._selecting: list[_Present] = []

    def forget(self) -> None:
        """Somebody came, moved or went, or the text did."""
        self._by_line = None

    def are_on(self, line: int) -> bool:
        """Whether anything of them may lie on a line."""
        return line in self._here() or bool(self._selecting)

    def decoration(
        self,
        line: int,
        columns: tuple[int, int],
        viewer: SessionId,
        selected: tuple[Place, Place] | None,
        *,
        last: bool,
    ) -> Decoration:
        """What lies on these columns of a line for one viewer, who has selected this; ``last`` is
        the line's last row.

        Of many people in one row the most active ones are shown; so most viewers see the same.
        """
        start, end = columns
        length = len(self._index.lines[line])
        carets: list[Caret] = []
        for at in self._here().get(line, ()):
            column = at.caret.column
            if at.session != viewer and (start <= column < end or (last and column == end)):
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

    def _here(self) -> dict[int, list[_Present]]:
        if self._by_line is None:
            self._by_line = {}
            self._selecting = []
            by_activity = attrgetter("presence.active_at")
            for session in sorted(self._room.sessions(), key=by_activity, reverse=True):
                presence = session.presence
                if presence.passage != self._passage or not session.may(Action.EDIT_TEXT):
                    continue
                caret = self._index.place(presence.caret)
                selection = None
                if presence.anchor != presence.caret:
                    anchor = self._index.place(presence.anchor)
                    selection = (min(caret, anchor), max(caret, anchor))
                person = session.participant
                author = self._authors.of(person.id)
                here = _Present(
                    session.id, caret, selection, author.hue, person.name, author.initials
                )
                self._by_line.setdefault(caret.line, []).append(here)
                if selection is not None:
                    self._selecting.append(here)
        return self._by_line


def _on_line(selected: tuple[Place, Place], line: int, length: int) -> tuple[int, int] | None:
    """The columns of a selection on a line; one more than the line where it goes on below."""
    first, last = selected
    if not first.line <= line <= last.line:
        return None
    return (
        first.column if first.line == line else 0,
        last.column if last.line == line else length + 1,
    )
