"""Breaks words into lines of a width, for a drawing in which nothing breaks by itself.

Widths are estimates of a sans-serif, on the wide side: a line may end early, and never runs on.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

__all__ = ["fitted"]

_NARROW = frozenset("iljtfrI.,:;'!|()[] -·")
_SMALL = frozenset("sckvxyzJ")
_WIDE = frozenset("mwMW@%—…&●○◐▲▸")


def fitted(text: str, size: int, width: int, most: int) -> list[str]:
    """The lines of a text of one paragraph.

    Args:
        size: of the font, in the unit of the width.
        most: how many lines there may be; what does not fit ends in an ellipsis.
    """
    lines: list[str] = []
    line, taken = "", 0.0
    gap = _length(" ", size)
    for word in _pieces(text.split(), size, width):
        length = _length(word, size)
        if not line:
            line, taken = word, length
        elif taken + gap + length <= width:
            line, taken = f"{line} {word}", taken + gap + length
        elif len(lines) == most:
            break
        else:
            lines.append(line)
            line, taken = word, length
    lines = [one for one in (*lines, line) if one]
    if len(lines) <= most:
        return lines
    last = lines[most - 1] if most else ""
    while last and _length(f"{last}…", size) > width:
        last = last[:-1]
    return [*lines[: most - 1], f"{last.rstrip()}…"] if most else []


def _pieces(words: list[str], size: int, width: int) -> list[str]:
    """Words, those that are longer than a line cut into what fits."""
    pieces: list[str] = []
    for word in words:
        piece, taken = "", 0.0
        for char in word:
            share = _share(char) * size
            if piece and taken + share > width:
                pieces.append(piece)
                piece, taken = "", 0.0
            piece += char
            taken += share
        pieces.append(piece)
    return pieces


def _length(text: str, size: int) -> float:
    return sum(_share(char) for char in text) * size


@lru_cache(maxsize=4096)
def _share(char: str) -> float:
    """How wide a character is, as a share of the size of the font."""
    if unicodedata.combining(char):
        return 0.0
    if char in _NARROW:
        return 0.33
    if char in _SMALL:
        return 0.5
    if char in _WIDE or unicodedata.east_asian_width(char) in "WF":
        return 1.05
    if char.isupper():
        return 0.72
    return 0.56
