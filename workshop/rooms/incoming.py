"""How the records of a server come into a mirrored room: examined, kept here, applied, told."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime

from workshop.agreement.answers import AnswerPulled
from workshop.agreement.disclosure import parts
from workshop.agreement.events import Event, decode_event
from workshop.agreement.paragraphs import ParagraphsNamed
from workshop.agreement.suggestions import SuggestionAccepted
from workshop.document.codec import author_of
from workshop.document.difference import replacements
from workshop.document.text import Edit
from workshop.document.trying import Tried
from workshop.errors import DocumentError, JournalError, NotFoundError, ReplicationError
from workshop.ids import PassageId
from workshop.journal.base import Entry, Journal, Record, RecordKind
from workshop.rooms.audience import Audience
from workshop.rooms.contents import Contents
from workshop.rooms.others import Others

__all__ = ["Brought", "Incoming"]

Brought = SuggestionAccepted | AnswerPulled
"""A decision by which words of somebody come into a text."""


class Incoming:
    """Takes in records. Changes that came one after the other go into a text together."""

    def __init__(
        self,
        journal: Journal,
        contents: Contents,
        audience: Audience,
        others: Others,
        is_mine: Callable[[bytes], bool],
        now: Callable[[], datetime],
        brought_in: Callable[[Brought, PassageId, Sequence[Edit]], None],
    ) -> None:
        """Takes what it works on.

        Args:
            is_mine: whether a change was made here, and so is in the text already.
            brought_in: told what a decision brought into a text, from right to left.
        """
        self._journal = journal
        self._contents = contents
        self._audience = audience
        self._others = others
        self._is_mine = is_mine
        self._now = now
        self._brought_in = brought_in

    def take(self, records: Sequence[Record]) -> Sequence[Event]:
        """Takes in the next records of the server; gives what was decided.

        They are taken a piece at a time: what is wrong with one of them keeps out its piece and
        all that comes behind, and the pieces before it are kept and told.

        Raises:
            JournalError: the disk does not take them.
            ReplicationError: ``line-newer``, an event that this release does not know;
                ``replica-message``, one that makes no sense. Nothing of the records is kept.
            DocumentError: a change that does not fit on the text that is here.
        """
        events = self._read(records)
        self._try_on([event for event in events if event is not None])
        told: list[Event] = []
        named: set[PassageId] = set()
        try:
            for start, end in _pieces(records, events):
                try:
                    named |= self._take_piece(records[start:end], events[start:end], told)
                except DocumentError:
                    # Texts that came and went one after the other may be too long together.
                    for at in range(start, end):
                        named |= self._take_piece(records[at : at + 1], events[at : at + 1], told)
        finally:
            for passage in named:
                self._contents.passages.paragraphs.rebuild(passage)
                self._audience.renamed(passage)
            self._others.look_again()
            if told:
                self._audience.settled(told)
        return told

    def _take_piece(
        self, records: Sequence[Record], events: Sequence[Event | None], told: list[Event]
    ) -> set[PassageId]:
        """Text that comes first, and then what is decided; tells whose names are to be shown."""
        tried = self._tried(records)
        named: set[PassageId] = set()
        texts_came = False
        for event in events:
            if isinstance(event, ParagraphsNamed):
                named.add(event.passage)
                self._contents.take((), self._contents.after([event]))
            elif event is not None:
                if not texts_came:
                    # What is decided may speak of characters that came right before it.
                    named |= self._arrive(tried, event)
                    texts_came = True
                shown = parts(event)
                self._contents.take(shown, self._contents.after([event]))
                told += shown
        if not texts_came:
            named |= self._arrive(tried)
        return named

    def _tried(self, records: Sequence[Record]) -> dict[PassageId, Tried]:
        """Shows the changes to the texts, and keeps the records here once they fit."""
        passages = self._contents.passages
        changes: dict[PassageId, list[bytes]] = {}
        for record in records:
            if record.passage is not None and not self._is_mine(record.payload):
                changes.setdefault(record.passage, []).append(record.payload)
        tried: dict[PassageId, Tried] = {}
        try:
            for passage, raws in changes.items():
                if (fits := passages.try_on(passage, raws)) is not None:
                    tried[passage] = fits
            entries = [Entry(r.kind, r.payload, r.passage, at=r.at) for r in records]
            self._journal.commit(entries, expect=records[0].seq - 1)
        except (NotFoundError, DocumentError, JournalError) as error:
            for passage in tried:
                passages.let_go(passage)
            if isinstance(error, NotFoundError):
                raise ReplicationError("replica-message") from error
            raise
        return tried

    def _read(self, records: Sequence[Record]) -> list[Event | None]:
        try:
            return [
                decode_event(record.payload) if record.kind is RecordKind.EVENT else None
                for record in records
            ]
        except ValueError as error:
            raise ReplicationError("line-newer") from error

    def _try_on(self, events: Sequence[Event]) -> None:
        """What is kept is what the room is made of the next time: it must make sense."""
        try:
            self._contents.after(events)
        except (ValueError, KeyError, IndexError) as error:
            raise ReplicationError("replica-message") from error

    def _arrive(
        self, tried: Mapping[PassageId, Tried], decided: Event | None = None
    ) -> set[PassageId]:
        """Brings changes into the texts; tells where paragraphs may have come or gone."""
        renamed: set[PassageId] = set()
        passages = self._contents.passages
        for passage, fits in tried.items():
            by = self._others.one(fits.raws)
            before = passages.text(passage)
            deltas = passages.take(passage, fits)
            if any("\n" in delta.inserted or delta.deleted for delta in deltas):
                passages.paragraphs.rebuild(passage)
                renamed.add(passage)
            for delta in deltas[:-1] if by is not None else deltas:
                self._audience.arrived(passage, delta)
            if by is not None and deltas:
                # Whoever wrote all of it is where the last of it stands.
                self._audience.typed(passage, deltas[-1], by, self._now())
            if isinstance(decided, Brought) and _by(decided, fits.raws[-1]):
                found = replacements(before, passages.text(passage))
                done = [(one, before[one.start : one.start + one.deleted]) for one in found]
                self._brought_in(decided, passage, done)
        return renamed


def _pieces(records: Sequence[Record], events: Sequence[Event | None]) -> Iterator[tuple[int, int]]:
    """Where pieces of records begin and end: changes with the names they give, and behind them
    what was decided. A change that a decision brought in begins a piece, with that decision."""
    start = 0
    last: dict[PassageId, int] = {}
    decided = False
    for at, (record, event) in enumerate(zip(records, events, strict=True)):
        if record.passage is not None:
            if decided:
                yield start, at
                start, decided = at, False
                last.clear()
            last[record.passage] = at
        elif event is not None and not isinstance(event, ParagraphsNamed):
            if isinstance(event, Brought) and not decided:
                brought = [one for one in last.values() if _by(event, records[one].payload)]
                if brought and brought[0] > start:
                    yield start, brought[0]
                    start = brought[0]
            decided = True
    yield start, len(records)


def _by(event: Brought, raw: bytes) -> bool:
    """Whether a change is the one that came with a decision."""
    return author_of(raw).hex() == event.author
