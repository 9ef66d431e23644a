"""The replica's half of a line: what to send, what arrived, what waits. Pure.

It lives over many lines. Whoever owns the line hands in bytes and the time, and writes what comes
out; time is in seconds on a clock that only goes forward.

What is mine is sent again over every new line until a record says that the journal has it, so a
line may be cut anywhere. What the journal has comes in its order, without gaps and without repeats.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from workshop.document.chunk import FOREIGN, open_chunk
from workshop.errors import DocumentError, ReplicationError
from workshop.ids import PassageId
from workshop.journal.base import Record, RecordKind
from workshop.replication import messages as m
from workshop.replication.frames import RECORDS_LIMIT, Frames, pack

__all__ = ["Acknowledged", "Arrived", "Happening", "Link", "LinkState", "Lost", "Mine"]

QUIET = 5.0
"""After so many seconds of silence the other side is asked whether it is there."""
SOON = 2.0
"""The same, while something of ours is not acknowledged, or something asked is not answered."""
UNANSWERED = 3.0
"""Where that question has no answer after so many, the line is ``silent``."""
DEAD = 15.0
"""After so many the line is taken for dead."""

_IN_FLIGHT = 2_048
_BATCH = 192 * 1024
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class LinkState(StrEnum):
    """How far a line is."""

    AWAY = "away"
    CALLING = "calling"
    CHOOSING = "choosing"
    """There is no seat yet."""
    WAITING = "waiting"
    """Who leads has to let this person in."""
    CATCHING_UP = "catching-up"
    IN_STEP = "in-step"


@dataclass(frozen=True, slots=True)
class Mine:
    """A change that was made here and that the journal may not have yet."""

    passage: PassageId
    raw: bytes
    hash: bytes


@dataclass(frozen=True, slots=True)
class Arrived:
    """Records of the journal, in order, one's own changes among them."""

    records: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """The journal has a change of ours, on its disk. Follows the ``Arrived`` that holds it."""

    mine: Mine
    seq: int


@dataclass(frozen=True, slots=True)
class Lost:
    """The line went before an order was answered: whether it got through, the records will tell."""

    number: int


Happening = (
    Arrived
    | Acknowledged
    | Lost
    | m.Lobby
    | m.Wait
    | m.Welcome
    | m.CaughtUp
    | m.Refused
    | m.Trouble
    | m.Answer
    | m.Here
    | m.Gone
    | m.Summoned
    | m.Temperature
    | m.Goodbye
)


