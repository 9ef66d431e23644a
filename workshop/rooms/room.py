"""A workshop in its live form: state, passages and presence over a journal. Synchronous.

The only effect a room has is ``Journal.commit``; everything else is told to the views. On one
event loop nothing interleaves with it, so nobody ever edits a stale picture.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime

from workshop.agreement import commands as c
from workshop.agreement import rules
from workshop.agreement.events import Event
from workshop.agreement.evolution import evolve
from workshop.agreement.roles import Action, authorise
from workshop.agreement.seal import seal_of
from workshop.agreement.state import WorkshopState
from workshop.clock import Clock
from workshop.document.replica import Prepared, Replica
from workshop.document.text import PASSAGE_LIMIT, Delta, normalise
from workshop.errors import DocumentError, JournalError, NotFoundError, RefusedError
from workshop.i18n import Locale
from workshop.ids import (
    ActorId,
    CommentId,
    ParticipantId,
    PassageId,
    RandomBytes,
    SessionId,
    WorkshopId,
    actor_id,
    actor_prefix,
    fresh_id,
)
from workshop.journal.base import Entry, Journal, RecordKind
from workshop.rooms.feed import View
from workshop.rooms.fold import fold
from workshop.rooms.founding import event_entry
from workshop.rooms.places import CommentPlaces
from workshop.rooms.presence import Presence
from workshop.rooms.session import Session
from workshop.rooms.versions import Past, Version

__all__ = ["Room"]


class Room:
    """One workshop that people are in.

    Attributes:
        state: what was settled; a new frozen value after every decision.
        trouble: why the journal takes nothing at the moment; the room is read-only while it is set.
    """

    def __init__(self, journal: Journal, clock: Clock, random: RandomBytes) -> None:
        """Folds the journal.

        Args:
            journal: an open journal that holds a workshop.

        Raises:
            JournalError: a record that cannot be read or understood.
        """
        folded = fold(journal)
        self.state: WorkshopState = folded.state
        self.trouble: JournalError | None = None
        self._journal = journal
        self._clock = clock
        self._random = random
        self._replicas: dict[PassageId, Replica] = dict(folded.replicas)
        try:
            self._places = CommentPlaces(self._replicas, self.state.comments)
        except DocumentError as error:
            raise JournalError("journal-meaning", seq=0) from error
        self._seals: dict[PassageId, str] = {}
        self._pasts: dict[PassageId, Past] = {}
        self._sessions: dict[SessionId, Session] = {}
        self._watchers: list[View] = []
        self._durable = journal.last
        self._authors: dict[bytes, ParticipantId] = {}
        self._know_authors()
        self.on_commit: Callable[[], None] = _nothing
        """Called after every commit; the flusher's bell."""

    @property
    def id(self) -> WorkshopId:
        """The workshop's id."""
        return self.state.id

    # What is in it

    def text(self, passage: PassageId) -> str:
        """The present text of a passage. Raises NotFoundError."""
        return self._replica(passage).text

    def texts(self) -> dict[PassageId, str]:
        """The present text of every passage, in the scenario's order."""
        return {id: replica.text for id, replica in self._replicas.items()}

    def authors(
        self, passage: PassageId, start: int, end: int
    ) -> list[tuple[int, int, ParticipantId | None]]:
        """Who wrote what: runs (start, end, participant) that cover the range in order.

        The participant is None for starter text of the scenario.
        """
        return [
            (first, last, self._authors.get(bytes(actor[:8])))
            for first, last, actor in self._replica(passage).authors(start, end)
        ]

    def written(
        self, passage: PassageId, start: int, end: int
    ) -> list[tuple[int, int, ParticipantId | None, datetime | None]]:
        """Who wrote what and when: runs (start, end, participant, moment) in order.

        Both are None for starter text of the scenario. Not for every key: the first time it reads
        the whole history of the passage.
        """
        runs: list[tuple[int, int, ParticipantId | None, datetime | None]] = []
        for first, last, actor, seconds in self._replica(passage).written(start, end):
            author = self._authors.get(bytes(actor[:8]))
            moment = datetime.fromtimestamp(seconds, UTC) if author is not None else None
            runs.append((first, last, author, moment))
        return runs

    def read_history(self, passage: PassageId, *, most: int) -> bool:
        """Reads on in the history of a passage; tells whether ``versions`` need not read more.

        For who opens a long one: 1,000 changes take about ten milliseconds.
        """
        return self._past(passage).read(most)

    def versions(self, passage: PassageId) -> Sequence[Version]:
        """The history of a passage, oldest first; it begins with the starter text.

        Reads what was not read yet: for who asks, not for every key.
        """
        return self._past(passage).versions(self.state.passages[passage])

    def _past(self, passage: PassageId) -> Past:
        past = self._pasts.get(passage)
        if past is None:
            past = self._pasts[passage] = Past(self._replica(passage), self._person)
        return past

    def text_at(self, passage: PassageId, version: str) -> str:
        """The text of a passage at a version.

        Raises:
            NotFoundError: ``version-unknown`` where the passage never was there.
        """
        try:
            return self._replica(passage).text_at((bytes.fromhex(version),))
        except (DocumentError, ValueError):
            raise NotFoundError("version-unknown", version=version) from None

    def _person(self, actor: ActorId) -> ParticipantId | None:
        return self._authors.get(bytes(actor[:8]))

    def seal_intact(self, passage: PassageId) -> bool | None:
        """Whether the text still is what was agreed, or what the running round put forward.

        None where nothing was agreed and no round runs.
        """
        known = self.state.passages[passage]
        sealed = known.seal.hash if known.seal else known.round.seal if known.round else None
        if sealed is None:
            return None
        current = self._seals.get(passage)
        if current is None:
            current = self._seals[passage] = seal_of(self.text(passage))
        return current == sealed

    def comment_range(self, comment: CommentId) -> tuple[int, int] | None:
        """Where the words of a comment are now; None once they are gone. Costs nothing.

        Raises:
            NotFoundError: no such comment.
        """
        try:
            return self._places.of(self.state.comments[comment])
        except KeyError:
            raise NotFoundError("comment-unknown", comment=comment) from None

    def comment_lost(self, passage: PassageId) -> bool:
        """Whether the change that was just told took a comment of this passage its last words."""
        return self._places.lost(passage)

    def hold(
        self, passage: PassageId, start: int, end: int
    ) -> Callable[[], tuple[int, int] | None]:
        """Follows the characters of a range, for somebody who comes back to them later.

        Returns:
            Tells where they are now; None once they are gone.

        Raises:
            DocumentError: the range is empty or not in the text.
        """
        replica = self._replica(passage)
        anchor = replica.anchor(start, end)
        return lambda: replica.locate(anchor)

    def sessions(self) -> Sequence[Session]:
        """Who is online, in order of arrival."""
        return tuple(self._sessions.values())

    def session_of(self, participant: ParticipantId) -> Session | None:
        """The session a participant has now, if any."""
        return next((s for s in self._sessions.values() if s.participant_id == participant), None)

    def now(self) -> datetime:
        """The room's clock."""
        return self._clock()

    def watch(self, view: View) -> None:
        """Tells a view of everything in the room, before the sessions' own views are told.

        For what several sessions share, such as the wrapped rows of a passage.
        """
        self._watchers.append(view)

    def unwatch(self, view: View) -> None:
        """Tells it no longer."""
        self._watchers.remove(view)

    def _views(self, without: Session | None = None) -> Iterator[View]:
        yield from tuple(self._watchers)
        for session in self.sessions():
            if session is not without:
                yield session.view

    # Who comes and goes

    def seat(self, participant: ParticipantId, locale: Locale) -> Session:
        """Opens a session for somebody who has a seat; a session they had before ends.

        Raises:
            NotFoundError: nobody with that id has a seat.
        """
        if participant not in self.state.participants:
            raise NotFoundError("participant-unknown", id=participant)
        if (older := self.session_of(participant)) is not None:
            older.close("session-taken-over")
        id = SessionId(fresh_id("s", self._random))
        session = Session(self, id, participant, actor_id(participant, self._random), locale)
        self._sessions[id] = session
        self.tell_presence(session, None, session.presence)
        return session

    def tell_presence(self, session: Session, old: Presence | None, new: Presence | None) -> None:
        """Tells everybody else where a session is; called by the session when it moves."""
        for view in self._views(without=session):
            view.presence_changed(session.id, old, new)

    def remove(self, session: Session) -> None:
        """Takes a session out; called by the session itself when it ends."""
        if self._sessions.pop(session.id, None) is not None:
            self.tell_presence(session, session.presence, None)

    def join(self, events: Sequence[Event]) -> None:
        """Takes in the events by which somebody gets a seat."""
        self._settle(events, None)

    def summon(self, session: Session) -> None:
        """Asks everybody else to look where a session is. It is said once and kept nowhere.

        Raises:
            NotAllowedError: the session's role does not lead.
        """
        authorise(session.role, Action.LEAD)
        for other in self.sessions():
            if other is not session:
                other.view.summoned(session.id)

    # What changes it

    def edit(
        self, session: Session, passage: PassageId, start: int, end: int, text: str
    ) -> tuple[Delta, str] | None:
        """Replaces a range of a passage: the only way its text changes.

        Committed first, then applied, then told to the views.

        Args:
            start: first code point of the range; ``end`` the one behind it.

        Returns:
            The delta and the text it removed; None where nothing changes.

        Raises:
            NotAllowedError: the session's role does not write.
            RefusedError: the passage would grow past its limit.
            JournalError: the journal does not take it; the room is read-only until it does.
            DocumentError: the range is not in the text.
        """
        authorise(session.role, Action.EDIT_TEXT)
        self._check_writable()
        replica = self._replica(passage)
        inserted = normalise(text)
        before = replica.text
        if inserted and len(before) - (end - start) + len(inserted) > PASSAGE_LIMIT:
            raise RefusedError("passage-full", limit=PASSAGE_LIMIT)
        removed = before[start:end]
        if removed == inserted:
            return None
        now = self._clock()
        prepared = replica.prepare(
            session.actor, start, end - start, inserted, int(now.timestamp())
        )
        if prepared is None:
            return None
        self._commit([Entry(RecordKind.CHANGE, prepared.raw, passage, at=now)], session)
        delta = self._apply(replica, prepared)
        self._seals.pop(passage, None)
        self._places.moved(passage, delta)
        after = delta.start + len(delta.inserted)
        for other in self._sessions.values():
            other.follow(passage, delta, by=session, caret=after, now=now)
        for view in self._views():
            view.text_changed(passage, delta, session.id)
        return delta, removed

    def _apply(self, replica: Replica, prepared: Prepared) -> Delta:
        """Applies what the journal has. Where the library fails, the journal is one change ahead
        of the text, and a further change would contradict it: the room stays read-only until it
        is opened again from the journal."""
        try:
            return replica.apply(prepared)
        except DocumentError as error:
            ahead = JournalError("journal-ahead")
            self.stop_writing(ahead)
            raise ahead from error

    def command(self, session: Session, command: c.Command) -> Sequence[Event]:
        """Decides a command and takes in what follows from it.

        Raises:
            NotAllowedError, NotFoundError, RefusedError: the rules do not allow it.
            JournalError: the journal does not take it.
        """
        if isinstance(command, c.NameVersion):
            self.text_at(command.passage, command.version)
        context = rules.Context(
            by=session.participant_id,
            role=session.role,
            now=self._clock(),
            text=self.text,
            random=self._random,
            anchor=lambda passage, *span: self._replica(passage).anchor(*span).encode(),
        )
        events = rules.decide(self.state, command, context)
        self._settle(events, session)
        return events

    def _settle(self, events: Sequence[Event], session: Session | None) -> None:
        if not events:
            return
        self._check_writable()
        state = self.state
        for event in events:
            state = evolve(state, event)
        self._commit([event_entry(event) for event in events], session)
        self.state = state
        self._know_authors()
        self._places.know(state.comments)
        for view in self._views():
            view.state_changed(events)

    def _commit(self, entries: Sequence[Entry], session: Session | None) -> None:
        try:
            seq = self._journal.commit(entries)
        except JournalError as error:
            self.stop_writing(error)
            raise
        if session is not None:
            session.committed(seq)
        self.on_commit()

    # What the flusher says

    def made_durable(self, seq: int) -> None:
        """Everything up to this record is on the disk."""
        self._durable = seq
        for session in self.sessions():
            session.tell_sign()

    @property
    def durable(self) -> int:
        """The last record that is known to be on the disk."""
        return self._durable

    def stop_writing(self, trouble: JournalError) -> None:
        """The journal takes nothing: the room turns read-only and says so on every screen."""
        self.trouble = trouble
        for session in self.sessions():
            session.tell_sign()
        self.on_commit()

    def resume_writing(self) -> None:
        """The journal takes records again."""
        self.trouble = None
        for session in self.sessions():
            session.tell_sign()

    def tick(self) -> None:
        """Once a second: those who stopped typing are no longer shown as typing."""
        now = self._clock()
        for session in self.sessions():
            session.settle(now)

    def close(self, reason: str) -> None:
        """Ends every session."""
        for session in self.sessions():
            session.close(reason)

    def _check_writable(self) -> None:
        if self.trouble is not None:
            raise self.trouble

    def _replica(self, passage: PassageId) -> Replica:
        try:
            return self._replicas[passage]
        except KeyError:
            raise NotFoundError("passage-unknown", passage=passage) from None

    def _know_authors(self) -> None:
        for participant in self.state.participants:
            self._authors.setdefault(actor_prefix(participant), participant)


def _nothing() -> None:
    pass
