"""The keys of the editor, in one table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from textual.binding import Binding, BindingType

__all__ = ["BINDINGS", "EDITOR_KEYS", "EditorKey", "action_of"]


@dataclass(frozen=True, slots=True)
class EditorKey:
    """One thing the editor does. Its short text is ``tui-key-<id>``."""

    id: str
    keys: tuple[str, ...]
    """In Textual's spelling; the first is the one that is shown."""
    action: str
    step: str = ""
    """For a move: which one."""

    @property
    def call(self) -> str:
        """The action in Textual's spelling."""
        return f"{self.action}({self.step!r})" if self.step else self.action


def _moves() -> tuple[EditorKey, ...]:
    steps = (
        ("left", ("left",)),
        ("right", ("right",)),
        ("up", ("up",)),
        ("down", ("down",)),
        ("word-left", ("ctrl+left",)),
        ("word-right", ("ctrl+right",)),
        ("row-start", ("home",)),
        ("row-end", ("end",)),
        ("page-up", ("pageup",)),
        ("page-down", ("pagedown",)),
        ("text-start", ("ctrl+home",)),
        ("text-end", ("ctrl+end",)),
    )
    moves = [EditorKey(f"editor-{step}", keys, "caret", step) for step, keys in steps]
    selects = [
        EditorKey(f"editor-select-{step}", tuple(map(_with_shift, keys)), "select", step)
        for step, keys in steps
    ]
    return (*moves, *selects)


def _with_shift(key: str) -> str:
    return f"ctrl+shift+{key[5:]}" if key.startswith("ctrl+") else f"shift+{key}"


EDITOR_KEYS: tuple[EditorKey, ...] = (
    *_moves(),
    # A line feed is what some terminals send for Ctrl+Enter.
    EditorKey("editor-newline", ("enter", "shift+enter", "ctrl+j"), "newline"),
    # Ctrl+H is what PuTTY may be set to send for the backspace key.
    EditorKey("editor-backspace", ("backspace", "ctrl+h", "shift+backspace"), "backspace"),
    EditorKey("editor-delete", ("delete",), "delete"),
    EditorKey("editor-word-backspace", ("ctrl+w", "ctrl+backspace"), "word_backspace"),
    EditorKey("editor-word-delete", ("ctrl+delete",), "word_delete"),
    EditorKey("editor-undo", ("ctrl+z",), "undo"),
    EditorKey("editor-redo", ("ctrl+y", "ctrl+shift+z"), "redo"),
    EditorKey("editor-copy", ("ctrl+c",), "copy"),
    EditorKey("editor-cut", ("ctrl+x",), "cut"),
    EditorKey("editor-paste", ("ctrl+v",), "paste"),
    EditorKey("editor-select-all", ("ctrl+a",), "select_all"),
)

_BY_KEY: Mapping[str, EditorKey] = MappingProxyType(
    {key: entry for entry in EDITOR_KEYS for key in entry.keys}
)

BINDINGS: list[BindingType] = [
    Binding(",".join(entry.keys), entry.call, f"tui-key-{entry.id}", show=False, id=entry.id)
    for entry in EDITOR_KEYS
]
"""For Textual: what a menu or a help screen can list and call."""


def action_of(key: str) -> EditorKey | None:
    """What a key does in the editor."""
    return _BY_KEY.get(key)
