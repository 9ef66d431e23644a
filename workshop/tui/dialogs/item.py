"""One row of the register: what, who, when, and by what one sees that it worked."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from textual.widget import Widget
from textual.widgets import Input

from workshop.agreement.register import Approach, ItemDetails, ItemKind
from workshop.i18n import Translator
from workshop.tui.dialogs.form import Form, day_of, field, label, typed_day
from workshop.tui.dialogs.parts import SAVE, buttons, save_button, still
from workshop.tui.widgets.prose import Block, Tone, line, run
from workshop.tui.widgets.reason import Reason
from workshop.tui.widgets.sheet import Sheet

__all__ = ["CLOSE", "DROP", "GO", "ItemDialog"]

GO, CLOSE, DROP = "go", "close", "drop"
"""What somebody may want with a row besides changing it."""
_LINES = {
    ItemKind.COMMITMENT: ("owner", "amount", "indicator", "evidence", "day"),
    ItemKind.ACTION: ("owner", "day"),
    ItemKind.PARKED: ("owner",),
}


class ItemDialog(Form[str]):
    """A form; gives "save" when it was recorded, or what else is wanted."""

    def __init__(
        self,
        texts: Translator,
        kind: ItemKind,
        details: ItemDetails,
        submit: Callable[[ItemDetails], object],
        *,
        source: str = "",
        wishes: Iterable[str] = (),
    ) -> None:
        """Makes the form.

        Args:
            submit: records what was filled in and may refuse.
            source: the name of the step it comes from.
            wishes: what else can be done with the row.
        """
        super().__init__(texts, texts.text(f"item-kind-{kind}").capitalize())
        self._kind = kind
        self._details = details
        self._submit = submit
        self._source = source
        self._wishes = tuple(wishes)

    def body(self) -> Iterable[Widget]:
        """The fields, from the most to the least needed; then what can be done."""
        texts, details = self.texts, self._details
        if self._source:
            words = texts.text("tui-item-source", step=self._source)
            yield still("source", [Block(line(run(words, Tone.MUTED)))])
        yield label("wording", texts.text("tui-item-wording"))
        yield Reason(details.wording, id="wording")
        values = {
            "owner": details.owner,
            "amount": details.amount,
            "indicator": details.indicator,
            "evidence": details.evidence,
            "day": typed_day(details.day, texts),
        }
        for id in _LINES[self._kind]:
            late = id == "day" and self._kind is ItemKind.COMMITMENT
            yield label(id, texts.text("tui-item-review" if late else f"tui-item-{id}"))
            yield field(id, values[id])
        if self._kind is ItemKind.COMMITMENT:
            yield label("approach", texts.text("tui-item-approach"))
            approach = Sheet(id="approach", keeps=True)
            rows = [Block(line(texts.text(f"item-approach-{a}")), key=a) for a in Approach]
            approach.show(rows, chosen=details.approach)
            yield approach
        wishes = [Block(line(texts.text(f"tui-item-{wish}")), key=wish) for wish in self._wishes]
        yield buttons([save_button(texts), *wishes])

    def on_mount(self) -> None:
        """The first thing that is missing gets the keys."""
        self.query_one("#owner" if self._details.wording else "#wording").focus()

    def chosen(self, sheet: Sheet, key: str) -> None:
        """How a promise is kept: on. A button: do it."""
        if sheet.id == "approach":
            self.query_one("#actions").focus()
        elif key == SAVE:
            self.save()
        else:
            self.dismiss(key)

    def save(self) -> None:
        """Records it."""
        if self.attempt(lambda: self._submit(self._filled_in())):
            self.dismiss(SAVE)

    def _filled_in(self) -> ItemDetails:
        lines = _LINES[self._kind]
        typed = {id: self.query_one(f"#{id}", Input).value for id in lines if id != "day"}
        update: dict[str, object] = {**typed, "wording": self.query_one(Reason).text}
        if "day" in lines:
            update["day"] = day_of(self.query_one("#day", Input).value)
        if self._kind is ItemKind.COMMITMENT:
            chosen = self.query_one("#approach", Sheet).chosen
            update["approach"] = Approach(chosen or self._details.approach)
        return self._details.model_copy(update=update)
