"""Keeps a mirrored room in step with its server: calls, calls again, and passes on what is said.

What a line is at any moment stands in ``replication.link``; here are the tasks and the time.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime
from random import uniform
from typing import Protocol

from workshop.agreement.commands import Command
from workshop.errors import (
    JournalError,
    LineError,
    NotAllowedError,
    NotFoundError,
    RefusedError,
    ReplicationError,
    WorkshopError,
)
from workshop.i18n import Locale
from workshop.ids import ActorId, ParticipantId, PassageId, RandomBytes, SessionId, StepId, actor_id
from workshop.journal.base import Entry
from workshop.journal.outbox import Waiting
from workshop.replication import messages as m
from workshop.replication.link import Acknowledged, Arrived, Happening, Link, LinkState, Lost, Mine
from workshop.replication.orders import order_of, passage_of, place_of
from workshop.rooms.copybook import Copybook
from workshop.rooms.elsewhere import RemoteTemperature
from workshop.rooms.mirror import Mirror
from workshop.rooms.others import Whereabouts
from workshop.rooms.others import place_of as caret_of
from workshop.rooms.presence import Standing
from workshop.rooms.session import Session

__all__ = ["CODE", "Dial", "Line", "Tether"]

_FIRST, _LONGEST = 0.5, 15.0
"""Seconds before the line is tried again: the first time, and at most."""
_FLUSH_EVERY = 0.25
CODE = "code"
"""What the outbox calls the code that opens the door for this person."""
_SKEW = "skew"

_log = logging.getLogger(__name__)


class Line(Protocol):
    """Bytes in order, both ways, until it is gone."""

    ended: asyncio.Event
    """Set when nothing comes any more."""

    def listen(self, heard: Callable[[bytes], None], flows: Callable[[], None]) -> None:
        """Hands over what arrives, and tells when the other side takes bytes again."""

    @property
    def flowing(self) -> bool:
        """Whether the other side takes bytes at the moment."""

    def write(self, data: bytes) -> None:
        """Sends something; on a line that is gone it goes nowhere."""

    def hang_up(self) -> None:
        """Ends it at once."""


Dial = Callable[[], Awaitable[Line]]
"""Calls the server. Raises LineError."""


class Tether:
    """One replica's tie to its server; the ``Upstream`` of its room.

    Attributes:
        participant: the one person here.
        actor: who signs what is typed here.
        room: the mirrored room, as soon as there are records to make it of.
        choose: asked for whom this is where the server does not know; the answer goes to ``sit``.
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
        patience: tuple[float, float] = (_FIRST, _LONGEST),
    ) -> None:
        """Opens what is there; calls nobody yet.

        Args:
            wall: the clock of this machine, which may be wrong.
            delegation: for whom this is, an id or a name; None for the seat of last time.
            patience: seconds before the line is tried again, the first time and at most.

        Raises:
            JournalError: a record that cannot be read or understood.
        """
        self._copybook = copybook
        self._outbox = copybook.outbox
        self._dial = dial
        self._random = random
        self._wall = wall
        self._locale = locale
        self._program = program
        self._delegation = delegation
        self._patience = patience
        self.actor: ActorId = actor_id(participant, random)
        self.participant = participant
        self._skew = float(self._outbox.fact(_SKEW) or 0.0)
        self._began = time.monotonic(), wall().timestamp()
        self._code = self._outbox.fact(CODE) or ""
        self._token = ""
        self._line: Line | None = None
        self._here: list[m.Here] = []
        self._asked: dict[int, object] = {}
        self._choosing: asyncio.Task[None] | None = None
        self._bell = asyncio.Event()
        self._ready = asyncio.Event()
        self.room: Mirror | None = None
        self.choose: Callable[[m.Lobby], Awaitable[str]] | None = None
        self.farewell: WorkshopError | None = None
        self.on_end: Callable[[], None] = _nothing
        waiting = [Mine(own.passage, own.payload, own.hash) for own in self._outbox.waiting()]
        self._link = Link(waiting, copybook.journal.last)
        if copybook.journal.last:
            self._make_room()

    def now(self) -> datetime:
        """The server's clock, as far as it is known; this machine's own may be wrong."""
        elapsed, wall = self._began
        moment = wall + time.monotonic() - elapsed + self._skew
        return datetime.fromtimestamp(moment, UTC)

    @property
    def is_seated(self) -> bool:
        """Whether there is a room, and a seat in it."""
        return self.room is not None and self.participant in self.room.state.participants

    async def ready(self) -> Mirror | None:
        """Waits for the room; None where there will be none, see ``farewell``."""
        await self._ready.wait()
        return self.room if self.farewell is None or self.is_seated else None

    # What the room asks

    @property
    def in_step(self) -> bool:
        """Whether the server hears what is said now."""
        return self._link.state is LinkState.IN_STEP

    @property
    def waiting(self) -> int:
        """How many own changes the server may not have."""
        return self._link.waiting

    def wrote(self, own: Waiting) -> None:
        """An own change is in the outbox."""
        self._link.wrote(Mine(own.passage, own.payload, own.hash))
        self._bell.set()
        self._write()

    def order(self, command: Command) -> None:
        """Has the server decide something.

        Raises:
            RefusedError: ``line-away``.
        """
        room = self.room
        span = place_of(command)
        tie = None
        if room is not None and span is not None:
            passage = passage_of(command, room.state)
            if passage is not None:
                tie = room.passages.tie(passage, *span)
        if self._link.order(lambda number: order_of(number, command, tie)) is None:
            raise RefusedError("line-away")
        self._write()

    def ask(self, what: m.Asked, warmth: int | None = None) -> None:
        """Asks for something that is no record.

        Raises:
            RefusedError: ``line-away``.
        """
        asked = self._link.order(lambda number: m.Ask(number=number, what=what, warmth=warmth))
        if asked is None:
            raise RefusedError("line-away")
        self._write()

    def look(self, session: Session) -> None:
        """Tells where the one person here is."""
        if self.room is None:
            return
        place = session.presence
        caret, anchor = caret_of(self.room.passages, place)
        active = (self.now() - place.active_at).total_seconds() < 2
        self._link.look(
            m.Look(
                step=place.step, passage=place.passage, caret=caret, anchor=anchor, active=active
            )
        )
        self._write()

    # Its life

    async def run(self, first: Line | None = None) -> None:
        """Calls, and calls again whenever the line is gone, until there is no sense in it.

        Args:
            first: a line that is there already.
        """
        flushing = asyncio.create_task(self._flush(), name="flush")
        try:
            await self._call(first)
        finally:
            flushing.cancel()
            await asyncio.wait({flushing})
            self._ready.set()

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
                    return
            line = None
            if self.farewell is None:
                await asyncio.sleep(pause * uniform(0.5, 1.0))
                pause = min(2 * pause, longest)

    async def _serve(self, line: Line) -> bool:
        """Lives on a line until it is gone; tells whether it ever was in step."""
        link = self._link
        self._line, good = line, False
        link.last = self._copybook.journal.last
        link.up(self._hello(), time.monotonic())
        line.listen(self._heard, self._write)
        self._write()
        try:
            while not line.ended.is_set():
                # Not wait_for: that may swallow being cancelled where the line ends as well.
                with suppress(TimeoutError):
                    async with asyncio.timeout(1.0):
                        await line.ended.wait()
                good = good or self.in_step
                if not link.tick(time.monotonic()):
                    line.hang_up()
                self._write()
        finally:
            self._line = None
            line.hang_up()
            for lost in link.down():
                self._happened(lost)
            self._here.clear()
            if self.room is not None:
                self.room.lost()
        return good

    def _hello(self) -> m.Hello:
        mark = self._copybook.mark()
        waiting = self._outbox.waiting()
        fact = self._outbox.fact
        return m.Hello(
            program=self._program,
            workshop=fact("workshop") or "",
            mark=m.Mark(seq=mark[0], hash=mark[1]) if mark else None,
            view=fact("view") or "",
            actor=self.actor.hex(),
            token=self._token,
            since=waiting[0].at.timestamp() if waiting else None,
            locale=self._locale,
            delegation=self._delegation,
        )

    def _heard(self, data: bytes) -> None:
        try:
            for happening in self._link.received(data, time.monotonic()):
                self._happened(happening)
        except ReplicationError as error:
            _log.warning("the server says what it should not: %s", error)
            self._hang_up()
        except JournalError as error:
            if self.room is not None:
                self.room.ledger.stop_writing(error)
            self._hang_up()
        self._write()

    def _write(self) -> None:
        line = self._line
        while line is not None and line.flowing and (data := self._link.outgoing()):
            line.write(data)

    def _hang_up(self) -> None:
        if self._line is not None:
            self._line.hang_up()

    def _end(self, error: WorkshopError) -> None:
        """Nobody calls again."""
        self.farewell = error
        if self.room is not None:
            self.room.line_changed(error)
        self._ready.set()

    async def _flush(self) -> None:
        """Makes durable what is here, and finds out when a disk that failed works again."""
        while True:
            await self._bell.wait()
            self._bell.clear()
            ledger = self.room.ledger if self.room is not None else None
            try:
                await asyncio.to_thread(self._copybook.flush)
            except JournalError as error:
                if ledger is not None:
                    ledger.stop_writing(error)
                self._bell.set()
            else:
                if ledger is not None and ledger.trouble is not None:
                    ledger.resume_writing()
            await asyncio.sleep(_FLUSH_EVERY)

    # What the server says

    def _happened(self, happening: Happening) -> None:
        room = self.room
        match happening:
            case Arrived(records):
                self._bell.set()
                if room is not None:
                    room.take_in(records)
                    self._get_ready()
                else:
                    entries = [Entry(r.kind, r.payload, r.passage, at=r.at) for r in records]
                    self._copybook.journal.commit(entries, expect=records[0].seq - 1)
            case Acknowledged(mine):
                if room is not None:
                    room.acknowledged([mine.hash])
                else:
                    self._outbox.acknowledge([mine.hash])
            case m.Lobby():
                self._choosing = asyncio.create_task(self._choose(happening), name="choosing")
            case m.Welcome():
                self._welcomed(happening)
            case m.CaughtUp():
                self._caught_up()
            case m.Refused(items=items):
                self._refused(items)
            case m.Goodbye(reason=reason, again=again, values=values):
                if not again:
                    self._end(LineError(reason, **values))
                self._hang_up()
            case m.Here():
                if room is None:
                    self._here.append(happening)
                else:
                    room.others.here(_whereabouts(happening))
            case _ if room is not None:
                self._told(room, happening)

    def _told(self, room: Mirror, happening: Happening) -> None:
        """What only concerns who looks at the room."""
        match happening:
            case m.Gone(session=session):
                room.others.gone(SessionId(session))
            case m.Summoned(session=session):
                if (leader := room.others.named(SessionId(session))) is not None:
                    room.summoned(leader)
            case m.Temperature():
                room.told_temperature(
                    RemoteTemperature(
                        happening.given, happening.counts, happening.shown, happening.mine
                    )
                    if happening.open
                    else None
                )
            case m.Answer(error=error) if error is not None:
                room.refuse_later(_error(happening))
            case Lost():
                room.refuse_later(RefusedError("line-lost"))
            case m.Trouble():
                room.line_changed()

    async def _choose(self, lobby: m.Lobby) -> None:
        if self.choose is None:
            self._end(LineError("line-delegation"))
            self._hang_up()
            return
        self._link.sit(await self.choose(lobby))
        self._write()

    def _welcomed(self, welcome: m.Welcome) -> None:
        self._token = welcome.token
        note = self._outbox.note
        note("workshop", welcome.workshop)
        note("view", welcome.view)
        note("participant", welcome.participant)
        elapsed, wall = self._began
        self._skew = welcome.now - (wall + time.monotonic() - elapsed)
        note(_SKEW, repr(welcome.now - self._wall().timestamp()))
        if welcome.start_over and self._copybook.journal.last:
            room, self.room = self.room, None
            self._ready.clear()
            self._copybook.begin_anew()
            if room is not None:
                room.close("mirror-anew")
        elif self.room is not None:
            self.room.catching_up()

    def _caught_up(self) -> None:
        if self.room is None:
            self._make_room()
        room = self.room
        assert room is not None
        for here in self._here:
            room.others.here(_whereabouts(here))
        self._here.clear()
        room.caught_up()
        # In step once this is dealt with.
        asyncio.get_running_loop().call_soon(self._in_step, room)

    def _in_step(self, room: Mirror) -> None:
        room.line_changed()
        if room.own is not None and self.in_step:
            self.look(room.own)
        self._write()

    def _make_room(self) -> None:
        self.room = Mirror(self._copybook.journal, self._outbox, self, self.now, self._random)
        self._link.forget(self.room.given_up)
        self._get_ready()

    def _get_ready(self) -> None:
        """There is a room to show once the records speak of the seat in it."""
        room = self.room
        if room is None or not self.is_seated:
            return
        own = room.state.passes.get(self.participant)
        if own is not None and own.code and own.code != self._code:
            # The code of a role says what one may do; this one says who one is.
            self._code = own.code
            self._outbox.note(CODE, own.code)
        self._ready.set()

    def _refused(self, items: tuple[m.Refusal, ...]) -> None:
        room = self.room
        if room is None:
            return
        for passage in dict.fromkeys(item.p for item in items):
            reason = next(item for item in items if item.p == passage)
            gone = room.refused(PassageId(passage), RefusedError(reason.reason, **reason.values))
            self._link.forget(gone)
        # What comes from here on has nothing to do with what was refused.
        self.actor = actor_id(self.participant, self._random)
        room.sign_as(self.actor)
        self._hang_up()


def _whereabouts(here: m.Here) -> Whereabouts:
    try:
        standing = Standing(here.standing)
    except ValueError:
        standing = Standing.ACTIVE
    return Whereabouts(
        SessionId(here.session),
        ParticipantId(here.participant),
        ActorId(bytes.fromhex(here.actor)),
        StepId(here.step),
        PassageId(here.passage) if here.passage is not None else None,
        here.caret,
        here.anchor,
        standing,
        here.idle,
    )


def _error(answer: m.Answer) -> WorkshopError:
    kinds: dict[str, type[WorkshopError]] = {
        "not-allowed": NotAllowedError,
        "not-found": NotFoundError,
        "journal": JournalError,
    }
    return kinds.get(answer.kind, RefusedError)(answer.error or "", **answer.values)


def _nothing() -> None:
    pass
