"""How two texts differ, in words: what to show, and what to do to get from one to the other. Pure.

First whole lines are matched, then sentences within the lines that changed, then words within
those. Each round looks for the fewest edits; where these are many, it holds on to what stands once
in both and looks in between. All of it has a bound, so that a text that was written anew costs no
more than one that was touched up: what is left at the bound is shown as replaced.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from workshop.document.text import Delta

__all__ = ["Kind", "Piece", "difference", "narrowed", "replacements"]

_EDITS = 150
"""Insertions and deletions of tokens beyond which nobody looks for the fewest of them."""
_STEPS = 50_000
"""Steps of the search for one difference, some tens of milliseconds."""

_LEVELS = (
    re.compile(r"[^\n]*\n|[^\n]+"),
    re.compile(r"[^\n.!?;:]*[\n.!?;:]+\s*|[^\n.!?;:]+"),
    re.compile(r"\w+|\s+|[^\w\s]"),
)


class Kind(StrEnum):
    """What became of a stretch of text."""

    EQUAL = "equal"
    DELETED = "deleted"
    INSERTED = "inserted"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; ``old`` and ``new`` are its ranges (start, end) in code points.

    A range is empty in the text where the stretch does not stand, and says where it would.
    """

    kind: Kind
    text: str
    old: tuple[int, int]
    new: tuple[int, int]


def difference(old: str, new: str) -> list[Piece]:
    """Stretches in order. Those that are not inserted make up ``old``, those not deleted ``new``.

    What was deleted stands in front of what came in its place, and no two stretches of one kind
    stand side by side.
    """
    pieces: list[Piece] = []
    x = y = 0
    for kind, text in _tidy(_compare(old, new, 0, _Effort(_STEPS))):
        across = x + len(text) if kind is not Kind.INSERTED else x
        down = y + len(text) if kind is not Kind.DELETED else y
        pieces.append(Piece(kind, text, (x, across), (y, down)))
        x, y = across, down
    return pieces


def replacements(old: str, new: str) -> list[Delta]:
    """What leads from ``old`` to ``new``, to be performed as they stand: from right to left."""
    found: list[Delta] = []
    pieces = difference(old, new)
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        at += 1
        if piece.kind is Kind.EQUAL:
            continue
        inserted = piece.text if piece.kind is Kind.INSERTED else ""
        if not inserted and at < len(pieces) and pieces[at].kind is Kind.INSERTED:
            inserted = pieces[at].text
            at += 1
        found.append(Delta(piece.old[0], piece.old[1] - piece.old[0], inserted))
    return found[::-1]


def narrowed(old: str, new: str) -> Delta | None:
    """The one replacement by whole words that leads from ``old`` to ``new``; None where they are
    the same."""
    changes = [piece for piece in difference(old, new) if piece.kind is not Kind.EQUAL]
    if not changes:
        return None
    start, end = changes[0].old[0], changes[-1].old[1]
    return Delta(start, end - start, new[changes[0].new[0] : changes[-1].new[1]])


_Part = tuple[Kind, str]


class _Effort:
    """How many steps may still be taken."""

    __slots__ = ("left",)

    def __init__(self, left: int) -> None:
        self.left = left

    def spend(self, steps: int) -> bool:
        """Takes so many steps; False once there are none left."""
        self.left -= steps
        return self.left >= 0


def _compare(old: str, new: str, level: int, effort: _Effort) -> list[_Part]:
    if old == new:
        return [(Kind.EQUAL, old)]
    if not old or not new or level == len(_LEVELS):
        return [(Kind.DELETED, old), (Kind.INSERTED, new)]
    before, after = _LEVELS[level].findall(old), _LEVELS[level].findall(new)
    parts: list[_Part] = []
    gone: list[str] = []
    come: list[str] = []
    for kind, token in [*_edits(before, after, effort), (Kind.EQUAL, "")]:
        if kind is Kind.DELETED:
            gone.append(token)
        elif kind is Kind.INSERTED:
            come.append(token)
        else:
            if gone or come:
                parts += _compare("".join(gone), "".join(come), level + 1, effort)
                gone, come = [], []
            parts.append((kind, token))
    return parts


def _edits(old: Sequence[str], new: Sequence[str], effort: _Effort) -> list[_Part]:
    """Few insertions and deletions of tokens, or everything where there are too many."""
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    before, after = old[head : len(old) - tail], new[head : len(new) - tail]
    middle = _shortest(before, after, effort)
    if middle is None:
        middle = _anchored(before, after, effort)
    same = [(Kind.EQUAL, token) for token in old[:head]]
    return [*same, *middle, *[(Kind.EQUAL, token) for token in old[len(old) - tail :]]]


