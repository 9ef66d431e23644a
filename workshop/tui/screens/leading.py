"""Leading the meeting: the clock, taking back, what is still open, and the cockpit."""

from __future__ import annotations

from workshop.agreement.people import Participant
from workshop.agreement.roles import Role
from workshop.agreement.seats import SEATS, ChangeRole, HandOver, TakeBack
from workshop.agreement.timing import ExtendClock, PauseClock, StartClock
from workshop.agreement.undo import UndoProcess
from workshop.ids import DelegationId, ParticipantId, StepId
from workshop.tui.dialogs.choice import ChoiceDialog
from workshop.tui.screens.cockpit import CockpitScreen
from workshop.tui.screens.reopening import reopens
from workshop.tui.screens.settling import Settling
from workshop.tui.widgets.prose import Block, Run, Tone, line, run
from workshop.tui.widgets.words import delegation_mark

__all__ = ["Leading"]

_MORE_MINUTES = 5


class Leading(Settling):
    """A room's screen from which the meeting is led."""

    only_open = False
    """Whether the agenda leaves out what is done."""

    def show_agenda(self, *, chosen: str | None = None) -> None:
        """Brings the agenda up to date, where there is one."""

    # The clock

    def action_clock(self) -> None:
        """Starts the clock of the step, or stops it for the time being."""
        clock = self.session.room.state.clocks.get(self.session.room.state.step)
        self.attempt(PauseClock() if clock and clock.since else StartClock())

    def action_more_time(self) -> None:
        """Five more minutes for the step."""
        self.attempt(ExtendClock(_MORE_MINUTES))

    # Back

    def action_undo_process(self) -> None:
        """Takes back the last step of the process."""
        self.attempt(UndoProcess())

    # Who sits in which role

    def action_as_participant(self) -> None:
        """Shows what a participant sees."""
        self.room_app.reseat(as_participant=True)

    def action_roles(self) -> None:
        """Gives somebody another role."""
        texts = self.texts
        people = [p for p in self.session.room.state.participants.values() if p.role in SEATS]
        if not people:
            self.say(texts.text("tui-follow-alone"))
            return
        blocks = [self._person(person) for person in people]
        dialog = ChoiceDialog(texts, texts.text("tui-roles-title"), blocks)
        self.app.push_screen(dialog, self._choose_role)

    def _person(self, person: Participant) -> Block:
        state = self.session.room.state
        delegation = state.delegations.get(person.delegation) if person.delegation else None
        role = run(self.texts.text(f"role-{person.role}"), Tone.MUTED)
        lead = (delegation_mark(delegation), Run(" "))
        return Block(line(person.name), key=person.id, lead=lead, tail=(role,))

    def _choose_role(self, id: str | None) -> None:
        if id is None:
            return
        person = self.session.room.state.participants[ParticipantId(id)]
        texts = self.texts
        blocks = [Block(line(texts.text(f"role-{role}")), key=role) for role in SEATS]
        title = texts.text("tui-roles-of", name=person.name)
        dialog = ChoiceDialog(texts, title, blocks, chosen=person.role)
        self.app.push_screen(dialog, lambda role: self._give_role(person, role))

    def _give_role(self, person: Participant, wanted: str | None) -> None:
        if wanted is None:
            return
        role = Role(wanted)
        if role is Role.DELEGATE and person.delegation is None:
            self._choose_delegation(
                self.texts.text("tui-roles-for", name=person.name),
                lambda _: "",
                lambda one: self.tell(ChangeRole(person.id, role, one.id)),
            )
        else:
            self.attempt(ChangeRole(person.id, role))

    def tell(self, command: ChangeRole) -> None:
        """Gives the role; a refusal is a sentence."""
        self.attempt(command)

    def action_hand_over(self) -> None:
        """Gives the lead to a deputy, after a question; everybody is told."""
        texts = self.texts
        people = [one.participant for one in self.session.room.sessions()]
        blocks = [self._person(person) for person in people if person.role in SEATS]
        if not blocks:
            self.say(texts.text("tui-follow-alone"))
            return
        dialog = ChoiceDialog(texts, texts.text("tui-hand-over-title"), blocks)
        self.app.push_screen(dialog, self._confirm_deputy)

    def _confirm_deputy(self, id: str | None) -> None:
        if id is not None:
            deputy = self.session.room.state.participants[ParticipantId(id)]
            delegation = self.session.room.state.delegations.get(
                DelegationId(deputy.delegation or "")
            )
            question = self.texts.text(
                "tui-confirm-hand-over",
                name=deputy.name,
                delegation=delegation.name if delegation is not None else "none",
            )
            self.confirm("hand-over", question, HandOver(deputy.id))

    def action_take_back(self) -> None:
        """The lead goes back to the one who gave it away, after a question."""
        handed = self.session.room.state.handed
        if handed is not None:
            giver = self.session.room.state.participants[handed.giver]
            question = self.texts.text("tui-confirm-take-back", name=giver.name)
            self.confirm("take-back", question, TakeBack())

    # What is open

    def action_only_open(self) -> None:
        """The agenda shows only what is open, or everything again."""
        self.only_open = not self.only_open
        self.show_agenda()
        words = "tui-notice-only-open" if self.only_open else "tui-notice-everything"
        self.say(self.texts.text(words))

    @reopens
    def action_cockpit(self) -> None:
        """Shows time, what is open and who is silent; a step that is taken there comes on."""
        self.app.push_screen(CockpitScreen(self.session, self.texts), self._look_there)

    def _look_there(self, step: str | None) -> None:
        if step is not None and step != self.viewed:
            self.go(StepId(step))
