"""Dialogs in which one thing is chosen: the menu, the steps, yes or no."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.widget import Widget

from workshop.i18n import Translator
from workshop.tui.dialogs.dialog import Dialog
from workshop.tui.widgets.prose import Block, line
from workshop.tui.widgets.sheet import Sheet

__all__ = ["ChoiceDialog", "confirmation"]


class ChoiceDialog(Dialog[str]):
    """A list; the result is the key of what was taken."""

    def __init__(
        self,
        texts: Translator,
        title: str,
        blocks: Sequence[Block],
        *,
        question: str = "",
        chosen: str | None = None,
    ) -> None:
        """Makes the dialog.

        Args:
            question: stands above the list.
            chosen: where the marker starts; the first row if it is None.
        """
        super().__init__(texts, title)
        self._question = question
        self._blocks = blocks
        self._chosen = chosen

    def body(self) -> Iterable[Widget]:
        """The question and the list."""
        if self._question:
            question = Sheet(id="question", still=True)
            question.show([Block(line(self._question))])
            yield question
        choices = Sheet(id="choices")
        choices.show(self._blocks, chosen=self._chosen)
        yield choices

    def on_sheet_chosen(self, message: Sheet.Chosen) -> None:
        """Leaves with what was taken."""
        message.stop()
        self.dismiss(message.key)


def confirmation(texts: Translator, question: str, yes: str, no: str, title: str) -> ChoiceDialog:
    """Asks before something weighty; the marker is at doing nothing. Gives "yes" or "no"."""
    blocks = [Block(line(no), key="no"), Block(line(yes), key="yes")]
    return ChoiceDialog(texts, title, blocks, question=question, chosen="no")
