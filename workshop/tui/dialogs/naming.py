"""Gives something a name: one line to type."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual.widget import Widget
from textual.widgets import Input

from workshop.agreement.names import LINE_LIMIT
from workshop.i18n import Translator
from workshop.tui.dialogs.dialog import Dialog
from workshop.tui.dialogs.parts import still
from workshop.tui.widgets.fields import Entry
from workshop.tui.widgets.prose import Block, line

__all__ = ["NamingDialog", "PlaceDialog"]


class NamingDialog(Dialog[str]):
    """A question and a line for the answer; gives the name when it was taken."""

    HINT: ClassVar[str] = "tui-hint-naming"

    def __init__(
        self,
        texts: Translator,
        title: str,
        question: str,
        name: str,
        submit: Callable[[str], object],
    ) -> None:
        """Makes the dialog; ``submit`` records the name and may refuse."""
        super().__init__(texts, title)
        self._question = question
        self._name_before = name
        self._submit = submit

    def body(self) -> Iterable[Widget]:
        """The question and the line."""
        yield still("question", [Block(line(self._question))])
        field = Entry(self._name_before, id="name", max_length=LINE_LIMIT)
        yield field

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Records it."""
        message.stop()
        name = message.value
        if self.attempt(lambda: self._submit(name)):
            self.dismiss(name)


class PlaceDialog(NamingDialog):
    """The same for the name of a place to go to: nothing is kept."""

    HINT: ClassVar[str] = "tui-hint-place"
