"""Reading what is stored, beside whoever writes it, and without a lock."""

from __future__ import annotations

from workshop.agreement.state import WorkshopState
from workshop.ids import WorkshopId
from workshop.journal.store import Store
from workshop.rooms.fold import Folded, fold, fold_state

__all__ = ["read_state", "read_whole"]


def read_state(store: Store, id: WorkshopId) -> WorkshopState:
    """How a workshop stands, without its texts.

    Raises:
        NotFoundError: no such workshop.
        JournalError: its file cannot be read.
    """
    journal = store.reader(id)
    try:
        return fold_state(journal)
    finally:
        journal.close()


def read_whole(store: Store, id: str) -> Folded:
    """How a workshop stands, with its texts. Raises as ``read_state``."""
    journal = store.reader(WorkshopId(id))
    try:
        return fold(journal)
    finally:
        journal.close()
