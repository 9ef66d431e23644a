"""What a person can ask of the text and of the people in it, beside writing."""

from __future__ import annotations

from workshop.tui.screens.room import RoomScreen
from workshop.tui.widgets.written import written_words

__all__ = ["Reading"]


class Reading(RoomScreen):
    """A room's screen on which questions about the text are answered."""

    def action_written(self) -> None:
        """Says who wrote the selection, or the sentence at the caret, and when."""
        texts, editor = self.texts, self.editor
        start, end = editor.selection
        what = "tui-written-selection"
        if start == end:
            what = "tui-written-sentence"
            start, end = editor.sentence
        words = written_words(self.session.room, self.passage, start, end, texts)
        self.say(texts.text(what, words=words) if words else texts.text("tui-written-nothing"))
