"""A break, on a room's screen: beginning and ending it, and being told to look away."""

from __future__ import annotations

from workshop.agreement.breaks import BreakStarted, EndBreak, StartBreak
from workshop.agreement.events import Event
from workshop.agreement.roles import Action
from workshop.agreement.undo import ProcessUndone
from workshop.tui.dialogs.choice import ChoiceDialog
from workshop.tui.dialogs.resting import BreakDialog
from workshop.tui.screens.room import RoomScreen
from workshop.tui.widgets.prose import Block, line

__all__ = ["Resting"]

_MINUTES = (5, 10, 15, 20, 30, 45)
_USUAL = "10"


class Resting(RoomScreen):
    """A room's screen on which there can be a break."""

    def on_mount(self) -> None:
        """Who comes in during a break, sees that there is one."""
        self.call_after_refresh(self._rest)

    def action_break(self) -> None:
        """Begins a break of so many minutes, or ends the one there is."""
        if self.session.room.state.pause is not None:
            self.attempt(EndBreak())
            return
        texts = self.texts
        blocks = [
            Block(line(texts.text("tui-break-minutes", minutes=minutes)), key=str(minutes))
            for minutes in _MINUTES
        ]
        title = texts.text("tui-break-title")
        question = texts.text("tui-break-question")
        dialog = ChoiceDialog(texts, title, blocks, question=question, chosen=_USUAL)
        self.app.push_screen(dialog, self._begin)

    def _begin(self, minutes: str | None) -> None:
        if minutes is not None:
            self.attempt(StartBreak(int(minutes)))

    def happened(self, event: Event) -> None:
        """Everybody but who leads is asked to look away."""
        super().happened(event)
        if isinstance(event, BreakStarted | ProcessUndone):
            self._rest()

    def _rest(self) -> None:
        """Not while somebody types or fills something in: the bottom line says it then."""
        session = self.session
        busy = session.presence.typing or self.app.screen is not self
        if session.room.state.pause is not None and not session.may(Action.LEAD) and not busy:
            self.app.push_screen(BreakDialog(session, self.texts))
