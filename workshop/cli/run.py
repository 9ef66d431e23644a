"""``workshop run``: the facilitator's screen here, the SSH server beside it, one event loop."""

from __future__ import annotations

import asyncio
import getpass
import os
import signal
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from workshop.agreement.roles import Role
from workshop.cli.errors import ExitCode, notice
from workshop.cli.line import CommandLine
from workshop.cli.speech import (
    SpokenCommand,
    admission_option,
    argument,
    data_option,
    host_option,
    port_option,
)
from workshop.errors import AdmissionError, UsageError

if TYPE_CHECKING:
    from workshop.config import SshSettings
    from workshop.ids import WorkshopId
    from workshop.journal.store import Store
    from workshop.rooms.guest import Guest
    from workshop.scenario.model import Scenario
    from workshop.ssh.audit import Trail
    from workshop.ssh.door import Screen

__all__ = ["command", "facilitator_name"]

_OPENINGS = 3
"""How often a screen is opened that ends by a fault."""


def command(line: CommandLine) -> click.Command:
    """The command."""
    t = line.t

    def run(
        scenario: str | None,
        data: str | None,
        host: str | None,
        port: int | None,
        admission: bool,
    ) -> int:
        if not (sys.stdin.isatty() and sys.stdout.isatty()):
            raise UsageError("terminal-missing")
        if os.environ.get("TERM", "") in ("", "dumb", "unknown"):
            raise UsageError("terminal-dumb")
        notice(t.text("cli-run-opening"))
        from workshop.cli.serving import ssh_settings
        from workshop.journal.store import Store
        from workshop.scenario.catalogue import DEFAULT, find
        from workshop.scenario.loader import load

        content = load(find(scenario or DEFAULT))
        store = Store(line.use_directory(data))
        store.prepare()
        ssh = ssh_settings(line, host, port, admission=admission)
        code = asyncio.run(_run(line, store, content, ssh))
        notice(t.text("cli-run-kept", path=str(line.directory)))
        return code

    params = [
        argument(t, "scenario", required=False),
        data_option(t),
        host_option(line),
        port_option(line),
        admission_option(t),
    ]
    return SpokenCommand(t, "run", run, params)


async def _run(line: CommandLine, store: Store, scenario: Scenario, ssh: SshSettings) -> int:
    from workshop.cli.desk import Desk
    from workshop.cli.press import press
    from workshop.cli.serving import open_house
    from workshop.ssh.audit import Happening

    async with open_house(line, store, ssh) as house:
        id = _workshop(line, store, scenario)
        guest = await house.registry.guest(id, facilitator_name(line), Role.FACILITATOR)

        trail = _trail(guest)
        desk = Desk(guest.room, press(line), trail)
        trail.record(Happening.JOINED)
        try:
            return await _show(line, lambda: house.screens.make_here(guest, line.t.locale, desk))
        finally:
            trail.record(Happening.DISCONNECTED)


def _trail(guest: Guest) -> Trail:
    """What is written down of somebody who sits at this machine; connections begin at 1."""
    from workshop.ssh.audit import Trail, shown_name

    made = Trail(0)
    made.knows(
        auth="here",
        name=shown_name(guest.name),
        role=guest.role.value,
        workshop=guest.room.id,
    )
    return made


async def _show(line: CommandLine, make: Callable[[], Screen]) -> int:
    """Shows the screen until it is left; one that fails is opened anew, for the others stay in."""
    loop = asyncio.get_running_loop()
    farewell: object = None
    for _ in range(_OPENINGS):
        screen = make()
        for sign in (signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(sign, screen.exit)
        showing = loop.create_task(_showing(screen), name="facilitator")
        # From Python 3.12 on, Textual makes the tasks of the whole loop eager, also the server's.
        loop.call_soon(loop.set_task_factory, loop.get_task_factory())
        farewell = await showing
        if farewell or not screen.return_code:
            break
    if farewell:
        notice(str(farewell))
    elif screen.return_code:
        notice(line.t.text("cli-unexpected", path=str(line.log_file)))
    return ExitCode.FAILED if screen.return_code else ExitCode.OK


async def _showing(screen: Screen) -> object:
    return await screen.run_async()


def _workshop(line: CommandLine, store: Store, scenario: Scenario) -> WorkshopId:
    """The workshop to go on with; a new one where there is none."""
    from workshop.cli.opening import found, newest_unfinished

    known = newest_unfinished(store, scenario)
    if known is None:
        day = line.clock().astimezone().date()
        title = line.t.text("cli-run-title", scenario=scenario.title, day=day)
        known = found(store, scenario, title, (), line.clock, line.random)
    return known.id


def facilitator_name(line: CommandLine) -> str:
    """What the room calls whoever sits at this machine: their login, where it is a name."""
    from workshop.rooms.guest import display_name

    fallback = line.t.text("cli-run-name")
    try:
        login = getpass.getuser()
        return fallback if login == "root" else display_name(login)
    except (AdmissionError, OSError, KeyError):
        return fallback
