"""Two texts as one page: what came is underlined, what went stands struck in brackets. Pure.

In front of every row that changed stands a sign as well, so that no colour is needed to see it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workshop.document.difference import Kind, Piece, difference
from workshop.tui.widgets.prose import Block, Line, Run, Tone, run, wrap

__all__ = ["CHANGE", "changed_blocks", "compared_blocks", "compared_rows", "plain_blocks"]

CHANGE = "change-"
"""Begins the key of the first row of every change; its number follows."""

_BREAK = "¶"
_TONES = {Kind.EQUAL: Tone.BODY, Kind.DELETED: Tone.REMOVED, Kind.INSERTED: Tone.ADDED}
_NO_SIGN = Run("  ")
_SIGNS = {
    frozenset({Tone.ADDED}): Run("+ ", Tone.GOOD),
    frozenset({Tone.REMOVED}): Run("- ", Tone.BAD),
    frozenset({Tone.ADDED, Tone.REMOVED}): Run("± ", Tone.WARN),
}
_LEAD = 4
"""Cells before the text: a place for the marker and one for the sign."""


def plain_blocks(text: str) -> list[Block]:
    """The text alone, a paragraph for every line."""
    return [Block((run(part),), lead=(_NO_SIGN, _NO_SIGN)) for part in text.split("\n")]


def compared_blocks(old: str, new: str, width: int) -> list[Block]:
    """A block for every row of ``width`` cells; the first row of every change has a key."""
    return list(compared_rows(old, new, width))


def compared_rows(old: str, new: str, width: int) -> Iterator[Block]:
    """The same one by one, for who lets others have a turn in between."""
    inside = False
    number = 0
    for parts in _lines(difference(old, new)):
        whole = frozenset(_TONES[kind] for kind, _ in parts) - {Tone.BODY}
        for row in wrap(_runs(parts), max(1, width - _LEAD)):
            changed = frozenset(part.tone for part in row) - {Tone.BODY} or (
                whole if not row else frozenset[Tone]()
            )
            sign = _SIGNS.get(changed, _NO_SIGN)
            if changed and not inside:
                yield Block(row, key=f"{CHANGE}{number}", lead=(sign,))
            else:
                yield Block(row, lead=(_NO_SIGN, sign))
            inside = bool(changed)
            number += 1


def changed_blocks(old: str, new: str) -> list[Block]:
    """Only the paragraphs that changed, for a panel that wraps them itself."""
    blocks: list[Block] = []
    for parts in _lines(difference(old, new)):
        changed = frozenset(_TONES[kind] for kind, _ in parts) - {Tone.BODY}
        if changed:
            blocks.append(Block(_runs(parts), lead=(_SIGNS[changed],)))
    return blocks


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


def _runs(parts: Sequence[_Part]) -> Line:
    kinds = {kind for kind, _ in parts}
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
    return tuple(runs)
