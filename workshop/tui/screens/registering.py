"""What a person can note for later: promises, actions, and subjects that are parked."""

from __future__ import annotations

from collections.abc import Callable

from workshop.agreement.register import (
    ChangeItem,
    CloseItem,
    DropItem,
    Item,
    ItemDetails,
    ItemKind,
    RecordItem,
)
from workshop.agreement.roles import Action
from workshop.ids import ItemId
from workshop.tui.dialogs.choice import ChoiceDialog
from workshop.tui.dialogs.item import CLOSE, DROP, GO, ItemDialog
from workshop.tui.screens.answering import Answering
from workshop.tui.screens.reopening import reopens
from workshop.tui.widgets.guide import heading
from workshop.tui.widgets.prose import Block, line, run
from workshop.tui.widgets.register import item_rows
from workshop.tui.widgets.words import step_name

__all__ = ["Registering"]

_NEW = "new:"


class Registering(Answering):
    """A room's screen on which a sentence becomes a promise, an action, or a subject for later."""

    @reopens
    def action_register(self) -> None:
        """Lists what was noted, and notes the selection or the sentence at the caret."""
        start, end = self.editor.selection
        if start == end:
            start, end = self.editor.sentence
        self._list_items(start, end, None)

    def _list_items(self, start: int, end: int, chosen: str | None) -> None:
        texts = self.texts
        words = self.session.room.passages.text(self.passage)[start:end].strip()
        blocks: list[Block] = []
        if self.session.may(Action.ANSWER):
            about = (
                texts.text("tui-register-words", words=words)
                if words
                else texts.text("tui-register-new")
            )
            blocks.append(heading(about))
            blocks += [
                Block(
                    line(texts.text(f"tui-register-{kind}")), key=f"{_NEW}{kind}", lead=(run("+ "),)
                )
                for kind in ItemKind
            ]
        blocks += item_rows(self.session, texts)
        if not any(block.key for block in blocks):
            self.say(texts.text("tui-notice-register-empty"))
            return
        # The others type on while somebody chooses.
        passages = self.session.room.passages
        held = passages.hold(self.passage, start, end) if words else None

        def taken(key: str | None) -> None:
            if key is None:
                return
            if key.startswith(_NEW):
                self._note_item(ItemKind(key.removeprefix(_NEW)), held)
            else:
                self._open_item(ItemId(key))

        title = texts.text("tui-register-title")
        self.app.push_screen(ChoiceDialog(texts, title, blocks, chosen=chosen), taken)

    def _again(self, chosen: str | None) -> None:
        self.room_app.catch_up()
        caret = self.editor.caret
        self._list_items(caret, caret, chosen)

    @reopens
    def _note_item(self, kind: ItemKind, held: Callable[[], tuple[int, int] | None] | None) -> None:
        passage, step = self.passage, self.step
        at = held() if held is not None else None
        # What is parked or done later is often about something that is not in the text.
        words = ""
        if at is not None and kind is ItemKind.COMMITMENT:
            words = self.session.room.passages.text(passage)[at[0] : at[1]].strip()
        source = step.step_id if step.kind in ("tip", "point") else None
        details = ItemDetails(wording=words, source=source)

        def submit(filled: ItemDetails) -> None:
            now = held() if held is not None and kind is ItemKind.COMMITMENT else None
            if now is None:
                self.session.command(RecordItem(kind, filled))
            else:
                self.session.command(RecordItem(kind, filled, passage, *now))

        def done(result: str | None) -> None:
            self.room_app.catch_up()
            if result is not None:
                self.say(self.texts.text("tui-notice-noted"))

        name = step_name(self.session.room.state, step, self.texts) if source else ""
        self.app.push_screen(ItemDialog(self.texts, kind, details, submit, source=name), done)

    @reopens
    def _open_item(self, id: ItemId) -> None:
        state = self.session.room.state
        item = state.items.get(id)
        if item is None:
            return

        def submit(filled: ItemDetails) -> None:
            self.session.command(ChangeItem(id, item.kind, filled))

        def left(result: str | None) -> None:
            match result:
                case "go":
                    self._go_to(item)
                    return
                case "close":
                    self.attempt(CloseItem(id, not item.done))
                case "drop":
                    self.attempt(DropItem(id))
            self._again(id)

        source = item.details.source
        name = step_name(state, state.scenario.step(source), self.texts) if source else ""
        wishes = [*([GO] if item.passage is not None else []), CLOSE, DROP]
        dialog = ItemDialog(self.texts, item.kind, item.details, submit, source=name, wishes=wishes)
        self.app.push_screen(dialog, left)

    def _go_to(self, item: Item) -> None:
        """Shows the words a row is about, at the step that works on them."""
        if item.passage is None:
            return
        span = self.session.room.passages.locate(item.passage, item.anchor)
        if span is None:
            self.say(self.texts.text("tui-item-gone"))
            return
        if item.passage != self.passage:
            steps = self.session.room.state.scenario.steps
            self.go(next(step.step_id for step in steps if step.passage == item.passage))
        self.editor.focus()
        self.editor.go_to(span[1], span[0])
