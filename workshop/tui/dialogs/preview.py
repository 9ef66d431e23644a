"""A look at a document before it is written: what it says, and where it will be."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.widget import Widget

from workshop.i18n import Translator
from workshop.tui.dialogs.dialog import Dialog
from workshop.tui.dialogs.parts import button, buttons
from workshop.tui.messages import Exports
from workshop.tui.widgets.prose import Block, Tone, line, run
from workshop.tui.widgets.sheet import Sheet

__all__ = ["PreviewDialog", "form_blocks"]

_LINES = 400
"""Of a preview; whoever wants to read on has the file."""


def form_blocks(exports: Exports, texts: Translator) -> list[Block]:
    """Every form to choose from, with what it is for."""
    width = max(len(name) for name in exports.formats) + 2
    return [
        Block(
            line(texts.text(f"export-format-{name}")),
            key=name,
            lead=(run(f"{name:<{width}}", Tone.STRONG),),
        )
        for name in exports.formats
    ]


class PreviewDialog(Dialog[bool]):
    """Shows how a document begins; gives True when it is to be written."""

    HINT: ClassVar[str] = "tui-hint-preview"
    WIDE: ClassVar[bool] = True

    def __init__(self, texts: Translator, exports: Exports, format: str) -> None:
        super().__init__(texts, texts.text("tui-export-form", format=format))
        self._place = exports.place(format)
        self._text, self._as_is = exports.preview(format)

    def body(self) -> Iterable[Widget]:
        """The button with the place, and the text."""
        yield buttons([button("write", self.texts.text("tui-export-write", path=self._place))])
        page = Sheet(id="page")
        page.show(self._shown())
        yield page

    def _shown(self) -> list[Block]:
        lines = self._text.split("\n")
        blocks = [Block(line(one)) for one in lines[:_LINES]]
        if not self._as_is:
            told = run(self.texts.text("tui-export-as-text"), Tone.MUTED)
            blocks = [Block(line(told)), Block(), *blocks]
        if len(lines) > _LINES:
            blocks.append(Block(line(run(self.texts.text("tui-export-more"), Tone.MUTED))))
        return blocks

    def on_sheet_chosen(self, message: Sheet.Chosen) -> None:
        """Leaves, to write it."""
        message.stop()
        self.dismiss(True)
