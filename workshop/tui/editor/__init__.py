"""Our own editor on the room's text: many people in one passage, a terminal each.

``DraftEditor`` is the widget. ``SharedDraft`` holds what all editors of a passage share, ``lines``,
``wrapping`` and ``navigation`` are pure.
"""

from workshop.tui.editor.drafts import Drafts
from workshop.tui.editor.editor import DraftEditor

__all__ = ["DraftEditor", "Drafts"]
