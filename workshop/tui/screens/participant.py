"""The screen of everybody who does not lead: guide, text, people."""

from __future__ import annotations

from dataclasses import replace

from textual.events import Key

from workshop.agreement.roles import Role
from workshop.tui.bindings import Situation
from workshop.tui.screens.errands import Errands
from workshop.tui.widgets.prose import Line, Tone, line, run

__all__ = ["AsParticipantScreen", "ParticipantScreen"]


class ParticipantScreen(Errands):
    """Follows the room; the caret stands in the text from the first moment."""


class AsParticipantScreen(ParticipantScreen):
    """What a delegate sees, for who leads: the same panels and keys. Esc leads back."""

    def situation(self) -> Situation:
        """As for a delegate."""
        return replace(super().situation(), role=Role.DELEGATE)

    def resting_line(self) -> Line:
        """That this is not one's own screen."""
        words = self.texts.text("tui-as-participant")
        stop = self.texts.text("tui-as-participant-stop")
        return line(" ", run(words, Tone.STRONG), run(f" {stop}", Tone.MUTED))

    def on_key(self, event: Key) -> None:
        """Esc leads back to one's own screen."""
        if event.key == "escape":
            event.stop()
            event.prevent_default()
            self.room_app.reseat()
