"""Keeps a mirrored room in step with its server: calls, and calls again.

What a line is at any moment stands in ``replication.link``; what the server says is taken in by
``hearing``, and ``saving`` keeps the disk up to date. Here are the line and the time.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from random import uniform

from workshop.agreement.commands import Command
from workshop.errors import (
    DocumentError,
    JournalError,
    LineError,
    RefusedError,
    ReplicationError,
    WorkshopError,
)
from workshop.i18n import Locale
from workshop.ids import ActorId, ParticipantId, RandomBytes
from workshop.journal.outbox import Waiting
from workshop.logs import traceback_lines
from workshop.replication import messages as m
from workshop.replication.link import Arrived, Link, LinkState, Mine
from workshop.rooms import said
from workshop.rooms.calling import Dial, Line, Nobody, Receptionist
from workshop.rooms.copybook import Copybook
from workshop.rooms.hearing import Hearing
from workshop.rooms.mirror import Mirror
from workshop.rooms.residence import Residence
from workshop.rooms.saving import Saving
from workshop.rooms.session import Session

__all__ = ["Tether"]

_FIRST, _LONGEST = 0.5, 5.0
"""Seconds before the line is tried again: the first time, and at most."""
_GOODBYE = 1.0
"""Seconds that somebody who goes waits at most until the server has heard so."""

_log = logging.getLogger(__name__)


class Tether:
    """One replica's tie to its server; the ``Upstream`` of its room.

    Attributes:
        farewell: why nobody calls again, where nobody does.
    """

    def __init__(
        self,
        copybook: Copybook,
        participant: ParticipantId,
        dial: Dial,
        wall: Callable[[], datetime],
        random: RandomBytes,
        *,
        locale: Locale,
        program: str = "",
        delegation: str | None = None,
        receptionist: Receptionist | None = None,
        patience: tuple[float, float] = (_FIRST, _LONGEST),
    ) -> None:
        """Opens what is there; calls nobody yet.

        Args:
            wall: the clock of this machine, which may be wrong.
            delegation: for whom this is, an id or a name; None for the seat of last time.
            receptionist: answers before there is a seat; None where there is nobody to ask.
            patience: seconds before the line is tried again, the first time and at most.

        Raises:
            JournalError: a record that cannot be read or understood.
        """
        self._dial = dial
        self._introduction = program, locale, delegation
        self._patience = patience
        self._line: Line | None = None
        self._will_write = False
        self._ready = asyncio.Event()
        self._is_over = False
        self.farewell: WorkshopError | None = None
        self._link = Link()
        self._residence = Residence(copybook, participant, self, wall, random)
        self._link = Link(self._residence.mine(), self._residence.last)
        self._hearing = Hearing(
            self._residence,
            self._link,
            receptionist or Nobody(),
            write=self._write_soon,
            end=self._end,
        )
        self._saving = Saving(self._residence, told=self._look_ready, end=self._end)
        self._look_ready()

    @property
    def room(self) -> Mirror | None:
        """The mirrored room, as soon as there are records to make it of."""
        return self._residence.room

    def rooms(self) -> Sequence[Mirror]:
        """The rooms there are: that one."""
        return [self.room] if self.room is not None else []

    @property
    def participant(self) -> ParticipantId:
        """Who this is."""
        return self._residence.participant

    @property
    def earlier(self) -> Path | None:
        """The texts from before the server went on from an earlier state, where it did."""
        return self._residence.earlier

    @property
    def is_seated(self) -> bool:
        """Whether there is a room, and a seat in it."""
        return self._residence.is_seated

    async def ready(self) -> Mirror | None:
        """Waits for the room; None where there will be none, see ``farewell``."""
        while not (self.is_seated or self._is_over or self.farewell is not None):
            # What was ready may have gone before anybody looked.
            self._ready.clear()
            await self._ready.wait()
        return self.room if self.is_seated else None

    # What the room asks; an ``Upstream``

    @property
    def actor(self) -> ActorId:
        """Who signs what is typed here."""
        return self._residence.actor

    @property
    def in_step(self) -> bool:
        """Whether the server hears what is said now."""
        return self._link.state is LinkState.IN_STEP

    @property
    def silent(self) -> bool:
        """Whether nothing comes back any more to what was written, though nobody hung up."""
        return self._link.silent

    @property
    def waiting(self) -> int:
        """How many own changes the server may not have."""
        return self._link.waiting

    def wrote(self, own: Waiting) -> None:
        """An own change is in the outbox."""
        self._link.wrote(Mine(own.passage, own.payload, own.hash))
        self._write_soon()

    def stored(self) -> None:
        """The disk has work to do."""
        self._saving.soon()

    def order(self, command: Command) -> None:
        """Has the server decide something.

        Raises:
            RefusedError: ``line-away``.
        """
        room = self.room
        if room is None or not self._asked(lambda number: said.ordered(number, command, room)):
            raise RefusedError("line-away")

    def ask(self, what: m.Asked, warmth: int | None = None) -> None:
        """Asks for something that is no record.

        Raises:
            RefusedError: ``line-away``.
        """
        if not self._asked(lambda number: m.Ask(number=number, what=what, warmth=warmth)):
            raise RefusedError("line-away")

    def _asked(self, make: Callable[[int], m.Order | m.Ask]) -> bool:
        number = self._link.order(make)
        self._write_soon()
        return number is not None

    def look(self, session: Session) -> None:
        """Tells where the one person here is."""
        self._link.look(said.look_of(session, self._residence.now()))
        self._write_soon()

    # Its life

    async def run(self, first: Line | None = None) -> None:
        """Calls, and calls again whenever the line is gone, until there is no sense in it; keeps
        the disk up to date until it is cancelled.

        Args:
            first: a line that is there already.
        """
        flushing = asyncio.create_task(self._saving.run(), name="flush")
        try:
            await self._call(first)
            # Whoever goes on writing without a line has a disk all the same.
            await flushing
        finally:
            flushing.cancel()
            await asyncio.wait({flushing})
            await self._hearing.stop()
            self._is_over = True
            self._ready.set()

    async def leave(self) -> None:
        """The person here goes, and ``run`` is about to be cancelled: a server that has all of what
        was written is told, and does not take it for a line that was lost."""
        line = self._line
        if line is None or self._link.waiting:
            return
        self._link.leave()
        self._write()
        with suppress(TimeoutError):
            async with asyncio.timeout(_GOODBYE):
                await line.ended.wait()

    async def _call(self, line: Line | None) -> None:
        shortest, longest = self._patience
        pause = shortest
        while self.farewell is None:
            try:
                line = line or await self._dial()
                if await self._serve(line):
                    pause = shortest
            except LineError as error:
                if error.id != "line-unreachable":
                    self._end(error)
            except JournalError as error:
                self._saving.failed(error)
            except WorkshopError as error:
                self._end(error)
            except Exception as error:
                if self.room is None:
                    raise
                # Whoever writes on without a line relies on another call.
                _log.error("a call went wrong\n%s", "\n".join(traceback_lines(error)))
            line = None
            if self.farewell is None:
                await asyncio.sleep(pause * uniform(0.5, 1.0))
                pause = min(2 * pause, longest)

    async def _serve(self, line: Line) -> bool:
        """Lives on a line until it is gone; tells whether it ever was in step."""
        link, residence, good = self._link, self._residence, False
        self._line = line
        try:
            link.last = residence.last
            link.up(residence.hello(*self._introduction, self._hearing.token), time.monotonic())
            line.listen(self._heard, self._write)
            self._write()
            while not line.ended.is_set():
                # Not wait_for: that may swallow being cancelled where the line ends as well.
                with suppress(TimeoutError):
                    async with asyncio.timeout(1.0):
                        await line.ended.wait()
                good = good or self.in_step
                if not link.tick(time.monotonic()):
                    line.hang_up()
                self._write()
                if self.room is not None:
                    self.room.line_changed()
        finally:
            self._line = None
            line.hang_up()
            self._hearing.line_is_gone(link.down())
        return good

    def _heard(self, data: bytes) -> None:
        was_silent = self.silent
        try:
            for happening in self._link.received(data, time.monotonic()):
                if isinstance(happening, Arrived):
                    self.stored()
                self._hearing.take(happening)
        except ReplicationError as error:
            _log.warning("the server says what is not understood: %s", error)
            if error.id in ("replica-version", "line-newer"):
                self._end(error)
            self._hang_up()
        except DocumentError as error:
            _log.error("a record does not fit on the text: %s", error)
            self._renew_room()
        except JournalError as error:
            self._saving.failed(error)
            self._hang_up()
        except Exception as error:
            # asyncssh would drop the line without a word, and the room be half a message ahead.
            _log.error("a message could not be taken in\n%s", "\n".join(traceback_lines(error)))
            self._renew_room()
        self._look_ready()
        if was_silent and self.room is not None:
            self.room.line_changed()
        self._write()

    def _renew_room(self) -> None:
        """Another room is made of what is on the disk; the server tells the rest again."""
        try:
            self._residence.renew_room()
        except JournalError as error:
            self._saving.failed(error)
        self._hang_up()

    def _write_soon(self) -> None:
        """Writes behind what is being done now: one's own screen is painted first."""
        if not self._will_write and self._line is not None:
            self._will_write = True
            asyncio.get_running_loop().call_soon(self._write)

    def _write(self) -> None:
        line, self._will_write = self._line, False
        while line is not None and line.flowing and (data := self._link.outgoing()):
            line.write(data)

    def _hang_up(self) -> None:
        if self._line is not None:
            self._line.hang_up()

    def _end(self, error: WorkshopError | None) -> None:
        """The line is of no use any more; with an error nobody calls again, and that is why."""
        self._hang_up()
        if error is None:
            return
        self.farewell = error
        if self.room is not None:
            self.room.line_changed(error)
        self._ready.set()

    def _look_ready(self) -> None:
        if self.is_seated:
            self._ready.set()
