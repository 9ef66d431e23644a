"""A room whose journal is on a server elsewhere: the same room, a copy of its records under it.

What is typed here is in the text at once, and in a file here before that; the server has it a
moment later, or days. What the server says comes in by ``take_in``. Decisions are the server's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workshop.agreement.events import Event, StepEntered
from workshop.agreement.late import TextCameLate
from workshop.agreement.roles import Action, authorise
from workshop.agreement.suggestions import SuggestionAccepted
from workshop.agreement.undo import ProcessUndone
from workshop.clock import Clock
from workshop.document.chunk import FOREIGN, open_chunk
from workshop.document.replica import Replica
from workshop.document.text import Edit
from workshop.errors import DocumentError, NotFoundError, RefusedError, WorkshopError
from workshop.i18n import Locale
from workshop.ids import ActorId, ParticipantId, PassageId, RandomBytes
from workshop.journal.base import Journal, Record
from workshop.journal.outbox import Outbox, Waiting
from workshop.rooms.elsewhere import (
    Forwarding,
    OwnLedger,
    Provisional,
    RemoteAsking,
    Upstream,
    check_line,
)
from workshop.rooms.incoming import Brought, Incoming
from workshop.rooms.others import Others
from workshop.rooms.presence import Away, Presence
from workshop.rooms.room import Room
from workshop.rooms.session import Session
from workshop.rooms.temperature import Temperature
from workshop.rooms.unwanted import Unwanted, words_of, words_only_in

__all__ = ["Mirror"]

Version = tuple[bytes, ...]


class Mirror(Room):
    """One workshop, seen and written from a machine of one's own.

    Attributes:
        others: who else is there, as the server says.
        unwanted: own words that the server did not take.
        own: the session of the one person here, once there is one.
    """

    def __init__(
        self,
        journal: Journal,
        outbox: Outbox,
        upstream: Upstream,
        clock: Clock,
        random: RandomBytes,
    ) -> None:
        """Folds the copy of the journal, and puts on top what the server does not have yet.

        Raises:
            JournalError: a record that cannot be read or understood.
        """
        super().__init__(journal, clock, random)
        self._journal = journal
        self._outbox = outbox
        self._upstream = upstream
        self._own_ledger = OwnLedger(journal, self.audience, outbox, upstream)
        self.ledger = self._own_ledger
        self._writing = Provisional(self.contents, self.ledger, self.audience, self.now)
        forwarding = Forwarding(
            self.contents, self.ledger, self.audience, self._writing, self.now, random
        )
        forwarding.upstream = upstream
        self._deciding = forwarding
        self._asking = RemoteAsking(self.audience, self._deciding, self.now, upstream)
        self.asking = self._asking
        self.others = Others(self)
        self.unwanted = Unwanted(outbox)
        self.own: Session | None = None
        self._participant: ParticipantId | None = None
        self.meanwhile: dict[PassageId, tuple[Version, Version]] = {}
        """Where others wrote while there was no line, until the next time after it was looked at:
        the version before the first time and the one behind the last."""
        self._looked_back = False
        self._left: dict[PassageId, Version] | None = None
        self._missed: list[Event] = []
        """What moved the group while there was no line, where something of one's own waits."""
        self._untold = 0
        self.was_set_back = False
        self.given_up: list[bytes] = []
        """Own changes that no longer fit on the records: those of another journal."""
        self._unfit: Sequence[Waiting] = ()
        """Own changes that wait for more records, or belong to another journal."""
        self._away: Away | None = None
        self._reason: WorkshopError | None = None
        self._incoming = Incoming(
            journal,
            self.contents,
            self.audience,
            self.others,
            self._is_mine,
            self.now,
            self._brought_in,
        )
        self._put_on_top(outbox.waiting())
        self.line_changed()
        self.ledger.on_commit = self._stored

    def seat(self, participant: ParticipantId, locale: Locale) -> Session:
        """Opens the session of the one person here; see ``Room.seat``."""
        session = super().seat(participant, locale)
        session.actor = self._upstream.actor
        self._participant = participant
        self.own = session
        return session

    def sign_as(self, author: ActorId) -> None:
        """From here on what is typed here has another author."""
        if self.own is not None:
            self.own.actor = author

    # The line

    @property
    def away(self) -> Away | None:
        """That there is no line, and what waits for it."""
        return self._away

    def line_changed(self, reason: WorkshopError | None = None) -> None:
        """The line came or went, or something else waits for it.

        Args:
            reason: why nobody calls again; None for as it was.
        """
        self._reason = reason or self._reason
        away = None
        if self._upstream.silent or not self._upstream.in_step:
            away = Away(len(self._own_ledger.mine) + len(self._unfit), self._reason)
        if away != self._away:
            self._away = away
            for session in self.sessions():
                session.view.sign_changed(session.sign)

    def _stored(self) -> None:
        self.line_changed()
        self._upstream.stored()

    def catching_up(self) -> None:
        """The line is back; what comes now happened meanwhile."""
        self._left = {id: self.passages.heads(id) for id in self.state.passages}
        self._missed.clear()

    def was_missed(self, event: Event) -> bool:
        """Whether that was decided while the person here wrote on without a line."""
        return any(event is missed for missed in self._missed)

    def caught_up(self) -> None:
        """All that happened meanwhile is here."""
        self._tell_meanwhile()
        unfit, self._unfit = self._unfit, ()
        self._put_on_top(unfit)
        self._give_up()

    def _tell_meanwhile(self) -> None:
        left, self._left = self._left, None
        if left is None:
            return
        now = {id: self.passages.heads(id) for id in left}
        changed = {id: (heads, now[id]) for id, heads in left.items() if heads != now[id]}
        if changed:
            seen = {} if self._looked_back else self.meanwhile
            self.meanwhile = {**seen}
            for id, (before, after) in changed.items():
                self.meanwhile[id] = seen.get(id, (before, after))[0], after
            self._looked_back = False
            if self.own is not None:
                self.own.on_returned(len(changed))
            else:
                self._untold = len(changed)

    def lost(self) -> None:
        """The line is gone: nobody knows where the others are."""
        self.others.lost()
        self._asking.told(None)
        self.line_changed()

    @property
    def has_returned(self) -> bool:
        """Whether others wrote while there was no line."""
        return bool(self.meanwhile)

    @property
    def wrote_meanwhile(self) -> int:
        """In how many passages others wrote, where nobody was here to be told."""
        return self._untold

    def looked_back(self) -> None:
        """The person here has seen where others wrote: the next time begins anew."""
        self._looked_back = True

    @property
    def has_refused(self) -> bool:
        """Whether there is something that the server did not take."""
        return bool(self.unwanted)

    # What the server says

    def take_in(self, records: Sequence[Record]) -> None:
        """Takes in the next records of the server: kept here first, then told; see ``Incoming``."""
        for event in self._incoming.take(records):
            if isinstance(event, TextCameLate) and event.by == self._participant:
                # It says as much, and what was written here as well.
                self.meanwhile.pop(event.passage, None)
            moves = isinstance(event, StepEntered | ProcessUndone)
            if moves and self._left is not None and self._own_ledger.mine:
                self._missed.append(event)

    def acknowledged(self, hashes: Iterable[bytes]) -> None:
        """The server has these changes of one's own on its disk."""
        self._own_ledger.arrived(set(hashes))
        self.line_changed()

    def refused(self, passage: PassageId, why: WorkshopError) -> list[bytes]:
        """The server does not take what waits of a passage: it goes out of the text, and its words
        stay with their author.

        Returns:
            The hashes of what is given up.
        """
        gone = [own.hash for own in self._outbox.waiting() if own.passage == passage]
        mine = self.passages.text(passage)
        theirs = Replica.load(self._journal.changes(passage, self._journal.last))
        self.unwanted.keep(passage, gone, words_only_in(mine, theirs.text), why, self.now())
        self._own_ledger.arrived(gone)
        for delta in self.passages.replace(passage, theirs):
            self.audience.arrived(passage, delta)
        self.passages.paragraphs.rebuild(passage)
        self.audience.renamed(passage)
        self.refuse_later(RefusedError("words-not-taken"))
        self.line_changed()
        return gone

    def refuse_later(self, error: WorkshopError) -> None:
        """Something that was asked for is refused after all."""
        if self.own is not None:
            self.own.on_refused(error)

    def told_temperature(self, question: Temperature | None) -> None:
        """How the question how it goes stands."""
        self._asking.told(question)

    def _brought_in(self, event: Brought, passage: PassageId, done: Sequence[Edit]) -> None:
        """What the one person here decided is theirs to undo, as on every screen."""
        if self.own is not None and event.by == self._participant:
            accepted = event.suggestion if isinstance(event, SuggestionAccepted) else None
            self.own.brought_in(passage, done, accepted)

    def _is_mine(self, raw: bytes) -> bool:
        mine = self._own_ledger.mine
        return bool(mine) and open_chunk(raw, FOREIGN)[0] in mine

    # Who is here

    def tell_presence(self, session: Session, old: Presence | None, new: Presence | None) -> None:
        """Tells the screen here of the others, and the server of the one person here."""
        super().tell_presence(session, old, new)
        if session is self.own and new is not None:
            self._upstream.look(session)

    def check_decides(self) -> None:
        """Decisions are the server's.

        Raises:
            RefusedError: ``line-away``.
        """
        check_line(self._upstream)

    def summon(self, session: Session) -> None:
        """Asks everybody to look where the one person here is.

        Raises:
            NotAllowedError, RefusedError: ``line-away``.
        """
        authorise(session.role, Action.LEAD)
        self.check_decides()
        self._upstream.ask("summon")

    def summoned(self, by: Session) -> None:
        """Who leads asks everybody to look where they are."""
        self.audience.summon(by)

    # What was there when the program was started

    def _put_on_top(self, waiting: Sequence[Waiting]) -> None:
        """Brings in own changes that were made here before and that are not among the records.

        A disk that lost its power, or a program that ended while all records came anew, may have
        left fewer records here than those changes were made on.
        """
        unfit: list[Waiting] = []
        for passage, mine in _by_passage(waiting).items():
            try:
                there = [own.hash for own in mine if self.passages.knows(passage, own.hash)]
                left = [own for own in mine if own.hash not in there]
                deltas = self.passages.arrive(passage, [own.payload for own in left])
            except (DocumentError, NotFoundError):
                unfit += mine
                continue
            self._outbox.acknowledge(there)
            self._own_ledger.went_on([own.hash for own in left])
            for delta in deltas:
                self.audience.arrived(passage, delta)
            self.passages.paragraphs.rebuild(passage)
            self.audience.renamed(passage)
        self._unfit = unfit

    def _give_up(self) -> None:
        """All records are here: what does not fit on them was made on a text of another journal."""
        unfit, self._unfit = self._unfit, ()
        for passage, mine in _by_passage(unfit).items():
            gone, words = [own.hash for own in mine], words_of(own.payload for own in mine)
            self.unwanted.keep(passage, gone, words, RefusedError("line-other-text"), self.now())
            self.given_up += gone
        if unfit:
            self.refuse_later(RefusedError("words-not-taken"))


def _by_passage(waiting: Sequence[Waiting]) -> dict[PassageId, list[Waiting]]:
    passages: dict[PassageId, list[Waiting]] = {}
    for own in waiting:
        passages.setdefault(own.passage, []).append(own)
    return passages
