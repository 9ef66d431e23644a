"""Comments on words of the text: making one, and taking part in a thread."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from workshop.agreement import commands as c
from workshop.agreement.roles import Action
from workshop.i18n import Translator
from workshop.ids import CommentId
from workshop.rooms.session import Session
from workshop.tui.dialogs.dialog import Dialog
from workshop.tui.dialogs.form import Saying
from workshop.tui.dialogs.parts import button, buttons, save_button, still
from workshop.tui.messages import Changes
from workshop.tui.widgets.comments import quotation, thread_blocks
from workshop.tui.widgets.guide import heading
from workshop.tui.widgets.prose import Block
from workshop.tui.widgets.reason import Reason
from workshop.tui.widgets.sheet import Sheet

__all__ = ["NEXT", "PREVIOUS", "CommentDialog", "ThreadDialog"]

NEXT, PREVIOUS = "next", "previous"
"""The results of a thread that somebody left for the next one, or for the one before."""


class CommentDialog(Saying):
    """A field for a comment; gives True when it was recorded."""

    def __init__(self, texts: Translator, words: str, submit: Callable[[str], object]) -> None:
        """Makes the dialog.

        Args:
            words: what the comment is about.
            submit: records the comment; may refuse.
        """
        super().__init__(texts, texts.text("tui-comment-title"), submit)
        self._words = words

    def body(self) -> Iterable[Widget]:
        """The words, the field, the button."""
        yield still("about", [quotation(self._words, self.texts), Block()])
        yield still("label", [heading(self.texts.text("tui-comment-yours"))])
        yield Reason(id="reason")
        yield buttons([save_button(self.texts)])


class ThreadDialog(Dialog[str]):
    """A thread, with a field for an answer; follows the room while it is open.

    Gives ``NEXT`` or ``PREVIOUS`` where another one is asked for.
    """

    HINT: ClassVar[str] = "tui-hint-thread"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+n", f"leave({NEXT!r})", show=False),
        Binding("ctrl+p", f"leave({PREVIOUS!r})", show=False),
    ]

    def __init__(self, session: Session, comment: CommentId, texts: Translator) -> None:
        super().__init__(texts, texts.text("tui-thread-title"))
        self._session = session
        self._comment = comment
        self._takes_part = session.may(Action.COMMENT)

    def body(self) -> Iterable[Widget]:
        """The thread, the field, what can be done with it."""
        thread = Sheet(id="thread", still=False)
        thread.show(self._thread())
        yield thread
        if self._takes_part:
            yield still("label", [Block(), heading(self.texts.text("tui-thread-reply"))])
            yield Reason(id="reason")
        yield buttons(self._actions())

    def on_mount(self) -> None:
        """An answer can be typed at once."""
        if self._takes_part:
            self.query_one(Reason).focus()

    def _thread(self) -> Sequence[Block]:
        known = self._session.room.state.comments[self._comment]
        return thread_blocks(self._session, known, self.texts)

    def _actions(self) -> Sequence[Block]:
        buttons = [button(NEXT, self.texts.text("tui-thread-next"))]
        if self._takes_part:
            resolved = self._session.room.state.comments[self._comment].resolved
            words = "tui-thread-reopen" if resolved else "tui-thread-resolve"
            buttons.insert(0, button("resolve", self.texts.text(words)))
        return buttons

    def catch_up(self, changes: Changes) -> None:
        """Shows what was said meanwhile, and whether the words are still there."""
        self._retell()

    def _retell(self) -> None:
        self.query_one("#thread", Sheet).show(self._thread())
        self.query_one("#actions", Sheet).show(self._actions())

    def on_reason_submitted(self, message: Reason.Submitted) -> None:
        """The answer is done: record it."""
        message.stop()
        reason = message.reason
        reply = c.ReplyComment(self._comment, reason.text)
        if self.attempt(lambda: self._session.command(reply)):
            reason.text = ""
            self.query_one("#refusal").display = False
            self._retell()
            self.query_one("#thread", Sheet).action_edge(1)

    def on_sheet_chosen(self, message: Sheet.Chosen) -> None:
        """On to the next one, or this one is dealt with, or not after all."""
        message.stop()
        if message.key == NEXT:
            self.action_leave(NEXT)
        else:
            resolved = self._session.room.state.comments[self._comment].resolved
            command = c.ResolveComment(self._comment, not resolved)
            if self.attempt(lambda: self._session.command(command)):
                self.dismiss(message.key)

    def action_leave(self, way: str) -> None:
        """Leaves for another one."""
        self.dismiss(way)
