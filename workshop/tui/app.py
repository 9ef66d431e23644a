"""One person's app: from a guest at the door to a screen in the room, and out again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, ClassVar, Protocol, runtime_checkable

from rich.console import RenderableType
from textual.driver import Driver
from textual.events import Event, InputEvent, Paste

from workshop.agreement.roles import Action, Role
from workshop.errors import AdmissionError, WorkshopError
from workshop.i18n import LOCALES, Locale, Translator, translator
from workshop.ids import PassageId, SessionId
from workshop.rooms.guest import Guest
from workshop.rooms.session import Session
from workshop.tui.dialogs.choice import ChoiceDialog, confirmation
from workshop.tui.editor import Drafts
from workshop.tui.messages import Changes, Exports, Invitation, Notes
from workshop.tui.painting import Hub, PaintedApp, PaintedScreen
from workshop.tui.screens.delegation import DelegationScreen
from workshop.tui.screens.facilitator import FacilitatorScreen
from workshop.tui.screens.lobby import LobbyScreen
from workshop.tui.screens.overview import OverviewScreen
from workshop.tui.screens.participant import AsParticipantScreen, ParticipantScreen
from workshop.tui.screens.projector import ProjectorScreen
from workshop.tui.screens.reopening import Desk, desk_of
from workshop.tui.screens.room import RoomScreen
from workshop.tui.themes import THEMES

__all__ = ["Invitation", "RoomApp"]

_READING = 30.0
"""Seconds that a warning stays."""


@runtime_checkable
class _Follows(Protocol):
    """A screen or dialog that shows something of the room."""

    def catch_up(self, changes: Changes) -> None: ...


class RoomApp(PaintedApp[str]):
    """The app of one session; gives the sentence that says why it ended, if there is one.

    Attributes:
        session: the seat in the room, once there is one.
        refused: why this person did not get in.
        texts: the interface texts in this session's language.
    """

    CSS_PATH: ClassVar[str | Path | None] = Path(__file__).parent / "styles" / "room.tcss"

    def __init__(
        self,
        guest: Guest,
        hub: Hub,
        drafts: Drafts,
        locale: Locale,
        invitation: Invitation | None = None,
        *,
        exports: Exports | None = None,
        hosts: bool = False,
        themes: Sequence[str] = tuple(THEMES),
        driver_class: type[Driver] | None = None,
    ) -> None:
        """Makes the app, inside the task that will run it.

        Args:
            guest: whose code was right.
            hub: the process's painter of other sessions' screens.
            drafts: the process's laid-out texts.
            invitation: how others come in, where that is known.
            exports: writes documents on this machine.
            hosts: whether leaving ends the server, so that the question says so.
            themes: the themes there is a choice of; the first one is to begin with.
        """
        super().__init__(driver_class=driver_class)
        self.theme = themes[0]
        self._themes = themes
        self.hub = hub
        self.drafts = drafts
        self.invitation = invitation
        self.exports = exports
        self.texts: Translator = translator(locale)
        self.session: Session | None = None
        self._first_screen = True
        self._notes = Notes(lambda: hub.mark(self, later=True), self._reads)
        self.refused: AdmissionError | None = None
        self._desk: Desk | None = None
        """What to open again, and at the end what stood open."""
        self._ending = False
        self._guest = guest
        self._hosts = hosts
        self._leaving: ChoiceDialog | None = None
        self._shown_for: Role | None = None
        self._as_participant = False

    # In

    def on_mount(self) -> None:
        """To the room, by way of the lobby for who has to be let in."""
        guest = self._guest
        try:
            guest.claim()
        except AdmissionError as error:
            self.refuse(error)
            return
        if guest.must_wait:
            lobby = LobbyScreen(guest, self.texts, self.come_in, self.refuse, self.exit)
            self.push_screen(lobby)
        else:
            self.come_in()

    def come_in(self) -> None:
        """To the room, by way of the delegations where nobody knows for whom this is."""
        try:
            if self._guest.needs_delegation:
                self._put(DelegationScreen(self._guest, self.texts, self.sit, self.exit))
            else:
                self.sit(None)
        except AdmissionError as error:
            self.refuse(error)
        except WorkshopError as error:
            self.exit(self.texts.error(error), return_code=1)

    def refuse(self, error: AdmissionError) -> None:
        """Ends with the sentence that says why this person does not get in."""
        self.refused = error
        self.exit(self.texts.error(error), return_code=1)

    def _put(self, screen: PaintedScreen[None]) -> None:
        """Shows a screen in the place of the one before."""
        if len(self.screen_stack) > 1:
            self.switch_screen(screen)
        else:
            self.push_screen(screen)

    def sit(self, delegation: str | None) -> None:
        """Takes a seat and shows the room.

        Args:
            delegation: an id or a new name; None for a role without, or for the seat of last time.

        Raises:
            WorkshopError: the room does not take it.
        """
        session = self._guest.sit(delegation, self.texts.locale)
        session.attach(self._notes)
        session.on_refused = self._notes.refused
        session.on_returned = self._notes.returned
        session.desk = self._desk_now
        desk = session.came_back_to.desk
        self._desk = desk if isinstance(desk, Desk) else None
        self.session = session
        self._put(self._screen(session))

    def _screen(self, session: Session) -> PaintedScreen[None]:
        self._shown_for = session.role
        match session.role:
            case Role.FACILITATOR:
                return (
                    AsParticipantScreen(session)
                    if self._as_participant
                    else (FacilitatorScreen(session))
                )
            case Role.PROJECTOR:
                return ProjectorScreen(session)
            case _:
                return ParticipantScreen(session)

    def reseat(self, *, as_participant: bool = False) -> None:
        """Shows the room as somebody in this session's role sees it.

        Args:
            as_participant: for who leads: as a participant sees it.
        """
        if self.session is None:
            return
        self._as_participant = as_participant
        while len(self.screen_stack) > 2:
            self.pop_screen()
        self.switch_screen(self._screen(self.session))

    @property
    def offered(self) -> Sequence[str]:
        """Fingerprints of the keys that this person's client has."""
        return self._guest.offered

    def take_desk(self) -> Desk | None:
        """What stood open when this person's line was cut; once."""
        desk, self._desk = self._desk, None
        return desk

    def _desk_now(self) -> Desk | None:
        if self._ending:
            return self._desk
        screens = [screen for screen in self.screen_stack if screen is not self._leaving]
        room = next((screen for screen in screens if isinstance(screen, RoomScreen)), None)
        return desk_of(room, screens[screens.index(room) + 1 :]) if room is not None else None

    def exit(
        self,
        result: str | None = None,
        return_code: int = 0,
        message: RenderableType | None = None,
    ) -> None:
        """Ends it; what stands open is looked at first, for when this person comes back."""
        if not self._ending:
            self._desk, self._ending = self._desk_now(), True
        super().exit(result, return_code, message)

    def is_first_screen(self) -> bool:
        """Whether nobody asked before: what is said to who comes back is said once."""
        first, self._first_screen = self._first_screen, False
        return first

    def take_greeting(self) -> str:
        """What a newcomer reads first; once."""
        code, self._guest.given_code = self._guest.given_code, ""
        if not code:
            return ""
        id = "tui-notice-return-key" if self._guest.rememberable else "tui-notice-return"
        return self.texts.text(id, code=code)

    # What happens in the room

    async def on_event(self, event: Event) -> None:
        """Whatever comes from the keyboard or the mouse is a sign of life."""
        if isinstance(event, InputEvent | Paste) and self.session is not None:
            self.session.touch()
        await super().on_event(event)

    @property
    def host(self) -> PaintedApp[Any]:
        """The app the hub paints for: this one."""
        return self

    def _reads(self, passage: PassageId) -> bool:
        everything = (OverviewScreen, ProjectorScreen)
        if self.session is None or any(isinstance(s, everything) for s in self.screen_stack):
            return True
        room = self.session.room
        known = room.state.passages[passage]
        settled = known.seal is not None or known.round is not None
        passages = room.passages
        if settled or passages.comment_lost(passage) or passages.suggestion_touched(passage):
            return True
        shown = (s for s in self.screen_stack if isinstance(s, RoomScreen))
        return any(screen.guide_misleads(passage) for screen in shown)

    def follow(self, session: SessionId | None) -> None:
        """Has every move of somebody's noted, or of nobody."""
        self._notes.followed = session

    def paint(self) -> None:
        """Called by the hub after somebody else changed something."""
        self.catch_up()

    def catch_up(self) -> None:
        """Shows what happened in the room since the last time."""
        changes = self._notes.take()
        if not changes or not self.is_running:
            return
        if changes.closed is not None:
            id = f"tui-closed-{changes.closed}"
            self.exit(self.texts.text(id if id in self.texts else "tui-closed-other"))
            return
        if self.session is not None and self.session.role is not self._shown_for:
            self.reseat()
            self._say_news(changes)
            return
        for screen in self.screen_stack:
            if isinstance(screen, _Follows) and screen.is_mounted:
                screen.catch_up(changes)

    def _say_news(self, changes: Changes) -> None:
        """On a screen that was not there yet when it happened."""
        screen = self.screen
        if isinstance(screen, RoomScreen):
            screen.catch_up_later(changes)

    # What the server has to say

    def count_down(self, seconds: int) -> None:
        """Tells that the server stops in so many seconds."""
        self._announce(self.texts.text("tui-server-ends", seconds=seconds))

    def warn_of_guessing(self) -> None:
        """Tells somebody who leads that codes are being guessed."""
        if self.session is not None and self.session.may(Action.LEAD):
            self._announce(self.texts.text("tui-codes-guessed"), _READING)

    def _announce(self, sentence: str, seconds: float = 1.5) -> None:
        self.clear_notifications()
        self.notify(sentence, severity="warning", timeout=seconds)

    # Ways of this session

    def switch_language(self) -> None:
        """The next language."""
        at = LOCALES.index(self.texts.locale)
        locale = LOCALES[(at + 1) % len(LOCALES)]
        self.texts = translator(locale)
        if self.session is not None:
            self.session.locale = locale

    def next_theme(self) -> str:
        """The next theme; returns its name."""
        at = self._themes.index(self.theme)
        self.theme = self._themes[(at + 1) % len(self._themes)]
        return self.theme

    @property
    def has_colours(self) -> bool:
        """Whether there is a choice of themes at all."""
        return len(self._themes) > 1

    # Out

    async def action_quit(self) -> None:
        """Ctrl+Q, wherever it is pressed."""
        self.ask_to_leave()

    def ask_to_leave(self) -> None:
        """Asks once; asked again while the question stands there, it leaves."""
        if self.session is None or self._leaving is not None:
            self._go()
            return
        texts, away = self.texts, self.session.room.away
        question = texts.text("tui-confirm-leave-host" if self._hosts else "tui-confirm-leave")
        if away is not None and away.waiting:
            question = texts.text("tui-confirm-leave-away", waiting=away.waiting)
        self._leaving = confirmation(
            texts,
            question,
            texts.text("tui-button-leave"),
            texts.text("tui-button-stay"),
            texts.text("tui-key-leave").capitalize(),
        )
        self.push_screen(self._leaving, self._answered)

    def _answered(self, answer: str | None) -> None:
        self._leaving = None
        if answer == "yes":
            self._go()

    def _go(self) -> None:
        if self.session is not None:
            self.session.took_leave = True
        self.exit()

    async def run_async(self, **options: Any) -> str | None:
        """Runs until somebody leaves; the seat is free afterwards, whatever happened."""
        try:
            return await super().run_async(**options)
        finally:
            self.on_unmount()

    def on_unmount(self) -> None:
        """The others see this person go."""
        self.hub.drop(self)
        if self.session is not None:
            self.session.leave()
