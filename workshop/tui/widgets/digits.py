"""Figures that are read from the back of a room: five rows high. Pure."""

from __future__ import annotations

from workshop.tui.widgets.prose import Line, Run, Tone

__all__ = ["HEIGHT", "tall"]

HEIGHT = 5
"""Rows of a figure."""
_DOT, _BLANK = "██", "  "

_SHAPES = {
    "0": ("111", "101", "101", "101", "111"),
    "1": ("010", "110", "010", "010", "111"),
    "2": ("111", "001", "111", "100", "111"),
    "3": ("111", "001", "111", "001", "111"),
    "4": ("101", "101", "111", "001", "001"),
    "5": ("111", "100", "111", "001", "111"),
    "6": ("111", "100", "111", "101", "111"),
    "7": ("111", "001", "001", "010", "010"),
    "8": ("111", "101", "111", "101", "111"),
    "9": ("111", "101", "111", "001", "111"),
    ":": ("0", "1", "0", "1", "0"),
}


def tall(figures: str, tone: Tone = Tone.STRONG) -> list[Line]:
    """The rows of some figures beside each other; of anything else, nothing is drawn."""
    shapes = [_SHAPES[figure] for figure in figures if figure in _SHAPES]
    rows = (_BLANK.join(_drawn(shape[at]) for shape in shapes) for at in range(HEIGHT))
    return [(Run(row.rstrip(), tone),) for row in rows]


def _drawn(row: str) -> str:
    return "".join(_DOT if cell == "1" else _BLANK for cell in row)
