"""What a delegation wants to travel with a passage."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from textual.widget import Widget

from workshop.agreement.people import Delegation
from workshop.i18n import Translator
from workshop.tui.dialogs.form import Saying
from workshop.tui.dialogs.parts import buttons, save_button, still
from workshop.tui.widgets.prose import Block, Tone, line, run
from workshop.tui.widgets.reason import Reason

__all__ = ["NoteDialog"]


class NoteDialog(Saying):
    """A field for a minority note; gives True when it was recorded."""

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
        super().__init__(texts, texts.text("tui-note-of", delegation=delegation.name), submit)
        self._text = text

    def body(self) -> Iterable[Widget]:
        """What it is for, the field, the button."""
        about = Block(line(run(self.texts.text("tui-note-about"), Tone.MUTED)))
        yield still("about", [about, Block()])
        yield Reason(self._text, id="reason")
        yield buttons([save_button(self.texts)])
