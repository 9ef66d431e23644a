"""What a person can do in a room: one method per line of the table of keys.

The rules decide what is allowed; a refusal becomes a sentence on the bottom line.
"""

from __future__ import annotations

from workshop.agreement import commands as c
from workshop.agreement.roles import Role
from workshop.ids import StepId
from workshop.tui.dialogs.choice import ChoiceDialog
from workshop.tui.dialogs.page import PageDialog
from workshop.tui.screens.exporting import Exporting
from workshop.tui.screens.following import Following
from workshop.tui.screens.homecoming import Homecoming
from workshop.tui.screens.lately import Lately
from workshop.tui.screens.leading import Leading
from workshop.tui.screens.lines import help_blocks, invitation_blocks, menu_blocks
from workshop.tui.screens.overview import OverviewScreen
from workshop.tui.screens.registering import Registering
from workshop.tui.screens.reopening import reopens
from workshop.tui.screens.resting import Resting
from workshop.tui.screens.suggesting import Suggesting
from workshop.tui.screens.warmth import Warmth
from workshop.tui.widgets.agenda import agenda_blocks, neighbour
from workshop.tui.widgets.overview import REGISTER
from workshop.tui.widgets.route import route_blocks

__all__ = ["Errands"]


class Errands(
    Suggesting,
    Registering,
    Exporting,
    Following,
    Lately,
    Leading,
    Resting,
    Warmth,
    Homecoming,
):
    """A room's screen on which every key works."""

    # Looking

    @reopens
    def action_help(self) -> None:
        """Explains the keys and signs of this screen."""
        title = self.texts.text("tui-help-title")
        blocks = help_blocks(self.session, self.situation(), self.texts)
        self.app.push_screen(PageDialog(self.texts, title, blocks))

    def action_route(self) -> None:
        """Shows the whole talk on one screen."""
        state, texts = self.session.room.state, self.texts
        blocks = route_blocks(state, texts)
        self.app.push_screen(PageDialog(texts, state.scenario.title, blocks))

    def action_guide(self) -> None:
        """Shows the guide beside the text, or folds it away."""
        self.guide_wanted = not self.guided
        self.fold()
        self.call_after_refresh(self._folded)

    def _folded(self) -> None:
        if self.focused is None or self.focused not in self.focus_chain:
            self.focus_beside()
        self.measured()

    def focus_beside(self) -> None:
        """Where the keys go when what had them was folded away."""
        self.editor.focus()

    @reopens
    def action_overview(self) -> None:
        """Shows where we are; a step that is taken there comes on the screen."""
        self.app.push_screen(OverviewScreen(self.session, self.texts), self._from_overview)

    def _from_overview(self, key: str | None) -> None:
        if key == REGISTER:
            self.action_register()
        else:
            self._look_at(key)

    @reopens
    def action_steps(self) -> None:
        """Looks at another step, while the room stays where it is."""
        state = self.session.room.state
        blocks = agenda_blocks(state, self.texts, unfolded=True)
        at = self.viewed if self.following else state.step
        title = self.texts.text("tui-steps-title")
        self.app.push_screen(ChoiceDialog(self.texts, title, blocks, chosen=at), self._look_at)

    def _look_at(self, step: str | None) -> None:
        if step is not None and step != self.viewed:
            self.go(StepId(step))

    def action_follow(self) -> None:
        """Goes back to where the room is."""
        self.go(self.session.room.state.step)

    def action_menu(self) -> None:
        """Everything that can be done now."""
        blocks = menu_blocks(self.situation(), self.texts)
        dialog = ChoiceDialog(self.texts, self.texts.text("tui-menu-title"), blocks)
        self.app.push_screen(dialog, self._from_menu)

    async def _from_menu(self, id: str | None) -> None:
        if id is not None:
            await self.run_action(id.replace("-", "_"))

    def action_language(self) -> None:
        """The other language, for this session only."""
        self.room_app.switch_language()
        self.retell()
        self.show_all()

    def action_theme(self) -> None:
        """The next theme, for this session only."""
        if not self.room_app.has_colours:
            self.say(self.texts.text("tui-notice-no-colours"))
            return
        self.say(self.texts.text("tui-notice-theme", theme=self.room_app.next_theme()))

    def action_redraw(self) -> None:
        """Paints everything again."""
        self.room_app.action_redraw()

    def action_leave(self) -> None:
        """Asks, and leaves."""
        self.room_app.ask_to_leave()

    # Leading

    def action_forward(self) -> None:
        """The room goes to the next step."""
        self._lead(1)

    def action_back(self) -> None:
        """The room goes to the step before."""
        self._lead(-1)

    def _lead(self, way: int) -> None:
        step = neighbour(self.session.room.state, self.session.room.state.step, way)
        if step is None:
            self.say(self.texts.text("tui-notice-last" if way > 0 else "tui-notice-first"))
        else:
            self.attempt(c.EnterStep(step))

    @reopens
    def action_invite(self) -> None:
        """Shows how others come in."""
        invitation = self.room_app.invitation
        if invitation is None:
            self.say(self.texts.text("tui-notice-no-invitation"))
            return
        if not self.session.room.state.has_code(Role.PROJECTOR):
            self.attempt(c.RenewCode(Role.PROJECTOR))
        dark = self.app.current_theme.dark
        blocks = invitation_blocks(self.session, invitation, self.texts, dark=dark)
        title = self.texts.text("tui-invitation-title")
        self.app.push_screen(PageDialog(self.texts, title, blocks))
