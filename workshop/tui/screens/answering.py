"""What a person can fill in at a step: answers, checks, ready-made sentences, a point."""

from __future__ import annotations

from workshop.agreement import commands as c
from workshop.agreement.answers import GiveAnswer, PullAnswer
from workshop.agreement.phrases import PhraseChoice
from workshop.agreement.pointing import pointed_at
from workshop.agreement.roles import Action
from workshop.scenario.model import Check, Question
from workshop.tui.dialogs.answer import PULL, AnswerDialog
from workshop.tui.dialogs.choice import ChoiceDialog
from workshop.tui.dialogs.phrase import PhraseDialog
from workshop.tui.dialogs.point import PointDialog
from workshop.tui.dialogs.silence import SilenceDialog
from workshop.tui.dialogs.sorting import SortingDialog
from workshop.tui.dialogs.statement import StatementDialog
from workshop.tui.dialogs.table import TableDialog
from workshop.tui.dialogs.weighing import WeighingDialog
from workshop.tui.screens.remarks import Remarks
from workshop.tui.screens.reopening import reopens
from workshop.tui.widgets.answers import blanks, said_blocks
from workshop.tui.widgets.guide import (
    CHECK,
    PHRASE,
    PLACE,
    POINT,
    QUESTION,
    SILENCE,
    SORTING,
    STATEMENT,
    WEIGHING,
    going_on,
    to_fill,
)
from workshop.tui.widgets.prose import Block, line
from workshop.tui.widgets.recalled import recalled_blocks
from workshop.tui.widgets.sheet import Sheet

__all__ = ["Answering"]

_MARK, _GO, _TICK, _UNTICK = "mark", "go", "tick", "untick"


