"""What somebody with a code of their own might send instead of a replica, over real SSH.

Whatever it is: that line ends, the room is as it was, and the others write on.
"""

from __future__ import annotations

import asyncio
import json
import struct
import zlib
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_bytes
from typing import Any

import asyncssh
import pytest

from tests.build import scenario as small_scenario
from tests.cli.test_host import NoScreen
from tests.document.build import SECONDS
from tests.terminals import connected, within
from tests.tui.terminal import until
from workshop.agreement import commands as c
from workshop.agreement.roles import Role
from workshop.agreement.seats import ChangeRole
from workshop.cli.host import RoomHost
from workshop.cli.opening import found
from workshop.config import SshSettings
from workshop.document.change import Action, Op
from workshop.document.chunk import FOREIGN, chunk
from workshop.document.codec import decode, encode
from workshop.document.columns import counted, sleb, uleb
from workshop.document.replica import SEED_ACTOR, TEXT, Replica
from workshop.ids import ActorId, ParticipantId, PassageId, actor_prefix
from workshop.journal.store import Store
from workshop.replication import messages as m
from workshop.replication.frames import Frames, pack
from workshop.replication.orders import order_of
from workshop.rooms.guest import Guest
from workshop.rooms.registry import Registry
from workshop.rooms.room import Room
from workshop.rooms.session import Session
from workshop.ssh.hostkey import HostKey
from workshop.ssh.server import Server, serve
from workshop.ssh.sync import SUBSYSTEM

VISION = PassageId("visie")
ANNA = ParticipantId("anna")
MINE = ActorId(actor_prefix(ANNA) + b"laptop!!")
SECRET = "onderhandeltekst"


@dataclass
class House:
    """A server with one room, and who sits in it at a screen."""

    server: Server
    room: Room
    bram: Session
    leader: Session

    def fingerprint(self) -> tuple[object, ...]:
        """Everything that an attack must not touch."""
        passages = self.room.passages
        texts = [(id, text, passages.heads(id)) for id, text in passages.texts().items()]
        return (*texts, self.room.state)


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    store = Store(tmp_path / "data")
    store.prepare()

    def clock() -> datetime:
        return datetime.now(UTC)

    state = found(store, small_scenario(), "Akkoord", ("Rood", "Blauw"), clock, token_bytes)
    key = HostKey(asyncssh.generate_private_key("ssh-ed25519"))
    async with AsyncExitStack() as stack:
        registry = await stack.enter_async_context(Registry(store, clock, token_bytes))
        room = await registry.room(state.id)
        bram = Guest(room, "Bram", Role.DELEGATE).sit("blauw", "nl")
        leader = Guest(room, "Gerda", Role.FACILITATOR).sit(None, "nl")
        settings = SshSettings(host="127.0.0.1", port=0)
        host = RoomHost(registry, NoScreen)
        server = await stack.enter_async_context(serve(host, settings, key))
        yield House(server, room, bram, leader)


class Attacker:
    """A participant named Anna with a client of her own making."""

    def __init__(self, house: House, process: asyncssh.SSHClientProcess[bytes]) -> None:
        self.house = house
        self.process = process
        self.frames = Frames()
        self.heard: list[m.FromServer] = []
        self.replica: Replica | None = None

    @classmethod
    async def call(cls, house: House, name: str = "anna", role: Role = Role.DELEGATE) -> Attacker:
        code = house.room.state.code(role).code
        connection = await connected(house.server.port, name, code)
        process: Any = await connection.create_process(
            subsystem=SUBSYSTEM, encoding=None, stderr=asyncssh.DEVNULL
        )
        return cls(house, process)

    def write(self, data: bytes) -> None:
        self.process.stdin.write(data)

    def say(self, *messages: m.Message) -> None:
        self.write(b"".join(pack(m.encode(message)) for message in messages))

    def push(self, *raws: bytes, passage: str = VISION) -> None:
        self.say(m.Changes(items=tuple(m.Pushed(p=passage, raw=raw) for raw in raws)))

    async def hear(self) -> m.FromServer:
        while not self.heard:
            data = await within(self.process.stdout.read(65_536))
            if not data:
                raise EOFError
            self.heard += [m.decode_server(message) for message in self.frames.feed(data)]
        return self.heard.pop(0)

    async def until(self, kind: type[m.FromServer]) -> Any:
        while not isinstance(message := await self.hear(), kind):
            if isinstance(message, m.Records):
                self.follow(message)
            assert not isinstance(message, m.Goodbye), message
        return message

    def follow(self, records: m.Records) -> None:
        for item in records.items:
            if item.p == VISION and item.k == "change":
                if self.replica is None:
                    self.replica = Replica.load([item.payload])
                else:
                    self.replica.receive(item.payload)

    async def come_in(self) -> None:
        """Like anybody honest, up to here."""
        self.say(m.Hello(actor=MINE.hex(), delegation="rood"))
        await self.until(m.CaughtUp)

    def typed(self, words: str, actor: ActorId = MINE) -> bytes:
        """An honest change, not sent yet."""
        assert self.replica is not None
        prepared = self.replica.prepare(actor, 0, 0, words, SECONDS)
        assert prepared is not None
        return prepared.raw

    async def ended(self) -> m.Goodbye:
        """Waits for the end; the last thing that was said."""
        last: m.FromServer | None = None
        try:
            while True:
                last = await self.hear()
        except EOFError:
            pass
        await within(self.process.wait_closed())
        assert isinstance(last, m.Goodbye)
        return last

    def hang_up(self) -> None:
        self.process.channel.get_connection().abort()


