"""What an edit does to the names of paragraphs, and which names are still to be given. Pure."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

from workshop.agreement.paragraphs import name_parts, spell

__all__ = ["Numbers", "Renaming", "kept", "name_lines", "unnamed_lines"]


@dataclass(frozen=True, slots=True)
class Renaming:
    """What an edit will do to the names, to be taken in once it is made.

    Attributes:
        first: from this line on ``removed`` lines give way to those of ``names`` and ``breaks``.
        cleared: lines elsewhere that no longer hold a name for words to come.
        record: names by line break, to be written down with the edit; may be empty.
        gone: names of paragraphs that disappear, with the words they had.
        by: who does it.
    """

    first: int
    removed: int
    names: Sequence[str]
    breaks: Sequence[str]
    cleared: Sequence[int]
    record: dict[str, str]
    gone: Mapping[str, str]
    by: Hashable


class Numbers:
    """Which names were given out, so that none is given twice."""

    def __init__(self, given: Mapping[int, int]) -> None:
        self._given = dict(given)
        self._highest = max(given, default=0)

    def copy(self) -> Numbers:
        """The same numbers, to try something on."""
        return Numbers(self._given)

    def give(self, name: str) -> None:
        """A name is given out."""
        number, letters = name_parts(name)
        self._given[number] = max(self._given.get(number, 0), letters)
        self._highest = max(self._highest, number)

    def fresh(self, above: str, *, more: bool) -> str:
        """The next number at the end of the text; else the next letter of the number above."""
        if more:
            number = name_parts(above)[0] if above else 0
            name = spell(number, self._given.get(number, 0) + 1)
        else:
            name = spell(self._highest + 1, 0)
        self.give(name)
        return name


def kept(old: Sequence[str], count: int, head: str, tail: str) -> list[str]:
    """The names of ``count`` new lines, as far as the first words of a line are still there.

    ``head`` is what stays in front of the edit on its first line, ``tail`` behind it on its last.
    """
    new = [""] * count
    if head.strip():
        new[0] = old[0]
    if tail.strip() and not new[-1] and (len(old) > 1 or not head.strip()):
        new[-1] = old[-1]
    return new


def unnamed_lines(lines: Sequence[str], names: Sequence[str]) -> list[int]:
    """The lines that are paragraphs and have no name."""
    return [at for at, line in enumerate(lines) if not names[at] and line.strip()]


def name_lines(
    unnamed: Sequence[int], names: list[str], numbers: Numbers, *, above: str, more: bool
) -> None:
    """Gives lines their first names, from top to bottom.

    ``above`` is the name in front of the first line, ``more`` whether there are names behind the
    last one.
    """
    last = max((at for at, name in enumerate(names) if name), default=-1)
    behind = 0
    for at in unnamed:
        above = next((name for name in reversed(names[behind:at]) if name), above)
        behind = at
        names[at] = numbers.fresh(above, more=more or at < last)
