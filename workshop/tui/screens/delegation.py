"""The first screen of somebody new: for whom do you sit at the table?"""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Input

from workshop.agreement.names import LINE_LIMIT, clean_line, same_name
from workshop.errors import WorkshopError
from workshop.i18n import Translator
from workshop.rooms.guest import Guest
from workshop.tui.painting import PaintedScreen
from workshop.tui.widgets.fields import Entry
from workshop.tui.widgets.prose import Block, Run, Tone, line, run
from workshop.tui.widgets.sheet import Sheet
from workshop.tui.widgets.words import delegation_mark

__all__ = ["DelegationScreen"]

_NEW = "new"


class DelegationScreen(PaintedScreen[None]):
    """A list and a field: arrows and Enter take one of the list, typing names another."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "walk(-1)", show=False),
        Binding("down", "walk(1)", show=False),
        Binding("tab", "remember", show=False),
        Binding("ctrl+q,escape", "leave", show=False),
    ]

    def __init__(
        self,
        guest: Guest,
        texts: Translator,
        sit: Callable[[str], object],
        leave: Callable[[], object],
    ) -> None:
        """Makes the screen.

        Args:
            sit: takes a seat for a delegation, by id or by a new name; may be refused.
            leave: ends the session.
        """
        super().__init__()
        self._guest = guest
        self._texts = texts
        self._sit = sit
        self._leave = leave

    def compose(self) -> ComposeResult:
        """Welcome, the delegations, the field for another one."""
        texts = self._texts
        box = VerticalScroll(id="box", can_focus=False)
        welcome = run(texts.text("tui-welcome", name=self._guest.name)).text
        box.border_title = Content(welcome)
        box.border_subtitle = Content(texts.text("tui-welcome-hint"))
        with box:
            yield Sheet(id="question", still=True)
            yield Sheet(id="choices", steered=True)
            yield Sheet(id="label", still=True)
            field = Entry(id="name", max_length=LINE_LIMIT)
            yield field
            yield Sheet(id="return", still=True)
            yield Sheet(id="status", still=True)

    def on_mount(self) -> None:
        """Whatever is typed goes into the field."""
        texts, room = self._texts, self._guest.room
        question = texts.text("tui-welcome-question", workshop=room.state.title)
        empty = not room.state.delegations
        self.query_one("#question", Sheet).show([Block(line(question))])
        label = texts.text("tui-welcome-empty" if empty else "tui-welcome-new")
        self.query_one("#label", Sheet).show([Block(line(run(label, Tone.MUTED)))])
        self.query_one("#status").display = False
        self._show_return()
        self._show("")
        self.query_one(Input).focus()

    def _show_return(self) -> None:
        """With what this person comes back; they say themselves whether the computer will do."""
        texts, code = self._texts, self._guest.return_code
        sheet = self.query_one("#return", Sheet)
        sheet.display = bool(code)
        if not code:
            return
        blocks = [Block(), Block(line(texts.text("tui-welcome-return", code=code)))]
        if self._guest.rememberable:
            mark = "x" if self._guest.remember else " "
            blocks.append(Block(line(texts.text("tui-welcome-remember", mark=mark))))
        sheet.show(blocks)

    def action_remember(self) -> None:
        """Has this computer remembered, or not after all."""
        if self._guest.rememberable:
            self._guest.remember = not self._guest.remember
            self._show_return()

    def _show(self, typed: str) -> None:
        name = clean_line(typed)
        delegations = self._guest.room.state.delegations.values()
        blocks = [
            Block(line(d.name), key=d.id, lead=(delegation_mark(d), Run(" "))) for d in delegations
        ]
        chosen = next((d.id for d in delegations if name and same_name(d.name, name)), None)
        if name and chosen is None:
            words = self._texts.text("tui-welcome-add", name=name)
            blocks.append(Block(line(run(words, Tone.STRONG)), key=_NEW, lead=(run("+  "),)))
            sheet_choice: str | None = _NEW
        else:
            sheet_choice = chosen
        sheet = self.query_one("#choices", Sheet)
        sheet.display = bool(blocks)
        sheet.show(blocks, chosen=sheet_choice)

    def on_input_changed(self, message: Input.Changed) -> None:
        """The list says what Enter will do."""
        self._show(message.value)

    def action_walk(self, step: int) -> None:
        """The next one of the list."""
        self.query_one("#choices", Sheet).action_walk(step)

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Enter, in its turn after what was typed before it."""
        message.stop()
        self._take(message.value)

    def _take(self, typed: str) -> None:
        """Sits down for what the marker is at once everything typed counts."""
        self._show(typed)
        chosen = self.query_one("#choices", Sheet).chosen
        wanted = typed if chosen in (None, _NEW) else chosen
        try:
            self._sit(wanted or "")
        except WorkshopError as error:
            status = self.query_one("#status", Sheet)
            status.show([Block(line(run(f"! {self._texts.error(error)}", Tone.BAD)))])
            status.display = True

    def on_sheet_chosen(self, message: Sheet.Chosen) -> None:
        """One of the list was clicked."""
        message.stop()
        field = self.query_one(Input)
        self._take(field.value if message.key == _NEW else "")

    def action_leave(self) -> None:
        """Goes away again."""
        self._leave()
