"""Stands between a TCP connection and asyncssh: budgets what comes in, counts what goes out.

Without it, a client that floods keeps the event loop from everybody else, and one that stops
reading makes the transport's buffer grow without bound, because asyncssh does nothing with
``pause_writing``.

Private names: ``asyncssh.SSHConnection._transport``. Both facts are covered by
``tests/ssh/test_private_names.py``.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import cast

import asyncssh

__all__ = ["BURST", "RATE", "Guard"]

RATE = 64 * 1024
"""Bytes a client may send per second, in the long run."""
BURST = 512 * 1024
"""Bytes a client may send at once, when it was quiet before."""

_SLICE = 4 * 1024  # given to asyncssh per turn of the loop
_QUEUE_HIGH, _QUEUE_LOW = 64 * 1024, 16 * 1024
_WRITE_HIGH, _WRITE_LOW = 128 * 1024, 32 * 1024


class Guard(asyncio.Protocol):
    """The transport's protocol in place of the SSH connection, which it passes everything on to.

    Attributes:
        tcp_blocked_since: loop time since when the client takes no more bytes, or None.
        on_unblocked: called when it takes bytes again.
    """

    def __init__(
        self, inner: asyncio.Protocol, transport: asyncio.Transport, *, rate: int = RATE
    ) -> None:
        self.tcp_blocked_since: float | None = None
        self.on_unblocked: set[Callable[[], None]] = set()
        self._inner = inner
        self._transport = transport
        self._loop = asyncio.get_running_loop()
        self._rate = rate
        self._tokens: float = BURST
        self._filled_at = self._loop.time()
        self._queue = bytearray()
        self._next: asyncio.Handle | None = None
        self._reading = True

    @classmethod
    def installed(cls, connection: asyncssh.SSHServerConnection) -> Guard:
        """Puts a guard before a connection that was just made."""
        transport = cast(asyncio.Transport, connection._transport)
        guard = cls(connection, transport)
        transport.set_write_buffer_limits(high=_WRITE_HIGH, low=_WRITE_LOW)
        transport.set_protocol(guard)
        return guard

    @property
    def queued_in(self) -> int:
        """Bytes received that asyncssh has not seen yet."""
        return len(self._queue)

    @property
    def queued_out(self) -> int:
        """Bytes written that the client's machine has not taken yet."""
        return self._transport.get_write_buffer_size()

    def data_received(self, data: bytes) -> None:
        self._queue += data
        if self._next is None:
            self._pass_on()
        self._hold_or_read()

    def eof_received(self) -> bool | None:
        keep_open = self._inner.eof_received()
        if not keep_open:
            # Nobody will take what is still to be written. asyncio would go on to flush it, and
            # then fail on asyncssh's own abort.
            self._transport.abort()
        return keep_open

    def connection_lost(self, exc: Exception | None) -> None:
        if self._next is not None:
            self._next.cancel()
            self._next = None
        self._queue.clear()
        self.on_unblocked.clear()
        self._inner.connection_lost(exc)

    def pause_writing(self) -> None:
        self.tcp_blocked_since = self._loop.time()
        self._inner.pause_writing()

    def resume_writing(self) -> None:
        self.tcp_blocked_since = None
        self._inner.resume_writing()
        for call in list(self.on_unblocked):
            call()

    def _pass_on(self) -> None:
        self._next = None
        if not self._queue or self._transport.is_closing():
            self._queue.clear()
            return
        size = min(len(self._queue), _SLICE)
        missing = size - self._refilled()
        if missing > 0:
            self._next = self._loop.call_later(missing / self._rate, self._pass_on)
            return
        self._tokens -= size
        data = bytes(self._queue[:size])
        del self._queue[:size]
        self._inner.data_received(data)
        self._hold_or_read()
        if self._queue and self._next is None:
            self._next = self._loop.call_soon(self._pass_on)

    def _refilled(self) -> float:
        now = self._loop.time()
        self._tokens = min(BURST, self._tokens + (now - self._filled_at) * self._rate)
        self._filled_at = now
        return self._tokens

    def _hold_or_read(self) -> None:
        if self._reading and len(self._queue) > _QUEUE_HIGH:
            self._transport.pause_reading()
            self._reading = False
        elif not self._reading and len(self._queue) < _QUEUE_LOW:
            self._transport.resume_reading()
            self._reading = True
