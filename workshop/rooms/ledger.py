"""The journal of a room as the room sees it: what is committed, what is durable, what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from workshop.errors import JournalError
from workshop.journal.base import Entry, Journal
from workshop.rooms.audience import Audience

if TYPE_CHECKING:
    from workshop.rooms.session import Session

__all__ = ["Ledger"]


class Ledger:
    """Commits what a room does, and has everybody's saved sign told how that goes.

    Attributes:
        journal: what it commits to.
        trouble: why the journal takes nothing at the moment; the room is read-only while it is set.
        durable: the last record that is known to be on the disk.
        on_commit: called after every commit; the flusher's bell.
        on_durable: called whenever more is on the disk.
    """

    def __init__(self, journal: Journal, audience: Audience) -> None:
        self.journal = journal
        self._audience = audience
        self.trouble: JournalError | None = None
        self.durable = journal.last
        self.on_commit: Callable[[], None] = _nothing
        self.on_durable: list[Callable[[], None]] = []

    def commit(self, entries: Sequence[Entry], by: Session | None) -> None:
        """Writes records, all or none; from here on they survive the end of the process.

        Raises:
            JournalError: the journal does not take them; nothing is written from then on.
        """
        try:
            seq = self.journal.commit(entries)
        except JournalError as error:
            self.stop_writing(error)
            raise
        if by is not None:
            by.committed(seq)
        self.on_commit()

    def made_durable(self, seq: int) -> None:
        """Everything up to this record is on the disk."""
        self.durable = seq
        self._audience.tell_signs()
        for call in tuple(self.on_durable):
            call()

    def stop_writing(self, trouble: JournalError) -> None:
        """The journal takes nothing: the room turns read-only and says so on every screen."""
        self.trouble = trouble
        self._audience.tell_signs()
        self.on_commit()

    def resume_writing(self) -> None:
        """The journal takes records again."""
        self.trouble = None
        self._audience.tell_signs()


def _nothing() -> None:
    pass
