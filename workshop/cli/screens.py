"""Makes the apps of this process; the one module of the command line that knows the screens."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from typing import Any, Self, cast
from weakref import WeakSet

from workshop.cli.address import shown_address
from workshop.i18n import Locale
from workshop.rooms.guest import Guest
from workshop.ssh.door import DriverClass, Screen
from workshop.terminal import Terminal, colour_depth
from workshop.tui.app import RoomApp
from workshop.tui.editor import Drafts
from workshop.tui.messages import Exports, Invitation
from workshop.tui.painting.hub import Hub
from workshop.tui.painting.local import LocalDriver
from workshop.tui.themes import themes_for

__all__ = ["Screens", "invitation"]


def invitation(address: str, port: int, fingerprint: str) -> Invitation:
    """What the facilitator gives to the room."""
    shown = shown_address(address)
    return Invitation(shown, port, fingerprint, f"ssh://{shown}:{port}")


class Screens:
    """What all screens of one process share: the hub that paints them, and the laid-out drafts.

    An async context manager: it owns the hub's task.
    """

    def __init__(self) -> None:
        self.invitation: Invitation | None = None
        """Set once the server listens; shown to those who lead."""
        self.made = 0
        """How many apps there have been."""
        self._hub = Hub()
        self._drafts = Drafts()
        self._painting: asyncio.Task[None] | None = None
        self._shown: WeakSet[RoomApp] = WeakSet()

    async def __aenter__(self) -> Self:
        self._painting = asyncio.create_task(self._hub.run(), name="hub")
        return self

    async def __aexit__(self, *error: object) -> None:
        if self._painting is not None:
            self._painting.cancel()
            await asyncio.wait({self._painting})

    def make(
        self, guest: Guest, locale: Locale, terminal: Terminal, driver_class: DriverClass
    ) -> Screen:
        """The app of somebody who was let in, on the terminal that the driver writes to."""
        return self._known(
            RoomApp(
                guest,
                self._hub,
                self._drafts,
                locale,
                self.invitation,
                themes=themes_for(terminal.depth),
                driver_class=cast(Any, driver_class),
            )
        )

    def make_here(
        self, guest: Guest, locale: Locale, exports: Exports, *, hosts: bool = True
    ) -> Screen:
        """The app on the terminal of this process.

        Args:
            exports: writes documents on this machine.
            hosts: whether its end is the end of the server.
        """
        return self._known(
            RoomApp(
                guest,
                self._hub,
                self._drafts,
                locale,
                self.invitation,
                exports=exports,
                hosts=hosts,
                themes=themes_for(colour_depth(os.environ.get("TERM", ""), os.environ)),
                driver_class=LocalDriver,
            )
        )

    def _known(self, app: RoomApp) -> RoomApp:
        self.made += 1
        self._shown.add(app)
        return app

    # What the server has to say to people

    def count_down(self, seconds: int) -> None:
        """Every screen tells that the server stops, and when."""
        self._tell(RoomApp.count_down, seconds)

    def warn_of_guessing(self) -> None:
        """The screens of those who lead tell that codes are being guessed."""
        self._tell(RoomApp.warn_of_guessing)

    def _tell(self, tell: Callable[..., None], *values: int) -> None:
        for app in tuple(self._shown):
            if app.is_running:
                with self._hub.guard(app):
                    tell(app, *values)
