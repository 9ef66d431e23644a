"""``workshop join``: the screens of a workshop elsewhere, on a machine of one's own."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workshop import __version__
from workshop.cli.errors import ExitCode, notice
from workshop.cli.line import CommandLine
from workshop.cli.speech import SpokenCommand, argument, data_option
from workshop.errors import LineError, UsageError

if TYPE_CHECKING:
    from workshop.replication.messages import Lobby
    from workshop.rooms.copybook import Copybook
    from workshop.rooms.mirror import Mirror
    from workshop.rooms.tether import Line, Tether
    from workshop.ssh.caller import Address
    from workshop.ssh.door import Screen

__all__ = ["SUBSYSTEM", "command"]

SUBSYSTEM = "workshop-sync"
_ELSEWHERE = "elsewhere"


def command(line: CommandLine) -> click.Command:
    """The command."""
    t = line.t

    def join(address: str, data: str | None) -> int:
        from workshop.ssh.caller import Address

        whom = Address.of(address)
        if not (sys.stdin.isatty() and sys.stdout.isatty()):
            raise UsageError("terminal-missing")
        if os.environ.get("TERM", "") in ("", "dumb", "unknown"):
            raise UsageError("terminal-dumb")
        line.use_directory(data)
        code = asyncio.run(_join(line, whom))
        notice(t.text("cli-join-kept", path=str(_directory(line, whom))))
        return code

    params = [argument(t, "address"), data_option(t)]
    return SpokenCommand(t, "join", join, params)


def _directory(line: CommandLine, whom: Address) -> Path:
    """Where the copy of what this person sees of this server is kept."""
    host = "".join(ch if ch.isalnum() or ch in ".-" else "_" for ch in whom.host)
    name = "".join(ch if ch.isalnum() or ch in ".-" else "_" for ch in whom.name.casefold())
    return line.directory / _ELSEWHERE / f"{name}@{host}-{whom.port}"


async def _join(line: CommandLine, whom: Address) -> int:
    from workshop import logs
    from workshop.rooms.copybook import Copybook
    from workshop.rooms.guest import display_name, participant_for
    from workshop.rooms.tether import Tether

    participant = participant_for(display_name(whom.name))
    copybook = Copybook(_directory(line, whom))
    try:
        logs.log_to_file(line.log_file, line.settings.log.level)
        answers = _Person(line, copybook)
        caller = _Caller(whom, answers)
        tether = Tether(
            copybook,
            participant,
            caller.again,
            line.clock,
            line.random,
            locale=line.t.locale,
            program=f"workshop {__version__}",
        )
        tether.choose = answers.choose
        first = await caller.first(line, has_copy=tether.room is not None)
        return await _tied(line, tether, first)
    finally:
        copybook.close()


async def _tied(line: CommandLine, tether: Tether, first: Line | None) -> int:
    """Shows the room for as long as its person wants, and keeps it in step meanwhile."""
    running = asyncio.create_task(tether.run(first), name="tether")
    try:
        while (room := await tether.ready()) is not None:
            code, anew = await _show(line, tether, room)
            if not anew:
                return code
        assert tether.farewell is not None
        raise tether.farewell
    finally:
        running.cancel()
        await asyncio.wait({running})


async def _show(line: CommandLine, tether: Tether, room: Mirror) -> tuple[int, bool]:
    from workshop.cli.desk import Desk
    from workshop.cli.press import press
    from workshop.cli.screens import Screens
    from workshop.rooms.guest import SeatedGuest
    from workshop.ssh.audit import Trail

    async with Screens() as screens:
        guest = SeatedGuest(room, tether.participant)
        desk = Desk(room, press(line), Trail(0))
        screen: Screen = screens.make_here(guest, line.t.locale, desk, hosts=False)
        loop = asyncio.get_running_loop()
        for sign in (signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(sign, screen.exit)
        ticking = loop.create_task(_tick(room), name="tick")
        showing = loop.create_task(_showing(screen), name="screen")
        # From Python 3.12 on, Textual makes the tasks of the whole loop eager.
        loop.call_soon(loop.set_task_factory, loop.get_task_factory())
        try:
            farewell = await showing
        finally:
            ticking.cancel()
            await asyncio.wait({ticking})
    if tether.room is not room and tether.farewell is None:
        return ExitCode.OK, True
    if farewell:
        notice(str(farewell))
    elif screen.return_code:
        notice(line.t.text("cli-unexpected", path=str(line.log_file)))
    return (ExitCode.FAILED if screen.return_code else ExitCode.OK), False


async def _showing(screen: Screen) -> object:
    return await screen.run_async()


async def _tick(room: Mirror) -> None:
    while True:
        await asyncio.sleep(1.0)
        room.tick()


class _Caller:
    """Calls the server: with the person at hand before there is a screen, and without later on."""

    def __init__(self, whom: Address, person: _Person) -> None:
        from workshop.ssh.hosts import KnownHosts

        self._whom = whom
        self._person = person
        self._known = KnownHosts(Path.home() / ".ssh" / "known_hosts")

    async def first(self, line: CommandLine, *, has_copy: bool) -> Line | None:
        """The first line; None where the server cannot be reached and there is a copy to go on
        with.

        Raises:
            LineError, StorageError: as ``caller.call``.
        """
        try:
            made = await self._call()
        except LineError as error:
            if error.id != "line-unreachable" or not has_copy:
                raise
            notice(line.t.text("cli-join-without-line"))
            return None
        finally:
            self._person.is_here = False
        return made

    async def again(self) -> Line:
        """Another line, while a screen is there: nobody can be asked anything."""
        return await self._call()

    async def _call(self) -> Line:
        from workshop.ssh.caller import call

        self._person.begin()
        made = await call(self._whom, SUBSYSTEM, self._known, self._person)
        self._person.went_well()
        return made


class _Person:
    """Answers what a server asks: by asking the person at the terminal, while they are there."""

    def __init__(self, line: CommandLine, copybook: Copybook) -> None:
        self._line = line
        self._outbox = copybook.outbox
        self._given = ""
        self._tried = 0
        self.is_here = True

    def begin(self) -> None:
        """A call begins."""
        self._given, self._tried = "", 0

    def went_well(self) -> None:
        """The code opened the door: it is kept for the next time."""
        from workshop.rooms.tether import CODE

        if self._given:
            self._outbox.note(CODE, self._given)

    async def code(self, instruction: str, prompt: str) -> str | None:
        """The code of last time, once; then what is typed."""
        from workshop.rooms.tether import CODE

        self._tried += 1
        kept = self._outbox.fact(CODE)
        if self._tried == 1 and kept:
            self._given = kept
            return kept
        if not self.is_here:
            return None
        if instruction:
            notice(_plain(instruction))
        self._given = await _ask(_plain(prompt).strip() + " ")
        return self._given

    async def trusts(self, host: str, fingerprint: str) -> bool:
        """Shows the fingerprint; only a yes, or the fingerprint itself, is a yes."""
        if not self.is_here:
            return False
        t = self._line.t
        notice(t.text("cli-join-unknown-host", host=host))
        notice(f"  {fingerprint}")
        answer = await _ask(t.text("cli-join-trust") + " ")
        return answer.strip() == fingerprint or answer.strip().casefold() in ("ja", "yes")

    async def choose(self, lobby: Lobby) -> str:
        """For whom this is: a number from the list, or a name."""
        t = self._line.t
        notice(t.text("cli-join-delegations", title=_plain(lobby.title)))
        for number, offer in enumerate(lobby.delegations, 1):
            notice(f"  {number:>2}  {_plain(offer.name)}")
        while True:
            answer = (await _ask(t.text("cli-join-choose") + " ")).strip()
            if answer.isdecimal() and 0 < int(answer) <= len(lobby.delegations):
                return lobby.delegations[int(answer) - 1].id
            if answer and not answer.isdecimal():
                return answer


async def _ask(prompt: str) -> str:
    """Reads a line from the terminal, without holding up anything else.

    Raises:
        click.Abort: there is none to come.
    """
    loop = asyncio.get_running_loop()
    typed: asyncio.Future[str] = loop.create_future()

    def read() -> None:
        # The terminal hands over whole lines, so this does not wait.
        if not typed.done():
            typed.set_result(sys.stdin.readline())

    sys.stderr.write(prompt)
    sys.stderr.flush()
    loop.add_reader(sys.stdin.fileno(), read)
    try:
        answer = await typed
    finally:
        loop.remove_reader(sys.stdin.fileno())
    if not answer:
        raise click.Abort
    return answer.rstrip("\n")


def _plain(words: str) -> str:
    """A server's own words, without what a terminal would take for an order."""
    return "".join(ch for ch in words if ch.isprintable() or ch == "\n")
