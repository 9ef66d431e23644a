"""What came out of the last round on a passage; follows the room while it is open."""

from __future__ import annotations

from workshop.i18n import Translator
from workshop.ids import PassageId
from workshop.rooms.session import Session
from workshop.tui.dialogs.page import PageDialog
from workshop.tui.messages import Changes
from workshop.tui.widgets.result import result_blocks

__all__ = ["ResultDialog"]


class ResultDialog(PageDialog):
    """Positions by delegation with their reasons, as far as they are visible."""

    def __init__(self, session: Session, passage: PassageId, texts: Translator) -> None:
        title = session.room.state.scenario.passage(passage).title
        words = texts.text("tui-result-title", passage=title)
        super().__init__(texts, words, result_blocks(session, passage, texts))
        self._session = session
        self._passage = passage

    def catch_up(self, changes: Changes) -> None:
        """Shows what was decided meanwhile."""
        if changes.events:
            self.refresh_blocks(result_blocks(self._session, self._passage, self.texts))
