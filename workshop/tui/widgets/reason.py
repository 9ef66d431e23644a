"""A field for a few sentences, in which Enter is "done"."""

from __future__ import annotations

from textual.events import Key
from textual.message import Message
from textual.widgets import TextArea

from workshop.agreement.names import clean_note

__all__ = ["Reason"]


class Reason(TextArea):
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
        """Enter is not a line break; it takes its turn after what was typed before it."""
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self.post_message(self.Submitted(self))
