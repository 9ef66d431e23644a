"""A statement: choosing in silence, what was chosen and shifted, the trends."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import ClassVar

from textual.widget import Widget

from workshop.agreement.commands import Command
from workshop.agreement.roles import Action
from workshop.agreement.statements import (
    AddTrend,
    DropTrend,
    MergeTrend,
    MoveStatement,
    Phase,
    Stance,
    StatementState,
    SupportTrend,
    TakeStance,
)
from workshop.i18n import Translator
from workshop.ids import TrendId
from workshop.rooms.session import Session
from workshop.scenario.model import Step
from workshop.tui.dialogs.choice import ChoiceDialog
from workshop.tui.dialogs.dialog import Dialog
from workshop.tui.dialogs.naming import NamingDialog
from workshop.tui.messages import Changes
from workshop.tui.widgets.guide import heading
from workshop.tui.widgets.prose import Block, Run, Tone, line, run
from workshop.tui.widgets.sheet import Sheet
from workshop.tui.widgets.statement import (
    STANCE_SIGNS,
    phase_words,
    roster_words,
    said_blocks,
    shift_blocks,
)
from workshop.tui.widgets.words import step_name

__all__ = ["StatementDialog"]

_STANCE, _TREND, _PHASE = "stance:", "trend:", "phase:"
_NAMED, _WHY, _ADD, _MERGE, _DROP = "named", "why", "add", "merge", "drop"
_ORDER = tuple(Phase)
_GAP = Block()


class StatementDialog(Dialog[bool]):
    """Everything about one statement; follows the room while it is open."""

    HINT: ClassVar[str] = "tui-hint-list"
    WIDE: ClassVar[bool] = True

    def __init__(self, session: Session, step: Step, texts: Translator) -> None:
        super().__init__(texts, step_name(session.room.state, step, texts))
        self._session = session
        self._step = step

    def body(self) -> Iterable[Widget]:
        """One list: what to read, and what can be done."""
        sheet = Sheet(id="statement")
        sheet.show([*self._blocks()])
        yield sheet

    def catch_up(self, changes: Changes) -> None:
        """Shows what others chose or wrote meanwhile."""
        self._show()

    def _show(self, chosen: str | None = None) -> None:
        self.query_one("#statement", Sheet).show([*self._blocks()], chosen=chosen)

    @property
    def _known(self) -> StatementState:
        return self._session.room.state.statement(self._step.step_id)

    # What it says

    def _blocks(self) -> Iterator[Block]:
        state, texts, known = self._session.room.state, self.texts, self._known
        yield Block(line(run(f"“{self._step.statement}”", Tone.STRONG)))
        yield Block(line(run(phase_words(state, self._step.step_id, texts), Tone.BUSY)))
        if known.asks and self._session.may(Action.TAKE_POSITION):
            yield _GAP
            yield from self._asked()
        if shown := shift_blocks(state, known, texts):
            yield _GAP
            yield from shown
        if said := [*said_blocks(state, known, texts)]:
            yield _GAP
            yield heading(texts.text("statement-why"))
            yield from said
        if known.shows_first or known.trends:
            yield _GAP
            yield from self._trends()
        if self._session.may(Action.LEAD):
            yield _GAP
            yield from self._leading()
        yield _GAP
        caveat = texts.text("statement-caveat", roster=roster_words(state, texts))
        yield Block(line(run(caveat, Tone.MUTED)))

    def _asked(self) -> Iterator[Block]:
        texts, known = self.texts, self._known
        again = known.phase is Phase.SECOND
        mine = known.stances(again=again).get(self._session.participant_id)
        yield heading(texts.text("statement-yours"))
        for stance, sign in STANCE_SIGNS.items():
            box = run("[x] " if mine is not None and mine.stance is stance else "[ ] ")
            words = f"{sign:<3}{texts.text(f'stance-{stance}')}"
            yield Block((box, Run(words)), key=f"{_STANCE}{stance}")
        if again and mine is not None:
            why = f"“{mine.reason}”" if mine.reason else texts.text("statement-why-empty")
            yield Block(line(texts.text("statement-why-you"), " ", why), key=_WHY)
            box = run("[x] " if mine.named else "[ ] ")
            yield Block(line(box, texts.text("statement-name-too")), key=_NAMED)
        yield Block(line(run(texts.text("statement-stored"), Tone.MUTED)))

    def _trends(self) -> Iterator[Block]:
        texts, known = self.texts, self._known
        takes_part = self._session.may(Action.ANSWER)
        yield heading(texts.text("statement-trends"))
        for trend in known.trends.values():
            mine = self._session.participant_id in trend.supporters
            count = texts.text("statement-support", count=len(trend.supporters))
            yield Block(
                line(run("[x] " if mine else "[ ] "), trend.text),
                key=f"{_TREND}{trend.id}" if takes_part else "",
                tail=(run(count, Tone.MUTED),),
            )
        if takes_part:
            yield Block(line(run(texts.text("statement-trend-add"), Tone.KEY)), key=_ADD)
            if len(known.trends) > 1 and self._session.may(Action.LEAD):
                yield Block(line(run(texts.text("statement-trend-merge"), Tone.KEY)), key=_MERGE)
            if self._droppable():
                yield Block(line(run(texts.text("statement-trend-drop"), Tone.KEY)), key=_DROP)

    def _droppable(self) -> list[Block]:
        leads, me = self._session.may(Action.LEAD), self._session.participant_id
        return [
            Block(line(trend.text), key=trend.id)
            for trend in self._known.trends.values()
            if leads or trend.by == me
        ]

    def _leading(self) -> Iterator[Block]:
        at = _ORDER.index(self._known.phase)
        for way, to in (("on", at + 1), ("back", at - 1)):
            if 0 <= to < len(_ORDER):
                phase = _ORDER[to]
                words = run(self.texts.text(f"statement-{way}-{phase}"), Tone.KEY)
                yield Block(line(words), key=f"{_PHASE}{phase}")

    # What can be done

    def on_sheet_chosen(self, message: Sheet.Chosen) -> None:
        """Chooses, supports, writes, goes on."""
        message.stop()
        key, step = message.key, self._step.step_id
        if key.startswith(_STANCE):
            self._take(stance=Stance(key.removeprefix(_STANCE)))
        elif key.startswith(_PHASE):
            phase = Phase(key.removeprefix(_PHASE))
            self._do(MoveStatement(step, phase))
            on = [block.key for block in self._leading() if block.key]
            self._show(on[0])
        elif key.startswith(_TREND):
            trend = TrendId(key.removeprefix(_TREND))
            mine = self._session.participant_id in self._known.trends[trend].supporters
            self._do(SupportTrend(step, trend, not mine))
        elif key == _NAMED:
            self._take(named=True)
        elif key == _WHY:
            self._ask("statement-why-you", self._take_why, self._reason)
        elif key == _ADD:
            self._ask(
                "statement-trend-add",
                lambda words: self._session.command(AddTrend(step, words)),
            )
        elif key == _MERGE:
            self._merge()
        else:
            self._choose(
                "statement-trend-drop",
                self._droppable(),
                lambda id: self._do(DropTrend(step, TrendId(id))),
            )

    @property
    def _reason(self) -> str:
        mine = self._known.second.get(self._session.participant_id)
        return mine.reason if mine is not None else ""

    def _take(self, *, stance: Stance | None = None, named: bool = False) -> None:
        known = self._known
        mine = known.stances(again=known.phase is Phase.SECOND).get(self._session.participant_id)
        if stance is None:
            if mine is None:
                return
            stance = mine.stance
        shown = (mine.named if mine is not None else False) ^ named
        reason = mine.reason if mine is not None else ""
        self._do(TakeStance(self._step.step_id, stance, reason, shown))

    def _take_why(self, words: str) -> None:
        mine = self._known.second.get(self._session.participant_id)
        if mine is not None:
            taken = TakeStance(self._step.step_id, mine.stance, words, mine.named)
            self._session.command(taken)

    def _merge(self) -> None:
        step = self._step.step_id
        rows = [Block(line(trend.text), key=trend.id) for trend in self._known.trends.values()]

        def first(gone: str) -> None:
            others = [row for row in rows if row.key != gone]
            self._choose(
                "statement-trend-into",
                others,
                lambda kept: self._do(MergeTrend(step, TrendId(gone), TrendId(kept))),
            )

        self._choose("statement-trend-merge", rows, first)

    def _do(self, command: Command) -> None:
        self.attempt(lambda: self._session.command(command))
        self._show()

    def _ask(self, title: str, submit: Callable[[str], object], before: str = "") -> None:
        texts = self.texts
        question = texts.text(f"{title}-question")
        dialog = NamingDialog(texts, texts.text(title), question, before, submit)
        self.app.push_screen(dialog, lambda _: self._show())

    def _choose(self, title: str, rows: list[Block], then: Callable[[str], object]) -> None:
        def chosen(id: str | None) -> None:
            if id is not None:
                then(id)

        self.app.push_screen(ChoiceDialog(self.texts, self.texts.text(title), rows), chosen)
