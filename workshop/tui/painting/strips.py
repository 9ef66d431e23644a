"""Strips whose caches take no room until something is in them.

A strip has seven caches and a screen some hundreds of strips, of which nearly all caches stay
empty: a sixth of all that a participant takes up is their dictionaries.
"""

from __future__ import annotations

from typing import Any, Final

from textual import strip
from textual.cache import FIFOCache

__all__ = ["SparingCache", "spare_caches"]

_EMPTY: Final[dict[Any, Any]] = {}
"""Stands for the content of every cache that nothing was put into."""


class SparingCache(FIFOCache[Any, Any]):
    """As its base, with a dictionary of its own from the first entry on."""

    __slots__ = ()

    def __init__(self, maxsize: int) -> None:
        self._maxsize = maxsize
        self._cache = _EMPTY
        self.hits = 0
        self.misses = 0

    def set(self, key: Any, value: Any) -> None:
        """Sets a value."""
        if self._cache is _EMPTY:
            self._cache = {}
        super().set(key, value)

    __setitem__ = set

    def clear(self) -> None:
        """Empties the cache."""
        self._cache = _EMPTY


def spare_caches() -> None:
    """Has all strips of the process made with such caches from now on."""
    vars(strip)["FIFOCache"] = SparingCache
