"""What fields to type in have in common."""

from __future__ import annotations

from collections.abc import Awaitable

from textual.events import Key
from textual.widget import Widget
from textual.widgets import Input

__all__ = ["Entry", "KeysInOrder"]


class KeysInOrder(Widget):
    """A field that does what its keys ask for in the order in which they were pressed.

    Textual puts letters in at once, but lets a key that is bound travel up to the app and come
    back: of a word with a mistake that was mended fast, the wrong letters would go.
    """

    def on_key(self, event: Key) -> Awaitable[None] | None:
        """Does at once what a key of the field itself is for; Enter waits for the others."""
        if event.key == "enter":
            return None
        active = self.screen.active_bindings.get(event.key)
        if active is None or active.node is not self or not active.enabled:
            return None
        return self._do(event, active.binding.action)

    async def _do(self, event: Key, action: str) -> None:
        if await self.app.run_action(action, self):
            event.stop()
            event.prevent_default()


# Textual takes the default styles of the first base only.
class Entry(Input, KeysInOrder):
    """One line to type, whose cursor does not blink: that would redraw the screen for ever."""

    def __init__(self, value: str = "", *, id: str | None = None, max_length: int) -> None:
        super().__init__(value, id=id, max_length=max_length, compact=True)
        self.cursor_blink = False
