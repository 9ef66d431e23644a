"""``workshop serve``: every workshop of a directory over SSH, without a screen here."""

from __future__ import annotations

import asyncio
import signal
from typing import TYPE_CHECKING

import click

from workshop.cli.line import CommandLine
from workshop.cli.speech import (
    SpokenCommand,
    admission_option,
    data_option,
    host_option,
    port_option,
)

if TYPE_CHECKING:
    from workshop.config import SshSettings
    from workshop.journal.store import Store

__all__ = ["command"]


def command(line: CommandLine) -> click.Command:
    """The command."""
    t = line.t

    def serve(data: str | None, host: str | None, port: int | None, admission: bool) -> None:
        from workshop.cli.serving import ssh_settings
        from workshop.journal.store import Store

        store = Store(line.use_directory(data))
        store.prepare()
        asyncio.run(_serve(line, store, ssh_settings(line, host, port, admission=admission)))

    params = [data_option(t), host_option(line), port_option(line), admission_option(t)]
    return SpokenCommand(t, "serve", serve, params)


async def _serve(line: CommandLine, store: Store, ssh: SshSettings) -> None:
    from workshop.cli.reloading import reload
    from workshop.cli.serving import open_house
    from workshop.cli.winding import Signals, wind_down

    signals = Signals()
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(sign, signals.end)
    loop.add_signal_handler(signal.SIGHUP, signals.reload.set)
    async with open_house(line, store, ssh) as house:
        line.put(f"{house.address}:{house.port} {house.fingerprint}\n")
        while await signals.next():
            reload(line, house)
        await wind_down(house, signals.hurry)
