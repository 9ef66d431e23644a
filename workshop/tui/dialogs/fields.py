"""What is typed in the fields of a window, and how it comes back into them."""

from __future__ import annotations

from collections.abc import Mapping

from textual.widget import Widget
from textual.widgets import Input, TextArea

__all__ = ["type_in", "typed_in"]


def typed_in(window: Widget) -> Mapping[str, str]:
    """The text of every field that has an id."""
    typed = {field.id: field.value for field in window.query(Input) if field.id}
    return typed | {field.id: field.text for field in window.query(TextArea) if field.id}


def type_in(field: Input | TextArea, text: str) -> None:
    """Puts text into a field, with the cursor behind it."""
    if isinstance(field, Input):
        field.value = text
        field.action_end()
    else:
        field.load_text(text)
        field.move_cursor(field.document.end)
