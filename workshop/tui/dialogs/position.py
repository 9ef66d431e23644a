"""The position of one's delegation in the round that runs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual.widget import Widget

from workshop.agreement.events import Stand
from workshop.agreement.seal import short_seal
from workshop.agreement.state import Delegation, Round, WorkshopState
from workshop.i18n import Translator
from workshop.tui.dialogs.dialog import Dialog
from workshop.tui.widgets.guide import heading
from workshop.tui.widgets.prose import Block, Line, Tone, line, run
from workshop.tui.widgets.reason import Reason
from workshop.tui.widgets.sheet import Sheet
from workshop.tui.widgets.words import clock_time, stand_words

__all__ = ["PositionDialog"]

_HINTS = {
    Stand.RESERVATION: "tui-position-reason-welcome",
    Stand.OBJECT: "tui-position-reason-needed",
}


class PositionDialog(Dialog[Stand]):
    """Four stands and a field for the reason; gives the stand that was recorded."""

    HINT: ClassVar[str] = "tui-hint-form"

    def __init__(
        self,
        texts: Translator,
        state: WorkshopState,
        running: Round,
        delegation: Delegation,
        *,
        intact: bool,
        submit: Callable[[Stand, str], object],
    ) -> None:
        """Makes the dialog.

        Args:
            intact: whether the text still is the one that was put forward.
            submit: records the position; may refuse.
        """
        title = texts.text("tui-position-title", delegation=delegation.name)
        super().__init__(texts, title)
        self._state = state
        self._round = running
        self._old = running.positions.get(delegation.id)
        self._intact = intact
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
        yield _still("about", [*top, Block()])
        stands = Sheet(id="stands")
        old = self._old.stand if self._old else None
        stands.show([self._row(stand) for stand in Stand], chosen=old)
        yield stands
        yield _still("label", [Block(), heading(texts.text("tui-position-reason"))])
        yield Reason(self._old.reason if self._old else "", id="reason")
        stored = texts.text(
            "tui-position-stored",
            count=len(running.positions),
            total=len(self._state.delegations),
        )
        yield _still("stored", [Block(line(run(stored, Tone.MUTED)))])
        actions = Sheet(id="actions")
        actions.show([Block(line(run(texts.text("tui-button-save"), Tone.STRONG)), key="save")])
        yield actions

    def _row(self, stand: Stand) -> Block:
        hint: Line = ()
        if stand in _HINTS:
            hint = (run(self.texts.text(_HINTS[stand]), Tone.MUTED),)
        return Block(line(stand_words(stand, self.texts)), key=stand, tail=hint)

    def on_sheet_chosen(self, message: Sheet.Chosen) -> None:
        """A stand was taken: record it, or first on to the reason where one belongs to it."""
        message.stop()
        reason = self.query_one(Reason)
        chosen = self.query_one("#stands", Sheet).chosen
        if message.sheet.id == "stands" and chosen in _HINTS and not reason.text.strip():
            reason.focus()
        else:
            self._save()

    def on_reason_submitted(self, message: Reason.Submitted) -> None:
        """The reason is done: record it."""
        message.stop()
        self._save()

    def _save(self) -> None:
        stand = Stand(self.query_one("#stands", Sheet).chosen or Stand.ASIDE)
        reason = self.query_one(Reason).text
        if self.attempt(lambda: self._submit(stand, reason)):
            self.dismiss(stand)
        else:
            self.query_one(Reason).focus()


def _still(id: str, blocks: list[Block]) -> Sheet:
    sheet = Sheet(id=id, still=True)
    sheet.show(blocks)
    return sheet
