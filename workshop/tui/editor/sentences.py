"""Which sentence a place in a line is in. Pure."""

from __future__ import annotations

import re

__all__ = ["sentence_at"]

_END = re.compile(r"[.!?…]+[\"'”’)\]]*\s+(?![a-zà-ÿ])")
"""An abbreviation is followed by a small letter, as a rule."""


def sentence_at(line: str, column: int) -> tuple[int, int]:
    """The columns (start, end) of the sentence, without the spaces around it.

    Behind the last one it is the last one: who has typed a space has not begun another.
    """
    start, end = 0, len(line)
    for found in _END.finditer(line):
        if found.end() > column or found.end() == len(line):
            end = found.end()
            break
        start = found.end()
    sentence = line[start:end]
    return start + len(sentence) - len(sentence.lstrip()), start + len(sentence.rstrip())
