"""A running house: the lock on the data, the rooms, the SSH server in front of them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from workshop import logs
from workshop.cli.address import reachable_address
from workshop.cli.collector import Collector
from workshop.cli.host import RoomHost
from workshop.cli.line import CommandLine
from workshop.cli.press import Press, press
from workshop.cli.screens import Screens, invitation
from workshop.cli.witness import Witness
from workshop.config import SshSettings
from workshop.errors import StorageError
from workshop.i18n import Translator
from workshop.journal.store import Store
from workshop.rooms.registry import Registry
from workshop.ssh.audit import Happening, record
from workshop.ssh.hostkey import HostKey, coming_key, host_key
from workshop.ssh.server import Server, serve

__all__ = ["House", "open_house", "ssh_settings"]


@dataclass(frozen=True, slots=True)
class House:
    """What runs while the door is open."""

    registry: Registry
    screens: Screens
    door: Server
    host: RoomHost
    address: str
    """Under which the others in the building find this machine."""
    t: Translator

    @property
    def port(self) -> int:
        """Where the door is."""
        return self.door.port

    @property
    def fingerprint(self) -> str:
        """By which clients know this machine."""
        return self.door.fingerprint

    def invite(self) -> None:
        """Has the screens of those who lead show how others come in."""
        self.screens.invitation = invitation(self.address, self.port, self.fingerprint)

    def use(self, press: Press, key: HostKey, coming: HostKey | None, ssh: SshSettings) -> None:
        """Goes on with other limits, another style of documents and other keys."""
        self.host.press = press
        self.registry.admission = ssh.admission
        self.door.apply(ssh, key, coming)
        self.invite()


def ssh_settings(
    line: CommandLine, host: str | None, port: int | None, *, admission: bool = False
) -> SshSettings:
    """The settings of the server; the command line goes before the environment."""
    wishes = {"host": host, "port": port, "admission": admission or None}
    line.given = {name: wish for name, wish in wishes.items() if wish is not None}
    return line.ssh


@asynccontextmanager
async def open_house(line: CommandLine, store: Store, ssh: SshSettings) -> AsyncIterator[House]:
    """Serves every workshop of a data directory until the block ends, then drains.

    Raises:
        TemplateError: a mistake in the template of the documents.
        StorageError: another server runs on this data, the directory takes no files, the port is
            taken, or the address is not this machine's.
    """
    made = press(line)
    with store.lock():
        _log_to_file(line)
        async with Registry(store, line.clock, line.random, admission=ssh.admission) as registry:
            registry.on_open = Witness
            screens = Screens()
            host = RoomHost(registry, screens.make, made)
            host.on_guessing = screens.warn_of_guessing
            key, coming = host_key(line.directory), coming_key(line.directory)
            async with serve(host, ssh, key, coming=coming, locale=line.t.locale) as door:
                record(Happening.STARTED, fingerprint=door.fingerprint)
                address = reachable_address(ssh.host)
                house = House(registry, screens, door, host, address, line.t)
                house.invite()
                async with screens, _collecting(registry, line, screens):
                    yield house


@asynccontextmanager
async def _collecting(
    registry: Registry, line: CommandLine, screens: Screens
) -> AsyncIterator[None]:
    task = asyncio.create_task(
        Collector(registry, line.clock, lambda: screens.made).run(), name="collector"
    )
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait({task})


def _log_to_file(line: CommandLine) -> None:
    path = line.log_file
    try:
        logs.log_to_file(path, line.settings.log.level, line.audit_file)
    except OSError as error:
        at = error.filename or path
        raise StorageError("storage-unwritable", path=str(at)) from error
