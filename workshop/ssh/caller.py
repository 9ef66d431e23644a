"""Calls a server elsewhere as one of its participants: the client's end of an SSH connection.

The way in is that of everybody: the host key is checked as ssh checks it, and the code is asked
for, or a key of one's own does. What goes over the line is for others to say; here it is bytes.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import asyncssh

from workshop.errors import LineError, UsageError
from workshop.ssh.hosts import KnownHosts, Standing

__all__ = ["PATIENCE", "Address", "Answers", "Call", "call"]

_ADDRESS = re.compile(r"(?P<name>[^@\s]+)@(?P<host>\[[^\]\s]+\]|[^:@\s]+)(:(?P<port>\d{1,5}))?")
_PORT = 2222
PATIENCE = 15.0
"""Seconds that a connection may take where nobody says otherwise."""
_KEEPALIVE = 5
_UNANSWERED = 2
_PASSING = frozenset(
    {
        asyncssh.DISC_CONNECTION_LOST,
        asyncssh.DISC_SERVICE_NOT_AVAILABLE,
        asyncssh.DISC_PROTOCOL_ERROR,
        asyncssh.DISC_MAC_ERROR,
    }
)
"""Ends of a connection that say nothing of who called: the line went, or the server is stopping."""
_WINDOW = 2 << 20


@dataclass(frozen=True, slots=True)
class Address:
    """Whom to call, and under which name."""

    name: str
    host: str
    port: int

    @classmethod
    def of(cls, words: str) -> Address:
        """Reads ``name@host`` or ``name@host:port``; a numeric IPv6 host stands in brackets.

        Raises:
            UsageError: ``address-wrong``.
        """
        match = _ADDRESS.fullmatch(words)
        port = int(match["port"] or _PORT) if match else 0
        if match is None or not 0 < port < 1 << 16:
            raise UsageError("address-wrong")
        return cls(match["name"], match["host"].strip("[]"), port)

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.name}@{host}:{self.port}"


class Answers(Protocol):
    """Whoever answers what a server asks on the way in."""

    async def code(self, instruction: str, prompt: str) -> str | None:
        """The join code; None gives up."""

    async def trusts(self, host: str, fingerprint: str) -> bool:
        """Whether a server nobody knows yet is the one it should be."""


class Call:
    """A line to a server: bytes in order, both ways, until it is gone."""

    def __init__(self, connection: asyncssh.SSHClientConnection) -> None:
        self._connection = connection
        self._channel: asyncssh.SSHClientChannel[bytes] | None = None
        self._early: list[bytes] = []
        self._heard: Callable[[bytes], None] | None = None
        self._flows: Callable[[], None] | None = None
        self._flowing = True
        self.ended = asyncio.Event()
        """Set when nothing comes any more."""

    @property
    def flowing(self) -> bool:
        """Whether the other side takes bytes at the moment."""
        return self._flowing and not self.ended.is_set()

    @property
    def fingerprint(self) -> str:
        """Of the server's key."""
        key = self._connection.get_server_host_key()
        return key.get_fingerprint() if key is not None else ""

    def listen(self, heard: Callable[[bytes], None], flows: Callable[[], None]) -> None:
        """Gives everything that arrives to ``heard``, and calls ``flows`` when the other side
        takes bytes again; neither may raise."""
        self._heard, self._flows = heard, flows
        early, self._early = self._early, []
        for data in early:
            heard(data)

    def write(self, data: bytes) -> None:
        """Sends something; on a line that is gone it goes nowhere."""
        if self._channel is not None and not self.ended.is_set():
            try:
                self._channel.write(data)
            except OSError:
                self.hang_up()

    def hang_up(self) -> None:
        """Ends it at once."""
        self._connection.abort()
        self.ended.set()

    async def gone(self) -> None:
        """Waits until the connection is closed altogether."""
        await self._connection.wait_closed()

    def _opened(self, channel: asyncssh.SSHClientChannel[bytes]) -> None:
        self._channel = channel

    def _pause(self, paused: bool) -> None:
        self._flowing = not paused
        if not paused and self._flows is not None:
            self._flows()

    def _received(self, data: bytes) -> None:
        if self.ended.is_set():
            return  # what was read before somebody hung up
        if self._heard is None:
            self._early.append(data)
        else:
            self._heard(data)


class _Session(asyncssh.SSHClientSession[bytes]):
    def __init__(self, made: Call) -> None:
        self._call = made

    def data_received(self, data: bytes, datatype: int | None) -> None:
        if datatype is None:
            self._call._received(data)

    def eof_received(self) -> bool:
        self._call.ended.set()
        return False

    def connection_lost(self, exc: Exception | None) -> None:
        self._call.ended.set()

    def pause_writing(self) -> None:
        self._call._pause(True)

    def resume_writing(self) -> None:
        self._call._pause(False)


