"""Where are we: the overview as a screen; follows the room while it is open."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from workshop.agreement.goals import LinkGoal
from workshop.agreement.roles import Action
from workshop.ids import PassageId
from workshop.tui.dialogs.passages import PassagesDialog
from workshop.tui.messages import Changes
from workshop.tui.screens.page import PageScreen
from workshop.tui.widgets.overview import GOAL, overview_blocks
from workshop.tui.widgets.sheet import Sheet

__all__ = ["OverviewScreen"]


class OverviewScreen(PageScreen[str]):
    """One page; Enter on a step gives its id."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f5,f10,o,ctrl+q", "dismiss(None)", show=False)
    ]

    TITLE_ID: ClassVar[str] = "tui-overview-title"
    HINT: ClassVar[str] = "tui-hint-overview"

    def tell(self) -> None:
        """Every step, with the marker where the room is."""
        blocks = overview_blocks(self._session, self._texts)
        self.page.show(blocks, chosen=self._session.room.state.step)

    def catch_up(self, changes: Changes) -> None:
        """Shows what changed meanwhile."""
        if changes.events or changes.texts:
            self.page.show(overview_blocks(self._session, self._texts))
        self.tell_top()

    def on_sheet_chosen(self, message: Sheet.Chosen) -> None:
        """Leaves for the step that was taken."""
        message.stop()
        if message.key.startswith(GOAL):
            self._link(message.key)
        else:
            self.dismiss(message.key)

    def _link(self, key: str) -> None:
        """Asks which passages speak of a goal."""
        if not self._session.may(Action.ASSESS_POINT):
            return
        state, id = self._session.room.state, key.removeprefix(GOAL)
        goal = next(goal for goal in state.scenario.goals if goal.id == id)

        def submit(passages: tuple[PassageId, ...]) -> None:
            self._session.command(LinkGoal(id, passages))

        def linked(done: bool | None) -> None:
            if done:
                blocks = overview_blocks(self._session, self._texts)
                self.page.show(blocks, chosen=key)

        question = self._texts.text("tui-goal-question", goal=goal.text or goal.title)
        dialog = PassagesDialog(
            self._texts, state, goal.title, question, state.goals.get(id, ()), submit
        )
        self.app.push_screen(dialog, linked)
