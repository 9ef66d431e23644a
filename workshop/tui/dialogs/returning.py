"""How somebody comes back: their return code, and the computers that are remembered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from textual.widget import Widget

from workshop.agreement.passes import ForgetKey, NewReturnCode, Pass, PassCommand, RememberKey
from workshop.i18n import Translator
from workshop.rooms.session import Session
from workshop.tui.dialogs.dialog import Dialog
from workshop.tui.messages import Changes
from workshop.tui.widgets.prose import Block, Tone, line, run
from workshop.tui.widgets.sheet import Sheet

__all__ = ["ReturningDialog"]

_REMEMBER, _NEW, _FORGET = "remember", "new", "forget:"


class ReturningDialog(Dialog[bool]):
    """Shows the code, has this computer remembered, and forgets one."""

    def __init__(self, session: Session, offered: Sequence[str], texts: Translator) -> None:
        """Makes the dialog.

        Args:
            offered: fingerprints of the keys that this person's client has.
        """
        super().__init__(texts, texts.text("tui-returning-title"))
        self._session = session
        self._offered = offered

    @property
    def _pass(self) -> Pass:
        return self._session.room.state.passes.get(self._session.participant_id, Pass())

    def body(self) -> Iterable[Widget]:
        """The code, and what can be done."""
        about = Sheet(id="about", still=True)
        about.show(self._about())
        yield about
        choices = Sheet(id="choices")
        choices.show(self._choices())
        yield choices

    def on_mount(self) -> None:
        """The keys go to the list."""
        self.query_one("#choices").focus()

    def _about(self) -> Sequence[Block]:
        texts, own = self.texts, self._pass
        if not own.code:
            return [Block(line(texts.text("tui-returning-here"))), Block()]
        words = texts.text("tui-returning-about", name=self._session.participant.name)
        stored = run(texts.text("tui-returning-stored"), Tone.MUTED)
        return [
            Block(line(words)),
            Block(),
            Block(line("  ", run(own.code, Tone.STRONG))),
            Block(),
            Block(line(stored)),
            Block(),
        ]

    def _choices(self) -> Sequence[Block]:
        texts, own = self.texts, self._pass
        blocks: list[Block] = []
        if any(key not in own.keys for key in self._offered):
            blocks.append(Block(line(texts.text("tui-returning-remember")), key=_REMEMBER))
        if own.code:
            blocks.append(Block(line(texts.text("tui-returning-new")), key=_NEW))
        for key in own.keys:
            here = "tui-returning-forget-here" if key in self._offered else "tui-returning-forget"
            blocks.append(Block(line(texts.text(here, key=key)), key=f"{_FORGET}{key}"))
        return blocks

    def catch_up(self, changes: Changes) -> None:
        """Shows what was done."""
        self.query_one("#about", Sheet).show(self._about())
        self.query_one("#choices", Sheet).show(self._choices())

    def on_sheet_chosen(self, message: Sheet.Chosen) -> None:
        """Does what was taken."""
        message.stop()
        commands: list[PassCommand]
        if message.key == _REMEMBER:
            commands = [RememberKey(key) for key in self._offered]
        elif message.key == _NEW:
            commands = [NewReturnCode()]
        else:
            commands = [ForgetKey(message.key.removeprefix(_FORGET))]
        for command in commands:
            self.attempt(partial(self._session.command, command))
        self.catch_up(Changes())
