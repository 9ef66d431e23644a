"""How it goes: the question with one key for an answer, and what who leads sees of the answers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from workshop.agreement.temperature import WARMEST
from workshop.i18n import Translator
from workshop.rooms.session import Session
from workshop.tui.dialogs.dialog import Dialog
from workshop.tui.messages import Changes
from workshop.tui.widgets.prose import Block, Tone, line, run
from workshop.tui.widgets.sheet import Sheet
from workshop.tui.widgets.temperature import answer_blocks, temperature_blocks

__all__ = ["AnswersDialog", "TemperatureDialog"]


class TemperatureDialog(Dialog[bool]):
    """One key answers; gives True when it was taken. Goes away when the question does."""

    HINT: ClassVar[str] = "tui-hint-temperature"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(str(warmth), f"answer({warmth})", show=False) for warmth in range(1, WARMEST + 1)
    ]

    def __init__(self, session: Session, texts: Translator) -> None:
        super().__init__(texts, texts.text("tui-temperature-title"))
        self._session = session

    def body(self) -> Iterable[Widget]:
        """The question, the answers, and what becomes of them."""
        question = Sheet(id="question", still=True)
        question.show([Block(line(self.texts.text("tui-temperature-question")))])
        yield question
        choices = Sheet(id="choices")
        choices.show(answer_blocks(self.texts), chosen="3")
        yield choices
        stored = Sheet(id="stored", still=True)
        words = self.texts.text("tui-temperature-stored")
        stored.show([Block(), Block(line(run(words, Tone.MUTED)))])
        yield stored

    def action_answer(self, warmth: int) -> None:
        """Answers and leaves."""
        if self.attempt(lambda: self._session.room.asking.answer(self._session, warmth)):
            self.dismiss(True)

    def on_sheet_chosen(self, message: Sheet.Chosen) -> None:
        """Enter on an answer."""
        message.stop()
        self.action_answer(int(message.key))

    def catch_up(self, changes: Changes) -> None:
        """Nothing is asked any more."""
        if self._session.room.temperature is None:
            self.dismiss(None)


class AnswersDialog(Dialog[None]):
    """How the answers are spread, while they come in; for who leads."""

    def __init__(self, session: Session, texts: Translator) -> None:
        super().__init__(texts, texts.text("tui-temperature-title"))
        self._session = session

    def body(self) -> Iterable[Widget]:
        """The answers, and what can be done with them."""
        answers = Sheet(id="answers", still=True)
        answers.show(self._answers())
        yield answers
        choices = Sheet(id="actions")
        choices.show(
            [
                Block(line(self.texts.text("tui-temperature-later")), key="later"),
                Block(line(self.texts.text("tui-temperature-show")), key="show"),
                Block(line(self.texts.text("tui-temperature-end")), key="end"),
            ]
        )
        yield choices

    def _answers(self) -> list[Block]:
        asked = self._session.room.temperature
        if asked is None:
            return []
        return temperature_blocks(asked.given, asked.counts, self.texts)

    def catch_up(self, changes: Changes) -> None:
        """Somebody answered."""
        if self._session.room.temperature is None:
            self.dismiss(None)
        else:
            self.query_one("#answers", Sheet).show(self._answers())

    def on_sheet_chosen(self, message: Sheet.Chosen) -> None:
        """Shows it to everybody, or ends it."""
        message.stop()
        room, session = self._session.room, self._session
        match message.key:
            case "show":
                self.attempt(lambda: room.asking.show(session))
            case "end":
                if self.attempt(lambda: room.asking.end(session)):
                    self.dismiss(None)
            case _:
                self.dismiss(None)
