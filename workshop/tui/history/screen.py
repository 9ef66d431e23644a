"""How a passage came to be: its versions in time, and what each of them changed."""

from __future__ import annotations

from asyncio import sleep
from collections.abc import Iterator
from itertools import islice
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.events import Resize

from workshop.agreement.passage import PassageState
from workshop.agreement.roles import Action
from workshop.i18n import Translator
from workshop.ids import PassageId
from workshop.rooms.session import Session
from workshop.rooms.versions import Version, version_of
from workshop.tui.history.comparing import Against, Comparing, Comparison
from workshop.tui.history.reading import read_history
from workshop.tui.history.timebar import TimeBar
from workshop.tui.messages import Changes
from workshop.tui.painting import PaintedScreen
from workshop.tui.widgets.bar import Bar
from workshop.tui.widgets.prose import Block, Line, Run, Tone, line, run
from workshop.tui.widgets.sheet import Sheet
from workshop.tui.widgets.versions import (
    VersionRows,
    author_names,
    end_times,
    size_words,
    version_signs,
    version_time,
)
from workshop.tui.widgets.words import passage_name

__all__ = ["PastScreen"]

_ROWS = 400
"""Versions put in the list before others get their turn."""
_TURN = 120
"""Rows of a page that are made before others get their turn: some milliseconds."""


