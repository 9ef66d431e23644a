"""A workshop in its live form: what it holds, who is in it, and how it changes. Synchronous.

The only effect a room has is to commit to its journal; everything else is told to the views. On
one event loop nothing interleaves with it, so nobody ever edits a stale picture. Each part has a
module of its own: ``contents`` is read, ``writing`` and ``deciding`` change it through the
``ledger``, and the ``audience`` hears of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from workshop.agreement.breaks import read_break
from workshop.agreement.commands import Command
from workshop.agreement.events import Event
from workshop.agreement.roles import Action, authorise
from workshop.agreement.state import WorkshopState
from workshop.agreement.timing import Reading, read_clock
from workshop.clock import Clock
from workshop.document.change import Change
from workshop.document.text import Edit
from workshop.errors import JournalError, NotFoundError
from workshop.i18n import Locale
from workshop.ids import (
    ParticipantId,
    PassageId,
    RandomBytes,
    SessionId,
    WorkshopId,
    actor_id,
    fresh_id,
)
from workshop.journal.base import Journal
from workshop.rooms.arrivals import Arrivals
from workshop.rooms.asking import Asking
from workshop.rooms.audience import Audience
from workshop.rooms.contents import Contents
from workshop.rooms.deciding import Deciding
from workshop.rooms.feed import View
from workshop.rooms.fold import fold
from workshop.rooms.ledger import Ledger
from workshop.rooms.lobby import Lobby
from workshop.rooms.passages import Passages
from workshop.rooms.presence import Away, Departed, Presence
from workshop.rooms.returning import Returning
from workshop.rooms.session import Session
from workshop.rooms.stream import Stream
from workshop.rooms.temperature import Temperature
from workshop.rooms.writing import Writing

__all__ = ["Room"]


class Room:
    """One workshop that people are in.

    Attributes:
        contents: what was settled, the texts and the log.
        audience: who is here, and who looks on.
        ledger: what is committed and durable.
        asking: the question how it goes.
        stream: the records as replicas get them.
        lobby: who waits to be let in.
        random: where fresh ids and codes come from.
    """

    def __init__(self, journal: Journal, clock: Clock, random: RandomBytes) -> None:
        """Folds the journal.

        Args:
            journal: an open journal that holds a workshop.

        Raises:
            JournalError: a record that cannot be read or understood.
        """
        self._clock = clock
        self.random = random
        self.contents = Contents(fold(journal))
        self.audience = Audience()
        self.ledger = Ledger(journal, self.audience)
        self._writing = Writing(self.contents, self.ledger, self.audience, self.now)
        self._deciding = Deciding(
            self.contents, self.ledger, self.audience, self._writing, self.now, random
        )
        self._arrivals = Arrivals(
            self.contents, self.ledger, self.audience, self._writing, self.now
        )
        self.stream = Stream(journal, self.ledger)
        self.asking = Asking(self.audience, self._deciding, self.now)
        self._returning = Returning(self.contents.passages)
        self.lobby = Lobby(self.audience.tell_lobby)
        self._reading: Reading | None = None
        self.on_takeover: Callable[[ParticipantId], None] = _nobody
        """Called when somebody's seat is taken by a newer session of theirs."""

    def now(self) -> datetime:
        """The room's clock."""
        return self._clock()

    # What it holds

    @property
    def id(self) -> WorkshopId:
        """The workshop's id."""
        return self.contents.state.id

    @property
    def state(self) -> WorkshopState:
        """What was settled; a new frozen value after every decision."""
        return self.contents.state

    @property
    def passages(self) -> Passages:
        """The texts, and what can be asked of them."""
        return self.contents.passages

    @property
    def decisions(self) -> Sequence[Event]:
        """What the log of the meeting shows, oldest first; grows in place."""
        return self.contents.decisions

    @property
    def temperature(self) -> Temperature | None:
        """The question how it goes, while it is asked."""
        return self.asking.question

    @property
    def trouble(self) -> JournalError | None:
        """Why the journal takes nothing at the moment; the room is read-only while it is set."""
        return self.ledger.trouble

    @property
    def durable(self) -> int:
        """The last record that is known to be on the disk."""
        return self.ledger.durable

    @property
    def away(self) -> Away | None:
        """That the server of this room is out of reach; None where the journal is here."""
        return None

    def was_missed(self, event: Event) -> bool:
        """Whether that was decided while the person here wrote on without a line: it
        leaves them where they write."""
        return False

    @property
    def has_returned(self) -> bool:
        """Whether others wrote while the server of this room was out of reach."""
        return False

    @property
    def wrote_meanwhile(self) -> int:
        """In how many passages others wrote before the person here came back to this copy of it."""
        return 0

    was_set_back: bool = False
    """Whether the server of this copy went on from before what its person had read."""

    @property
    def has_refused(self) -> bool:
        """Whether that server did not take something that was written here."""
        return False

    # Who is in it

    def sessions(self) -> Sequence[Session]:
        """Who is online, in order of arrival."""
        return self.audience.sessions()

    def session_of(self, participant: ParticipantId) -> Session | None:
        """The session a participant has now, if any."""
        return self.audience.session_of(participant)

    @property
    def departed(self) -> Departed:
        """Who left or lost the line a short while ago."""
        return self.audience.departed

    def watch(self, view: View) -> None:
        """Tells a view of everything in the room; see ``Audience.watch``."""
        self.audience.watch(view)

    def unwatch(self, view: View) -> None:
        """Tells it no longer."""
        self.audience.unwatch(view)

    # Who comes and goes

    def join(self, events: Sequence[Event]) -> None:
        """Takes in the events by which somebody gets a seat."""
        self._deciding.settle(events, None)

    def seat(self, participant: ParticipantId, locale: Locale) -> Session:
        """Opens a session for somebody who has a seat; a session they had before ends.

        Raises:
            NotFoundError: nobody with that id has a seat.
        """
        if participant not in self.state.participants:
            raise NotFoundError("participant-unknown", id=participant)
        if (older := self.session_of(participant)) is not None:
            older.close("session-taken-over")
            self.on_takeover(participant)
        self.departed.back(participant)
        id = SessionId(fresh_id("s", self.random))
        here = self.state.current
        place = self._returning.back(participant, here.step_id, here.passage_id)
        author = actor_id(participant, self.random)
        session = Session(self, id, participant, author, locale, place)
        self.audience.add(session)
        return session

    def remove(self, session: Session) -> None:
        """Takes a session out; called by the session itself when it ends."""
        desk = session.desk()
        if session.has_place or desk is not None:
            self._returning.left(
                session.participant_id,
                session.presence,
                self.state.step,
                session.caret_row,
                desk,
                lost=not session.took_leave,
                may_have_more=session.is_elsewhere,
            )
        self.audience.remove(session, self.now())

    def tell_presence(self, session: Session, old: Presence | None, new: Presence | None) -> None:
        """Tells everybody else where a session is; called by the session when it moves."""
        self.audience.tell_presence(session, old, new)

    def check_decides(self) -> None:
        """Raises where nothing can be decided at the moment; here that is always possible."""

    def summon(self, session: Session) -> None:
        """Asks everybody else to look where a session is. It is said once and kept nowhere.

        Raises:
            NotAllowedError: the session's role does not lead.
        """
        authorise(session.role, Action.LEAD)
        self.audience.summon(session)

    def close(self, reason: str) -> None:
        """Ends every session."""
        for session in self.sessions():
            session.close(reason)

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
    ) -> Edit | None:
        """Replaces a range of a passage; see ``Writing.edit`` for what it gives and raises."""
        return self._writing.edit(session, passage, start, end, text, again=again)

    def receive(
        self,
        session: Session,
        passage: PassageId,
        raws: Sequence[bytes],
        judge: Callable[[Change], None] | None = None,
    ) -> Sequence[Change]:
        """Takes in changes that were made on a replica; see ``Arrivals.receive``."""
        return self._arrivals.receive(session, passage, raws, judge)

    def command(self, session: Session, command: Command) -> Sequence[Event]:
        """Decides a command and takes in what follows; see ``Deciding.command``."""
        return self._deciding.command(session, command)

    def tick(self) -> None:
        """Once a second: what is shown for a while is shown no longer, such as who types."""
        now = self.now()
        if self.passages.settle(now):
            self.audience.settled(())
        self.audience.settle(now)
        # Only where the clock says something else than a second ago is there anything to paint.
        paused = read_break(self.state, now)
        reading = paused or read_clock(self.state, self.state.step, now)
        if reading != self._reading:
            self._reading = reading
            self.audience.tell_clock()


def _nobody(participant: ParticipantId) -> None:
    pass
