"""Reads a journal back: the state and texts it amounts to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workshop.agreement.events import decode_event
from workshop.agreement.evolution import evolve, found
from workshop.agreement.state import WorkshopState
from workshop.document.replica import Replica
from workshop.errors import DocumentError, JournalError
from workshop.ids import PassageId
from workshop.journal.base import Journal, RecordKind
from workshop.rooms.passages import Passages

__all__ = ["Folded", "fold", "fold_state"]


@dataclass(frozen=True, slots=True)
class Folded:
    """What a journal amounts to."""

    state: WorkshopState
    replicas: Mapping[PassageId, Replica]
    """One for every passage, in the scenario's order."""

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
    return _fold(journal, None)


def fold(journal: Journal) -> Folded:
    """The state and the texts.

    Raises:
        JournalError: a record that cannot be read or understood.
    """
    changes: dict[PassageId, list[bytes]] = {}
    state = _fold(journal, changes)
    try:
        replicas = {id: Replica.load(changes.get(id, ())) for id in state.passages}
    except DocumentError as error:
        raise JournalError("journal-meaning", seq=0) from error
    return Folded(state, replicas)


def _fold(journal: Journal, changes: dict[PassageId, list[bytes]] | None) -> WorkshopState:
    state: WorkshopState | None = None
    for record in journal.read():
        if record.kind is RecordKind.CHANGE:
            if changes is not None and record.passage is not None:
                changes.setdefault(record.passage, []).append(record.payload)
            continue
        try:
            event = decode_event(record.payload)
            state = found(event) if state is None else evolve(state, event)
        except (ValueError, KeyError, IndexError) as error:
            raise JournalError("journal-meaning", seq=record.seq) from error
    if state is None:
        raise JournalError("journal-empty")
    return state
