"""How a document leaves the room from the screen: choose a form, look at it, write it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from workshop.errors import WorkshopError
from workshop.tui.dialogs.choice import ChoiceDialog
from workshop.tui.dialogs.preview import PreviewDialog, form_blocks
from workshop.tui.messages import Exports
from workshop.tui.screens.room import RoomScreen

__all__ = ["Exporting"]

_PATIENCE = 0.5
"""Seconds in which a document is written without a word."""


class Exporting(RoomScreen):
    """A room's screen that writes documents on the machine it runs on."""

    def action_export(self) -> None:
        """Writes a document on this machine: in which form, and after a look at it."""
        exports = self.room_app.exports
        if exports is None:
            self.say(self.texts.text("tui-notice-no-export"))
            return
        known = exports

        def chosen(format: str | None) -> None:
            if format is not None:
                self.app.push_screen(
                    PreviewDialog(self.texts, known, format),
                    lambda wanted: self._export(known, format) if wanted else None,
                )

        title = self.texts.text("tui-export-title")
        self.app.push_screen(
            ChoiceDialog(self.texts, title, form_blocks(known, self.texts)), chosen
        )

    def _export(self, exports: Exports, format: str) -> None:
        try:
            write = exports.prepare(format)
        except WorkshopError as error:
            self.refuse(error)
        else:
            self.run_worker(self._writing(write))

    async def _writing(self, write: Callable[[], str]) -> None:
        """Writes in a thread; the others go on meanwhile, and a slow one says that it is busy."""
        job = asyncio.ensure_future(asyncio.to_thread(write))
        done, _ = await asyncio.wait({job}, timeout=_PATIENCE)
        if not done:
            self.say(self.texts.text("tui-notice-exporting"))
        try:
            self.say(self.texts.text("tui-notice-exported", path=await job))
        except WorkshopError as error:
            self.refuse(error)