class Link:
    """One replica's line.

    Attributes:
        state: how far it is.
        last: the last record that came, or was there.
        silent: whether nothing comes back to what was sent, not even an answer: what is ours
            waits, though nobody hung up. Never so because the other side is slow to write down.
    """

    def __init__(self, mine: Iterable[Mine] = (), last: int = 0) -> None:
        """Begins without a line.

        Args:
            mine: what is not among the records that are here, in the order in which it was made.
            last: the last record that is here.
        """
        self.state = LinkState.AWAY
        self.last = last
        self._mine = {mine.hash: mine for mine in mine}
        self._frames = Frames(RECORDS_LIMIT)
        self._urgent: deque[m.FromReplica] = deque()
        self._queue: deque[Mine | m.Order | m.Ask] = deque()
        self._pushed: set[bytes] = set()
        self._settled: deque[Acknowledged] = deque()
        """What is among the records, until whoever is told has dealt with it."""
        self._orders: list[int] = []
        self._numbers = 0
        self._look: m.Look | None = None
        self._held = False
        self._heard = 0.0
        self._asked: float | None = None
        self.silent = False

    @property
    def waiting(self) -> int:
        """How many changes of ours the journal may not have yet."""
        return len(self._mine)

    # The line

    def up(self, hello: m.Hello, now: float) -> None:
        """There is a line; begins with ``hello``, whose numbers are filled in here."""
        self._fresh()
        self.state, self._heard = LinkState.CALLING, now
        # What came and was not kept comes again.
        self._settled = deque(one for one in self._settled if one.seq <= self.last)
        self._urgent.append(
            hello.model_copy(update={"last": self.last, "waiting": len(self._mine)})
        )

    def down(self) -> list[Happening]:
        """The line is gone, however."""
        lost: list[Happening] = [Lost(number) for number in self._orders]
        self._fresh()
        return lost

    def sit(self, delegation: str) -> None:
        """Says for whom this is, after ``Lobby``."""
        if self.state is LinkState.CHOOSING:
            self.state = LinkState.CALLING
            self._urgent.append(m.Sit(delegation=delegation))

    def prove(self, code: str) -> None:
        """Says with a return code who this is, after ``Wait``."""
        if self.state is LinkState.WAITING:
            self._urgent.append(m.Prove(code=code))

    def leave(self) -> None:
        """Says goodbye; the owner of the line writes it and hangs up."""
        if self.state is not LinkState.AWAY:
            self._urgent.append(m.Goodbye(reason="replica-left", again=False))

    def tick(self, now: float) -> bool:
        """Once a second or so; False where the line is dead and is to be hung up."""
        if self.state is LinkState.AWAY:
            return True
        silence = now - self._heard
        if self._asked is None and silence >= (SOON if self._unanswered else QUIET):
            self._asked = now
            self._urgent.append(m.Ping())
        asked_for = now - self._asked if self._asked is not None else 0.0
        self.silent = self._unanswered and asked_for >= UNANSWERED
        return silence < DEAD

    @property
    def _unanswered(self) -> bool:
        return bool(self._pushed or self._orders)

    def received(self, data: bytes, now: float) -> Iterator[Happening]:
        """What these bytes say, one by one; each is to be dealt with before the next.

        Raises:
            ReplicationError: no server of ours says that: hang up.
        """
        self._heard, self._asked, self.silent = now, None, False
        for raw in self._frames.feed(data):
            yield from self._take(m.decode_server(raw))

    def outgoing(self, most: int = 256 * 1024) -> bytes:
        """What to write now, some more than ``most`` bytes; empty where there is nothing."""
        out = bytearray()
        while len(out) < most and (message := self._next()) is not None:
            out += pack(m.encode(message))
        return bytes(out)

    # The person

    def wrote(self, mine: Mine) -> None:
        """A change was made and is kept here; it is sent as soon as there is a line in step."""
        self._mine[mine.hash] = mine
        if self.state is LinkState.IN_STEP and not self._held:
            self._queue.append(mine)

    def forget(self, hashes: Iterable[bytes]) -> None:
        """These changes are given up; what was sent of them may still be taken or refused."""
        for hash in hashes:
            self._mine.pop(hash, None)

    def order(self, make: Callable[[int], m.Order | m.Ask]) -> int | None:
        """Asks for something, behind all that was written so far.

        Args:
            make: the message with the number it gets.

        Returns:
            The number under which the answer comes; None where there is no line in step, and
            nothing was asked.
        """
        if self.state is not LinkState.IN_STEP:
            return None
        self._numbers += 1
        self._orders.append(self._numbers)
        self._queue.append(make(self._numbers))
        return self._numbers

    def look(self, look: m.Look) -> None:
        """Where the person is now; only the last one is sent."""
        self._look = look

    # What the server says

    def _take(self, message: m.FromServer) -> Iterator[Happening]:
        match message:
            case m.Ping(n=n):
                self._urgent.append(m.Pong(n=n))
            case m.Pong():
                pass
            case m.Goodbye():
                yield message
            case m.Wait():
                self._expect(LinkState.CALLING, LinkState.WAITING)
                self.state = LinkState.WAITING
                yield message
            case m.Lobby():
                self._expect(LinkState.CALLING, LinkState.WAITING)
                self.state = LinkState.CHOOSING
                yield message
            case m.Welcome():
                self._expect(LinkState.CALLING, LinkState.WAITING)
                if message.protocol != m.PROTOCOL:
                    raise ReplicationError("replica-version", version=message.protocol)
                self.state = LinkState.CATCHING_UP
                if message.start_over:
                    self.last = 0
                    self._settled.clear()
                elif message.last < self.last:
                    raise ReplicationError("replica-protocol")
                yield message
            case m.Records():
                self._expect(LinkState.CATCHING_UP, LinkState.IN_STEP)
                yield from self._records(message)
            case m.CaughtUp():
                self._expect(LinkState.CATCHING_UP)
                if message.last != self.last:
                    raise ReplicationError("replica-protocol")
                yield from self._acknowledge()
                yield message
                self.state = LinkState.IN_STEP
                self._push_all()
            case m.Refused():
                self._expect(LinkState.IN_STEP)
                self.forget(refusal.hash for refusal in message.items)
                yield message
            case m.Trouble():
                self._expect(LinkState.CATCHING_UP, LinkState.IN_STEP)
                self._held = message.reason is not None
                if self.state is LinkState.IN_STEP:
                    self._push_all()
                yield message
            case m.Answer():
                if message.number not in self._orders:
                    raise ReplicationError("replica-protocol")
                self._orders.remove(message.number)
                yield message
            case _:
                self._expect(LinkState.CATCHING_UP, LinkState.IN_STEP)
                yield message

    def _records(self, message: m.Records) -> Iterator[Happening]:
        if message.after != self.last:
            raise ReplicationError("replica-protocol")
        records: list[Record] = []
        arrived: list[Acknowledged] = []
        for seq, item in enumerate(message.items, self.last + 1):
            records.append(self._record(seq, item, arrived))
        self.last += len(records)
        self._settled += arrived
        yield Arrived(tuple(records))
        yield from self._acknowledge()

    def _acknowledge(self) -> Iterator[Acknowledged]:
        """Each counts as told once it was dealt with: where that fails, it is told again."""
        while self._settled:
            acknowledged = self._settled[0]
            yield acknowledged
            self._settled.popleft()
            self.forget([acknowledged.mine.hash])
            self._pushed.discard(acknowledged.mine.hash)

    def _record(self, seq: int, item: m.Item, arrived: list[Acknowledged]) -> Record:
        at = _EPOCH + timedelta(microseconds=item.at)
        if item.k == "event":
            return Record(seq, RecordKind.EVENT, item.payload, None, at)
        if item.p is None:
            raise ReplicationError("replica-message")
        name, raw = item.payload, item.payload
        if item.k == "change":
            try:
                name = open_chunk(raw, FOREIGN)[0] if self._mine else b""
            except DocumentError:
                raise ReplicationError("replica-message") from None
        mine = self._mine.get(name)
        if mine is not None:
            raw = mine.raw
            arrived.append(Acknowledged(mine, seq))
        elif item.k == "yours":
            raise ReplicationError("replica-protocol")
        return Record(seq, RecordKind.CHANGE, raw, PassageId(item.p), at)

    def _expect(self, *states: LinkState) -> None:
        if self.state not in states:
            raise ReplicationError("replica-protocol")

    # What goes out

    def _next(self) -> m.FromReplica | None:
        if self._urgent:
            return self._urgent.popleft()
        if self.state is not LinkState.IN_STEP:
            return None
        while self._queue:
            first = self._queue[0]
            if not isinstance(first, Mine):
                self._queue.popleft()
                return first
            if first.hash in self._mine:
                return self._batch()
            self._queue.popleft()
        look, self._look = self._look, None
        return look

    def _batch(self) -> m.Changes | None:
        items: list[m.Pushed] = []
        size = 0
        while self._queue and isinstance(mine := self._queue[0], Mine):
            if mine.hash not in self._mine:
                self._queue.popleft()
                continue
            if len(items) == m.MOST_CHANGES or len(self._pushed) >= _IN_FLIGHT:
                break
            size += len(mine.raw)
            if items and size > _BATCH:
                break
            self._queue.popleft()
            self._pushed.add(mine.hash)
            items.append(m.Pushed(p=mine.passage, raw=mine.raw))
        return m.Changes(items=tuple(items)) if items else None

    def _push_all(self) -> None:
        """Everything that is mine, in order, in front of what was asked for and not sent."""
        asked = [one for one in self._queue if not isinstance(one, Mine)]
        self._pushed.clear()
        mine = () if self._held else self._mine.values()
        self._queue = deque([*mine, *asked])

    def _fresh(self) -> None:
        self.state = LinkState.AWAY
        self._frames = Frames(RECORDS_LIMIT)
        self._urgent.clear()
        self._queue.clear()
        self._pushed.clear()
        self._orders.clear()
        self._asked = None
        self._held = self.silent = False
