"""Fills one thing in: a few sentences, a line, a number, a day, or one of a few choices."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar

from textual.widget import Widget
from textual.widgets import Input

from workshop.agreement.names import LINE_LIMIT
from workshop.agreement.values import read_day
from workshop.agreement.wording import day_words, number_words
from workshop.i18n import Translator
from workshop.scenario.model import Column
from workshop.tui.dialogs.dialog import Dialog
from workshop.tui.dialogs.parts import buttons, save_button, still
from workshop.tui.widgets.answers import Blank, light_sign
from workshop.tui.widgets.fields import Entry
from workshop.tui.widgets.prose import Block, Run, Tone, line, run
from workshop.tui.widgets.reason import Reason
from workshop.tui.widgets.sheet import Sheet

__all__ = ["PULL", "AnswerDialog"]

PULL = "pull:"
"""How the result begins where somebody wants an answer in the text; the voice follows."""
_EMPTY = "empty"


class AnswerDialog(Dialog[str]):
    """Asks for one answer; gives its value when it was recorded."""

    HINT: ClassVar[str] = "tui-hint-form"

    def __init__(
        self,
        texts: Translator,
        title: str,
        blank: Blank,
        submit: Callable[[str, str], object],
        said: Sequence[Block] = (),
    ) -> None:
        """Makes the dialog.

        Args:
            blank: what is filled in.
            submit: records a value and a mark; may refuse.
            said: what others answered; one with a key can be taken into the text.
        """
        super().__init__(texts, title)
        self._blank = blank
        self._submit = submit
        self._said = said

    def body(self) -> Iterable[Widget]:
        """What is asked, what others said, the field or the choices."""
        blank, texts = self._blank, self.texts
        asked = [Block(line(blank.label))]
        if blank.heading:
            asked.insert(0, Block(line(run(blank.heading, Tone.HEADING))))
        yield still("question", asked)
        if self._said:
            said = Sheet(id="said")
            said.show(self._said)
            yield said
        match blank.kind:
            case "choice":
                choices = Sheet(id="options", keeps=True)
                choices.show(self._options(), chosen=blank.answer.value if blank.answer else None)
                yield choices
                if self._tags:
                    yield self._tag_sheet()
                return
            case "text":
                yield Reason(blank.answer.value if blank.answer else "", id="answer")
            case _:
                field = Entry(self._typed(), id="answer", max_length=LINE_LIMIT)
                yield field
                if (hint := self._hint()) is not None:
                    yield hint
        if self._tags:
            yield self._tag_sheet()
        yield buttons([save_button(texts)])

    def on_mount(self) -> None:
        """The keys go to what is filled in."""
        self.query_one("#options" if self._blank.kind == "choice" else "#answer").focus()

    @property
    def _tags(self) -> Sequence[Block]:
        part = self._blank.part
        if not isinstance(part, Column) or not part.tags:
            return ()
        none = Block(line(run(self.texts.text("tui-answer-no-tag"), Tone.MUTED)), key=_EMPTY)
        return [*(Block(line(tag.text), key=tag.id) for tag in part.tags), none]

    def _tag_sheet(self) -> Sheet:
        tags = Sheet(id="tags", keeps=True)
        answer = self._blank.answer
        tags.show(self._tags, chosen=(answer.tag or _EMPTY) if answer else None)
        return tags

    def _options(self) -> list[Block]:
        options = [
            Block(line(option.text), key=option.id, lead=light_sign(option))
            for option in self._blank.part.options
        ]
        if self._blank.answer is not None:
            words = run(self.texts.text("tui-answer-clear"), Tone.MUTED)
            options.append(Block(line(words), key=_EMPTY))
        return options

    def _typed(self) -> str:
        """What stands there, as somebody would type it."""
        answer = self._blank.answer
        if answer is None:
            return ""
        if self._blank.kind == "date" and (day := read_day(answer.value)) is not None:
            return day_words(day, self.texts)
        if self._blank.kind == "number" and self._grouped:
            return number_words(answer.value, self.texts)
        return answer.value

    @property
    def _grouped(self) -> bool:
        part = self._blank.part
        return not isinstance(part, Column) and part.term is None and self._blank.column != "year"

    def _hint(self) -> Sheet | None:
        words = ""
        if self._blank.kind == "date":
            words = self.texts.text("tui-answer-date")
        elif self._blank.part.kind == "number" and self._blank.part.unit:
            words = self.texts.text("tui-answer-unit", unit=self._blank.part.unit)
        if not words:
            return None
        return still("hint", [Block(line(run(words, Tone.MUTED)), lead=(Run(" "),))])

    def on_reason_submitted(self, message: Reason.Submitted) -> None:
        """Enter: record it."""
        message.stop()
        self._save(message.reason.text)

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Enter: record it, or on to the mark."""
        message.stop()
        if self._tags and message.value.strip():
            self.query_one("#tags").focus()
        else:
            self._save(message.value)

    def on_sheet_chosen(self, message: Sheet.Chosen) -> None:
        """A choice, a mark or the button: record it. An answer of somebody: into the text."""
        message.stop()
        match message.sheet.id:
            case "said":
                self.dismiss(f"{PULL}{message.key}")
            case "options" if self._tags and message.key != _EMPTY:
                self.query_one("#tags").focus()
            case "options":
                self._save("" if message.key == _EMPTY else message.key)
            case _:
                self._save(self._now())

    def _now(self) -> str:
        if self._blank.kind == "choice":
            return self.query_one("#options", Sheet).chosen or ""
        if self._blank.kind == "text":
            return self.query_one("#answer", Reason).text
        return self.query_one("#answer", Input).value

    def _save(self, value: str) -> None:
        tag = self.query_one("#tags", Sheet).chosen if self._tags else None
        mark = "" if tag in (None, _EMPTY) else str(tag)
        if self.attempt(lambda: self._submit(value, mark)):
            self.dismiss(value)
