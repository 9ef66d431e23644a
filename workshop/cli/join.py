"""``workshop join``: the screens of a workshop elsewhere, on a machine of one's own."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workshop import __version__
from workshop.cli.errors import ExitCode, notice
from workshop.cli.keyboard import forget_typed, hushed
from workshop.cli.line import CommandLine
from workshop.cli.speech import SpokenCommand, argument, option
from workshop.errors import JournalError, LineError, UsageError

if TYPE_CHECKING:
    from workshop.cli.doorstep import Caller
    from workshop.rooms.calling import Line
    from workshop.rooms.copybook import Copybook
    from workshop.rooms.mirror import Mirror
    from workshop.rooms.tether import Tether
    from workshop.ssh.caller import Address
    from workshop.ssh.door import Screen

__all__ = ["command"]

_ELSEWHERE = "elsewhere"
_ENDS = (signal.SIGTERM, signal.SIGHUP)


def command(line: CommandLine) -> click.Command:
    """The command."""
    t = line.t

    def join(address: str, data: str | None) -> int:
        from workshop.ssh.caller import Address

        whom = Address.of(address)
        if not (sys.stdin.isatty() and sys.stdout.isatty()):
            raise UsageError("join-terminal-missing")
        if os.environ.get("TERM", "") in ("", "dumb", "unknown"):
            raise UsageError("join-terminal-dumb")
        line.use_directory(data)
        with hushed():
            code, waiting = asyncio.run(_join(line, whom))
        if waiting:
            notice(t.text("cli-join-waiting", waiting=waiting))
        notice(t.text("cli-join-kept", path=str(_directory(line, whom))))
        return code

    params = [argument(t, "address"), option(t, "--data", metavar="dir", text="data-copy")]
    return SpokenCommand(t, "join", join, params)


def _directory(line: CommandLine, whom: Address) -> Path:
    """Where the copy of what this person sees of this server is kept."""
    host = "".join(ch if ch.isalnum() or ch in ".-" else "_" for ch in whom.host)
    name = "".join(ch if ch.isalnum() or ch in ".-" else "_" for ch in whom.name.casefold())
    return line.directory / _ELSEWHERE / f"{name}@{host}-{whom.port}"


def _copybook(line: CommandLine, whom: Address) -> Copybook:
    from workshop.rooms.copybook import Copybook

    try:
        return Copybook(_directory(line, whom))
    except JournalError as error:
        if error.id == "journal-in-use":
            raise LineError("line-in-use") from error
        raise


async def _join(line: CommandLine, whom: Address) -> tuple[int, int]:
    """Takes part until its person leaves.

    Returns:
        The exit code, and how many own changes the server may not have.
    """
    from workshop import logs
    from workshop.cli.doorstep import Caller, Person
    from workshop.rooms.guest import display_name, participant_for
    from workshop.rooms.tether import Tether

    participant = participant_for(display_name(whom.name))
    copybook = _copybook(line, whom)
    try:
        logs.log_to_file(line.log_file, line.settings.log.level)
        person = Person(line, copybook)
        caller = Caller(whom, person)
        tether = Tether(
            copybook,
            participant,
            caller.again,
            line.clock,
            line.random,
            locale=line.t.locale,
            program=f"workshop {__version__}",
            receptionist=person,
        )
        if copybook.aside is not None:
            notice(line.t.text("cli-join-aside", path=str(copybook.aside)))
        first = await caller.first(line, has_copy=tether.is_seated)
        code = await _tied(line, tether, first, caller)
        if tether.earlier is not None:
            notice(line.t.text("cli-join-set-back", path=str(tether.earlier)))
        return code, tether.waiting
    finally:
        copybook.close()
        with suppress(OSError):  # others are in it, as a rule
            (line.directory / _ELSEWHERE).rmdir()


async def _tied(line: CommandLine, tether: Tether, first: Line | None, caller: Caller) -> int:
    """Shows the room for as long as its person wants, and keeps it in step meanwhile."""
    from workshop.cli.collector import Collector

    is_newcomer = not tether.is_seated
    running = asyncio.create_task(tether.run(first), name="tether")
    collecting = asyncio.create_task(Collector(tether, line.clock).run(), name="collector")
    try:
        while (room := await tether.ready()) is not None:
            caller.leave_alone()
            code, anew = await _show(line, tether, room, caller, greets=is_newcomer)
            is_newcomer = False
            if not anew:
                await tether.leave()
                if tether.farewell is not None:
                    # What is to be done about it is easier to follow without the screens.
                    notice(line.t.error(tether.farewell))
                return code
        if tether.farewell is None:
            await running  # ended by a fault, which is told like every other
        assert tether.farewell is not None
        raise tether.farewell
    finally:
        running.cancel()
        collecting.cancel()
        await asyncio.wait({running, collecting})


async def _show(
    line: CommandLine, tether: Tether, room: Mirror, caller: Caller, *, greets: bool
) -> tuple[int, bool]:
    from workshop.cli.desk import Desk
    from workshop.cli.press import press
    from workshop.cli.screens import Screens
    from workshop.rooms.guest import SeatedGuest
    from workshop.ssh.audit import Trail

    async with Screens() as screens:
        screens.invitation = caller.invitation()
        guest = SeatedGuest(room, tether.participant)
        if greets:
            own = room.state.passes.get(tether.participant)
            guest.given_code = own.code if own is not None else ""
        desk = Desk(room, press(line), Trail(0))
        screen: Screen = screens.make_here(guest, line.t.locale, desk, hosts=False)
        loop = asyncio.get_running_loop()
        ticking = loop.create_task(_tick(room), name="tick")
        forget_typed()
        showing = loop.create_task(_showing(screen), name="screen")
        # From Python 3.12 on, Textual makes the tasks of the whole loop eager.
        loop.call_soon(loop.set_task_factory, loop.get_task_factory())
        for sign in _ENDS:
            loop.add_signal_handler(sign, screen.exit)
        try:
            farewell = await showing
        finally:
            for sign in _ENDS:
                # Without a screen they end the program, as with any other.
                loop.remove_signal_handler(sign)
            ticking.cancel()
            await asyncio.wait({ticking})
    if tether.room is not room:
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
