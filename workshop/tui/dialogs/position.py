"""The position of one's delegation in the round that runs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from textual.widget import Widget
from textual.widgets import Input

from workshop.agreement.passage import Round
from workshop.agreement.people import Delegation
from workshop.agreement.rounds import HANDS_LIMIT
from workshop.agreement.seal import short_seal
from workshop.agreement.stands import GRADIENTS, Choice, ReasonFor, Stand
from workshop.agreement.state import WorkshopState
from workshop.errors import RefusedError
from workshop.i18n import Translator
from workshop.tui.dialogs.form import Form
from workshop.tui.dialogs.parts import buttons, save_button, still
from workshop.tui.widgets.compared import changed_blocks
from workshop.tui.widgets.fields import Entry
from workshop.tui.widgets.guide import heading
from workshop.tui.widgets.prose import Block, Line, Tone, line, run
from workshop.tui.widgets.reason import Reason
from workshop.tui.widgets.result import asked_about
from workshop.tui.widgets.sheet import Sheet
from workshop.tui.widgets.words import clock_time, round_asked, stand_words

__all__ = ["PositionDialog"]

_HINTS = {
    ReasonFor.WELCOME: "tui-position-reason-welcome",
    ReasonFor.NEEDED: "tui-position-reason-needed",
}

Submit = Callable[[Stand, str, Mapping[Stand, int]], object]
"""Records a stand, its reason and the hands that were counted; may refuse."""


class PositionDialog(Form[Stand]):
    """The stands of a round and a field for the reason; gives the stand that was recorded."""

    def __init__(
        self,
        texts: Translator,
        state: WorkshopState,
        running: Round,
        delegation: Delegation,
        *,
        intact: bool,
        submit: Submit,
        entered: bool = False,
    ) -> None:
        """Makes the dialog.

        Args:
            intact: whether the text still is the one that was put forward.
            submit: records the position; may refuse.
            entered: for a delegation without a device, so that hands can be counted.
        """
        title = texts.text("tui-position-title", delegation=delegation.name)
        super().__init__(texts, title)
        self._state = state
        self._round = running
        self._old = running.positions.get(delegation.id)
        self._intact = intact
        self._entered = entered
        self._submit = submit

    def body(self) -> Iterable[Widget]:
        """What is put forward, the four stands, the reason, and what happens with them."""
        texts, running = self.texts, self._round
        about = texts.text(
            "tui-position-about",
            passage=self._state.scenario.passage(running.passage).title,
            time=clock_time(running.opened_at),
            seal=short_seal(running.seal),
        )
        top = [Block(line(run(about, Tone.MUTED)))]
        if not self._intact:
            top.append(Block(line(run(f"▲ {texts.text('tui-position-changed')}", Tone.WARN))))
        yield still("about", [*top, Block()])
        passage = self._state.passages[running.passage]
        if before := asked_about(passage, running):
            changes = Sheet(id="changes")
            words = heading(texts.text("tui-position-again"))
            changes.show([words, *changed_blocks(before, running.text), Block()])
            yield changes
        stands = Sheet(id="stands", keeps=True)
        old = self._old.stand if self._old else None
        stands.show([self._row(choice) for choice in self._choices], chosen=old)
        yield stands
        yield still("label", [Block(), heading(texts.text("tui-position-reason"))])
        yield Reason(self._old.reason if self._old else "", id="reason")
        if self._entered:
            order = " / ".join(texts.text(f"stand-{choice.stand}") for choice in self._choices)
            label = texts.text("tui-position-hands", stands=order)
            yield still("hands-label", [heading(texts.text("tui-position-hands-title"))])
            yield still("hands-order", [Block(line(run(label, Tone.MUTED)))])
            hands = Entry(id="hands", max_length=60)
            yield hands
        stored = texts.text(
            "tui-position-stored-entered" if self._entered else "tui-position-stored",
            count=running.given,
            total=round_asked(self._state, running),
        )
        yield still("stored", [Block(line(run(stored, Tone.MUTED)))])
        yield buttons([save_button(texts)])

    def on_mount(self) -> None:
        """The keys go to the stands, also where there are changes to read above them."""
        self.query_one("#stands").focus()

    @property
    def _choices(self) -> Sequence[Choice]:
        return GRADIENTS[self._round.gradient]

    def _row(self, choice: Choice) -> Block:
        hint: Line = ()
        if choice.reason in _HINTS:
            hint = (run(self.texts.text(_HINTS[choice.reason]), Tone.MUTED),)
        return Block(line(stand_words(choice.stand, self.texts)), key=choice.stand, tail=hint)

    def chosen(self, sheet: Sheet, key: str) -> None:
        """A stand was taken: record it, or first on to the reason where one belongs to it."""
        reason = self.query_one(Reason)
        asks = [choice.stand for choice in self._choices if choice.reason in _HINTS]
        chosen = self.query_one("#stands", Sheet).chosen
        if sheet.id == "stands" and chosen in asks and not reason.text.strip():
            reason.focus()
        else:
            self.save()

    def _hands(self) -> Mapping[Stand, int]:
        """The numbers that were typed, in the order of the stands.

        Raises:
            RefusedError: something else than numbers, or more of them than there are stands.
        """
        if not self._entered:
            return {}
        words = re.findall(r"[^\s,;/]+", self.query_one("#hands", Input).value)
        known = all(word.isascii() and word.isdecimal() and len(word) <= 4 for word in words)
        if not known or len(words) > len(self._choices):
            raise RefusedError("hands-count", limit=HANDS_LIMIT)
        stands = [choice.stand for choice in self._choices]
        return {stand: int(word) for stand, word in zip(stands, words, strict=False)}

    def save(self) -> None:
        """Records it."""
        stand = Stand(self.query_one("#stands", Sheet).chosen or self._choices[0].stand)
        reason = self.query_one(Reason).text
        if self.attempt(lambda: self._submit(stand, reason, self._hands())):
            self.dismiss(stand)
        else:
            self.query_one(Reason).focus()