@pytest.fixture
async def attacker(house: House) -> Attacker:
    attacker = await Attacker.call(house)
    await attacker.come_in()
    return attacker


async def others_write_on(house: House) -> None:
    """Somebody at a screen and somebody at an honest replica."""
    before = house.room.passages.text(VISION)
    assert house.bram.edit(VISION, 0, 0, "B") is not None
    dirk = await Attacker.call(house, "dirk")
    actor = ActorId(actor_prefix(ParticipantId("dirk")) + b"laptop??")
    dirk.say(m.Hello(actor=actor.hex(), delegation="rood"))
    await dirk.until(m.CaughtUp)
    dirk.push(dirk.typed("D", actor))
    await until(lambda: house.room.passages.text(VISION) == "DB" + before)
    dirk.hang_up()


def audit(caplog: pytest.LogCaptureFixture) -> list[dict[str, Any]]:
    lines = [r.getMessage() for r in caplog.records if r.name == "workshop.audit"]
    return [json.loads(line) for line in lines]


# What is no frame or no message


def deflated(data: bytes) -> bytes:
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    return deflate.compress(data) + deflate.flush()


def frame(flag: int, body: bytes, length: int | None = None) -> bytes:
    return struct.pack(">IB", len(body) + 1 if length is None else length, flag) + body


NOISE: dict[str, tuple[bytes, str]] = {
    "the greeting of a web browser": (b"GET / HTTP/1.1\r\n\r\n", "replica-too-large"),
    "a length beyond all": (frame(0, b"", 0xFFFFFFFF), "replica-too-large"),
    "a bomb": (frame(1, deflated(bytes(200 << 20))), "replica-too-large"),
    "no JSON": (frame(0, b"\xff\xfe"), "replica-message"),
    "JSON without an end": (frame(0, b'{"t":' * 9_000), "replica-message"),
    "a message of a server": (pack(m.encode(m.CaughtUp(last=1))), "replica-message"),
    "a second hello": (pack(m.encode(m.Hello(actor=MINE.hex()))), "replica-protocol"),
    "a seat at another moment": (pack(m.encode(m.Sit(delegation="blauw"))), "replica-protocol"),
    "a proof that nobody asked for": (pack(m.encode(m.Prove(code="x"))), "replica-protocol"),
}


