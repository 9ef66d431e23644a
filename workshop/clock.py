"""Time as an argument: nothing below the command line asks the machine what time it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

__all__ = ["Clock", "system_clock", "zone_named"]

Clock = Callable[[], datetime]
"""Returns the present moment, timezone-aware, in UTC."""


def system_clock() -> datetime:
    """The machine's clock in UTC."""
    return datetime.now(UTC)


def zone_named(name: str) -> tzinfo | None:
    """The time zone of an IANA name; None where this machine does not know it.

    Reads the machine's time zone database, except for ``UTC``, which every machine knows.
    """
    if name == "UTC":
        return UTC
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None  # not there, no name, or a folder of zones
