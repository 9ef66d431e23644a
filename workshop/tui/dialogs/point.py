"""How one of the points stands: status, note, owner, action, and where the text speaks of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual.widget import Widget
from textual.widgets import Input

from workshop.agreement.commands import AssessPoint
from workshop.agreement.events import PointStatus
from workshop.agreement.state import WorkshopState
from workshop.i18n import Translator
from workshop.ids import PassageId
from workshop.scenario.model import Step
from workshop.tui.dialogs.form import Form, day_of, field, label, typed_day
from workshop.tui.dialogs.parts import buttons, save_button
from workshop.tui.widgets.prose import Block, line, run
from workshop.tui.widgets.reason import Reason
from workshop.tui.widgets.sheet import Sheet
from workshop.tui.widgets.words import point_status, step_name

__all__ = ["PointDialog"]

_INCLUDED = {"yes": True, "no": False, "open": None}


class PointDialog(Form[bool]):
    """Asks for everything that is recorded about a point; gives True when it was."""

    AUTO_FOCUS: ClassVar[str | None] = ""

    def __init__(
        self,
        texts: Translator,
        state: WorkshopState,
        step: Step,
        submit: Callable[[AssessPoint], object],
        *,
        paragraph: str = "",
    ) -> None:
        """Makes the dialog.

        Args:
            submit: records what was filled in and may refuse.
            paragraph: the name of the paragraph at the caret, to be taken as the place.
        """
        super().__init__(texts, step_name(state, step, texts))
        self._step = step
        self._point = state.points[step.step_id]
        self._passages = [(PassageId(p.id), p.title) for p in state.scenario.passages]
        self._marked = set(self._point.passages)
        self._submit = submit
        self._paragraph = paragraph

    def body(self) -> Iterable[Widget]:
        """Status, note, place, passages; then who, what and when."""
        texts, point = self.texts, self._point
        yield label("status", texts.text("tui-point-status"))
        status = Sheet(id="status", keeps=True)
        status.show(
            [Block(line(point_status(known, texts)), key=known) for known in PointStatus],
            chosen=point.status,
        )
        yield status
        yield label("note", texts.text("tui-point-note"))
        yield Reason(point.note, id="note")
        place = texts.text("tui-point-where")
        if self._paragraph:
            place = texts.text("tui-point-where-here", paragraph=self._paragraph)
        yield label("where", place)
        yield field("where", point.where)
        yield label("passages", texts.text("tui-point-passages"))
        passages = Sheet(id="passages")
        passages.show(self._passage_rows())
        yield passages
        yield label("included", texts.text("tui-point-included"))
        included = Sheet(id="included", keeps=True)
        included.show(
            [Block(line(texts.text(f"tui-point-included-{key}")), key=key) for key in _INCLUDED],
            chosen=next(key for key, value in _INCLUDED.items() if value is point.included),
        )
        yield included
        for id, value in (
            ("owner", point.owner),
            ("evidence", point.evidence),
            ("action", point.action),
            ("due", typed_day(point.due, texts)),
        ):
            yield label(id, texts.text(f"tui-point-{id}"))
            yield field(id, value)
        yield buttons([save_button(texts)])

    def on_mount(self) -> None:
        """The keys go to the status, with its heading still in sight."""
        self.query_one("#status").focus(scroll_visible=False)

    def _passage_rows(self) -> list[Block]:
        return [
            Block(line(title), key=id, lead=(run("[x] " if id in self._marked else "[ ] "),))
            for id, title in self._passages
        ]

    def chosen(self, sheet: Sheet, key: str) -> None:
        """Status: on to the note. Passages: mark or unmark. A switch: on. Save: record."""
        match sheet.id:
            case "status":
                self.query_one(Reason).focus()
            case "passages":
                self._marked ^= {PassageId(key)}
                sheet.show(self._passage_rows())
            case "included":
                self.query_one("#owner").focus()
            case _:
                self.save()

    def _typed(self, id: str) -> str:
        return self.query_one(f"#{id}", Input).value

    def save(self) -> None:
        """Records it."""
        if self.attempt(lambda: self._submit(self._filled_in())):
            self.dismiss(True)

    def _filled_in(self) -> AssessPoint:
        chosen = self.query_one("#status", Sheet).chosen
        return AssessPoint(
            step=self._step.step_id,
            status=PointStatus(chosen or self._point.status),
            note=self.query_one(Reason).text,
            where=self._typed("where"),
            passages=tuple(id for id, _ in self._passages if id in self._marked),
            owner=self._typed("owner"),
            evidence=self._typed("evidence"),
            action_text=self._typed("action"),
            due=day_of(self._typed("due")),
            included=_INCLUDED[self.query_one("#included", Sheet).chosen or "open"],
        )
