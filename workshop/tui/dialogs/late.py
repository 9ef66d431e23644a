"""Dialogs about what came in late: the list, the choice between two texts, and what was refused."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar

from textual.widget import Widget

from workshop.i18n import Translator
from workshop.rooms.late import Met
from workshop.tui.dialogs.choice import ChoiceDialog
from workshop.tui.dialogs.dialog import Dialog
from workshop.tui.messages import Changes
from workshop.tui.widgets.late import Story, settle_blocks, story_blocks
from workshop.tui.widgets.prose import Block, line
from workshop.tui.widgets.sheet import Sheet

__all__ = ["LateDialog", "SettleDialog"]


class LateDialog(Dialog[tuple[Story, Met]]):
    """Everything that came late; the result is the paragraph somebody wants to see."""

    WIDE: ClassVar[bool] = True

    def __init__(self, texts: Translator, stories: Callable[[], Sequence[Story]]) -> None:
        super().__init__(texts, texts.text("tui-late-title"))
        self._stories = stories

    def body(self) -> Iterable[Widget]:
        """What the signs mean, and the list."""
        hint = Sheet(id="question", still=True)
        hint.show([Block(line(self.texts.text("tui-late-explained")))])
        yield hint
        choices = Sheet(id="choices")
        choices.show(story_blocks(self._stories(), self.texts))
        yield choices

    def on_mount(self) -> None:
        """The keys go to the list."""
        self.query_one("#choices").focus()

    def catch_up(self, changes: Changes) -> None:
        """Somebody else has looked at one of them."""
        if changes.events:
            self.query_one("#choices", Sheet).show(story_blocks(self._stories(), self.texts))

    def on_sheet_chosen(self, message: Sheet.Chosen) -> None:
        """Leaves with the paragraph."""
        message.stop()
        key, _, at = message.key.rpartition(" ")
        for story in self._stories():
            if story.key == key and int(at) < len(story.met):
                self.dismiss((story, story.met[int(at)]))


class SettleDialog(ChoiceDialog):
    """One paragraph that both wrote in: the result says which text it is to have."""

    WIDE: ClassVar[bool] = True

    def __init__(self, texts: Translator, met: Callable[[], Met], name: str, who: str) -> None:
        super().__init__(
            texts,
            texts.text("tui-late-settle-title", name=name),
            settle_blocks(met(), who, texts),
            question=texts.text("tui-late-question"),
            chosen="now",
        )
        self._met, self._who = met, who

    def catch_up(self, changes: Changes) -> None:
        """Somebody else chose, or wrote: what stands there now is something else."""
        if changes.events or changes.texts:
            blocks = settle_blocks(self._met(), self._who, self.texts)
            self.query_one("#choices", Sheet).show(blocks)
