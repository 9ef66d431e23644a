"""One channel of somebody who was let in: a screen, or the answer to a command.

Callbacks only. asyncssh drops a connection without a word when a callback raises, so nothing in
here does; what goes wrong in a screen ends that session alone, with the terminal given back, one
sentence, and a trace in the log that holds no text.
"""

from __future__ import annotations

import asyncio
import logging
from enum import Enum, auto
from typing import Any

import asyncssh

from workshop.errors import WorkshopError
from workshop.i18n import locale_from, translator
from workshop.logs import traceback_lines
from workshop.ssh import commands
from workshop.ssh.audit import Happening, Reason, record
from workshop.ssh.door import Admitted, Reply, Screen
from workshop.ssh.driver import SSHDriver
from workshop.ssh.guard import Guard
from workshop.ssh.house import House
from workshop.ssh.line import Line
from workshop.ssh.terms import environment_of, size_within, term_of
from workshop.terminal import Terminal, colour_depth

__all__ = ["CRASHED", "DRAINED", "Session"]

_log = logging.getLogger(__name__)

CRASHED = 1
REFUSED = 2
DRAINED = 75  # EX_TEMPFAIL: try again later

_RESIZE_EVERY = 0.05  # seconds; of the sizes in between only the last counts
_START_PATIENCE = 3.0  # longest a screen may keep the gate
_FAREWELL = 5.0  # seconds a screen has to end before it is cancelled


class _Stop(Enum):
    """Why a screen has to end before its person wants to."""

    LOST = auto()
    DRAINED = auto()


