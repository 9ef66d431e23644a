"""Runs one person's screen from its first byte to its last, whatever happens in between.

A fault in an app ends that app alone: its person gets the terminal back and one sentence, the
log gets a trace that holds no text, and nobody else notices. An app that does not end when its
person is gone is cancelled.
"""

from __future__ import annotations

import asyncio
import logging
from enum import Enum, auto
from typing import Any

from workshop.errors import WorkshopError
from workshop.i18n import Locale, translator
from workshop.logs import traceback_lines
from workshop.ssh.audit import Happening, Reason, Trail
from workshop.ssh.door import Admitted, Screen
from workshop.ssh.driver import SSHDriver
from workshop.ssh.house import House
from workshop.ssh.line import Line
from workshop.ssh.window import Window
from workshop.terminal import Terminal

__all__ = ["CRASHED", "DRAINED", "FAREWELL", "Stage", "Stop"]

CRASHED = 1
DRAINED = 75  # EX_TEMPFAIL: try again later

FAREWELL = 5.0  # seconds a screen has to end before it is cancelled
_CANCELS = 3
_LAST_WORD = 1.0  # seconds a cancelled screen has to let go of what it holds
_START_PATIENCE = 3.0  # longest a screen may keep the gate

_log = logging.getLogger(__name__)


class Stop(Enum):
    """Why a screen has to end before its person wants to."""

    LOST = auto()
    DRAINED = auto()


class Stage:
    """Where one screen is shown. ``run`` is its whole life.

    Args:
        house: what the server shares.
        admitted: who looks at it.
        trail: what is written down of the connection.
        line: where its bytes go.
        terminal: what it is drawn for.
        locale: language of the sentence at the end.
    """

    def __init__(
        self,
        house: House,
        admitted: Admitted,
        trail: Trail,
        line: Line,
        terminal: Terminal,
        locale: Locale,
    ) -> None:
        self._house = house
        self._admitted = admitted
        self._trail = trail
        self._line = line
        self._terminal = terminal
        self._texts = translator(locale)
        self._driver: SSHDriver | None = None
        self._loop = asyncio.get_running_loop()
        self._stop: asyncio.Future[Stop] = self._loop.create_future()
        self._drawn: asyncio.Future[None] = self._loop.create_future()
        self._window = Window(terminal.columns, terminal.rows)

    # From the channel

    def feed(self, data: bytes) -> None:
        """Takes input. What comes before the screen is there was meant for something else."""
        if self._driver is None:
            return
        try:
            self._driver.feed(data)
        except Exception as error:
            self._log_failure(error)
            self.stop(Stop.LOST)

    def resize(self, columns: int, rows: int) -> None:
        """The window has another size, as its client claims."""
        self._window.resize(columns, rows)

    def stop(self, reason: Stop) -> None:
        """Asks the screen to end; the first reason counts."""
        if not self._stop.done():
            self._stop.set_result(reason)

    # The life of a screen

    async def run(self) -> None:
        """Shows the screen, and ends the channel with an exit code when it is over."""
        code, sentence = CRASHED, self._texts.text("ssh-crashed")
        try:
            code, sentence = await self._shown()
        except WorkshopError as error:
            sentence = self._house.host.refusal(error, self._texts.locale)
        except asyncio.CancelledError:
            code, sentence = DRAINED, self._texts.text("ssh-stopping")
            raise
        except Exception as error:
            self._log_failure(error)
        finally:
            driver, self._driver = self._driver, None
            if driver is not None:
                driver.leave()
                driver.close()
            self._window.close()
            if sentence:
                self._line.write(f"{sentence}\r\n".encode())
            self._line.end(code)

    async def _shown(self) -> tuple[int, str]:
        """Returns the exit code, and the sentence that explains it where one is needed."""
        task: asyncio.Task[object] | None = None
        try:
            async with self._house.gate.turn():
                if self._stop.done():
                    return self._stopped()
                screen = self._house.host.screen(self._admitted, self._terminal, self._make_driver)
                task = self._started(screen)
                await _first(task, self._stop, self._drawn, seconds=_START_PATIENCE)
            await _first(task, self._stop)
            if not task.done():
                screen.exit()
                await _first(task, seconds=FAREWELL)
        finally:
            if task is not None:
                await _ended(task)
        return self._outcome(screen, task)

    def _started(self, screen: Screen) -> asyncio.Task[object]:
        factory = self._loop.get_task_factory()
        task: asyncio.Task[object] = self._loop.create_task(
            _running(screen, self._window.first_size())
        )
        # From Python 3.12 on, Textual makes the tasks of the whole loop eager, also asyncssh's.
        self._loop.call_soon(self._loop.set_task_factory, factory)
        return task

    def _outcome(self, screen: Screen, task: asyncio.Task[object]) -> tuple[int, str]:
        if not task.done():
            _log.error("a screen does not end")
            self._failed()
            return CRASHED, self._texts.text("ssh-crashed")
        raised = None if task.cancelled() else task.exception()
        if raised is not None:
            raise raised
        if self._driver is not None and self._driver.failure is not None:
            self._failed()  # the app has told the log what went wrong
            return CRASHED, self._texts.text("ssh-crashed")
        if self._stop.done():
            return self._stopped()
        if screen.refused is not None:
            self._trail.refuse(Reason.of(screen.refused))
        farewell = task.result()
        return screen.return_code or 0, farewell if isinstance(farewell, str) else ""

    def _stopped(self) -> tuple[int, str]:
        if self._stop.result() is Stop.LOST:
            return CRASHED, ""
        self._trail.record(Happening.DRAINED)
        return DRAINED, self._texts.text("ssh-stopping")

    def _make_driver(self, app: Any, **options: Any) -> SSHDriver:
        self._driver = SSHDriver(
            app,
            **options,
            channel=self._line,
            depth=self._terminal.depth,
            on_first_frame=self._first_frame,
            on_missed_frame=self._window.redraw,
            paste_cut=self._texts.text("ssh-paste-cut"),
        )
        return self._driver

    def _first_frame(self) -> None:
        if not self._drawn.done():
            self._drawn.set_result(None)
        if self._driver is not None:
            self._window.open(self._driver)

    def _failed(self) -> None:
        self._trail.record(Happening.FAILED)

    def _log_failure(self, error: BaseException) -> None:
        self._failed()
        _log.error("a screen ended by a fault\n%s", "\n".join(traceback_lines(error)))


async def _running(screen: Screen, size: tuple[int, int]) -> object:
    return await screen.run_async(size=size)


async def _ended(task: asyncio.Task[object]) -> None:
    """Cancels it, more than once where something in it clings to its own end."""
    for _ in range(_CANCELS):
        if task.done():
            return
        task.cancel()
        await _first(task, seconds=_LAST_WORD)


async def _first(*futures: asyncio.Future[Any], seconds: float | None = None) -> None:
    await asyncio.wait(set(futures), timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