class Answering(Remarks):
    """A room's screen on which a step can be filled in, from the guide or from one list."""

    _listed = False
    """Whether what is open was taken from the list, so that it comes back afterwards."""

    @reopens
    def action_fill(self) -> None:
        """Lists what can be filled in at this step; the one thing there is opens at once.

        So does what everybody is doing now; the list comes after it.
        """
        self._listed = False
        if key := going_on(self.guide_part(), self.step):
            self._listed = len(self._to_fill()) > 1
            self.take(key)
        else:
            self._list(None)

    def _to_fill(self) -> list[str]:
        blocks = to_fill(self.guide_part(), self.step, self.texts)
        return [block.key for block in blocks if block.key]

    def _list(self, chosen: str | None) -> None:
        blocks = to_fill(self.guide_part(), self.step, self.texts)
        keys = self._to_fill()
        if not keys:
            self.say(self.texts.text("tui-notice-nothing-to-fill"))
        elif len(keys) == 1 and keys[0].startswith((POINT, STATEMENT, SORTING, SILENCE, WEIGHING)):
            self.take(keys[0])
        else:
            title = self.texts.text("tui-fill-title")
            dialog = ChoiceDialog(self.texts, title, blocks, chosen=chosen)
            self.app.push_screen(dialog, self._from_list)

    def _from_list(self, key: str | None) -> None:
        self._listed = key is not None
        if key is not None:
            self.take(key)

    def _back(self, key: str) -> None:
        """What was open is closed: to the list again, where it came from there."""
        self.room_app.catch_up()
        if self._listed:
            self._listed = False
            self._list(key)

    # In the guide

    def on_sheet_chosen(self, message: Sheet.Chosen) -> None:
        """Something in the guide was taken."""
        if message.sheet.id == "guide":
            message.stop()
            # Keys that arrive together were all for the guide, of which the first opens a dialog.
            if self.app.screen is self:
                self._listed = False
                self.take(message.key)

    @reopens
    def take(self, key: str) -> None:
        """Opens what a row of the guide stands for."""
        if key.startswith(CHECK):
            id = key.removeprefix(CHECK)
            self._check(next(check for check in self.step.checks if check.id == id))
        elif key.startswith(PHRASE):
            self._phrase(int(key.removeprefix(PHRASE)))
        elif key.startswith(QUESTION):
            self._question(self.step.question(key.removeprefix(QUESTION)))
        elif key == STATEMENT:
            dialog = StatementDialog(self.session, self.step, self.texts)
            self.app.push_screen(dialog, lambda _: self._back(key))
        elif key == SORTING:
            words = self.editor.selected_text.strip()
            sorting = SortingDialog(self.session, self.step, self.texts, words)
            self.app.push_screen(sorting, lambda _: self._back(key))
        elif key.startswith(SILENCE):
            self._silence(key)
        elif key.startswith(WEIGHING):
            self._weighing(key)
        elif key == PLACE:
            self._place()
        else:
            self.action_point()

    def _silence(self, key: str) -> None:
        def left(answer: str | None) -> None:
            if answer:
                self.insert(answer)
                self.say(self.texts.text("tui-notice-answer-in-text"))
            else:
                self._back(key)

        question = self.step.question(key.removeprefix(SILENCE))
        dialog = SilenceDialog(self.session, self.viewed, question, self.texts)
        self.app.push_screen(dialog, left)

    def _weighing(self, key: str) -> None:
        question = self.step.question(key.removeprefix(WEIGHING))
        if question.weighing is not None:
            dialog = WeighingDialog(
                self.session, self.viewed, question, question.weighing, self.texts
            )
            self.app.push_screen(dialog, lambda _: self._back(key))

    def _place(self) -> None:
        """Goes to the paragraph that speaks of the point."""
        room, step = self.session.room, self.viewed
        linked = pointed_at(room.state, step, room.passages.paragraphs.words)
        if linked is None:
            return
        start = room.passages.paragraphs.start(linked.passage, linked.name)
        if start is not None and linked.passage == self.passage:
            self.editor.focus()
            self.editor.go_to(start)

    def action_point(self) -> None:
        """Fills in how the point on the screen stands."""
        step = self.step
        caret, passages = self.editor.caret, self.session.room.passages
        dialog = PointDialog(
            self.texts,
            self.session.room.state,
            step,
            lambda asked: self.session.command(asked),
            paragraph=passages.paragraphs.at(self.passage, caret),
        )
        self.app.push_screen(dialog, lambda _: self._back(POINT))

    # Questions

    def _question(self, question: Question) -> None:
        slot, state, texts = question.answer, self.session.room.state, self.texts
        if slot is None:
            return
        step, key = self.viewed, f"{QUESTION}{question.id}"
        if slot.kind in ("table", "dates", "comparison"):
            table = TableDialog(self.session, step, question, slot, texts)
            self.app.push_screen(table, lambda _: self._back(key))
            return
        (blank,) = blanks(state, step, question, texts, self.session.participant_id)

        def submit(value: str, tag: str) -> None:
            self.session.command(GiveAnswer(step, question.id, value))

        said: list[Block] = []
        if slot.kind == "text":
            sheet = state.answers_to(step, question.id)
            keyed = self.session.may(Action.EDIT_TEXT)
            said = list(said_blocks(state, sheet, slot, texts, keyed=keyed))
            said = [*recalled_blocks(state, question, texts), *said]
            if said and keyed:
                said.append(Block(line(texts.text("tui-answer-pull"))))

        def left(result: str | None) -> None:
            if result is not None and result.startswith(PULL):
                voice = result.removeprefix(PULL)
                self.editor.focus()
                if self.attempt(PullAnswer(step, question.id, voice, self.editor.caret)):
                    self.say(texts.text("tui-notice-answer-in-text"))
                return
            self._back(key)

        title = texts.text("tui-answer-title")
        self.app.push_screen(AnswerDialog(texts, title, blank, submit, said), left)

    # Checks

    def _check(self, check: Check) -> None:
        """Ticks or unticks; asks where words are selected, must be named, or were named."""
        key = f"{CHECK}{check.id}"
        at = (self.viewed, check.id)
        state, texts = self.session.room.state, self.texts
        done, mark = at in state.ticked, state.marks.get(at)
        start, end = self.editor.selection
        if start == end and mark is None and not (check.required and not done):
            self.attempt(c.TickCheck(*at, not done))
            self._back(key)
            return
        if start == end:
            start, end = self.editor.sentence
        passages, passage = self.session.room.passages, self.passage
        words = passages.text(passage)[start:end].strip()
        span = passages.mark_range(mark) if mark is not None else None
        rows: list[Block] = []
        if words:
            rows.append(Block(line(texts.text("tui-check-mark", words=words)), key=_MARK))
        if span is not None:
            rows.append(Block(line(texts.text("tui-check-go")), key=_GO))
        last = (_UNTICK, "tui-check-untick") if done else (_TICK, "tui-check-tick")
        rows.append(Block(line(texts.text(last[1])), key=last[0]))
        # The others type on while somebody thinks.
        held = passages.hold(passage, start, end) if words else None

        def chosen(what: str | None) -> None:
            match what:
                case "mark" if held is not None:
                    self.attempt(c.MarkCheck(*at, *(held() or (0, 0))))
                case "go" if span is not None:
                    self.editor.focus()
                    self.editor.go_to(span[1], span[0])
                    return
                case "tick" | "untick":
                    self.attempt(c.TickCheck(*at, what == _TICK))
            self._back(key)

        title = texts.text("tui-check-title")
        self.app.push_screen(ChoiceDialog(texts, title, rows, question=check.text), chosen)

    # Sentences

    def _phrase(self, number: int) -> None:
        phrase, id = self.step.phrases[number], self.step.phrase_ids()[number]

        def left(outcome: PhraseChoice | None) -> None:
            if outcome in (PhraseChoice.ADOPT, PhraseChoice.ADAPT):
                self.room_app.catch_up()
                self.editor.focus()
                self.say(self.texts.text("tui-notice-phrase"))
            else:
                self._back(f"{PHRASE}{number}")

        dialog = PhraseDialog(
            self.session, self.viewed, id, phrase, self.texts, lambda: self.insert(phrase.text)
        )
        self.app.push_screen(dialog, left)

    def insert(self, words: str) -> None:
        """Puts words into the text where the caret is, with a space where one is missing."""
        text = self.session.room.passages.text(self.passage)
        caret = self.editor.caret
        before = "" if caret == 0 or text[caret - 1].isspace() else " "
        self.editor.focus()
        self.editor.insert(before + words)
