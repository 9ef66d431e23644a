"""From paragraphs to rows of a given width. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workshop.tui.widgets.prose import Block, Line, Run, cells, fit, run, wrap

__all__ = ["NO_MARK", "laid_out", "lay_out"]

NO_MARK = Run("  ")
"""Stands where the marker goes, on the first row of whatever can be chosen."""

_Rows = list[tuple[int, Line]]


def lay_out(
    blocks: Sequence[Block], width: int, known: Mapping[int, Sequence[Line]] | None = None
) -> _Rows:
    """The rows of all blocks, each with the index of its block.

    A block with a tail is one row: its text is cut so that the tail stands at the right edge.

    Args:
        known: the rows of blocks that were laid out before at this width, by their identity.
    """
    rows: _Rows = []
    known = known or {}
    for index, block in enumerate(blocks):
        made = known.get(id(block)) or _rows_of(block, width)
        rows += [(index, row) for row in made]
    return rows


def laid_out(blocks: Sequence[Block], rows: _Rows) -> dict[int, list[Line]]:
    """The rows that ``lay_out`` made of these blocks, by their identity.

    The blocks must be kept for as long as this is used.
    """
    made: dict[int, list[Line]] = {}
    if blocks:
        for index, row in rows:
            made.setdefault(index, []).append(row)
    # The same block may stand in several places, such as a gap.
    return {id(blocks[index]): lines for index, lines in made.items()}


def _rows_of(block: Block, width: int) -> list[Line]:
    lead: Line = (NO_MARK, *block.lead) if block.key else block.lead
    hang = cells(lead)
    if block.tail:
        room = width - hang - cells(block.tail) - 1
        text = fit(block.line, max(1, room))
        gap = run(" " * max(1, room - cells(text) + 1))
        return [(*lead, *text, gap, *block.tail)]
    rows = wrap(block.line, width - hang)
    hanging: Line = (Run(" " * hang),)
    return [(*(hanging if number else lead), *row) for number, row in enumerate(rows)]
