"""What somebody does with a version: give it a name, put it back, ask what the screen says."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from workshop.agreement.commands import NameVersion
from workshop.agreement.roles import Action
from workshop.errors import WorkshopError
from workshop.rooms.versions import Version
from workshop.tui.dialogs.choice import confirmation
from workshop.tui.dialogs.naming import NamingDialog
from workshop.tui.dialogs.page import PageDialog
from workshop.tui.history.screen import PastScreen
from workshop.tui.widgets.prose import Tone, run
from workshop.tui.widgets.versions import history_help, version_time

__all__ = ["HistoryScreen"]


class HistoryScreen(PastScreen):
    """The past of a passage; gives a sentence where something of it was put back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", show=False),
        Binding("n", "name_it", show=False),
        Binding("t", "restore", show=False),
    ]

    def action_help(self) -> None:
        """Explains the signs and keys of this screen."""
        title = self._texts.text("tui-history-title")
        may = self._session.may(Action.EDIT_TEXT)
        self.app.push_screen(PageDialog(self._texts, title, history_help(self._texts, may=may)))

    def action_name_it(self) -> None:
        """Gives this version a name."""
        if not self._versions or not self._session.may(Action.EDIT_TEXT):
            return
        texts, version = self._texts, self._version

        def submit(name: str) -> None:
            self._session.command(NameVersion(self._passage, version.hash, name))

        question = texts.text("tui-history-name-question", time=version_time(version, texts))
        title = texts.text("tui-history-name")
        self.app.push_screen(
            NamingDialog(texts, title, question, version.name, submit),
            lambda _: self.go_to(self._at),
        )

    def action_restore(self) -> None:
        """Makes the passage read like this again, after a question."""
        if not self._versions or not self._session.may(Action.EDIT_TEXT):
            return
        texts, version = self._texts, self._version
        time = version_time(version, texts)
        dialog = confirmation(
            texts,
            texts.text("tui-history-restore-question", time=time),
            texts.text("tui-history-restore-yes"),
            texts.text("tui-button-cancel"),
            texts.text("tui-history-restore"),
        )

        def answered(answer: str | None) -> None:
            if answer == "yes":
                self._restore(version, time)

        self.app.push_screen(dialog, answered)

    def _restore(self, version: Version, time: str) -> None:
        old = self._session.room.passages.text_at(self._passage, version.hash)
        try:
            self._session.restore(self._passage, old)
        except WorkshopError as error:
            self.say(run(f"! {self._texts.error(error)}", Tone.BAD))
        else:
            self.dismiss(self._texts.text("tui-history-restored", time=time))
