"""Keeps snapshots of a room, so that opening it again need not read all that was ever typed.

A snapshot is made twice: by the room that people type in, and from the snapshot before with the
records since. It is kept where the two are the same. So a room that has come to differ from its
journal is noticed, and no snapshot carries that on.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Collection, Iterator, Mapping

from workshop.document.kept import Kept
from workshop.document.replica import Replica
from workshop.errors import DocumentError, JournalError, WorkshopError
from workshop.ids import PassageId
from workshop.journal.base import Journal, RecordKind, Snapshot, no_pause
from workshop.rooms.room import Room

__all__ = ["KEEP_EVERY", "Keeper", "catch_up", "keep"]

KEEP_EVERY = 2_000
"""Records between two snapshots. To read so many back takes a tenth of a second."""
_WORTH = 50
"""Fewer records than this are read back sooner than a snapshot is made."""
_TURN = 20
"""So many changes are followed between two pauses: a millisecond."""
_PAUSE = 0.002

_LOG = logging.getLogger(__name__)


class Keeper:
    """One per open room."""

    def __init__(self, room: Room, journal: Journal, *, every: int = KEEP_EVERY) -> None:
        """Knows from the room which snapshot it went on from."""
        self._room = room
        self._journal = journal
        self._every = every
        self._kept = room.contents.kept
        self._counts: dict[PassageId, int] = {}
        self._busy = asyncio.Lock()
        self._given_up = False

    def is_due(self) -> bool:
        """Whether so much was written since the last snapshot that it is time for one."""
        return not self._busy.locked() and self._journal.last - self._kept >= self._every

    async def keep(self) -> None:
        """Keeps a snapshot of this moment, in a thread and in short turns.

        What goes wrong is logged and nothing is lost by it: the next opening reads more.
        """
        async with self._busy:
            await self._keep(self._pause)

    async def finish(self) -> None:
        """The last snapshot, before the room closes; one that is under way is given up."""
        self._given_up = True
        async with self._busy:
            behind = self._journal.last - self._kept
            # Far behind, snapshots have failed for long; closing does not wait for another.
            if _WORTH <= behind <= 5 * self._every:
                await self._keep(no_pause)
        self._given_up = False

    async def _keep(self, pause: Callable[[], None]) -> None:
        if self._room.trouble is not None:
            return
        seq, passages = self._journal.last, self._room.passages.kept(self._counts)
        try:
            await asyncio.to_thread(keep, self._journal, seq, passages, pause)
        except _GivenUp:
            return
        except WorkshopError as error:
            _LOG.warning("no snapshot of workshop %s: %s", self._room.id, error)
        except Exception as error:
            # Nobody needs a snapshot so much that the meeting may end by it.
            _LOG.error("no snapshot of workshop %s", self._room.id, exc_info=error)
        else:
            self._counts |= {id: kept.count for id, kept in passages.items()}
        # Where it failed, not at once again: a disk that is full does not empty by trying.
        self._kept = seq

    def _pause(self) -> None:
        if self._given_up:
            raise _GivenUp
        time.sleep(_PAUSE)


class _GivenUp(Exception):
    """The room closes; this snapshot is not needed any more."""


def catch_up(room: Room, journal: Journal, *, every: int = KEEP_EVERY) -> None:
    """Keeps a snapshot of a room that was just folded, where it had to read much.

    For the thread that opens it: what was folded a moment ago is what the records say.
    """
    if journal.last - room.contents.kept < every:
        return
    parts = {id: kept.encode() for id, kept in room.passages.kept({}).items()}
    try:
        journal.keep(Snapshot(journal.last, parts))
    except JournalError as error:
        _LOG.warning("no snapshot of workshop %s: %s", room.id, error)
    else:
        room.contents.kept = journal.last


def keep(
    journal: Journal,
    seq: int,
    passages: Mapping[PassageId, Kept],
    pause: Callable[[], None] = no_pause,
) -> None:
    """Keeps passages as they are at a record, if the journal says the same of them.

    Raises:
        JournalError: ``journal-differs`` (passage) where it does not; and as ``Journal.keep``.
        DocumentError: records that cannot be understood.
    """
    replayed = _replayed(journal, seq, passages.keys(), pause)
    parts: dict[PassageId, bytes] = {}
    for id, kept in passages.items():
        parts[id] = kept.encode()
        if not (kept.is_same(replayed.get(id)) and Kept.decode(parts[id]) == kept):
            raise JournalError("journal-differs", passage=id)
        pause()
    journal.keep(Snapshot(seq, parts), pause)


def _replayed(
    journal: Journal, seq: int, passages: Collection[PassageId], pause: Callable[[], None]
) -> dict[PassageId, Kept]:
    """The same passages, from the snapshot before and the records since."""
    base = journal.snapshot() or Snapshot(0, {})
    replicas = {
        id: Replica.restore(Kept.decode(base.parts[id]), (), _nothing)
        for id in passages
        if id in base.parts
    }
    merged: set[PassageId] = set()
    for record in journal.read(base.seq):
        if record.seq > seq:
            break
        id = record.passage
        if record.kind is not RecordKind.CHANGE or id is None or id in merged or id not in passages:
            continue
        try:
            if id in replicas:
                replicas[id].advance(record.payload)
            else:
                replicas[id] = Replica.load([record.payload])
        except DocumentError:
            merged.add(id)
        if record.seq % _TURN == 0:
            pause()
    for id in merged:
        # Changes that did not simply follow on each other, as those from another place.
        replicas[id] = Replica.load(journal.changes(id, seq))
        pause()
    return {id: replica.kept() for id, replica in replicas.items()}


def _nothing() -> Iterator[bytes]:
    return iter(())
