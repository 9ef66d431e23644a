"""What all dialogs share: a frame with a title, a line for refusals, a line with the keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget

from workshop.errors import WorkshopError
from workshop.i18n import Translator
from workshop.tui.dialogs.fields import typed_in
from workshop.tui.painting import PaintedModal
from workshop.tui.widgets.prose import Block, Tone, line, run
from workshop.tui.widgets.sheet import Sheet

__all__ = ["Dialog"]

T = TypeVar("T")


class Dialog(PaintedModal[T]):
    """A window that gives a result, or None when somebody leaves it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f10", "cancel", show=False),
        Binding("tab", "app.focus_next", show=False),
        Binding("shift+tab", "app.focus_previous", show=False),
    ]
    HINT: ClassVar[str] = "tui-hint-list"
    """The text with the keys that work in it."""
    WIDE: ClassVar[bool] = False
    """Takes as much of the window as it can use."""

    def __init__(self, texts: Translator, title: str) -> None:
        super().__init__()
        self.texts = texts
        self._heading = title
        self.taken: tuple[str, str] | None = None
        """What was taken last: the id of its list, and its key."""
        self._began_with: Mapping[str, str] = {}

    @property
    def hint(self) -> str:
        """The text with the keys that work in it now."""
        return self.HINT

    def body(self) -> Iterable[Widget]:
        """What stands in the frame, from top to bottom."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """The frame around the body."""
        box = VerticalScroll(id="box", classes="-wide" if self.WIDE else "", can_focus=False)
        box.border_title = Content(run(self._heading).text)
        box.border_subtitle = Content(self.texts.text(self.hint))
        with box:
            yield from self.body()
            refusal = Sheet(id="refusal", still=True)
            refusal.display = False
            yield refusal

    def on_mount(self) -> None:
        """Looks at what stands in the fields to begin with."""
        self._began_with = typed_in(self)

    def on_sheet_chosen(self, message: Sheet.Chosen) -> None:
        """Remembers what was taken, for who has to open it again."""
        self.taken = message.sheet.id or "", message.key

    def unsent(self) -> Mapping[str, str]:
        """By the id of its field: what was typed and is not what stood there."""
        now, before = typed_in(self), self._began_with
        return {id: text for id, text in now.items() if text != before.get(id, "")}

    def refuse(self, error: WorkshopError) -> None:
        """Says in the frame why something did not happen; nothing typed is lost."""
        sentence = self.texts.error(error)
        refusal = self.query_one("#refusal", Sheet)
        refusal.show([Block(line(run(f"! {sentence}", Tone.BAD)))])
        refusal.display = True
        refusal.scroll_visible(animate=False)

    def attempt(self, act: Callable[[], object]) -> bool:
        """Does something that may be refused; tells whether it happened."""
        try:
            act()
        except WorkshopError as error:
            self.refuse(error)
            return False
        return True

    def action_cancel(self) -> None:
        """Leaves without doing anything."""
        self.dismiss(None)
