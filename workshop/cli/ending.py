"""Puts a closed workshop in the place of the one it was, once it was seen that nothing is left."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from workshop.agreement.passage import PassageStatus
from workshop.agreement.roles import Role
from workshop.agreement.state import WorkshopState
from workshop.errors import JournalError
from workshop.ids import PassageId, WorkshopId
from workshop.journal.inspection import inspect
from workshop.journal.sqlite import SqliteJournal
from workshop.journal.store import Store
from workshop.rooms.closing import closed, traces
from workshop.rooms.fold import Folded
from workshop.rooms.proof import prove

__all__ = ["Ended", "end"]


@dataclass(frozen=True, slots=True)
class Ended:
    """What was kept and what went."""

    passages: int
    events: int
    changes: int
    sessions: int


def end(
    store: Store, id: WorkshopId, now: datetime, names: Mapping[Role, str] | None = None
) -> Ended:
    """Closes a workshop for good; see ``rooms.closing`` for what stays.

    A new file is built and read back. It takes the place of the old one only if it says the same
    and nothing of what had to go is found in any of its bytes; it has no log and no free pages.

    Raises:
        JournalError: ``journal-in-use`` while a server has the workshop open; ``close-traces`` or
            ``close-differs`` where the new file is not what it should be. Nothing was changed then.
    """
    journal = store.open(id)
    try:
        before = prove(journal)
        gone = closed(journal, before, now, names)
    finally:
        journal.close()
    with store.building() as place:
        path = place / "copy.workshop"
        built = SqliteJournal.create(path)
        built.commit(gone.entries, expect=0)
        built.close()
        inspect(path)
        built = SqliteJournal.open(path, read_only=True)
        try:
            after = prove(built)
        finally:
            built.close()
        if _said(before) != _said(after):
            raise JournalError("close-differs")
        if traces(path.read_bytes(), gone):
            raise JournalError("close-traces")
        store.adopt(path, id, replace=True)
    event = gone.event
    events = len(gone.entries) - len(after.replicas)
    return Ended(len(after.replicas), events, event.changes, event.sessions)


def _said(folded: Folded) -> tuple[dict[PassageId, str], dict[PassageId, object]]:
    """The texts, and what was decided of each."""
    return folded.texts(), {id: _decided(folded.state, id) for id in folded.state.passages}


def _decided(state: WorkshopState, id: PassageId) -> tuple[PassageStatus, object, list[object]]:
    known = state.passages[id]
    rounds: list[object] = [
        (
            round.id,
            round.text,
            [(whose, said.stand, said.reason) for whose, said in round.positions.items()],
        )
        for round in known.rounds
    ]
    return known.status, known.seal and known.seal.hash, rounds
