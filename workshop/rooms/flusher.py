"""Makes a room's journal durable, off the loop, and tells the room how it went."""

from __future__ import annotations

import asyncio

from workshop.errors import JournalError
from workshop.journal.base import Journal
from workshop.rooms.room import Room

__all__ = ["BACKLOG", "FLUSH_EVERY", "LOOK_EVERY", "PROBE_EVERY", "Flusher"]

FLUSH_EVERY = 0.02
"""Seconds between two flushes at the least: typing of a whole table shares one."""
BACKLOG = 1_000
"""Records that may wait for a disk that does not answer; then the room is read-only until it has
them. A power cut could take as many."""
LOOK_EVERY = 0.1
"""Seconds between two looks at how many there are."""
PROBE_EVERY = 1.0
"""Seconds between two tries while the journal takes nothing."""


class Flusher:
    """One per open room. ``run`` is awaited by whoever opened the room."""

    def __init__(
        self,
        room: Room,
        journal: Journal,
        *,
        flush_every: float = FLUSH_EVERY,
        probe_every: float = PROBE_EVERY,
    ) -> None:
        self._ledger = room.ledger
        self._journal = journal
        self._flush_every = flush_every
        self._probe_every = probe_every
        self._bell = asyncio.Event()
        self._ledger.on_commit = self._bell.set

    async def run(self) -> None:
        """Flushes whenever something was committed, until cancelled.

        A flush that fails makes the room read-only; it is tried again until it works, and so is a
        commit that failed, so the room recovers by itself when the disk does.
        """
        while True:
            await self._bell.wait()
            self._bell.clear()
            if self._ledger.trouble is not None:
                await self._recover()
            await self.flush()
            await asyncio.sleep(self._flush_every)

    async def flush(self) -> None:
        """Makes what is committed durable now, in a thread; never raises JournalError."""
        flushing = asyncio.ensure_future(asyncio.to_thread(self._journal.flush))
        try:
            while not flushing.done():
                await asyncio.wait({flushing}, timeout=LOOK_EVERY)
                behind = self._journal.last - self._ledger.durable
                if not flushing.done() and behind > BACKLOG and self._ledger.trouble is None:
                    self._ledger.stop_writing(JournalError("journal-slow", transient=True))
            durable = flushing.result()
        except asyncio.CancelledError:
            flushing.cancel()
            raise
        except JournalError as error:
            self._ledger.stop_writing(error)
        else:
            self._ledger.made_durable(durable)

    async def _recover(self) -> None:
        # One at a time: a disk that takes writes and does not sync would be filled by them.
        written = False
        while True:
            if self._ledger.trouble is not None and not self._ledger.trouble.transient:
                await asyncio.Event().wait()
            try:
                if not written:
                    self._journal.probe()
                    written = True
                await asyncio.to_thread(self._journal.flush)
            except JournalError:
                await asyncio.sleep(self._probe_every)
            else:
                self._ledger.resume_writing()
                return
