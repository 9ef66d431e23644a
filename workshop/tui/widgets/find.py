"""The line in which somebody types what to look for in the text."""

from __future__ import annotations

from textual.events import Blur, Key, Paste
from textual.message import Message

from workshop.agreement.clean import clean_text
from workshop.i18n import Translator
from workshop.tui.palette import SIGNS
from workshop.tui.widgets.bar import Bar
from workshop.tui.widgets.prose import Tone, run

__all__ = ["FindBar"]

_LONGEST = 200
_WAYS = {
    "enter": 1,
    "down": 1,
    "ctrl+f": 1,
    "ctrl+j": 1,
    "up": -1,
    "shift+enter": -1,
}


class FindBar(Bar, can_focus=True):
    """Takes the keys while it is shown. Who shows it looks for what it says."""

    class Wanted(Message):
        """Something else is looked for."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    class Next(Message):
        """The next place, or the one before."""

        def __init__(self, way: int) -> None:
            super().__init__()
            self.way = way

    class Closed(Message):
        """It is over; ``back``: by Esc, so that the keys go back to the text."""

        def __init__(self, *, back: bool) -> None:
            super().__init__()
            self.back = back

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.words = ""

    def tell(self, texts: Translator, at: int, count: int) -> None:
        """Says what is looked for and how much of it there is."""
        left = (
            run(f" {texts.text('tui-find-label')} ", Tone.MUTED),
            run(self.words, Tone.STRONG),
            run(SIGNS.caret, Tone.KEY),
        )
        if not self.words:
            right = run(f"{texts.text('tui-find-keys')} ", Tone.MUTED)
        elif not count:
            right = run(f"{texts.text('tui-find-none')} ", Tone.WARN)
        elif at:
            right = run(f"{texts.text('tui-find-count', at=at, count=count)} ", Tone.GOOD)
        else:
            right = run(f"{texts.text('tui-find-total', count=count)} ", Tone.GOOD)
        self.show(left, (right,))

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Whether a key types or moves here."""
        return key in _WAYS or (character is not None and character.isprintable())

    def on_key(self, event: Key) -> None:
        """Types, looks on, or leaves."""
        if event.key == "escape":
            self.post_message(self.Closed(back=True))
        elif (way := _WAYS.get(event.key)) is not None:
            self.post_message(self.Next(way))
        elif event.key in ("backspace", "ctrl+h"):
            self._want(self.words[:-1])
        elif event.is_printable and event.character:
            self._want(self.words + event.character)
        else:
            return
        event.stop()
        event.prevent_default()

    def on_paste(self, event: Paste) -> None:
        """The first line of what was copied."""
        event.stop()
        self._want(self.words + clean_text(event.text).partition("\n")[0])

    def on_blur(self, event: Blur) -> None:
        """The keys have gone elsewhere."""
        if self.screen.is_current:
            self.post_message(self.Closed(back=False))

    def _want(self, words: str) -> None:
        words = words[:_LONGEST]
        if words != self.words:
            self.words = words
            self.post_message(self.Wanted(words))
