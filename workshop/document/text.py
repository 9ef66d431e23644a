"""Plain text and how places in it move: no CRDT here.

Positions and lengths are indices of Python strings, so Unicode code points.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workshop.agreement.clean import clean_text

__all__ = ["PASSAGE_LIMIT", "TAB", "Delta", "Edit", "line_breaks", "normalise"]

PASSAGE_LIMIT = 100_000
"""Longest passage, in code points."""

TAB = " " * 4
"""What a tab becomes: one column of text is one code point everywhere in the room."""


@dataclass(frozen=True, slots=True)
class Delta:
    """One replacement: at ``start``, ``deleted`` code points gave way to ``inserted``."""

    start: int
    deleted: int
    inserted: str

    @property
    def growth(self) -> int:
        """How much longer the text became; negative where it became shorter."""
        return len(self.inserted) - self.deleted

    def moved(self, position: int, *, before: bool = False) -> int:
        """Where a position of the old text is in the new text.

        A place that touches what was replaced, edges included, lies at the point of insertion
        afterwards: in front of the new text with ``before``, else behind it. So the start of a
        stretch that must not grow moves without ``before`` and its end with it; where the whole
        stretch was replaced, that end comes out in front of that start.
        """
        if position < self.start:
            return position
        if position > self.start + self.deleted:
            return position + self.growth
        return self.start if before else self.start + len(self.inserted)

    def applied_to(self, text: str) -> str:
        """The text after this replacement."""
        return text[: self.start] + self.inserted + text[self.start + self.deleted :]


Edit = tuple[Delta, str]
"""A replacement that was made, and the text it removed."""


def normalise(text: str) -> str:
    """Text as it may stand in a passage: clean, in NFC, "\\n" between lines, no tabs.

    Idempotent. A piece is cleaned on its own: a combining mark typed behind a letter that is
    already there stays a code point of its own.
    """
    return clean_text(text).replace("\t", TAB)


def line_breaks(text: str) -> Iterator[int]:
    """Where the line breaks of a text are, in order."""
    at = -1
    while (at := text.find("\n", at + 1)) >= 0:
        yield at
