"""Going to the paragraph that somebody says aloud."""

from __future__ import annotations

from workshop.agreement.paragraphs import heard_name
from workshop.errors import RefusedError
from workshop.tui.dialogs.naming import PlaceDialog
from workshop.tui.screens.reading import Reading

__all__ = ["Going"]


class Going(Reading):
    """A room's screen that finds a paragraph by its name."""

    def action_paragraph(self) -> None:
        """Asks for the name in front of a paragraph, and goes there."""
        texts, passage = self.texts, self.passage
        paragraphs = self.session.room.passages.paragraphs

        def go(words: str) -> None:
            name = heard_name(words)
            start = paragraphs.start(passage, name)
            if start is None:
                raise RefusedError("paragraph-unknown", name=name or words.strip())
            self.editor.go_to(start)
            self.editor.focus()

        title = texts.text("tui-paragraph-title")
        here = paragraphs.at(passage, self.editor.caret)
        question = texts.text("tui-paragraph-question")
        self.app.push_screen(PlaceDialog(texts, title, question, here, go))
