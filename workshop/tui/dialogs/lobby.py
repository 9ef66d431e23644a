"""Lets people in who wait, or sends them away."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from workshop.i18n import Translator
from workshop.rooms.session import Session
from workshop.tui.dialogs.dialog import Dialog
from workshop.tui.messages import Changes
from workshop.tui.widgets.lobby import lobby_blocks
from workshop.tui.widgets.sheet import Sheet

__all__ = ["LobbyDialog"]


class LobbyDialog(Dialog[bool]):
    """Who waits; follows the room while it is open, and ends when nobody waits any more."""

    HINT: ClassVar[str] = "tui-hint-lobby"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "everybody", show=False),
        Binding("delete,x", "send_away", show=False),
    ]

    def __init__(self, session: Session, texts: Translator) -> None:
        super().__init__(texts, texts.text("tui-lobby-dialog"))
        self._session = session

    def body(self) -> Iterable[Widget]:
        """The row."""
        choices = Sheet(id="choices")
        choices.show(lobby_blocks(self._session, self.texts))
        yield choices

    def catch_up(self, changes: Changes) -> None:
        """Shows who came or went."""
        if changes.lobby:
            self._show()

    def _show(self) -> None:
        blocks = lobby_blocks(self._session, self.texts)
        if blocks:
            self.query_one("#choices", Sheet).show(blocks)
        elif self.is_current:
            self.dismiss(True)

    def _answer(self, number: str | None, *, let_in: bool) -> None:
        for waiting in self._session.room.lobby.waiting():
            if number in (None, str(waiting.number)):
                self.attempt(partial(self._session.answer_lobby, waiting, let_in=let_in))
        self._show()

    def on_sheet_chosen(self, message: Sheet.Chosen) -> None:
        """Lets this one in."""
        message.stop()
        self._answer(message.key, let_in=True)

    def action_everybody(self) -> None:
        """Lets everybody in."""
        self._answer(None, let_in=True)

    def action_send_away(self) -> None:
        """Sends this one away."""
        chosen = self.query_one("#choices", Sheet).chosen
        if chosen is not None:
            self._answer(chosen, let_in=False)
