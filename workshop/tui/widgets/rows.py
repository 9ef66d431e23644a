"""From paragraphs to rows of a given width. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.tui.widgets.prose import Block, Line, Run, cells, fit, run, wrap

__all__ = ["NO_MARK", "lay_out"]

NO_MARK = Run("  ")
"""Stands where the marker goes, on the first row of whatever can be chosen."""


def lay_out(blocks: Sequence[Block], width: int) -> list[tuple[int, Line]]:
    """The rows of all blocks, each with the index of its block.

    A block with a tail is one row: its text is cut so that the tail stands at the right edge.
    """
    rows: list[tuple[int, Line]] = []
    for index, block in enumerate(blocks):
        lead: Line = (NO_MARK, *block.lead) if block.key else block.lead
        hang = cells(lead)
        if block.tail:
            room = width - hang - cells(block.tail) - 1
            text = fit(block.line, max(1, room))
            gap = run(" " * max(1, room - cells(text) + 1))
            rows.append((index, (*lead, *text, gap, *block.tail)))
            continue
        for number, row in enumerate(wrap(block.line, width - hang)):
            before: Line = lead if number == 0 else (Run(" " * hang),)
            rows.append((index, (*before, *row)))
    return rows
