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
        above: Sequence[Block] = (),
    ) -> None:
        """Makes the dialog.

        Args:
            question: stands above the list.
            above: to read before the question; scrolls where it is long.
            chosen: where the marker starts; the first row if it is None.
        """
        super().__init__(texts, title)
        self._question = question
        self._blocks = blocks
        self._chosen = chosen
        self._above = above

    def body(self) -> Iterable[Widget]:
        """What to read first, the question and the list."""
        if self._above:
            above = Sheet(id="changes")
            above.show(self._above)
            yield above
        if self._question:
            question = Sheet(id="question", still=True)
            question.show([Block(line(self._question))])
            yield question
        choices = Sheet(id="choices")
        choices.show(self._blocks, chosen=self._chosen)
        yield choices

    def on_mount(self) -> None:
        """The keys go to the list, also where there is something to read above it."""
        self.query_one("#choices").focus()

    def on_sheet_chosen(self, message: Sheet.Chosen) -> None:
        """Leaves with what was taken."""
        message.stop()
        self.dismiss(message.key)


def confirmation(
    texts: Translator,
    question: str,
    yes: str,
    no: str,
    title: str,
    *,
    above: Sequence[Block] = (),
) -> ChoiceDialog:
    """Asks before something weighty; the marker is at doing nothing. Gives "yes" or "no"."""
    blocks = [Block(line(no), key="no"), Block(line(yes), key="yes")]
    return ChoiceDialog(texts, title, blocks, question=question, chosen="no", above=above)
