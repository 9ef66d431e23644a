"""Text with a tone: what every panel, list and line of the screens is made of. Pure.

Text of people and scenarios is a value in here and never markup, and whatever could steer a
terminal is dropped at the one place where a run is made.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from rich.cells import cell_len, chop_cells, set_cell_size

from workshop.agreement.clean import clean_text

__all__ = ["Block", "Line", "Run", "Tone", "cells", "fit", "line", "plain", "run", "wrap"]


class Tone(StrEnum):
    """What a piece of text is; the theme decides how that looks."""

    BODY = "body"
    STRONG = "strong"
    MUTED = "muted"
    HEADING = "heading"
    KEY = "key"
    GOOD = "good"
    BUSY = "busy"
    WARN = "warn"
    BAD = "bad"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one tone."""

    text: str
    tone: Tone = Tone.BODY
    delegation: int | None = None
    """Index of the delegation whose colour it has; it never stands for anything by itself."""


Line = tuple[Run, ...]
"""Runs that follow each other; one line of a bar, one paragraph of a panel."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of a panel, or one of the things that can be chosen in it."""

    line: Line = ()
    key: str = ""
    """What it is when somebody chooses it; empty where there is nothing to choose."""
    lead: Line = ()
    """Stands before the first row; the other rows hang under the text behind it."""
    tail: Line = ()
    """Stands at the right end of the first row."""


def run(text: str, tone: Tone = Tone.BODY, *, delegation: int | None = None) -> Run:
    """A run of clean text on one line."""
    return Run(re.sub(r"[\t\n]+", " ", clean_text(text)), tone, delegation)


def line(*parts: Run | str) -> Line:
    """A line of runs; plain strings are body text."""
    return tuple(part if isinstance(part, Run) else run(part) for part in parts)


def plain(runs: Iterable[Run]) -> str:
    """The text alone."""
    return "".join(part.text for part in runs)


def cells(runs: Iterable[Run]) -> int:
    """How many terminal cells it takes."""
    return sum(cell_len(part.text) for part in runs)


def fit(runs: Line, width: int) -> Line:
    """The same line in at most ``width`` cells; what is cut off ends in an ellipsis."""
    if cells(runs) <= width:
        return runs
    if width <= 0:
        return ()
    kept: list[Run] = []
    room = width - 1
    for part in runs:
        size = cell_len(part.text)
        if size <= room:
            kept.append(part)
            room -= size
            continue
        text = set_cell_size(part.text, room) if room else ""
        kept.append(Run(f"{text.rstrip()}…", part.tone, part.delegation))
        break
    return tuple(kept)


def wrap(runs: Line, width: int) -> list[Line]:
    """The line in rows of at most ``width`` cells, broken at spaces; at least one row."""
    width = max(1, width)
    if cells(runs) <= width:
        return [runs]
    rows: list[list[Run]] = [[]]
    used = 0
    for part, word in _words(runs):
        size = cell_len(word)
        bare = word.rstrip(" ")
        if used and used + cell_len(bare) > width:
            rows.append([])
            used = 0
            if not bare:
                continue
        if cell_len(bare) > width:
            for piece in chop_cells(bare, width):
                if used:
                    rows.append([])
                rows[-1].append(Run(piece, part.tone, part.delegation))
                used = cell_len(piece)
            continue
        rows[-1].append(Run(word, part.tone, part.delegation))
        used += size
    return [_joined(row, width) for row in rows]


def _words(runs: Line) -> Iterable[tuple[Run, str]]:
    for part in runs:
        for word in re.findall(r"[^ ]+ *| +", part.text):
            yield part, word


def _joined(row: list[Run], width: int) -> Line:
    """One run per tone again, without the spaces that hang over the right edge."""
    merged: list[Run] = []
    for part in row:
        last = merged[-1] if merged else None
        if last is not None and (last.tone, last.delegation) == (part.tone, part.delegation):
            merged[-1] = Run(last.text + part.text, part.tone, part.delegation)
        else:
            merged.append(part)
    over = cells(merged) - width
    if over > 0:
        last = merged[-1]
        merged[-1] = Run(last.text[: len(last.text) - over], last.tone, last.delegation)
    return tuple(merged)
