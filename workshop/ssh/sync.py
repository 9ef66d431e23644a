"""One channel of a replica: frames in, frames out, and an end for who does not play by the rules.

Everything is done in turns of a few milliseconds, between which everybody else has theirs. Who
sends faster than is dealt with is stopped by the window of the channel, and who does not read what
was asked for is not told more.
"""

from __future__ import annotations

import asyncio
import logging

from workshop.errors import ReplicationError
from workshop.logs import traceback_lines
from workshop.replication.frames import RECORDS_LIMIT, Frames, pack
from workshop.replication.messages import Goodbye, encode
from workshop.ssh.audit import Happening, Trail
from workshop.ssh.door import Replica
from workshop.ssh.guard import RATE
from workshop.ssh.line import Line
from workshop.ssh.stage import CRASHED, DRAINED

__all__ = ["SUBSYSTEM", "Sync", "turn_away"]

SUBSYSTEM = "workshop-sync"

SILENCE = 60.0
"""After so many seconds without a word a replica is sent away; an honest one asks every few."""
STRANGE = 15.0
"""So many seconds it has to say who it is, however slowly."""
STUCK = 30.0
"""After so many seconds in which it reads nothing it is cut off."""

_log = logging.getLogger(__name__)

_HIGH = 128 * 1024  # bytes that wait for the client before more is told
_TURN = 16 * 1024  # bytes that are told in one turn
_LOOK_AGAIN = 0.02  # seconds; of the two buffers on the way only one tells when it drains
_MANY, _FEW = 16, 4  # messages that wait to be dealt with
_LIGHT = 4 * 1024  # operations after which nobody has to rest
_LONG = 0.1  # seconds of a turn after which one has to; others get so many times as long
_SHARE = 4


class Sync:
    """A replica that is connected. ``run`` is its whole life.

    Args:
        trail: what is written down of the connection.
        line: where its bytes go.
        replica: the side of the door where the workshops are.
    """

    def __init__(self, trail: Trail, line: Line, replica: Replica) -> None:
        self._trail = trail
        self._line = line
        self._replica = replica
        self._frames = Frames()
        self._bell = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        self._heard = self._came = self._rested = self._loop.time()
        self._flowed = self._came
        self._written = self._read = 0
        self._held = self._joined = self._greeted = self._blocked = self._stuck = False
        self._code = 0
        replica.on_news = self._bell.set
        line.on_drained = self._bell.set

    # From the channel

    def feed(self, data: bytes) -> None:
        """Takes what came from the replica."""
        self._heard = self._loop.time()
        try:
            for message in self._frames.feed(data):
                self._greeted = True
                self._replica.heard(message)
        except ReplicationError as error:
            self._replica.reject(error)
        if not self._held and self._replica.behind > _MANY:
            self._held = True
            self._line.pause_reading()
        self._bell.set()

    def drain(self) -> None:
        """The server stops."""
        self._code = DRAINED
        self._trail.record(Happening.DRAINED)
        self._replica.bye("replica-server-stopping")
        self._bell.set()

    def hang_up(self) -> None:
        """The channel is gone."""
        self._replica.close()
        self._bell.set()

    # Its life

    async def run(self) -> None:
        """Answers until either side has had enough, and ends the channel."""
        try:
            await self._answer()
        except asyncio.CancelledError:
            self._code = DRAINED
            raise
        except Exception as error:
            self._code = CRASHED
            self._trail.record(Happening.FAILED)
            _log.error("a replica's line ended by a fault\n%s", "\n".join(traceback_lines(error)))
        finally:
            self._replica.on_news = _nothing
            self._replica.close()
            if self._stuck:
                self._line.abort()
            else:
                self._line.end(self._code)
            if self._joined:
                self._trail.record(Happening.SYNC_LEFT)

    async def _answer(self) -> None:
        replica, line = self._replica, self._line
        while line.is_open:
            self._bell.clear()
            # Who does not read what was asked for, asks in vain.
            busy = not self._write() and self._work()
            blocked = self._write()
            self._note()
            if replica.over and not blocked and not self._bell.is_set():
                return
            if self._is_stuck(blocked):
                return
            if self._held and replica.behind < _FEW:
                self._held = False
                line.resume_reading()
            if busy:
                await asyncio.sleep(0)
                continue
            await self._wait(_LOOK_AGAIN if blocked else self._patience())

    def _is_stuck(self, blocked: bool) -> bool:
        """Whether its person's machine has read nothing for long, or not enough once it is over."""
        now, read = self._loop.time(), self._written - self._line.queued
        if not self._blocked or (read > self._read and not self._replica.over):
            self._flowed = now
        self._read, self._blocked = read, blocked
        self._stuck = now - self._flowed >= STUCK
        return self._stuck

    def _work(self) -> bool:
        """Does a turn of what there is to do; tells whether there is more to be done at once.

        A few bytes can hold as many operations as a long text. They take the time that it would
        take to type them over this line.
        """
        replica, now = self._replica, self._loop.time()
        if now < self._rested:
            return False
        busy = replica.work()
        spent = self._loop.time() - now
        rest = replica.effort / RATE if replica.effort > _LIGHT else 0.0
        if replica.effort and spent > _LONG:
            rest = max(rest, _SHARE * spent)
        self._rested = now + spent + rest
        return busy and not rest

    def _write(self) -> bool:
        """Writes what there is to write; tells whether the line takes no more for now."""
        written = 0
        while self._line.is_open:
            if self._line.queued >= _HIGH:
                return True
            message = self._replica.next()
            if message is None:
                return False
            try:
                frame = pack(encode(message), RECORDS_LIMIT)
            except ReplicationError as error:
                _log.error("a message is too large for any replica: %s", error)
                self._replica.bye(error.id, again=False)
                continue
            self._line.write(frame)
            written += len(frame)
            self._written += len(frame)
            if written >= _TURN:
                # Others have their turn first.
                self._bell.set()
                return False
        return False

    def _note(self) -> None:
        replica = self._replica
        if replica.joined and not self._joined:
            self._joined = True
            self._trail.record(Happening.SYNC_JOINED)
        if replica.rejected and self._code != CRASHED:
            self._code = CRASHED
            self._trail.record(Happening.SYNC_REJECTED, reason=replica.rejected)

    def _patience(self) -> float:
        now = self._loop.time()
        if now < self._rested:
            return self._rested - now
        if self._greeted:
            left = self._heard + (SILENCE if self._joined else STRANGE) - now
        else:
            left = self._came + STRANGE - now
        if left <= 0 and not self._replica.over:
            self._replica.bye("replica-silent")
        return max(0.0, left)

    async def _wait(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._bell.wait()
        except TimeoutError:
            pass


def turn_away(line: Line, reason: str, *, again: bool) -> None:
    """Ends the channel of a replica that does not come in, with the id of the reason."""
    line.write(pack(encode(Goodbye(reason=reason, again=again))))
    line.end(DRAINED if again else CRASHED)


def _nothing() -> None:
    pass
