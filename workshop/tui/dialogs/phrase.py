"""A ready-made sentence: what the delegations want with it, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual.widget import Widget

from workshop.agreement.phrases import PhraseChoice, SettlePhrase, VotePhrase
from workshop.agreement.roles import Action
from workshop.i18n import Translator
from workshop.ids import StepId
from workshop.rooms.session import Session
from workshop.scenario.model import Phrase
from workshop.tui.dialogs.dialog import Dialog
from workshop.tui.messages import Changes
from workshop.tui.widgets.guide import heading
from workshop.tui.widgets.prose import Block, Run, Tone, line, run
from workshop.tui.widgets.sheet import Sheet
from workshop.tui.widgets.words import delegation_mark

__all__ = ["PhraseDialog"]

_VOTE, _SETTLE = "vote:", "settle:"


class PhraseDialog(Dialog[PhraseChoice]):
    """Takes a vote or an outcome; gives the outcome when one was recorded."""

    HINT: ClassVar[str] = "tui-hint-list"

    def __init__(
        self,
        session: Session,
        step: StepId,
        id: str,
        phrase: Phrase,
        texts: Translator,
        insert: Callable[[], object],
    ) -> None:
        """Makes the dialog; ``insert`` puts the sentence into the text and may refuse."""
        super().__init__(texts, texts.text("tui-phrase-title"))
        self._session = session
        self._step = step
        self._phrase_id = id
        self._phrase = phrase
        self._insert = insert

    @property
    def _votes(self) -> bool:
        return self._phrase.vote and self._session.may(Action.TAKE_POSITION)

    @property
    def _settles(self) -> bool:
        leads = not self._phrase.vote or not self._session.may(Action.TAKE_POSITION)
        return leads and self._session.may(Action.EDIT_TEXT)

    def body(self) -> Iterable[Widget]:
        """The sentence, what the delegations said, what can be done."""
        about = Sheet(id="about", still=True)
        about.show(self._about())
        yield about
        choices = Sheet(id="choices")
        choices.show(self._choices())
        yield choices

    def _about(self) -> list[Block]:
        texts, state = self.texts, self._session.room.state
        known = state.phrase(self._step, self._phrase_id)
        blocks = [Block(line(run(f"“{self._phrase.text}”", Tone.STRONG)))]
        if self._phrase.note:
            blocks.append(Block(line(run(self._phrase.note, Tone.MUTED))))
        if known.outcome is not None:
            blocks += [Block(), Block(line(texts.text(f"phrase-settled-{known.outcome}")))]
        if self._phrase.vote:
            blocks += [Block(), heading(texts.text("tui-phrase-votes"))]
            for delegation in state.delegations.values():
                choice = known.votes.get(delegation.id)
                word = f"phrase-{choice}" if choice is not None else "tui-phrase-no-vote"
                tail = (run(texts.text(word), Tone.BODY if choice else Tone.MUTED),)
                lead = (delegation_mark(delegation), Run(" "))
                blocks.append(Block(line(delegation.name), lead=lead, tail=tail))
        return [*blocks, Block()]

    def _choices(self) -> list[Block]:
        texts = self.texts
        blocks: list[Block] = []
        if self._votes:
            blocks.append(heading(texts.text("tui-phrase-yours")))
            for choice in PhraseChoice:
                blocks.append(Block(line(texts.text(f"phrase-{choice}")), key=f"{_VOTE}{choice}"))
        if self._settles:
            blocks.append(heading(texts.text("tui-phrase-outcome")))
            for choice in PhraseChoice:
                words = texts.text(f"tui-phrase-{choice}")
                blocks.append(Block(line(words), key=f"{_SETTLE}{choice}"))
        return blocks

    def catch_up(self, changes: Changes) -> None:
        """Shows what was said meanwhile."""
        self.query_one("#about", Sheet).show(self._about())

    def on_sheet_chosen(self, message: Sheet.Chosen) -> None:
        """Records a vote, or an outcome; what is adopted goes into the text first."""
        message.stop()
        key = message.key
        if key.startswith(_VOTE):
            choice = PhraseChoice(key.removeprefix(_VOTE))
            vote = VotePhrase(self._step, self._phrase_id, choice)
            if self.attempt(lambda: self._session.command(vote)):
                self.query_one("#about", Sheet).show(self._about())
            return
        outcome = PhraseChoice(key.removeprefix(_SETTLE))

        def settle() -> None:
            if outcome is not PhraseChoice.DROP:
                self._insert()
            self._session.command(SettlePhrase(self._step, self._phrase_id, outcome))

        if self.attempt(settle):
            self.dismiss(outcome)
