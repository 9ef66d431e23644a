"""The records of a room as replicas get them: what is on the disk, as each person may have it.

Every record is read from the journal once for all replicas that are in step. Only what is durable
is told: so no replica ever has what the server could lose.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from itertools import islice

from workshop.agreement.disclosure import Reader, Secrets
from workshop.agreement.events import decode_event, encode_event
from workshop.journal.base import Journal, Record, RecordKind
from workshop.rooms.ledger import Ledger

__all__ = ["Stream"]

_RECENT = 2_048


class Stream:
    """One room's records, for everybody who follows them."""

    def __init__(self, journal: Journal, ledger: Ledger) -> None:
        self._journal = journal
        self._ledger = ledger
        self._secrets = Secrets()
        self._recent: deque[Record] = deque(maxlen=_RECENT)
        self._known = 0
        """The last record of which it is known what it hides."""

    @property
    def last(self) -> int:
        """The last record there is to tell."""
        return self._ledger.durable

    def get_ready(self, most: int) -> bool:
        """Reads on in the journal by at most so many records; tells whether that was all.

        Nothing can be told before that: what a record shows may have been hidden long ago.

        Raises:
            JournalError: a record that cannot be read.
        """
        last = self._ledger.durable
        read = 0
        if self._known < last:
            for record in islice(self._journal.read(self._known), min(most, last - self._known)):
                read += 1
                self._known = record.seq
                self._recent.append(record)
                if record.kind is RecordKind.EVENT and Secrets.concern(record.payload):
                    self._secrets.learn(record.seq, decode_event(record.payload))
        return self._known >= last

    def after(self, seq: int, most: int, reader: Reader) -> list[Record]:
        """At most so many durable records behind ``seq``, as this reader may have them.

        Raises:
            JournalError: a record that cannot be read.
        """
        while not self.get_ready(_RECENT):
            pass
        count = min(most, self._known - seq)
        if count <= 0:
            return []
        return [self._told(record, reader) for record in self._read(seq, count)]

    def change(self, seq: int) -> bytes | None:
        """The change that is record ``seq``; None where that is none."""
        if not 0 < seq <= self._ledger.durable:
            return None
        record = next(self._journal.read(seq - 1), None)
        return record.payload if record and record.kind is RecordKind.CHANGE else None

    def _read(self, seq: int, count: int) -> Sequence[Record]:
        first = self._recent[0].seq if self._recent else self._known + 1
        if seq + 1 >= first:
            start = seq + 1 - first
            return list(islice(self._recent, start, start + count))
        return list(islice(self._journal.read(seq), count))

    def _told(self, record: Record, reader: Reader) -> Record:
        if record.kind is not RecordKind.EVENT or not Secrets.concern(record.payload):
            return record
        event = decode_event(record.payload)
        told = self._secrets.told(record.seq, event, reader)
        if told is event:
            return record
        return Record(record.seq, record.kind, encode_event(told), record.passage, record.at)