class Session(asyncssh.SSHServerSession[bytes]):
    """One channel.

    Args:
        house: what the server shares.
        admitted: who this is.
        connection: number of the connection, for the audit log.
        guard: the guard of the connection.
    """

    def __init__(self, house: House, admitted: Admitted, connection: int, guard: Guard) -> None:
        self._house = house
        self._admitted = admitted
        self._number = connection
        self._guard = guard
        self._channel: asyncssh.SSHServerChannel[bytes]
        self._line: Line
        self._term: str | None = None
        self._size = (0, 0)
        self._drawn_size = (0, 0)
        self._locale = house.locale
        self._command: str | None = None
        self._driver: SSHDriver | None = None
        self._resize: asyncio.TimerHandle | None = None
        self._loop = asyncio.get_running_loop()
        self._stop: asyncio.Future[_Stop] = self._loop.create_future()
        self._started_up: asyncio.Future[None] = self._loop.create_future()
        self.closed = asyncio.Event()

    # What asyncssh tells

    def connection_made(self, chan: asyncssh.SSHServerChannel[bytes]) -> None:
        self._channel = chan
        self._line = Line(chan, self._guard)
        self._house.sessions.add(self)

    def pty_requested(self, term_type: str, term_size: Any, term_modes: Any) -> bool:
        self._term = term_of(term_type)
        self._size = term_size[:2]
        return True

    def shell_requested(self) -> bool:
        return True

    def exec_requested(self, command: str) -> bool:
        self._command = command
        return True

    def subsystem_requested(self, subsystem: str) -> bool:
        self._refused(Reason.SUBSYSTEM)
        return False

    def session_started(self) -> None:
        environment = environment_of(self._channel.get_environment_bytes())
        wishes = (environment.get(key) for key in ("LC_ALL", "LC_MESSAGES", "LANG"))
        self._locale = locale_from(*wishes, self._house.locale)
        term = self._term or ""
        columns, rows = self._drawn_size = size_within(*self._size)
        depth = colour_depth(term, environment)
        self._terminal = Terminal(term, columns, rows, depth, environment)
        if self._house.stopping:
            self._refuse(Reason.STOPPING, "ssh-stopping", DRAINED)
        elif self._command is not None:
            self._execute(self._command)
        elif self._term is None:
            self._refuse(Reason.NO_TERMINAL, "ssh-no-terminal", REFUSED)
        elif self._terminal.is_dumb:
            self._refuse(Reason.DUMB_TERMINAL, "ssh-dumb-terminal", REFUSED)
        elif self._house.inside >= self._house.settings.sessions:
            self._refuse(Reason.HOUSE_FULL, "ssh-house-full", DRAINED)
        else:
            self._house.spawn(self._show(), f"ssh-session-{self._number}")

    def data_received(self, data: bytes, datatype: int | None) -> None:
        # What comes before the screen is there was meant for something else.
        if self._driver is not None:
            try:
                self._driver.feed(data)
            except Exception as error:
                self._log_failure(error)
                self.stop_for(_Stop.LOST)

    def eof_received(self) -> bool:
        return True  # False would close our side as well

    def terminal_size_changed(self, width: int, height: int, pixwidth: int, pixheight: int) -> None:
        self._size = (width, height)
        if self._resize is None:
            self._resize = self._loop.call_later(_RESIZE_EVERY, self._apply_size)

    def signal_received(self, signal: str) -> None:
        """Ignores it: Ctrl+C is a key here."""

    def break_received(self, msec: int) -> bool:
        return False

    def resume_writing(self) -> None:
        self._line.drained()

    def connection_lost(self, exc: Exception | None) -> None:
        self._line.hang_up()
        self._house.sessions.discard(self)
        if self._resize is not None:
            self._resize.cancel()
        self.stop_for(_Stop.LOST)
        self.closed.set()

    def drain(self) -> None:
        """The server stops: ends the screen, or the channel where there is none."""
        if self._driver is None and not self._stop.done():
            self._say("ssh-stopping")
            self._line.end(DRAINED)
        self.stop_for(_Stop.DRAINED)

    def stop_for(self, reason: _Stop) -> None:
        if not self._stop.done():
            self._stop.set_result(reason)

    # Without a screen

    def _refuse(self, reason: Reason, sentence: str, code: int) -> None:
        self._refused(reason)
        self._say(sentence, stderr=True)
        self._line.end(code)

    def _refused(self, reason: Reason) -> None:
        record(
            Happening.REFUSED, self._number, reason=reason.value, workshop=self._admitted.workshop
        )

    def _execute(self, line: str) -> None:
        texts = translator(self._locale)
        command = commands.command_name(line)
        if command is None:
            self._refused(Reason.COMMAND)
        else:
            record(
                Happening.EXECUTED,
                self._number,
                command=command,
                workshop=self._admitted.workshop,
            )
        try:
            reply = commands.answer(
                self._house.host, self._admitted, line, self._terminal.environment, texts
            )
        except Exception as error:
            self._log_failure(error)
            reply = Reply(CRASHED, stderr=texts.text("ssh-crashed") + "\n")
        self._line.write(self._for_terminal(reply.stdout))
        self._line.write(self._for_terminal(reply.stderr.encode()), stderr=True)
        self._line.end(reply.code)

    def _for_terminal(self, text: bytes) -> bytes:
        """A client that asked for a terminal has put its own in raw mode."""
        return text if self._term is None else text.replace(b"\n", b"\r\n")

    # With a screen

    async def _show(self) -> None:
        code, sentence = CRASHED, translator(self._locale).text("ssh-crashed")
        try:
            code, sentence = await self._run_screen()
        except WorkshopError as error:
            sentence = self._house.host.refusal(error, self._locale)
        except asyncio.CancelledError:
            code, sentence = DRAINED, translator(self._locale).text("ssh-stopping")
            raise
        except Exception as error:
            self._log_failure(error)
        finally:
            driver, self._driver = self._driver, None
            if driver is not None:
                driver.leave()
                driver.close()
            if sentence:
                self._line.write(f"{sentence}\r\n".encode())
            self._line.end(code)

    async def _run_screen(self) -> tuple[int, str]:
        """Returns the exit code, and the sentence that explains it where one is needed."""
        screen: Screen | None = None
        task: asyncio.Task[object] | None = None
        try:
            async with self._house.gate.turn():
                if not self._stop.done():
                    screen = self._house.host.screen(
                        self._admitted, self._terminal, self._make_driver
                    )
                    task = self._started(screen)
                    await asyncio.wait(
                        _any(task, self._stop, self._started_up),
                        timeout=_START_PATIENCE,
                        return_when=asyncio.FIRST_COMPLETED,
                    )
            if task is not None and screen is not None:
                await asyncio.wait(_any(task, self._stop), return_when=asyncio.FIRST_COMPLETED)
                await self._ended(screen, task)
        finally:
            if task is not None and not task.done():
                task.cancel()
                await asyncio.wait({task})
        return self._outcome(screen, task)

    def _started(self, screen: Screen) -> asyncio.Task[object]:
        size = self._drawn_size = size_within(*self._size)
        factory = self._loop.get_task_factory()
        task: asyncio.Task[object] = self._loop.create_task(_running(screen, size))
        # Textual makes every task of the whole loop eager from Python 3.12 on (hazard 28).
        self._loop.call_soon(self._loop.set_task_factory, factory)
        return task

    async def _ended(self, screen: Screen, task: asyncio.Task[object]) -> None:
        """Gives a screen that has to end some time for it."""
        if not task.done():
            screen.exit()
            await asyncio.wait({task}, timeout=_FAREWELL)

    def _outcome(self, screen: Screen | None, task: asyncio.Task[object] | None) -> tuple[int, str]:
        texts = translator(self._locale)
        raised = task.exception() if task is not None and not task.cancelled() else None
        if raised is not None:
            self._log_failure(raised)
            return CRASHED, texts.text("ssh-crashed")
        if self._driver is not None and self._driver.failure is not None:
            self._failed()  # the app has told the log what went wrong
            return CRASHED, texts.text("ssh-crashed")
        if self._stop.done() and self._stop.result() is _Stop.DRAINED:
            record(Happening.DRAINED, self._number, workshop=self._admitted.workshop)
            return DRAINED, texts.text("ssh-stopping")
        code = screen.return_code if screen is not None else CRASHED
        return code or 0, ""

    def _make_driver(self, app: Any, **options: Any) -> SSHDriver:
        self._driver = SSHDriver(
            app,
            **options,
            channel=self._line,
            depth=self._terminal.depth,
            on_first_frame=self._first_frame,
            paste_cut=translator(self._locale).text("ssh-paste-cut"),
        )
        return self._driver

    def _first_frame(self) -> None:
        if not self._started_up.done():
            self._started_up.set_result(None)
        if self._resize is None:
            self._apply_size()  # the window may have changed while nothing listened

    def _apply_size(self) -> None:
        self._resize = None
        size = size_within(*self._size)
        if self._driver is not None and size != self._drawn_size:
            self._drawn_size = size
            self._driver.resize(*size)

    def _say(self, id: str, *, stderr: bool = False) -> None:
        text = translator(self._locale).text(id) + "\n"
        self._line.write(self._for_terminal(text.encode()), stderr=stderr)

    def _failed(self) -> None:
        record(Happening.FAILED, self._number, workshop=self._admitted.workshop)

    def _log_failure(self, error: BaseException) -> None:
        self._failed()
        _log.error("a session ended by a fault\n%s", "\n".join(traceback_lines(error)))


async def _running(screen: Screen, size: tuple[int, int]) -> object:
    return await screen.run_async(size=size)


def _any(*futures: asyncio.Future[Any]) -> set[asyncio.Future[Any]]:
    return set(futures)
