"""The channel of one session as the driver sees it: bytes out, and how much of them is waiting.

asyncssh alone does not know what is waiting: its channel stops counting where the transport's
buffer begins, so the guard of the connection is asked as well.
"""

from __future__ import annotations

from collections.abc import Callable

import asyncssh

from workshop.ssh.guard import Guard

__all__ = ["Line"]


class Line:
    """Output of one channel. A write after the end is dropped in silence.

    Attributes:
        on_drained: called when bytes that were held up have gone; set by who writes.
    """

    def __init__(self, channel: asyncssh.SSHServerChannel[bytes], guard: Guard) -> None:
        self.on_drained: Callable[[], None] | None = None
        self._channel = channel
        self._guard = guard
        self._open = True
        guard.on_unblocked.add(self.drained)

    @property
    def is_open(self) -> bool:
        return self._open and not self._channel.is_closing()

    @property
    def queued(self) -> int:
        """Bytes written that the client's machine has not taken yet."""
        return self._channel.get_write_buffer_size() + self._guard.queued_out

    @property
    def blocked(self) -> bool:
        """Whether the client takes no bytes at all for now."""
        return self._guard.tcp_blocked_since is not None

    def write(self, data: bytes, *, stderr: bool = False) -> None:
        if not self.is_open:
            return
        try:
            if stderr:
                self._channel.write_stderr(data)
            else:
                self._channel.write(data)
        except OSError:
            self._open = False

    def pause_reading(self) -> None:
        """Takes no more input: the client is stopped by the window of the channel."""
        if self.is_open:
            self._channel.pause_reading()

    def resume_reading(self) -> None:
        if self.is_open:
            self._channel.resume_reading()

    def drained(self) -> None:
        """The channel or the connection takes bytes again."""
        if self.on_drained is not None and self.is_open:
            self.on_drained()

    def end(self, code: int) -> None:
        """Sends the exit code after all that was written, and closes the channel."""
        if self.is_open:
            self._channel.exit(code)
        self.hang_up()

    def abort(self) -> None:
        """Closes the channel at once; what was written and not taken is lost."""
        if self.is_open:
            self._channel.abort()
        self.hang_up()

    def hang_up(self) -> None:
        """The channel is gone: nothing can be written any more."""
        self._open = False
        self.on_drained = None
        self._guard.on_unblocked.discard(self.drained)
