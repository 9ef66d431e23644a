"""The log of the meeting as a screen: every decision with time, who and what."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from workshop.tui.messages import Changes
from workshop.tui.screens.page import PageScreen
from workshop.tui.widgets.decisions import decision_blocks

__all__ = ["DecisionsScreen"]


class DecisionsScreen(PageScreen[None]):
    """The newest decision on top; follows the room while it is open."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,ctrl+d,f10,l,ctrl+q", "dismiss(None)", show=False)
    ]

    TITLE_ID: ClassVar[str] = "tui-decisions-title"

    def tell(self) -> None:
        """Every decision so far."""
        self.page.show(decision_blocks(self._session, self._texts))

    def catch_up(self, changes: Changes) -> None:
        """Shows what was decided meanwhile."""
        if changes.events or changes.sign:
            self.tell()
            self.tell_top()
