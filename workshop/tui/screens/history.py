"""How a passage came to be: its versions in time, and what each of them changed."""

from __future__ import annotations

from asyncio import sleep
from enum import StrEnum
from time import monotonic
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.events import Resize

from workshop.agreement.commands import NameVersion
from workshop.agreement.roles import Action
from workshop.agreement.state import PassageState
from workshop.errors import WorkshopError
from workshop.i18n import Translator
from workshop.ids import PassageId
from workshop.rooms.session import Session
from workshop.rooms.versions import Version
from workshop.tui.dialogs.choice import confirmation
from workshop.tui.dialogs.naming import NamingDialog
from workshop.tui.dialogs.page import PageDialog
from workshop.tui.messages import Changes
from workshop.tui.painting import PaintedScreen
from workshop.tui.widgets.bar import Bar
from workshop.tui.widgets.compared import CHANGE, compared_blocks, plain_blocks
from workshop.tui.widgets.prose import Block, Line, Tone, line, run
from workshop.tui.widgets.sheet import Sheet
from workshop.tui.widgets.versions import (
    author_names,
    history_help,
    size_words,
    version_blocks,
    version_time,
)
from workshop.tui.widgets.words import passage_name

__all__ = ["Against", "HistoryScreen"]

_SLICE = 1_000
"""Changes read before others get their turn: some ten milliseconds."""
_PATIENCE = 0.5
"""Seconds of reading after which the screen says that it reads."""


class Against(StrEnum):
    """What the text of a moment is held against."""

    BEFORE = "before"
    NOW = "now"
    SEALED = "sealed"
    NOTHING = "nothing"


