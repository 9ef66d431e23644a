"""Coming in and coming back: who waits in the lobby, and what one comes back with."""

from __future__ import annotations

from workshop.errors import WorkshopError
from workshop.tui.dialogs.lobby import LobbyDialog
from workshop.tui.dialogs.returning import ReturningDialog
from workshop.tui.screens.reopening import reopens
from workshop.tui.screens.room import RoomScreen

__all__ = ["Homecoming"]


class Homecoming(RoomScreen):
    """A room's screen from which people are let in, and on which one sees one's own code."""

    @reopens
    def action_come_back(self) -> None:
        """Shows with what this person comes back."""
        self.forget_notice()  # most often the code, which may be another one after this
        offered = self.room_app.offered
        dialog = ReturningDialog(self.session, offered, self.texts)
        self.app.push_screen(dialog, lambda _: self.room_app.catch_up())

    def action_admit(self) -> None:
        """Lets in who waits: at once where that is one newcomer, else from a list."""
        waiting = self.session.room.lobby.waiting()
        if not waiting:
            self.say(self.texts.text("tui-notice-lobby-empty"))
        elif len(waiting) == 1 and waiting[0].guest.owner is None:
            try:
                self.session.answer_lobby(waiting[0], let_in=True)
            except WorkshopError as error:
                self.refuse(error)
                return
            self.say(self.texts.text("tui-notice-let-in", name=waiting[0].guest.name))
            self.room_app.catch_up()
        else:
            dialog = LobbyDialog(self.session, self.texts)
            self.app.push_screen(dialog, lambda _: self.room_app.catch_up())
