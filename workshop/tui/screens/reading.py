"""What a person can ask of the text and of the people in it, beside writing."""

from __future__ import annotations

from workshop.ids import PassageId
from workshop.tui.dialogs.origin import OriginDialog
from workshop.tui.editor import DraftEditor
from workshop.tui.history import HistoryScreen
from workshop.tui.history.reading import read_history
from workshop.tui.screens.reopening import reopens
from workshop.tui.screens.room import RoomScreen
from workshop.tui.widgets.find import FindBar
from workshop.tui.widgets.written import appeared_words, origin_blocks, quoted

__all__ = ["Reading"]


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

    async def action_written(self) -> None:
        """Tells since when the sentence at the caret, or the selection, reads so, and who wrote it.

        From there somebody goes on to that moment in the history.
        """
        room, passage, texts = self.session.room, self.passage, self.texts
        if not await read_history(
            room, passage, wanted=lambda: self.is_attached, slow=self._say_reading
        ):
            return
        start, end = self.editor.selection
        sentence = start == end
        if sentence:
            start, end = self.editor.sentence
        appeared = room.passages.appeared(passage, start, end)
        if appeared is None:
            self.say(texts.text("tui-written-nothing"))
            return
        parts = room.passages.origins(passage, start, end)
        words = quoted(room.passages.text(passage)[start:end])
        if name := room.passages.paragraphs.at(passage, start):
            words = f"{texts.text('tui-paragraph', name=name).capitalize()}: {words}"
        dialog = OriginDialog(
            texts,
            words,
            appeared_words(room, appeared, texts, sentence=sentence),
            appeared.change,
            origin_blocks(room, passage, parts, texts),
        )
        self.app.push_screen(dialog, lambda change: self.look_back(passage, change))

    def _say_reading(self) -> None:
        self.say(self.texts.text("tui-history-reading"))

    def look_back(self, passage: PassageId, change: int | None) -> None:
        """Shows how a passage came to be, from this change; nothing where it is None."""
        if change is not None:
            screen = HistoryScreen(self.session, passage, self.texts, change)
            self.app.push_screen(screen, self._looked_back)

    @reopens
    def action_history(self) -> None:
        """Shows how the passage came to be."""
        screen = HistoryScreen(self.session, self.passage, self.texts)
        self.app.push_screen(screen, self._looked_back)

    def _looked_back(self, sentence: str | None) -> None:
        if sentence is not None:
            self.say(sentence)
