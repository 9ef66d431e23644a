"""How a passage came to be, as somebody looks at it."""

from workshop.tui.history.keeping import HistoryScreen

__all__ = ["HistoryScreen"]
