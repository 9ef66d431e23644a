"""What is here of a workshop elsewhere: its records, a room of them, who one is and what time.

It lives on with and without a line; nothing in here waits for anything.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from workshop.errors import JournalError, RefusedError
from workshop.ids import ActorId, ParticipantId, PassageId, RandomBytes, actor_id, actor_prefix
from workshop.journal.base import Entry, Record
from workshop.replication import messages as m
from workshop.replication.link import Mine
from workshop.rooms.copybook import Copybook, is_unusable
from workshop.rooms.elsewhere import Upstream
from workshop.rooms.mirror import Mirror
from workshop.rooms.wary import looked_at, without_steering
from workshop.rooms.writing import AHEAD

__all__ = ["CODE", "Residence"]

CODE = "code"
"""What the outbox calls the code that opens the door for this person."""
_EVEN = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)
"""A clock that goes on while the machine is asleep."""
_SKEW, _WORKSHOP, _VIEW, _PARTICIPANT = "skew", "workshop", "view", "participant"


class Residence:
    """One person's copy of one workshop.

    Attributes:
        participant: who this is, as the server said the last time.
        actor: who signs what is typed here.
        room: the mirrored room, as soon as there are records to make it of.
        earlier: the file with the texts as they were here before the server went on from an
            earlier state; None where it did not.
    """

    def __init__(
        self,
        copybook: Copybook,
        participant: ParticipantId,
        upstream: Upstream,
        wall: Callable[[], datetime],
        random: RandomBytes,
    ) -> None:
        """Opens what is there; a copy of which no room can be made makes place for another.

        Args:
            participant: who this will be, where the server did not say yet.
            wall: the clock of this machine, which may be wrong.

        Raises:
            JournalError: the disk fails it, or a newer release wrote what is there.
        """
        self._copybook = copybook
        self._outbox = copybook.outbox
        self._upstream = upstream
        self._wall = wall
        self._random = random
        fact = self._outbox.fact
        self.participant = ParticipantId(fact(_PARTICIPANT) or participant)
        self.actor: ActorId = actor_id(self.participant, random)
        self._code = ""
        self.earlier: Path | None = None
        self._began = _ticks(), wall().timestamp()
        self._skew = float(fact(_SKEW) or 0.0)
        self.room: Mirror | None = None
        self._anew_at = -1
        if copybook.journal.last:
            try:
                self.make_room()
            except JournalError as error:
                if not is_unusable(error):
                    raise
                copybook.put_aside()

    # Who and when

    def now(self) -> datetime:
        """The server's clock, as far as it is known; this machine's own may be wrong."""
        return datetime.fromtimestamp(self._moment() + self._skew, UTC)

    def _moment(self) -> float:
        """This machine's clock as it was at the start, going on evenly from there."""
        began, wall = self._began
        return wall + _ticks() - began

    @property
    def is_seated(self) -> bool:
        """Whether there is a room, and a seat in it."""
        return self.room is not None and self.participant in self.room.state.participants

    def sign_anew(self) -> None:
        """What is typed from here on has nothing to do with what was typed before."""
        self.actor = actor_id(self.participant, self._random)
        if self.room is not None:
            self.room.sign_as(self.actor)

    # What is told to the server

    @property
    def last(self) -> int:
        """The last record that is here."""
        return self._copybook.journal.last

    def mine(self) -> list[Mine]:
        """What it may not have, in the order in which it was made."""
        return [Mine(own.passage, own.payload, own.hash) for own in self._outbox.waiting()]

    def hello(self, program: str, locale: str, delegation: str | None, token: str) -> m.Hello:
        """How a line begins."""
        mark, waiting, fact = self._copybook.mark(), self._outbox.waiting(), self._outbox.fact
        return m.Hello(
            program=program,
            workshop=fact(_WORKSHOP) or "",
            mark=m.Mark(seq=mark[0], hash=mark[1]) if mark else None,
            view=fact(_VIEW) or "",
            actor=self.actor.hex(),
            token=token,
            since=waiting[0].at.timestamp() if waiting else None,
            locale=locale,
            delegation=delegation,
        )

    # What the server tells

    def welcomed(self, welcome: m.Welcome) -> None:
        """There is a seat; where all records are to come anew, those that are here go.

        Raises:
            JournalError: the disk does not take it; nothing is noted then.
        """
        note, view = self._outbox.note, self._outbox.fact(_VIEW)
        if welcome.start_over and view == welcome.view:
            self._set_aside()
        if welcome.start_over and self.last:
            # Before it is written down for whom the records are that come now.
            self.leave_room()
            self._copybook.begin_anew()
        for name, value in (
            (_WORKSHOP, welcome.workshop),
            (_VIEW, welcome.view),
            (_PARTICIPANT, welcome.participant),
            (_SKEW, repr(welcome.now - self._wall().timestamp())),
        ):
            note(name, value)
        self._skew = welcome.now - self._moment()
        self.participant = ParticipantId(welcome.participant)
        if not self.actor.startswith(actor_prefix(self.participant)):
            self.sign_anew()
        if self.room is not None:
            self.room.catching_up()

    def _set_aside(self) -> None:
        """The server goes on from before what is here: nobody else may have these texts."""
        room = self.room
        if room is None or self._copybook.mark() is None:
            return
        parts = [room.state.title]
        for id in room.state.passages:
            title = room.state.scenario.passage(id).title
            parts += ["", f"## {title}", "", room.passages.text(id)]
        name = f"{self.now():%Y%m%d-%H%M%S}.txt"
        self.earlier = self._copybook.set_aside(name, "\n".join(parts) + "\n")

    def leave_room(self) -> None:
        """The room is not to be trusted any more; another one is made when all records are here."""
        room, self.room = self.room, None
        if room is not None:
            room.close("mirror-anew")

    def renew_room(self) -> None:
        """Something does not fit on the room, or it has half of something: another one is made of
        what is on the disk. Not again while nothing came in; then it is not the room.

        Raises:
            JournalError: as ``make_room``.
        """
        if self.room is None or self.last != self._anew_at:
            self.leave_room()
            self._anew_at = self.last
            if self.last:
                self.make_room()

    def arrived(self, records: Sequence[Record]) -> None:
        """Takes in records.

        Raises:
            JournalError: the disk does not take them.
            ReplicationError: they are none of ours; none of them is kept.
            DocumentError: one of them does not fit on the text; it is not kept.
        """
        if self.room is not None:
            self.room.take_in([without_steering(record) for record in records])
            self._keep_code(self.room)
        else:
            records = [looked_at(record) for record in records]
            entries = [Entry(r.kind, r.payload, r.passage, at=r.at) for r in records]
            self._copybook.journal.commit(entries, expect=records[0].seq - 1)

    def acknowledged(self, mine: Mine) -> None:
        """The server has a change of one's own on its disk."""
        if self.room is not None:
            self.room.acknowledged([mine.hash])
        else:
            self._outbox.acknowledge([mine.hash])

    def refused(self, items: Iterable[m.Refusal]) -> list[bytes]:
        """The server does not take changes; tells the hashes of all that is given up with them."""
        if self.room is None:
            return []
        gone: list[bytes] = []
        reasons: dict[str, m.Refusal] = {}
        for item in items:
            reasons.setdefault(item.p, item)
        for passage, item in reasons.items():
            if passage not in self.room.state.passages:
                continue
            why = RefusedError(item.reason, **item.values)
            gone += self.room.refused(PassageId(passage), why)
        self.sign_anew()
        return gone

    def make_room(self) -> Mirror:
        """Makes the room of the records that are here.

        Raises:
            JournalError: a record that cannot be read or understood.
        """
        self.room = Mirror(
            self._copybook.journal, self._outbox, self._upstream, self.now, self._random
        )
        self._keep_code(self.room)
        self.room.was_set_back = self.earlier is not None
        return self.room

    def _keep_code(self, room: Mirror) -> None:
        """The code of a role says what one may do; one's own says who one is."""
        own = room.state.passes.get(self.participant)
        if own is not None and own.code and own.code != self._code:
            self._code = own.code
            self._outbox.note(CODE, own.code)

    @property
    def own_code(self) -> str:
        """The return code of this person; empty where none is known."""
        return self._code

    def delegation(self, lobby: m.Lobby) -> str | None:
        """For whom this person sat at that table as far as is known here; None where that is not
        offered. A server that goes on from before they came in asks again."""
        room = self.room
        own = room.state.participants.get(self.participant) if room is not None else None
        if room is None or own is None or room.state.title != lobby.title:
            return None
        return own.delegation if own.delegation in {one.id for one in lobby.delegations} else None

    # The disk

    def flush(self) -> None:
        """Makes everything durable. For a worker thread.

        Raises:
            JournalError: the disk fails it, or takes nothing new yet where it took nothing before.
        """
        if self.room is not None and self.room.trouble is not None:
            self._copybook.journal.probe()
        self._copybook.flush()

    def flushed(self, error: JournalError | None) -> None:
        """How that went: a disk that takes nothing is told on the screen until it does.

        Raises:
            JournalError: as ``make_room``.
        """
        if self.room is None:
            return
        ledger = self.room.ledger
        if error is not None:
            ledger.stop_writing(error)
        elif ledger.trouble is not None and ledger.trouble.id == AHEAD:
            # What is on the disk counts; only a room that is made of it has all of it.
            self.renew_room()
        elif ledger.trouble is not None:
            ledger.resume_writing()


def _ticks() -> float:
    return time.clock_gettime(_EVEN)
