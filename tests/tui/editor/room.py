"""One editor per person, each in an app of its own, all on one room."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from typing import Any

from textual.app import ComposeResult

from tests.tui.fakes import PASSAGE, FakeRoom, FakeSession
from tests.tui.terminal import Terminal, TerminalDriver, running, until
from workshop.errors import WorkshopError
from workshop.tui.editor import DraftEditor, Drafts
from workshop.tui.painting import Hub, PaintedApp

__all__ = ["Desk", "EditorApp", "Table", "table"]


class EditorApp(PaintedApp[None]):
    """Nothing but the editor."""

    def __init__(self, session: FakeSession, hub: Hub, drafts: Drafts) -> None:
        super().__init__(driver_class=TerminalDriver)
        self.editor = DraftEditor(session, hub, drafts)
        self.refusals: list[WorkshopError] = []
        self.moves = 0

    def compose(self) -> ComposeResult:
        yield self.editor

    def on_mount(self) -> None:
        self.editor.show(PASSAGE)
        self.editor.focus()

    def on_draft_editor_refused(self, message: DraftEditor.Refused) -> None:
        self.refusals.append(message.error)

    def on_draft_view_caret_moved(self, message: DraftEditor.CaretMoved) -> None:
        self.moves += 1


class Desk:
    """One person at their terminal."""

    def __init__(self, terminal: Terminal, session: FakeSession, editor: DraftEditor) -> None:
        self.terminal = terminal
        self.session = session
        self.editor = editor

    @property
    def app(self) -> PaintedApp[Any]:
        return self.terminal.app

    @property
    def refusals(self) -> list[WorkshopError]:
        assert isinstance(self.app, EditorApp)
        return self.app.refusals

    def type(self, keys: str) -> None:
        self.terminal.type(keys)

    @property
    def rows(self) -> list[str]:
        """What the terminal shows, without the scroll mark and what is behind the text."""
        return [row[:-1].rstrip() for row in self.terminal.rows]

    def style(self, row: int, column: int) -> Any:
        """The cell of the terminal's screen."""
        self.terminal.read()
        return self.terminal.screen.buffer[row][column]


class Table:
    """Everybody, and the room they are in."""

    def __init__(self, room: FakeRoom, hub: Hub, drafts: Drafts, stack: AsyncExitStack) -> None:
        self.room = room
        self.hub = hub
        self.drafts = drafts
        self.desks: list[Desk] = []
        self._stack = stack

    @property
    def text(self) -> str:
        return self.room.passages.text(PASSAGE)

    async def seat(
        self,
        session: FakeSession,
        size: tuple[int, int] = (60, 12),
        *,
        make: Callable[[FakeSession, Hub, Drafts], PaintedApp[Any]] = EditorApp,
        faults: bool = False,
    ) -> Desk:
        """Sits somebody down at a terminal of their own."""

        def app() -> PaintedApp[Any]:
            return make(session, self.hub, self.drafts)

        terminal = await self._stack.enter_async_context(running(app, size, faults=faults))
        desk = Desk(terminal, session, terminal.app.screen.query_one(DraftEditor))
        self.desks.append(desk)
        await self.settled()
        return desk

    async def settled(self) -> None:
        """Until every key is handled and every screen is painted."""
        for desk in self.desks:
            if desk.app.fault is None:
                await desk.terminal.idle()
        await until(lambda: not self.hub.is_busy)

    async def type(self, desk: Desk, keys: str) -> None:
        """Types, and waits until everybody sees it."""
        desk.type(keys)
        await self.settled()


@asynccontextmanager
async def table(text: str = "") -> AsyncIterator[Table]:
    """A room with this text, and a hub that paints."""
    hub = Hub()
    painting = asyncio.create_task(hub.run())
    try:
        async with AsyncExitStack() as stack:
            yield Table(FakeRoom(text), hub, Drafts(), stack)
        assert not painting.done(), "the hub ended"
    finally:
        painting.cancel()
        with suppress(asyncio.CancelledError):
            await painting
