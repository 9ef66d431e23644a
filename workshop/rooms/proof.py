"""Whether a journal says the same, read from its snapshot and from all its records."""

from __future__ import annotations

from workshop.errors import JournalError
from workshop.journal.base import Journal
from workshop.rooms.fold import Folded, fold

__all__ = ["prove"]


def prove(journal: Journal) -> Folded:
    """Reads everything, has the CRDT library build every passage, and compares.

    Returns:
        What the journal amounts to.

    Raises:
        JournalError: ``journal-differs`` (passage) where the snapshot says otherwise; or a record
            that cannot be read or understood.
    """
    folded, whole = fold(journal), fold(journal, whole=True)
    for id, replica in whole.replicas.items():
        if not replica.kept().is_same(folded.replicas[id].kept()):
            raise JournalError("journal-differs", passage=id)
    return whole
