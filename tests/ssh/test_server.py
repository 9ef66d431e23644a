from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import socket
from pathlib import Path
from typing import Any

import asyncssh
import pytest

from tests.ssh.conftest import Open, Serve
from tests.ssh.house import FakeHost, Pad
from tests.terminals import Client, Terminal, connected, within
from workshop.config import SshSettings
from workshop.errors import StorageError
from workshop.ssh.hostkey import host_key
from workshop.ssh.server import Server, serve


@pytest.mark.parametrize(
    ("settings", "id"),
    [
        ({"host": "192.0.2.1"}, "address-unusable"),
        ({"host": "geen.machine.invalid"}, "address-unusable"),
    ],
)
async def test_an_address_that_is_not_ours_is_said(
    host: FakeHost, tmp_path: Path, settings: Any, id: str
) -> None:
    with pytest.raises(StorageError) as caught:
        async with serve(host, SshSettings(port=0, **settings), host_key(tmp_path)):
            pass
    assert caught.value.id == id
    assert caught.value.values == {**settings, "port": 0}


async def test_a_port_that_is_in_use_is_said(
    host: FakeHost, server: Server, tmp_path: Path
) -> None:
    settings = SshSettings(host="127.0.0.1", port=server.port)
    with pytest.raises(StorageError) as caught:
        async with serve(host, settings, host_key(tmp_path)):
            pass
    assert caught.value.id == "port-in-use"
    assert caught.value.values == {"host": "127.0.0.1", "port": server.port}


async def test_stopping_ends_every_session_with_a_sentence_and_75(
    server: Server, host: FakeHost
) -> None:
    people = [await Terminal.open(server.port, f"p{number}") for number in range(3)]
    for one in people:
        await one.wait_for("welkom")
    await within(server.drain())
    for one in people:
        assert await one.exit_code() == 75
        after = bytes(one.raw).rpartition(b"\x1b[?1049l")[2].decode()
        assert "De bijeenkomst wordt gestopt" in after
    assert server.inside == 0
    assert all(screen.ended.is_set() for screen in host.screens)
    with pytest.raises(OSError):
        await connected(server.port)


async def test_stopping_also_ends_who_is_still_at_the_door(server: Server) -> None:
    client = Client([])
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    await within(reader.readline())
    await within(server.drain())
    assert await within(reader.read()) is not None
    assert client.asked == []
    writer.close()


class _Stubborn(Pad):
    async def live(self, *arguments: object, **options: object) -> None:
        await asyncio.Event().wait()

    def exit(self, *arguments: object, **options: object) -> None:
        pass


async def test_stopping_does_not_wait_for_ever(start: Serve, host: FakeHost) -> None:
    host.make_screen = _Stubborn
    server = await start(drain_seconds=0)
    petra = await Terminal.open(server.port)
    await within(host.shown.wait())
    await within(server.drain())
    assert host.screens[0].ended.is_set()
    assert await petra.exit_code() == 75


async def test_nothing_of_a_server_runs_on_after_its_end(host: FakeHost, tmp_path: Path) -> None:
    before = asyncio.all_tasks()
    async with serve(host, SshSettings(host="127.0.0.1", port=0), host_key(tmp_path)) as server:
        petra = await Terminal.open(server.port)
        await petra.wait_for("welkom")
        await petra.close()
        await Terminal.open(server.port, "kees")
    assert not {task for task in asyncio.all_tasks() - before if "ssh-session" in task.get_name()}
    assert host.screens[0].ended.is_set()


async def test_one_connection_has_no_more_channels_than_the_limit(
    start: Serve,
) -> None:
    server = await start(channels_per_connection=2)
    connection = await connected(server.port)
    first = await Terminal.open(server.port, connection=connection)
    await first.wait_for("welkom")
    second = await Terminal.open(server.port, connection=connection)
    await second.wait_for("welkom")
    with pytest.raises(asyncssh.ChannelOpenError):
        await Terminal.open(server.port, connection=connection)
    first.send("\x11")
    assert await first.exit_code() == 0
    third = await Terminal.open(server.port, connection=connection)
    await third.wait_for("welkom")
    await first.close()


