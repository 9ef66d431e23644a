"""Going along with somebody else, and everybody with who leads."""

from __future__ import annotations

from textual.events import Key

from workshop.agreement.events import Event
from workshop.errors import WorkshopError
from workshop.ids import SessionId
from workshop.rooms.session import Session
from workshop.tui.dialogs.choice import ChoiceDialog
from workshop.tui.editor import DraftEditor
from workshop.tui.messages import Changes
from workshop.tui.screens.going import Going
from workshop.tui.widgets.prose import Block, Line, Tone, line, run
from workshop.tui.widgets.words import delegation_mark

__all__ = ["Following"]

_NOBODY = "nobody"


class Following(Going):
    """A room's screen that can be taken along. One's own caret stays where it is in the text."""

    _followed: SessionId | None = None
    _name = ""

    def action_accompany(self) -> None:
        """Chooses whom to follow."""
        texts = self.texts
        blocks = [
            Block(
                line(delegation_mark(other.delegation), " ", other.participant.name),
                key=other.id,
            )
            for other in self.session.room.sessions()
            if other is not self.session
        ]
        if not blocks:
            self.say(texts.text("tui-follow-alone"))
            return
        if self._followed is not None:
            blocks.append(Block(line("   ", texts.text("tui-follow-nobody")), key=_NOBODY))
        title = texts.text("tui-follow-title")
        dialog = ChoiceDialog(texts, title, blocks, chosen=self._followed)
        self.app.push_screen(dialog, self._chosen)

    def _chosen(self, id: str | None) -> None:
        if id is None:
            return
        other = self._session(id)
        self._follow(other)
        if other is not None:
            self.editor.focus()
            self._look_where(other)

    def action_gather(self) -> None:
        """Brings everybody to where this person is."""
        try:
            self.session.room.summon(self.session)
        except WorkshopError as error:
            self.refuse(error)
        else:
            self.say(self.texts.text("tui-notice-gathering"))

    # Going along

    def catch_up(self, changes: Changes) -> None:
        """Takes in what happened in the room, and goes along."""
        super().catch_up(changes)
        if changes.summoned is not None:
            self._gathered(changes.summoned)
        elif changes.followed:
            self._keep_up()

    def happened(self, event: Event) -> None:
        """Moving along with the group does not end following."""
        with self.prevent(DraftEditor.CaretMoved):
            super().happened(event)

    def _gathered(self, by: SessionId) -> None:
        leader = self._session(by)
        if leader is not None:
            self._follow(None)
            self._look_where(leader)
            name = leader.participant.name
            self.say(self.texts.text("tui-notice-gathered", name=name))

    def _keep_up(self) -> None:
        if self._followed is None:
            return
        other = self._session(self._followed)
        if other is None:
            self._follow(None)
            self.say(self.texts.text("tui-follow-gone", name=self._name))
        else:
            self._look_where(other)

    def _look_where(self, other: Session) -> None:
        there = other.presence
        if there.step != self.viewed:
            with self.prevent(DraftEditor.CaretMoved):
                self.go(there.step)
        if there.passage == self.passage:
            self.editor.reveal(there.caret)

    def _follow(self, other: Session | None) -> None:
        self._followed = other.id if other is not None else None
        self.room_app.follow(self._followed)
        if other is not None:
            self._name = other.participant.name
            self.notice = ()
        self.show_bottom()

    def _session(self, id: str) -> Session | None:
        return next((at for at in self.session.room.sessions() if at.id == id), None)

    # Ending it

    def on_key(self, event: Key) -> None:
        """Esc ends it, and opens the menu only when there is nothing to end."""
        if event.key == "escape" and self._followed is not None:
            event.stop()
            event.prevent_default()
            self._follow(None)

    def on_draft_view_caret_moved(self, message: DraftEditor.CaretMoved) -> None:
        """Whoever writes or moves their own caret is on their own again."""
        if self._followed is not None:
            self._follow(None)

    def resting_line(self) -> Line:
        """Whom one follows, or who one is."""
        if self._followed is None:
            return super().resting_line()
        follows = self.texts.text("tui-follow-line", name=self._name)
        stop = self.texts.text("tui-follow-stop")
        return line(" ", run(follows, Tone.STRONG), run(f" {stop}", Tone.MUTED))
