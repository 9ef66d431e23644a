"""Weighing: one's own choice, which nobody else sees, and then how the table is spread."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget

from workshop.agreement.roles import Action
from workshop.agreement.weighings import (
    AddWeighed,
    GiveWeights,
    OpenWeighing,
    RevealWeighing,
    WeighingState,
)
from workshop.i18n import Translator
from workshop.ids import StepId
from workshop.rooms.session import Session
from workshop.scenario.model import Question
from workshop.scenario.weighing import Weighing
from workshop.tui.dialogs.dialog import Dialog
from workshop.tui.dialogs.naming import NamingDialog
from workshop.tui.messages import Changes
from workshop.tui.widgets.guide import heading
from workshop.tui.widgets.prose import Block, Tone, line, run
from workshop.tui.widgets.sheet import Sheet
from workshop.tui.widgets.weighing import (
    Choosable,
    chosen_blocks,
    spread_blocks,
    weighed_blocks,
    weighing_words,
)

__all__ = ["WeighingDialog"]

_OPEN, _REVEAL, _ADD = "open", "reveal", "add"
_GAP = Block()


class WeighingDialog(Dialog[None]):
    """Keeps every choice as soon as it is made; follows the room while it is open."""

    HINT: ClassVar[str] = "tui-hint-weighing"
    WIDE: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "shift(-1)", show=False),
        Binding("right", "shift(1)", show=False),
        Binding("delete,backspace", "place(0)", show=False),
        *(Binding(str(number), f"place({number})", show=False) for number in range(10)),
    ]

    def __init__(
        self,
        session: Session,
        step: StepId,
        question: Question,
        weighing: Weighing,
        texts: Translator,
    ) -> None:
        super().__init__(texts, texts.text("tui-weighing-title"))
        self._session = session
        self._step = step
        self._question = question
        self._weighing = weighing

    def body(self) -> Iterable[Widget]:
        """One list: the question, what was chosen or how it is spread, what can be done."""
        sheet = Sheet(id="weighing")
        sheet.show([*self._blocks()])
        yield sheet

    def on_mount(self) -> None:
        """Shows the keys that work now."""
        self._show()

    def catch_up(self, changes: Changes) -> None:
        """It begins, it is shown, or others chose."""
        self._show()

    def _show(self, chosen: str | None = None) -> None:
        blocks = [*self._blocks()]
        self.query_one("#weighing", Sheet).show(blocks, chosen=chosen)
        hint = "list" if any(block.key for block in blocks) else "page"
        hint = "weighing" if self._chooses else hint
        self.query_one("#box").border_subtitle = Content(self.texts.text(f"tui-hint-{hint}"))

    @property
    def _known(self) -> WeighingState:
        return self._session.room.state.weighing(self._step, self._question.id)

    @property
    def _chooses(self) -> bool:
        return self._known.asks and self._session.may(Action.TAKE_POSITION)

    @property
    def _mine(self) -> dict[Choosable, int]:
        weights = self._known.weights.get(self._session.participant_id, {})
        return {
            (item, number): value
            for item, values in weights.items()
            for number, value in enumerate(values)
            if value
        }

    # What it says

    def _blocks(self) -> Iterator[Block]:
        texts, known, state = self.texts, self._known, self._session.room.state
        yield Block(line(run(self._question.text, Tone.STRONG)))
        yield Block(line(run(weighing_words(state, known, texts), Tone.BUSY)))
        if self._chooses:
            yield _GAP
            yield from chosen_blocks(self._weighing, known, self._mine, texts)
            yield Block(line(run(texts.text("weighing-stored"), Tone.MUTED)))
        elif not known.revealed:
            yield _GAP
            yield from weighed_blocks(self._weighing, known)
        if shown := spread_blocks(self._weighing, known, texts):
            yield _GAP
            yield from shown
        if self._session.may(Action.LEAD):
            yield _GAP
            yield heading(texts.text("tui-silence-leading"))
            yield self._leading()
        if self._weighing.grows and not known.revealed and self._session.may(Action.ANSWER):
            yield Block(line(run(texts.text("tui-weighing-add"), Tone.KEY)), key=_ADD)

    def _leading(self) -> Block:
        if self._known.asks:
            return Block(line(self.texts.text("tui-weighing-reveal")), key=_REVEAL)
        again = "again" if self._known.opened else "open"
        return Block(line(self.texts.text(f"tui-weighing-{again}")), key=_OPEN)

    # What can be done

    def on_sheet_chosen(self, message: Sheet.Chosen) -> None:
        """Enter on a row of one's own: a dot more, or on to the next row."""
        message.stop()
        step, id = self._step, self._question.id
        if message.key == _OPEN:
            self.attempt(lambda: self._session.command(OpenWeighing(step, id)))
        elif message.key == _REVEAL:
            self.attempt(lambda: self._session.command(RevealWeighing(step, id)))
        elif message.key == _ADD:
            self._add()
            return
        elif self._weighing.kind == "dots":
            self.action_shift(1)
            return
        else:
            message.sheet.action_walk(1)
            return
        self._show()

    def _add(self) -> None:
        texts = self.texts
        dialog = NamingDialog(
            texts,
            texts.text("tui-weighing-title"),
            texts.text("tui-answer-row"),
            "",
            lambda title: self._session.command(AddWeighed(self._step, self._question.id, title)),
        )
        self.app.push_screen(dialog, lambda _: self._show())

    def action_shift(self, way: int) -> None:
        """One place to the left or the right, or a dot less or more."""
        if (at := self._at()) is not None:
            now = self._mine.get(at, 0)
            begin = self._weighing.most + 1 if way < 0 and self._weighing.kind != "dots" else 0
            self._choose(at, max(0, (now or begin) + way))

    def action_place(self, number: int) -> None:
        """To that place at once; 0 takes the choice away, or is the tenth place."""
        if (at := self._at()) is not None:
            most = self._weighing.most
            self._choose(at, 10 if number == 0 and most == 10 else number)

    def _at(self) -> Choosable | None:
        """What the marker is at, where that takes a number."""
        item, _, number = (self.query_one("#weighing", Sheet).chosen or "").partition("/")
        return (item, int(number)) if self._chooses and number else None

    def _choose(self, at: Choosable, value: int) -> None:
        """Keeps a choice at once."""
        if value > self._weighing.most:
            return
        chosen = {**self._mine, at: value}
        numbers = (0, 1) if self._weighing.kind == "field" else (0,)
        weights = {
            item: tuple(chosen.get((item, number), 0) for number in numbers) for item, _ in chosen
        }
        given = GiveWeights(self._step, self._question.id, weights)
        if self.attempt(lambda: self._session.command(given)):
            self._show()
