"""The drafting editor: keys and paste on a shared passage.

A key is an edit of the room's text, committed before it is drawn; this screen is painted inside
the key's own handler, everybody else's by the hub.
"""

from __future__ import annotations

from collections.abc import Callable

from textual import events
from textual.message import Message

from workshop.agreement.roles import Action
from workshop.document.text import Delta
from workshop.errors import RefusedError, WorkshopError
from workshop.tui.editor import navigation
from workshop.tui.editor.contract import DraftSession
from workshop.tui.editor.drafts import Drafts
from workshop.tui.editor.keys import BINDINGS, EditorKey, action_of
from workshop.tui.editor.lines import Place
from workshop.tui.editor.searching import SearchedDraft
from workshop.tui.painting import Hub

__all__ = ["PASTE_LIMIT", "DraftEditor"]

PASTE_LIMIT = 65_536
"""Code points that may be pasted at once."""


class DraftEditor(SearchedDraft):
    """Edits the passage it shows, through a session.

    Attributes:
        read_only: refuses every edit here, whatever the session may do.
    """

    BINDINGS = BINDINGS

    class Refused(Message):
        """An edit was refused; the text is what it was. ``typed`` is what it would have added."""

        def __init__(self, editor: DraftEditor, error: WorkshopError, typed: str = "") -> None:
            super().__init__()
            self.editor = editor
            self.error = error
            self.typed = typed

        @property
        def control(self) -> DraftEditor:
            """The editor that was typed in."""
            return self.editor

    def __init__(
        self,
        session: DraftSession,
        hub: Hub,
        drafts: Drafts,
        *,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(session, hub, drafts, id=id, classes=classes)
        self._column: int | None = None
        """The cell that moves up and down keep to; None where the next one begins afresh."""
        self.read_only = not session.may(Action.EDIT_TEXT)

    # Editing

    def insert(self, text: str) -> None:
        """Types a text: over the selection, or at the caret."""
        start, end = self.selection
        self._replace(start, end, text)

    def _replace(self, start: int, end: int, text: str) -> None:
        def edit() -> Delta | None:
            assert self.passage is not None
            return self.session.edit(self.passage, start, end, text)

        self._perform(edit, otherwise=end, typed=text)

    def _perform(
        self, edit: Callable[[], Delta | None], otherwise: int | None = None, typed: str = ""
    ) -> None:
        """Makes one edit and goes to where it ends; ``otherwise`` where it changes nothing."""
        if self.passage is None:
            return
        try:
            if self.read_only and self.session.may(Action.EDIT_TEXT):
                raise RefusedError("passage-read-only")
            delta = edit()
        except WorkshopError as error:
            self.post_message(self.Refused(self, error, typed))
            return
        place = delta.start + len(delta.inserted) if delta is not None else otherwise
        if place is not None:
            self.go_to(place)

    def action_newline(self) -> None:
        """Begins a new line."""
        self.insert("\n")

    def action_backspace(self) -> None:
        """Deletes the selection, or the character before the caret."""
        self._delete(navigation.left)

    def action_delete(self) -> None:
        """Deletes the selection, or the character behind the caret."""
        self._delete(navigation.right)

    def action_word_backspace(self) -> None:
        """Deletes the selection, or back to the start of the word."""
        self._delete(navigation.word_left)

    def action_word_delete(self) -> None:
        """Deletes the selection, or up to the end of the word."""
        self._delete(navigation.word_right)

    def _delete(self, step: Callable[[navigation.Lines, Place], Place]) -> None:
        window = self._now()
        if window is None:
            return
        start, end = window.selection
        if start == end:
            index = window.index
            other = index.offset(step(index.lines, window.place))
            start, end = min(start, other), max(end, other)
        if start != end:
            self._replace(start, end, "")

    def action_undo(self) -> None:
        """Takes back the last thing this session did here."""
        if (passage := self.passage) is not None:
            self._perform(lambda: self.session.undo(passage))

    def action_redo(self) -> None:
        """Does again what was taken back last."""
        if (passage := self.passage) is not None:
            self._perform(lambda: self.session.redo(passage))

    # Clipboard

    def action_copy(self) -> None:
        """Copies the selection: inside the app, and to the terminal's owner where it allows it."""
        if text := self.selected_text:
            self.host.copy_to_clipboard(text)

    def action_cut(self) -> None:
        """Copies the selection and deletes it."""
        start, end = self.selection
        if start != end:
            self.action_copy()
            self._replace(start, end, "")

    def action_paste(self) -> None:
        """Inserts what was copied in this app; the terminal's own paste comes as an event."""
        self._paste(self.host.clipboard)

    def on_paste(self, event: events.Paste) -> None:
        """The terminal's own paste."""
        event.stop()
        self._paste(event.text)

    def _paste(self, text: str) -> None:
        if len(text) > PASTE_LIMIT:
            self.post_message(self.Refused(self, RefusedError("paste-too-long", limit=PASTE_LIMIT)))
        elif text:
            self.insert(text)

    # Moving

    def action_caret(self, step: str) -> None:
        """Moves the caret; see ``keys`` for the steps."""
        start, end = self.selection
        if start != end and step in ("left", "right"):
            self.go_to(start if step == "left" else end)
        else:
            self._move(step, select=False)

    def action_select(self, step: str) -> None:
        """Moves the caret and selects what it passes."""
        self._move(step, select=True)

    def action_select_all(self) -> None:
        """Selects the whole passage."""
        if self._window is not None:
            self.go_to(self._window.index.length, 0)

    def go_to(self, caret: int, anchor: int | None = None) -> None:
        """Moves the caret, and selects from ``anchor`` where one is given."""
        self._column = None
        super().go_to(caret, anchor)

    def _move(self, step: str, *, select: bool) -> None:
        window = self._now()
        if window is None:
            return
        index, wrapping, place = window.index, window.wrapping, window.place
        anchor = window.anchor if select else None
        page = max(1, window.height - 1)
        rows = {"up": -1, "down": 1, "page-up": -page, "page-down": page}.get(step)
        if rows is None:
            if step == "row-start":
                target = navigation.row_start(index.lines, wrapping, place)
            elif step == "row-end":
                target = navigation.row_end(index.lines, wrapping, place)
            else:
                target = _STEPS[step](index.lines, place)
            self.go_to(index.offset(target), anchor)
            return
        column = wrapping.x_of(place) if self._column is None else self._column
        if step.startswith("page"):
            window.scroll_to(window.top + rows)
        self.go_to(index.offset(navigation.vertical(wrapping, place, rows, column)), anchor)
        self._column = column

    # Keys

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Whether a key types or edits here: letters do, Tab and Esc do not."""
        return action_of(key) is not None or (character is not None and character.isprintable())

    def on_key(self, event: events.Key) -> None:
        """Looks a key up here, without letting it climb through the containers first."""
        entry = action_of(event.key)
        if entry is None and not (event.is_printable and event.character):
            return
        event.stop()
        event.prevent_default()
        if entry is not None:
            self._run(entry)
        else:
            self.insert(event.character or "")

    def _run(self, entry: EditorKey) -> None:
        action = getattr(self, f"action_{entry.action}")
        if entry.step:
            action(entry.step)
        else:
            action()


_STEPS: dict[str, Callable[[navigation.Lines, Place], Place]] = {
    "left": navigation.left,
    "right": navigation.right,
    "word-left": navigation.word_left,
    "word-right": navigation.word_right,
    "text-start": lambda lines, place: navigation.start(lines),
    "text-end": lambda lines, place: navigation.end(lines),
}
