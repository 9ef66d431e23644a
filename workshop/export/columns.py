"""How wide the columns of a table are, where a table does not find that by itself."""

from __future__ import annotations

from itertools import pairwise

from workshop.export.blocks import Table, plain

__all__ = ["TOGETHER", "shares"]

TOGETHER = 8
"""A table of no more rows stands on one page where it can; a longer one may be broken."""

_LINE = 88
"""Characters side by side in a table as wide as the text, at the size of its words."""
_PADDING = 3
"""What a column needs beside its words, in characters."""
_WHOLE = 1000


def shares(table: Table) -> tuple[int, ...]:
    """The part of the width that each column gets, in thousandths; together a thousand.

    A column that needs less than an even part gets what it needs, and the others share the rest.
    What it needs is what nine of ten of its cells need: a few long ones may take a second line.
    """
    wanted = {
        at: _PADDING + max(_longest(word), _usual([_longest(plain(row[at])) for row in table.rows]))
        for at, word in enumerate(table.head)
    }
    given: dict[int, float] = {}
    left = float(_LINE)
    while small := [at for at, width in wanted.items() if width <= left / len(wanted)]:
        for at in small:
            given[at] = wanted.pop(at)
        left = _LINE - sum(given.values())
    given |= {at: left / len(wanted) for at in wanted}
    total = sum(given.values())
    edges = [0]
    reached = 0.0
    for at in range(len(table.head)):
        reached += given[at]
        edges.append(round(_WHOLE * reached / total))
    return tuple(end - start for start, end in pairwise(edges))


def _usual(lengths: list[int]) -> int:
    return sorted(lengths)[-(-len(lengths) * 9 // 10) - 1] if lengths else 0


def _longest(text: str) -> int:
    return max((len(line) for line in text.split("\n")), default=0)
