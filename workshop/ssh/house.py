"""What all connections of one server share: limits, the gate, and who is inside."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any

from workshop.config import SshSettings
from workshop.i18n import Locale
from workshop.ssh.audit import Happening, Reason, record
from workshop.ssh.door import Host
from workshop.ssh.gate import Gate
from workshop.ssh.limits import Crowd, Guesses
from workshop.ssh.rejection import Rejection
from workshop.ssh.tally import Tally

if TYPE_CHECKING:
    import asyncssh

    from workshop.ssh.session import Session

__all__ = ["House"]

_WARN_EVERY = 60.0
_REJECTIONS = 32  # at the same time; whoever comes beyond that is cut off without a word


def _together(reason: Reason, number: int) -> None:
    record(Happening.REFUSED, reason=reason.value, times=number)


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
        self.tally = Tally(_together)
        self.gate = Gate()
        self.connections: set[asyncssh.SSHServerConnection] = set()
        self.sessions: set[Session] = set()
        self.stopping = False
        self.numbers = itertools.count(1)
        self._warned_at: float | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._errands: set[asyncio.Task[None]] = set()
        self._rejections: set[Rejection] = set()

    @property
    def inside(self) -> int:
        """How many screens are open."""
        return len(self._tasks)

    def apply(self, settings: SshSettings) -> None:
        """Other limits from now on; whoever is in, or at the door, stays."""
        self.settings = settings
        self.crowd.total = settings.unauthenticated
        self.crowd.per_address = settings.unauthenticated_per_address

    def warn_of_guessing(self) -> None:
        """Tells the host that codes are being guessed; not more often than they can read it."""
        now = asyncio.get_running_loop().time()
        if self._warned_at is None or now - self._warned_at >= _WARN_EVERY:
            self._warned_at = now
            self.host.warn_of_guessing()

    def reject(self, connection: asyncssh.SSHServerConnection, sentence: str) -> bool:
        """Has a client that was not let in read why; False where too many are reading already."""
        if len(self._rejections) >= _REJECTIONS:
            return False
        self._rejections.add(Rejection.begun(connection, sentence, self._rejections.discard))
        return True

    def end_rejections(self) -> None:
        """Gives nobody any more time to read why."""
        for rejection in list(self._rejections):
            rejection.end()

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