async def test_what_is_refused_by_the_hundred_is_counted(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    client = Client(["goed"])
    connection = await connected(server.port, client=client)
    for _ in range(100):
        with pytest.raises(asyncssh.ChannelOpenError):
            await connection.open_connection("127.0.0.1", 22)
    connection.close()
    await within(_left(caplog))
    lines = [json.loads(line.message) for line in caplog.records if line.name == "workshop.audit"]
    refused = [line for line in lines if line["event"] == "refused"]
    assert {line["reason"] for line in refused} == {"forwarding"}
    assert [line["times"] for line in refused if "times" in line] == [40]
    assert len(refused) == 61


async def _left(caplog: pytest.LogCaptureFixture) -> None:
    while not any("disconnected" in line.message for line in caplog.records):  # noqa: ASYNC110
        await asyncio.sleep(0.01)


async def test_a_full_house_says_so(start: Serve) -> None:
    server = await start(sessions=1)
    first = await Terminal.open(server.port)
    await first.wait_for("welkom")
    second = await Terminal.open(server.port, "kees")
    assert await second.exit_code() == 75
    assert "zoveel deelnemers" in second.errors.decode()
    for one in (first, second):
        await one.close()


async def test_forwarding_of_every_kind_is_refused(
    server: Server, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    connection = await connected(server.port)
    with pytest.raises(asyncssh.ChannelOpenError):
        await connection.open_connection("127.0.0.1", 22)
    with pytest.raises(asyncssh.ChannelOpenError):
        await connection.open_unix_connection("/run/x.sock")
    with pytest.raises(asyncssh.ChannelOpenError):
        await connection.open_tun()
    with pytest.raises(asyncssh.ChannelOpenError):
        await connection.open_tap()
    with pytest.raises(asyncssh.ChannelListenError):
        await connection.forward_remote_port("127.0.0.1", 0, "127.0.0.1", 22)
    with pytest.raises(asyncssh.ChannelListenError):
        await connection.forward_remote_path(str(tmp_path / "x"), "/run/x.sock")
    assert caplog.text.count('"reason": "forwarding"') == 6
    connection.close()


@pytest.mark.parametrize("subsystem", ["netconf", "akkoord-sync", "SFTP", "sftp "])
async def test_subsystems_are_refused(server: Server, subsystem: str) -> None:
    connection = await connected(server.port)
    with pytest.raises(asyncssh.ChannelOpenError):
        await connection.create_session(asyncssh.SSHClientSession, subsystem=subsystem)
    connection.close()


async def test_an_agent_and_x11_are_not_taken(terminal: Open, server: Server) -> None:
    connection = await connected(server.port, "petra", agent_forwarding=True)
    with pytest.raises(asyncssh.ChannelOpenError):
        await Terminal.open(server.port, connection=connection, x11_forwarding=True)
    connection.close()


@pytest.mark.parametrize(
    "weak",
    [
        {"encryption_algs": ["chacha20-poly1305@openssh.com"]},
        {"encryption_algs": ["aes256-ctr"], "mac_algs": ["hmac-sha2-256-etm@openssh.com"]},
        {"compression_algs": ["zlib@openssh.com"]},
        {"kex_algs": ["diffie-hellman-group14-sha256"]},
    ],
)
async def test_what_weakens_the_connection_is_not_offered(server: Server, weak: Any) -> None:
    with pytest.raises(asyncssh.KeyExchangeFailed):
        await connected(server.port, **weak)


@pytest.mark.parametrize(
    "garbage",
    [
        b"GET / HTTP/1.0\r\n\r\n",
        b"SSH-1.5-x\r\n",
        b"\x00" * 50_000,
        b"SSH-2.0-x\r\n" + b"\xff" * 400,
    ],
    ids=["http", "ssh-1.5", "zeros", "length"],
)
async def test_garbage_before_a_login_is_closed_without_a_word_in_the_log(
    server: Server, terminal: Open, garbage: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    writer.write(garbage)
    with contextlib.suppress(ConnectionError):
        await within(reader.read())
    writer.close()
    petra = await terminal()
    await petra.wait_for("welkom")
    assert "Traceback" not in caplog.text


async def test_keys_are_sent_without_waiting_and_little_waits_in_the_kernel(
    server: Server, terminal: Open
) -> None:
    petra = await terminal()
    await petra.wait_for("welkom")
    (connection,) = server._house.connections
    sock = connection.get_extra_info("socket")
    assert sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
    assert sock.getsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF) <= 2 * 32 * 1024
