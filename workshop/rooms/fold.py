"""Reads a journal back: the state and texts it amounts to.

Where there is a snapshot, the texts go on from it and only the changes behind it are read. Events
are always read from the first: what was settled is what the rules of today make of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from workshop.agreement.decisions import is_decision
from workshop.agreement.disclosure import parts
from workshop.agreement.events import Event, decode_event
from workshop.agreement.evolution import evolve, found
from workshop.agreement.state import WorkshopState
from workshop.document.kept import Kept
from workshop.document.replica import Replica
from workshop.errors import DocumentError, JournalError
from workshop.ids import PassageId
from workshop.journal.base import Journal, Record, RecordKind, Snapshot
from workshop.rooms.passages import Passages

__all__ = ["Folded", "fold", "fold_state"]


@dataclass(frozen=True, slots=True)
class Folded:
    """What a journal amounts to. The past of the texts can be asked for while it is open."""

    state: WorkshopState
    replicas: Mapping[PassageId, Replica]
    """One for every passage, in the scenario's order."""
    seq: int
    """The last record that is in it."""
    kept: int
    """The record of the snapshot it went on from; 0 where all records were read."""
    decisions: tuple[Event, ...]
    """What the log of the meeting shows, oldest first."""

    def texts(self) -> dict[PassageId, str]:
        """The present text of every passage."""
        return {id: replica.text for id, replica in self.replicas.items()}

    def passages(self) -> Passages:
        """The texts with what can be asked of them, as in a room.

        Raises:
            DocumentError: ``document-anchor`` where a comment's anchor is none.
        """
        return Passages(self.replicas, lambda: self.state)


def fold_state(journal: Journal) -> WorkshopState:
    """The state alone, without the texts.

    Raises:
        JournalError: a record that cannot be read or understood.
    """
    snapshot = journal.snapshot()
    return _state(journal, snapshot.seq if snapshot else 0, {}, [])


def fold(journal: Journal, *, whole: bool = False) -> Folded:
    """The state and the texts; ``whole``: from all records, whatever snapshot there is.

    Raises:
        JournalError: a record that cannot be read or understood.
    """
    snapshot = journal.snapshot()
    if snapshot is not None and not whole:
        try:
            return _fold(journal, snapshot.seq, _read(snapshot))
        except DocumentError:
            # Not ours to read, such as the shape of another release: the records say it all.
            pass
    try:
        return _fold(journal, 0, {})
    except DocumentError as error:
        raise JournalError("journal-meaning", seq=0) from error


def _read(snapshot: Snapshot) -> dict[PassageId, Kept]:
    return {id: Kept.decode(part) for id, part in snapshot.parts.items()}


def _fold(journal: Journal, seq: int, kept: Mapping[PassageId, Kept]) -> Folded:
    last = journal.last
    changes: dict[PassageId, list[bytes]] = {}
    decisions: list[Event] = []
    state = _state(journal, seq, changes, decisions)
    replicas: dict[PassageId, Replica] = {}
    for id in state.passages:
        earlier = _Earlier(journal, id, seq)
        if id in kept:
            replicas[id] = Replica.restore(kept[id], changes.pop(id, ()), earlier)
        elif seq:
            raise DocumentError("document-foreign")
        else:
            # Read whole once; from here on it asks the journal for its past like any other.
            loaded = Replica.load(changes.pop(id, ())).kept()
            replicas[id] = Replica.restore(loaded, (), _Earlier(journal, id, last))
    return Folded(state, replicas, last, seq, tuple(decisions))


@dataclass(frozen=True, slots=True)
class _Earlier:
    """Who has the changes of a passage up to a record."""

    journal: Journal
    passage: PassageId
    until: int

    def __call__(self) -> Iterator[bytes]:
        return self.journal.changes(self.passage, self.until)


def _state(
    journal: Journal, seq: int, changes: dict[PassageId, list[bytes]], decisions: list[Event]
) -> WorkshopState:
    """Settles all events; collects the decisions, and by passage the changes behind ``seq``."""
    state: WorkshopState | None = None
    early: Iterator[Record] = journal.events(seq) if seq else iter(())
    for record in chain(early, journal.read(seq)):
        if record.kind is RecordKind.CHANGE:
            if record.passage is not None:
                changes.setdefault(record.passage, []).append(record.payload)
            continue
        try:
            event = decode_event(record.payload)
            state = found(event) if state is None else evolve(state, event)
            decisions += filter(is_decision, parts(event))
        except (ValueError, KeyError, IndexError) as error:
            raise JournalError("journal-meaning", seq=record.seq) from error
    if state is None:
        raise JournalError("journal-empty")
    return state
