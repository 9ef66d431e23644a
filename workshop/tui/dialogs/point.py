"""How one of the points stands: status, note, and where the text speaks of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual.widget import Widget
from textual.widgets import Input

from workshop.agreement.commands import AssessPoint
from workshop.agreement.events import PointStatus
from workshop.agreement.names import LINE_LIMIT, clean_line
from workshop.agreement.state import WorkshopState
from workshop.i18n import Translator
from workshop.ids import PassageId
from workshop.scenario.model import Step
from workshop.tui.dialogs.dialog import Dialog
from workshop.tui.widgets.fields import Entry
from workshop.tui.widgets.guide import heading
from workshop.tui.widgets.prose import Block, Tone, line, run
from workshop.tui.widgets.reason import Reason
from workshop.tui.widgets.sheet import Sheet
from workshop.tui.widgets.words import point_status, step_name

__all__ = ["PointDialog"]


class PointDialog(Dialog[bool]):
    """Asks for everything that is recorded about a point; gives True when it was."""

    HINT: ClassVar[str] = "tui-hint-form"

    def __init__(
        self,
        texts: Translator,
        state: WorkshopState,
        step: Step,
        submit: Callable[[AssessPoint], object],
    ) -> None:
        """Makes the dialog; ``submit`` records what was filled in and may refuse."""
        super().__init__(texts, step_name(state, step, texts))
        self._step = step
        self._point = state.points[step.step_id]
        self._passages = [(PassageId(p.id), p.title) for p in state.scenario.passages]
        self._marked = set(self._point.passages)
        self._submit = submit

    def body(self) -> Iterable[Widget]:
        """Status, note, place, passages."""
        texts = self.texts
        yield _label("status-label", texts.text("tui-point-status"))
        status = Sheet(id="status")
        status.show(
            [Block(line(point_status(known, texts)), key=known) for known in PointStatus],
            chosen=self._point.status,
        )
        yield status
        yield _label("note-label", texts.text("tui-point-note"))
        yield Reason(self._point.note, id="note")
        yield _label("where-label", texts.text("tui-point-where"))
        yield Entry(clean_line(self._point.where), id="where", max_length=LINE_LIMIT)
        yield _label("passages-label", texts.text("tui-point-passages"))
        passages = Sheet(id="passages")
        passages.show(self._passage_rows())
        yield passages
        actions = Sheet(id="actions")
        actions.show([Block(line(run(texts.text("tui-button-save"), Tone.STRONG)), key="save")])
        yield actions

    def _passage_rows(self) -> list[Block]:
        return [
            Block(line(title), key=id, lead=(run("[x] " if id in self._marked else "[ ] "),))
            for id, title in self._passages
        ]

    def on_sheet_chosen(self, message: Sheet.Chosen) -> None:
        """Status: on to the note. Passages: mark or unmark. Save: record."""
        message.stop()
        match message.sheet.id:
            case "status":
                self.query_one(Reason).focus()
            case "passages":
                self._marked ^= {PassageId(message.key)}
                message.sheet.show(self._passage_rows())
            case _:
                self._save()

    def on_reason_submitted(self, message: Reason.Submitted) -> None:
        """The note is done: record."""
        message.stop()
        self._save()

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """The place is done: record."""
        message.stop()
        self._save()

    def _save(self) -> None:
        chosen = self.query_one("#status", Sheet).chosen
        command = AssessPoint(
            step=self._step.step_id,
            status=PointStatus(chosen or self._point.status),
            note=self.query_one(Reason).text,
            where=self.query_one("#where", Input).value,
            passages=tuple(id for id, _ in self._passages if id in self._marked),
        )
        if self.attempt(lambda: self._submit(command)):
            self.dismiss(True)


def _label(id: str, text: str) -> Sheet:
    sheet = Sheet(id=id, still=True)
    sheet.show([heading(text)])
    return sheet
