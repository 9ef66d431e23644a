"""Paints the sessions that somebody else's key has changed. The only code that crosses apps.

A session paints its own key itself, at once. Everybody else is marked and painted here, in slices
of a few milliseconds, so that own keys come in between; a burst is one repaint. The text goes
first: what stands around it, such as who is there, waits until no text is to be painted.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Protocol
from weakref import WeakKeyDictionary

from workshop.tui.painting.app import PaintedApp

__all__ = ["Hub", "Pace", "Paintable"]

_SLICE = 0.004
"""Seconds of painting after which everything else gets a turn."""
_AROUND_AFTER = 0.015
"""Seconds that what stands around a text waits, at the least: a key is on its terminal by then, and
what is over again meanwhile, such as that something is being saved, is never painted."""
_CONGESTED_RETRY = 0.05
"""Seconds after which a slow client is looked at again."""


class Paintable(Protocol):
    """A part of one session's screen that the hub may paint: hashable, weakly referable."""

    @property
    def host(self) -> PaintedApp[Any]:
        """The app it belongs to: a widget's ``app`` is whichever app is active."""

    def paint(self) -> None:
        """Paints what has changed since it was painted last."""


class Pace:
    """How long to leave a view alone between two paints, in seconds.

    Thirty frames a second while the loop has time, down to six where it runs late.
    """

    fastest = 1 / 30
    slowest = 1 / 6
    _late = 0.02

    def __init__(self) -> None:
        self.interval = self.fastest

    def felt(self, lag: float) -> None:
        """Takes in by how many seconds the loop woke us too late."""
        if lag > self._late:
            self.interval = min(self.interval * 1.5, self.slowest)
        else:
            self.interval = max(self.interval * 0.9, self.fastest)


class Hub:
    """One per process. ``run`` must be running for anything to be painted."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        """Begins with nothing to paint.

        Args:
            now: seconds of a clock that only goes forward.
        """
        self.pace = Pace()
        self._now = now
        self._texts: dict[Paintable, float] = {}
        self._around: dict[Paintable, float] = {}
        """What is to be painted, and the time before which it is not."""
        self._painted_at: WeakKeyDictionary[Paintable, float] = WeakKeyDictionary()
        self._wake = asyncio.Event()

    def mark(self, view: Paintable, *, later: bool = False) -> None:
        """Something on this view has changed. Cheap, and never paints.

        Args:
            later: it can wait for every text that is to be painted.
        """
        if later:
            self._around.setdefault(view, self._now() + _AROUND_AFTER)
        else:
            self._texts[view] = 0.0
        self._wake.set()

    @property
    def is_busy(self) -> bool:
        """Whether any view is still to be painted."""
        return bool(self._texts or self._around)

    def painted(self, view: Paintable) -> None:
        """The view has painted itself; nothing on it is left to do."""
        self._texts.pop(view, None)
        self._around.pop(view, None)

    def drop(self, view: Paintable) -> None:
        """The view is gone."""
        self.painted(view)
        self._painted_at.pop(view, None)

    @contextmanager
    def guard(self, view: Paintable) -> Iterator[None]:
        """Acts as the view's app. A fault ends that app only, never the one whose key it was."""
        try:
            with view.host.acting():
                yield
        except Exception as error:
            self.drop(view)
            view.host.fail(error)

    async def run(self) -> None:
        """Paints until it is cancelled. The caller owns the task."""
        loop = asyncio.get_running_loop()
        alarm: asyncio.TimerHandle | None = None
        try:
            while True:
                await self._wake.wait()
                self._wake.clear()
                soonest = await self._round()
                if alarm is not None:
                    alarm.cancel()
                    alarm = None
                if soonest is not None:
                    # Time that was spent painting here says nothing of how late the loop runs.
                    when = max(soonest, self._now())
                    alarm = loop.call_later(when - self._now(), self._ring, when)
        finally:
            if alarm is not None:
                alarm.cancel()

    def _ring(self, when: float) -> None:
        self.pace.felt(self._now() - when)
        self._wake.set()

    async def _round(self) -> float | None:
        """Paints what is due; returns the time at which the next view is."""
        texts = await self._paint(self._texts)
        around = await self._paint(self._around, until=texts)
        return min((due for due in (texts, around) if due is not None), default=None)

    async def _paint(
        self, dirty: dict[Paintable, float], until: float | None = None
    ) -> float | None:
        """Paints those of one kind; gives way where a text has changed meanwhile, or is due.

        Args:
            until: the time at which a text is due that had to wait.
        """
        slice_began = now = self._now()
        soonest: float | None = None
        for view in tuple(dirty):
            if view not in dirty:
                continue
            due = max(dirty[view], self._painted_at.get(view, 0.0) + self.pace.interval)
            if due <= now and view.host.congested:
                due = now + _CONGESTED_RETRY
            if due > now:
                soonest = due if soonest is None else min(soonest, due)
                continue
            del dirty[view]
            self._painted_at[view] = now
            with self.guard(view):
                view.paint()
            now = self._now()
            if now - slice_began > _SLICE:
                # A key takes three turns of the loop to its widget.
                for _ in range(3):
                    await asyncio.sleep(0)
                slice_began = now = self._now()
                text_due = self._wake.is_set() or (until is not None and now >= until)
                if dirty is self._around and text_due:
                    return soonest
        return soonest