class _Client(asyncssh.SSHClient):
    """Answers for the person, and remembers why it went wrong."""

    def __init__(
        self, address: Address, known: KnownHosts, answers: Answers, patience: float
    ) -> None:
        self._seconds = patience
        self._address = address
        self._known = known
        self._answers = answers
        self.key: asyncssh.SSHKey | None = None
        self.standing = Standing.NEW
        self.accepted: bytes | None = None
        self.tried = False
        """Whether a code was given."""
        self.gave_up = False
        """Whether there was nobody to give one."""
        self.greeted = False
        """Whether the other side has shown that the key is its own."""
        self.patience = asyncio.timeout(patience)
        """Does not run while a person thinks."""

    def begin(self) -> None:
        """Another connection begins."""
        self.tried = self.gave_up = False
        self.patience = asyncio.timeout(self._seconds)

    def validate_host_public_key(
        self, host: str, addr: str, port: int, key: asyncssh.SSHKey
    ) -> bool:
        self.key = key
        self.standing = self._known.standing(self._address.host, self._address.port, key)
        return self.standing is Standing.KNOWN or key.public_data == self.accepted

    def auth_completed(self) -> None:
        self.greeted = True

    def kbdint_auth_requested(self) -> str:
        return ""

    async def kbdint_challenge_received(
        self, name: str, instructions: str, lang: str, prompts: Sequence[tuple[str, bool]]
    ) -> list[str] | None:
        if len(prompts) != 1:
            return [] if not prompts else None
        self.tried = self.greeted = True
        self.patience.reschedule(None)
        code = await self._answers.code(instructions, prompts[0][0])
        self.patience.reschedule(asyncio.get_running_loop().time() + self._seconds)
        self.gave_up = code is None
        return None if code is None else [code]


async def call(
    address: Address,
    subsystem: str,
    known: KnownHosts,
    answers: Answers,
    patience: float = PATIENCE,
) -> Call:
    """Connects, shows who one is, and opens a line to a subsystem.

    Args:
        patience: seconds that coming in may take, without the time that a person needs for an
            answer, and as many again to open the line.

    Raises:
        LineError: ``line-unreachable`` (host, port), ``line-other-key`` (host, entry),
            ``line-not-trusted``, ``line-no-code`` where there was nobody to give one,
            ``line-refused`` (said), ``line-unknown`` where the server does not know the subsystem.
        StorageError: the known_hosts file cannot be used.
    """
    client = _Client(address, known, answers, patience)
    try:
        connection = await _connected(address, client)
    except asyncssh.HostKeyNotVerifiable:
        assert client.key is not None
        if client.standing is Standing.CHANGED:
            entry = known.entry(address.host, address.port)
            raise LineError("line-other-key", host=address.host, entry=entry) from None
        if not await answers.trusts(address.host, client.key.get_fingerprint()):
            raise LineError("line-not-trusted") from None
        client.accepted = client.key.public_data
        try:
            connection = await _connected(address, client)
        finally:
            # Also where no code was right: nobody compares a fingerprint twice.
            if client.greeted:
                known.add(address.host, address.port, client.key)
    made = Call(connection)
    try:
        async with asyncio.timeout(patience):
            channel, _ = await connection.create_session(
                lambda: _Session(made), subsystem=subsystem, encoding=None, window=_WINDOW
            )
    except (asyncssh.Error, OSError, TimeoutError) as error:
        gone = connection.is_closed() or not _was_refused(error)
        made.hang_up()
        if gone:
            raise _unreachable(address) from error
        raise LineError("line-unknown") from error
    except BaseException:
        made.hang_up()  # nobody else has it yet
        raise
    made._opened(channel)
    return made


async def _connected(address: Address, client: _Client) -> asyncssh.SSHClientConnection:
    client.begin()
    # asyncssh tells names and hosts to its log.
    asyncssh.set_log_level("WARNING")
    try:
        async with client.patience:
            return await asyncssh.connect(
                address.host,
                address.port,
                username=address.name,
                client_factory=lambda: client,
                config=None,
                known_hosts=([], [], []),
                agent_forwarding=False,
                preferred_auth="publickey,keyboard-interactive",
                connect_timeout=None,
                login_timeout=None,
                compression_algs=None,
                keepalive_interval=_KEEPALIVE,
                keepalive_count_max=_UNANSWERED,
            )
    except asyncssh.HostKeyNotVerifiable:
        raise
    except asyncssh.DisconnectError as error:
        if client.gave_up:
            raise LineError("line-no-code") from error
        if client.tried and error.code not in _PASSING:
            raise LineError("line-refused", said=_plain(error.reason)) from error
        raise _unreachable(address) from error
    except (OSError, asyncssh.Error, TimeoutError) as error:
        raise _unreachable(address) from error


def _was_refused(error: Exception) -> bool:
    """Whether a server said that it does not know the subsystem; a line that went says nothing."""
    return (
        isinstance(error, asyncssh.ChannelOpenError)
        and error.code == asyncssh.OPEN_REQUEST_SESSION_FAILED
    )


def _unreachable(address: Address) -> LineError:
    return LineError("line-unreachable", host=address.host, port=address.port)


def _plain(words: str) -> str:
    """A server's own words, without what a terminal would take for an order."""
    return "".join(ch for ch in words[:300] if ch.isprintable())
