"""The open rooms of one process: opened once, closed when nobody is in them any more."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol, Self
from weakref import WeakSet

from workshop.agreement.names import same_name
from workshop.agreement.passes import Pass, fingerprint_of
from workshop.agreement.roles import Role
from workshop.agreement.state import WorkshopState
from workshop.clock import Clock
from workshop.errors import AdmissionError, JournalError
from workshop.ids import RandomBytes, WorkshopId, normalise_code
from workshop.journal.base import Journal
from workshop.rooms.doors import Door, Doors
from workshop.rooms.flusher import FLUSH_EVERY, PROBE_EVERY, Flusher
from workshop.rooms.fold import fold_state
from workshop.rooms.guest import TAKEN_FOR, Guest, Proof, display_name
from workshop.rooms.keeper import Keeper, catch_up
from workshop.rooms.room import Room

__all__ = ["EMPTY_FOR", "Registry", "Shelf"]

EMPTY_FOR = timedelta(seconds=60)
"""How long a room stays open with nobody in it."""

_LOG = logging.getLogger(__name__)


class Shelf(Protocol):
    """Where the journals are; ``journal.store.Store`` in the program."""

    def ids(self) -> list[WorkshopId]:
        """The workshops that are stored."""

    def open(self, id: WorkshopId) -> Journal:
        """Opens a journal for writing."""

    def reader(self, id: WorkshopId) -> Journal:
        """Opens a journal for reading, beside whoever writes it."""


@dataclass
class _Open:
    room: Room
    journal: Journal
    flusher: Flusher
    keeper: Keeper
    task: asyncio.Task[None]
    guests: WeakSet[Guest]
    """Those who were let in and have not sat down yet."""
    empty_since: datetime | None = None

    @property
    def is_used(self) -> bool:
        return bool(self.room.sessions()) or len(self.guests) > 0


class Registry:
    """Finds the room a code belongs to and opens it.

    An async context manager: it owns the flusher of every open room and ends them, flushed, on
    the way out.
    """

    def __init__(
        self,
        shelf: Shelf,
        clock: Clock,
        random: RandomBytes,
        *,
        taken_for: timedelta = TAKEN_FOR,
        admission: bool = False,
        flush_every: float = FLUSH_EVERY,
        probe_every: float = PROBE_EVERY,
    ) -> None:
        """Opens nothing yet.

        Args:
            taken_for: how long a name is taken after its session's last key.
            admission: whether newcomers wait until who leads lets them in.
            flush_every: seconds between two flushes at the least.
            probe_every: seconds between two tries while the disk takes nothing.
        """
        self.taken_for = taken_for
        self.admission = admission
        self.flush_every = flush_every
        self.probe_every = probe_every
        self._shelf = shelf
        self._clock = clock
        self._random = random
        self._rooms: dict[WorkshopId, _Open] = {}
        self._turns: dict[WorkshopId, asyncio.Lock] = {}
        self._indexing = asyncio.Lock()
        self._ended = False
        self._doors = Doors()
        self._indexed: set[WorkshopId] = set()
        self._tasks = asyncio.TaskGroup()
        self._ticker: asyncio.Task[None] | None = None
        self.on_damaged: Callable[[WorkshopId, JournalError], None] = _log_damage
        self.on_open: Callable[[Room], object] = _welcome
        """Called with every room that is opened."""

    async def __aenter__(self) -> Self:
        await self._tasks.__aenter__()
        self._ticker = self._tasks.create_task(self._tick())
        return self

    async def __aexit__(self, *error: object) -> None:
        if self._ticker is not None:
            self._ticker.cancel()
            await asyncio.wait([self._ticker])
        self._ended = True
        for id in tuple(self._rooms):
            self._rooms[id].room.close("server-stopping")
            await self._close(id, for_good=True)
        await self._tasks.__aexit__(None, None, None)

    async def admit(self, name: str, code: str, offered: Sequence[str] = ()) -> Guest:
        """Opens the door to somebody with a name and a code: of a role, or of their own.

        Args:
            offered: fingerprints of the keys their client says it has.

        Raises:
            AdmissionError: name-invalid, code-wrong, code-expired, code-used.
            JournalError: the workshop's journal cannot be opened.
        """
        shown = display_name(name)
        door = await self._door(normalise_code(code))
        if door is None:
            raise AdmissionError("code-wrong")
        if door.used:
            raise AdmissionError("code-used")
        if door.renewed or door.expires <= self._clock():
            raise AdmissionError("code-expired")
        known = await self._opened(door.workshop)
        state = known.room.state
        if state.closed is not None:
            # It was closed after its codes were read.
            raise AdmissionError("code-expired")
        proof = Proof.CODE
        if door.person is not None:
            if not same_name(state.participants[door.person].name, shown):
                # To anybody else it is no code at all.
                raise AdmissionError("code-wrong")
            proof = Proof.RETURN
        return self._guest(known, shown, door.role, proof, offered)

    async def recognise(self, name: str, fingerprint: str) -> Guest | None:
        """Whom the holder of a key is let in as; None where it opens nothing.

        Where it opens several workshops, it is the one people are in now, else the newest.

        Raises:
            JournalError: the workshop's journal cannot be opened.
        """
        try:
            shown = display_name(name)
        except AdmissionError:
            return None
        if not fingerprint_of(fingerprint):
            return None
        await self._look_around()
        ids = self._doors.of_key(shown, fingerprint)
        if not ids:
            return None
        at_work = [id for id in ids if id in self._rooms and self._rooms[id].room.sessions()]
        known = await self._opened((at_work or ids)[0])
        for person in known.room.state.participants.values():
            keys = known.room.state.passes.get(person.id, Pass()).keys
            if fingerprint in keys and same_name(person.name, shown):
                return self._guest(known, shown, person.code_role, Proof.KEY, ())
        return None

    async def guest(self, id: WorkshopId, name: str, role: Role) -> Guest:
        """Somebody who needs no code: the one who sits at the machine itself."""
        return self._guest(await self._opened(id), name, role, Proof.HERE, ())

    def _guest(
        self, known: _Open, name: str, role: Role, proof: Proof, offered: Sequence[str]
    ) -> Guest:
        guest = Guest(
            known.room,
            name,
            role,
            self.taken_for,
            proof=proof,
            admission=self.admission,
            offered=offered,
        )
        known.guests.add(guest)
        return guest

    async def room(self, id: WorkshopId) -> Room:
        """The open room of a workshop; opens it where it is closed, in a thread.

        Raises:
            NotFoundError: no such workshop.
            JournalError: its journal cannot be opened.
        """
        return (await self._opened(id)).room

    def rooms(self) -> list[Room]:
        """The rooms that are open."""
        return [known.room for known in self._rooms.values()]

    async def _opened(self, id: WorkshopId) -> _Open:
        known = self._rooms.get(id)
        if known is not None:
            return known
        async with self._turn(id):
            # Somebody else may have opened it while this one waited, or it was being closed.
            known = self._rooms.get(id)
            if known is None:
                room, journal = await asyncio.to_thread(self._open, id)
                if self._ended:
                    await asyncio.to_thread(journal.close)
                    raise JournalError("journal-closed")
                known = self._rooms[id] = self._running(room, journal)
            return known

    def _open(self, id: WorkshopId) -> tuple[Room, Journal]:
        """Opens the journal and reads it; for a thread."""
        journal = self._shelf.open(id)
        try:
            room = Room(journal, self._clock, self._random)
            catch_up(room, journal)
        except BaseException:
            journal.close()
            raise
        return room, journal

    def _running(self, room: Room, journal: Journal) -> _Open:
        flusher = Flusher(room, journal, flush_every=self.flush_every, probe_every=self.probe_every)
        task = self._tasks.create_task(flusher.run())
        self.on_open(room)
        return _Open(room, journal, flusher, Keeper(room, journal), task, WeakSet())

    def _turn(self, id: WorkshopId) -> asyncio.Lock:
        """Opening and closing a workshop take turns: there is one writer of a journal."""
        return self._turns.setdefault(id, asyncio.Lock())

    async def _door(self, code: str) -> Door | None:
        self._learn_open()
        found = self._doors.of(code)
        if found is None:
            await self._look_around()
            found = self._doors.of(code)
        return found

    def _learn_open(self) -> None:
        for known in self._rooms.values():
            self._doors.learn(known.room.state)

    async def _look_around(self) -> None:
        """Learns what opens the workshops that are new here."""
        async with self._indexing:
            for id, state in await asyncio.to_thread(self._unread):
                self._indexed.add(id)
                if isinstance(state, JournalError):
                    self.on_damaged(id, state)
                else:
                    self._doors.learn(state)
        self._learn_open()

    def _unread(self) -> list[tuple[WorkshopId, WorkshopState | JournalError]]:
        """Workshops that were not seen before, read from their files in a thread."""
        found: list[tuple[WorkshopId, WorkshopState | JournalError]] = []
        for id in self._shelf.ids():
            if id in self._indexed:
                continue
            try:
                journal = self._shelf.reader(id)
                try:
                    found.append((id, fold_state(journal)))
                finally:
                    journal.close()
            except JournalError as error:
                found.append((id, error))
        return found

    async def _tick(self) -> None:
        while True:
            await asyncio.sleep(1.0)
            for id, known in tuple(self._rooms.items()):
                known.room.tick()
                if known.keeper.is_due():
                    self._tasks.create_task(known.keeper.keep())
                if known.is_used:
                    known.empty_since = None
                elif known.empty_since is None or known.empty_since > self._clock():
                    known.empty_since = self._clock()
                elif self._clock() - known.empty_since >= EMPTY_FOR:
                    await self._close(id)

    async def _close(self, id: WorkshopId, *, for_good: bool = False) -> None:
        """Closes a room, unless somebody came in while its journal was being flushed."""
        async with self._turn(id):
            known = self._rooms[id]
            known.task.cancel()
            await asyncio.wait([known.task])
            await known.keeper.finish()
            await known.flusher.flush()
            if known.is_used and not for_good:
                known.task = self._tasks.create_task(known.flusher.run())
                return
            del self._rooms[id]
            self._doors.learn(known.room.state)
            await asyncio.to_thread(known.journal.close)


def _welcome(room: Room) -> None:
    pass


def _log_damage(id: WorkshopId, error: JournalError) -> None:
    _LOG.error("workshop %s cannot be read: %s", id, error)
