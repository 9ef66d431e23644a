"""A workshop in its live form: state, passages and presence over a journal. Synchronous.

The only effect a room has is ``Journal.commit``; everything else is told to the views. On one
event loop nothing interleaves with it, so nobody ever edits a stale picture.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from workshop.agreement import commands as c
from workshop.agreement import rules
from workshop.agreement.breaks import read_break
from workshop.agreement.context import Context
from workshop.agreement.decisions import is_decision
from workshop.agreement.events import Event
from workshop.agreement.evolution import evolve
from workshop.agreement.paragraphs import ParagraphsNamed
from workshop.agreement.roles import Action, authorise
from workshop.agreement.state import WorkshopState
from workshop.agreement.suggestions import AcceptSuggestion
from workshop.agreement.temperature import FEWEST, TemperatureTaken
from workshop.agreement.timing import Reading, read_clock
from workshop.clock import Clock
from workshop.document.renaming import Renaming
from workshop.document.replica import Prepared
from workshop.document.text import PASSAGE_LIMIT, Delta, normalise
from workshop.errors import DocumentError, JournalError, NotFoundError, RefusedError
from workshop.i18n import Locale
from workshop.ids import (
    ActorId,
    ParticipantId,
    PassageId,
    RandomBytes,
    SessionId,
    WorkshopId,
    actor_id,
    fresh_id,
)
from workshop.journal.base import Entry, Journal, RecordKind
from workshop.rooms.feed import View
from workshop.rooms.fold import fold
from workshop.rooms.founding import event_entry
from workshop.rooms.naming import names_to_record
from workshop.rooms.passages import Passages
from workshop.rooms.presence import Departed, Presence
from workshop.rooms.returning import Returning
from workshop.rooms.session import Session
from workshop.rooms.suggested import Lingering, TakenOver
from workshop.rooms.temperature import Temperature

__all__ = ["Room"]


class Room:
    """One workshop that people are in.

    Attributes:
        state: what was settled; a new frozen value after every decision.
        passages: the texts, and what can be asked of them.
        kept: the record of the snapshot the texts went on from; 0 where all records were read.
        decisions: what the log of the meeting shows, oldest first.
        temperature: the question how it goes, while it is asked.
        departed: who left or lost the line a short while ago.
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
        self.kept = folded.kept
        self.trouble: JournalError | None = None
        self.decisions: list[Event] = list(folded.decisions)
        self._reading: Reading | None = None
        self.temperature: Temperature | None = None
        self._journal = journal
        self._clock = clock
        self._random = random
        try:
            self.passages = Passages(folded.replicas, lambda: self.state)
        except DocumentError as error:
            raise JournalError("journal-meaning", seq=0) from error
        self._sessions: dict[SessionId, Session] = {}
        self.departed = Departed()
        self._returning = Returning(self.passages)
        self._watchers: list[View] = []
        self._durable = journal.last
        self.on_commit: Callable[[], None] = _nothing
        """Called after every commit; the flusher's bell."""

    @property
    def id(self) -> WorkshopId:
        """The workshop's id."""
        return self.state.id

    # Who is in it

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
        self.departed.back(participant)
        id = SessionId(fresh_id("s", self._random))
        here = self.state.current
        place = self._returning.back(participant, here.step_id, here.passage_id)
        author = actor_id(participant, self._random)
        session = Session(self, id, participant, author, locale, place)
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
            self.departed.note(session.participant_id, self._clock())
            if session.went_somewhere:
                self._returning.left(
                    session.participant_id, session.presence, self.state.step, session.caret_row
                )
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

    # How it goes

    def ask_temperature(self, session: Session) -> Temperature:
        """Asks everybody how it goes, or goes on with the question that is there.

        Raises:
            NotAllowedError: the session's role does not lead.
        """
        authorise(session.role, Action.LEAD)
        if self.temperature is None:
            self.temperature = Temperature()
            self._tell_temperature()
        return self.temperature

    def answer_temperature(self, session: Session, warmth: int) -> None:
        """Somebody's answer; who gave it is not recorded.

        Raises:
            NotAllowedError: the session's role is not asked.
            RefusedError: nobody asked, or a number that is no answer.
        """
        authorise(session.role, Action.TEMPERATURE)
        if self.temperature is None:
            raise RefusedError("temperature-none")
        self.temperature.answer(session.participant_id, warmth)
        self._tell_temperature()

    def show_temperature(self, session: Session) -> None:
        """Shows everybody how the answers are spread.

        Raises:
            NotAllowedError: the session's role does not lead.
            RefusedError: nobody asked, or too few have answered to stay anonymous.
        """
        authorise(session.role, Action.LEAD)
        if self.temperature is None:
            raise RefusedError("temperature-none")
        if not self.temperature.counts:
            raise RefusedError("temperature-few", least=FEWEST)
        self.temperature.shown = True
        self._tell_temperature()

    def end_temperature(self, session: Session) -> None:
        """Ends the question and records the numbers.

        Raises:
            NotAllowedError: the session's role does not lead.
            JournalError: the journal does not take it; the question stays.
        """
        authorise(session.role, Action.LEAD)
        asked = self.temperature
        if asked is None:
            return
        taken = TemperatureTaken(
            at=self._clock(), by=session.participant_id, given=asked.given, counts=asked.counts
        )
        self._settle([taken], session)
        self.temperature = None
        self._tell_temperature()

    def _tell_temperature(self) -> None:
        for session in self.sessions():
            session.view.temperature_changed()

    # What changes it

    def edit(
        self,
        session: Session,
        passage: PassageId,
        start: int,
        end: int,
        text: str,
        *,
        again: bool = False,
    ) -> tuple[Delta, str] | None:
        """Replaces a range of a passage: the only way its text changes.

        Committed first, then applied, then told to the views. Where paragraphs come or go, their
        names are written down in the same commit.

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
        self._check_writable()
        inserted = normalise(text)
        before = self.passages.text(passage)
        if inserted and len(before) - (end - start) + len(inserted) > PASSAGE_LIMIT:
            raise RefusedError("passage-full", limit=PASSAGE_LIMIT)
        removed = before[start:end]
        if removed == inserted:
            return None
        now = self._clock()
        prepared = self.passages.prepare(
            passage, session.actor, start, end - start, inserted, int(now.timestamp())
        )
        if prepared is None:
            return None
        renamings = self.passages.paragraphs.plan(passage, prepared, by=session.id, again=again)
        named = self._named(session, passage, renamings, now)
        entries = [Entry(RecordKind.CHANGE, prepared.raw, passage, at=now)]
        self._commit([*entries, *map(event_entry, named)], session)
        delta = self._apply(passage, prepared, renamings)
        self.state = self._after(named)
        after = delta.start + len(delta.inserted)
        for other in self._sessions.values():
            other.follow(passage, delta, by=session, caret=after, now=now)
        for view in self._views():
            view.text_changed(passage, delta, session.id)
        return delta, removed

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
            return self.passages.apply(passage, prepared, renamings)
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
            authorise(session.role, command.action)
            self.passages.text_at(command.passage, command.version)
        events = self._decide(session, command)
        self._settle(events, session)
        return events

    def accept(
        self, session: Session, command: AcceptSuggestion
    ) -> tuple[Sequence[Event], list[tuple[Delta, str]]]:
        """Takes a suggestion over: the decision and the words go into the journal as one.

        The words come in under the name of who suggested them.

        Returns:
            What was decided, and the deltas that were performed, each with what it removed.

        Raises:
            NotAllowedError, NotFoundError, RefusedError: the rules do not allow it.
            JournalError: the journal does not take it.
        """
        decided = self._decide(session, command)
        self._check_writable()
        known, now = self.state.suggestions[command.suggestion], self._clock()
        passage, before = known.passage, self.passages.text(known.passage)
        taken = TakenOver.of(known, command.replacing, self.passages.suggestion_place(known.id))
        if len(before) + taken.growth > PASSAGE_LIMIT:
            raise RefusedError("passage-full", limit=PASSAGE_LIMIT)
        author = actor_id(known.by, self._random)
        events = [event.model_copy(update={"author": author.hex()}) for event in decided]
        fresh = taken.lingering(now)
        done = self._write_for(session, author, passage, taken.patch, events, now, fresh)
        return events, done

    def pull(
        self, session: Session, command: c.PullAnswer
    ) -> tuple[Sequence[Event], list[tuple[Delta, str]]]:
        """Takes an answer into the text, under the name of who gave it; see ``accept``."""
        decided = self._decide(session, command)
        self._check_writable()
        passage = self.state.scenario.step(command.step).passage_id
        before, place = self.passages.text(passage), command.place
        answer = self.state.answers_to(command.step, command.question).cells["", command.voice]
        gap = "" if place == 0 or before[place - 1].isspace() else " "
        words = gap + normalise(answer.value)
        if len(before) + len(words) > PASSAGE_LIMIT:
            raise RefusedError("passage-full", limit=PASSAGE_LIMIT)
        author = session.actor
        if answer.by is not None and answer.by != session.participant_id:
            author = actor_id(answer.by, self._random)
        events = [event.model_copy(update={"author": author.hex()}) for event in decided]
        patch = [Delta(place, 0, words)]
        return events, self._write_for(session, author, passage, patch, events, self._clock())

    def _write_for(
        self,
        session: Session,
        author: ActorId,
        passage: PassageId,
        patch: Sequence[Delta],
        events: Sequence[Event],
        now: datetime,
        fresh: Lingering | None = None,
    ) -> list[tuple[Delta, str]]:
        """Writes words of somebody in a session of another, in one commit with why.

        Args:
            fresh: what stays visible for a while, before anybody is told.
        """
        before = self.passages.text(passage)
        seconds = int(now.timestamp())
        prepared = self.passages.prepare_together(passage, author, patch, seconds)
        entries: list[Entry] = []
        renamings: Sequence[Renaming] = ()
        if prepared is not None:
            entries.append(Entry(RecordKind.CHANGE, prepared.raw, passage, at=now))
            renamings = self.passages.paragraphs.plan(passage, prepared, by=session.id)
        settled = [*self._named(session, passage, renamings, now), *events]
        state = self._after(settled)
        self._commit([*entries, *map(event_entry, settled)], session)
        if prepared is not None:
            self._apply(passage, prepared, renamings)
        self._take(state)
        if fresh is not None:
            self.passages.linger(fresh)
        for delta in patch:
            for other in self._sessions.values():
                other.drift(passage, delta, by=session)
            for view in self._views():
                view.text_changed(passage, delta, None)
        self._tell(events)
        return [(delta, before[delta.start : delta.start + delta.deleted]) for delta in patch]

    def _decide(self, session: Session, command: c.Command) -> list[Event]:
        context = Context(
            by=session.participant_id,
            role=session.role,
            now=self._clock(),
            text=self.passages.text,
            random=self._random,
            anchor=self.passages.anchor,
            locate=self.passages.locate,
            place=self.passages.suggestion_place,
        )
        return rules.decide(self.state, command, context)

    def _settle(self, events: Sequence[Event], session: Session | None) -> None:
        if not events:
            return
        self._check_writable()
        state = self._after(events)
        self._commit([event_entry(event) for event in events], session)
        self._take(state)
        self._tell(events)

    def _after(self, events: Sequence[Event]) -> WorkshopState:
        state = self.state
        for event in events:
            state = evolve(state, event)
        return state

    def _take(self, state: WorkshopState) -> None:
        self.state = state
        self.passages.learn()

    def _tell(self, events: Sequence[Event]) -> None:
        self.decisions += filter(is_decision, events)
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
        """Once a second: what is shown for a while is shown no longer, such as who types."""
        now = self._clock()
        late = self.departed.settle(now)
        if self.passages.settle(now):
            self._tell(())
        for session in self.sessions():
            session.settle(now)
            if late:
                session.view.presence_changed(session.id, None, None)
        self._tell_time(now)

    def _tell_time(self, now: datetime) -> None:
        """Only where the clock says something else than a second ago is there anything to paint."""
        paused = read_break(self.state, now)
        reading = paused or read_clock(self.state, self.state.step, now)
        if reading != self._reading:
            self._reading = reading
            for session in self.sessions():
                session.view.clock_changed()

    def close(self, reason: str) -> None:
        """Ends every session."""
        for session in self.sessions():
            session.close(reason)

    def _check_writable(self) -> None:
        if self.state.closed is not None:
            raise RefusedError("workshop-closed")
        if self.trouble is not None:
            raise self.trouble


def _nothing() -> None:
    pass
