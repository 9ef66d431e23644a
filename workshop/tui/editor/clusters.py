"""What a person sees as one character: one caret step, never split over two rows.

Rich measures the same way when it draws, so a caret stands where the terminal has the character.
"""

from __future__ import annotations

import re

from rich.cells import split_graphemes

__all__ = ["Cluster", "cells", "clusters", "column_at", "edge_after", "edge_before", "is_plain"]

Cluster = tuple[int, int, int]
"""(start, end, cells): a stretch of code points and how wide it is drawn."""

# One cell per code point, nothing that combines: nearly every Dutch sentence.
_PLAIN = re.compile(
    r"[\x20-\x7e\xa1-\xac\xae-\u02ff\u0370-\u0482\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac]*"
)
_FAR = 512
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)


def is_plain(text: str) -> bool:
    """Whether every code point is a character of one cell."""
    return text.isascii() or _PLAIN.fullmatch(text) is not None


def clusters(text: str) -> list[Cluster]:
    """The characters of a text, in order and without gaps."""
    if is_plain(text):
        return [(at, at + 1, 1) for at in range(len(text))]
    spans, _ = split_graphemes(text)
    joined: list[Cluster] = []
    half_flag = False
    for start, end, width in spans:
        letter = end - start == 1 and ord(text[start]) in _FLAG_LETTERS
        if letter and half_flag:
            first, _, first_width = joined[-1]
            joined[-1] = (first, end, first_width + width)
            half_flag = False
        else:
            joined.append((start, end, width))
            half_flag = letter
    return joined


def cells(text: str) -> int:
    """How many terminal cells a text takes."""
    if is_plain(text):
        return len(text)
    return sum(width for _, _, width in clusters(text))


def edge_before(text: str, column: int) -> int:
    """Where the character begins that lies before a column, or around it; 0 at the start."""
    return max((start for start, _, _ in _near(text, column) if start < column), default=0)


def edge_after(text: str, column: int) -> int:
    """Where the character ends that lies behind a column, or around it."""
    return min((end for _, end, _ in _near(text, column) if end > column), default=len(text))


def _near(text: str, column: int) -> list[Cluster]:
    """The characters about a column: all of a line of many thousands would hold up the room."""
    if len(text) < _FAR:
        return clusters(text)
    low, high = max(0, column - _FAR // 2), column + _FAR // 2
    # A space begins a character of its own; without one the cut may fall inside a flag.
    low = max(text.find(" ", low, column), low)
    return [(low + a, low + b, width) for a, b, width in clusters(text[low:high])]


def column_at(text: str, x: int) -> int:
    """The index in ``text`` of the character that covers cell ``x``; its length where none does."""
    if is_plain(text):
        return min(max(x, 0), len(text))
    reached = 0
    for start, _, width in clusters(text):
        reached += width
        if x < reached:
            return start
    return len(text)
