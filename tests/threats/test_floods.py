"""Too much of something, from somebody who is in: nobody else waits, and memory is bounded."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable
from typing import Any, cast

import asyncssh
import pytest
from asyncssh.constants import MSG_CHANNEL_REQUEST, MSG_IGNORE
from asyncssh.packet import Boolean, String, UInt32

from tests.e2e.test_floods import Attacker
from tests.e2e.test_wild_keys import wild
from tests.terminals import Terminal, connected, within
from tests.threats.conftest import Siege


async def intruder(siege: Siege) -> Attacker:
    """Somebody with a code and a screen, who is up to something."""
    return await within(Attacker.enter(siege.meeting, siege.fresh("lastig"), 1))


async def pumped(attacker: Attacker, times: int, send: Callable[[], None]) -> None:
    """Sends as long as the server takes it, and no more than a client can hold."""
    transport = cast(asyncio.Transport, cast(Any, attacker.connection)._transport)
    for number in range(times):
        if attacker.gone or transport.get_write_buffer_size() > 8_000_000:
            return
        send()
        if number % 100 == 0:
            await asyncio.sleep(0)


async def test_t15_windows_that_change_without_end_are_drawn_one_at_a_time(siege: Siege) -> None:
    attacker = await intruder(siege)
    async with siege.unharmed():
        await pumped(attacker, 30_000, attacker.change_window)
        await pumped(attacker, 5_000, lambda: attacker.channel.send_signal("INT"))
        attacker.connection.abort()


@pytest.mark.parametrize("size", [(2**32 - 1, 2**32 - 1), (65_535, 65_535), (0, 0), (1, 1)])
async def test_t16_a_giant_or_tiny_window_is_drawn_within_bounds(
    siege: Siege, size: tuple[int, int]
) -> None:
    async with siege.unharmed():
        late = await Terminal.open(
            siege.port, siege.fresh("reus"), siege.code("observer"), columns=300, rows=120,
            claimed_size=size,
        )  # fmt: skip
        await late.wait_for(lambda shown: len(shown.raw) > 200)
        late.send(f"\x1b[48;{size[1]};{size[0]};1;1t")
        late.channel.change_terminal_size(*size)
        late.channel.change_terminal_size(80, 24)
        await late.wait_for("bewaard")
        await late.close()


@pytest.mark.parametrize(
    "pasted",
    [
        b"\x1b[200~" + b"nog een regel tekst\r" * 100_000 + b"\x1b[201~",
        b"zonder merken geplakt\r" * 100,
        b"\x1b[200~" + b"zonder einde " * 20_000,
        b"a" * 100_000,
    ],
    ids=["two megabytes", "unmarked", "without end", "one key"],
)
async def test_t17_a_paste_of_any_size_keeps_nobody_from_typing(
    siege: Siege, pasted: bytes
) -> None:
    attacker = await intruder(siege)
    async with siege.unharmed():
        for at in range(0, len(pasted), 30_000):
            attacker.channel.write(pasted[at : at + 30_000])
            await asyncio.sleep(0)
        attacker.connection.abort()


@pytest.mark.parametrize(
    "bytes_",
    [
        b"\x1b[99999201u",
        b"\x1b[" + b"9" * 20 + b"u",
        b"\x1b[" + b"1;" * 10_000 + b"m",
        b"\x1b[<" + b"9" * 400 + b"M",
        b"\x1b]52;c;" + b"A" * 100_000 + b"\x07",
        b"\x1bP" + b"x" * 100_000,
        b"\x1b" * 10_000,
    ],
    ids=["no character", "overflow", "parameters", "mouse", "clipboard", "string", "escapes"],
)
async def test_t18_a_sequence_that_breaks_a_parser_ends_no_session(
    siege: Siege, bytes_: bytes
) -> None:
    async with siege.unharmed():
        late = await Terminal.open(siege.port, siege.fresh("raar"), siege.code("observer"))
        await late.wait_for("bewaard")
        late.send(bytes_ + b"\x1b\\\x1b")
        late.send(b"\x1bOP")
        await late.wait_for(lambda shown: "F1" in shown.text or "Esc" in shown.text)
        assert not late.channel.is_closing()
        await late.close()


@pytest.mark.parametrize("window", [2**32 - 1, 64 * 1024])
async def test_t19_who_does_not_read_costs_a_bounded_amount(siege: Siege, window: int) -> None:
    connection = await connected(siege.port, siege.fresh("traag"), siege.code("observer"))
    slow = await Terminal.open(
        siege.port, connection=connection, window=window, columns=300, rows=120
    )
    await slow.wait_for("bewaard")
    transport = cast(asyncio.Transport, cast(Any, connection)._transport)
    async with siege.unharmed() as anna:
        transport.pause_reading()
        for number in range(100):
            slow.channel.change_terminal_size(300 - number % 2, 120)
            anna.resize(100 + number % 2, 30)
            await asyncio.sleep(0.01)
        transport.resume_reading()
        slow.resize(80, 24)
        await slow.wait_for("bewaard")
        anna.resize(80, 24)
    await slow.close()


async def test_t20_packets_of_nothing_are_on_the_budget_too(siege: Siege) -> None:
    attacker = await intruder(siege)
    async with siege.unharmed():
        await pumped(
            attacker, 60_000, lambda: attacker.connection.send_packet(MSG_IGNORE, String(b""))
        )
        await pumped(attacker, 20_000, lambda: attacker.channel.write(b"a"))
        attacker.connection.abort()


async def test_t21_a_fifth_channel_is_refused(siege: Siege) -> None:
    async with siege.unharmed(too_many_channels=20):
        connection = await connected(siege.port, siege.fresh("veel"), siege.code("observer"))
        for _ in range(4):
            await connection.create_session(asyncssh.SSHClientSession, subsystem="sftp")
        for _ in range(20):
            with pytest.raises(asyncssh.ChannelOpenError):
                await connection.create_session(asyncssh.SSHClientSession, subsystem="sftp")
        connection.abort()


async def test_t21_an_environment_without_end_is_on_the_budget(siege: Siege) -> None:
    async with siege.unharmed():
        connection = await connected(siege.port, siege.fresh("veel"), siege.code("observer"))
        big: dict[bytes | str, bytes | str] = {f"LC_{n}": "x" * 30_000 for n in range(400)}
        asking = asyncio.ensure_future(
            connection.create_session(asyncssh.SSHClientSession, env=big, term_type="xterm")
        )
        await asyncio.sleep(0.5)
        connection.abort()
        await asyncio.gather(asking, return_exceptions=True)


async def test_t21_a_channel_for_nothing_is_closed(
    siege: Siege, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The patience is the server's; here only that asking for nothing is no crime by itself.
    async with siege.unharmed():
        attacker = await intruder(siege)
        for kind in ("x11-req", "auth-agent-req@openssh.com", "xon-xoff", "no-such-request"):
            attacker.connection.send_packet(
                MSG_CHANNEL_REQUEST, UInt32(0), String(kind), Boolean(True)
            )
        attacker.channel.write(b"a")
        attacker.connection.abort()


async def test_t22_bytes_that_are_no_utf8_harm_nobody_not_even_who_sends_them(
    siege: Siege,
) -> None:
    async with siege.unharmed():
        late = await Terminal.open(siege.port, siege.fresh("bytes"), siege.code("observer"))
        await late.wait_for("bewaard")
        late.send(b"\xff\xfe\xc3(\xed\xa0\x80\xf4\x90\x80\x80" * 200)
        late.resize(100, 30)
        await late.wait_for("bewaard")
        assert not late.channel.is_closing()
        await late.close()


async def test_t29_answers_nobody_asked_for_are_never_typed(siege: Siege) -> None:
    async with siege.unharmed():
        late = await Terminal.open(siege.port, siege.fresh("ruis"), siege.code())
        noise = (
            b"\x1b[<35;10;10M\x1b[?62;4c\x1b[>0;276;0c\x1b]11;rgb:0000/0000/0000\x1b\\"
            b"\x1b[24;80R\x1bP>|XTerm(388)\x1b\\\x1b[?1;2c\x1b[I\x1b[O\x1b[8;24;80t"
        )
        late.send(noise)
        await late.wait_for("Rood")
        late.send(noise + b"\r")
        await late.wait_for("bewaard")
        late.send(noise + b"klaar")
        await late.wait_for("klaar")
        for rest in ("rgb:", "276;0c", "62;4", "XTerm", "80R", "35;10"):
            assert rest not in late.text
        await late.close()


@pytest.mark.parametrize("seed", range(2))
async def test_fuzz_keys_and_bytes_after_the_login_harm_nobody(siege: Siege, seed: int) -> None:
    chance = random.Random(seed)
    attacker = await intruder(siege)
    async with siege.unharmed():
        await pumped(attacker, 3_000, lambda: attacker.channel.write(wild(chance)))
        attacker.connection.abort()


@pytest.mark.parametrize("seed", range(2))
async def test_fuzz_packets_after_the_login_end_that_connection_at_the_most(
    siege: Siege, seed: int
) -> None:
    chance = random.Random(seed)
    async with siege.unharmed():
        for _ in range(40):
            connection = await connected(siege.port, "ruist", siege.code("observer"))
            for _ in range(chance.randrange(1, 12)):
                kind = chance.choice((*range(1, 8), *range(20, 32), *range(50, 62), *range(80, 101),
                                      chance.randrange(1, 256)))  # fmt: skip
                body = chance.randbytes(chance.randrange(0, 80))
                if chance.random() < 0.5:
                    body = b"\0\0\0" + bytes([chance.randrange(5)]) + body
                connection.send_packet(kind, body)
            await asyncio.sleep(0)
            connection.abort()
