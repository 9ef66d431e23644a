"""Where in a document the words of a comment begin and end, over the borders of runs and blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workshop.export.blocks import Block, Draft, Heading, Line, Listing, Paragraph, Run, Table
from workshop.export.records.remarks import CommentRecord

__all__ = ["Marks", "runs"]


class Marks:
    """The first and the last run of every comment; runs are known by identity."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self._first: dict[int, int] = {}
        self._last: dict[int, int] = {}
        for run in runs(blocks):
            for comment in run.comments:
                self._first.setdefault(comment.number, id(run))
                self._last[comment.number] = id(run)

    def starting(self, run: Run) -> list[CommentRecord]:
        """The comments whose words begin with this run."""
        return [one for one in run.comments if self._first.get(one.number) == id(run)]

    def ending(self, run: Run) -> list[CommentRecord]:
        """The comments whose words end with this run."""
        return [one for one in run.comments if self._last.get(one.number) == id(run)]


def runs(blocks: Iterable[Block]) -> Iterator[Run]:
    """Every run, in reading order."""
    for block in blocks:
        for line in _lines(block):
            yield from line


def _lines(block: Block) -> Iterator[Line]:
    match block:
        case Heading(_, line):
            yield line
        case Paragraph(lines):
            yield from lines
        case Listing(items):
            for item in items:
                yield from item.lines
        case Table():
            for row in block.rows:
                for cell in row:
                    yield from cell
        case Draft(blocks):
            for inner in blocks:
                yield from _lines(inner)
