"""What a replica is told of its room, a message at a time and as the line takes it.

Who is where comes first and only as it is by then; records follow in order, once they are durable.
"""

from __future__ import annotations

from collections.abc import Sequence

from workshop.agreement.disclosure import Reader
from workshop.document.chunk import TRUSTED, open_chunk
from workshop.ids import SessionId
from workshop.journal.base import Record, RecordKind
from workshop.replication import messages as m
from workshop.rooms.intake import Intake
from workshop.rooms.placing import character_at
from workshop.rooms.room import Room
from workshop.rooms.session import Session

__all__ = ["Telling", "same_records"]

_CHUNK = 48 * 1024
"""Bytes of records in one message, more or less."""
_TOGETHER = 3
"""Records that are one message to who made them: words that a decision brought into a text, names
of paragraphs, and the decision. Whoever decided it can take it back where both come at once."""


def same_records(hello: m.Hello, room: Room, reader: Reader) -> bool:
    """Whether what a replica has are the first records of this journal, made for this reader.

    Raises:
        JournalError: the journal cannot be read.
    """
    mark = hello.mark
    if (
        hello.workshop != room.id
        or hello.view != reader.view
        or hello.last > room.stream.last
        or mark is None
        or mark.seq > hello.last
    ):
        return False
    raw = room.stream.change(mark.seq)
    return raw is not None and open_chunk(raw, TRUSTED)[0] == mark.hash


class Telling:
    """What is still to be told on one line.

    Attributes:
        in_step: whether all that was there at the welcome was told.
    """

    def __init__(
        self, room: Room, session: Session, reader: Reader, intake: Intake, sent: int
    ) -> None:
        """Goes on behind the record ``sent``, for who may read what ``reader`` may."""
        self.in_step = False
        self._room = room
        self._session = session
        self._reader = reader
        self._intake = intake
        self._sent = sent
        self._target = room.stream.last
        self._moved = {other.id: None for other in room.sessions() if other is not session}
        self._warmth_changed = room.temperature is not None

    def moved(self, session: SessionId) -> None:
        """Somebody came, went, or is elsewhere."""
        self._moved[session] = None

    def warmth(self) -> None:
        """The question how it goes stands otherwise."""
        self._warmth_changed = True

    def next(self) -> m.FromServer | None:
        """The next message; None where all is told.

        Raises:
            JournalError: the journal cannot be read.
        """
        return self._presence() or self._temperature() or self._records() or self._caught_up()

    def _records(self) -> m.Records | None:
        if self._sent >= self._room.stream.last:
            return None
        records = self._room.stream.after(self._sent, m.MOST_RECORDS, self._reader)
        items = tuple(self._item(record) for record in records[: self._end(records)])
        message = m.Records(after=self._sent, items=items)
        self._sent += len(items)
        return message

    def _end(self, records: Sequence[Record]) -> int:
        """How many of these records go into one message: rather not a change without the decision
        that brought it in."""
        size = end = 0
        for record in records:
            size += len(record.payload)
            if end and size > _CHUNK:
                break
            end += 1
        if self._sent + end == self._room.stream.last:
            return end
        for cut in range(end, max(0, end - _TOGETHER), -1):
            if cut < len(records) and records[cut].kind is RecordKind.CHANGE:
                return cut
        return end

    def _item(self, record: Record) -> m.Item:
        at = round(record.at.timestamp() * 1_000_000)
        if record.kind is RecordKind.EVENT:
            return m.Item(k="event", at=at, payload=record.payload)
        name = self._intake.acknowledged(record.payload)
        if name is not None:
            return m.Item(k="yours", p=record.passage, at=at, payload=name)
        return m.Item(k="change", p=record.passage, at=at, payload=record.payload)

    def _caught_up(self) -> m.CaughtUp | None:
        if self.in_step or self._sent < self._target:
            return None
        self.in_step = True
        return m.CaughtUp(last=self._sent)

    def _presence(self) -> m.Here | m.Gone | None:
        if not self._moved:
            return None
        id = next(iter(self._moved))
        del self._moved[id]
        session = next((one for one in self._room.sessions() if one.id == id), None)
        return m.Gone(session=id) if session is None else self._here(session)

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
            counts=asked.counts if asked.shown or self._reader.leads else (),
            shown=asked.shown,
            mine=asked.has_answered(self._session.participant_id),
        )