@pytest.mark.parametrize("name", NOISE)
async def test_noise_ends_the_line_and_touches_nothing(
    house: House, attacker: Attacker, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    data, expected = NOISE[name]
    before = house.fingerprint()
    attacker.write(data)
    goodbye = await attacker.ended()

    assert (goodbye.reason, goodbye.again) == (expected, False)
    assert house.fingerprint() == before
    (rejected,) = (line for line in audit(caplog) if line["event"] == "sync-reject")
    assert rejected["reason"] == expected
    await others_write_on(house)


@pytest.mark.parametrize(
    "message",
    [
        m.Changes(items=(m.Pushed(p=VISION, raw=b"x"),)),
        m.Look(step="tip-1"),
        m.Ask(number=1, what="summon"),
        m.Order(number=1, name="EnterStep", fields={"step": "tip-2"}),
    ],
    ids=lambda message: str(message.t),
)
async def test_nothing_is_taken_from_who_has_no_seat(house: House, message: m.FromReplica) -> None:
    before = house.fingerprint()
    stranger = await Attacker.call(house)
    stranger.say(message)
    assert (await stranger.ended()).reason == "replica-protocol"
    assert house.fingerprint() == before


# Changes that no replica of ours makes


def rows(column: int, data: bytes) -> bytes:
    """A change of 80 bytes that claims millions of operations."""
    head = b"\0" + counted(MINE) + uleb(1) + uleb(1) + sleb(0) + counted(b"") + b"\0"
    return chunk(head + uleb(1) + uleb(column) + counted(data))[1]


def another(attacker: Attacker, **changed: Any) -> bytes:
    good = decode(attacker.typed(SECRET), FOREIGN)
    return encode(replace(good, **changed))[1]


def with_op(attacker: Attacker, **changed: Any) -> bytes:
    op = decode(attacker.typed("x"), FOREIGN).ops[0]
    return another(attacker, ops=(replace(op, **changed),))


def flipped(attacker: Attacker) -> bytes:
    raw = bytearray(attacker.typed(SECRET))
    raw[40] ^= 1
    return bytes(raw)


def deletion_of_a_ghost(attacker: Attacker) -> bytes:
    ghost = (99_999, SEED_ACTOR)
    return another(attacker, ops=(Op(TEXT, ghost, False, Action.DELETE, pred=(ghost,)),))


FORGED: dict[str, Callable[[Attacker], bytes]] = {
    "bytes of nothing": lambda attacker: b"\x85oJ\x83" + bytes(40),
    "a change with a flipped bit": flipped,
    "somebody else's name": lambda attacker: attacker.typed(
        SECRET, ActorId(actor_prefix(ParticipantId("bram")) + b"laptop!!")
    ),
    "the name of the starter text": lambda attacker: another(attacker, actor=SEED_ACTOR, seq=2),
    "a name that the room writes with": lambda attacker: attacker.typed(
        SECRET,
        attacker.house.room.session_of(ANNA).actor,  # type: ignore[union-attr]
    ),
    "a name of another length": lambda attacker: another(attacker, actor=ActorId(MINE[:9])),
    "a change it builds on that nobody has": lambda attacker: another(attacker, deps=(bytes(32),)),
    "no change it builds on": lambda attacker: another(attacker, deps=()),
    "a number out of turn": lambda attacker: another(attacker, seq=7),
    "counters from far ahead": lambda attacker: another(attacker, start=1 << 50),
    "a time before all": lambda attacker: another(attacker, seconds=-5),
    "another object": lambda attacker: with_op(attacker, object=(9, SEED_ACTOR)),
    "two characters in one": lambda attacker: with_op(attacker, value="xx"),
    "a character that steers a terminal": lambda attacker: with_op(attacker, value="\x1b"),
    "a character that turns the line around": lambda attacker: with_op(attacker, value="\u202e"),
    "a mark": lambda attacker: with_op(attacker, action=Action.MARK, mark="vet"),
    "the end of something that never was": deletion_of_a_ghost,
    "ten million operations in eighty bytes": lambda attacker: rows(
        0x42, sleb(10_000_000) + uleb(1)
    ),
    "eight megabytes in a few": lambda attacker: chunk(bytes(2 * FOREIGN.body))[1],
}


@pytest.mark.parametrize("name", FORGED)
async def test_a_forged_change_ends_the_line_and_touches_nothing(
    house: House, attacker: Attacker, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    before = house.fingerprint()
    attacker.push(FORGED[name](attacker))
    goodbye = await attacker.ended()

    assert (goodbye.reason, goodbye.again) == ("replica-forged", False)
    assert house.fingerprint() == before
    (rejected,) = (line for line in audit(caplog) if line["event"] == "sync-reject")
    assert rejected["reason"].startswith("document-")
    assert SECRET not in caplog.text
    await others_write_on(house)


async def test_an_honest_change_beside_a_forged_one_does_not_open_the_door(
    house: House, attacker: Attacker
) -> None:
    before = house.fingerprint()
    good = attacker.typed("x")
    attacker.push(good, another(attacker, deps=(bytes(32),)))
    assert (await attacker.ended()).reason == "replica-forged"
    assert house.fingerprint() == before


async def test_who_forged_something_is_not_heard_for_a_while(
    house: House, attacker: Attacker
) -> None:
    attacker.push(b"x" * 20)
    await attacker.ended()
    again = await Attacker.call(house)
    again.say(m.Hello(actor=MINE.hex(), delegation="rood"))
    goodbye = await again.ended()
    assert (goodbye.reason, goodbye.again) == ("replica-forged", False)


async def test_a_passage_that_is_none_ends_the_line(house: House, attacker: Attacker) -> None:
    attacker.push(attacker.typed("x"), passage="elders")
    assert (await attacker.ended()).reason == "replica-message"


# What a role may not do


@pytest.mark.parametrize("role", [Role.ADVISER, Role.OBSERVER, Role.PROJECTOR])
async def test_who_may_not_write_gets_it_back(house: House, role: Role) -> None:
    before = house.room.passages.text(VISION)
    reader = await Attacker.call(house, "anna", role)
    reader.say(m.Hello(actor=MINE.hex()))
    await reader.until(m.CaughtUp)
    reader.push(reader.typed("x"))
    refused = await reader.until(m.Refused)
    assert [item.reason for item in refused.items] == ["not-allowed"]
    assert house.room.passages.text(VISION) == before
    reader.hang_up()


async def test_a_right_that_was_taken_away_counts_from_that_moment(
    house: House, attacker: Attacker
) -> None:
    first, before = attacker.typed("x"), house.room.passages.text(VISION)
    house.leader.command(ChangeRole(ANNA, Role.ADVISER))
    attacker.push(first)
    assert (await attacker.ended()).reason == "replica-view"
    assert house.room.passages.text(VISION) == before


HOSTILE_ORDERS = {
    "to lead": m.Order(number=1, name="EnterStep", fields={"step": "tip-2"}),
    "a code": m.Order(number=1, name="RenewCode", fields={"role": "facilitator"}),
    "the whole lead": m.Order(number=1, name="HandOver", fields={"deputy": "anna"}),
}


@pytest.mark.parametrize("name", HOSTILE_ORDERS)
async def test_a_command_asks_the_same_rights_as_a_key(
    house: House, attacker: Attacker, name: str
) -> None:
    before = house.room.state
    attacker.say(HOSTILE_ORDERS[name])
    answer = await attacker.until(m.Answer)
    assert (answer.error, answer.kind) == ("not-allowed", "not-allowed")
    assert house.room.state == before
    attacker.hang_up()


ODD_ORDERS = {
    "no command": m.Order(number=1, name="__import__", fields={"name": "os"}),
    "a field too many": m.Order(number=1, name="EnterStep", fields={"step": "a", "by": "gerda"}),
    "numbers without the words": m.Order(
        number=1,
        name="AddComment",
        fields={"passage": VISION, "start": 0, "end": 3, "text": "?"},
    ),
    "words that are a bomb": order_of(1, c.AddComment(VISION, 0, 3, "?")).model_copy(
        update={"tied": m.Tied(anchor=f'[["{MINE.hex()}",1,1000000000000]]')}
    ),
    "words without end": order_of(1, c.AddComment(VISION, 0, 3, "?")).model_copy(
        update={"tied": m.Tied(anchor="[" * 100_000)}
    ),
}


@pytest.mark.parametrize("name", ODD_ORDERS)
async def test_an_odd_command_ends_the_line(house: House, attacker: Attacker, name: str) -> None:
    before = house.fingerprint()
    attacker.say(ODD_ORDERS[name])
    assert (await attacker.ended()).reason == "replica-message"
    assert house.fingerprint() == before


async def test_text_of_a_command_is_cleaned_like_any_text(house: House, attacker: Attacker) -> None:
    tied = house.room.passages.tie(VISION, 0, 3)
    words = "Wa\x1b[2Jarom\u202e?"
    attacker.say(order_of(1, c.AddComment(VISION, 0, 3, words), tied))
    assert (await attacker.until(m.Answer)).error is None
    (comment,) = house.room.state.comments.values()
    assert comment.thread[0].text.isprintable()
    attacker.hang_up()


# By too much of something


async def test_a_flood_of_small_messages_does_not_keep_others_from_writing(
    house: House, attacker: Attacker
) -> None:
    flood = pack(m.encode(m.Look(step="tip-1", passage=VISION))) * 200
    stop = asyncio.Event()

    async def pour() -> None:
        while not stop.is_set():
            attacker.write(flood)
            await asyncio.sleep(0)

    pouring = asyncio.create_task(pour())
    try:
        await others_write_on(house)
    finally:
        stop.set()
        await pouring
        attacker.hang_up()
    await until(lambda: house.room.session_of(ANNA) is None)
