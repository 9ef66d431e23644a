"""Makes the apps of this process; the one module of the command line that knows the screens."""

from __future__ import annotations

import asyncio
import os
from types import TracebackType
from typing import Any, Self, cast

from workshop.cli.address import shown_address
from workshop.i18n import Locale, Translator
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


def invitation(address: str, port: int, fingerprint: str, t: Translator) -> Invitation:
    """What the facilitator gives to the room."""
    return Invitation(
        t.text("cli-join-line", port=str(port), address=shown_address(address)), fingerprint
    )


class Screens:
    """What all screens of one process share: the hub that paints them, and the laid-out drafts.

    An async context manager: it owns the hub's task.
    """

    def __init__(self) -> None:
        self.invitation: Invitation | None = None
        """Set once the server listens; shown to those who lead."""
        self._hub = Hub()
        self._drafts = Drafts()
        self._painting: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        self._painting = asyncio.create_task(self._hub.run(), name="hub")
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._painting is not None:
            self._painting.cancel()
            await asyncio.wait({self._painting})

    def make(
        self, guest: Guest, locale: Locale, terminal: Terminal, driver_class: DriverClass
    ) -> Screen:
        """The app of somebody who was let in, on the terminal that the driver writes to."""
        return RoomApp(
            guest,
            self._hub,
            self._drafts,
            locale,
            self.invitation,
            themes=themes_for(terminal.depth),
            driver_class=cast(Any, driver_class),
        )

    def make_here(self, guest: Guest, locale: Locale, exports: Exports) -> Screen:
        """The app on the terminal of this process, whose end is the end of the server.

        Args:
            exports: writes documents on this machine.
        """
        return RoomApp(
            guest,
            self._hub,
            self._drafts,
            locale,
            self.invitation,
            exports=exports,
            hosts=True,
            themes=themes_for(colour_depth(os.environ.get("TERM", ""), os.environ)),
            driver_class=LocalDriver,
        )
