"""One connection: who is at the door, and may this person come in with that code or key.

Codes come by keyboard-interactive. The prompts are ASCII, because that is all OpenSSH shows there.
A wrong code gets another challenge with the reason instead of a refusal: the client's own three
tries do not count then, ours do.

A key opens the door only where its holder had it remembered, and only to the seat of that name.
Other keys that a client offers are noted, so that their holder can be asked; an offer proves
nothing, and the key that was offered last is not the one that was used.
"""

from __future__ import annotations

import asyncio
import logging
import socket
from collections.abc import Sequence
from typing import Any

import asyncssh

from workshop.errors import AdmissionError
from workshop.i18n import Locale, locale_from, translator
from workshop.logs import traceback_lines
from workshop.ssh.ascii import to_ascii
from workshop.ssh.audit import Happening, Reason, Trail, shown_client, shown_name
from workshop.ssh.door import Admitted, Knock
from workshop.ssh.guard import Guard
from workshop.ssh.house import House
from workshop.ssh.session import Session

__all__ = ["Porter"]

_log = logging.getLogger(__name__)

_TRY_AGAIN = frozenset({Reason.CODE_WRONG, Reason.CODE_EXPIRED, Reason.CODE_USED})
_KEYS_NOTED = 4  # of the keys a client offers
_KEYS_OFFERED = 60  # on one connection; twice for a key that is used
_CHALLENGES = 24  # started and left unanswered on one connection
_SEND_BUFFER = 32 * 1024  # bytes in the kernel: what is there can no longer be left out
_IDLE = 15.0  # every so many seconds, somebody without a channel is sent away
_SILENT = 2.0  # seconds in which every client has said which program it is
_UNDECIDED = 30.0  # seconds to compare a fingerprint or find a code, when others wait

Challenge = tuple[str, str, str, tuple[tuple[str, bool], ...]]


