"""A field for words of the text, in which Enter is "done" and Ctrl+J begins a new line."""

from __future__ import annotations

from textual.events import Key

from workshop.document.text import normalise
from workshop.tui.widgets.reason import Reason

__all__ = ["Wording"]


class Wording(Reason):
    """Holds the words as they stand in the text, spaces and line breaks included."""

    def __init__(self, words: str, caret: int, *, id: str | None = None) -> None:
        """Begins with these words.

        Args:
            caret: where in them the caret stands.
        """
        super().__init__(id=id)
        self.load_text(words)
        before = words[:caret].split("\n")
        self.move_cursor((len(before) - 1, len(before[-1])))

    @property
    def words(self) -> str:
        """What is written now, as it may stand in a passage."""
        return normalise(self.text)

    def on_key(self, event: Key) -> None:
        """A line break for who asks for one; Enter stays "done"."""
        if event.key == "ctrl+j":
            event.stop()
            event.prevent_default()
            self.insert("\n")
        else:
            super().on_key(event)
