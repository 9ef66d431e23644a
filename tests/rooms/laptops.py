"""A replica in a few lines, and lines that do all that lines do.

``Laptop`` holds the records, a replica of every passage and what is not acknowledged, as a program
on somebody's machine does; what is on its disk survives a crash, the rest does not.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field

from tests.rooms.conftest import seeded_bytes
from workshop.agreement.disclosure import parts
from workshop.agreement.events import Event, decode_event
from workshop.agreement.evolution import evolve, found
from workshop.agreement.roles import Role
from workshop.agreement.state import WorkshopState
from workshop.document.chunk import TRUSTED, open_chunk
from workshop.document.replica import Replica
from workshop.errors import DocumentError
from workshop.ids import ActorId, PassageId, actor_prefix
from workshop.journal.base import Record, RecordKind
from workshop.journal.memory import MemoryJournal
from workshop.replication import messages as m
from workshop.replication.frames import Frames, pack
from workshop.replication.link import Acknowledged, Arrived, Happening, Link, LinkState, Mine
from workshop.rooms.counterpart import Counterpart
from workshop.rooms.guest import Guest, Proof, participant_for
from workshop.rooms.room import Room
from workshop.rooms.tokens import Tokens

__all__ = ["ANNA", "Laptop", "Wire", "laptop_in_step", "name_of", "talk"]

ANNA = "Anna"


def name_of(raw: bytes) -> bytes:
    """The hash of a change."""
    return open_chunk(raw, TRUSTED)[0]


class Wire:
    """One connection: bytes on their way in both directions, and the server's end of it."""

    def __init__(self, counterpart: Counterpart) -> None:
        self.counterpart = counterpart
        self.up = bytearray()
        self.down = bytearray()
        self.frames = Frames()
        self.told: list[m.FromServer] = []

    def deliver_up(self, most: int = 1 << 30) -> None:
        """Brings bytes to the server, which deals with them."""
        data, self.up = bytes(self.up[:most]), self.up[most:]
        for message in self.frames.feed(data):
            self.counterpart.heard(message)
        self.serve()

    def serve(self) -> None:
        """Has the server do what there is to do."""
        while self.counterpart.work():
            pass
        while (message := self.counterpart.next()) is not None:
            self.told.append(message)
            self.down += pack(m.encode(message))


@dataclass
class Disk:
    """What survives a crash of the laptop."""

    records: list[Record] = field(default_factory=list)
    mine: list[Mine] = field(default_factory=list)
    view: str = ""
    workshop: str = ""
    refused: list[tuple[PassageId, str]] = field(default_factory=list)


