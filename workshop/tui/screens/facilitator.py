"""The screen of who leads: the agenda beside the text, with a letter for every step of a round."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget

from workshop.agreement.commands import EnterStep
from workshop.agreement.roles import Action, Role
from workshop.ids import StepId
from workshop.tui.bindings import Key, key_name, offered
from workshop.tui.screens.errands import Errands
from workshop.tui.screens.lines import invite_line, key_word
from workshop.tui.widgets.agenda import POINTS, Agenda, agenda_blocks
from workshop.tui.widgets.bar import Bar
from workshop.tui.widgets.lobby import lobby_line
from workshop.tui.widgets.prose import Block, Tone, line, run
from workshop.tui.widgets.sheet import Sheet

__all__ = ["FacilitatorScreen"]


class FacilitatorScreen(Errands):
    """Leads the room. Everything is also in the menu."""

    _unfolded = False

    def left(self) -> Iterable[Widget]:
        """The agenda, what to do now, and the guide."""
        yield Agenda(id="agenda", classes="framed")
        yield Sheet(id="now", classes="framed", still=True)
        yield from super().left()

    def first_focus(self) -> None:
        """The letters work at once."""
        self.query_one("#agenda").focus()

    @property
    def agenda_has_focus(self) -> bool:
        """Whether the letters of the agenda work."""
        return isinstance(self.focused, Agenda)

    def retell(self) -> None:
        """Says everything again, in the language of this moment."""
        super().retell()
        self.query_one("#agenda", Agenda).entitle(self.texts.text("tui-agenda"))
        self.query_one("#now", Sheet).entitle(self.texts.text("tui-now"))

    def show_all(self, *, from_top: bool = False) -> None:
        """Brings every part up to date."""
        super().show_all(from_top=from_top)
        self.show_agenda()
        self.show_invitation()

    def show_agenda(self, *, chosen: str | None = None) -> None:
        """The agenda, and what can be done now."""
        state, texts = self.session.room.state, self.texts
        agenda = self.query_one("#agenda", Agenda)
        blocks = agenda_blocks(
            state,
            texts,
            unfolded=self._unfolded,
            short=self.has_class("-narrow"),
            now=self.session.room.now(),
            only_open=self.only_open,
        )
        agenda.show(blocks, chosen=chosen)
        now = self._now()
        names = {key.id: key.letter or key_name(key.keys[0]) for key in now}
        width = max(map(len, names.values()), default=0)
        self.query_one("#now", Sheet).show(
            [
                Block(
                    line(key_word(key, self.situation(), texts)),
                    key=key.id,
                    lead=(run(f"{names[key.id]:<{width}} ", Tone.KEY),),
                )
                for key in now
            ]
        )

    def _now(self) -> list[Key]:
        """The letters that make sense now; first what a step is led with that has a key of its
        own, such as a statement or a silence."""
        now = self.situation()
        offers = offered(now)
        letters = [key for key in offers if key.letter and not key.keys]
        return [*(key for key in offers if key.id == "fill" and now.talks), *letters]

    def seal_changed(self) -> None:
        """Other letters apply once a seal is broken."""
        super().seal_changed()
        self.show_agenda()

    def show_clock(self) -> None:
        """The clock, here and on the agenda."""
        super().show_clock()
        self.show_agenda()

    def show_people(self) -> None:
        """Who is there; and while nobody is, how they come in."""
        super().show_people()
        self.show_invitation()

    def show_lobby(self) -> None:
        """Who waits, and the key that lets them in."""
        self.show_invitation()
        self.show_agenda()
        self.show_bottom()

    def show_invitation(self) -> None:
        """Who waits to be let in, else for as long as nobody has joined the line to give to the
        room."""
        invitation = self.room_app.invitation
        people = self.session.room.state.participants.values()
        alone = all(person.role in (Role.FACILITATOR, Role.PROJECTOR) for person in people)
        bar = self.query_one("#invite", Bar)
        shown = invitation is not None and alone and self.session.may(Action.LEAD)
        if self.session.may(Action.LEAD) and self.session.room.lobby.waiting():
            shown = True
            bar.show(lobby_line(self.session, self.texts))
        elif shown and invitation is not None:
            bar.show(invite_line(self.session, invitation, self.texts))
        if bar.display != shown:
            bar.display = shown

    def go(self, step: StepId) -> None:
        """Puts another step on this screen, with the marker of the agenda on it."""
        super().go(step)
        self.show_agenda(chosen=step)

    def measured(self) -> None:
        """Cuts what stands on one line to the room there is for it now."""
        super().measured()
        self.show_agenda()

    def focus_beside(self) -> None:
        """The agenda or the guide, whichever is at the left."""
        self.query_one("#guide" if self.guided else "#agenda").focus()

    def on_sheet_chosen(self, message: Sheet.Chosen) -> None:
        """Enter on a step takes everybody there; a row of "now" does what it says."""
        match message.sheet.id:
            case "agenda" if message.key == POINTS:
                message.stop()
                self._unfolded = True
                first = next(s for s in self.session.room.state.scenario.steps if s.kind == "point")
                self.show_agenda(chosen=first.id)
            case "agenda":
                message.stop()
                step = StepId(message.key)
                if step == self.session.room.state.step:
                    self.go(step)
                else:
                    self.attempt(EnterStep(step))
            case "now":
                message.stop()
                self.call_later(self.run_action, message.key.replace("-", "_"))
            case _:
                super().on_sheet_chosen(message)
