"""One channel of somebody who was let in: a screen, the answer to a command, or files.

Callbacks only. asyncssh drops a connection without a word when a callback raises, so nothing in
here does.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

import asyncssh

from workshop.errors import WorkshopError
from workshop.i18n import locale_from, translator
from workshop.logs import traceback_lines
from workshop.ssh import commands
from workshop.ssh.audit import Happening, Reason, Trail
from workshop.ssh.door import Admitted, Reply
from workshop.ssh.guard import Guard
from workshop.ssh.house import House
from workshop.ssh.line import Line
from workshop.ssh.scp import Copy, complaint
from workshop.ssh.shelf import Shelf, Stream, serve_files
from workshop.ssh.stage import CRASHED, DRAINED, Stage, Stop
from workshop.ssh.sync import SUBSYSTEM, Sync, turn_away
from workshop.ssh.terms import environment_of, size_within, term_of
from workshop.terminal import Terminal, colour_depth

__all__ = ["REFUSED", "Session"]

_log = logging.getLogger(__name__)

REFUSED = 2
_UNUSED = 10.0  # seconds in which every client says what it opened a channel for


class Session(asyncssh.SSHServerSession[bytes]):
    """One channel.

    Args:
        house: what the server shares.
        admitted: who this is.
        trail: what is written down of the connection.
        guard: the guard of the connection.

    Attributes:
        closed: set when the channel is gone.
    """

    def __init__(self, house: House, admitted: Admitted, trail: Trail, guard: Guard) -> None:
        self._house = house
        self._admitted = admitted
        self._trail = trail
        self._number = trail.connection
        self._guard = guard
        self._channel: asyncssh.SSHServerChannel[bytes]
        self._line: Line
        self._term: str | None = None
        self._size = (0, 0)
        self._command: str | None = None
        self._wants_files = self._wants_sync = False
        self._stream: Stream | None = None
        self._stage: Stage | None = None
        self._sync: Sync | None = None
        self._locale = house.locale
        self._unused: asyncio.TimerHandle | None = None
        self.closed = asyncio.Event()

    # What asyncssh tells

    def connection_made(self, chan: asyncssh.SSHServerChannel[bytes]) -> None:
        self._channel = chan
        self._line = Line(chan, self._guard)
        self._house.sessions.add(self)
        self._unused = asyncio.get_running_loop().call_later(_UNUSED, self._never_used)

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
        if subsystem == "sftp":
            self._wants_files = True
            return True
        if subsystem == SUBSYSTEM:
            self._wants_sync = True
            return True
        self._trail.refuse(Reason.SUBSYSTEM)
        return False

    def session_started(self) -> None:
        self._is_used()
        environment = environment_of(self._channel.get_environment_bytes())
        wishes = (environment.get(key) for key in ("LC_ALL", "LC_MESSAGES", "LANG"))
        self._locale = locale_from(*wishes, self._admitted.language)
        term = self._term or ""
        columns, rows = size_within(*self._size)
        depth = colour_depth(term, environment)
        terminal = Terminal(term, columns, rows, depth, environment)
        if self._wants_sync:
            self._open_sync()
        elif self._house.stopping:
            self._refuse(Reason.STOPPING, "ssh-stopping", DRAINED)
        elif self._wants_files:
            self._show_files(environment)
        elif self._command is not None and (copy := Copy.asked(self._command)) is not None:
            self._copy(copy, environment)
        elif self._command is not None:
            self._execute(self._command, terminal)
        elif self._term is None:
            self._refuse(Reason.NO_TERMINAL, "ssh-no-terminal", REFUSED)
        elif terminal.is_dumb:
            self._refuse(Reason.DUMB_TERMINAL, "ssh-dumb-terminal", REFUSED)
        elif self._house.inside >= self._house.settings.sessions:
            self._refuse(Reason.HOUSE_FULL, "ssh-house-full", DRAINED)
        else:
            self._stage = Stage(
                self._house, self._admitted, self._trail, self._line, terminal, self._locale
            )
            self._house.spawn(self._stage.run(), f"ssh-session-{self._number}")

    def data_received(self, data: bytes, datatype: int | None) -> None:
        if self._stage is not None:
            self._stage.feed(data)
        elif self._sync is not None:
            self._sync.feed(data)
        elif self._stream is not None:
            self._stream.feed(data)

    def eof_received(self) -> bool:
        if self._stream is not None:
            self._stream.end()
        return True  # False would close our side as well

    def terminal_size_changed(self, width: int, height: int, pixwidth: int, pixheight: int) -> None:
        self._size = (width, height)
        if self._stage is not None:
            self._stage.resize(width, height)

    def signal_received(self, signal: str) -> None:
        """Ignores it: Ctrl+C is a key here."""

    def break_received(self, msec: int) -> bool:
        return False

    def resume_writing(self) -> None:
        self._line.drained()

    def connection_lost(self, exc: Exception | None) -> None:
        self._is_used()
        self._line.hang_up()
        self._house.sessions.discard(self)
        if self._stage is not None:
            self._stage.stop(Stop.LOST)
        elif self._sync is not None:
            self._sync.hang_up()
        elif self._stream is not None:
            self._stream.end()
        self.closed.set()

    # From the server

    def drain(self) -> None:
        """The server stops: ends the screen, or the channel where there is none."""
        if self._stage is not None:
            self._stage.stop(Stop.DRAINED)
        elif self._sync is not None:
            self._sync.drain()
        else:
            self._say("ssh-stopping")
            self._line.end(DRAINED)
            if self._stream is not None:
                self._stream.end()

    # A channel that is opened for nothing

    def _is_used(self) -> None:
        if self._unused is not None:
            self._unused.cancel()
            self._unused = None

    def _never_used(self) -> None:
        self._trail.refuse(Reason.NOTHING_ASKED)
        self._channel.abort()

    # Without a screen

    def _open_sync(self) -> None:
        house = self._house
        if house.stopping:
            self._trail.refuse(Reason.STOPPING)
            turn_away(self._line, "replica-server-stopping", again=True)
        elif not house.settings.replicas:
            self._trail.refuse(Reason.REPLICAS_OFF)
            turn_away(self._line, "replica-off", again=False)
        elif house.inside >= house.settings.sessions:
            self._trail.refuse(Reason.HOUSE_FULL)
            turn_away(self._line, "replica-house-full", again=True)
        else:
            replica = house.host.replica(self._admitted)
            self._sync = Sync(self._trail, self._line, replica)
            house.spawn(self._sync.run(), f"ssh-sync-{self._number}")

    def _show_files(self, environment: Mapping[str, str]) -> None:
        try:
            view = self._shelf(environment)
        except WorkshopError as error:
            self._trail.refuse(Reason.NOT_ALLOWED, command="sftp")
            sentence = self._house.host.refusal(error, self._locale)
            self._line.write(f"{sentence}\n".encode(), stderr=True)
            self._line.end(REFUSED)
            return
        stream = self._stream = Stream(self._channel, self._line)
        self._house.errand(serve_files(stream, view), f"ssh-files-{self._number}")

    def _copy(self, copy: Copy, environment: Mapping[str, str]) -> None:
        """The protocol that scp spoke before it spoke SFTP."""
        if copy.writes:
            self._trail.refuse(Reason.READ_ONLY, command="scp")
            return self._no_copy(translator(self._locale).text("ssh-files-read-only"))
        try:
            view = self._shelf(environment)
        except WorkshopError as error:
            self._trail.refuse(Reason.NOT_ALLOWED, command="scp")
            return self._no_copy(self._house.host.refusal(error, self._locale))
        stream = self._stream = Stream(self._channel, self._line)
        self._house.errand(copy.send(stream, view), f"ssh-copy-{self._number}")

    def _no_copy(self, sentence: str) -> None:
        self._line.write(complaint(sentence))
        self._line.end(CRASHED)

    def _shelf(self, environment: Mapping[str, str]) -> Shelf:
        files = {
            name.encode(): partial(self._file, tuple(argv), environment)
            for name, argv in self._house.host.shelf(self._admitted).items()
        }
        return Shelf(self._channel, files, self._line, int(time.time()))

    async def _file(self, argv: tuple[str, ...], environment: Mapping[str, str]) -> bytes:
        try:
            reply = self._house.host.execute(self._admitted, argv, environment)
            content = reply.stdout if reply.work is None else await asyncio.to_thread(reply.work)
        except Exception as error:
            reply = self._crashed(error)
        if reply.code:
            raise asyncssh.SFTPFailure(reply.stderr.strip())
        self._trail.record(Happening.FETCHED, command=" ".join(argv))
        return content

    def _refuse(self, reason: Reason, sentence: str, code: int) -> None:
        self._trail.refuse(reason)
        self._say(sentence)
        self._line.end(code)

    def _execute(self, line: str, terminal: Terminal) -> None:
        texts = translator(self._locale)
        command = commands.command_name(line)
        try:
            reply = commands.answer(
                self._house.host, self._admitted, line, terminal.environment, texts
            )
            self._note(command, reply)
        except Exception as error:
            reply = self._crashed(error)
        if reply.work is None:
            self._reply(reply)
        else:
            self._house.errand(self._work(reply, reply.work), f"ssh-command-{self._number}")

    async def _work(self, reply: Reply, work: Callable[[], bytes]) -> None:
        """Answers once a thread has made the output; whoever hung up gets nothing."""
        try:
            reply = replace(reply, stdout=await asyncio.to_thread(work))
        except Exception as error:
            reply = self._crashed(error)
        if not self.closed.is_set():
            self._reply(reply)

    def _note(self, command: str | None, reply: Reply) -> None:
        if command is None:
            self._trail.refuse(Reason.COMMAND)
        elif reply.denied:
            self._trail.refuse(Reason.NOT_ALLOWED, command=command)
        elif command == "export" and not reply.code:
            self._trail.record(Happening.EXPORTED, command=command)
        else:
            self._trail.record(Happening.EXECUTED, command=command)

    def _crashed(self, error: Exception) -> Reply:
        self._trail.record(Happening.FAILED)
        _log.error("a command ended by a fault\n%s", "\n".join(traceback_lines(error)))
        sentence = translator(self._locale).text("ssh-command-failed")
        return Reply(CRASHED, stderr=sentence + "\n")

    def _reply(self, reply: Reply) -> None:
        self._line.write(self._for_terminal(reply.stdout))
        self._line.write(self._for_terminal(reply.stderr.encode()), stderr=True)
        self._line.end(reply.code)

    def _say(self, id: str) -> None:
        text = translator(self._locale).text(id) + "\n"
        self._line.write(self._for_terminal(text.encode()), stderr=True)

    def _for_terminal(self, text: bytes) -> bytes:
        """A client that asked for a terminal has put its own in raw mode."""
        return text if self._term is None else text.replace(b"\n", b"\r\n")
