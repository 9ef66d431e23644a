"""What all connections of one server share: limits, the gate, and who is inside."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any

from workshop.config import SshSettings
from workshop.i18n import Locale
from workshop.ssh.door import Host
from workshop.ssh.gate import Gate
from workshop.ssh.limits import Crowd, Guesses

if TYPE_CHECKING:
    import asyncssh

    from workshop.ssh.session import Session

__all__ = ["House"]


class House:
    """The shared state of one running server.

    Attributes:
        locale: the language of whoever's client has not told one.
        connections: every open connection, also of people who are still at the door.
        sessions: every open channel.
        stopping: whether nobody is let in any more.
    """

    def __init__(self, host: Host, settings: SshSettings, locale: Locale) -> None:
        self.host = host
        self.settings = settings
        self.locale: Locale = locale
        self.crowd = Crowd(settings.unauthenticated, settings.unauthenticated_per_address)
        self.guesses = Guesses()
        self.gate = Gate()
        self.connections: set[asyncssh.SSHServerConnection] = set()
        self.sessions: set[Session] = set()
        self.stopping = False
        self.numbers = itertools.count(1)
        self._tasks: set[asyncio.Task[None]] = set()
        self._errands: set[asyncio.Task[None]] = set()

    @property
    def inside(self) -> int:
        """How many screens are open."""
        return len(self._tasks)

    def spawn(self, work: Coroutine[Any, Any, None], name: str) -> asyncio.Task[None]:
        """Runs a screen; ``emptied`` waits for it."""
        task = asyncio.create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    def errand(self, work: Coroutine[Any, Any, None], name: str) -> None:
        """Runs the answer to a command, which nobody looks at; ``emptied`` waits for it."""
        task = asyncio.create_task(work, name=name)
        self._errands.add(task)
        task.add_done_callback(self._errands.discard)

    async def emptied(self, seconds: float) -> None:
        """Waits until no screen and no answer runs; cancels what takes longer, and waits for it."""
        if running := self._tasks | self._errands:
            _, late = await asyncio.wait(running, timeout=seconds)
            for task in late:
                task.cancel()
            if late:
                await asyncio.wait(late)
