"""The screen of everybody who does not lead: guide, text, people."""

from __future__ import annotations

from workshop.tui.screens.errands import Errands

__all__ = ["ParticipantScreen"]


class ParticipantScreen(Errands):
    """Follows the room; the caret stands in the text from the first moment."""
