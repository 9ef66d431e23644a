"""What dialogs are put together from: words that stand still, buttons, and the row of those."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.i18n import Translator
from workshop.tui.widgets.prose import Block, Tone, line, run
from workshop.tui.widgets.sheet import Sheet

__all__ = ["SAVE", "button", "buttons", "save_button", "still"]

SAVE = "save"
"""The key of the button that records."""


def still(id: str, blocks: Sequence[Block]) -> Sheet:
    """Something to read, which takes no keys."""
    sheet = Sheet(id=id, still=True)
    sheet.show(blocks)
    return sheet


def button(key: str, words: str, letter: str = "") -> Block:
    """Something to do; ``letter`` is the key that does it from anywhere in the dialog."""
    tail = (run(letter, Tone.KEY),) if letter else ()
    return Block(line(run(words, Tone.STRONG)), key=key, tail=tail)


def save_button(texts: Translator) -> Block:
    """The button that records."""
    return button(SAVE, texts.text("tui-button-save"))


def buttons(blocks: Sequence[Block]) -> Sheet:
    """What can be done, below everything else."""
    actions = Sheet(id="actions")
    actions.show(blocks)
    return actions
