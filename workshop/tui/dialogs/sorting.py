"""Sorting sentences and ideas: for the council, for operations, or in doubt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from textual.widget import Widget

from workshop.agreement.roles import Action
from workshop.agreement.sorting import sortables
from workshop.agreement.sortings import AddSortable, Bin, SettleSorting, SortItem, SortState
from workshop.i18n import Translator
from workshop.rooms.session import Session
from workshop.scenario.model import Step
from workshop.tui.dialogs.choice import ChoiceDialog
from workshop.tui.dialogs.dialog import Dialog
from workshop.tui.dialogs.naming import NamingDialog
from workshop.tui.messages import Changes
from workshop.tui.widgets.guide import heading
from workshop.tui.widgets.prose import Block, Line, Run, Tone, line, run
from workshop.tui.widgets.sheet import Sheet
from workshop.tui.widgets.sorting import sorting_words
from workshop.tui.widgets.words import delegation_mark

__all__ = ["SortingDialog"]

_ITEM, _SORT, _SETTLE, _ADD = "item:", "sort:", "settle:", "add"
_GAP = Block()


class SortingDialog(Dialog[bool]):
    """Everything to sort, in heaps; follows the room while it is open."""

    HINT: ClassVar[str] = "tui-hint-list"
    WIDE: ClassVar[bool] = True

    def __init__(self, session: Session, step: Step, texts: Translator, words: str = "") -> None:
        """Makes the dialog; ``words`` are proposed to whoever adds something."""
        super().__init__(texts, texts.text("sorting-title"))
        self._session = session
        self._step = step
        self._words = words

    def body(self) -> Iterable[Widget]:
        """One list."""
        sheet = Sheet(id="sorting")
        sheet.show([*self._blocks()])
        yield sheet

    def catch_up(self, changes: Changes) -> None:
        """Shows what others sorted meanwhile."""
        self._show()

    def _show(self, item: str | None = None) -> None:
        chosen = f"{_ITEM}{item}" if item is not None else None
        self.query_one("#sorting", Sheet).show([*self._blocks()], chosen=chosen)

    def _next(self, id: str) -> str:
        """What one's delegation has not sorted yet, from the one that was just sorted on."""
        mine = self._session.delegation
        ids = [*self._items]
        behind = ids[ids.index(id) + 1 :] + ids
        open = (one for one in behind if mine and mine.id not in self._items[one].votes)
        return next(open, id)

    @property
    def _items(self) -> dict[str, SortState]:
        return sortables(self._session.room.state, self._step.step_id)

    # What it says

    def _blocks(self) -> Iterator[Block]:
        texts, items = self.texts, self._items
        yield Block(line(run(sorting_words(items.values(), texts), Tone.BUSY)))
        for bin in (None, Bin.DOUBT, Bin.COUNCIL, Bin.OPERATIONS):
            heap = {id: item for id, item in items.items() if item.stands is bin}
            if heap:
                yield _GAP
                yield heading(texts.text(f"sorting-heap-{bin or 'none'}"))
            for id, item in heap.items():
                yield Block(line(item.text), key=f"{_ITEM}{id}", tail=self._votes(item))
        if self._session.may(Action.ANSWER):
            yield _GAP
            yield Block(line(run(texts.text("sorting-add"), Tone.KEY)), key=_ADD)

    def _votes(self, item: SortState) -> Line:
        """Which delegations said what; one's own alone while not all have sorted it."""
        state, runs = self._session.room.state, list[Run]()
        for delegation, bin in item.votes.items():
            mark = delegation_mark(state.delegations[delegation])
            runs += [Run(" "), mark, Run(f" {self.texts.text(f'sorting-short-{bin}')}")]
        if item.settled is not None:
            runs.append(run(f" {self.texts.text('sorting-settled')}", Tone.GOOD))
        return tuple(runs)

    # What can be done

    def on_sheet_chosen(self, message: Sheet.Chosen) -> None:
        """Sorts something, or adds it."""
        message.stop()
        if message.key == _ADD:
            self._add()
        else:
            self._sort(message.key.removeprefix(_ITEM))

    def _add(self) -> None:
        texts, step = self.texts, self._step.step_id
        title, question = texts.text("sorting-add"), texts.text("sorting-add-question")
        dialog = NamingDialog(
            texts,
            title,
            question,
            self._words,
            lambda words: self._session.command(AddSortable(step, words)),
        )
        self._words = ""
        self.app.push_screen(dialog, lambda _: self._show())

    def _sort(self, id: str) -> None:
        texts, step, item = self.texts, self._step.step_id, self._items[id]
        rows: list[Block] = []
        if self._session.may(Action.TAKE_POSITION):
            rows += [Block(line(texts.text(f"sorting-{bin}")), key=f"{_SORT}{bin}") for bin in Bin]
        if self._session.may(Action.RECORD_POSITION):
            rows += [
                Block(line(texts.text(f"sorting-settle-{bin}")), key=f"{_SETTLE}{bin}")
                for bin in Bin
            ]
        if not rows:
            return

        def chosen(key: str | None) -> None:
            if key is None:
                return
            if key.startswith(_SORT):
                command: SortItem | SettleSorting = SortItem(step, id, Bin(key.removeprefix(_SORT)))
            else:
                command = SettleSorting(step, id, Bin(key.removeprefix(_SETTLE)))
            self.attempt(lambda: self._session.command(command))
            self._show(self._next(id) if key.startswith(_SORT) else id)

        title = texts.text("sorting-title")
        self.app.push_screen(ChoiceDialog(texts, title, rows, question=item.text), chosen)
