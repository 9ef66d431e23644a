"""The channel of a replica: frames through a real connection, and every way it ends."""

from __future__ import annotations

import asyncio
import json
import struct
from collections.abc import Callable
from typing import Any

import asyncssh
import pytest

from tests.ssh.conftest import Serve
from tests.ssh.house import SECRET, FakeHost, FakeReplica
from tests.terminals import connected, within
from tests.tui.terminal import until
from workshop.replication import messages as m
from workshop.replication.frames import Frames, pack
from workshop.ssh import sync
from workshop.ssh.server import Server

_WINDOW = 1 << 16
"""Bytes that go to who does not read them: the less, the sooner nothing goes any more."""


class Caller:
    """A client that speaks frames and nothing else."""

    def __init__(self, process: asyncssh.SSHClientProcess[bytes]) -> None:
        self.process = process
        self.frames = Frames()
        self.heard: list[m.FromServer] = []

    @classmethod
    async def on(cls, server: Server, name: str = "petra") -> Caller:
        connection = await connected(server.port, name)
        process: Any = await connection.create_process(
            subsystem=sync.SUBSYSTEM, encoding=None, stderr=asyncssh.DEVNULL, window=_WINDOW
        )
        return cls(process)

    def say(self, *words: bytes) -> None:
        self.process.stdin.write(b"".join(map(pack, words)))

    async def hear(self) -> m.FromServer:
        while not self.heard:
            data = await within(self.process.stdout.read(65_536))
            if not data:
                raise EOFError
            self.heard += [m.decode_server(message) for message in self.frames.feed(data)]
        return self.heard.pop(0)

    async def code(self) -> int | None:
        await within(self.process.wait_closed())
        return self.process.exit_status

    def hang_up(self) -> None:
        self.process.channel.get_connection().abort()


@pytest.fixture
async def caller(server: Server) -> Caller:
    return await Caller.on(server)


def audit(caplog: pytest.LogCaptureFixture) -> list[dict[str, Any]]:
    lines = [r.getMessage() for r in caplog.records if r.name == "workshop.audit"]
    return [json.loads(line) for line in lines]


async def test_what_is_said_arrives_and_so_does_the_answer(caller: Caller) -> None:
    caller.say(b"een", b"twee" * 10)
    assert await caller.hear() == m.Gone(session="een")
    assert await caller.hear() == m.Gone(session="twee" * 10)
    caller.hang_up()


async def test_an_end_from_the_other_side_of_the_door_is_told(caller: Caller) -> None:
    caller.say(b"dag")
    assert await caller.hear() == m.Goodbye(reason="replica-view")
    assert await caller.code() == 0