def _replaced(old: Sequence[str], new: Sequence[str]) -> list[_Part]:
    return [
        *[(Kind.DELETED, token) for token in old],
        *[(Kind.INSERTED, token) for token in new],
    ]


def _shortest(old: Sequence[str], new: Sequence[str], effort: _Effort) -> list[_Part] | None:
    """Myers' search: ``furthest[k]`` is how far into ``old`` one comes on diagonal k.

    None where it takes too many edits.
    """
    rows, columns = len(old), len(new)
    if not rows or not columns:
        return _replaced(old, new)
    most = min(_EDITS, rows + columns)
    # Diagonals below zero stand at the end of the list.
    furthest = [0] * (2 * most + 3)
    trace: list[list[int]] = []
    for edits in range(most + 1):
        if not effort.spend(edits + 1):
            return None
        trace.append(furthest.copy())
        for k in range(-edits, edits + 1, 2):
            down = k == -edits or (k != edits and furthest[k - 1] < furthest[k + 1])
            x = furthest[k + 1] if down else furthest[k - 1] + 1
            y = x - k
            while x < rows and y < columns and old[x] == new[y]:
                x += 1
                y += 1
            furthest[k] = x
            if x >= rows and y >= columns:
                return _walked_back(trace, old, new)
    return None


def _walked_back(trace: Sequence[list[int]], old: Sequence[str], new: Sequence[str]) -> list[_Part]:
    x, y = len(old), len(new)
    parts: list[_Part] = []
    for edits in range(len(trace) - 1, 0, -1):
        furthest, k = trace[edits], x - y
        down = k == -edits or (k != edits and furthest[k - 1] < furthest[k + 1])
        start = furthest[k + 1] if down else furthest[k - 1] + 1
        while x > start:
            x, y = x - 1, y - 1
            parts.append((Kind.EQUAL, old[x]))
        if down:
            y -= 1
            parts.append((Kind.INSERTED, new[y]))
        else:
            x -= 1
            parts.append((Kind.DELETED, old[x]))
    parts += [(Kind.EQUAL, token) for token in reversed(old[:x])]
    return parts[::-1]


def _anchored(old: Sequence[str], new: Sequence[str], effort: _Effort) -> list[_Part]:
    """Holds on to what stands once in both, and looks in between."""
    held = _anchors(old, new) if effort.spend((len(old) + len(new)) // 4) else []
    if not held:
        return _replaced(old, new)
    parts: list[_Part] = []
    x = y = 0
    for row, column in held:
        parts += _edits(old[x:row], new[y:column], effort)
        parts.append((Kind.EQUAL, old[row]))
        x, y = row + 1, column + 1
    return parts + _edits(old[x:], new[y:], effort)


def _anchors(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Where tokens stand that are in both texts once: as many as there are in the same order."""
    before, after = Counter(old), Counter(new)
    places = {token: column for column, token in enumerate(new) if after[token] == 1}
    pairs = [
        (row, places[token])
        for row, token in enumerate(old)
        if token in places and before[token] == 1
    ]
    ends: list[int] = []
    """The lowest column in which an ascending run of so many pairs can end."""
    last: list[int] = []
    behind: list[int] = []
    for at, (_, column) in enumerate(pairs):
        length = bisect_left(ends, column)
        behind.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [column]
        last[length : length + 1] = [at]
    held: list[tuple[int, int]] = []
    at = last[-1] if last else -1
    while at >= 0:
        held.append(pairs[at])
        at = behind[at]
    return held[::-1]


def _tidy(parts: Sequence[_Part]) -> list[_Part]:
    """Joins what belongs together; a space between two changed words is part of the change."""
    tidy: list[_Part] = []
    gone: list[str] = []
    come: list[str] = []
    kept: list[str] = []
    """What is equal and follows the change at hand."""

    def close() -> None:
        tidy.extend(
            (kind, "".join(texts))
            for kind, texts in ((Kind.DELETED, gone), (Kind.INSERTED, come), (Kind.EQUAL, kept))
            if any(texts)
        )
        for texts in (gone, come, kept):
            texts.clear()

    for kind, text in parts:
        if kind is Kind.EQUAL:
            kept.append(text)
            continue
        if kept:
            between = "".join(kept)
            if gone and come and between.isspace() and "\n" not in between:
                gone.append(between)
                come.append(between)
                kept.clear()
            else:
                close()
        (gone if kind is Kind.DELETED else come).append(text)
    close()
    return tidy
