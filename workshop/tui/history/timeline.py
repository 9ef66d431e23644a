"""Where the versions of a passage stand on a line of time. Pure.

Time runs evenly while somebody writes. A silence is folded to a few minutes, so that an afternoon
and the week before it fit on one line and the work in both can be told apart.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import sqrt

from workshop.rooms.versions import Version

__all__ = ["LEVELS", "Timeline", "timeline"]

LEVELS = 8
"""In so many steps a column tells how much was written in it."""

_LEAST = 20.0
"""Seconds that a version takes at the least, so that there is room for it."""
_FOLDED = 240.0
"""Seconds that a silence takes at the most."""
_BREAK = 1_800.0
"""A silence of so many seconds is shown as one."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """Versions on columns from 0, in order; several may share one.

    Attributes:
        columns: of every version, where it ends; never descending.
        levels: of every column, how much was written there: 0 is nothing, ``LEVELS`` the most.
        breaks: columns in which there was a long silence and nothing else.
    """

    columns: tuple[int, ...]
    levels: tuple[int, ...]
    breaks: frozenset[int]

    def nearest(self, column: int) -> int:
        """The version at a column, the last one there; or the nearest one to it."""
        behind = bisect_right(self.columns, column)
        if behind == len(self.columns):
            return behind - 1
        if behind and column - self.columns[behind - 1] <= self.columns[behind] - column:
            return behind - 1
        return self._last_beside(behind)

    def beside(self, at: int, way: int) -> int:
        """The version in the next column that has one, from a version on; its own at the end.

        Args:
            way: 1 towards the present, -1 towards the starter text.
        """
        column = self.columns[at]
        if way > 0:
            behind = bisect_right(self.columns, column)
            return self._last_beside(behind) if behind < len(self.columns) else at
        before = bisect_left(self.columns, column) - 1
        return before if before >= 0 else at

    def _last_beside(self, version: int) -> int:
        return bisect_right(self.columns, self.columns[version]) - 1


def timeline(versions: Sequence[Version], width: int) -> Timeline:
    """Lays versions, oldest first and at least one, on a line of at least one column."""
    ends = list(accumulate(map(_seconds, [None, *versions], versions)))
    scale = (width - 1) / (ends[-1] or 1.0)
    columns = tuple(round(end * scale) for end in ends)
    written = [0.0] * width
    for before, column, end, version in zip(
        columns[:-1], columns[1:], ends[1:], versions[1:], strict=True
    ):
        # Spread over the time it took, as far as that is its own.
        first = min(column, max(before + 1, round((end - _work(version)) * scale)))
        share = (version.inserted + version.deleted) / (column - first + 1)
        for part in range(first, column + 1):
            written[part] += share
    most = max(written) or 1.0
    levels = tuple(max(1, round(LEVELS * sqrt(work / most))) if work else 0 for work in written)
    breaks = set()
    for at in range(1, len(versions)):
        free = [part for part in range(columns[at - 1] + 1, columns[at]) if not levels[part]]
        if free and _silence(versions[at - 1], versions[at]) >= _BREAK:
            breaks.add(free[len(free) // 2])
    return Timeline(columns, levels, frozenset(breaks))


def _silence(before: Version, version: Version) -> float:
    if before.ended is None or version.began is None:
        return 0.0
    return max(0.0, (version.began - before.ended).total_seconds())


def _work(version: Version) -> float:
    """How much of the line a version takes without the silence in front of it."""
    if version.began is None or version.ended is None:
        return 0.0
    return max(_LEAST, (version.ended - version.began).total_seconds())


def _seconds(before: Version | None, version: Version) -> float:
    """How much of the line a version takes, with the silence in front of it."""
    silence = _silence(before, version) if before is not None else 0.0
    return min(silence, _FOLDED) + _work(version)
