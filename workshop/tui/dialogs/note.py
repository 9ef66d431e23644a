"""What a delegation wants to travel with a passage."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual.widget import Widget

from workshop.agreement.people import Delegation
from workshop.i18n import Translator
from workshop.tui.dialogs.dialog import Dialog
from workshop.tui.widgets.prose import Block, Tone, line, run
from workshop.tui.widgets.reason import Reason
from workshop.tui.widgets.sheet import Sheet

__all__ = ["NoteDialog"]


class NoteDialog(Dialog[bool]):
    """A field for a minority note; gives True when it was recorded."""

    HINT: ClassVar[str] = "tui-hint-form"

    def __init__(
        self,
        texts: Translator,
        delegation: Delegation,
        text: str,
        submit: Callable[[str], object],
    ) -> None:
        """Makes the dialog.

        Args:
            text: the note so far.
            submit: records it; may refuse.
        """
        super().__init__(texts, texts.text("tui-note-of", delegation=delegation.name))
        self._text = text
        self._submit = submit

    def body(self) -> Iterable[Widget]:
        """What it is for, the field, the button."""
        about = Sheet(id="about", still=True)
        about.show([Block(line(run(self.texts.text("tui-note-about"), Tone.MUTED))), Block()])
        yield about
        yield Reason(self._text, id="reason")
        actions = Sheet(id="actions")
        save = run(self.texts.text("tui-button-save"), Tone.STRONG)
        actions.show([Block(line(save), key="save")])
        yield actions

    def on_sheet_chosen(self, message: Sheet.Chosen) -> None:
        """Record it."""
        message.stop()
        self._save()

    def on_reason_submitted(self, message: Reason.Submitted) -> None:
        """The note is done: record it."""
        message.stop()
        self._save()

    def _save(self) -> None:
        text = self.query_one(Reason).text
        if self.attempt(lambda: self._submit(text)):
            self.dismiss(True)
        else:
            self.query_one(Reason).focus()
