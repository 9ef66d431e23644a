"""What a person can do with suggestions: make one, see the next one, and settle them."""

from __future__ import annotations

from workshop.agreement.roles import Action, authorise
from workshop.agreement.suggesting import SUGGESTION_LIMIT
from workshop.agreement.suggestions import AddSuggestion
from workshop.document.difference import narrowed
from workshop.errors import NotAllowedError, RefusedError, WorkshopError
from workshop.ids import SuggestionId
from workshop.tui.dialogs.suggestion import (
    NEW,
    SuggestDialog,
    SuggestionDialog,
    SuggestionsDialog,
)
from workshop.tui.screens.remarks import Remarks, Stop
from workshop.tui.screens.reopening import reopens
from workshop.tui.widgets.suggestions import place_line, suggestions_in_order

__all__ = ["Suggesting"]


class Suggesting(Remarks):
    """A room's screen on which other words can be suggested."""

    def action_suggest(self) -> None:
        """Suggests other words for the selection; else shows the suggestion at the caret, or
        suggests something for the sentence there."""
        start, end = self.editor.selection
        if start == end and (known := self._suggestion_at(start)) is not None:
            self._show_suggestion(known)
        else:
            self._suggest()

    @reopens
    def _suggest(self) -> None:
        try:
            authorise(self.session.role, Action.SUGGEST)
        except WorkshopError as error:
            self.refuse(error)
            return
        start, end = self.editor.selection
        caret = self.editor.caret
        if start == end:
            start, end = self.editor.sentence
            if end - start > SUGGESTION_LIMIT:
                start = end = caret
        self._ask_for_words(start, end, caret)

    def _ask_for_words(self, start: int, end: int, caret: int) -> None:
        room, passage = self.session.room, self.passage
        text = room.passages.text(passage)
        # The others type on while somebody thinks of other words.
        held = room.passages.hold(passage, start, end)

        def submit(words: str, reason: str) -> None:
            place = held()
            if place is None:
                raise RefusedError("suggestion-nowhere")
            change = narrowed(room.passages.text(passage)[slice(*place)], words)
            if change is None:
                raise RefusedError("suggestion-same")
            first = place[0] + change.start
            self.session.command(
                AddSuggestion(passage, first, first + change.deleted, change.inserted, reason)
            )

        def done(added: bool | None) -> None:
            self.room_app.catch_up()
            if added:
                self.editor.go_to(self.editor.caret)

        about = place_line(text, start, end, None)
        dialog = SuggestDialog(self.texts, text[start:end], caret - start, about, submit)
        self.app.push_screen(dialog, done)

    def _suggestion_at(self, caret: int) -> SuggestionId | None:
        """The open suggestion at the caret, the one with the fewest words where they nest."""
        found: list[tuple[int, SuggestionId]] = []
        for known in self.session.room.state.suggestions_on(self.passage):
            place = self.session.room.passages.suggestion_place(known.id)
            if place is not None and place[0] <= caret <= place[1]:
                found.append((place[1] - place[0], known.id))
        return min(found)[1] if found else None

    @reopens
    def action_suggestions(self) -> None:
        """Lists all suggestions on the passage, those that were settled as well."""
        state = self.session.room.state
        if not any(known.passage == self.passage for known in state.suggestions.values()):
            self.say(self.texts.text("tui-notice-no-suggestions"))
            return

        def chosen(id: str | None) -> None:
            self.room_app.catch_up()
            if id is not None:
                self._show_suggestion(id)

        dialog = SuggestionsDialog(self.session, self.passage, self.texts)
        self.app.push_screen(dialog, chosen)

    def stops(self) -> list[Stop]:
        """Comments, and suggestions among them."""
        place = self.session.room.passages.suggestion_place
        return [
            *super().stops(),
            *(
                Stop(known.id, place(known.id), self._show_suggestion)
                for known in suggestions_in_order(self.session, self.passage)
            ),
        ]

    @reopens
    def _show_suggestion(self, id: str) -> None:
        """Goes to its words, where they are still there, and opens it."""
        suggestion = SuggestionId(id)
        place = self.session.room.passages.suggestion_place(suggestion)
        if place is not None:
            self.editor.go_to(place[0])
        self._seen = suggestion, self.editor.caret

        def left(result: str | None) -> None:
            self.room_app.catch_up()
            if result == NEW:
                self._suggest()
            else:
                self.walk_on(result)

        self.app.push_screen(SuggestionDialog(self.session, suggestion, self.texts), left)

    def refused(self, error: WorkshopError) -> None:
        """Who may not write in the text is told how to suggest instead."""
        if isinstance(error, NotAllowedError) and self.session.may(Action.SUGGEST):
            self.say(self.texts.text("tui-notice-suggest-instead"))
        else:
            super().refused(error)
