"""Listens, lets connections in, and stops without losing anybody.

async with serve(host, settings, host_key(directory)) as server:
    print(server.address, server.port, server.fingerprint)
    ...
    await server.drain()
"""

from __future__ import annotations

import asyncio
import errno
from typing import Any, Self

import asyncssh

from workshop.config import SshSettings
from workshop.errors import StorageError
from workshop.i18n import DEFAULT_LOCALE, Locale
from workshop.ssh.auth import Porter
from workshop.ssh.door import Host
from workshop.ssh.hostkey import HostKey
from workshop.ssh.house import House

__all__ = ["Server", "serve"]

# No chacha20 and no encrypt-then-mac: clients that know no strict key exchange are safe from
# Terrapin that way. No finite-field groups: one costs 16 ms of everybody's loop.
_KEX = (
    "mlkem768x25519-sha256",
    "curve25519-sha256",
    "curve25519-sha256@libssh.org",
    "ecdh-sha2-nistp256",
)
_CIPHERS = ("aes256-gcm@openssh.com", "aes128-gcm@openssh.com", "aes256-ctr", "aes128-ctr")
_MACS = ("hmac-sha2-256", "hmac-sha2-512")
# By which clients may prove that a key is theirs: nothing with SHA-1.
_SIGNATURES = (
    "ssh-ed25519",
    "sk-ssh-ed25519@openssh.com",
    "ecdsa-sha2-nistp256",
    "ecdsa-sha2-nistp384",
    "ecdsa-sha2-nistp521",
    "sk-ecdsa-sha2-nistp256@openssh.com",
    "rsa-sha2-512",
    "rsa-sha2-256",
)

_LISTEN_ERRORS = {
    errno.EADDRINUSE: "port-in-use",
    errno.EACCES: "port-forbidden",
    errno.EPERM: "port-forbidden",
}
_CLOSING = 2.0  # seconds a client has to take its last bytes


class Server:
    """One SSH server, from entering the context to leaving it."""

    def __init__(
        self,
        host: Host,
        settings: SshSettings,
        key: HostKey,
        locale: Locale,
        coming: HostKey | None = None,
    ) -> None:
        self._settings = settings
        self._key = key
        self._coming = coming
        self._house = House(host, settings, locale)
        self._acceptor: asyncssh.SSHAcceptor | None = None
        self._port = settings.port

    @property
    def address(self) -> str:
        """The address it listens on, as it was set."""
        return self._settings.host

    @property
    def port(self) -> int:
        """The port it listens on; the real one where 0 was set."""
        return self._port

    @property
    def fingerprint(self) -> str:
        """``SHA256:...`` of the host key, as clients show it."""
        return self._key.fingerprint

    @property
    def grace(self) -> float:
        """Seconds that people who are in have, when it is asked to stop."""
        return self._settings.grace_seconds

    @property
    def at_door(self) -> int:
        """Connections that have not given a code yet."""
        return len(self._house.crowd)

    @property
    def inside(self) -> int:
        """Screens that are open."""
        return self._house.inside

    async def __aenter__(self) -> Self:
        """Starts to listen.

        Raises:
            StorageError: ``port-in-use``, ``port-forbidden`` or ``address-unusable``. Values:
                host, port.
        """
        # asyncssh tells names, commands and environments of clients to its log.
        asyncssh.set_log_level("WARNING")
        settings = self._settings
        try:
            self._acceptor = await asyncssh.listen(
                settings.host,
                settings.port,
                backlog=128,
                server_factory=lambda: Porter(self._house),
                **self._keys,
                **self._patience,
                server_version="drafting-room",
                config=None,
                gss_host=None,
                host_based_auth=False,
                password_auth=False,
                public_key_auth=True,
                kbdint_auth=True,
                agent_forwarding=False,
                x11_forwarding=False,
                rdns_lookup=False,
                allow_scp=False,
                line_editor=False,
                encoding=None,
                utf8_decode_errors="replace",
                compression_algs=None,
                kex_algs=_KEX,
                encryption_algs=_CIPHERS,
                mac_algs=_MACS,
                signature_algs=_SIGNATURES,
                tcp_keepalive=True,
                rekey_bytes="1G",
                rekey_seconds="1h",
                window=256 * 1024,
                max_pktsize=32 * 1024,
            )
        except OSError as error:
            raise StorageError(
                _LISTEN_ERRORS.get(error.errno or 0, "address-unusable"),
                host=settings.host,
                port=settings.port,
            ) from error
        self._port = self._acceptor.get_port()
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.drain()

    @property
    def _keys(self) -> dict[str, Any]:
        # The second key is told to clients that ask for changes of keys; they meet the first one.
        known = [self._key, *([self._coming] if self._coming is not None else ())]
        return {
            "server_host_keys": [key.private for key in known],
            "send_server_host_keys": True,
        }

    @property
    def _patience(self) -> dict[str, Any]:
        return {
            "login_timeout": self._settings.login_timeout,
            "keepalive_interval": self._settings.keepalive_interval,
            "keepalive_count_max": self._settings.keepalive_count,
        }

    def apply(self, settings: SshSettings, key: HostKey, coming: HostKey | None = None) -> None:
        """Goes on with other limits and keys; nobody who is in notices.

        Args:
            settings: address and port in them are not looked at.
            key: what clients that connect from now on meet.
            coming: what they are told that it will be.
        """
        here = {"host": self._settings.host, "port": self._settings.port}
        self._settings = settings.model_copy(update=here)
        self._key, self._coming = key, coming
        self._house.apply(self._settings)
        if self._acceptor is not None:
            self._acceptor.update(**self._keys, **self._patience)

    def shut(self) -> None:
        """Lets nobody in any more, and tells them why; whoever is in goes on."""
        self._house.stopping = True

    async def drain(self) -> None:
        """Lets nobody in any more and ends every session with one sentence and exit code 75.

        Returns when all connections are closed and nothing of the server runs any more; a second
        call has nothing left to do.
        """
        house = self._house
        self.shut()
        house.tally.close()
        house.end_rejections()
        if self._acceptor is not None:
            self._acceptor.close()
        sessions = list(house.sessions)
        for session in sessions:
            session.drain()
        await house.emptied(self._settings.drain_seconds)
        closing = [asyncio.ensure_future(session.closed.wait()) for session in sessions]
        if closing:
            _, late = await asyncio.wait(closing, timeout=_CLOSING)
            for waiter in late:
                waiter.cancel()
            await asyncio.gather(*closing, return_exceptions=True)
        connections = list(house.connections)
        for connection in connections:
            connection.close()
        await asyncio.gather(*(connection.wait_closed() for connection in connections))
        if self._acceptor is not None:
            await self._acceptor.wait_closed()
            self._acceptor = None


def serve(
    host: Host,
    settings: SshSettings,
    key: HostKey,
    *,
    coming: HostKey | None = None,
    locale: Locale = DEFAULT_LOCALE,
) -> Server:
    """A server that listens as long as its context lasts.

    Args:
        host: the side of the door where the workshops are.
        settings: where to listen, and the limits.
        key: the host key, from ``hostkey.host_key``.
        coming: the key that will take its place, told to clients beforehand.
        locale: language of the prompts, and of whoever's client names none.
    """
    return Server(host, settings, key, locale, coming)
