"""Where words of the text come from; gives the number of a change somebody wants to see."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.widget import Widget

from workshop.i18n import Translator
from workshop.tui.dialogs.dialog import Dialog
from workshop.tui.dialogs.parts import still
from workshop.tui.widgets.prose import Block, Tone, line, run
from workshop.tui.widgets.sheet import Sheet
from workshop.tui.widgets.written import change_of

__all__ = ["OriginDialog"]


class OriginDialog(Dialog[int]):
    """The words, since when they read so, and who wrote which of them."""

    HINT: ClassVar[str] = "tui-hint-origin"
    WIDE: ClassVar[bool] = True

    def __init__(
        self,
        texts: Translator,
        words: str,
        since: str,
        change: int,
        parts: Sequence[Block],
    ) -> None:
        """Makes the dialog.

        Args:
            words: what it is about.
            since: the sentence that says since when they read so; ``change`` made them so.
            parts: who wrote what, with keys for ``change_of``.
        """
        super().__init__(texts, texts.text("tui-key-written").capitalize())
        self._words = words
        self._since = Block(line(run(since, Tone.HEADING)), key=f"since-{change}")
        self._parts = parts

    def body(self) -> Iterable[Widget]:
        """The words, and below them what can be gone to."""
        yield still("question", [Block(line(self._words))])
        choices = Sheet(id="choices")
        choices.show([self._since, Block(), *self._parts])
        yield choices

    def on_sheet_chosen(self, message: Sheet.Chosen) -> None:
        """Leaves for that moment."""
        message.stop()
        self.dismiss(change_of(message.key))
