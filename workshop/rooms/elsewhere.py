"""The parts of a room whose journal is elsewhere: what is written here waits for the server there,
and what is decided is decided there."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from typing import Protocol

from workshop.agreement.commands import Command, NameVersion
from workshop.agreement.events import Event
from workshop.agreement.roles import Action, authorise
from workshop.document.chunk import TRUSTED, open_chunk
from workshop.document.renaming import Renaming
from workshop.errors import JournalError, RefusedError
from workshop.ids import ActorId, ParticipantId, PassageId
from workshop.journal.base import Entry, Journal, RecordKind
from workshop.journal.outbox import Outbox, Waiting
from workshop.replication.messages import Asked
from workshop.rooms.asking import Asking
from workshop.rooms.audience import Audience
from workshop.rooms.deciding import Deciding
from workshop.rooms.ledger import Ledger
from workshop.rooms.session import Session
from workshop.rooms.temperature import Temperature
from workshop.rooms.writing import Writing

__all__ = [
    "Forwarding",
    "OwnLedger",
    "Provisional",
    "RemoteAsking",
    "RemoteTemperature",
    "Upstream",
    "check_line",
]


class Upstream(Protocol):
    """The line to the server."""

    @property
    def actor(self) -> ActorId:
        """Who signs what is typed here."""

    @property
    def in_step(self) -> bool:
        """Whether the server hears what is said now."""

    @property
    def silent(self) -> bool:
        """Whether nothing comes back any more to what was written, though nobody hung up."""

    def wrote(self, own: Waiting) -> None:
        """An own change is in the outbox; it goes out as soon as it can."""

    def stored(self) -> None:
        """Something was written to the disk here, or could not be."""

    def order(self, command: Command) -> None:
        """Asks the server to decide something; whatever was written before goes out first."""

    def ask(self, what: Asked, warmth: int | None = None) -> None:
        """Something that is neither written nor decided: how it goes, look here."""

    def look(self, session: Session) -> None:
        """Tells where this person is."""


def check_line(upstream: Upstream) -> None:
    """What is decided waits for a line that is there as far as anybody can tell: what was asked
    over one that turns out to be dead is lost, with the words in it.

    Raises:
        RefusedError: ``line-away``.
    """
    if upstream.silent or not upstream.in_step:
        raise RefusedError("line-away")


class OwnLedger(Ledger):
    """Puts own changes into the outbox.

    What is durable is counted in own changes: those that the server has on its disk.
    """

    def __init__(
        self, journal: Journal, audience: Audience, outbox: Outbox, upstream: Upstream
    ) -> None:
        super().__init__(journal, audience)
        self._outbox = outbox
        self._upstream = upstream
        self.mine: set[bytes] = set()
        """Own changes that are in the text and not acknowledged."""
        self._written = 0
        self.durable = 0

    def commit(self, entries: Sequence[Entry], by: Session | None) -> None:
        """Writes own changes down where they survive the end of the process, and lets them go."""
        own = [_waiting(entry) for entry in entries if entry.kind is RecordKind.CHANGE]
        try:
            for one in own:
                self._outbox.add(one)
        except JournalError as error:
            self.stop_writing(error)
            raise
        self.went_on([one.hash for one in own])
        if by is not None:
            by.committed(self._written)
        for one in own:
            self._upstream.wrote(one)
        self.on_commit()

    def went_on(self, hashes: Collection[bytes]) -> None:
        """These are in the text here and nowhere else."""
        self.mine.update(hashes)
        self._written += len(hashes)

    def arrived(self, hashes: Collection[bytes]) -> None:
        """The server has these, or will never have them."""
        self._outbox.acknowledge(hashes)
        gone = self.mine.intersection(hashes)
        self.mine -= gone
        self.made_durable(self.durable + len(gone))


def _waiting(entry: Entry) -> Waiting:
    assert entry.passage is not None, "a change without a passage"
    return Waiting(open_chunk(entry.payload, TRUSTED)[0], entry.passage, entry.payload, entry.at)


class Provisional(Writing):
    """Writes as everybody does, but gives no names: paragraphs are named where the journal is."""

    def _named(
        self, session: Session, passage: PassageId, renamings: Sequence[Renaming], now: datetime
    ) -> list[Event]:
        return []


class Forwarding(Deciding):
    """Asks the rules here, so that an ordinary refusal comes at once, and the server after that."""

    upstream: Upstream

    def command(self, session: Session, command: Command) -> Sequence[Event]:
        """Has a command decided elsewhere. What follows from it comes by itself, or the refusal.

        Raises:
            NotAllowedError, NotFoundError: the rules do not allow it.
            RefusedError: the same; or ``line-away``, nobody decides without the server.
        """
        if isinstance(command, NameVersion):
            authorise(session.role, command.action)
            self._contents.passages.text_at(command.passage, command.version)
        decided = self._decide(session, command)
        self._check_line()
        if decided:
            self.upstream.order(command)
        return ()

    def settle(self, events: Sequence[Event], by: Session | None) -> None:
        """Nothing is settled here.

        Raises:
            RefusedError: ``line-away``.
        """
        if events:
            raise RefusedError("line-away")

    def _check_line(self) -> None:
        check_line(self.upstream)


class RemoteTemperature(Temperature):
    """What the server tells of the question how it goes: never who answered what."""

    def __init__(self, given: int, counts: Sequence[int], shown: bool, mine: bool) -> None:
        super().__init__()
        self._given = given
        self._counts = tuple(counts)
        self._mine = mine
        self.shown = shown

    @property
    def given(self) -> int:
        """How many have answered."""
        return self._given

    @property
    def counts(self) -> tuple[int, ...]:
        """How many gave each answer; empty while the server does not tell."""
        return self._counts

    def has_answered(self, person: ParticipantId) -> bool:
        """Whether the one person here has answered."""
        return self._mine


class RemoteAsking(Asking):
    """Asks, answers, shows and ends it on the server."""

    def __init__(
        self,
        audience: Audience,
        deciding: Deciding,
        now: Callable[[], datetime],
        upstream: Upstream,
    ) -> None:
        super().__init__(audience, deciding, now)
        self._upstream = upstream

    def ask(self, session: Session) -> Temperature:
        """Has everybody asked; until the server says how many answered, nobody has.

        Raises:
            NotAllowedError, RefusedError: ``line-away``.
        """
        self._send(session, Action.LEAD, "temperature-ask")
        if self.question is None:
            self.question = RemoteTemperature(0, (), shown=False, mine=False)
        return self.question

    def answer(self, session: Session, warmth: int) -> None:
        """Gives an answer. Raises as ``ask``."""
        self._send(session, Action.TEMPERATURE, "temperature-answer", warmth)

    def show(self, session: Session) -> None:
        """Has everybody see how the answers are spread. Raises as ``ask``."""
        self._send(session, Action.LEAD, "temperature-show")

    def end(self, session: Session) -> None:
        """Has the question ended. Raises as ``ask``."""
        if self.question is not None:
            self._send(session, Action.LEAD, "temperature-end")

    def told(self, question: Temperature | None) -> None:
        """The server says how the question stands."""
        self.question = question
        self._audience.tell_temperature()

    def _send(
        self, session: Session, action: Action, what: Asked, warmth: int | None = None
    ) -> None:
        authorise(session.role, action)
        check_line(self._upstream)
        self._upstream.ask(what, warmth)
