"""What the screens of all roles share: the text in the middle, and everything around it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar, cast

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.events import DescendantFocus, Resize
from textual.timer import Timer
from textual.widget import Widget

from workshop.agreement.commands import Command
from workshop.agreement.events import Event, StepEntered
from workshop.agreement.roles import Action
from workshop.errors import WorkshopError
from workshop.i18n import Translator
from workshop.ids import PassageId, StepId
from workshop.rooms.session import Session
from workshop.scenario.model import Step
from workshop.tui.bindings import Situation, room_bindings
from workshop.tui.editor import DraftEditor
from workshop.tui.messages import Changes
from workshop.tui.painting import PaintedScreen
from workshop.tui.screens.lines import footer, top_line, who_line
from workshop.tui.screens.news import news
from workshop.tui.widgets.bar import Bar
from workshop.tui.widgets.guide import guide_blocks
from workshop.tui.widgets.people import missing_block, people_block, people_blocks, people_line
from workshop.tui.widgets.prose import Block, Line, Run, Tone, fit, line, plain, run
from workshop.tui.widgets.sheet import Sheet
from workshop.tui.widgets.standing import passage_mark, standing_line
from workshop.tui.widgets.words import passage_name

if TYPE_CHECKING:
    from workshop.tui.app import RoomApp

__all__ = ["SMALLEST", "RoomScreen"]

SMALLEST = (60, 16)
"""Columns and rows below which there is one sentence instead of a screen."""
_NOTICE_SECONDS = 12.0
_FRAME = 8
"""Cells of the line around the title of the text and its status."""


class RoomScreen(PaintedScreen[None]):
    """A room as one person sees it. Shows; what a person can do stands in ``Errands``."""

    HORIZONTAL_BREAKPOINTS: ClassVar[list[tuple[int, str]] | None] = [
        (0, "-tiny"),
        (SMALLEST[0], "-narrow"),
        (100, "-normal"),
        (160, "-wide"),
    ]
    VERTICAL_BREAKPOINTS: ClassVar[list[tuple[int, str]] | None] = [
        (0, "-flat"),
        (SMALLEST[1], "-low"),
        (30, "-high"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [
        *room_bindings(),
        Binding("tab", "app.focus_next", show=False),
        Binding("shift+tab", "app.focus_previous", show=False),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.viewed: StepId = session.room.state.step
        """The step on this screen; the room's, unless somebody looks elsewhere."""
        self._carets: dict[PassageId, int] = {}
        self._notice: Line = ()
        self._notice_timer: Timer | None = None
        self.guide_wanted: bool | None = None
        self._text_title = ""

    # What it is about

    @property
    def room_app(self) -> RoomApp:
        """The app it is part of."""
        return cast("RoomApp", self.app)

    @property
    def texts(self) -> Translator:
        """The interface texts in this session's language."""
        return self.room_app.texts

    @property
    def step(self) -> Step:
        """The step on the screen."""
        return self.session.room.state.scenario.step(self.viewed)

    @property
    def passage(self) -> PassageId:
        """The passage on the screen."""
        return self.step.passage_id

    @property
    def following(self) -> bool:
        """Whether the screen is where the room is."""
        return self.viewed == self.session.room.state.step

    def situation(self) -> Situation:
        """What the keys that make sense now depend on."""
        state = self.session.room.state
        return Situation(
            role=self.session.role,
            status=state.passages[self.passage].status,
            point=self.step.kind == "point",
            following=self.following,
            exports=self.room_app.export is not None,
            invites=self.room_app.invitation is not None,
        )

    # How it is built

    def left(self) -> Iterable[Widget]:
        """The panels at the left, from top to bottom."""
        yield Sheet(id="guide", classes="framed")

    def compose(self) -> ComposeResult:
        """Top line, three regions, bottom lines; or the one sentence for a small window."""
        yield Bar(id="top")
        yield Bar(id="invite")
        with Horizontal(id="body"):
            with Vertical(id="left"):
                yield from self.left()
            with Vertical(id="middle"):
                with Vertical(id="text", classes="framed"):
                    yield Bar(id="standing")
                    app = self.room_app
                    yield DraftEditor(self.session, app.hub, app.drafts)
                yield Sheet(id="people-flow", classes="framed", still=True)
            with Vertical(id="right"):
                yield Sheet(id="people-list", classes="framed", still=True)
        yield Bar(id="people-line")
        yield Bar(id="status")
        yield Bar(id="keys")
        yield Sheet(id="too-small", still=True)

    @property
    def editor(self) -> DraftEditor:
        """The text."""
        return self.query_one(DraftEditor)

    def on_mount(self) -> None:
        """Everything is there; the text of the room's step comes on."""
        self.query_one("#invite").display = False
        self.editor.read_only = not self.session.may(Action.EDIT_TEXT)
        self.retell()
        self.go(self.viewed)
        self.first_focus()

    def first_focus(self) -> None:
        """Where the keys go at the start."""
        self.editor.focus()

    # Where it is

    def go(self, step: StepId) -> None:
        """Puts another step on this screen, with the caret where it was in that passage."""
        before = self.session.presence
        if before.passage is not None:
            self._carets[before.passage] = before.caret
        self.viewed = step
        passage = self.passage
        text = self.session.room.text(passage)
        caret = min(self._carets.get(passage, len(text)), len(text))
        self.session.look(step, passage, caret, caret)
        if self.editor.passage != passage:
            self.editor.show(passage, caret)
        self.show_all()
        self.query_one("#guide", Sheet).scroll_home(animate=False)

    # What it shows

    def retell(self) -> None:
        """Says everything again, in the language of this moment."""
        texts = self.texts
        self.query_one("#guide", Sheet).entitle(texts.text("tui-guide"))
        small = texts.text("tui-too-small", columns=SMALLEST[0], rows=SMALLEST[1])
        self.query_one("#too-small", Sheet).show([Block(line(small))])

    def show_all(self) -> None:
        """Brings every part up to date; parts that say the same are left alone."""
        self.show_top()
        self.show_standing()
        self.show_guide()
        self.show_people()
        self.show_bottom()

    def show_top(self) -> None:
        """The top line."""
        width = self.size.width
        words = top_line(self.session, self.viewed, self.texts, width=width)
        self.query_one("#top", Bar).show(*words)

    def show_standing(self) -> None:
        """The frame of the text and the line above it."""
        frame = self.query_one("#text", Vertical)
        name = passage_name(self.session.room.state, self.passage, self.texts)
        if self.editor.read_only:
            name = f"{name} ({self.texts.text('tui-passage-read-only')})"
        mark = passage_mark(self.session, self.passage, self.texts).text
        room = frame.size.width - cell_len(mark) - _FRAME
        title = f" {plain(fit((run(name),), room))} ── {mark} "
        if self._text_title != title:
            self._text_title = title
            frame.border_title = Content(title)
        bar = self.query_one("#standing", Bar)
        left, right = standing_line(self.session, self.passage, self.texts)
        bar.show(left, right)
        bar.set_class(bool(left), "-shown")

    def show_guide(self) -> None:
        """The guide of the step."""
        may = self.session.may
        self.query_one("#guide", Sheet).show(
            guide_blocks(
                self.session.room.state,
                self.step,
                self.texts,
                ticks=may(Action.TICK_CHECK),
                writes=may(Action.EDIT_TEXT),
                assesses=may(Action.ASSESS_POINT),
            )
        )

    def show_people(self) -> None:
        """Who is at the table, in the form this window has room for."""
        session, texts = self.session, self.texts
        count = texts.text("tui-people", count=len(session.room.sessions()))
        if self.has_class("-wide"):
            self._fill("#people-list", count, people_blocks(session, texts))
        elif self.has_class("-narrow") or self.has_class("-low"):
            line_of = people_line(session, texts, self.size.width - 2)
            self.query_one("#people-line", Bar).show((Run(" "), *line_of))
        else:
            blocks = [people_block(session, texts), *missing_block(session.room, texts)]
            self._fill("#people-flow", count, blocks)

    def _fill(self, id: str, title: str, blocks: Sequence[Block]) -> None:
        sheet = self.query_one(id, Sheet)
        sheet.entitle(title)
        sheet.show(blocks)

    def show_bottom(self) -> None:
        """Who somebody is, or what just happened; and the keys."""
        session, texts = self.session, self.texts
        trouble = session.room.trouble
        status = self.query_one("#status", Bar)
        if trouble is not None:
            reason = texts.error(trouble)
            words = texts.text("tui-not-saved", reason=reason)
            status.show((run(f" ! {words}", Tone.BAD),))
        else:
            status.show(self._notice or who_line(session, texts, width=self.size.width))
        self.query_one("#keys", Bar).show(
            footer(
                self.situation(),
                texts,
                agenda=self.agenda_has_focus,
                tab=self.tab_goes_to(),
                width=self.size.width,
            )
        )

    @property
    def agenda_has_focus(self) -> bool:
        """Whether the letters of the agenda work."""
        return False

    def tab_goes_to(self) -> str:
        """The text id of where Tab goes; empty where it goes nowhere."""
        order = [widget.id for widget in self.focus_chain]
        if len(order) < 2 or self.focused is None or self.focused.id not in order:
            return ""
        after = order[(order.index(self.focused.id) + 1) % len(order)]
        return f"tui-key-tab-{after}" if after in ("agenda", "guide") else "tui-key-tab-text"

    # What it says

    def say(self, sentence: str) -> None:
        """Puts a sentence on the bottom line for a while."""
        self._put((run(f" → {sentence}", Tone.BUSY),))

    def refuse(self, error: WorkshopError) -> None:
        """Says why something did not happen."""
        self._put((run(f" ! {self.texts.error(error)}", Tone.BAD),))

    def _put(self, notice: Line) -> None:
        self._notice = notice
        if self._notice_timer is not None:
            self._notice_timer.stop()
        self._notice_timer = self.set_timer(_NOTICE_SECONDS, self._forget)
        self.show_bottom()

    def _forget(self) -> None:
        self._notice = ()
        self.show_bottom()

    # What the room says

    def attempt(self, command: Command) -> bool:
        """Asks the room for something; a refusal is a sentence. Tells whether it happened."""
        try:
            self.session.command(command)
        except WorkshopError as error:
            self.refuse(error)
            return False
        self.room_app.catch_up()
        return True

    def catch_up(self, changes: Changes) -> None:
        """Takes in what happened in the room since the last time."""
        for event in changes.events:
            self.happened(event)
        if changes.events:
            self.show_all()
            return
        if changes.people:
            self.show_people()
        if changes.sign:
            self.show_top()
            self.show_bottom()
        if self.passage in changes.texts:
            self.show_standing()

    def happened(self, event: Event) -> None:
        """One decision: everybody moves along, and reads what it was."""
        if isinstance(event, StepEntered):
            self.go(event.step)
        own = event.by == self.session.participant_id
        if own and isinstance(event, StepEntered):
            return
        if sentence := news(self.session, event, self.texts):
            self.say(sentence)

    # What the window does

    @property
    def guided(self) -> bool:
        """Whether the guide stands beside the text."""
        wanted = self.guide_wanted
        return self.size.width >= 100 if wanted is None else wanted

    def fold(self) -> None:
        """Shows or hides the guide as wanted."""
        self.set_class(self.guided, "-guided")
        self.set_class(not self.guided, "-folded")

    def on_resize(self, event: Resize) -> None:
        """Another size: parts fold, unfold and are cut to measure."""
        self.fold()
        self.call_after_refresh(self.measured)

    def measured(self) -> None:
        """Cuts what stands on one line to the room there is for it now."""
        self.show_top()
        self.show_standing()
        self.show_people()
        self.show_bottom()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Other keys apply."""
        self.show_bottom()

    def on_draft_editor_refused(self, message: DraftEditor.Refused) -> None:
        """Something typed was not taken."""
        message.stop()
        self.refuse(message.error)
