"""The log of the meeting as a screen: every decision with time, who and what."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal

from workshop.i18n import Translator
from workshop.rooms.session import Session
from workshop.tui.messages import Changes
from workshop.tui.painting import PaintedScreen
from workshop.tui.screens.lines import top_line
from workshop.tui.widgets.bar import Bar
from workshop.tui.widgets.decisions import decision_blocks
from workshop.tui.widgets.prose import Tone, run
from workshop.tui.widgets.sheet import Sheet

__all__ = ["DecisionsScreen"]


class DecisionsScreen(PaintedScreen[None]):
    """The newest decision on top; follows the room while it is open."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,ctrl+d,f10,l,ctrl+q", "dismiss(None)", show=False)
    ]

    def __init__(self, session: Session, texts: Translator) -> None:
        super().__init__()
        self._session = session
        self._texts = texts

    def compose(self) -> ComposeResult:
        """The top line, the log, the keys."""
        yield Bar(id="top")
        with Horizontal(id="page-frame"):
            page = Sheet(id="page", classes="framed")
            page.entitle(self._texts.text("tui-decisions-title"))
            yield page
        yield Bar(id="keys")

    def on_mount(self) -> None:
        """Fills in what was decided so far."""
        hint = run(f" {self._texts.text('tui-hint-page')}", Tone.MUTED)
        self.query_one("#keys", Bar).show((hint,))
        self._show()

    def _show(self) -> None:
        self.query_one("#page", Sheet).show(decision_blocks(self._session, self._texts))
        viewed = self._session.presence.step
        words = top_line(self._session, viewed, self._texts, width=self.size.width)
        self.query_one("#top", Bar).show(*words)

    def catch_up(self, changes: Changes) -> None:
        """Shows what was decided meanwhile."""
        if changes.events or changes.sign:
            self._show()
