"""The size of somebody's window, handed to their screen one change at a time.

A client can claim a thousand sizes a second, and laying out a large one takes longer than anybody
types. Only the last size counts; the next is handed on once the screen has taken in the one
before and everybody else had their turn, and none while the line is full: nobody would see it.
"""

from __future__ import annotations

import asyncio
from typing import Protocol

from workshop.ssh.terms import size_within

__all__ = ["Pane", "Window"]

_CALM = 0.05  # seconds; of the sizes in between only the last counts
_LOOK_AGAIN = 0.01  # seconds between two looks whether a size was taken in
_REST = 3  # times as long as the last change took, before the next
_LONGEST_REST = 1.0


class Pane(Protocol):
    """What the window is filled with."""

    @property
    def ready(self) -> bool:
        """Whether it has taken in the last size, and what it draws can leave."""

    def fill(self, columns: int, rows: int) -> None:
        """Lays out for this size and draws everything."""


class Window:
    """One person's window.

    Args:
        columns, rows: the size at the start, as the client claims it.
    """

    def __init__(self, columns: int, rows: int) -> None:
        self._size = self._filled = size_within(columns, rows)
        self._redraw = False
        self._pane: Pane | None = None
        self._loop = asyncio.get_running_loop()
        self._next: asyncio.TimerHandle | None = None
        self._filled_at: float | None = None
        """When the last size was handed on; None once it was seen to be taken in."""
        self._not_before = 0.0

    def first_size(self) -> tuple[int, int]:
        """Columns and rows to begin with, within bounds."""
        self._filled = self._size
        return self._size

    def open(self, pane: Pane) -> None:
        """From now on there is something to fill it with."""
        self._pane = pane
        self._look()

    def resize(self, columns: int, rows: int) -> None:
        """It has another size, as its client claims."""
        self._size = size_within(columns, rows)
        self._look_later()

    def redraw(self) -> None:
        """What it shows is not what it should show."""
        self._redraw = True
        self._look_later()

    def close(self) -> None:
        """Nothing is drawn any more."""
        self._pane = None
        if self._next is not None:
            self._next.cancel()
            self._next = None

    @property
    def _due(self) -> bool:
        return self._redraw or self._size != self._filled

    def _look_later(self) -> None:
        if self._next is None and self._pane is not None:
            when = max(self._loop.time() + _CALM, self._not_before)
            self._next = self._loop.call_at(when, self._look)

    def _look(self) -> None:
        self._next = None
        if self._pane is None:
            return
        now = self._loop.time()
        ready = self._pane.ready
        if ready and self._filled_at is not None:
            self._not_before = now + min((now - self._filled_at) * _REST, _LONGEST_REST)
            self._filled_at = None
        if self._due and ready and now >= self._not_before:
            self._redraw, self._filled, self._filled_at = False, self._size, now
            self._pane.fill(*self._size)
            self._next = self._loop.call_later(_LOOK_AGAIN, self._look)
        elif self._filled_at is not None and now - self._filled_at < _LONGEST_REST:
            self._next = self._loop.call_later(_LOOK_AGAIN, self._look)
        elif self._due or self._filled_at is not None:
            self._look_later()