class Porter(asyncssh.SSHServer):
    """The owner of one connection."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._trail = Trail(next(house.numbers))
        self._connection: asyncssh.SSHServerConnection
        self._guard: Guard
        self.address = ""
        self._asked = False
        self._tries = 0
        self._challenges = 0
        self._keys_offered = 0
        self._keys: list[str] = []
        self._admitted: Admitted | None = None
        """Whom the last check let in; asyncssh ends the login after the one that counts."""
        self._user = ""
        self._locale: Locale = house.locale
        self._sessions: set[Session] = set()
        self._idle: asyncio.TimerHandle | None = None
        self._loop = asyncio.get_running_loop()
        self._since = self._loop.time()

    # The connection

    def connection_made(self, conn: asyncssh.SSHServerConnection) -> None:
        self._connection = conn
        self.address = str((conn.get_extra_info("peername") or ("",))[0])
        self._trail.knows(address=self.address)
        reason = self._house.crowd.arrive(self)
        if reason is not None:
            self._refuse_at_door(reason)
            sentence = translator(self._locale).text("ssh-door-full")
            if not self._house.reject(conn, to_ascii(sentence)):
                conn.abort()
            return
        self._house.connections.add(conn)
        self._guard = Guard.installed(conn)
        sock = conn.get_extra_info("socket")
        if sock is not None:
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _SEND_BUFFER)

    def connection_lost(self, exc: Exception | None) -> None:
        self._house.crowd.leave(self)
        self._house.connections.discard(self._connection)
        if self._idle is not None:
            self._idle.cancel()
        self._trail.end()
        if self._admitted is not None:
            seconds = round(self._loop.time() - self._since)
            self._trail.record(Happening.DISCONNECTED, seconds=seconds)

    @property
    def loiters(self) -> bool:
        """Whether nothing came that a client sends by itself; asking for a login is enough."""
        if self._asked:
            return False
        said = self._connection.get_extra_info("client_version") is not None
        return self._loop.time() - self._since > (_UNDECIDED if said else _SILENT)

    @property
    def dawdles(self) -> bool:
        """Whether they have had the time that reading a code from paper takes."""
        return self._loop.time() - self._since > _UNDECIDED

    def send_away(self) -> None:
        """Makes room for somebody else at the door."""
        self._house.crowd.leave(self)
        if self.loiters:
            self._refuse_at_door(Reason.SILENT_AT_DOOR)
            self._connection.abort()
        else:
            self._refuse_at_door(Reason.TOO_MANY_FROM_ADDRESS)
            self._disconnect(translator(self._locale).text("ssh-door-full"))

    def _refuse_at_door(self, reason: Reason) -> None:
        if self._house.tally.has_line(reason):
            self._trail.refuse(reason)

    # Authentication

    def begin_auth(self, username: str) -> bool:
        # Synchronous on purpose: what arrives while this waits is piled up before any check.
        self._asked = True
        self._user = username
        self._admitted = None
        self._keys.clear()
        return True

    def password_auth_supported(self) -> bool:
        return False

    def public_key_auth_supported(self) -> bool:
        return True

    def kbdint_auth_supported(self) -> bool:
        return True

    async def validate_public_key(self, username: str, key: asyncssh.SSHKey) -> bool:
        """Called for the offer of a key, and again for the signature, which asyncssh verifies."""
        self._admitted = None
        self._keys_offered += 1
        if self._keys_offered > _KEYS_OFFERED:
            self._turn_away(Reason.TOO_MANY_TRIES, "ssh-too-many-tries")
            return False
        fingerprint = key.get_fingerprint()
        if self._house.stopping:
            return False
        try:
            admitted = await self._house.host.recognise(self._knock(username, keys=(fingerprint,)))
        except Exception as error:
            _log.error("a key could not be looked up\n%s", "\n".join(traceback_lines(error)))
            return False
        if admitted is None:
            if fingerprint not in self._keys and len(self._keys) < _KEYS_NOTED:
                self._keys.append(fingerprint)
            return False
        self._admitted = admitted
        self._user = username
        return True

    def get_kbdint_challenge(self, username: str, lang: str, submethods: str) -> Challenge | bool:
        self._admitted = None
        self._challenges += 1
        if self._challenges > _CHALLENGES:
            self._turn_away(Reason.TOO_MANY_TRIES, "ssh-too-many-tries")
            return False
        self._locale = locale_from(lang, self._house.locale)
        if self._house.stopping:
            self._turn_away(Reason.STOPPING, "ssh-stopping")
            return False
        return self._challenge(translator(self._locale).text("ssh-welcome"))

    async def validate_kbdint_response(
        self, username: str, responses: Sequence[str]
    ) -> Challenge | bool:
        self._admitted = None
        if self._house.stopping:
            self._turn_away(Reason.STOPPING, "ssh-stopping")
            return False
        try:
            code = responses[0][:200] if len(responses) == 1 else ""
            admitted = await self._house.host.admit(self._knock(username, code, tuple(self._keys)))
        except AdmissionError as error:
            return await self._refused(error)
        except Exception as error:
            _log.error("nobody could be let in\n%s", "\n".join(traceback_lines(error)))
            self._turn_away(Reason.NOT_ADMITTED, "ssh-crashed")
            return False
        self._admitted = admitted
        self._user = username
        return True

    def auth_completed(self) -> None:
        admitted = self._admitted
        if admitted is None or self._user != self._connection.get_extra_info("username"):
            # Cannot happen; if asyncssh ever lets somebody by, they must not be somebody else.
            self._turn_away(Reason.NOT_ADMITTED, "ssh-crashed")
            return
        self._house.crowd.leave(self)
        self._trail.knows(
            auth=admitted.proof,
            name=shown_name(admitted.name),
            role=admitted.role,
            workshop=admitted.workshop,
            client=shown_client(self._connection.get_extra_info("client_version")),
        )
        self._trail.record(Happening.JOINED)
        self._watch_idle()

    def _knock(self, name: str, code: str = "", keys: tuple[str, ...] = ()) -> Knock:
        client = shown_client(self._connection.get_extra_info("client_version"))
        return Knock(name, code, self.address, client, keys)

    def _challenge(self, instruction: str) -> Challenge:
        prompt = translator(self._locale).text("ssh-code-prompt")
        return "", to_ascii(instruction), "", ((f"{to_ascii(prompt)} ", True),)

    async def _refused(self, error: AdmissionError) -> Challenge | bool:
        reason = Reason.of(error)
        self._trail.refuse(reason, name=shown_name(self._user))
        sentence = self._house.host.refusal(error, self._locale)
        self._tries += 1
        if reason not in _TRY_AGAIN:
            self._disconnect(sentence)
            return False
        wait = self._house.guesses.wrong(self._loop.time())
        if wait:
            self._house.warn_of_guessing()
            await asyncio.sleep(wait)
        if self._tries >= self._house.settings.code_attempts:
            self._turn_away(Reason.TOO_MANY_TRIES, "ssh-too-many-tries")
            return False
        return self._challenge(sentence)

    def _turn_away(self, reason: Reason, sentence: str) -> None:
        self._trail.refuse(reason)
        self._disconnect(translator(self._locale).text(sentence))

    def _disconnect(self, sentence: str) -> None:
        code = asyncssh.DISC_NO_MORE_AUTH_METHODS_AVAILABLE
        if self._house.stopping:
            # A program that calls by itself may call again; a person reads the sentence.
            code = asyncssh.DISC_SERVICE_NOT_AVAILABLE
        self._connection.disconnect(code, to_ascii(sentence))

    # Channels

    def session_requested(
        self,
    ) -> tuple[asyncssh.SSHServerChannel[bytes], asyncssh.SSHServerSession[bytes]]:
        self._sessions = {one for one in self._sessions if not one.closed.is_set()}
        if self._admitted is None or len(self._sessions) >= (
            self._house.settings.channels_per_connection
        ):
            self._trail.refuse(Reason.TOO_MANY_CHANNELS)
            raise asyncssh.ChannelOpenError(
                asyncssh.OPEN_RESOURCE_SHORTAGE, "too many channels on one connection"
            )
        session = Session(self._house, self._admitted, self._trail, self._guard)
        self._sessions.add(session)
        channel = self._connection.create_server_channel(
            encoding=None, window=256 * 1024, max_pktsize=32 * 1024
        )
        return channel, session

    def connection_requested(self, *destination: Any) -> bool:
        return self._no_forwarding()

    def unix_connection_requested(self, dest_path: str) -> bool:
        return self._no_forwarding()

    def server_requested(self, listen_host: str, listen_port: int) -> bool:
        return self._no_forwarding()

    def unix_server_requested(self, listen_path: str) -> bool:
        return self._no_forwarding()

    def tun_requested(self, unit: int | None) -> bool:
        return self._no_forwarding()

    def tap_requested(self, unit: int | None) -> bool:
        return self._no_forwarding()

    def _no_forwarding(self) -> bool:
        self._trail.refuse(Reason.FORWARDING)
        return False

    def _watch_idle(self) -> None:
        self._idle = self._loop.call_later(_IDLE, self._check_idle)

    def _check_idle(self) -> None:
        """A connection that asks for nothing takes a place for nothing."""
        if any(not session.closed.is_set() for session in self._sessions):
            self._watch_idle()
        else:
            self._turn_away(Reason.NOTHING_ASKED, "ssh-nothing-asked")
