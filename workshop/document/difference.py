"""How two texts differ, in words: what to show, and what to do to get from one to the other. Pure.

First whole lines are matched, then sentences within the lines that changed, then words within
those. Each round looks for the fewest edits and gives up beyond a bound, so that a text that was
written anew costs no more than one that was touched up: it is shown as replaced.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from workshop.document.text import Delta

__all__ = ["Kind", "Piece", "difference", "replacements"]

_EDITS = 600
"""Insertions and deletions of tokens beyond which a stretch counts as written anew."""

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
    for kind, text in _tidy(_compare(old, new, 0)):
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


_Part = tuple[Kind, str]


def _compare(old: str, new: str, level: int) -> list[_Part]:
    if old == new:
        return [(Kind.EQUAL, old)]
    if not old or not new or level == len(_LEVELS):
        return [(Kind.DELETED, old), (Kind.INSERTED, new)]
    before, after = _LEVELS[level].findall(old), _LEVELS[level].findall(new)
    parts: list[_Part] = []
    gone: list[str] = []
    come: list[str] = []
    for kind, token in [*_edits(before, after), (Kind.EQUAL, "")]:
        if kind is Kind.DELETED:
            gone.append(token)
        elif kind is Kind.INSERTED:
            come.append(token)
        else:
            if gone or come:
                parts += _compare("".join(gone), "".join(come), level + 1)
                gone, come = [], []
            parts.append((kind, token))
    return parts


def _edits(old: Sequence[str], new: Sequence[str]) -> list[_Part]:
    """The fewest insertions and deletions of tokens, or everything where there are too many."""
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    same = [(Kind.EQUAL, token) for token in old[:head]]
    middle = _shortest(old[head : len(old) - tail], new[head : len(new) - tail])
    return [*same, *middle, *[(Kind.EQUAL, token) for token in old[len(old) - tail :]]]


def _shortest(old: Sequence[str], new: Sequence[str]) -> list[_Part]:
    """Myers' search: ``furthest[k]`` is how far into ``old`` one comes on diagonal k."""
    rows, columns = len(old), len(new)
    furthest = {1: 0}
    trace: list[dict[int, int]] = []
    if rows and columns:
        for edits in range(min(_EDITS, rows + columns) + 1):
            trace.append(furthest)
            furthest = dict(furthest)
            for k in range(-edits, edits + 1, 2):
                down = k == -edits or (k != edits and furthest[k - 1] < furthest[k + 1])
                x = furthest[k + 1] if down else furthest[k - 1] + 1
                while x < rows and x - k < columns and x >= 0 <= x - k and old[x] == new[x - k]:
                    x += 1
                furthest[k] = x
                if x >= rows and x - k >= columns:
                    return _walked_back(trace, old, new)
    return [
        *[(Kind.DELETED, token) for token in old],
        *[(Kind.INSERTED, token) for token in new],
    ]


def _walked_back(
    trace: Sequence[dict[int, int]], old: Sequence[str], new: Sequence[str]
) -> list[_Part]:
    x, y = len(old), len(new)
    parts: list[_Part] = []
    for edits in range(len(trace) - 1, -1, -1):
        furthest, k = trace[edits], x - y
        down = k == -edits or (k != edits and furthest[k - 1] < furthest[k + 1])
        before = k + 1 if down else k - 1
        start = furthest[before]
        while x > start and y > start - before and x > 0 and y > 0 and (edits or x > 0):
            if old[x - 1] != new[y - 1]:
                break
            x, y = x - 1, y - 1
            parts.append((Kind.EQUAL, old[x]))
        if edits:
            if down:
                y -= 1
                parts.append((Kind.INSERTED, new[y]))
            else:
                x -= 1
                parts.append((Kind.DELETED, old[x]))
    return parts[::-1]


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
