"""Dialogs to fill in, and their fields: a line above one, one line to type, a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import ClassVar, TypeVar

from textual.widgets import Input

from workshop.agreement.names import LINE_LIMIT, clean_line
from workshop.agreement.values import read_day
from workshop.agreement.wording import day_words
from workshop.errors import RefusedError
from workshop.i18n import Translator
from workshop.tui.dialogs.dialog import Dialog
from workshop.tui.dialogs.parts import still
from workshop.tui.widgets.fields import Entry
from workshop.tui.widgets.guide import heading
from workshop.tui.widgets.reason import Reason
from workshop.tui.widgets.sheet import Sheet

__all__ = ["Form", "Saying", "day_of", "field", "label", "typed_day"]


T = TypeVar("T")


class Form(Dialog[T]):
    """A dialog with fields: Enter in any of them records, and so does the button."""

    HINT: ClassVar[str] = "tui-hint-form"

    def save(self) -> None:
        """Records what was filled in; stays where that is refused."""
        raise NotImplementedError

    def chosen(self, sheet: Sheet, key: str) -> None:
        """Something was taken from a list, or a button was pressed."""
        self.save()

    def on_sheet_chosen(self, message: Sheet.Chosen) -> None:
        """Enter in a list or on a button."""
        message.stop()
        self.chosen(message.sheet, message.key)

    def on_reason_submitted(self, message: Reason.Submitted) -> None:
        """Enter in a field of several lines."""
        message.stop()
        self.save()

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Enter in a field of one line."""
        message.stop()
        self.save()


class Saying(Form[bool]):
    """A form around one field of several lines; gives True when what was typed is recorded."""

    def __init__(self, texts: Translator, title: str, submit: Callable[[str], object]) -> None:
        """Makes the form; ``submit`` records what was typed and may refuse."""
        super().__init__(texts, title)
        self._submit = submit

    def save(self) -> None:
        """Records it."""
        field = self.query_one(Reason)
        if self.attempt(lambda: self._submit(field.text)):
            self.dismiss(True)
        else:
            field.focus()


def label(id: str, text: str) -> Sheet:
    """What stands above a field."""
    return still(f"{id}-label", [heading(text)])


def field(id: str, value: str) -> Entry:
    """A field for one line."""
    return Entry(clean_line(value), id=id, max_length=LINE_LIMIT)


def typed_day(day: date | None, texts: Translator) -> str:
    """A day as somebody would type it."""
    return day_words(day, texts) if day is not None else ""


def day_of(typed: str) -> date | None:
    """The day that was typed; None where nothing was.

    Raises:
        RefusedError: ``answer-day`` where it is no day.
    """
    bare = clean_line(typed)
    if not bare:
        return None
    day = read_day(bare)
    if day is None:
        raise RefusedError("answer-day", typed=bare)
    return day
