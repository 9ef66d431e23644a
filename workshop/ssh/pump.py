"""Hands a person's input to their app in portions; who is ahead of the app has to wait.

A portion per turn of the loop, so that a paste of one keeps nobody else from typing; above a
backlog the channel stops taking input, and the client is stopped by its window.

A key that may open a dialog or go to another field is waited for: Textual gives a key to what has
the focus when it arrives, so what is typed behind such a key, faster than the app goes, would end
up where the person was before.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Protocol

from workshop.ssh.incoming import Incoming, Keys, Piece

__all__ = ["Pump", "Tap"]

_PIECES_PER_TURN = 16
_BACKLOG = 256  # messages an app may be behind
_LOOK_AGAIN = 0.01  # seconds
_AT_REST = 3  # turns of the loop without a message: one may just be on its way
_TURNS = 20  # turns after which it is looked at less often
_LEAD_PATIENCE = 1.0  # seconds after which an app that never rests gets its keys all the same
_FEWEST_LOOKS = 30  # at an app, before it counts as one: a machine that stood still gave it no time
ESCAPE_PATIENCE = 0.1  # seconds within which a cut sequence is completed
PASTE_PATIENCE = 5.0


class Tap(Protocol):
    """Where input comes from."""

    def pause_reading(self) -> None: ...
    def resume_reading(self) -> None: ...


class Pump:
    """One session's input.

    Args:
        incoming: takes the bytes apart.
        deliver: takes one piece.
        backlog: how many messages the app is behind.
        rests: whether what was delivered is done, as far as can be seen.
        tap: turned off while the app is too far behind.
    """

    def __init__(
        self,
        incoming: Incoming,
        deliver: Callable[[Piece], None],
        backlog: Callable[[], int],
        rests: Callable[[], bool],
        tap: Tap,
    ) -> None:
        self._incoming = incoming
        self._deliver = deliver
        self._backlog = backlog
        self._rests = rests
        self._tap = tap
        self._loop = asyncio.get_running_loop()
        self._next: asyncio.Handle | None = None
        self._patience: asyncio.TimerHandle | None = None
        self._reading = True
        self._stopped = False
        self._led_at: float | None = None
        """When a key was delivered that is waited for."""
        self._looked = self._resting = 0

    def feed(self, data: bytes) -> None:
        """Takes what came from the terminal."""
        if self._stopped:
            return
        self._incoming.feed(data)
        if self._next is None:
            self._turn()

    def stop(self) -> None:
        """Nothing is delivered any more."""
        self._stopped = True
        self._have_patience()
        if self._next is not None:
            self._next.cancel()
            self._next = None

    def _turn(self) -> None:
        self._next = None
        self._have_patience()
        for _ in range(_PIECES_PER_TURN):
            if self._stopped or self._waits():
                return
            if self._backlog() > _BACKLOG:
                if self._reading:
                    self._reading = False
                    self._tap.pause_reading()
                self._next = self._loop.call_later(_LOOK_AGAIN, self._turn)
                return
            piece = self._incoming.take()
            if piece is None:
                self._wait_for_more()
                return
            self._deliver(piece)
            if isinstance(piece, Keys) and piece.may_lead_elsewhere:
                self._led_at, self._looked, self._resting = self._loop.time(), 0, 0
        self._next = self._loop.call_soon(self._turn)

    def _waits(self) -> bool:
        """Whether a key may still lead elsewhere; it is looked at again then."""
        if self._led_at is None:
            return False
        self._looked += 1
        self._resting = self._resting + 1 if self._rests() else 0
        late = self._loop.time() - self._led_at > _LEAD_PATIENCE
        if (late and self._looked > _FEWEST_LOOKS) or self._resting > _AT_REST:
            self._led_at = None
            return False
        soon = self._resting or self._looked < _TURNS
        self._next = (
            self._loop.call_soon(self._turn)
            if soon
            else self._loop.call_later(_LOOK_AGAIN, self._turn)
        )
        return True

    def _wait_for_more(self) -> None:
        if self._incoming.unfinished:
            patience = PASTE_PATIENCE if self._incoming.in_paste else ESCAPE_PATIENCE
            self._patience = self._loop.call_later(patience, self._give_up)
        if not self._reading:
            self._reading = True
            self._tap.resume_reading()

    def _give_up(self) -> None:
        self._patience = None
        piece = self._incoming.give_up()
        if piece is not None:
            self._deliver(piece)

    def _have_patience(self) -> None:
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None
