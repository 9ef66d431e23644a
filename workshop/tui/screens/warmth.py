"""How it goes, on a room's screen: asking, and answering in a pause of one's own."""

from __future__ import annotations

from workshop.agreement.roles import Action
from workshop.errors import WorkshopError
from workshop.tui.dialogs.page import PageDialog
from workshop.tui.dialogs.temperature import AnswersDialog, TemperatureDialog
from workshop.tui.messages import Changes
from workshop.tui.screens.room import RoomScreen
from workshop.tui.widgets.temperature import temperature_blocks

__all__ = ["Warmth"]

_PAUSE = 3.2
"""Seconds after which somebody who was typing is asked; a digit must not answer by accident."""


class Warmth(RoomScreen):
    """A room's screen on which everybody says how it goes."""

    _heard = False
    _seen_spread = False

    def on_mount(self) -> None:
        """Who comes in while it is asked, is asked too."""
        if self.session.room.temperature is not None:
            self._heard = True
            self.call_after_refresh(self._ask_how)

    def action_temperature(self) -> None:
        """Asks everybody; or answers, for who is asked."""
        room = self.session.room
        if not self.session.may(Action.LEAD):
            if room.temperature is not None:
                self.app.push_screen(TemperatureDialog(self.session, self.texts), self._answered)
            return
        try:
            room.asking.ask(self.session)
        except WorkshopError as error:
            self.refuse(error)
            return
        self.app.push_screen(AnswersDialog(self.session, self.texts))

    def _answered(self, given: bool | None) -> None:
        if given:
            self.say(self.texts.text("tui-notice-temperature-given"))

    def catch_up(self, changes: Changes) -> None:
        """Somebody asks how it goes, or shows what came of it."""
        super().catch_up(changes)
        if not changes.temperature:
            return
        asked = self.session.room.temperature
        if asked is None:
            self._heard = self._seen_spread = False
        elif not self._heard:
            self._heard = True
            self._ask_how()
        elif asked.shown and not self._seen_spread and not self.session.may(Action.LEAD):
            self._seen_spread = True
            blocks = temperature_blocks(asked.given, asked.counts, self.texts)
            title = self.texts.text("tui-temperature-title")
            self.app.push_screen(PageDialog(self.texts, title, blocks))

    def _ask_how(self) -> None:
        """Asks once nobody's keys can go astray: not while somebody types or fills something in."""
        asked = self.session.room.temperature
        leads = self.session.may(Action.LEAD)
        if asked is None or leads or asked.has_answered(self.session.participant_id):
            return
        if self.session.presence.typing or self.app.screen is not self:
            self.say(self.texts.text("tui-notice-temperature"))
            self.set_timer(_PAUSE, self._ask_how)
        else:
            self.app.push_screen(TemperatureDialog(self.session, self.texts), self._answered)
