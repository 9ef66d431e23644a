"""What happened to the paragraphs of a text while somebody wrote without a line. Pure.

A paragraph is followed by the line break in front of it, which stays the same on every side. Both
sides wrote in it where each has other words than there were and not the same ones; the text then
holds what both did, letter by letter, which need not be a sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Lines", "Met", "met", "settled_text"]

Lines = Sequence[tuple[str, str]]
"""The lines of one version, each with the id of the line break in front of it."""


@dataclass(frozen=True, slots=True)
class Met:
    """One paragraph that was changed, on either side; None where a side does not have it.

    Attributes:
        line: the id of the line break in front of it.
        base: as both had it before. ``mine``: as it was written without a line. ``theirs``: as the
            others left it meanwhile. ``now``: what became of it.
    """

    line: str
    base: str | None
    mine: str | None
    theirs: str | None
    now: str | None

    @property
    def both(self) -> bool:
        """Whether both sides wrote in it, and not the same."""
        mine, theirs = self.mine != self.base, self.theirs != self.base
        return mine and theirs and self.mine != self.theirs

    @property
    def ours(self) -> bool:
        """Whether it was changed without a line."""
        return self.mine != self.base


def met(base: Lines, mine: Lines, theirs: Lines, now: Lines) -> list[Met]:
    """The paragraphs that either side changed, in the order of the text as it is now.

    Those that are no longer there stand at the end.
    """
    sides = [dict(lines) for lines in (base, mine, theirs, now)]
    order = dict.fromkeys(id for lines in (now, mine, theirs, base) for id, _ in lines)
    found = []
    for id in order:
        was, ours, other, is_now = (_words(side.get(id)) for side in sides)
        if was != ours or was != other:
            found.append(Met(id, was, ours, other, is_now))
    return found


def settled_text(now: Lines, line: str, words: str) -> str | None:
    """The whole text with other words for one paragraph; None where it is not there any more."""
    if line not in dict(now):
        return None
    return "\n".join(words if id == line else known for id, known in now)


def _words(line: str | None) -> str | None:
    """A blank line is no paragraph."""
    return line if line is not None and line.strip() else None
