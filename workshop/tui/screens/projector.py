"""The screen that the whole room looks at: one text, large and calm, and nothing private."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import Resize
from textual.timer import Timer

from workshop.agreement.roles import Role
from workshop.ids import StepId
from workshop.rooms.session import Session
from workshop.tui.messages import Changes
from workshop.tui.painting import PaintedScreen
from workshop.tui.widgets.bar import Bar
from workshop.tui.widgets.board import Board
from workshop.tui.widgets.clock import clock_line
from workshop.tui.widgets.projection import Projection, project
from workshop.tui.widgets.prose import Tone, run
from workshop.tui.widgets.topics import Topic, running_topic, topic_of, undisturbed
from workshop.tui.widgets.words import step_name

if TYPE_CHECKING:
    from workshop.tui.app import RoomApp

__all__ = ["ProjectorScreen"]

_SETTLES = 8.0
"""Seconds a change stays marked after the last key."""
_PATIENCE = 40.0
"""Seconds after which a change is no longer news, though somebody types on."""
_BREATH = 0.25
"""Seconds between two paintings while people type."""
_SECOND = 1.0
"""The time that is left for writing in silence goes by on the wall."""
_PAGE = 10
"""Seconds for a page of what does not fit on one."""


class ProjectorScreen(PaintedScreen[None]):
    """Follows the room and where who leads is in the text. Whatever changes stays marked a while.

    Statements, silent writing and sorting stand there instead of the text, until who leads goes
    through the text again; while people choose or write in silence, nothing else does. Shows no
    join codes, no hidden positions, and not who is silent.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "leave", show=False),
        Binding("f8", "language", show=False),
        Binding("f9", "theme", show=False),
        Binding("ctrl+l", "redraw", show=False),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._step = session.room.state.step
        self._passage = session.room.state.current.passage_id
        self._topic: Topic | None = running_topic(session.room.state)
        self._caret: int | None = None
        """Where who leads was in the text when the topic came on."""
        self._seconds = 0
        """Since the topic came on."""
        self._settled = session.room.passages.text(self._passage)
        self._since = 0.0
        self._settling: Timer | None = None
        self._painting: Timer | None = None

    @property
    def _app(self) -> RoomApp:
        return cast("RoomApp", self.app)

    def compose(self) -> ComposeResult:
        """A line with the step and the clock, and the board."""
        yield Bar(id="top")
        yield Board(id="board")

    def on_mount(self) -> None:
        """Shows the room's passage."""
        self._follow()
        self._caret = self._leads_at()
        self._show()
        self.set_interval(_SECOND, self._tick)

    def on_resize(self, event: Resize) -> None:
        """Wraps anew."""
        self._show()

    def catch_up(self, changes: Changes) -> None:
        """Takes in what happened; typing is painted a few times a second."""
        self._attend(changes)
        passage = self._session.room.state.current.passage_id
        if passage != self._passage:
            self._passage = passage
            self._settle()
        if changes.events or changes.people:
            self._follow()
        if self._passage in changes.texts:
            self._mark()
        if changes.events or changes.clock or changes.temperature:
            self._show()
        elif self._painting is None:
            self._painting = self.set_timer(_BREATH, self._paint)

    def _attend(self, changes: Changes) -> None:
        """What the table does: something begins, or who leads is back in the text."""
        state = self._session.room.state
        if state.step != self._step:
            self._step = state.step
            self._topic, self._caret = running_topic(state), self._leads_at()
        for event in changes.events:
            topic = topic_of(event)
            if topic is not None and topic.step == state.step:
                if (topic.step, topic.question) != self._at_hand():
                    self._seconds = 0
                self._topic, self._caret = topic, self._leads_at()
        if self._topic is None or undisturbed(state, self._topic):
            return
        caret, leader = self._leads_at(), self._leader()
        if caret == self._caret:
            return
        drifted = self._passage in changes.texts and not (leader and leader.presence.typing)
        if drifted or self._caret is None:
            self._caret = caret
        else:
            self._topic = None

    def _tick(self) -> None:
        if self._topic is not None:
            self._seconds += 1
            self._show()

    def _at_hand(self) -> tuple[StepId, str] | None:
        return (self._topic.step, self._topic.question) if self._topic is not None else None

    def _leads_at(self) -> int | None:
        """Where who leads is in the text on the wall; None where they look elsewhere."""
        leader = self._leader()
        if leader is None or leader.presence.passage != self._passage:
            return None
        return leader.presence.caret

    def _paint(self) -> None:
        self._painting = None
        self._show()

    def _mark(self) -> None:
        """A change is news for a while after the last key."""
        now = self._session.room.now().timestamp()
        if self._settling is None:
            self._since = now
        elif now - self._since < _PATIENCE:
            self._settling.stop()
        else:
            return
        self._settling = self.set_timer(_SETTLES, self._settle)

    def _settle(self) -> None:
        if self._settling is not None:
            self._settling.stop()
        self._settling = None
        self._settled = self._session.room.passages.text(self._passage)
        self._show()

    def _follow(self) -> None:
        """Keeps an eye on where who leads is."""
        leader = self._leader()
        self._app.follow(leader.id if leader is not None else None)

    def _leader(self) -> Session | None:
        sessions = self._session.room.sessions()
        return next((one for one in sessions if one.role is Role.FACILITATOR), None)

    def _show(self) -> None:
        if not self.is_mounted:
            return
        state, texts = self._session.room.state, self._app.texts
        now = self._session.room.now()
        name = step_name(state, state.current, texts)
        clock = clock_line(state, state.step, now, texts)
        left = (run(f" {state.title}", Tone.MUTED), run(f"   {name}", Tone.STRONG))
        # A text that stands still is not to pass for one in which nobody writes.
        away = () if self._session.room.away is None else (run(texts.text("sign-away"), Tone.WARN),)
        gap = (run("   "),) if away and clock else ()
        self.query_one("#top", Bar).show(left, (*away, *gap, *clock, run(" ")))
        board = self.query_one(Board)
        turns = self._seconds // _PAGE
        wanted = Projection(self._passage, self._settled, self._leads_at(), self._topic, turns)
        width, height = board.measure, board.size.height
        head, body, at = project(self._session, wanted, texts, width, height, roomy=board.roomy)
        board.show(head, body, at)

    # Keys for whoever stands at the machine

    def action_leave(self) -> None:
        """Asks, and leaves."""
        self._app.ask_to_leave()

    def action_language(self) -> None:
        """The other language."""
        self._app.switch_language()
        self._show()

    def action_theme(self) -> None:
        """The next theme."""
        self._app.next_theme()

    def action_redraw(self) -> None:
        """Paints everything again."""
        self._app.action_redraw()
