"""What the SSH server asks of the rest of the program, and nothing more.

The server knows nothing of rooms and screens. The composition root hands it one ``Host``; who
was let in comes back as an opaque ``Admitted`` that the server only carries around.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from workshop.errors import AdmissionError, ReplicationError, WorkshopError
from workshop.i18n import Locale
from workshop.replication.messages import FromServer
from workshop.terminal import Terminal

__all__ = ["Admitted", "DriverClass", "Host", "Knock", "Replica", "Reply", "Screen"]

DriverClass = Callable[..., Any]
"""What a Textual app takes as ``driver_class``: called with ``(app, *, debug, mouse, size)``."""


@dataclass(frozen=True, slots=True)
class Knock:
    """Somebody who typed a code, or whose client offers a key."""

    name: str
    """The SSH user name, as it was typed; not yet checked."""
    code: str
    """As it was typed; never logged."""
    address: str
    """Where the connection comes from, as an IP address."""
    client: str
    """The client's version string, cleaned."""
    keys: Sequence[str] = ()
    """Fingerprints of the keys the client has, as it says; nothing is proved."""


class Admitted(Protocol):
    """Somebody whose code or key was right. What is told here is for the audit log only."""

    @property
    def name(self) -> str: ...
    @property
    def role(self) -> str: ...
    @property
    def workshop(self) -> str: ...
    @property
    def proof(self) -> str:
        """By what: a word from a list, such as ``code``."""
        ...

    @property
    def language(self) -> str:
        """Of the workshop, for whose client names none."""
        ...


@dataclass(frozen=True, slots=True)
class Reply:
    """The outcome of a command without a screen."""

    code: int
    """Exit code: 0 ok, 1 failed, 2 usage, 3 try again."""
    stdout: bytes = b""
    stderr: str = ""
    work: Callable[[], bytes] | None = None
    """Makes the output where that takes long; called in a thread, so that nobody waits for it."""
    denied: bool = False
    """Whether this person's role does not go with the command."""


class Screen(Protocol):
    """A Textual app, seen from here.

    An app that fails writes to the log what went wrong, prints nothing, and returns from
    ``run_async``. However ``run_async`` ends, also by cancellation: the app has let go of
    everything it held by then, because no other call follows.
    """

    @property
    def return_code(self) -> int | None: ...
    @property
    def refused(self) -> AdmissionError | None:
        """Why its person did not get in after all; for the audit log."""
        ...

    async def run_async(self, *, size: tuple[int, int] | None = None) -> object:
        """Shows itself until it is done; ``size`` is columns and rows.

        Returns:
            A sentence that the person reads once the terminal is theirs again, or anything else.
        """
        ...

    def exit(self) -> None:
        """Asks it to end soon; may be called before ``run_async`` and more than once."""
        ...


class Replica(Protocol):
    """The program on somebody's own machine, seen from here: messages in, messages out.

    Attributes:
        joined: whether its person has a seat by now.
        rejected: the id of what it did that no replica of ours does; empty for nothing.
        on_news: called when there may be something to do or to write; set by who has the line.
        effort: how many operations on texts the last ``work`` dealt with.
    """

    joined: bool
    rejected: str
    effort: int
    on_news: Callable[[], None]

    @property
    def over(self) -> bool:
        """Whether this was the end: what ``next`` still gives is to be written, then hang up."""
        ...

    @property
    def behind(self) -> int:
        """Messages that were handed in and not dealt with yet."""
        ...

    def heard(self, message: bytes) -> None:
        """Hands in a message."""
        ...

    def work(self) -> bool:
        """Does some milliseconds of what there is to do; tells whether there is more."""
        ...

    def next(self) -> FromServer | None:
        """The next message to write; None where there is nothing for now."""
        ...

    def reject(self, error: ReplicationError) -> None:
        """What came were no messages: the end."""
        ...

    def bye(self, reason: str, *, again: bool = True) -> None:
        """The end, from this side; ``reason`` is the id of an error, ``again`` whether it makes
        sense to call once more."""
        ...

    def close(self) -> None:
        """The line is gone; may be called more than once."""
        ...


class Host(Protocol):
    """The side of the door where the workshops are. Calls without a wait are short."""

    async def admit(self, knock: Knock) -> Admitted:
        """Checks name and code; may wait for a disk.

        Raises:
            AdmissionError: the door stays closed. Wrong codes and those that no longer count may
                be tried again over the same connection, anything else ends it.
        """
        ...

    async def recognise(self, knock: Knock) -> Admitted | None:
        """Whom the holder of a key is let in as, once they prove that it is theirs.

        Args:
            knock: with one key, and no code.

        Returns:
            None for a key that opens nothing under this name.
        """
        ...

    def screen(self, admitted: Admitted, terminal: Terminal, driver_class: DriverClass) -> Screen:
        """Makes the app of this person; called inside the task in which the app will run.

        Raises:
            WorkshopError: there is nothing to show; the person reads why.
        """
        ...

    def execute(
        self, admitted: Admitted, argv: Sequence[str], terminal_env: Mapping[str, str]
    ) -> Reply:
        """Answers a command; ``argv[0]`` is one of ``commands.COMMANDS``."""
        ...

    def shelf(self, admitted: Admitted) -> Mapping[str, Sequence[str]]:
        """The files this person may take out: by name, the command whose output they hold.

        Raises:
            WorkshopError: none; the person reads why.
        """
        ...

    def replica(self, admitted: Admitted) -> Replica:
        """The room's half of the line of a replica."""
        ...

    def warn_of_guessing(self) -> None:
        """Many wrong codes came in a short time; who leads may want to know."""
        ...

    def refusal(self, error: WorkshopError, locale: Locale) -> str:
        """The one sentence a person reads about an error."""
        ...
