"""The screen of somebody who waits to be let in."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Input

from workshop.agreement.names import LINE_LIMIT
from workshop.agreement.roles import Action
from workshop.errors import AdmissionError
from workshop.i18n import Translator
from workshop.rooms.guest import Guest
from workshop.rooms.lobby import Waiting
from workshop.tui.painting import PaintedScreen
from workshop.tui.widgets.fields import Entry
from workshop.tui.widgets.prose import Block, Tone, line, run
from workshop.tui.widgets.sheet import Sheet

__all__ = ["LobbyScreen"]

_TRIES = 6
"""Wrong return codes before somebody is sent away."""
_LOOK_AGAIN = 2.0
"""Seconds after which it is looked at again whether who leads is there."""


class LobbyScreen(PaintedScreen[None]):
    """Says what is waited for; who was here before can show who they are with a return code."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+q,escape", "leave", show=False)]

    def __init__(
        self,
        guest: Guest,
        texts: Translator,
        come_in: Callable[[], object],
        refuse: Callable[[AdmissionError], object],
        leave: Callable[[], object],
    ) -> None:
        """Makes the screen.

        Args:
            come_in: goes on to the room.
            refuse: ends the session with the reason.
            leave: ends the session.
        """
        super().__init__()
        self._guest = guest
        self._texts = texts
        self._come_in = come_in
        self._refuse = refuse
        self._leave = leave
        self._waiting: Waiting | None = None
        self._wrong = 0
        self._over = False
        self._asks = guest.owner is not None

    def compose(self) -> ComposeResult:
        """What is waited for, and the field for a return code."""
        texts = self._texts
        box = VerticalScroll(id="box", can_focus=False)
        title = run(texts.text("tui-lobby-title", name=self._guest.name)).text
        box.border_title = Content(title)
        box.border_subtitle = Content(
            texts.text("tui-lobby-hint-code" if self._asks else "tui-lobby-hint")
        )
        with box:
            yield Sheet(id="question", still=True)
            if self._asks:
                yield Sheet(id="label", still=True)
                yield Entry(id="name", max_length=LINE_LIMIT)
            yield Sheet(id="status", still=True)

    def on_mount(self) -> None:
        """Takes a place in the row."""
        texts, room = self._texts, self._guest.room
        id = "tui-lobby-known" if self._asks else "tui-lobby-new"
        words = texts.text(id, name=self._guest.name, workshop=room.state.title)
        self.query_one("#question", Sheet).show([Block(line(words))])
        if self._asks:
            label = run(texts.text("tui-lobby-code"), Tone.MUTED)
            self.query_one("#label", Sheet).show([Block(), Block(line(label))])
            self.query_one(Input).focus()
        self._look()
        self.set_interval(_LOOK_AGAIN, self._look)
        try:
            self._waiting = room.lobby.enter(self._guest, room.now())
        except AdmissionError as error:
            self._end(error)
            return
        self.run_worker(self._answered(self._waiting))

    def on_unmount(self) -> None:
        """Waits no longer."""
        if self._waiting is not None:
            self._guest.room.lobby.leave(self._waiting)

    async def _answered(self, waiting: Waiting) -> None:
        if await waiting.answer:
            self._go_on()
        else:
            self._end(AdmissionError("turned-away"))

    def _go_on(self) -> None:
        if not self._over:
            self._over = True
            self._come_in()

    def _end(self, error: AdmissionError) -> None:
        if not self._over:
            self._over = True
            self._refuse(error)

    def _look(self) -> None:
        sessions = self._guest.room.sessions()
        led = any(session.may(Action.LEAD) for session in sessions)
        words = self._texts.text("tui-lobby-led" if led else "tui-lobby-unled")
        if not self._wrong:
            self._say(Block(line(run(words, Tone.BUSY))))

    def _say(self, block: Block) -> None:
        self.query_one("#status", Sheet).show([Block(), block])

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """A return code was typed."""
        message.stop()
        typed = message.value
        if not typed.strip():
            return
        try:
            self._guest.prove(typed)
        except AdmissionError as error:
            self._wrong += 1
            if self._wrong >= _TRIES:
                self._end(AdmissionError("too-many-tries"))
                return
            self._say(Block(line(run(f"! {self._texts.error(error)}", Tone.BAD))))
            self.query_one(Input).value = ""
        else:
            self._go_on()

    def action_leave(self) -> None:
        """Goes away again."""
        self._leave()
