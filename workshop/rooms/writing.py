"""How the text of a passage changes: committed first, then applied, then told to everybody."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from workshop.agreement.events import Event
from workshop.agreement.paragraphs import ParagraphsNamed
from workshop.agreement.roles import Action, authorise
from workshop.document.preparing import Prepared
from workshop.document.renaming import Renaming
from workshop.document.text import PASSAGE_LIMIT, Delta, Edit, normalise
from workshop.errors import DocumentError, JournalError, RefusedError
from workshop.ids import ActorId, PassageId
from workshop.journal.base import Entry, RecordKind
from workshop.rooms.audience import Audience
from workshop.rooms.contents import Contents
from workshop.rooms.founding import event_entry
from workshop.rooms.ledger import Ledger
from workshop.rooms.naming import names_to_record
from workshop.rooms.session import Session
from workshop.rooms.suggested import Lingering

__all__ = ["AHEAD", "Words", "Writing"]

AHEAD = "journal-ahead"
"""The id of the error of a room whose journal has a change that its text has not."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words of one person that come into a text by the decision of another.

    Attributes:
        author: under whose name they stand from then on.
        patch: the replacements, in the present text and from right to left.
        fresh: where everybody sees them for a while.
    """

    passage: PassageId
    author: ActorId
    patch: Sequence[Delta]
    fresh: Lingering | None = None


class Writing:
    """The texts of one room being written."""

    def __init__(
        self,
        contents: Contents,
        ledger: Ledger,
        audience: Audience,
        now: Callable[[], datetime],
    ) -> None:
        self._contents = contents
        self._passages = contents.passages
        self._ledger = ledger
        self._audience = audience
        self._now = now

    def check(self) -> None:
        """Whether anything can be written at the moment.

        Raises:
            RefusedError: the workshop was closed.
            JournalError: the journal takes nothing.
        """
        if self._contents.state.closed is not None:
            raise RefusedError("workshop-closed")
        if self._ledger.trouble is not None:
            raise self._ledger.trouble

    def edit(
        self,
        session: Session,
        passage: PassageId,
        start: int,
        end: int,
        text: str,
        *,
        again: bool = False,
    ) -> Edit | None:
        """A session replaces a range of a passage.

        Where paragraphs come or go, their names are written down in the same commit.

        Args:
            start: first code point of the range; ``end`` the one behind it.
            again: it undoes or redoes something of this session.

        Returns:
            The delta and the text it removed; None where nothing changes.

        Raises:
            NotAllowedError: the session's role does not write.
            RefusedError: the passage would grow past its limit.
            JournalError: the journal does not take it; the room is read-only until it does.
            DocumentError: the range is not in the text.
        """
        authorise(session.role, Action.EDIT_TEXT)
        self.check()
        inserted = normalise(text)
        before = self._passages.text(passage)
        if inserted and len(before) - (end - start) + len(inserted) > PASSAGE_LIMIT:
            raise RefusedError("passage-full", limit=PASSAGE_LIMIT)
        removed = before[start:end]
        if removed == inserted:
            return None
        now = self._now()
        prepared = self._passages.prepare(
            passage, session.actor, start, end - start, inserted, int(now.timestamp())
        )
        if prepared is None:
            return None
        renamings = self._passages.paragraphs.plan(passage, prepared, by=session.id, again=again)
        named = self._named(session, passage, renamings, now)
        state = self._contents.after(named)
        self._ledger.commit([_entry(prepared, passage, now), *map(event_entry, named)], session)
        delta = self._apply(passage, prepared, renamings)
        self._contents.take((), state)
        self._audience.typed(passage, delta, session, now)
        return delta, removed

    def bring_in(
        self, session: Session, words: Words, events: Sequence[Event], now: datetime
    ) -> list[Edit]:
        """Brings in words of somebody by the decision of a session, in one commit with why.

        Returns:
            What was replaced, from right to left.

        Raises:
            RefusedError: the passage would grow past its limit.
            JournalError, DocumentError: as ``edit``.
        """
        passage, patch = words.passage, words.patch
        before = self._passages.text(passage)
        prepared = self._passages.prepare_together(
            passage, words.author, patch, int(now.timestamp())
        )
        renamings: Sequence[Renaming] = ()
        if prepared is not None:
            renamings = self._passages.paragraphs.plan(passage, prepared, by=session.id)
        settled = [*self._named(session, passage, renamings, now), *events]
        state = self._contents.after(settled)
        changes = [_entry(prepared, passage, now)] if prepared is not None else []
        self._ledger.commit([*changes, *map(event_entry, settled)], session)
        if prepared is not None:
            self._apply(passage, prepared, renamings)
        self._contents.take(events, state)
        if words.fresh is not None:
            self._passages.linger(words.fresh)
        for delta in patch:
            self._audience.arrived(passage, delta, by=session)
        self._audience.settled(events)
        return [(delta, before[delta.start : delta.start + delta.deleted]) for delta in patch]

    def _named(
        self, session: Session, passage: PassageId, renamings: Sequence[Renaming], now: datetime
    ) -> list[Event]:
        """What is written down of new names; the views see it in the text, it is no news."""
        names = names_to_record(renamings)
        by = session.participant_id
        return [ParagraphsNamed(at=now, by=by, passage=passage, names=names)] if names else []

    def _apply(
        self, passage: PassageId, prepared: Prepared, renamings: Sequence[Renaming]
    ) -> Delta:
        """Applies what the journal has. Where the library fails, the journal is one change ahead
        of the text, and a further change would contradict it: the room stays read-only until it
        is opened again from the journal."""
        try:
            return self._passages.apply(passage, prepared, renamings)
        except DocumentError as error:
            ahead = JournalError(AHEAD)
            self._ledger.stop_writing(ahead)
            raise ahead from error


def _entry(prepared: Prepared, passage: PassageId, now: datetime) -> Entry:
    return Entry(RecordKind.CHANGE, prepared.raw, passage, at=now)
