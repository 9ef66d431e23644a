"""One replica as the room sees it: a session like any other, whose screen is elsewhere.

Synchronous, and in turns: whoever owns the line hands in messages, calls ``work`` until there is
nothing to do, and writes what ``next`` gives while the line takes it. Nothing that comes in is
believed: see ``intake`` for changes; commands go the way of everybody's commands. The way in is
``entrance``, what goes out is ``telling``.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from workshop.agreement.disclosure import Reader
from workshop.agreement.events import Event
from workshop.document.text import Delta
from workshop.errors import DocumentError, JournalError, ReplicationError, WorkshopError
from workshop.ids import ActorId, PassageId, RandomBytes, SessionId, actor_prefix
from workshop.replication import messages as m
from workshop.rooms.entrance import Ending, Entrance, Step
from workshop.rooms.guest import Guest
from workshop.rooms.intake import Intake
from workshop.rooms.obeying import Obeying
from workshop.rooms.presence import Presence
from workshop.rooms.session import Session
from workshop.rooms.sign import SavedSign
from workshop.rooms.telling import Telling, same_records
from workshop.rooms.tokens import Tokens

__all__ = ["Counterpart"]

_TURN = 500
"""Records or changes that are read in one turn."""
_FINAL = frozenset({"session-taken-over"})
"""Ends after which a replica that calls again by itself would only be in the way."""


@dataclass(frozen=True, slots=True)
class _Seat:
    """What there is once it has a seat."""

    session: Session
    reader: Reader
    intake: Intake
    telling: Telling
    obeying: Obeying


class Counterpart:
    """The room's half of one line.

    Attributes:
        over: whether this was the end: what ``next`` still gives is to be written, then hang up.
        joined: whether it has, or had, a seat.
        rejected: the id of what it did that no replica of ours does; empty for nothing.
        on_news: called when there may be something to do or to write; set by who owns the line.
        effort: how many operations on texts the last ``work`` dealt with.
    """

    def __init__(self, guest: Guest, tokens: Tokens, random: RandomBytes) -> None:
        self.over = self.joined = False
        self.rejected = ""
        self.effort = 0
        self.on_news: Callable[[], None] = _nothing
        self._room = guest.room
        self._tokens = tokens
        self._random = random
        self._entrance = Entrance(guest, tokens, self._more)
        self._seat: _Seat | None = None
        self._inbox: deque[bytes] = deque()
        self._pushed: deque[m.Pushed] = deque()
        """Changes of the last message that are still to be taken in."""
        self._queue: deque[m.FromServer] = deque()
        self._held = False
        """Whether it was told that changes are not taken."""

    # The owner of the line

    @property
    def behind(self) -> int:
        """Messages that were handed in and not dealt with yet."""
        return len(self._inbox)

    def heard(self, message: bytes) -> None:
        """Hands in a message."""
        if not self.over:
            self._inbox.append(message)

    def work(self) -> bool:
        """Does some milliseconds of what there is to do; tells whether there is more."""
        self.effort = 0
        try:
            if self.over:
                return False
            if not self._room.stream.get_ready(_TURN):
                return True
            if (step := self._entrance.answered()) is not None:
                self._enter(step)
            if self._pushed:
                self._take_in()
            elif self._inbox:
                message = m.decode_replica(self._inbox[0])
                if isinstance(message, m.Changes) and not self._warm(message):
                    return True
                self._inbox.popleft()
                self._take(message)
            return bool(self._inbox or self._pushed)
        except ReplicationError as error:
            self.reject(error)
        except DocumentError as error:
            self.reject(ReplicationError("replica-forged"), error.id)
        except JournalError as error:
            self._end(error, again=True)
        return False

    def next(self) -> m.FromServer | None:
        """The next message to write; None where there is nothing for now."""
        if self._queue:
            return self._queue.popleft()
        if self._seat is None or self.over:
            return None
        try:
            return self._seat.telling.next()
        except JournalError as error:
            self._end(error, again=True)
            return self._queue.popleft()

    def bye(self, reason: str, *, again: bool = True) -> None:
        """Ends it from the side of the server; ``reason`` is the id of an error."""
        self._end(ReplicationError(reason), again=again)

    def reject(self, error: ReplicationError, what: str = "") -> None:
        """It did what no replica of ours does: the end.

        Args:
            what: the id of what exactly, where that is more than its person is told.
        """
        if not self.over:
            self.rejected = what or error.id
            if self._seat is not None:
                person = self._seat.session.participant_id
                self._tokens.shut(self._room.id, person, self._room.now())
            self._end(error, again=False)

    def close(self) -> None:
        """The line is gone, or is about to be."""
        self.over = True
        self._inbox.clear()
        self._pushed.clear()
        self._entrance.leave()
        with suppress(ValueError):
            self._room.ledger.on_durable.remove(self._more)
        if self._seat is not None:
            try:
                self._seat.intake.conclude()
            finally:
                self._seat.session.leave()

    # What the replica says

    def _take(self, message: m.FromReplica) -> None:
        if self._entrance.hello is None and not isinstance(message, m.Hello):
            raise ReplicationError("replica-protocol")
        match message:
            case m.Ping(n=n):
                self._queue.append(m.Pong(n=n))
            case m.Pong():
                pass
            case m.Goodbye():
                if self._seat is not None:
                    self._seat.session.took_leave = True
                self.close()
            case m.Hello() | m.Prove() | m.Sit():
                self._enter(self._entrance.take(message))
            case m.Look():
                self._at_work().obeying.look(message)
            case m.Changes():
                self._at_work()
                self._pushed.extend(message.items)
                self._take_in()
            case m.Order() | m.Ask():
                self._queue.append(self._at_work().obeying.answer(message))

    def _take_in(self) -> None:
        """A portion of the changes that wait; nothing else of this line comes in between."""
        intake = self._at_work().intake
        portion, self.effort = intake.portion(self._pushed)
        self._queue.extend(intake.take(portion))

    def _at_work(self) -> _Seat:
        """Its seat, once it is in step; nothing else is asked for before that."""
        if self._seat is None or not self._seat.telling.in_step:
            raise ReplicationError("replica-protocol")
        return self._seat

    def _warm(self, changes: m.Changes) -> bool:
        """Whether the passages of changes are ready for them; makes them so, in turns."""
        known = self._room.state.passages
        passages = {PassageId(item.p) for item in changes.items}
        return all(
            self._room.passages.warm(passage, most=_TURN)
            for passage in passages
            if passage in known
        )

    # Coming in

    def _enter(self, step: Step) -> None:
        match step:
            case Session():
                self._sit(step)
            case Ending(error=error, again=again):
                self._end(error, again=again)
            case _:
                self._queue.append(step)

    def _sit(self, session: Session) -> None:
        hello, room = self._entrance.hello, self._room
        assert hello is not None
        actor = ActorId(bytes.fromhex(hello.actor))
        if actor.startswith(actor_prefix(session.participant_id)):
            # Or the caret of another person would be shown as theirs.
            session.signs_as = actor
        reader = Reader.of(session.participant)
        intake = Intake(room, session, hello.waiting, hello.since)
        session.attach(self)
        self.joined = True
        try:
            start_over = hello.last > 0 and not same_records(hello, room, reader)
        except JournalError:
            session.leave()
            raise
        telling = Telling(room, session, reader, intake, 0 if start_over else hello.last)
        self._seat = _Seat(session, reader, intake, telling, Obeying(room, session))
        self._queue.append(
            m.Welcome(
                protocol=m.PROTOCOL,
                workshop=room.id,
                participant=session.participant_id,
                session=session.id,
                view=reader.view,
                token=self._tokens.give(room.id, session.participant_id, self._random),
                now=room.now().timestamp(),
                last=room.stream.last,
                start_over=start_over,
            )
        )
        # The sign of a fresh session says nothing yet, and so would not change where it recovers.
        session.tell_sign()
        room.ledger.on_durable.append(self._more)

    # The end

    def _end(self, error: WorkshopError, *, again: bool) -> None:
        if self.over:
            return
        self._queue.append(m.Goodbye(reason=error.id, values=m.told(error.values), again=again))
        self.close()
        self.on_news()

    def _more(self) -> None:
        self.on_news()

    # What the room says; a ``View``

    def text_changed(self, passage: PassageId, delta: Delta, by: SessionId | None) -> None:
        """It is told as a record, once it is on the disk."""

    def state_changed(self, events: Sequence[Event]) -> None:
        """The same; but what somebody may have can change with their role."""
        seat = self._seat
        if (
            seat is not None
            and not self.over
            and Reader.of(seat.session.participant) != seat.reader
        ):
            self.bye("replica-view")

    def presence_changed(
        self, session: SessionId, old: Presence | None, new: Presence | None
    ) -> None:
        """Told the next time the line takes something, where they are then."""
        if self._seat is not None and (old is not None or new is not None):
            self._seat.telling.moved(session)
            self.on_news()

    def sign_changed(self, sign: SavedSign) -> None:
        """Whether changes are taken at all."""
        trouble = self._room.trouble
        if (sign is SavedSign.NOT_SAVED) is not self._held:
            self._held = sign is SavedSign.NOT_SAVED
            self._queue.append(m.Trouble(reason=trouble.id if trouble is not None else None))
            self.on_news()

    def lobby_changed(self) -> None:
        """Who waits is seen on the server's own screens."""

    def clock_changed(self) -> None:
        """Every replica reads the clock itself."""

    def temperature_changed(self) -> None:
        """How it goes."""
        if self._seat is not None:
            self._seat.telling.warmth()
            self.on_news()

    def summoned(self, by: SessionId) -> None:
        """Who leads asks this person to look there."""
        self._queue.append(m.Summoned(session=by))
        self.on_news()

    def closed(self, reason: str) -> None:
        """The session has ended from the room's side."""
        if not self.over:
            self._queue.append(m.Goodbye(reason=f"replica-{reason}", again=reason not in _FINAL))
            self.close()
            self.on_news()


def _nothing() -> None:
    pass
