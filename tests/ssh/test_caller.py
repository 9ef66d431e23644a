"""Calling a server: who it is, who one is, and a line for bytes."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import asyncssh
import pytest

from tests.ssh.conftest import Serve
from tests.terminals import within
from workshop.errors import LineError, UsageError
from workshop.ssh.caller import Address, call
from workshop.ssh.hosts import KnownHosts
from workshop.ssh.server import Server


@dataclass
class Person:
    """Somebody at a terminal, with their answers ready."""

    codes: list[str | None] = field(default_factory=lambda: ["goed"])
    trust: bool = True
    shown: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    async def code(self, instruction: str, prompt: str) -> str | None:
        self.asked.append(instruction)
        return self.codes.pop(0) if self.codes else None

    async def trusts(self, host: str, fingerprint: str) -> bool:
        self.shown.append(fingerprint)
        return self.trust


@pytest.fixture
def hosts(tmp_path: Path) -> KnownHosts:
    return KnownHosts(tmp_path / "known_hosts")


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("anna@192.0.2.10", Address("anna", "192.0.2.10", 2222)),
        ("anna@zaal.example:22", Address("anna", "zaal.example", 22)),
        ("anna@[2001:db8::1]:2200", Address("anna", "2001:db8::1", 2200)),
    ],
)
def test_an_address_is_a_name_and_a_place(words: str, address: Address) -> None:
    assert Address.of(words) == address
    assert Address.of(str(address)) == address


@pytest.mark.parametrize("words", ["", "anna", "anna@", "@zaal", "anna@zaal:0", "anna@zaal:99999"])
def test_anything_else_is_no_address(words: str) -> None:
    with pytest.raises(UsageError):
        Address.of(words)


async def test_the_first_time_the_fingerprint_is_shown_and_from_then_on_it_is_known(
    server: Server, hosts: KnownHosts
) -> None:
    person, address = Person(["goed", "goed"]), Address("cato", "127.0.0.1", server.port)
    for _ in range(2):
        line = await within(call(address, "workshop-sync", hosts, person))
        assert line.fingerprint == server.fingerprint
        line.hang_up()
        await line.gone()
    assert person.shown == [server.fingerprint]


async def test_a_server_that_is_not_trusted_is_not_told_a_code(
    server: Server, hosts: KnownHosts
) -> None:
    person = Person(trust=False)
    with pytest.raises(LineError) as refused:
        await within(
            call(Address("cato", "127.0.0.1", server.port), "workshop-sync", hosts, person)
        )
    assert refused.value.id == "line-not-trusted"
    assert person.asked == []
    assert not hosts.path.exists()


async def test_a_server_with_another_key_is_not_told_a_code(
    server: Server, hosts: KnownHosts
) -> None:
    address, person = Address("cato", "127.0.0.1", server.port), Person()
    (await within(call(address, "workshop-sync", hosts, person))).hang_up()
    name, kind, key = hosts.path.read_text().split()
    hosts.path.write_text(f"{name} {kind} {key[:-8]}AAAAAAAA\n")

    other = Person()
    with pytest.raises(LineError) as refused:
        await within(call(address, "workshop-sync", hosts, other))
    assert (refused.value.id, other.asked, other.shown) == ("line-other-key", [], [])


async def test_a_wrong_code_is_asked_again_and_giving_up_is_a_refusal(
    server: Server, hosts: KnownHosts
) -> None:
    address = Address("cato", "127.0.0.1", server.port)
    person = Person(["fout", "goed"])
    (await within(call(address, "workshop-sync", hosts, person))).hang_up()
    assert len(person.asked) == 2

    with pytest.raises(LineError) as refused:
        await within(call(address, "workshop-sync", hosts, Person(["fout", None])))
    assert refused.value.id == "line-no-code"


async def test_a_fingerprint_is_not_compared_again_where_no_code_was_right(
    server: Server, hosts: KnownHosts
) -> None:
    address, person = Address("cato", "127.0.0.1", server.port), Person([None, "goed"])
    with pytest.raises(LineError):
        await within(call(address, "workshop-sync", hosts, person))
    (await within(call(address, "workshop-sync", hosts, person))).hang_up()
    assert person.shown == [server.fingerprint]


async def test_nobody_there_is_told_as_such(server: Server, hosts: KnownHosts) -> None:
    port = server.port
    await server.drain()
    with pytest.raises(LineError) as refused:
        await within(call(Address("cato", "127.0.0.1", port), "workshop-sync", hosts, Person()))
    assert refused.value.id == "line-unreachable"


async def test_a_server_that_knows_no_replicas_says_so(start: Serve, hosts: KnownHosts) -> None:
    server = await start()
    with pytest.raises(LineError) as refused:
        await within(
            call(Address("cato", "127.0.0.1", server.port), "iets-anders", hosts, Person())
        )
    assert refused.value.id == "line-unknown"


class Scissors:
    """Passes on what comes and cuts the line after so many bytes from the server."""

    def __init__(self, target: int, after: int) -> None:
        self._target, self._left = target, after
        self.port = 0

    async def __aenter__(self) -> Scissors:
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        self._tasks: list[asyncio.Task[None]] = []
        return self

    async def __aexit__(self, *error: object) -> None:
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Somebody calls; who leaves ``with`` waits until no end of the line is left."""
        here = asyncio.current_task()
        assert here is not None
        self._tasks.append(here)
        lines = [writer]
        try:
            there, onward = await asyncio.open_connection("127.0.0.1", self._target)
            lines.append(onward)
            self._tasks.append(asyncio.ensure_future(self._up(reader, onward)))
            while self._left > 0 and (data := await there.read(self._left)):
                self._left -= len(data)
                writer.write(data)
        finally:
            for line in lines:
                line.transport.abort()

    async def _up(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(4_096):
            writer.write(data)


async def test_a_line_that_goes_while_one_calls_says_nothing_of_who_calls(
    server: Server, hosts: KnownHosts
) -> None:
    """Who writes on without a line calls again; for good it ends only where the server says so."""
    said: list[str] = []
    for after in count(0, 61):
        async with Scissors(server.port, after) as line:
            address = Address("cato", "127.0.0.1", line.port)
            try:
                made = await within(call(address, "workshop-sync", hosts, Person()))
            except LineError as error:
                said.append(error.id)
            else:
                made.hang_up()
                break
    assert set(said) == {"line-unreachable"}
    assert len(said) > 30


async def test_a_line_says_when_it_is_gone(server: Server, hosts: KnownHosts) -> None:
    line = await within(
        call(Address("cato", "127.0.0.1", server.port), "workshop-sync", hosts, Person())
    )
    line.listen(lambda data: None, lambda: None)
    await asyncio.gather(server.drain(), within(line.ended.wait()))
    line.write(b"naar niemand")
    assert not line.flowing


class Speechless(asyncssh.SSHServer):
    """Lets everybody in and then says nothing more."""

    def begin_auth(self, username: str) -> bool:
        return False

    async def session_requested(self) -> bool:
        await asyncio.Event().wait()
        return False


async def test_a_server_that_lets_in_and_opens_no_line_is_not_waited_for_without_end(
    hosts: KnownHosts,
) -> None:
    key = asyncssh.generate_private_key("ssh-ed25519")
    server = await asyncssh.listen(
        "127.0.0.1", 0, server_factory=Speechless, server_host_keys=[key]
    )
    async with server:
        address = Address("cato", "127.0.0.1", server.get_port())
        with pytest.raises(LineError) as refused:
            await within(call(address, "workshop-sync", hosts, Person(), patience=0.5))
    assert refused.value.id == "line-unreachable"


async def test_what_was_read_before_somebody_hung_up_is_not_handed_on(
    server: Server, hosts: KnownHosts
) -> None:
    address = Address("cato", "127.0.0.1", server.port)
    line = await within(call(address, "workshop-sync", hosts, Person()))
    heard: list[bytes] = []
    line.listen(heard.append, lambda: None)
    line.hang_up()
    line._received(b"te laat")
    assert heard == []
