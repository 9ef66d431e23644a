"""The parts of a room's screen: the text in the middle, everything around it, and what they say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar, cast

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from workshop.agreement.outcome import outcome_of
from workshop.agreement.passage import PassageStatus
from workshop.agreement.roles import Action
from workshop.i18n import Translator
from workshop.ids import PassageId, StepId
from workshop.rooms.session import Session
from workshop.scenario.model import Step
from workshop.tui.bindings import Situation, room_bindings
from workshop.tui.editor import DraftEditor
from workshop.tui.painting import PaintedScreen
from workshop.tui.screens.lines import footer, top_line, who_line
from workshop.tui.screens.mentions import Mentions
from workshop.tui.widgets.bar import Bar
from workshop.tui.widgets.comments import comment_rows, comments_count
from workshop.tui.widgets.find import FindBar
from workshop.tui.widgets.guide import GuidePart, guide_blocks, has_to_fill, leads_talk
from workshop.tui.widgets.people import (
    missing_block,
    people_block,
    people_blocks,
    people_line,
    people_title,
)
from workshop.tui.widgets.prose import Block, Line, Run, Tone, fit, line, plain, run, wrap
from workshop.tui.widgets.sheet import Sheet
from workshop.tui.widgets.standing import passage_mark, progress_blocks, standing_line
from workshop.tui.widgets.suggestions import suggestion_rows, suggestions_count
from workshop.tui.widgets.words import passage_name

if TYPE_CHECKING:
    from workshop.tui.app import RoomApp

__all__ = ["SMALLEST", "Panels", "TextFrame"]

SMALLEST = (60, 16)
"""Columns and rows below which there is one sentence instead of a screen."""
_FRAME = 8
"""Cells of the line around the title of the text and its status."""


class TextFrame(Vertical):
    """The frame of the text; its title is cut to its width."""

    class Sized(Message):
        """It has another size."""

    def on_resize(self) -> None:
        """Tells the screen, which knows what the title says."""
        self.post_message(self.Sized())


class Panels(PaintedScreen[None]):
    """Everything on the screen, each part with a way to bring it up to date."""

    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012
        (0, "-tiny"),
        (SMALLEST[0], "-narrow"),
        (100, "-normal"),
        (160, "-wide"),
    ]
    VERTICAL_BREAKPOINTS = [  # noqa: RUF012
        (0, "-flat"),
        (SMALLEST[1], "-low"),
        (30, "-high"),
        (50, "-tall"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [
        *room_bindings(),
        Binding("tab", "next_panel(1)", show=False),
        Binding("shift+tab", "next_panel(-1)", show=False),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.viewed: StepId = session.room.state.step
        """The step on this screen; the room's, unless somebody looks elsewhere."""
        self.notice: Line = ()
        """What just happened; stands where else it says who somebody is."""
        self.not_taken = ""
        """What this person typed while the journal took nothing."""
        self._text_title = ""
        self._text_said = ""
        self.mentions = Mentions(session.room, self.step)

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
        handed = state.handed
        return Situation(
            role=self.session.role,
            status=state.passages[self.passage].status,
            fills=has_to_fill(self.step),
            talks=leads_talk(self.step),
            handed=handed is not None
            and self.session.participant_id in (handed.giver, handed.deputy),
            lent=handed is not None,
            asked=self.session.room.temperature is not None,
            broken=state.passages[self.passage].status is PassageStatus.AGREED
            and self.session.room.passages.seal_intact(self.passage) is False,
            carried=self._carried(),
            following=self.following,
            exports=self.room_app.exports is not None,
            invites=self.room_app.invitation is not None,
            waited_for=bool(self.session.room.lobby.waiting()),
            late=bool(state.late) or self.session.room.has_returned,
            refused=self.session.room.has_refused,
        )

    def _carried(self) -> bool:
        """Whether the positions that are shown make an agreement under the rule."""
        state = self.session.room.state
        running = state.passages[self.passage].round
        return running is None or outcome_of(running, tuple(state.delegations)).carried

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
                with TextFrame(id="text", classes="framed"):
                    yield Bar(id="standing", parted=True)
                    app = self.room_app
                    yield DraftEditor(self.session, app.hub, app.drafts)
                    yield FindBar(id="find")
                yield Sheet(id="people-flow", classes="framed", still=True)
            with Vertical(id="right"):
                yield Sheet(id="people-list", classes="framed", still=True)
                yield Sheet(id="progress", classes="framed", still=True)
                yield Sheet(id="suggestions", classes="framed", still=True)
                yield Sheet(id="comments", classes="framed", still=True)
        yield Bar(id="people-line")
        yield Bar(id="status")
        yield Bar(id="keys")
        yield Sheet(id="too-small", still=True)

    @property
    def editor(self) -> DraftEditor:
        """The text."""
        return self.query_one(DraftEditor)

    # What it shows

    def retell(self) -> None:
        """Says everything again, in the language of this moment."""
        texts = self.texts
        self.query_one("#guide", Sheet).entitle(texts.text("tui-guide"))
        small = texts.text("tui-too-small", columns=SMALLEST[0], rows=SMALLEST[1])
        self.query_one("#too-small", Sheet).show([Block(line(small))])

    def show_all(self, *, from_top: bool = False) -> None:
        """Brings every part up to date; parts that say the same are left alone.

        Args:
            from_top: shows the guide from its first row, for another step.
        """
        self.show_top()
        self.show_standing()
        self.show_guide(from_top=from_top)
        self.show_people()
        self.show_bottom()

    def show_top(self) -> None:
        """The top line."""
        width = self.size.width
        words = top_line(self.session, self.viewed, self.texts, width=width)
        self.query_one("#top", Bar).show(*words)

    def show_standing(self) -> None:
        """The frame of the text and the line above it."""
        frame = self.query_one("#text", TextFrame)
        name = passage_name(self.session.room.state, self.passage, self.texts)
        if self.editor.read_only:
            name = f"{name} ({self.texts.text('tui-passage-read-only')})"
        mark = passage_mark(self.session, self.passage, self.texts).text
        room = frame.size.width - cell_len(mark) - _FRAME
        title = f"{plain(fit((run(name),), room))} ── {mark}"
        if self._text_title != title:
            self._text_title = title
            frame.border_title = Content(title)
        said = [
            words
            for count in (suggestions_count, comments_count)
            if (words := count(self.session.room.state, self.passage, self.texts))
        ]
        if self._text_said != (about := " · ".join(said)):
            self._text_said = about
            frame.border_subtitle = Content(f"{about}  Ctrl+N" if about else "")
        bar = self.query_one("#standing", Bar)
        left, right = standing_line(self.session, self.passage, self.texts)
        bar.show(left, right)
        bar.set_class(bool(left), "-shown")
        if self.has_class("-wide"):
            rows = progress_blocks(self.session, self.passage, self.texts)
            self._fill("#progress", self.texts.text("tui-overview-passages"), rows)
            self.show_comments()
            self.show_suggestions()

    def show_comments(self) -> None:
        """What is said about the passage; no panel where nothing is."""
        count = len(self.session.room.state.comments_on(self.passage))
        rows = comment_rows(self.session, self.passage, self.texts)
        self.query_one("#comments", Sheet).set_class(bool(rows), "-shown")
        self._fill("#comments", self.texts.text("tui-comments-panel", count=count), rows)

    def show_suggestions(self) -> None:
        """Other words that were suggested for the passage; no panel where there are none."""
        state = self.session.room.state
        rows = suggestion_rows(self.session, self.passage, self.texts)
        count = len(state.suggestions_on(self.passage))
        self.query_one("#suggestions", Sheet).set_class(bool(rows), "-shown")
        self._fill("#suggestions", self.texts.text("tui-suggestions-panel", count=count), rows)

    def show_guide(self, *, from_top: bool = False) -> None:
        """The guide of the step."""
        self.mentions = Mentions(self.session.room, self.step)
        blocks = guide_blocks(self.guide_part(), self.step, self.texts)
        self.query_one("#guide", Sheet).show(blocks, from_top=from_top)

    def guide_misleads(self, passage: PassageId) -> bool:
        """Whether a text says something else by now of what the guide mentions of it."""
        return self.mentions.passage == passage and self.mentions.are_stale()

    def guide_part(self) -> GuidePart:
        """What the guide needs to know of this session."""
        room, may = self.session.room, self.session.may
        return GuidePart(
            state=room.state,
            ticks=may(Action.TICK_CHECK),
            settles=may(Action.EDIT_TEXT),
            assesses=may(Action.ASSESS_POINT),
            answers=may(Action.ANSWER),
            there=lambda mark: room.passages.mark_range(mark) is not None,
            paragraph=room.passages.paragraphs.words,
            text=room.passages.text(self.passage),
            role=self.session.role,
        )

    def show_people(self) -> None:
        """Who is at the table, in the form this window has room for."""
        session, texts = self.session, self.texts
        count = people_title(session.room, texts)
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
        trouble = self.session.room.trouble
        if trouble is not None:
            words = self.texts.text("tui-not-saved", reason=self.texts.error(trouble))
            if self.not_taken:
                count = self.texts.text("tui-not-taken-count", count=len(self.not_taken))
                words = f"{count} {words}"
            said: Line = (run(f" ! {words}", Tone.BAD),)
        elif not self.notice and (away := self.session.room.away) and away.reason is not None:
            if away.reason.id == "line-other-key":
                # What is to be typed then does not fit here; the terminal tells it.
                words = self.texts.text("tui-no-line-other-key")
            else:
                words = self.texts.text("tui-no-line", reason=self.texts.error(away.reason))
            said = (run(f" ! {words}", Tone.WARN),)
        else:
            said = self.notice
        first, *more = wrap(said, self.size.width - 1)
        self.query_one("#status", Bar).show(first or self.resting_line())
        # A sentence that is longer than the line takes the one of the keys as well.
        rest = tuple(part for row in more for part in row)
        self.query_one("#keys", Bar).show((Run("   "), *rest) if rest else self._keys())

    def _keys(self) -> Line:
        return footer(
            self.situation(),
            self.texts,
            agenda=self.agenda_has_focus,
            tab=self.tab_goes_to(),
            width=self.size.width,
        )

    def resting_line(self) -> Line:
        """What the line above the keys says while nothing happens."""
        return who_line(self.session, self.texts, width=self.size.width)

    @property
    def agenda_has_focus(self) -> bool:
        """Whether the letters of the agenda work."""
        return False

    def panel_after(self, way: int) -> Widget | None:
        """The panel Tab goes to: from the agenda to the text, from there to the guide."""
        panels = self.focus_chain
        order = sorted(panels, key=lambda panel: (panel.id == "guide", panel.id != "agenda"))
        if len(order) < 2 or self.focused not in order:
            return None
        return order[(order.index(self.focused) + way) % len(order)]

    def action_next_panel(self, way: int) -> None:
        """Gives the keys to another panel."""
        (self.panel_after(way) or self.editor).focus()

    def tab_goes_to(self) -> str:
        """The text id of where Tab goes; empty where it goes nowhere."""
        panel = self.panel_after(1)
        if panel is None:
            return ""
        return f"tui-key-tab-{panel.id}" if isinstance(panel, Sheet) else "tui-key-tab-text"