class Laptop:
    """One person's machine."""

    def __init__(self, name: str, role: Role, delegation: str | None, number: int) -> None:
        self.name, self.role, self.delegation = name, role, delegation
        self.random = seeded_bytes(number + 100).randbytes
        self.clock_is_off_by = 0
        self.since: float | None = None
        self.came_back_with_a_code = False
        self.disk = Disk()
        self.token = ""
        self.start()

    def start(self) -> None:
        """The program starts, from what is on the disk."""
        self.wire: Wire | None = None
        self.fresh_actor()
        self.state: WorkshopState | None = None
        self.events: list[Event] = []
        self.texts: dict[PassageId, Replica] = {}
        self.heard: list[Happening] = []
        for record in self.disk.records:
            self.follow(record)
        # A crash may have come between a record and the note that it is no longer owed.
        self.disk.mine = [
            mine
            for mine in self.disk.mine
            if mine.passage not in self.texts or not self.texts[mine.passage].knows(mine.hash)
        ]
        self.link = Link(self.disk.mine, len(self.disk.records))
        self.put_on_top()

    def put_on_top(self) -> None:
        """What the server may not have comes on top of the records, as far as those are there."""
        for mine in self.disk.mine:
            if mine.passage in self.texts:
                with suppress(DocumentError):
                    self.texts[mine.passage].receive(mine.raw)

    def fresh_actor(self) -> None:
        person = participant_for(self.name)
        self.actor = ActorId(actor_prefix(person) + self.random(8))

    # The person

    def write(self, passage: PassageId, start: int, deleted: int, text: str) -> bool:
        """Types; False where there was nothing to do."""
        replica = self.texts[passage]
        prepared = replica.prepare(
            self.actor, start, deleted, text, 1_770_000_000 + self.clock_is_off_by
        )
        if prepared is None:
            return False
        mine = Mine(passage, prepared.raw, prepared.outline.hash)
        self.disk.mine.append(mine)
        replica.apply(prepared)
        self.link.wrote(mine)
        return True

    # The line

    def call(self, room: Room, tokens: Tokens) -> Wire:
        """Opens a connection; the one before, if any, is not closed by that."""
        # Who was in before has a return code from then.
        proof = Proof.RETURN if self.came_back_with_a_code else Proof.CODE
        guest = Guest(room, self.name, self.role, proof=proof)
        self.wire = Wire(Counterpart(guest, tokens, seeded_bytes(7).randbytes))
        mark = next(
            (
                m.Mark(seq=record.seq, hash=name_of(record.payload))
                for record in reversed(self.disk.records)
                if record.kind is RecordKind.CHANGE
            ),
            None,
        )
        self.link.up(
            m.Hello(
                workshop=self.disk.workshop,
                mark=mark,
                view=self.disk.view,
                actor=self.actor.hex(),
                token=self.token,
                delegation=self.delegation,
                since=self.since,
            ),
            0.0,
        )
        return self.wire

    def hang_up(self) -> None:
        """The line is gone on this side."""
        self.wire = None
        self.heard += self.link.down()

    def send(self) -> None:
        """Puts on the line what there is to say."""
        if self.wire is not None:
            self.wire.up += self.link.outgoing(1 << 24)

    def hear(self, most: int = 1 << 30) -> None:
        """Takes bytes off the line."""
        wire = self.wire
        if wire is None:
            return
        data, wire.down = bytes(wire.down[:most]), wire.down[most:]
        for happening in self.link.received(data, 0.0):
            self.heard.append(happening)
            self.take(happening)
            if self.wire is not wire:
                return

    def settle(self) -> None:
        """Talks until nobody has anything to say."""
        for _ in range(200):
            wire = self.wire
            if wire is None:
                return
            self.send()
            before = len(wire.told)
            quiet = not wire.up
            wire.deliver_up()
            self.hear()
            if quiet and before == len(wire.told) and not wire.down:
                return
        raise AssertionError("they go on talking for ever")

    @property
    def in_step(self) -> bool:
        return self.link.state is LinkState.IN_STEP

    # What the server says

    def take(self, happening: Happening) -> None:
        match happening:
            case m.Welcome():
                self.token = happening.token
                self.disk.view, self.disk.workshop = happening.view, happening.workshop
                if happening.start_over:
                    self.disk.records.clear()
                    self.state, self.texts = None, {}
            case Arrived(records):
                for record in records:
                    assert record.seq == len(self.disk.records) + 1
                    self.disk.records.append(record)
                    self.follow(record)
            case Acknowledged(mine):
                self.disk.mine = [one for one in self.disk.mine if one.hash != mine.hash]
            case m.CaughtUp():
                self.put_on_top()
            case m.Refused():
                for item in happening.items:
                    self.give_up(PassageId(item.p), item.reason)
                self.hang_up()
            case m.Goodbye():
                self.hang_up()
            case _:
                pass

    def give_up(self, passage: PassageId, reason: str) -> None:
        """What waits of a passage is not taken: the passage is made anew from the records."""
        self.disk.refused.append((passage, reason))
        gone = [mine.hash for mine in self.disk.mine if mine.passage == passage]
        self.disk.mine = [mine for mine in self.disk.mine if mine.passage != passage]
        self.link.forget(gone)
        self.texts[passage] = Replica.load(
            [
                record.payload
                for record in self.disk.records
                if record.kind is RecordKind.CHANGE and record.passage == passage
            ]
        )
        self.fresh_actor()

    def follow(self, record: Record) -> None:
        if record.kind is RecordKind.CHANGE:
            assert record.passage is not None
            if record.passage in self.texts:
                self.texts[record.passage].receive(record.payload)
            else:
                self.texts[record.passage] = Replica.load([record.payload])
            return
        event = decode_event(record.payload)
        self.state = found(event) if self.state is None else evolve(self.state, event)
        self.events += parts(event)


def talk(laptop: Laptop, room: Room, journal: MemoryJournal) -> None:
    """Everybody says what there is to say, and the disk takes all."""
    for _ in range(3):
        laptop.settle()
        room.ledger.made_durable(journal.flush())
        if laptop.wire is not None:
            laptop.wire.serve()
            laptop.hear()
    laptop.settle()


def laptop_in_step(room: Room, journal: MemoryJournal, tokens: Tokens) -> Laptop:
    """Anna's machine, with all that the server has."""
    laptop = Laptop(ANNA, Role.DELEGATE, "rood", 1)
    laptop.call(room, tokens)
    talk(laptop, room, journal)
    assert laptop.in_step
    return laptop
