"""A screen that is one page between the top line and the keys; goes on with the room."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import ScreenResultType

from workshop.i18n import Translator
from workshop.rooms.session import Session
from workshop.tui.painting import PaintedScreen
from workshop.tui.screens.lines import top_line
from workshop.tui.widgets.bar import Bar
from workshop.tui.widgets.prose import Tone, run
from workshop.tui.widgets.sheet import Sheet

__all__ = ["PageScreen"]


class PageScreen(PaintedScreen[ScreenResultType]):
    """Something of a room to read from top to bottom."""

    TITLE_ID: ClassVar[str]
    """The text in the frame."""
    HINT: ClassVar[str] = "tui-hint-page"
    """The text with the keys that work on it."""

    def __init__(self, session: Session, texts: Translator) -> None:
        super().__init__()
        self._session = session
        self._texts = texts

    def compose(self) -> ComposeResult:
        """The top line, the page, the keys."""
        yield Bar(id="top")
        with Horizontal(id="page-frame"):
            page = Sheet(id="page", classes="framed")
            page.entitle(self._texts.text(self.TITLE_ID))
            yield page
        yield Bar(id="keys")

    def on_mount(self) -> None:
        """Fills in what there is now."""
        hint = run(f" {self._texts.text(self.HINT)}", Tone.MUTED)
        self.query_one("#keys", Bar).show((hint,))
        self.tell()
        self.tell_top()

    @property
    def page(self) -> Sheet:
        """What is read."""
        return self.query_one("#page", Sheet)

    def tell(self) -> None:
        """Puts on the page what there is to read now."""
        raise NotImplementedError

    def tell_top(self) -> None:
        """Says in the top line where the room is, and what is saved."""
        viewed = self._session.presence.step
        words = top_line(self._session, viewed, self._texts, width=self.size.width)
        self.query_one("#top", Bar).show(*words)
