"""Which passages speak of something: a list in which they are marked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar

from textual.widget import Widget

from workshop.agreement.state import WorkshopState
from workshop.i18n import Translator
from workshop.ids import PassageId
from workshop.tui.dialogs.dialog import Dialog
from workshop.tui.dialogs.parts import button, still
from workshop.tui.widgets.prose import Block, line, run
from workshop.tui.widgets.sheet import Sheet

__all__ = ["PassagesDialog"]

_SAVE = "save:"


class PassagesDialog(Dialog[bool]):
    """Marks passages; gives True when that was recorded."""

    HINT: ClassVar[str] = "tui-hint-list"

    def __init__(
        self,
        texts: Translator,
        state: WorkshopState,
        title: str,
        question: str,
        marked: Sequence[PassageId],
        submit: Callable[[tuple[PassageId, ...]], object],
    ) -> None:
        """Makes the dialog; ``submit`` records the passages that are marked and may refuse."""
        super().__init__(texts, title)
        self._question = question
        self._passages = [(PassageId(p.id), p.title) for p in state.scenario.passages]
        self._marked = set(marked)
        self._submit = submit

    def body(self) -> Iterable[Widget]:
        """The question, the passages, the button."""
        yield still("question", [Block(line(self._question))])
        choices = Sheet(id="choices")
        choices.show(self._rows())
        yield choices

    def _rows(self) -> list[Block]:
        rows = [
            Block(line(title), key=id, lead=(run("[x] " if id in self._marked else "[ ] "),))
            for id, title in self._passages
        ]
        return [*rows, Block(), button(_SAVE, self.texts.text("tui-button-save"))]

    def on_sheet_chosen(self, message: Sheet.Chosen) -> None:
        """Marks or unmarks a passage, or records."""
        message.stop()
        if message.key != _SAVE:
            self._marked ^= {PassageId(message.key)}
            message.sheet.show(self._rows())
            return
        passages = tuple(id for id, _ in self._passages if id in self._marked)
        if self.attempt(lambda: self._submit(passages)):
            self.dismiss(True)
