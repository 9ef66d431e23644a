"""How text comes in that was written on another replica: examined, committed, applied, told.

What is refused has changed nothing. Whoever hands it in may be anybody: a change is read and
checked before anything else sees it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from workshop.agreement.events import Event
from workshop.agreement.paragraphs import ParagraphsNamed
from workshop.agreement.roles import Action, authorise
from workshop.document.change import Change
from workshop.document.text import Delta
from workshop.errors import JournalError
from workshop.ids import PassageId
from workshop.journal.base import Entry, RecordKind
from workshop.rooms.audience import Audience
from workshop.rooms.contents import Contents
from workshop.rooms.founding import event_entry
from workshop.rooms.ledger import Ledger
from workshop.rooms.naming import names_to_record
from workshop.rooms.session import Session
from workshop.rooms.writing import Writing

__all__ = ["Arrivals"]


class Arrivals:
    """Changes of replicas coming into the texts of one room."""

    def __init__(
        self,
        contents: Contents,
        ledger: Ledger,
        audience: Audience,
        writing: Writing,
        now: Callable[[], datetime],
    ) -> None:
        self._contents = contents
        self._ledger = ledger
        self._audience = audience
        self._writing = writing
        self._now = now

    def receive(
        self,
        session: Session,
        passage: PassageId,
        raws: Sequence[bytes],
        judge: Callable[[Change], None] | None = None,
    ) -> Sequence[Change]:
        """Takes in changes of a session's person to one passage, all of them or none.

        Those that are here already are nothing new. Names of paragraphs that come or go are
        written down in the same commit.

        Args:
            judge: looks at each of them that is new, and raises where it may not be.

        Returns:
            Those that were new.

        Raises:
            NotAllowedError: the session's role does not write.
            NotFoundError: no such passage.
            RefusedError: the workshop was closed.
            DocumentError: one of them cannot be; see ``Replica.receive``.
            JournalError: the journal does not take them; the room is read-only until it does.
        """
        authorise(session.role, Action.EDIT_TEXT)
        self._writing.check()
        passages = self._contents.passages
        tried = passages.try_on(passage, raws, judge)
        if tried is None:
            return ()
        now = self._now()
        renamings = passages.paragraphs.plan_arrival(passage, tried, by=session.id)
        named: list[Event] = []
        if names := names_to_record(renamings):
            by = session.participant_id
            named.append(ParagraphsNamed(at=now, by=by, passage=passage, names=names))
        state = self._contents.after(named)
        entries = [Entry(RecordKind.CHANGE, raw, passage, at=now) for raw in tried.raws]
        try:
            self._ledger.commit([*entries, *map(event_entry, named)], session)
        except JournalError:
            passages.let_go(passage)
            raise
        deltas = passages.take(passage, tried, renamings)
        self._contents.take((), state)
        self._tell(session, passage, deltas, now)
        return tried.changes

    def _tell(
        self, session: Session, passage: PassageId, deltas: Sequence[Delta], now: datetime
    ) -> None:
        if len(deltas) == 1:
            self._audience.typed(passage, deltas[0], session, now)
            return
        for delta in deltas:
            self._audience.arrived(passage, delta, by=session)
        if deltas:
            last = deltas[-1]
            session.wrote(passage, last.start + len(last.inserted), now)
