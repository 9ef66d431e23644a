"""Puts words where a template names them: after its text was read, so that they mean nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from workshop.export.blocks import Block, Heading, Line, Listing, Paragraph

__all__ = ["BLANK", "filled_in"]

BLANK = re.compile(r"\{([a-z]+)\}")
"""A place that is filled in, such as ``{title}``."""


def filled_in(blocks: Sequence[Block], words: Mapping[str, str]) -> Iterator[Block]:
    """The blocks with words in their blanks; a blank that nobody knows stays as it is."""
    for block in blocks:
        match block:
            case Heading(level, line):
                yield Heading(level, _line(line, words))
            case Paragraph(lines):
                yield Paragraph(tuple(_line(line, words) for line in lines))
            case Listing(items):
                yield Listing(
                    tuple(
                        replace(item, lines=tuple(_line(line, words) for line in item.lines))
                        for item in items
                    )
                )
            case _:
                yield block


def _line(line: Line, words: Mapping[str, str]) -> Line:
    return tuple(
        replace(run, text=BLANK.sub(lambda found: words.get(found[1], found[0]), run.text))
        for run in line
    )
