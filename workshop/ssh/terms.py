"""What a client tells about its terminal, cut down to what can be believed."""

from __future__ import annotations

import re
from collections.abc import Mapping

__all__ = ["COLUMNS", "ROWS", "environment_of", "size_within", "term_of"]

COLUMNS = (20, 300)
"""Fewest and most columns a screen is drawn for."""
ROWS = (6, 120)
"""Fewest and most rows a screen is drawn for."""

_DEFAULT_SIZE = (80, 24)  # a client without a terminal of its own says 0 by 0
_NOT_IN_TERM = re.compile(r"[^A-Za-z0-9._+-]")
_NAMES = re.compile(rb"LANG|LC_[A-Z]{1,16}|COLORTERM|NO_COLOR")
_NOT_IN_VALUE = re.compile(r"[^A-Za-z0-9._@:+-]")


def term_of(term: str) -> str:
    """TERM without anything that could mean something to a terminal or a log."""
    return _NOT_IN_TERM.sub("", term[:256])[:32]


def size_within(columns: int, rows: int) -> tuple[int, int]:
    """A size within bounds; a screen of 65,535 by 65,535 would stop everybody's."""
    if columns <= 0 or rows <= 0:
        return _DEFAULT_SIZE
    return (
        max(COLUMNS[0], min(columns, COLUMNS[1])),
        max(ROWS[0], min(rows, ROWS[1])),
    )


def environment_of(environment: Mapping[bytes, bytes]) -> dict[str, str]:
    """LANG, LC_*, COLORTERM and NO_COLOR out of what a client sent."""
    return {
        name.decode("ascii"): _NOT_IN_VALUE.sub("", value[:64].decode("ascii", "replace"))
        for name, value in environment.items()
        if _NAMES.fullmatch(name)
    }
