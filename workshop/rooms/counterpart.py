"""One replica as the room sees it: a session like any other, whose screen is elsewhere.

Synchronous, and in turns: whoever owns the line hands in messages, calls ``work`` until there is
nothing to do, and writes what ``next`` gives while the line takes it. Nothing that comes in is
believed: see ``intake`` for changes; commands go the way of everybody's commands.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from enum import Enum, auto

from workshop.agreement.disclosure import Reader
from workshop.agreement.events import Event
from workshop.document.chunk import TRUSTED, open_chunk
from workshop.document.text import Delta
from workshop.errors import (
    AdmissionError,
    DocumentError,
    JournalError,
    NotAllowedError,
    NotFoundError,
    RefusedError,
    ReplicationError,
    WorkshopError,
)
from workshop.i18n import DEFAULT_LOCALE, LOCALES, Locale
from workshop.ids import ActorId, PassageId, RandomBytes, SessionId, StepId
from workshop.journal.base import Record, RecordKind
from workshop.replication import messages as m
from workshop.replication.orders import command_of, passage_of, place_of, placed, tie_of
from workshop.rooms.guest import Guest
from workshop.rooms.intake import Intake
from workshop.rooms.lobby import Waiting
from workshop.rooms.placing import character_at, position_of
from workshop.rooms.presence import Presence
from workshop.rooms.session import Session
from workshop.rooms.sign import SavedSign
from workshop.rooms.tokens import Tokens

__all__ = ["Counterpart"]

_CHUNK = 48 * 1024
"""Bytes of records in one message, more or less."""
_TURN = 500
"""Records or changes that are read in one turn."""
_GOODBYES = {
    "session-taken-over": "replica-session-taken-over",
    "server-stopping": "replica-server-stopping",
}
_TRIES = 6
"""Wrong return codes on one line."""
_FINAL = frozenset({"session-taken-over"})
"""Ends after which a replica that calls again by itself would only be in the way."""


class _Stage(Enum):
    STRANGE = auto()
    """It has not said anything."""
    WAITING = auto()
    """Who leads has to let it in."""
    CHOOSING = auto()
    CATCHING_UP = auto()
    IN_STEP = auto()
    OVER = auto()


class Counterpart:
    """The room's half of one line.

    Attributes:
        joined: whether it has a seat.
        rejected: the id of what it did that no replica of ours does; empty for nothing.
        on_news: called when there may be something to do or to write; set by who owns the line.
    """

    def __init__(self, guest: Guest, tokens: Tokens, random: RandomBytes) -> None:
        self.joined = False
        self.rejected = ""
        self.on_news: Callable[[], None] = _nothing
        self._guest = guest
        self._room = guest.room
        self._tokens = tokens
        self._random = random
        self._stage = _Stage.STRANGE
        self._inbox: deque[bytes] = deque()
        self._queue: deque[m.FromServer] = deque()
        self._hello: m.Hello | None = None
        self._session: Session | None = None
        self._reader: Reader | None = None
        self._intake: Intake | None = None
        self._waiting: Waiting | None = None
        self._tries = 0
        self._sent = 0
        self._target = 0
        self._moved: dict[SessionId, None] = {}
        self._warmth_changed = False

    # The owner of the line

    @property
    def over(self) -> bool:
        """Whether this was the end: what ``next`` still gives is to be written, then hang up."""
        return self._stage is _Stage.OVER

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
        try:
            if self.over:
                return False
            if not self._room.stream.get_ready(_TURN):
                return True
            if self._waiting is not None and self._waiting.answer.done():
                self._let_in(self._waiting)
            if self._inbox:
                message = m.decode_replica(self._inbox[0])
                if isinstance(message, m.Changes) and not self._warm(message):
                    return True
                self._inbox.popleft()
                self._take(message)
            return bool(self._inbox)
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
        if self._stage not in (_Stage.CATCHING_UP, _Stage.IN_STEP):
            return None
        try:
            return self._presence() or self._temperature() or self._records() or self._caught_up()
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
            if self._session is not None:
                person = self._session.participant_id
                self._tokens.shut(self._room.id, person, self._room.now())
            self._end(error, again=False)

    def close(self) -> None:
        """The line is gone, or is about to be."""
        self._stage = _Stage.OVER
        self._inbox.clear()
        self._stop_waiting()
        if self._intake is not None:
            self._intake.conclude()
        if self._session is not None:
            self._session.leave()

    # What the replica says

    def _take(self, message: m.FromReplica) -> None:
        match message:
            case m.Ping(n=n):
                self._queue.append(m.Pong(n=n))
            case m.Pong():
                pass
            case m.Goodbye():
                self.close()
            case m.Hello():
                self._expect(_Stage.STRANGE)
                self._greet(message)
            case m.Prove(code=code):
                self._expect(_Stage.WAITING)
                self._prove(code)
            case m.Sit(delegation=delegation):
                self._expect(_Stage.CHOOSING)
                self._sit(delegation)
            case m.Look():
                self._expect(_Stage.IN_STEP)
                self._look(message)
            case m.Changes():
                self._expect(_Stage.IN_STEP)
                assert self._intake is not None
                self._queue.extend(self._intake.take(message.items))
            case m.Order() | m.Ask():
                self._expect(_Stage.IN_STEP)
                self._queue.append(self._answered(message))

    def _expect(self, stage: _Stage) -> None:
        if self._stage is not stage:
            raise ReplicationError("replica-protocol")

    # Coming in

    def _greet(self, hello: m.Hello) -> None:
        if m.PROTOCOL not in hello.protocols:
            raise ReplicationError("replica-version", version=max(hello.protocols, default=0))
        self._hello = hello
        if self._tokens.is_shut(self._room.id, self._guest.participant_id, self._room.now()):
            self._end(ReplicationError("replica-forged"), again=False)
            return
        if self._tokens.opens(hello.token, self._room.id, self._guest.participant_id):
            self._guest.consent()
        self._come_in(hello)

    def _come_in(self, hello: m.Hello) -> None:
        """To the room, by way of the lobby for who has to be let in."""
        guest, state = self._guest, self._room.state
        if guest.must_wait:
            self._wait()
        elif guest.needs_delegation and hello.delegation is None:
            self._stage = _Stage.CHOOSING
            self._queue.append(
                m.Lobby(
                    title=state.title,
                    name=guest.name,
                    role=guest.role.value,
                    delegations=tuple(
                        m.Offer(id=known.id, name=known.name)
                        for known in state.delegations.values()
                    ),
                )
            )
        else:
            self._sit(hello.delegation)

    def _wait(self, error: str | None = None) -> None:
        self._stage = _Stage.WAITING
        if self._waiting is None:
            try:
                self._waiting = self._room.lobby.enter(self._guest, self._room.now())
            except AdmissionError as full:
                self._end(full, again=True)
                return
            self._waiting.answer.add_done_callback(lambda _: self.on_news())
        known = self._guest.owner is not None
        self._queue.append(m.Wait(name=self._guest.name, known=known, error=error))

    def _stop_waiting(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self._room.lobby.leave(waiting)

    def _let_in(self, waiting: Waiting) -> None:
        let_in = not waiting.answer.cancelled() and waiting.answer.result()
        self._stop_waiting()
        assert self._hello is not None
        if let_in:
            self._come_in(self._hello)
        else:
            self._end(AdmissionError("turned-away"), again=False)

    def _prove(self, code: str) -> None:
        assert self._hello is not None
        try:
            self._guest.prove(code)
        except AdmissionError as error:
            self._tries += 1
            if self._tries >= _TRIES:
                self._end(AdmissionError("too-many-tries"), again=False)
            else:
                self._wait(error.id)
            return
        self._stop_waiting()
        self._come_in(self._hello)

    def _sit(self, delegation: str | None) -> None:
        hello = self._hello
        assert hello is not None
        try:
            self._guest.claim()
            wanted = delegation if self._guest.needs_delegation else None
            session = self._guest.sit(wanted, _locale(hello.locale))
        except WorkshopError as error:
            again = isinstance(error, AdmissionError | JournalError)
            self._end(error, again=again)
            return
        self._session, self.joined = session, True
        session.signs_as = ActorId(bytes.fromhex(hello.actor))
        self._reader = Reader.of(session.participant)
        self._intake = Intake(self._room, session, hello.waiting, hello.since)
        session.attach(self)
        self._welcome(hello, session, self._reader)

    def _welcome(self, hello: m.Hello, session: Session, reader: Reader) -> None:
        stream = self._room.stream
        start_over = hello.last > 0 and not self._same_records(hello, reader)
        self._sent = 0 if start_over else hello.last
        self._target = stream.last
        self._stage = _Stage.CATCHING_UP
        self._queue.append(
            m.Welcome(
                protocol=m.PROTOCOL,
                workshop=self._room.id,
                participant=session.participant_id,
                session=session.id,
                view=reader.view,
                token=self._tokens.give(self._room.id, session.participant_id, self._random),
                now=self._room.now().timestamp(),
                last=self._target,
                start_over=start_over,
            )
        )
        self._moved = {other.id: None for other in self._room.sessions() if other is not session}
        self._warmth_changed = self._room.temperature is not None
        if self._room.trouble is not None:
            self._queue.append(m.Trouble(reason=self._room.trouble.id))
        self._room.ledger.on_durable.append(self._more)

    def _same_records(self, hello: m.Hello, reader: Reader) -> bool:
        """Whether what is there are the first records of this journal, made for this reader."""
        mark = hello.mark
        if (
            hello.workshop != self._room.id
            or hello.view != reader.view
            or hello.last > self._room.stream.last
            or mark is None
            or mark.seq > hello.last
        ):
            return False
        raw = self._room.stream.change(mark.seq)
        return raw is not None and open_chunk(raw, TRUSTED)[0] == mark.hash

    # At work

    def _warm(self, changes: m.Changes) -> bool:
        """Whether the passages of changes are ready for them; makes them so, in turns."""
        known = self._room.state.passages
        passages = {PassageId(item.p) for item in changes.items}
        return all(
            self._room.passages.warm(passage, most=_TURN)
            for passage in passages
            if passage in known
        )

    def _look(self, look: m.Look) -> None:
        session, state = self._mine(), self._room.state
        step = StepId(look.step)
        passage = PassageId(look.passage) if look.passage is not None else None
        try:
            state.scenario.step(step)
        except (NotFoundError, KeyError, ValueError, StopIteration):
            return
        if passage is not None and passage not in state.passages:
            return
        caret = self._position(passage, look.caret)
        anchor = self._position(passage, look.anchor)
        if look.active:
            session.touch()
        session.look(step, passage, caret, anchor)

    def _position(self, passage: PassageId | None, character: str) -> int:
        if passage is None:
            return 0
        found = position_of(self._room.passages, passage, character)
        if found is not None:
            return found
        here = self._mine().presence
        return here.caret if here.passage == passage else 0

    def _answered(self, asked: m.Order | m.Ask) -> m.Answer:
        try:
            if isinstance(asked, m.Order):
                self._obey(asked)
            else:
                self._ask(asked)
        except ReplicationError:
            raise
        except WorkshopError as error:
            return m.Answer(
                number=asked.number, error=error.id, kind=_kind(error), values=error.values
            )
        return m.Answer(number=asked.number)

    def _obey(self, order: m.Order) -> None:
        command = command_of(order)
        if place_of(command) is not None:
            tie = tie_of(order)
            if tie is None:
                raise ReplicationError("replica-message")
            try:
                passage = passage_of(command, self._room.state)
                if passage is None:
                    raise RefusedError("replica-place-gone")
                span = self._room.passages.place(passage, tie)
            except KeyError:
                raise NotFoundError("suggestion-unknown", suggestion="?") from None
            except DocumentError:
                raise ReplicationError("replica-message") from None
            if span is None:
                raise RefusedError("replica-place-gone")
            command = placed(command, *span)
        self._mine().command(command)

    def _ask(self, ask: m.Ask) -> None:
        session, asking = self._mine(), self._room.asking
        match ask.what:
            case "summon":
                self._room.summon(session)
            case "temperature-ask":
                asking.ask(session)
            case "temperature-answer":
                asking.answer(session, ask.warmth or 0)
            case "temperature-show":
                asking.show(session)
            case "temperature-end":
                asking.end(session)

    def _mine(self) -> Session:
        assert self._session is not None
        return self._session

    # What the replica is told

    def _records(self) -> m.Records | None:
        if self._sent >= self._room.stream.last or self._reader is None:
            return None
        records = self._room.stream.after(self._sent, m.MOST_RECORDS, self._reader)
        items: list[m.Item] = []
        size = 0
        for record in records:
            size += len(record.payload)
            if items and size > _CHUNK:
                break
            items.append(self._item(record))
        message = m.Records(after=self._sent, items=tuple(items))
        self._sent += len(items)
        return message

    def _item(self, record: Record) -> m.Item:
        at = round(record.at.timestamp() * 1_000_000)
        if record.kind is RecordKind.EVENT:
            return m.Item(k="event", at=at, payload=record.payload)
        name = self._intake.acknowledged(record.payload) if self._intake is not None else None
        if name is not None:
            return m.Item(k="yours", p=record.passage, at=at, payload=name)
        return m.Item(k="change", p=record.passage, at=at, payload=record.payload)

    def _caught_up(self) -> m.CaughtUp | None:
        if self._stage is not _Stage.CATCHING_UP or self._sent < self._target:
            return None
        self._stage = _Stage.IN_STEP
        return m.CaughtUp(last=self._sent)

    def _presence(self) -> m.Here | m.Gone | None:
        while self._moved:
            id = next(iter(self._moved))
            del self._moved[id]
            session = next((one for one in self._room.sessions() if one.id == id), None)
            return m.Gone(session=id) if session is None else self._here(session)
        return None

    def _here(self, session: Session) -> m.Here:
        there, passages = session.presence, self._room.passages
        caret = anchor = ""
        if there.passage is not None:
            caret = character_at(passages, there.passage, there.caret)
            anchor = character_at(passages, there.passage, there.anchor)
        idle = (self._room.now() - there.active_at).total_seconds()
        return m.Here(
            session=session.id,
            participant=session.participant_id,
            actor=session.signs_as.hex(),
            step=there.step,
            passage=there.passage,
            caret=caret,
            anchor=anchor,
            standing=there.standing.value,
            idle=max(0.0, idle),
        )

    def _temperature(self) -> m.Temperature | None:
        if not self._warmth_changed:
            return None
        self._warmth_changed = False
        asked = self._room.temperature
        if asked is None:
            return m.Temperature(open=False)
        return m.Temperature(
            open=True,
            given=asked.given,
            # Before they are shown they are for who leads.
            counts=asked.counts if asked.shown or self._leads else (),
            shown=asked.shown,
            mine=asked.has_answered(self._mine().participant_id),
        )

    @property
    def _leads(self) -> bool:
        return self._reader is not None and self._reader.leads

    # The end

    def _end(self, error: WorkshopError, *, again: bool) -> None:
        if self.over:
            return
        self._queue.append(m.Goodbye(reason=error.id, values=error.values, again=again))
        self.close()
        self.on_news()

    def _more(self) -> None:
        self.on_news()

    # What the room says; a ``View``

    def text_changed(self, passage: PassageId, delta: Delta, by: SessionId | None) -> None:
        """It is told as a record, once it is on the disk."""

    def state_changed(self, events: Sequence[Event]) -> None:
        """The same; but what somebody may have can change with their role."""
        if self._session is None or self._reader is None or self.over:
            return
        if Reader.of(self._session.participant) != self._reader:
            self.bye("replica-view")

    def presence_changed(
        self, session: SessionId, old: Presence | None, new: Presence | None
    ) -> None:
        """Told the next time the line takes something, where they are then."""
        if old is not None or new is not None:
            self._moved[session] = None
            self.on_news()

    def sign_changed(self, sign: SavedSign) -> None:
        """Whether changes are taken at all."""
        trouble = self._room.trouble
        if (sign is SavedSign.NOT_SAVED) is not self._held:
            self._held = sign is SavedSign.NOT_SAVED
            self._queue.append(m.Trouble(reason=trouble.id if trouble is not None else None))
            self.on_news()

    _held = False

    def lobby_changed(self) -> None:
        """Who waits is seen on the server's own screens."""

    def clock_changed(self) -> None:
        """Every replica reads the clock itself."""

    def temperature_changed(self) -> None:
        """How it goes."""
        self._warmth_changed = True
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


def _locale(wish: str) -> Locale:
    return next((locale for locale in LOCALES if locale == wish), DEFAULT_LOCALE)


def _kind(error: WorkshopError) -> str:
    match error:
        case NotAllowedError():
            return "not-allowed"
        case RefusedError():
            return "refused"
        case NotFoundError():
            return "not-found"
        case JournalError():
            return "journal"
        case _:
            return "other"


def _nothing() -> None:
    pass
