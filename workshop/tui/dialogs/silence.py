"""Silent writing on a question: a field of one's own, then all answers at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from textual.widget import Widget

from workshop.agreement.roles import Action
from workshop.agreement.silences import OpenSilence, RevealSilence, SilenceState, WriteNote
from workshop.errors import WorkshopError
from workshop.i18n import Translator
from workshop.ids import ParticipantId, StepId
from workshop.rooms.session import Session
from workshop.scenario.model import Question
from workshop.tui.dialogs.dialog import Dialog
from workshop.tui.dialogs.parts import SAVE, save_button
from workshop.tui.messages import Changes
from workshop.tui.widgets.guide import heading
from workshop.tui.widgets.prose import Block, Run, Tone, line, run
from workshop.tui.widgets.reason import Reason
from workshop.tui.widgets.recalled import recalled_blocks
from workshop.tui.widgets.sheet import Sheet
from workshop.tui.widgets.silence import silence_words
from workshop.tui.widgets.words import delegation_mark

__all__ = ["SilenceDialog"]

_NOTE, _OPEN, _REVEAL = "note:", "open", "reveal"


class SilenceDialog(Dialog[str]):
    """Follows the room while it is open; gives an answer that is to go into the text."""

    HINT: ClassVar[str] = "tui-hint-form"
    WIDE: ClassVar[bool] = True

    def __init__(
        self, session: Session, step: StepId, question: Question, texts: Translator
    ) -> None:
        super().__init__(texts, texts.text("tui-silence-title"))
        self._session = session
        self._step = step
        self._question = question
        self._refused: str | None = None
        """The answer that was not kept when it was last tried."""

    def body(self) -> Iterable[Widget]:
        """The question and what was answered, the field, what can be done."""
        said = Sheet(id="silence")
        said.show([*self._said()])
        yield said
        mine = self._known.notes.get(self._session.participant_id)
        yield Reason(mine.text if mine is not None else "", id="answer")
        actions = Sheet(id="actions")
        actions.show([*self._actions()])
        yield actions

    def on_mount(self) -> None:
        """Whoever can write writes at once, but for who leads; the time goes by on the screen."""
        self._show()
        if self._writes and self._session.may(Action.LEAD):
            self._lead_on()
        elif self._writes or not self._known.revealed:
            self.query_one("#answer" if self._writes else "#actions").focus()
        else:
            self.query_one("#silence").focus()
        self.set_interval(1, self._tick)

    def catch_up(self, changes: Changes) -> None:
        """The answers are shown, or everybody goes on writing."""
        self._show()

    def _tick(self) -> None:
        """What is typed is kept without a key: who leads may show all answers at any moment."""
        text = self.query_one(Reason).text
        if self._writes and text != self._mine:
            self._keep(again=text == self._refused)
        self._show()

    @property
    def _mine(self) -> str:
        """One's own answer as it is kept."""
        note = self._known.notes.get(self._session.participant_id)
        return note.text if note is not None else ""

    def _show(self) -> None:
        self.query_one("#silence", Sheet).show([*self._said()])
        self.query_one("#actions", Sheet).show([*self._actions()])
        answer = self.query_one("#answer")
        wrote, answer.display = answer.display, self._writes
        if wrote is self._writes:
            return
        # Writing begins, or there is something to read.
        if self._writes and self._session.may(Action.LEAD):
            self._lead_on()
        else:
            (answer if self._writes else self.query_one("#silence")).focus()

    def _lead_on(self) -> None:
        """Who leads may write too, and shows the answers first of all."""
        actions = self.query_one("#actions", Sheet)
        actions.show([*self._actions()], chosen=_REVEAL)
        actions.focus()

    @property
    def _known(self) -> SilenceState:
        return self._session.room.state.silence(self._step, self._question.id)

    @property
    def _writes(self) -> bool:
        return self._known.writing and self._session.may(Action.ANSWER)

    # What it says

    def _said(self) -> Iterator[Block]:
        texts, known, state = self.texts, self._known, self._session.room.state
        yield Block(line(run(self._question.text, Tone.STRONG)))
        words = silence_words(known, self._question, self._session.room.now(), texts)
        yield Block(line(run(words, Tone.BUSY)))
        yield from recalled_blocks(state, self._question, texts)
        if not known.revealed:
            if self._writes:
                kept = self._mine and self._refused is None
                id = "tui-silence-kept" if kept else "tui-silence-stored"
                yield Block(line(run(texts.text(id), Tone.MUTED)))
            return
        if self._refused:
            yield Block()
            yield Block(line(run(texts.text("tui-silence-missed", words=self._refused), Tone.BAD)))
        yield Block()
        keyed = self._session.may(Action.EDIT_TEXT)
        for person, note in known.notes.items():
            delegation = state.delegations[note.delegation] if note.delegation else None
            name = run(f" {state.participants[person].name}: ", Tone.STRONG)
            yield Block(
                line(delegation_mark(delegation), name, note.text),
                key=f"{_NOTE}{person}" if keyed else "",
            )
        if keyed and known.notes:
            yield Block(line(run(texts.text("tui-silence-pull"), Tone.MUTED)))

    def _actions(self) -> Iterator[Block]:
        texts, known = self.texts, self._known
        if self._writes:
            yield save_button(texts)
        if not self._session.may(Action.LEAD):
            return
        if self._writes:
            yield Block()
        yield heading(texts.text("tui-silence-leading"))
        if known.writing:
            yield Block(line(Run(""), texts.text("tui-silence-reveal")), key=_REVEAL)
        else:
            again = "again" if known.opened_at is not None else "open"
            seconds = self._question.silence or 0
            yield Block(line(texts.text(f"tui-silence-{again}", seconds=seconds)), key=_OPEN)

    # What can be done

    def on_sheet_chosen(self, message: Sheet.Chosen) -> None:
        """Keeps the answer, begins or ends the silence, takes an answer into the text."""
        message.stop()
        key, id = message.key, self._question.id
        if key == SAVE:
            self._save()
        elif key == _OPEN:
            self.attempt(lambda: self._session.command(OpenSilence(self._step, id)))
        elif key == _REVEAL:
            self._keep()
            self.attempt(lambda: self._session.command(RevealSilence(self._step, id)))
        else:
            note = self._known.notes.get(ParticipantId(key.removeprefix(_NOTE)))
            if note is not None:
                self.dismiss(note.text)
            return
        self._show()

    def on_reason_submitted(self, message: Reason.Submitted) -> None:
        """The answer is done: keep it."""
        message.stop()
        self._save()

    def _keep(self, *, again: bool = False) -> bool:
        """Keeps the answer; tells whether that is done. ``again`` says nothing where it is not."""
        if not self._writes:
            return True
        text = self.query_one(Reason).text
        note = WriteNote(self._step, self._question.id, text)
        try:
            self._session.command(note)
        except WorkshopError as error:
            if not again:
                self.refuse(error)
            self._refused = text
            return False
        self._refused = None
        self.query_one("#refusal").display = False
        return True

    def _save(self) -> None:
        if self._keep():
            self._show()

    def action_cancel(self) -> None:
        """What was written is kept; it can be changed until all answers are shown. Who has read
        that it cannot be kept now, as without a line, can leave."""
        refused, text = self._refused, self.query_one(Reason).text
        if text == self._mine or self._keep() or text == refused:
            super().action_cancel()
