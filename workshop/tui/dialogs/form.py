"""What forms are made of: a line above a field, a field for one line, a day that was typed."""

from __future__ import annotations

from datetime import date

from workshop.agreement.names import LINE_LIMIT, clean_line
from workshop.agreement.values import read_day
from workshop.agreement.wording import day_words
from workshop.errors import RefusedError
from workshop.i18n import Translator
from workshop.tui.widgets.fields import Entry
from workshop.tui.widgets.guide import heading
from workshop.tui.widgets.sheet import Sheet

__all__ = ["day_of", "field", "label", "typed_day"]


def label(id: str, text: str) -> Sheet:
    """What stands above a field."""
    sheet = Sheet(id=f"{id}-label", still=True)
    sheet.show([heading(text)])
    return sheet


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
