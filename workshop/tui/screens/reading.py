"""What a person can ask of the text and of the people in it, beside writing."""

from __future__ import annotations

from rich.cells import cell_len

from workshop.tui.dialogs.page import PageDialog
from workshop.tui.editor import DraftEditor
from workshop.tui.screens.room import RoomScreen
from workshop.tui.widgets.find import FindBar
from workshop.tui.widgets.prose import Block, line
from workshop.tui.widgets.written import written_words

__all__ = ["Reading"]

_ARROW = 3
"""Cells in front of a sentence on the bottom line."""


class Reading(RoomScreen):
    """A room's screen on which questions about the text are answered."""

    def action_find(self) -> None:
        """Looks for words in the text."""
        bar = self.query_one(FindBar)
        bar.words = ""
        self._tell_found()
        bar.add_class("-shown")
        bar.focus()

    def on_find_bar_wanted(self, message: FindBar.Wanted) -> None:
        """Something else is looked for."""
        message.stop()
        self.editor.find(message.words)
        self._tell_found()

    def on_find_bar_next(self, message: FindBar.Next) -> None:
        """The next place, or the one before."""
        message.stop()
        self.editor.find_next(message.way)
        self._tell_found()

    def on_find_bar_closed(self, message: FindBar.Closed) -> None:
        """The text is as it was."""
        message.stop()
        self.query_one(FindBar).remove_class("-shown")
        self.editor.stop_finding()
        if message.back:
            self.editor.focus()

    def on_searched_draft_counted(self, message: DraftEditor.Counted) -> None:
        """Somebody wrote or took away what is looked for."""
        message.stop()
        self._tell_found()

    def _tell_found(self) -> None:
        self.query_one(FindBar).tell(self.texts, *self.editor.found)

    def action_written(self) -> None:
        """Says who wrote the selection, or the sentence at the caret, and when.

        Many people do not fit on the bottom line; they get a page.
        """
        texts, editor = self.texts, self.editor
        start, end = editor.selection
        what = "tui-written-selection"
        if start == end:
            what = "tui-written-sentence"
            start, end = editor.sentence
        words = written_words(self.session.room, self.passage, start, end, texts)
        sentence = texts.text(what, words=words) if words else texts.text("tui-written-nothing")
        if cell_len(sentence) + _ARROW < self.size.width:
            self.say(sentence)
        else:
            title = texts.text("tui-key-written").capitalize()
            self.app.push_screen(PageDialog(texts, title, [Block(line(sentence))]))
