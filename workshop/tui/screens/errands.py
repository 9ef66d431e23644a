"""What a person can do in a room: one method per line of the table of keys.

The rules decide what is allowed; a refusal becomes a sentence on the bottom line.
"""

from __future__ import annotations

from workshop.agreement import commands as c
from workshop.agreement.events import Stand
from workshop.agreement.roles import Action
from workshop.errors import WorkshopError
from workshop.ids import StepId
from workshop.tui.dialogs.choice import ChoiceDialog, confirmation
from workshop.tui.dialogs.page import PageDialog
from workshop.tui.dialogs.position import PositionDialog
from workshop.tui.dialogs.result import ResultDialog
from workshop.tui.screens.answering import Answering
from workshop.tui.screens.following import Following
from workshop.tui.screens.history import HistoryScreen
from workshop.tui.screens.lines import help_blocks, invitation_blocks, menu_blocks
from workshop.tui.screens.overview import OverviewScreen
from workshop.tui.widgets.agenda import agenda_blocks, neighbour
from workshop.tui.widgets.words import round_missing

__all__ = ["Errands"]


class Errands(Answering, Following):
    """A room's screen on which every key works."""

    # Looking

    def action_help(self) -> None:
        """Explains the keys and signs of this screen."""
        title = self.texts.text("tui-help-title")
        blocks = help_blocks(self.session.role, self.texts)
        self.app.push_screen(PageDialog(self.texts, title, blocks))

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

    def action_overview(self) -> None:
        """Shows where we are; a step that is taken there comes on the screen."""
        self.app.push_screen(OverviewScreen(self.session, self.texts), self._look_at)

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

    def action_history(self) -> None:
        """Shows how the passage came to be."""
        screen = HistoryScreen(self.session, self.passage, self.texts)
        self.app.push_screen(screen, self._from_history)

    def _from_history(self, sentence: str | None) -> None:
        if sentence:
            self.say(sentence)

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

    # Settling

    def action_position(self) -> None:
        """Gives the delegation's position while that can be done; else shows the positions."""
        known = self.session.room.state.passages[self.passage]
        delegation = self.session.delegation
        asked = self.session.may(Action.TAKE_POSITION) and delegation is not None
        running = known.round
        if known.last_round is None:
            self.say(self.texts.text("tui-notice-no-round"))
        elif running is None or running.revealed or not asked:
            self.app.push_screen(ResultDialog(self.session, self.passage, self.texts))
        else:
            assert delegation is not None
            passage = self.passage

            def submit(stand: Stand, reason: str) -> None:
                self.session.command(c.TakePosition(passage, stand, reason))

            dialog = PositionDialog(
                self.texts,
                self.session.room.state,
                running,
                delegation,
                intact=self.session.room.passages.seal_intact(passage) is not False,
                submit=submit,
            )
            self.app.push_screen(dialog, lambda _: self.room_app.catch_up())

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

    def action_open_round(self) -> None:
        """Puts the text of this moment to the delegations."""
        self.attempt(c.OpenRound(self.passage))

    def action_reveal(self) -> None:
        """Shows the positions, after a question: they cannot be changed then."""
        running = self.session.room.state.passages[self.passage].round
        if running is None or running.revealed:
            self.attempt(c.RevealPositions(self.passage))
            return
        missing = round_missing(self.session.room.state, running)
        names = ", ".join(delegation.name for delegation in missing)
        question = (
            self.texts.text("tui-confirm-reveal", names=names)
            if missing
            else self.texts.text("tui-confirm-reveal-all")
        )
        self._confirm("reveal", question, c.RevealPositions(self.passage))

    def action_agree(self) -> None:
        """Declares the passage agreed, after a question."""
        self._confirm_about("agree", c.DeclareAgreed(self.passage))

    def action_close_round(self) -> None:
        """Ends the round without agreement, after a question."""
        self._confirm_about("close-round", c.CloseRound(self.passage))

    def action_reopen(self) -> None:
        """Opens a closed passage again, after a question."""
        self._confirm_about("reopen", c.ReopenPassage(self.passage))

    def _confirm_about(self, id: str, command: c.Command) -> None:
        title = self.session.room.state.scenario.passage(self.passage).title
        self._confirm(id, self.texts.text(f"tui-confirm-{id}", passage=title), command)

    def _confirm(self, id: str, question: str, command: c.Command) -> None:
        texts = self.texts
        dialog = confirmation(
            texts,
            question,
            texts.text(f"tui-confirm-yes-{id}"),
            texts.text("tui-button-cancel"),
            texts.text(f"tui-key-{id}").capitalize(),
        )

        def answered(answer: str | None) -> None:
            if answer == "yes":
                self.attempt(command)

        self.app.push_screen(dialog, answered)

    def action_invite(self) -> None:
        """Shows how others come in."""
        invitation = self.room_app.invitation
        if invitation is None:
            self.say(self.texts.text("tui-notice-no-invitation"))
            return
        blocks = invitation_blocks(self.session, invitation, self.texts)
        title = self.texts.text("tui-invitation-title")
        self.app.push_screen(PageDialog(self.texts, title, blocks))

    def action_export(self) -> None:
        """Writes the document on this machine."""
        export = self.room_app.export
        if export is None:
            self.say(self.texts.text("tui-notice-no-export"))
            return
        try:
            path = export()
        except WorkshopError as error:
            self.refuse(error)
        else:
            self.say(self.texts.text("tui-notice-exported", path=path))
