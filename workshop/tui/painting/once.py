"""Timers that go off also on a machine that stood still for a moment.

A timer of Textual leaves out the times that it missed. One that is to go off once and finds that
time past when it begins, leaves that out as well and never goes off. Whoever waits for it waits for
ever: a window whose size is never taken in again, a notice that stays.
"""

from __future__ import annotations

from typing import Any, cast

import textual.message_pump
from textual.timer import Timer

__all__ = ["SureTimer"]


class SureTimer(Timer):
    """A timer that misses no time where it has to go off a number of times."""

    def __init__(
        self, *arguments: Any, repeat: int | None = None, skip: bool = True, **options: Any
    ) -> None:
        super().__init__(*arguments, repeat=repeat, skip=skip and repeat is None, **options)


# The name under which every message loop finds what it makes its timers of.
cast(Any, textual.message_pump).Timer = SureTimer
