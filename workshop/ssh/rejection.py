"""Says why to a client that finds the door full, before anything was agreed on with it.

A line that is only cut reads as a broken network. SSH has one message that every client shows to
its person at any moment, also before keys are exchanged; it goes out as it is, and the client has
a moment to read it. A line that is closed at once would take the sentence with it.

Private names: ``asyncssh.SSHConnection._transport``, as in ``guard``.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from typing import cast

import asyncssh

__all__ = ["Rejection", "clear_disconnect"]

_READING = 1.0  # seconds a client has to read it and go
_HEARD = 16 * 1024  # bytes of a greeting; who sends more does not listen
_DISCONNECT = 1
_BLOCK = 8
_LEAST_PADDING = 4


def clear_disconnect(code: int, sentence: str) -> bytes:
    """The message that ends a connection, as it is written while nothing is encrypted yet.

    Args:
        code: one of asyncssh's ``DISC_`` numbers.
        sentence: printable ASCII.
    """
    words = sentence.encode("ascii")
    fields = (code.to_bytes(4), len(words).to_bytes(4), words, bytes(4))
    message = bytes([_DISCONNECT]) + b"".join(fields)
    padding = -(5 + len(message)) % _BLOCK
    if padding < _LEAST_PADDING:
        padding += _BLOCK
    head = (1 + len(message) + padding).to_bytes(4) + bytes([padding])
    return head + message + os.urandom(padding)


class Rejection(asyncio.Protocol):
    """The transport's protocol in place of a connection that is not let in."""

    def __init__(
        self,
        inner: asyncio.Protocol,
        transport: asyncio.Transport,
        sentence: str,
        on_gone: Callable[[Rejection], None],
    ) -> None:
        self._inner = inner
        self._transport = transport
        self._sentence = sentence
        self._on_gone = on_gone
        self._heard = 0
        loop = asyncio.get_running_loop()
        loop.call_soon(self._say)
        self._over = loop.call_later(_READING, transport.abort)

    @classmethod
    def begun(
        cls,
        connection: asyncssh.SSHServerConnection,
        sentence: str,
        on_gone: Callable[[Rejection], None],
    ) -> Rejection:
        """Takes the line over from a connection that was just made and has not said its version.

        Args:
            connection: gets none of what comes, and is told when the line is gone.
            sentence: printable ASCII.
            on_gone: called when the line is gone.
        """
        transport = cast(asyncio.Transport, connection._transport)
        rejection = cls(connection, transport, sentence, on_gone)
        transport.set_protocol(rejection)
        return rejection

    def end(self) -> None:
        """Gives nobody any more time."""
        self._transport.abort()

    def data_received(self, data: bytes) -> None:
        self._heard += len(data)
        if self._heard > _HEARD:
            self._transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        self._over.cancel()
        self._on_gone(self)
        self._inner.connection_lost(exc)

    def _say(self) -> None:
        if not self._transport.is_closing():
            code = asyncssh.DISC_TOO_MANY_CONNECTIONS
            self._transport.write(clear_disconnect(code, self._sentence))
            self._transport.write_eof()
