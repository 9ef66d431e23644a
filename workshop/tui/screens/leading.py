"""Leading the meeting: the clock, taking back, what is still open, and the cockpit."""

from __future__ import annotations

from workshop.agreement.timing import ExtendClock, PauseClock, StartClock
from workshop.agreement.undo import UndoProcess
from workshop.ids import StepId
from workshop.tui.screens.cockpit import CockpitScreen
from workshop.tui.screens.settling import Settling

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

    # What is open

    def action_only_open(self) -> None:
        """The agenda shows only what is open, or everything again."""
        self.only_open = not self.only_open
        self.show_agenda()
        words = "tui-notice-only-open" if self.only_open else "tui-notice-everything"
        self.say(self.texts.text(words))

    def action_cockpit(self) -> None:
        """Shows time, what is open and who is silent; a step that is taken there comes on."""
        self.app.push_screen(CockpitScreen(self.session, self.texts), self._look_there)

    def _look_there(self, step: str | None) -> None:
        if step is not None and step != self.viewed:
            self.go(StepId(step))
