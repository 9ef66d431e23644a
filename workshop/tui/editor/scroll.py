"""Where the scroll mark is: one column at the right of the text. Pure."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Thumb", "thumb"]


class Thumb(NamedTuple):
    """The rows of the window, from ``start`` up to ``end``, that stand for what is in sight."""

    start: int
    end: int


def thumb(rows: int, window: int, top: int) -> Thumb | None:
    """The mark for a text of so many rows, seen from ``top``; None where all of it is in sight."""
    if window < 1 or rows <= window:
        return None
    size = max(1, window * window // rows)
    start = round(top * (window - size) / (rows - window))
    return Thumb(start, start + size)
