"""What one session did in the texts, passage by passage: taken back, and done again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from workshop.agreement.suggestions import ReopenSuggestion, SuggestionStatus
from workshop.document.difference import replacements
from workshop.document.text import Delta, Edit, normalise
from workshop.document.undo import UndoStack
from workshop.ids import PassageId, SuggestionId

if TYPE_CHECKING:
    from workshop.rooms.session import Session

__all__ = ["OwnWork"]


class OwnWork:
    """The own work of a session; it writes through the room like everything else.

    Tell it of every edit once and in order: ``record`` an own one, ``rebase`` on anybody else's.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._stacks: dict[PassageId, UndoStack] = {}

    def record(self, passage: PassageId, delta: Delta, removed: str) -> None:
        """The session made an edit, which took ``removed`` out of the text."""
        self._stack(passage).record(delta, removed, self._session.room.now().timestamp())

    def rebase(self, passage: PassageId, delta: Delta) -> None:
        """Somebody else made an edit. Cheap: called for every key of everybody."""
        if (stack := self._stacks.get(passage)) is not None:
            stack.rebase(delta)

    def brought_in(
        self, passage: PassageId, done: Sequence[Edit], accepted: SuggestionId | None
    ) -> None:
        """Words of somebody else came in by a decision of the session: one step, after which a
        suggestion that was ``accepted`` with it is open again."""
        self._stack(passage).record_together(done, tag=accepted)

    def restore(self, passage: PassageId, text: str) -> Delta | None:
        """Makes the passage read as an older text; see ``Session.restore``."""
        room, done = self._session.room, list[Edit]()
        try:
            for wanted in replacements(room.passages.text(passage), text):
                end = wanted.start + wanted.deleted
                *rest, first = reversed(_pieces(wanted.inserted))
                for start, piece in (*((end, piece) for piece in rest), (wanted.start, first)):
                    edit = room.edit(self._session, passage, start, end, piece)
                    if edit is not None:
                        done.append(edit)
        finally:
            self._stack(passage).record_together(done)
        return _last(done)

    def undo(self, passage: PassageId) -> Delta | None:
        """Takes back the last step; see ``Session.undo``."""
        stack = self._stack(passage)
        wanted, accepted = stack.undo(), stack.tag
        if accepted is not None:
            # The suggestion is to be open again: all of it or nothing.
            self._session.room.check_decides()
        done = self._replay(passage, stack, wanted)
        if accepted is not None:
            self._reopen(SuggestionId(accepted), stack, done)
        return _last(done)

    def redo(self, passage: PassageId) -> Delta | None:
        """Does again what was undone last; see ``Session.redo``."""
        stack = self._stack(passage)
        return _last(self._replay(passage, stack, stack.redo()))

    def _replay(
        self, passage: PassageId, stack: UndoStack, wanted: Sequence[Delta]
    ) -> Sequence[Edit]:
        """What was performed, each with what it removed."""
        performed: list[Edit] = []
        for delta in wanted:
            end = delta.start + delta.deleted
            done = self._session.room.edit(
                self._session, passage, delta.start, end, delta.inserted, again=True
            )
            performed.append(done if done is not None else (delta, delta.inserted))
            stack.performed(*performed[-1])
        return performed

    def _reopen(self, accepted: SuggestionId, stack: UndoStack, done: Sequence[Edit]) -> None:
        """An acceptance was undone: the suggestion is open again, on the words that are back."""
        stack.forget_redo()
        known = self._session.room.state.suggestions[accepted]
        if known.status is not SuggestionStatus.ACCEPTED or not done:
            return
        start = done[-1][0].start
        end = done[0][0].start + len(done[0][0].inserted)
        end += sum(delta.growth for delta, _ in done[1:])
        self._session.command(ReopenSuggestion(accepted, (start, end)))

    def _stack(self, passage: PassageId) -> UndoStack:
        stack = self._stacks.get(passage)
        if stack is None:
            stack = self._stacks[passage] = UndoStack()
        return stack


def _last(done: Sequence[Edit]) -> Delta | None:
    return done[-1][0] if done else None


def _pieces(text: str) -> list[str]:
    """Old text in pieces that a room takes as they are: an accent typed apart stays apart."""
    return [text] if normalise(text) == text else list(text)
