"""A room whose journal goes to a disk meanwhile, and a disk that takes its time."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tests.rooms.conftest import Notes, StoppedClock, found_small, seeded_bytes
from workshop.journal.base import Journal
from workshop.journal.memory import MemoryJournal
from workshop.rooms.flusher import Flusher
from workshop.rooms.room import Room
from workshop.rooms.session import Session
from workshop.rooms.sign import SavedSign

__all__ = ["SlowJournal", "begun", "flushing", "until"]


class SlowJournal(MemoryJournal):
    """A disk that does not answer until it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.answer = threading.Event()

    def flush(self) -> int:
        assert self.answer.wait(60)
        return super().flush()


@asynccontextmanager
async def flushing(room: Room, journal: Journal) -> AsyncIterator[None]:
    task = asyncio.create_task(Flusher(room, journal, flush_every=0.001, probe_every=0.001).run())
    yield
    task.cancel()
    await asyncio.wait({task})


async def until(session: Session, sign: SavedSign) -> None:
    """Waits for the sign of a session."""
    reached = asyncio.Event()

    class Waiting(Notes):
        def sign_changed(self, sign: SavedSign) -> None:
            reached.set()

    session.attach(Waiting())
    async with asyncio.timeout(60):
        while session.sign is not sign:
            reached.clear()
            await reached.wait()


def begun(journal: Journal, clock: StoppedClock) -> Room:
    found_small(journal, clock, seeded_bytes().randbytes)
    return Room(journal, clock, seeded_bytes(2).randbytes)
