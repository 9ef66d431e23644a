"""A field for a few sentences, in which Enter is "done"."""

from __future__ import annotations

from textual.events import Key, Paste
from textual.message import Message
from textual.widgets import TextArea

from workshop.agreement.clean import clean_text
from workshop.agreement.names import NOTE_LIMIT, clean_note
from workshop.tui.widgets.fields import KeysInOrder

__all__ = ["Reason"]


class Reason(TextArea, KeysInOrder):
    """Wraps what is typed; Tab goes on to the next field and Enter says that it is done."""

    class Submitted(Message):
        """Enter was pressed."""

        def __init__(self, reason: Reason) -> None:
            super().__init__()
            self.reason = reason

        @property
        def control(self) -> Reason:
            """The field."""
            return self.reason

    def __init__(self, text: str = "", *, id: str | None = None) -> None:
        super().__init__(clean_note(text), id=id, soft_wrap=True, tab_behavior="focus")
        self.cursor_blink = False
        self.highlight_cursor_line = False

    def on_key(self, event: Key) -> None:
        """Enter is not a line break."""
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self.post_message(self.Submitted(self))

    def on_paste(self, event: Paste) -> None:
        """As much as is kept of it: laying out a book here would keep everybody waiting."""
        event.stop()
        event.prevent_default()
        room = NOTE_LIMIT - len(self.text) + len(self.selected_text)
        text = clean_text(event.text)[: max(0, room)]
        if text:
            self.replace(text, *self.selection, maintain_selection_offset=False)

    def undo(self) -> None:
        """Takes back what was typed last."""
        self._stand_where_there_is_always_text()
        super().undo()

    def redo(self) -> None:
        """Does again what was taken back."""
        self._stand_where_there_is_always_text()
        super().redo()

    def _stand_where_there_is_always_text(self) -> None:
        # Textual 8.2 scrolls to the old cursor before it puts it where it belongs, and fails where
        # the text has become shorter than that.
        self.move_cursor((0, 0))
