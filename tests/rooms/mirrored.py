"""A server's room and a replica of it, with a line in between that can be cut. All in memory."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tests.rooms.conftest import seeded_bytes
from workshop.agreement.roles import Role
from workshop.errors import LineError
from workshop.ids import PassageId
from workshop.replication import messages as m
from workshop.replication.frames import Frames, pack
from workshop.rooms.calling import Nobody, Receptionist
from workshop.rooms.copybook import Copybook
from workshop.rooms.counterpart import Counterpart
from workshop.rooms.guest import Guest, participant_for
from workshop.rooms.mirror import Mirror
from workshop.rooms.room import Room
from workshop.rooms.session import Session
from workshop.rooms.tether import Tether
from workshop.rooms.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from workshop.journal.memory import MemoryJournal


class Wire:
    """One line between a replica and the room: what is written on one side arrives on the other.

    Attributes:
        held: nothing gets through either way, and nobody is told.
    """

    def __init__(self, counterpart: Counterpart) -> None:
        self.ended = asyncio.Event()
        self.flowing = True
        self.held = False
        self._counterpart = counterpart
        self._up, self._down = bytearray(), bytearray()
        self._frames = Frames()
        self._heard: Callable[[bytes], None] | None = None
        counterpart.on_news = self._pump

    def listen(self, heard: Callable[[bytes], None], flows: Callable[[], None]) -> None:
        self._heard = heard

    def write(self, data: bytes) -> None:
        if not self.ended.is_set():
            self._up += data
            self._pump()

    def hang_up(self) -> None:
        """Both sides know; what was under way is lost."""
        if not self.ended.is_set():
            self.ended.set()
            self._counterpart.close()

    def break_off(self, share: float) -> None:
        """Cuts it with so much of what was under way arrived, which may be half a message."""
        if not self.ended.is_set():
            self._answer()
            self._bring_up(round(share * len(self._up)))
            if self._heard is not None:
                self._heard(bytes(self._down[: round(share * len(self._down))]))
            self.hang_up()

    def forget(self) -> None:
        """The replica gives it up, and the server does not know."""
        self.ended.set()

    def arrive_late(self) -> None:
        """What was sent before the replica gave it up reaches the server after all."""
        self._bring_up(len(self._up))

    def _pump(self) -> None:
        # As a line does: never while the one who writes is still at it.
        asyncio.get_running_loop().call_soon(self._flow)

    def _flow(self) -> None:
        if self.ended.is_set() or self.held:
            return
        self._bring_up(len(self._up))
        self._answer()
        data, self._down = bytes(self._down), bytearray()
        if data and self._heard is not None:
            self._heard(data)
        if self._counterpart.over:
            self.ended.set()

    def _bring_up(self, most: int) -> None:
        data, self._up = bytes(self._up[:most]), self._up[most:]
        for message in self._frames.feed(data):
            self._counterpart.heard(message)
        while self._counterpart.work():
            pass

    def _answer(self) -> None:
        while (message := self._counterpart.next()) is not None:
            self._down += pack(m.encode(message))


@dataclass
class Elsewhere:
    """A replica's owner: a directory, a name, and a line that is there or not."""

    room: Room
    journal: MemoryJournal
    directory: Path
    name: str = "Cato"
    delegation: str | None = "blauw"
    reachable: bool = True
    tokens: Tokens = field(default_factory=Tokens)
    receptionist: Receptionist = field(default_factory=Nobody)
    wire: Wire | None = None
    tether: Tether = field(init=False)
    started: int = 0

    @property
    def mirror(self) -> Mirror:
        """The mirrored room."""
        assert self.tether.room is not None
        return self.tether.room

    @property
    def me(self) -> Session:
        """The one person at the replica."""
        session = self.mirror.own
        if session is None:
            session = self.mirror.seat(participant_for(self.name), "nl")
        return session

    @property
    def line(self) -> Wire:
        """The line of the last call."""
        assert self.wire is not None
        return self.wire

    @property
    def copied(self) -> int:
        """The last record of the server that is here."""
        return self.mirror._journal.last

    async def dial(self) -> Wire:
        """Calls the room."""
        if not self.reachable:
            raise LineError("line-unreachable", host="elders", port=2222)
        guest = Guest(self.room, self.name, Role.DELEGATE)
        self.wire = Wire(Counterpart(guest, self.tokens, seeded_bytes(7).randbytes))
        return self.wire

    @asynccontextmanager
    async def running(self, wall: Callable[[], datetime] | None = None) -> AsyncIterator[Elsewhere]:
        """The program at the replica, from its start to its end."""
        copybook = Copybook(self.directory)
        self.started += 1
        self.tether = Tether(
            copybook,
            participant_for(self.name),
            self.dial,
            wall or (lambda: datetime.now(UTC)),
            seeded_bytes(100 + self.started).randbytes,
            locale="nl",
            delegation=self.delegation,
            receptionist=self.receptionist,
            patience=(0.001, 0.002),
        )
        running = asyncio.create_task(self.tether.run())
        try:
            yield self
        finally:
            running.cancel()
            await asyncio.wait({running})
            copybook.close()
            failed = None if running.cancelled() else running.exception()
            assert failed is None, failed

    def cut(self, share: float = 0.0) -> None:
        """The line goes, and there is no other for now; see ``Wire.break_off``."""
        self.reachable = False
        if self.wire is not None:
            self.wire.break_off(share)

    async def goes_away(self) -> None:
        """The line goes, and everybody at the replica knows."""
        self.cut()
        await self.until(lambda: self.mirror.away is not None)

    def restore(self) -> None:
        """There may be a line again; one that lets nothing through is found out."""
        self.reachable = True
        if self.wire is not None and self.wire.held:
            self.wire.hang_up()

    async def until(self, holds: Callable[[], bool]) -> None:
        """Waits for something that the line brings about, while the server's disk keeps up."""
        async with asyncio.timeout(60):
            while not holds():
                self.room.ledger.made_durable(self.journal.flush())
                await asyncio.sleep(0.001)

    async def in_step(self) -> None:
        """Waits until there is a line and nothing waits for it."""
        await self.until(lambda: self.tether.in_step and self.tether.is_seated)
        await self.until(
            lambda: self.tether.waiting == 0 and self.texts_are_equal() and self.tether.in_step
        )

    def texts_are_equal(self) -> bool:
        """Whether the replica reads as the room does."""
        return self.mirror.passages.texts() == self.room.passages.texts()

    def text(self, passage: PassageId) -> str:
        """What the replica reads."""
        return self.mirror.passages.text(passage)


def failing(error: Exception, tried: asyncio.Event | None = None) -> Callable[..., None]:
    """Does nothing but fail; says so, once it was tried."""

    def fail(*values: object) -> None:
        if tried is not None:
            tried.set()
        raise error

    return fail
