"""The person at the terminal before there is a screen, and the calls that are made for them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from workshop.cli.errors import notice
from workshop.cli.keyboard import ask
from workshop.cli.line import CommandLine
from workshop.errors import AdmissionError, LineError, WorkshopError

if TYPE_CHECKING:
    from workshop.replication.messages import Lobby, Wait
    from workshop.rooms.calling import Line
    from workshop.rooms.copybook import Copybook
    from workshop.ssh.caller import Address
    from workshop.tui.messages import Invitation

__all__ = ["Caller", "Person"]

_SUBSYSTEM = "workshop-sync"
_WORDS = 1_000
_SOON = 4.0
"""Seconds that somebody who has a copy waits for a server that does not answer."""


class Caller:
    """Calls the server: with the person at hand before there is a screen, and without later on.

    Attributes:
        fingerprint: of the server's key, as the last call found it; empty where none did.
    """

    def __init__(self, whom: Address, person: Person) -> None:
        from workshop.ssh.hosts import KnownHosts

        self.fingerprint = ""
        self._whom = whom
        self._person = person
        self._known = KnownHosts(Path.home() / ".ssh" / "known_hosts")

    async def first(self, line: CommandLine, *, has_copy: bool) -> Line | None:
        """The first line; None where there is none for whatever reason, and there is a copy to go
        on with: what somebody wrote is theirs to read.

        Raises:
            LineError, StorageError: as ``caller.call``.
        """
        self._person.has_copy = has_copy
        try:
            made = await (self._call(_SOON) if has_copy else self._call())
        except LineError as error:
            if not has_copy:
                raise
            # Why nobody calls again stands on the screen, and is told when it is gone.
            reached = error.id != "line-unreachable"
            notice(line.t.text("cli-join-own-copy" if reached else "cli-join-without-line"))
            return None
        return made

    def invitation(self) -> Invitation | None:
        """How others come in where this person did; None where no call found it yet."""
        from workshop.cli.screens import invitation

        if not self.fingerprint:
            return None
        return invitation(self._whom.host, self._whom.port, self.fingerprint)

    def leave_alone(self) -> None:
        """There is a screen: from here on the person is asked nothing at the terminal."""
        self._person.is_here = False

    async def again(self) -> Line:
        """Another line, while a screen is there: nobody can be asked anything."""
        return await self._call()

    async def _call(self, patience: float | None = None) -> Line:
        from workshop.ssh.caller import PATIENCE, call

        self._person.begin()
        made = await call(self._whom, _SUBSYSTEM, self._known, self._person, patience or PATIENCE)
        self.fingerprint = made.fingerprint
        try:
            self._person.went_well()
        except BaseException:
            made.hang_up()  # nobody else has it yet
            raise
        return made


class Person:
    """Answers what a server asks: by asking the person at the terminal, while they are there.

    Attributes:
        has_copy: whether they can go on without an answer.
    """

    def __init__(self, line: CommandLine, copybook: Copybook) -> None:
        self._line = line
        self._outbox = copybook.outbox
        self._given = ""
        self._tried = 0
        self._sent_away = ""
        self.is_here, self.has_copy = True, False

    def begin(self) -> None:
        """A call begins."""
        self._given, self._tried = "", 0

    def went_well(self) -> None:
        """The code opened the door: it is kept for the next time."""
        from workshop.rooms.residence import CODE

        if self._given:
            self._outbox.note(CODE, self._given)

    async def code(self, instruction: str, prompt: str) -> str | None:
        """The code of last time, once; then what is typed."""
        from workshop.rooms.residence import CODE

        self._tried += 1
        kept = self._outbox.fact(CODE)
        if self._tried == 1 and kept:
            self._given = kept
            return kept
        if not self.is_here:
            return None
        if instruction:
            notice(_plain(instruction))
        if self.has_copy:
            notice(self._line.t.text("cli-join-code-or-copy"))
        typed = await ask(_plain(prompt).strip() + " ")
        self._given = typed or ""
        return typed

    async def trusts(self, host: str, fingerprint: str) -> bool:
        """Shows the fingerprint; only a yes, or the fingerprint itself, is a yes."""
        if not self.is_here:
            return False
        t = self._line.t
        notice(t.text("cli-join-unknown-host", host=host))
        notice(f"  {fingerprint}")
        answer = await ask(t.text("cli-join-trust") + " ") or ""
        return answer.strip() == fingerprint or answer.strip().casefold() in ("ja", "yes")

    async def delegation(self, lobby: Lobby) -> str | None:
        """For whom this is: a number from the list, or a name."""
        if not self.is_here:
            return None
        t = self._line.t
        notice(t.text("cli-join-delegations", title=_plain(lobby.title)))
        for number, offer in enumerate(lobby.delegations, 1):
            notice(f"  {number:>2}  {_plain(offer.name)}")
        while (typed := await ask(t.text("cli-join-choose") + " ")) is not None:
            answer = typed.strip()
            if answer.isdecimal() and 0 < int(answer) <= len(lobby.delegations):
                return lobby.delegations[int(answer) - 1].id
            if answer and not answer.isdecimal():
                return answer
            notice(t.text("cli-join-no-such-number", count=len(lobby.delegations)))
        return None

    async def return_code(self, wait: Wait) -> str | None:
        """Tells that who leads is asked to let this person in; a code of their own is quicker."""
        if not self.is_here:
            return None
        t = self._line.t
        if wait.error is not None:
            notice(t.error(AdmissionError(wait.error)))
        else:
            id = "tui-lobby-known" if wait.known else "cli-join-waits"
            notice(t.text(id, name=_plain(wait.name)))
        if not wait.known:
            return None
        while (typed := await ask(t.text("cli-join-return-code") + " ")) == "":
            pass
        return typed

    def sent_away(self, why: WorkshopError) -> None:
        """Tells why there is no seat yet, once for as long as it stays the same."""
        if self.is_here and why.id != self._sent_away:
            self._sent_away = why.id
            notice(_plain(self._line.t.error(why)))


def _plain(words: str) -> str:
    """A server's own words, not too many, without what a terminal would take for an order."""
    return "".join(ch for ch in words[:_WORDS] if ch.isprintable() or ch == "\n")
