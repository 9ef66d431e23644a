"""Where are we: the overview as a screen; follows the room while it is open."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal

from workshop.agreement.goals import LinkGoal
from workshop.agreement.roles import Action
from workshop.i18n import Translator
from workshop.ids import PassageId
from workshop.rooms.session import Session
from workshop.tui.dialogs.passages import PassagesDialog
from workshop.tui.messages import Changes
from workshop.tui.painting import PaintedScreen
from workshop.tui.screens.lines import top_line
from workshop.tui.widgets.bar import Bar
from workshop.tui.widgets.overview import GOAL, overview_blocks
from workshop.tui.widgets.prose import Tone, run
from workshop.tui.widgets.sheet import Sheet

__all__ = ["OverviewScreen"]


class OverviewScreen(PaintedScreen[str]):
    """One page; Enter on a step gives its id."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f5,f10,o,ctrl+q", "dismiss(None)", show=False)
    ]

    def __init__(self, session: Session, texts: Translator) -> None:
        super().__init__()
        self._session = session
        self._texts = texts

    def compose(self) -> ComposeResult:
        """The top line, the page, the keys."""
        yield Bar(id="top")
        with Horizontal(id="page-frame"):
            page = Sheet(id="page", classes="framed")
            page.entitle(self._texts.text("tui-overview-title"))
            yield page
        yield Bar(id="keys")

    def on_mount(self) -> None:
        """Fills in where the room is now."""
        hint = run(f" {self._texts.text('tui-hint-overview')}", Tone.MUTED)
        self.query_one("#keys", Bar).show((hint,))
        self.query_one("#page", Sheet).show(
            overview_blocks(self._session, self._texts), chosen=self._session.room.state.step
        )
        self._top()

    def _top(self) -> None:
        viewed = self._session.presence.step
        words = top_line(self._session, viewed, self._texts, width=self.size.width)
        self.query_one("#top", Bar).show(*words)

    def catch_up(self, changes: Changes) -> None:
        """Shows what changed meanwhile."""
        if changes.events or changes.texts:
            self.query_one("#page", Sheet).show(overview_blocks(self._session, self._texts))
        self._top()

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
                self.query_one("#page", Sheet).show(blocks, chosen=key)

        question = self._texts.text("tui-goal-question", goal=goal.text or goal.title)
        dialog = PassagesDialog(
            self._texts, state, goal.title, question, state.goals.get(id, ()), submit
        )
        self.app.push_screen(dialog, linked)