async def test_the_log_tells_who_came_and_who_was_sent_away(
    caller: Caller, host: FakeHost, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    caller.say(b"een")
    await caller.hear()
    caller.process.stdin.write(struct.pack(">IB", 1 << 30, 0))
    assert await caller.hear() == m.Goodbye(reason="replica-too-large")
    assert await caller.code() == 1
    events = [line["event"] for line in audit(caplog)]
    assert [event for event in events if event.startswith("sync")] == [
        "sync-join",
        "sync-reject",
        "sync-leave",
    ]
    (rejected,) = (line for line in audit(caplog) if line["event"] == "sync-reject")
    assert rejected["reason"] == "replica-too-large"


async def test_a_fault_ends_that_line_alone_and_tells_no_text(
    server: Server, host: FakeHost, caplog: pytest.LogCaptureFixture
) -> None:
    one, other = await Caller.on(server), await Caller.on(server, "bram")
    one.say(b"stuk")
    assert await one.code() == 1
    other.say(b"nog")
    assert await other.hear() == m.Gone(session="nog")
    assert "a replica's line ended by a fault" in caplog.text
    assert SECRET not in caplog.text
    other.hang_up()


async def test_who_hangs_up_is_gone_on_the_other_side_of_the_door(
    caller: Caller, host: FakeHost
) -> None:
    caller.say(b"een")
    await caller.hear()
    caller.hang_up()
    await within(host.replicas[0].closed.wait())


async def test_who_says_nothing_is_sent_away(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sync, "STRANGE", 0.05)
    caller = await Caller.on(server)
    assert await caller.hear() == m.Goodbye(reason="replica-silent")
    assert await caller.code() == 0


async def test_who_went_silent_is_sent_away(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sync, "SILENCE", 0.05)
    caller = await Caller.on(server)
    caller.say(b"een")
    assert await caller.hear() == m.Gone(session="een")
    assert await caller.hear() == m.Goodbye(reason="replica-silent")


async def test_who_sends_faster_than_is_dealt_with_is_stopped(
    caller: Caller, host: FakeHost
) -> None:
    caller.say(b"een")
    await caller.hear()
    replica = host.replicas[0]
    replica.stuck = True
    for _ in range(200):
        caller.say(bytes(range(256)) * 32)
    await until(lambda: replica.behind > 16)
    counted = replica.behind
    assert counted < 200
    replica.said.clear()
    replica.stuck = False
    replica.on_news()
    caller.hang_up()


def stands_still(replica: FakeReplica) -> Callable[[], bool]:
    """Whether nothing more is taken of what there is to tell."""
    left: list[int] = []

    def stands() -> bool:
        left.append(len(replica.lines))
        return len(left) > 50 and left[-50] == left[-1] < 100

    return stands


async def test_who_does_not_read_is_not_told_without_end(caller: Caller, host: FakeHost) -> None:
    caller.process.channel.pause_reading()
    caller.say(b"alles")
    await until(lambda: bool(host.replicas and host.replicas[0].lines))
    replica = host.replicas[0]
    await until(stands_still(replica))
    # What was asked for is six megabytes; most of it stays where it is until somebody reads.
    assert len(replica.lines) > 50
    caller.process.channel.resume_reading()
    told = [await caller.hear() for _ in range(100)]
    assert all(isinstance(one, m.Records) for one in told)
    caller.hang_up()


async def test_a_server_that_stops_says_so_and_the_replica_may_come_again(
    start: Serve, host: FakeHost
) -> None:
    server = await start()
    caller = await Caller.on(server)
    caller.say(b"een")
    await caller.hear()
    stopping = asyncio.create_task(server.drain())
    assert await caller.hear() == m.Goodbye(reason="replica-server-stopping", again=True)
    assert await caller.code() == 75
    await within(stopping)


async def test_a_server_may_have_no_replicas(
    start: Serve, host: FakeHost, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    caller = await Caller.on(await start(replicas=False))
    assert await caller.hear() == m.Goodbye(reason="replica-off", again=False)
    assert await caller.code() == 1
    assert host.replicas == []
    assert "replicas-off" in [line.get("reason") for line in audit(caplog)]


async def test_a_replica_takes_a_place_like_a_screen(start: Serve, host: FakeHost) -> None:
    server = await start(sessions=1)
    first = await Caller.on(server)
    first.say(b"een")
    await first.hear()
    assert server.inside == 1
    second = await Caller.on(server, "bram")
    assert await second.hear() == m.Goodbye(reason="replica-house-full", again=True)
    assert await second.code() == 75
    first.hang_up()


async def test_who_says_who_they_are_a_byte_at_a_time_is_sent_away(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sync, "STRANGE", 0.3)
    caller = await Caller.on(server)
    caller.process.stdin.write(struct.pack(">IB", 1 << 19, 0))

    async def drip() -> None:
        while not caller.process.stdin.is_closing():
            caller.process.stdin.write(b"x")
            await asyncio.sleep(0.01)

    dripping = asyncio.create_task(drip())
    try:
        assert await caller.hear() == m.Goodbye(reason="replica-silent")
    finally:
        dripping.cancel()


async def test_who_asks_without_reading_the_answers_asks_in_vain(
    caller: Caller, host: FakeHost
) -> None:
    caller.process.channel.pause_reading()
    caller.say(b"alles")
    await until(lambda: bool(host.replicas and host.replicas[0].lines))
    replica = host.replicas[0]
    await until(stands_still(replica))
    left = len(replica.lines)
    caller.say(*[b"nog"] * 8)
    await until(lambda: replica.behind == 8)
    assert len(replica.lines) == left
    caller.process.channel.resume_reading()
    told = [await caller.hear() for _ in range(108)]
    assert told[-8:] == [m.Gone(session="nog")] * 8
    caller.hang_up()


async def test_who_reads_nothing_for_long_is_cut_off(
    caller: Caller, host: FakeHost, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sync, "STUCK", 0.1)
    caller.process.channel.pause_reading()
    caller.say(b"alles")
    await until(lambda: bool(host.replicas))
    await within(host.replicas[0].closed.wait())
    await until(lambda: server.inside == 0)
    caller.hang_up()


async def test_after_much_work_a_replica_rests_and_the_others_do_not(
    server: Server, host: FakeHost
) -> None:
    one, other = await Caller.on(server), await Caller.on(server, "bram")
    one.say(b"een")
    await one.hear()
    host.replicas[0].effort = 1 << 30  # as it would be after the next turn: hours
    one.say(b"twee", b"drie")
    assert await one.hear() == m.Gone(session="twee")
    other.say(b"nog")
    assert await other.hear() == m.Gone(session="nog")
    assert host.replicas[0].behind == 1
    one.hang_up()
    other.hang_up()
    await within(host.replicas[0].closed.wait())


async def test_what_no_replica_could_take_is_its_end_and_no_fault(
    caller: Caller,
    host: FakeHost,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(sync, "RECORDS_LIMIT", 1_000)
    caller.say(b"alles")
    assert await caller.hear() == m.Goodbye(reason="replica-too-large", again=False)
    assert "ended by a fault" not in caplog.text
