from __future__ import annotations

import asyncio
from typing import Any, cast

from tests.ssh.conftest import Open
from tests.ssh.house import FakeHost, Pad
from tests.terminals import Terminal, connected, within
from workshop.ssh.guard import BURST, Guard
from workshop.ssh.server import Server


class _Transport:
    """What a guard asks of a transport."""

    def __init__(self) -> None:
        self.reading = True
        self.closing = False
        self.aborted = False

    def abort(self) -> None:
        self.aborted = True

    def is_closing(self) -> bool:
        return self.closing

    def pause_reading(self) -> None:
        self.reading = False

    def resume_reading(self) -> None:
        self.reading = True

    def get_write_buffer_size(self) -> int:
        return 7


class _Inner(asyncio.Protocol):
    def __init__(self) -> None:
        self.got: list[bytes] = []
        self.lost = False

    def data_received(self, data: bytes) -> None:
        self.got.append(data)

    def connection_lost(self, exc: Exception | None) -> None:
        self.lost = True


def guarded(rate: int = 10**9) -> tuple[Guard, _Inner, _Transport]:
    inner, transport = _Inner(), _Transport()
    return Guard(inner, cast(asyncio.Transport, transport), rate=rate), inner, transport


async def test_a_key_goes_on_at_once() -> None:
    guard, inner, _ = guarded()
    guard.data_received(b"x")
    assert inner.got == [b"x"]


async def test_a_client_that_has_gone_is_sent_nothing_more() -> None:
    guard, _, transport = guarded()
    assert not guard.eof_received()
    assert transport.aborted


async def test_a_flood_goes_on_in_slices_between_which_others_get_a_turn() -> None:
    guard, inner, transport = guarded()
    sent = bytes(range(256)) * 1000
    guard.data_received(sent)
    assert len(inner.got) == 1
    assert not transport.reading
    while guard.queued_in:
        before = len(inner.got)
        await asyncio.sleep(0)
        assert len(inner.got) <= before + 1
    assert b"".join(inner.got) == sent
    assert max(map(len, inner.got)) <= 4096
    assert transport.reading


async def test_a_client_that_has_spent_its_budget_has_to_wait() -> None:
    guard, inner, transport = guarded(rate=1)
    guard.data_received(b"x" * (BURST + 100_000))
    for _ in range(1000):
        await asyncio.sleep(0)
    assert BURST - 4096 < sum(map(len, inner.got)) <= BURST
    assert not transport.reading
    guard.connection_lost(None)
    assert inner.lost
    assert guard.queued_in == 0


async def test_nothing_is_passed_on_after_the_end() -> None:
    guard, inner, transport = guarded()
    guard.data_received(b"x" * 100_000)
    transport.closing = True
    for _ in range(50):
        await asyncio.sleep(0)
    assert sum(map(len, inner.got)) == 4096


async def test_a_full_connection_is_known_until_it_drains() -> None:
    guard, _, _ = guarded()
    told: list[bool] = []
    guard.on_unblocked.add(lambda: told.append(True))
    guard.pause_writing()
    assert guard.tcp_blocked_since is not None
    assert not told
    guard.resume_writing()
    assert guard.tcp_blocked_since is None
    assert told == [True]
    assert guard.queued_out == 7


class _Firehose(Pad):
    """Paints without ever asking whether anybody reads."""

    def on_mount(self) -> None:
        self.frames = 0

    def paint(self) -> None:
        self.frames += 1
        driver = self._driver
        assert driver is not None
        driver.write(f"\x1b[1;1H{self.frames:06}" + "x" * 20_000)
        driver.flush()


async def _stalled(server: Server, name: str, window: int) -> tuple[Terminal, asyncio.Transport]:
    connection = await connected(server.port, name)
    client = await Terminal.open(server.port, connection=connection, window=window)
    await client.wait_for("welkom")
    transport = cast(asyncio.Transport, connection._transport)
    transport.pause_reading()
    return client, transport


async def test_a_client_that_stops_reading_costs_a_bounded_amount_of_memory(
    server: Server, host: FakeHost, terminal: Open
) -> None:
    host.make_screen = _Firehose
    slow, transport = await _stalled(server, "traag", 2**32 - 1)
    screen = cast(_Firehose, host.screens[0])
    host.make_screen = None
    other = await terminal("vlot")
    await other.wait_for("welkom")
    driver = cast(Any, screen._driver)
    for _ in range(300):  # 6 MB
        screen.paint()
        await asyncio.sleep(0)
    assert driver.congested
    assert driver._channel.queued < 400_000
    other.send("x")
    await other.wait_for("[x]")
    transport.resume_reading()
    await slow.wait_for(lambda shown: "welkom traag" in shown.text and "xxx" not in shown.text)
    await slow.close()


async def test_a_client_that_opens_no_window_is_bounded_too(server: Server, host: FakeHost) -> None:
    host.make_screen = _Firehose
    connection = await connected(server.port, "traag")
    slow = await Terminal.open(server.port, connection=connection, window=64 * 1024)
    await slow.wait_for("welkom")
    slow.channel.pause_reading()
    screen = cast(_Firehose, host.screens[0])
    driver = cast(Any, screen._driver)
    for _ in range(300):
        screen.paint()
        await asyncio.sleep(0)
    assert driver.congested
    assert driver._channel.queued < 400_000
    slow.channel.resume_reading()
    await slow.wait_for(lambda shown: "welkom traag" in shown.text and "xxx" not in shown.text)
    await slow.close()


async def test_a_flood_of_input_does_not_keep_others_from_their_screens(
    server: Server, host: FakeHost, terminal: Open
) -> None:
    busy, calm = await terminal("druk"), await terminal("kalm")
    await busy.wait_for("welkom")
    await calm.wait_for("welkom")
    busy.send("\r" * 3000)
    calm.send("x")
    await calm.wait_for("[x]")
    assert len(host.screens[0].typed) < 3000 * len("<enter>")


async def test_every_connection_has_its_guard(server: Server, terminal: Open) -> None:
    petra = await terminal()
    await within(petra.wait_for("welkom"))
    (connection,) = server._house.connections
    assert isinstance(cast(Any, connection)._transport.get_protocol(), Guard)