class HistoryScreen(PaintedScreen[str]):
    """Versions at the left, the text of one at the right; gives a sentence where one was put back.

    Nothing moves by itself: what is written meanwhile comes on with the next key.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,left", "go(-1)", show=False),
        Binding("down,right", "go(1)", show=False),
        Binding("home", "edge(0)", show=False),
        Binding("end", "edge(-1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("enter,space,tab", "next_change", show=False),
        Binding("f1", "help", show=False),
        Binding("d", "against", show=False),
        Binding("n", "name_it", show=False),
        Binding("t", "restore", show=False),
        Binding("escape,f10,ctrl+g,ctrl+q", "dismiss(None)", show=False),
    ]

    def __init__(self, session: Session, passage: PassageId, texts: Translator) -> None:
        super().__init__()
        self._session = session
        self._passage = passage
        self._texts = texts
        self._versions: tuple[Version, ...] = ()
        self._at = 0
        self._against = Against.BEFORE
        self._since = 0.0
        self._notice: Line = ()

    def compose(self) -> ComposeResult:
        """The top line, the versions and the text, who and when, the keys."""
        yield Bar(id="top")
        with Horizontal(id="history"):
            versions = Sheet(id="versions", classes="framed", steered=True)
            versions.entitle(self._texts.text("tui-history-versions"))
            yield versions
            yield Sheet(id="moment", classes="framed", steered=True)
        yield Bar(id="about")
        yield Bar(id="keys")

    def on_mount(self) -> None:
        """Reads the history, and begins at the present."""
        self._since = monotonic()
        self.call_after_refresh(self._read_on)

    def on_resize(self, event: Resize) -> None:
        """Other rows, each with its sign."""
        if self._versions:
            self.call_after_refresh(self._show_text)

    async def _read_on(self) -> None:
        if not self.is_attached:
            return
        if self._session.room.passages.read_history(self._passage, most=_SLICE):
            self._at = -1
            self._show()
            return
        if monotonic() - self._since > _PATIENCE:
            note = Block(line(self._texts.text("tui-history-reading")))
            self.query_one("#moment", Sheet).show([note])
        # A queue with something in it does not let other tasks run.
        await sleep(0)
        self.call_later(self._read_on)

    # What it shows

    @property
    def _state(self) -> PassageState:
        return self._session.room.state.passages[self._passage]

    @property
    def _version(self) -> Version:
        return self._versions[self._at]

    def _read(self) -> None:
        """The versions as they are now, with the marker on the same one."""
        room = self._session.room
        before = self._versions[self._at].hash if self._versions else ""
        newest = not self._versions or self._at == len(self._versions) - 1
        self._versions = tuple(room.passages.versions(self._passage))
        last = len(self._versions) - 1
        hashes = [version.hash for version in self._versions]
        same = hashes.index(before) if before in hashes else self._at
        self._at = last if newest else min(same, last)

    def _show(self) -> None:
        self._read()
        self._show_list()
        self._show_text()

    def _show_list(self) -> None:
        blocks = version_blocks(self._session.room.state, self._state, self._versions, self._texts)
        self.query_one("#versions", Sheet).show(blocks, chosen=self._version.hash)

    def _show_text(self) -> None:
        texts, page = self._texts, self.query_one("#moment", Sheet)
        blocks = self._blocks()
        page.entitle(texts.text(self._words_for_against()))
        if tuple(blocks) != page.blocks:
            first = next((block.key for block in blocks if block.key), None)
            page.show(blocks, chosen=first, from_top=True)
            page.bring_up()
        self._show_lines()

    def _blocks(self) -> list[Block]:
        """The text of the moment, held against what it is to be held against."""
        room, texts = self._session.room, self._texts
        text = room.passages.text_at(self._passage, self._version.hash)
        width = self.query_one("#moment", Sheet).room
        match self._against:
            case Against.BEFORE if self._at > 0:
                earlier = self._versions[self._at - 1].hash
                blocks = compared_blocks(room.passages.text_at(self._passage, earlier), text, width)
            case Against.NOW:
                blocks = compared_blocks(text, room.passages.text(self._passage), width)
            case Against.SEALED:
                blocks = compared_blocks(self._sealed or "", text, width)
            case _:
                return plain_blocks(text)
        if any(block.key.startswith(CHANGE) for block in blocks):
            return blocks
        same = run(texts.text("tui-history-same"), Tone.MUTED)
        return [Block((same,)), Block(), *blocks]

    def _words_for_against(self) -> str:
        if self._against is Against.SEALED and self._state.seal is None:
            return "tui-history-against-forward"
        return f"tui-history-against-{self._against}"

    @property
    def _sealed(self) -> str | None:
        """What was agreed or, where nothing is, what was put forward last."""
        last = self._state.last_round
        return self._state.sealed_text() or (last.text if last is not None else None)

    def _show_lines(self) -> None:
        state, texts, version = self._session.room.state, self._texts, self._version
        name = passage_name(state, self._passage, texts)
        title = run(f" {texts.text('tui-history-title')}  ·  {name}", Tone.STRONG)
        count = texts.text("tui-history-count", number=self._at + 1, total=len(self._versions))
        self.query_one("#top", Bar).show((title,), (run(f"{count} "),))
        who = run(f" {version_time(version, texts)}  ·  {author_names(state, version, texts)}")
        self.query_one("#about", Bar).show(self._notice or (who, run("  "), *size_words(version)))
        may = self._session.may(Action.EDIT_TEXT)
        hint = texts.text("tui-hint-history" if may else "tui-hint-history-read")
        self.query_one("#keys", Bar).show((run(f" {hint}", Tone.MUTED),))

    def catch_up(self, changes: Changes) -> None:
        """Rounds and names come on at once; text with the next key."""
        if changes.events and self._versions:
            self._show()

    # What the keys do

    def action_help(self) -> None:
        """Explains the signs and keys of this screen."""
        title = self._texts.text("tui-history-title")
        may = self._session.may(Action.EDIT_TEXT)
        self.app.push_screen(PageDialog(self._texts, title, history_help(self._texts, may=may)))

    def on_sheet_chosen(self, message: Sheet.Chosen) -> None:
        """A version was clicked."""
        message.stop()
        if message.sheet.id == "versions":
            hashes = [version.hash for version in self._versions]
            self._go_to(hashes.index(message.key))

    def _go_to(self, at: int) -> None:
        if not self._versions:
            return
        self._notice = ()
        self._at = at
        self._show()

    def action_go(self, step: int) -> None:
        """One version earlier or later."""
        self._go_to(max(0, min(self._at + step, len(self._versions) - 1)))

    def action_edge(self, at: int) -> None:
        """To the starter text, or to the present."""
        self._go_to(at % max(1, len(self._versions)))

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
        ways = [way for way in Against if way is not Against.SEALED or self._sealed is not None]
        self._against = ways[(ways.index(self._against) + 1) % len(ways)]
        self._go_to(self._at)

    def action_name_it(self) -> None:
        """Gives this version a name."""
        if not self._versions or not self._session.may(Action.EDIT_TEXT):
            return
        texts, version = self._texts, self._version

        def submit(name: str) -> None:
            self._session.command(NameVersion(self._passage, version.hash, name))

        question = texts.text("tui-history-name-question", time=version_time(version, texts))
        title = texts.text("tui-history-name")
        self.app.push_screen(
            NamingDialog(texts, title, question, version.name, submit), lambda _: self._show()
        )

    def action_restore(self) -> None:
        """Makes the passage read like this again, after a question."""
        if not self._versions or not self._session.may(Action.EDIT_TEXT):
            return
        texts, version = self._texts, self._version
        time = version_time(version, texts)
        dialog = confirmation(
            texts,
            texts.text("tui-history-restore-question", time=time),
            texts.text("tui-history-restore-yes"),
            texts.text("tui-button-cancel"),
            texts.text("tui-history-restore"),
        )

        def answered(answer: str | None) -> None:
            if answer == "yes":
                self._restore(version, time)

        self.app.push_screen(dialog, answered)

    def _restore(self, version: Version, time: str) -> None:
        old = self._session.room.passages.text_at(self._passage, version.hash)
        try:
            self._session.restore(self._passage, old)
        except WorkshopError as error:
            self._notice = (run(f" ! {self._texts.error(error)}", Tone.BAD),)
            self._show()
        else:
            self.dismiss(self._texts.text("tui-history-restored", time=time))
