"""Makes durable what a replica keeps on this machine, off the loop, and tells its room."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from workshop.errors import JournalError, WorkshopError
from workshop.logs import traceback_lines
from workshop.rooms.residence import Residence

__all__ = ["Saving"]

_EVERY = 0.25
"""Seconds between two flushes at the least; not while a key is on its way to the screen."""

_log = logging.getLogger(__name__)


class Saving:
    """The disk of one replica. ``run`` is awaited by who keeps the line."""

    def __init__(
        self,
        residence: Residence,
        *,
        told: Callable[[], None],
        end: Callable[[WorkshopError], None],
    ) -> None:
        """Has nothing to do yet.

        Args:
            told: called when the room was told; it may be another room by then.
            end: called where there is nothing to go on with, and why.
        """
        self._residence = residence
        self._told = told
        self._end = end
        self._bell = asyncio.Event()

    def soon(self) -> None:
        """There is something to make durable, or a disk to be tried again."""
        self._bell.set()

    def failed(self, error: JournalError) -> None:
        """The disk did not take or give something. The room says so until it works again; without a
        room there is nothing to go on with."""
        self._residence.flushed(error)
        self._bell.set()
        if self._residence.room is None:
            self._end(error)

    async def run(self) -> None:
        """Flushes whenever there is something, until cancelled; what fails is tried again."""
        while True:
            await self._bell.wait()
            await asyncio.sleep(_EVERY)
            self._bell.clear()
            failure: JournalError | None = None
            try:
                await asyncio.to_thread(self._residence.flush)
            except JournalError as error:
                failure = error
                self._bell.set()
            except Exception as error:
                _log.error("a flush went wrong\n%s", "\n".join(traceback_lines(error)))
                self._bell.set()
                continue
            self._tell(failure)

    def _tell(self, failure: JournalError | None) -> None:
        try:
            self._residence.flushed(failure)
        except JournalError as error:
            self.failed(error)
        self._told()
