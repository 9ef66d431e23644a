"""Fills in what has several places: the rows of a table, the days of a series, an own figure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from workshop.agreement.answers import AddAnswerRow, DropAnswerRow, GiveAnswer
from workshop.agreement.totals import sheet_amounts, total_words
from workshop.agreement.wording import comparison, number_words
from workshop.i18n import Translator
from workshop.ids import StepId
from workshop.rooms.session import Session
from workshop.scenario.model import Question, Slot
from workshop.tui.dialogs.answer import AnswerDialog
from workshop.tui.dialogs.dialog import Dialog
from workshop.tui.dialogs.naming import NamingDialog
from workshop.tui.messages import Changes
from workshop.tui.widgets.answers import Blank, blanks, valued
from workshop.tui.widgets.prose import Block, Run, Tone, line, run
from workshop.tui.widgets.sheet import Sheet

__all__ = ["TableDialog"]

_ADD = "+"


class TableDialog(Dialog[None]):
    """A list of places to fill in; Enter on one asks for it. Follows the room while it is open."""

    HINT: ClassVar[str] = "tui-hint-places"
    WIDE: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("delete", "drop", show=False),
    ]

    def __init__(
        self, session: Session, step: StepId, question: Question, slot: Slot, texts: Translator
    ) -> None:
        super().__init__(texts, texts.text("tui-answer-title"))
        self._session = session
        self._step = step
        self._question = question
        self._slot = slot

    @property
    def hint(self) -> str:
        """Rows can be taken away where people add them."""
        return "tui-hint-table" if self._slot.grows else self.HINT

    def body(self) -> Iterable[Widget]:
        """The question and the places."""
        question = Sheet(id="question", still=True)
        question.show([Block(line(self._question.text))])
        yield question
        cells = Sheet(id="cells")
        cells.show(self._blocks())
        yield cells

    @property
    def _blanks(self) -> list[Blank]:
        state, by = self._session.room.state, self._session.participant_id
        return blanks(state, self._step, self._question, self.texts, by)

    def _blocks(self) -> list[Block]:
        texts, slot = self.texts, self._slot
        blocks: list[Block] = []
        above = ""
        for blank in self._blanks:
            if blank.heading != above:
                above = blank.heading
                blocks.append(Block(line(run(above, Tone.HEADING))))
            said: tuple[Run, ...] = (run(texts.text("answer-none"), Tone.MUTED),)
            if blank.answer is not None:
                said = valued(blank.answer, blank.part, texts)
                if slot.kind == "comparison" and blank.column != "year":
                    said = (run(number_words(blank.answer.value, texts)),)
            label = run(f"{blank.label}: ", Tone.MUTED)
            blocks.append(Block(line(label, *said), key=blank.key))
        sheet = self._session.room.state.answers_to(self._step, self._question.id)
        if total := total_words(sheet_amounts(slot, sheet), texts):
            blocks.append(Block(line(run(total, Tone.STRONG))))
        if slot.kind == "comparison":
            lines = comparison(slot, sheet, texts)
            blocks += [Block(), *(Block(line(words)) for words in lines)]
        if slot.grows:
            add = run(texts.text("tui-answer-add-row"), Tone.KEY)
            blocks.append(Block(line(add), key=_ADD))
        return blocks

    def catch_up(self, changes: Changes) -> None:
        """Shows what others filled in meanwhile."""
        self._retell()

    def _retell(self, chosen: str | None = None) -> None:
        self.query_one("#cells", Sheet).show(self._blocks(), chosen=chosen)

    def on_sheet_chosen(self, message: Sheet.Chosen) -> None:
        """Asks for what goes there."""
        message.stop()
        if message.key == _ADD:
            self._ask_for_row()
            return
        blank = next((one for one in self._blanks if one.key == message.key), None)
        if blank is None:
            self._retell()
            return

        def submit(value: str, tag: str) -> None:
            row, column = blank.row, blank.column
            self._session.command(
                GiveAnswer(self._step, self._question.id, value, row, column, tag)
            )

        title = self.texts.text("tui-answer-title")
        dialog = AnswerDialog(self.texts, title, blank, submit)
        self.app.push_screen(dialog, lambda given: self._given(blank, given))

    def _given(self, blank: Blank, given: str | None) -> None:
        """The marker goes on to the next place once one is filled in."""
        keys = [one.key for one in self._blanks]
        at = keys.index(blank.key) if blank.key in keys else -1
        onward = given is not None and at + 1 < len(keys)
        self._retell(keys[at + 1] if onward else blank.key)

    def _ask_for_row(self) -> None:
        def submit(title: str) -> None:
            self._session.command(AddAnswerRow(self._step, self._question.id, title))

        def added(title: str | None) -> None:
            if title is None:
                return
            row = self._session.room.state.answers_to(self._step, self._question.id).rows[-1]
            self._retell(f"{row.id}:{self._slot.columns[0].id}")

        dialog = NamingDialog(
            self.texts,
            self.texts.text("tui-answer-title"),
            self.texts.text("tui-answer-row"),
            "",
            submit,
        )
        self.app.push_screen(dialog, added)

    def action_drop(self) -> None:
        """Takes the row away that the marker is in, where somebody added it."""
        chosen = self.query_one("#cells", Sheet).chosen or ""
        row = chosen.partition(":")[0]
        if row in [r.id for r in self._slot.rows] or row in ("", _ADD):
            return
        command = DropAnswerRow(self._step, self._question.id, row)
        if self.attempt(lambda: self._session.command(command)):
            self._retell()
