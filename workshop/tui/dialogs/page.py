"""Dialogs that only show something: a page of paragraphs to read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.widget import Widget

from workshop.i18n import Translator
from workshop.tui.dialogs.dialog import Dialog
from workshop.tui.widgets.prose import Block
from workshop.tui.widgets.sheet import Sheet

__all__ = ["PageDialog"]


class PageDialog(Dialog[None]):
    """A page in a frame."""

    HINT: ClassVar[str] = "tui-hint-page"
    WIDE: ClassVar[bool] = True

    def __init__(self, texts: Translator, title: str, blocks: Sequence[Block]) -> None:
        super().__init__(texts, title)
        self._blocks = blocks

    def body(self) -> Iterable[Widget]:
        """The page."""
        sheet = Sheet(id="page")
        sheet.show(self._blocks)
        yield sheet

    def refresh_blocks(self, blocks: Sequence[Block]) -> None:
        """Shows the page as it is now, where it changed."""
        self.query_one("#page", Sheet).show(blocks)
