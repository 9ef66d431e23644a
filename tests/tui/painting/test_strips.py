"""Strips take no more room than they need."""

from __future__ import annotations

from rich.segment import Segment
from textual.cache import FIFOCache
from textual.strip import Strip

import workshop.tui.painting.app  # noqa: F401
from workshop.tui.painting.strips import SparingCache


def test_a_new_strip_has_caches_without_content_of_their_own() -> None:
    one, other = Strip([Segment("een")]), Strip([Segment("twee")])
    assert isinstance(one._crop_cache, SparingCache)
    assert one._crop_cache._cache is other._divide_cache._cache

    cropped = one.crop(0, 2)
    assert one.crop(0, 2) is cropped
    assert other._crop_cache._cache == one._divide_cache._cache == {}


def test_stock_caches_have_each_a_dictionary() -> None:
    """Where this fails, ours can go."""
    assert FIFOCache(4)._cache is not FIFOCache(4)._cache


def test_a_cache_forgets_the_oldest_and_can_be_emptied() -> None:
    cache = SparingCache(2)
    assert cache.get("a") is None and len(cache) == 0
    for key in "abc":
        cache[key] = key.upper()
    assert (cache.get("a"), cache.get("b"), cache["c"]) == (None, "B", "C")
    cache.clear()
    assert len(cache) == 0
    assert len(SparingCache(2)) == 0
