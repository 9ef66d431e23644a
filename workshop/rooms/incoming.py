"""How the records of a server come into a mirrored room: read, kept here, applied, told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from workshop.agreement.answers import AnswerPulled
from workshop.agreement.disclosure import parts
from workshop.agreement.events import Event, decode_event
from workshop.agreement.paragraphs import ParagraphsNamed
from workshop.agreement.suggestions import SuggestionAccepted
from workshop.document.codec import author_of
from workshop.document.difference import replacements
from workshop.document.text import Edit
from workshop.errors import ReplicationError
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
        self._changes: dict[PassageId, list[bytes]] = {}

    def take(self, records: Sequence[Record]) -> Sequence[Event]:
        """Takes in the next records of the server; gives what was decided.

        Raises:
            JournalError: the disk does not take them; nothing has happened.
            ReplicationError: ``line-newer``, an event that this release does not know; the
                same.
            DocumentError: a change that does not fit on the text that is here.
        """
        events = self._read(records)
        self._try_on([event for event in events if event is not None])
        entries = [Entry(r.kind, r.payload, r.passage, at=r.at) for r in records]
        self._journal.commit(entries, expect=records[0].seq - 1)
        told: list[Event] = []
        named: set[PassageId] = set()
        for record, event in zip(records, events, strict=True):
            if event is None:
                if record.passage is not None and not self._is_mine(record.payload):
                    self._changes.setdefault(record.passage, []).append(record.payload)
            elif isinstance(event, ParagraphsNamed):
                named.add(event.passage)
                self._contents.take((), self._contents.after([event]))
            else:
                # What is decided may speak of characters that came right before it.
                words = self._words_of(event) if isinstance(event, Brought) else None
                named |= self._arrive()
                if words is not None:
                    named |= self._bring_in(*words)
                shown = parts(event)
                self._contents.take(shown, self._contents.after([event]))
                told += shown
        named |= self._arrive()
        for passage in named:
            self._contents.passages.paragraphs.rebuild(passage)
            self._audience.renamed(passage)
        self._others.look_again()
        if told:
            self._audience.settled(told)
        return told

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

    def _words_of(self, event: Brought) -> tuple[Brought, PassageId, bytes] | None:
        """The change that came with a decision: the last of those that wait, by its author."""
        for passage, raws in self._changes.items():
            if raws and author_of(raws[-1]).hex() == event.author:
                return event, passage, raws.pop()
        return None

    def _bring_in(self, event: Brought, passage: PassageId, raw: bytes) -> set[PassageId]:
        passages = self._contents.passages
        before = passages.text(passage)
        self._changes[passage] = [raw]
        renamed = self._arrive()
        found = replacements(before, passages.text(passage))
        done = [(delta, before[delta.start : delta.start + delta.deleted]) for delta in found]
        self._brought_in(event, passage, done)
        return renamed

    def _arrive(self) -> set[PassageId]:
        """Brings changes into the texts; tells where paragraphs may have come or gone."""
        changes, self._changes = self._changes, {}
        renamed: set[PassageId] = set()
        passages = self._contents.passages
        for passage, raws in changes.items():
            if not raws:
                continue
            by = self._others.one(raws)
            deltas = passages.arrive(passage, raws)
            if any("\n" in delta.inserted or delta.deleted for delta in deltas):
                passages.paragraphs.rebuild(passage)
                renamed.add(passage)
            for delta in deltas[:-1] if by is not None else deltas:
                self._audience.arrived(passage, delta)
            if by is not None and deltas:
                # Whoever wrote all of it is where the last of it stands.
                self._audience.typed(passage, deltas[-1], by, self._now())
        return renamed