class PastScreen(PaintedScreen[str]):
    """The line of time above, versions at the left, the text of one at the right.

    Nothing moves by itself: what is written meanwhile comes on with the next key.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "go(-1)", show=False),
        Binding("down", "go(1)", show=False),
        Binding("left", "scrub(-1)", show=False),
        Binding("right", "scrub(1)", show=False),
        Binding("home", "edge(0)", show=False),
        Binding("end", "edge(-1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("enter,space,tab", "next_change", show=False),
        Binding("d", "against", show=False),
        Binding("m", "mark", show=False),
        Binding("escape,f10,ctrl+g,ctrl+q", "dismiss(None)", show=False),
    ]

    def __init__(
        self, session: Session, passage: PassageId, texts: Translator, change: int | None = None
    ) -> None:
        """Makes the screen.

        Args:
            change: number of a change to begin at; the present if it is None.
        """
        super().__init__()
        self._session = session
        self._passage = passage
        self._texts = texts
        self._wanted = change
        self._versions: tuple[Version, ...] = ()
        self._at = 0
        self._rows = VersionRows(session.room, passage, texts)
        self._comparing = Comparing(session.room, passage, texts)
        self._compared: tuple[Comparison, int] | None = None
        """What is on the page, and for which width."""
        self._busy = False
        self._notice: Line = ()

    def compose(self) -> ComposeResult:
        """The top line, the line of time, the versions and the text, the keys."""
        yield Bar(id="top")
        yield TimeBar(id="time")
        with Horizontal(id="history"):
            versions = Sheet(id="versions", classes="framed", steered=True)
            versions.entitle(self._texts.text("tui-history-versions"))
            yield versions
            yield Sheet(id="moment", classes="framed", steered=True)
        yield Bar(id="keys")

    def on_mount(self) -> None:
        """Reads the history, and begins at the present or where it was asked for."""
        self.run_worker(self._read_on())

    def on_resize(self, event: Resize) -> None:
        """Other rows, each with its sign."""
        if self._versions:
            self.call_after_refresh(self._show_text)

    async def _read_on(self) -> None:
        room = self._session.room
        if not await read_history(
            room, self._passage, wanted=lambda: self.is_attached, slow=self._say_reading
        ):
            return
        versions = tuple(room.passages.versions(self._passage))
        ready = self._rows.read(versions, most=_ROWS)
        while not ready:
            # A turn for others, of whom some may be waiting for a key.
            await sleep(0)
            ready = self._rows.read(versions, most=_ROWS)
        if self.is_attached:
            self._at = -1
            self._read()
            if self._wanted is not None:
                self._at = version_of(self._versions, self._wanted)
            self._show()

    def _say_reading(self) -> None:
        if self.is_attached:
            note = Block(line(self._texts.text("tui-history-reading")))
            self.query_one("#moment", Sheet).show([note])

    # What it shows

    @property
    def _state(self) -> PassageState:
        return self._session.room.state.passages[self._passage]

    @property
    def _version(self) -> Version:
        return self._versions[self._at]

    def _read(self) -> None:
        """The versions as they are now, with the marker on the same one."""
        newest = not self._versions or self._at == len(self._versions) - 1
        change = self._versions[self._at].last if self._versions else 0
        self._versions = tuple(self._session.room.passages.versions(self._passage))
        last = len(self._versions) - 1
        self._at = last if newest else version_of(self._versions, change)

    def _show(self) -> None:
        marked = self._comparing.marked_in(self._versions)
        blocks = self._rows.blocks(self._versions, marked)
        self.query_one("#versions", Sheet).show(blocks, chosen=self._version.hash)
        self._show_lines(marked if self._comparing.against is Against.MARKED else None)
        self._show_text()

    def _show_lines(self, since: int | None) -> None:
        state, texts, version = self._session.room.state, self._texts, self._version
        name = passage_name(state, self._passage, texts)
        title = run(f" {texts.text('tui-history-title')}  ·  {name}", Tone.STRONG)
        count = texts.text("tui-history-count", number=self._at + 1, total=len(self._versions))
        self.query_one("#top", Bar).show((title,), (run(f"{count} "),))
        who = run(f"{version_time(version, texts)}  ·  {author_names(state, version, texts)}")
        self.query_one("#time", TimeBar).show(
            self._versions,
            end_times(self._versions, texts),
            version_signs(self._state, self._versions),
            at=self._at,
            since=since,
            label=self._notice or (who, run("  "), *size_words(version)),
        )
        may = self._session.may(Action.EDIT_TEXT)
        hint = texts.text("tui-hint-history" if may else "tui-hint-history-read")
        self.query_one("#keys", Bar).show((run(f" {hint}", Tone.MUTED),))

    def _show_text(self) -> None:
        """Brings the text on: at once where it is short, else in turns with what others do."""
        if self._busy or not self._versions:
            return
        comparison, width = self._comparison()
        if (comparison, width) == self._compared:
            return
        rows = comparison.rows(width)
        blocks = list(islice(rows, _TURN))
        if len(blocks) < _TURN:
            self._put(comparison, width, blocks)
        else:
            self._busy = True
            self.run_worker(self._go_on(comparison, width, blocks, rows))

    async def _go_on(
        self, comparison: Comparison, width: int, blocks: list[Block], rows: Iterator[Block]
    ) -> None:
        """Makes the rest of a long page, or what was asked for instead in the meantime."""
        try:
            while self.is_attached:
                new = list(islice(rows, _TURN))
                blocks += new
                if len(new) < _TURN:
                    self._put(comparison, width, blocks)
                await sleep(0)
                wanted = self._comparison()
                if wanted == self._compared:
                    break
                if wanted != (comparison, width):
                    (comparison, width), blocks = wanted, []
                    rows = comparison.rows(width)
        finally:
            self._busy = False

    def _comparison(self) -> tuple[Comparison, int]:
        width = self.query_one("#moment", Sheet).room
        return self._comparing.comparison(self._versions, self._at), width

    def _put(self, comparison: Comparison, width: int, blocks: list[Block]) -> None:
        self._compared = comparison, width
        page = self.query_one("#moment", Sheet)
        page.entitle(comparison.title)
        shown = self._comparing.page(blocks, comparison)
        if tuple(shown) != page.blocks:
            first = next((block.key for block in shown if block.key), None)
            page.show(shown, chosen=first, from_top=True)
            page.bring_up()

    def catch_up(self, changes: Changes) -> None:
        """Rounds and names come on at once; text with the next key."""
        if changes.events and self._versions:
            self._read()
            self._show()

    # What the keys do

    def on_sheet_chosen(self, message: Sheet.Chosen) -> None:
        """A version was clicked."""
        message.stop()
        if message.sheet.id == "versions":
            hashes = [version.hash for version in self._versions]
            self.go_to(hashes.index(message.key))

    def on_time_bar_wanted(self, message: TimeBar.Wanted) -> None:
        """The line of time was clicked."""
        message.stop()
        self.go_to(message.version)

    def go_to(self, at: int) -> None:
        """Shows another version, and what was written meanwhile."""
        if self._versions:
            self._notice = ()
            self._at = at
            self._read()
            self._show()

    def say(self, notice: Run) -> None:
        """Says something until the next key."""
        self._notice = (notice,)
        self._show()

    def action_go(self, step: int) -> None:
        """One version earlier or later."""
        self.go_to(max(0, min(self._at + step, len(self._versions) - 1)))

    def action_scrub(self, way: int) -> None:
        """Along the line of time."""
        if self._versions:
            self.go_to(self.query_one("#time", TimeBar).timeline.beside(self._at, way))

    def action_edge(self, at: int) -> None:
        """To the starter text, or to the present."""
        self.go_to(at % max(1, len(self._versions)))

    def action_page(self, step: int) -> None:
        """The text a window full up or down."""
        self.query_one("#moment", Sheet).action_page(step)

    def action_next_change(self) -> None:
        """To the next change in the text, and after the last to the first again."""
        page = self.query_one("#moment", Sheet)
        keys = [block.key for block in page.blocks if block.key]
        if keys:
            at = keys.index(page.chosen) + 1 if page.chosen in keys else 0
            page.show(page.blocks, chosen=keys[at % len(keys)])
            page.bring_up()

    def action_against(self) -> None:
        """Holds the text against something else."""
        if self._versions:
            self._comparing.turn()
            self.go_to(self._at)

    def action_mark(self) -> None:
        """Compares with this version from now on, wherever somebody goes."""
        if self._versions:
            self._comparing.mark(self._version)
            self.go_to(self._at)
