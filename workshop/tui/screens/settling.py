"""Settling the wording: rounds, positions, seals, and the log of what was decided."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from workshop.agreement import commands as c
from workshop.agreement.passage import PassageState, PassageStatus
from workshop.agreement.people import Delegation
from workshop.agreement.roles import Action
from workshop.agreement.seal import seal_of
from workshop.agreement.seals import noted_round, supporters
from workshop.agreement.stands import Stand, Weight
from workshop.errors import RefusedError
from workshop.ids import DelegationId
from workshop.tui.dialogs.choice import ChoiceDialog, confirmation
from workshop.tui.dialogs.note import NoteDialog
from workshop.tui.dialogs.position import PositionDialog
from workshop.tui.dialogs.result import ResultDialog
from workshop.tui.screens.decisions import DecisionsScreen
from workshop.tui.screens.reopening import reopens
from workshop.tui.screens.room import RoomScreen
from workshop.tui.widgets.answers import WARNING
from workshop.tui.widgets.compared import changed_blocks
from workshop.tui.widgets.prose import Block, Run, Tone, line, run
from workshop.tui.widgets.words import delegation_mark, outcome_words, round_missing

__all__ = ["Settling"]


class Settling(RoomScreen):
    """A room's screen on which a passage is settled."""

    @property
    def _known(self) -> PassageState:
        return self.session.room.state.passages[self.passage]

    # Positions

    @reopens
    def action_position(self) -> None:
        """Gives the delegation's position while that can be done; else shows the positions."""
        delegation, running = self.session.delegation, self._known.round
        if self._known.last_round is None and self.session.room.away is not None:
            # There may be one by now; nobody here knows.
            self.refuse(RefusedError("line-away"))
        elif self._known.last_round is None:
            self.say(self.texts.text("tui-notice-no-round"))
        elif running is None or running.revealed:
            self._show_result()
        elif self.session.may(Action.TAKE_POSITION) and delegation is not None:
            passage = self.passage
            self._ask_position(
                delegation,
                lambda stand, reason, hands: self.session.command(
                    c.TakePosition(passage, stand, reason)
                ),
            )
        elif self.session.may(Action.RECORD_POSITION) and not self.session.may(Action.LEAD):
            self.action_record()
        else:
            self._show_result()

    def _show_result(self) -> None:
        self.app.push_screen(ResultDialog(self.session, self.passage, self.texts))

    def action_record(self) -> None:
        """Enters the position of a delegation without a device."""
        running = self._known.round
        if running is None or running.revealed:
            self.say(self.texts.text("tui-notice-no-round"))
            return
        missing = {delegation.id for delegation in round_missing(self.session.room.state, running)}
        self._choose_delegation(
            self.texts.text("tui-record-title"),
            lambda one: self.texts.text(
                "tui-result-missing" if one.id in missing else "tui-result-given"
            ),
            self._record,
        )

    @reopens
    def _record(self, delegation: Delegation) -> None:
        passage = self.passage
        self._ask_position(
            delegation,
            lambda stand, reason, hands: self.session.command(
                c.RecordPosition(passage, delegation.id, stand, reason, hands)
            ),
            entered=True,
        )

    def _ask_position(
        self,
        delegation: Delegation,
        submit: Callable[[Stand, str, Mapping[Stand, int]], object],
        *,
        entered: bool = False,
    ) -> None:
        running = self._known.round
        if running is None:
            return
        dialog = PositionDialog(
            self.texts,
            self.session.room.state,
            running,
            delegation,
            intact=self.session.room.passages.seal_intact(self.passage) is not False,
            submit=submit,
            entered=entered,
        )
        self.app.push_screen(dialog, lambda _: self.room_app.catch_up())

    def _choose_delegation(
        self,
        title: str,
        note: Callable[[Delegation], str],
        take: Callable[[Delegation], None],
        among: Sequence[DelegationId] | None = None,
    ) -> None:
        delegations = self.session.room.state.delegations
        ids = tuple(delegations) if among is None else among
        blocks = [
            Block(
                line(delegations[id].name),
                key=id,
                lead=(delegation_mark(delegations[id]), Run(" ")),
                tail=line(note(delegations[id])),
            )
            for id in ids
        ]

        def chosen(id: str | None) -> None:
            if id is not None:
                take(delegations[DelegationId(id)])

        self.app.push_screen(ChoiceDialog(self.texts, title, blocks), chosen)

    # The round

    def action_open_round(self) -> None:
        """Puts the text of this moment to the delegations; a changed one to those it concerns."""
        if self._known.status is PassageStatus.AGREED:
            self._ask_again()
            return
        count = len(self.session.room.state.suggestions_on(self.passage))
        lost = [
            Block(line(run(f"{WARNING} {check.text}", Tone.WARN))) for check in self.mentions.lost()
        ]
        if not count and not lost:
            self.attempt(c.OpenRound(self.passage))
            return
        id = "tui-confirm-open-round" if count else "tui-confirm-open-lost"
        question = self.texts.text(id, count=count)
        above = [*lost, Block()] if lost else []
        self.confirm("open-round", question, c.OpenRound(self.passage), above)

    def action_reveal(self) -> None:
        """Shows the positions, after a question: they cannot be changed then."""
        running = self._known.round
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
        self.confirm("reveal", question, c.RevealPositions(self.passage))

    def action_agree(self) -> None:
        """Declares the passage agreed, after a question that says what the round gave."""
        running = self._known.round
        words = [] if running is None else [Block(line(self._outcome()))]
        self._confirm_about("agree", c.DeclareAgreed(self.passage), words)

    def _outcome(self) -> Run:
        running = self._known.round
        assert running is not None
        return outcome_words(self.session.room.state, running, self.texts)

    def action_close_round(self) -> None:
        """Ends the round without agreement, after a question."""
        self._confirm_about("close-round", c.CloseRound(self.passage))

    def action_reopen(self) -> None:
        """Opens a closed passage again, after a question."""
        self._confirm_about("reopen", c.ReopenPassage(self.passage))

    # After the agreement

    def _ask_again(self) -> None:
        """Asks those who were in favour again, after showing what changed."""
        delegations = self.session.room.state.delegations
        names = ", ".join(delegations[id].name for id in supporters(self._known))
        question = self.texts.text("tui-confirm-ask-again", names=names)
        self.confirm("ask-again", question, c.AskAgain(self.passage), self._changes())

    def action_editorial(self) -> None:
        """Lets an edit of an agreed passage through, after showing what changed."""
        seal = seal_of(self.session.room.passages.text(self.passage))
        question = self.texts.text("tui-confirm-editorial")
        self.confirm("editorial", question, c.AcceptEdit(self.passage, seal), self._changes())

    def _changes(self) -> Sequence[Block]:
        text = self.session.room.passages.text(self.passage)
        return changed_blocks(self._known.sealed_text() or text, text)

    def action_minority(self) -> None:
        """Writes what a delegation wants to travel with the passage."""
        round = noted_round(self._known)
        if round is None:
            self.say(self.texts.text("tui-notice-no-round"))
            return
        own = self.session.delegation
        if own is not None and self.session.may(Action.TAKE_POSITION):
            self._note(own)
            return
        plain = {id for id, known in round.positions.items() if known.weight is Weight.FOR}
        among = [id for id in self.session.room.state.delegations if id not in plain]
        self._choose_delegation(self.texts.text("tui-note-title"), lambda _: "", self._note, among)

    @reopens
    def _note(self, delegation: Delegation) -> None:
        passage, round = self.passage, noted_round(self._known)
        old = round.notes.get(delegation.id) if round else None

        def submit(text: str) -> None:
            self.session.command(c.NoteMinority(passage, text, delegation.id))

        dialog = NoteDialog(self.texts, delegation, old.text if old else "", submit)
        self.app.push_screen(dialog, lambda _: self.room_app.catch_up())

    # What was decided

    @reopens
    def action_decisions(self) -> None:
        """Shows every decision so far."""
        self.app.push_screen(DecisionsScreen(self.session, self.texts))

    def _confirm_about(self, id: str, command: c.Command, above: Sequence[Block] = ()) -> None:
        title = self.session.room.state.scenario.passage(self.passage).title
        self.confirm(id, self.texts.text(f"tui-confirm-{id}", passage=title), command, above)

    def confirm(
        self, id: str, question: str, command: c.Command, above: Sequence[Block] = ()
    ) -> None:
        """Asks before something weighty is done.

        Args:
            id: of the key; its texts are ``tui-confirm-yes-<id>`` and ``tui-key-<id>``.
            above: stands over the question.
        """
        texts = self.texts
        dialog = confirmation(
            texts,
            question,
            texts.text(f"tui-confirm-yes-{id}"),
            texts.text("tui-button-cancel"),
            texts.text(f"tui-key-{id}").capitalize(),
            above=above,
        )

        def answered(answer: str | None) -> None:
            if answer == "yes":
                self.attempt(command)

        self.app.push_screen(dialog, answered)
