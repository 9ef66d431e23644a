"""The cockpit: everything who leads wants to know, on one page that keeps itself up to date."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal

from workshop.i18n import Translator
from workshop.rooms.session import Session
from workshop.tui.dialogs.lobby import LobbyDialog
from workshop.tui.messages import Changes
from workshop.tui.painting import PaintedScreen
from workshop.tui.screens.lines import top_line
from workshop.tui.widgets.bar import Bar
from workshop.tui.widgets.cockpit import cockpit_blocks
from workshop.tui.widgets.prose import Tone, run
from workshop.tui.widgets.sheet import Sheet

__all__ = ["CockpitScreen"]


class CockpitScreen(PaintedScreen[str]):
    """One page; Enter on a passage gives the step that works on it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f10,c,ctrl+q", "dismiss(None)", show=False),
        Binding("f", "only_open", show=False),
        Binding("j", "admit", show=False),
    ]

    def __init__(self, session: Session, texts: Translator) -> None:
        super().__init__()
        self._session = session
        self._texts = texts
        self._only_open = False

    def compose(self) -> ComposeResult:
        """The top line, the page, the keys."""
        yield Bar(id="top")
        with Horizontal(id="page-frame"):
            page = Sheet(id="page", classes="framed")
            page.entitle(self._texts.text("tui-cockpit-title"))
            yield page
        yield Bar(id="keys")

    def on_mount(self) -> None:
        """Fills in how it goes now."""
        hint = run(f" {self._texts.text('tui-hint-cockpit')}", Tone.MUTED)
        self.query_one("#keys", Bar).show((hint,))
        self._show()

    def _show(self) -> None:
        blocks = cockpit_blocks(self._session, self._texts, only_open=self._only_open)
        self.query_one("#page", Sheet).show(blocks)
        viewed = self._session.presence.step
        words = top_line(self._session, viewed, self._texts, width=self.size.width)
        self.query_one("#top", Bar).show(*words)

    def catch_up(self, changes: Changes) -> None:
        """Shows what changed meanwhile."""
        self._show()

    def action_only_open(self) -> None:
        """Leaves out what is agreed and done, or shows it again."""
        self._only_open = not self._only_open
        self._show()

    def action_admit(self) -> None:
        """Lets in who waits."""
        if self._session.room.lobby.waiting():
            self.app.push_screen(LobbyDialog(self._session, self._texts), lambda _: self._show())

    def on_sheet_chosen(self, message: Sheet.Chosen) -> None:
        """Leaves for the step that was taken."""
        message.stop()
        self.dismiss(message.key)
