"""A break on everybody's screen: until when, and that it is without a screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from textual.widget import Widget

from workshop.i18n import Translator
from workshop.rooms.session import Session
from workshop.tui.dialogs.dialog import Dialog
from workshop.tui.messages import Changes
from workshop.tui.widgets.clock import break_words
from workshop.tui.widgets.prose import Block, Tone, line, run
from workshop.tui.widgets.sheet import Sheet
from workshop.tui.widgets.words import clock_time

__all__ = ["BreakDialog"]


class BreakDialog(Dialog[None]):
    """Stands there as long as the break; whoever leaves it can go on reading and writing."""

    HINT: ClassVar[str] = "tui-hint-break"

    def __init__(self, session: Session, texts: Translator) -> None:
        super().__init__(texts, texts.text("tui-break-title"))
        self._session = session

    def body(self) -> Iterable[Widget]:
        """Until when, how long that is, and what to do meanwhile."""
        page = Sheet(id="break", still=True)
        page.show([*self._blocks()])
        yield page

    def _blocks(self) -> Iterator[Block]:
        state, texts = self._session.room.state, self.texts
        if state.pause is None:
            return
        until = clock_time(state.pause.until)
        yield Block(line(run(texts.text("tui-break-until", time=until), Tone.STRONG)))
        yield Block(line(run(break_words(state, self._session.room.now(), texts), Tone.BUSY)))
        yield Block()
        yield Block(line(texts.text("tui-break-away")))

    def catch_up(self, changes: Changes) -> None:
        """The time goes by, or the table goes on."""
        if self._session.room.state.pause is None:
            self.dismiss(None)
        else:
            self.query_one("#break", Sheet).show([*self._blocks()])
