"""Two texts as one page: what came is underlined, what went stands struck in brackets. Pure.

In front of every row that changed stands a sign as well, so that no colour is needed to see it.
"""

from __future__ import annotations

from collections.abc import Sequence

from workshop.document.difference import Kind, Piece, difference
from workshop.tui.widgets.prose import Block, Run, Tone, run

__all__ = ["CHANGE", "compared_blocks", "plain_blocks"]

CHANGE = "change-"
"""Begins the key of every paragraph that changed; its number follows."""

_BREAK = "¶"
_TONES = {Kind.EQUAL: Tone.BODY, Kind.DELETED: Tone.REMOVED, Kind.INSERTED: Tone.ADDED}
_SIGNS = {
    frozenset[Kind](): Run("  "),
    frozenset({Kind.INSERTED}): Run("+ ", Tone.GOOD),
    frozenset({Kind.DELETED}): Run("- ", Tone.BAD),
    frozenset({Kind.INSERTED, Kind.DELETED}): Run("± ", Tone.WARN),
}


def plain_blocks(text: str) -> list[Block]:
    """The text alone, a paragraph for every line."""
    return [Block((run(part),), lead=(Run("  "),)) for part in text.split("\n")]


def compared_blocks(old: str, new: str) -> list[Block]:
    """A paragraph for every line of either text; those that changed have a key."""
    return [_block(number, parts) for number, parts in enumerate(_lines(difference(old, new)))]


_Part = tuple[Kind, str]


def _lines(pieces: Sequence[Piece]) -> list[list[_Part]]:
    lines: list[list[_Part]] = [[]]
    for piece in pieces:
        first, *rest = piece.text.split("\n")
        lines[-1].append((piece.kind, first))
        for text in rest:
            lines[-1].append((piece.kind, "\n"))
            lines.append([(piece.kind, text)])
    return [[part for part in line if part[1]] for line in lines]


def _block(number: int, parts: Sequence[_Part]) -> Block:
    kinds = {kind for kind, _ in parts}
    changed = frozenset(kinds - {Kind.EQUAL})
    runs: list[Run] = []
    for kind, text in parts:
        if text == "\n":
            # A line that came or went as a whole needs no sign for its end.
            if kind is not Kind.EQUAL and len(kinds) > 1:
                runs.append(Run(_BREAK, _TONES[kind]))
        elif kind is Kind.DELETED:
            runs.append(run(f"[-{text}-]", _TONES[kind]))
        else:
            runs.append(run(text, _TONES[kind]))
    return Block(
        tuple(runs),
        key=f"{CHANGE}{number}" if changed else "",
        lead=(_SIGNS[changed],) if changed else (Run("  "), _SIGNS[changed]),
    )
