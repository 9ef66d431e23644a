"""Which paragraph of a passage has which name, followed through every edit. Pure.

The lines of a text carry their names along: the line that keeps the first words of a paragraph
keeps its name, and new lines get new ones. What an edit does to the names is worked out before it
is made, so that it can be written down together with it; afterwards the line breaks alone give
every name back.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import islice

from workshop.agreement.paragraphs import Naming, name_parts
from workshop.document.change import OpId
from workshop.document.renaming import Numbers, Renaming, kept, name_lines, unnamed_lines
from workshop.document.text import Delta

__all__ = ["BEGINNING", "Paragraphs", "break_id"]

BEGINNING = ""
"""Stands for the line break that the first line does not have."""

_REMEMBERED = 5_000
"""So many names of paragraphs that went can be given back to the same words."""


def break_id(element: OpId) -> str:
    """How a line break is written down."""
    counter, author = element
    return f"{counter}@{author.hex()}"


class Paragraphs:
    """The names in one passage. A blank line may hold a name for what is written there again."""

    def __init__(self, text: str, breaks: Sequence[str], naming: Naming | None) -> None:
        """Finds every paragraph's name.

        Args:
            breaks: the id of the line break in front of every line, ``BEGINNING`` first.
            naming: what was written down; None where nothing was yet, and the paragraphs are
                numbered as they stand.
        """
        known = naming or Naming()
        self._breaks = list(breaks)
        self._names = [known.breaks.get(id, "") for id in self._breaks]
        self._numbers = Numbers(known.given)
        self._gone: dict[str, tuple[int, Hashable]] = {}
        """Names whose words were taken away at some time: the hash of the words, and by whom."""
        unnamed = unnamed_lines(text.split("\n"), self._names)
        name_lines(unnamed, self._names, self._numbers, above="", more=False)
        self._unwritten = {self._breaks[at]: self._names[at] for at in unnamed}

    def copy(self) -> Paragraphs:
        """The same names, to try an edit on."""
        made = Paragraphs("", (BEGINNING,), None)
        made._breaks, made._names = self._breaks.copy(), self._names.copy()
        made._numbers, made._gone = self._numbers.copy(), self._gone.copy()
        made._unwritten = self._unwritten.copy()
        return made

    @property
    def names(self) -> Sequence[str]:
        """The name of every line, empty for none. Those of blank lines are not for showing."""
        return self._names

    def plan(
        self, text: str, delta: Delta, breaks: Iterator[str], *, by: Hashable, again: bool = False
    ) -> Renaming | None:
        """What an edit of ``text`` will do to the names; None where it does nothing.

        Args:
            breaks: the ids of the line breaks that come in, in order; takes what it needs.
            by: who does it.
            again: it undoes or redoes something: paragraphs that return get the names that the
                same hands took away.
        """
        end = delta.start + delta.deleted
        removed = text[delta.start : end]
        begin = text.rfind("\n", 0, delta.start) + 1
        stop = text.find("\n", end)
        head, tail = text[begin : delta.start], text[end : stop if stop >= 0 else len(text)]
        one_line = "\n" not in delta.inserted and "\n" not in removed
        # A key within a paragraph, which is nearly every key there is.
        if one_line and (head.strip() or tail.strip()):
            return None
        first = text.count("\n", 0, delta.start)
        before = (head + removed + tail).split("\n")
        after = (head + delta.inserted + tail).split("\n")
        if one_line and bool(self._names[first]) is bool(after[0].strip()):
            return None
        lines = range(first, first + len(before))
        old = self._names[first : lines.stop]
        new = kept(old, len(after), head, tail)
        taken = set(new)
        left = {
            name: words
            for name, words in zip(old, before, strict=True)
            if name and name not in taken
        }
        back = self._returning(text, lines, after, new, left, by if again else None)
        if not new[0] and left.pop(old[0], None) is not None:
            # Its words were replaced, or wait to be.
            new[0] = old[0]
        above = next((name for name in reversed(self._names[:first]) if name), "")
        more = any(self._names[lines.stop :])
        name_lines(unnamed_lines(after, new), new, self._numbers.copy(), above=above, more=more)
        if old[0] and new[0] == old[0] and before[0].strip() and not after[0].strip():
            left[old[0]] = before[0]
        fresh = tuple(islice(breaks, len(after) - 1))
        return self._renaming(lines, new, fresh, back, left, by)

    def take_in(self, renaming: Renaming) -> None:
        """The edit was made, on top of all those before it."""
        for at in renaming.cleared:
            self._names[at] = ""
        behind = renaming.first + renaming.removed
        self._names[renaming.first : behind] = renaming.names
        self._breaks[renaming.first : behind] = renaming.breaks
        for name in filter(None, renaming.names):
            self._numbers.give(name)
        for name, words in renaming.gone.items():
            if words.strip() or name not in self._gone:
                self._gone.pop(name, None)
                self._gone[name] = hash(words), renaming.by
        while len(self._gone) > _REMEMBERED:
            del self._gone[next(iter(self._gone))]
        self._unwritten.clear()

    def _returning(
        self,
        text: str,
        lines: range,
        after: Sequence[str],
        new: list[str],
        left: dict[str, str],
        hands: Hashable | None,
    ) -> list[int]:
        """Gives new lines the names their words had before; tells which lines elsewhere lose one.

        Args:
            lines: what the edit replaces.
            left: names of those lines that nobody has yet; what is given is taken out.
            hands: whose names return even where the words are not known.
        """
        unnamed = unnamed_lines(after, new)
        if not unnamed or not (left or self._gone):
            return []
        now = text.split("\n")
        held = {name: at for at, name in enumerate(self._names) if name and at not in lines}
        free = [name for name in self._gone if name not in held or not now[held[name]].strip()]
        known: dict[int, list[str]] = {}
        for name in free:
            known.setdefault(self._gone[name][0], []).append(name)
        for name, words in reversed(left.items()):
            known.setdefault(hash(words), []).append(name)
        given: set[str] = set(new)
        for at in unnamed:
            same = known.get(hash(after[at]), [])
            while same and not new[at]:
                name = same.pop()
                if name not in given:
                    new[at] = name
                    given.add(name)
        if hands is not None:
            unnamed = [at for at in unnamed if not new[at]]
            mine = [
                name
                for name in reversed(free)
                if self._gone[name][1] == hands and name not in held and name not in given
            ]
            fitting = self._fitting(lines, mine)[: len(unnamed)]
            for at, name in zip(unnamed, sorted(fitting, key=name_parts), strict=False):
                new[at] = name
                given.add(name)
        for name in given:
            left.pop(name, None)
        return [at for name, at in held.items() if name in given]

    def _fitting(self, lines: range, names: Sequence[str]) -> list[str]:
        """Those of the names whose number fits between the paragraphs around some lines."""
        above = next((name for name in reversed(self._names[: lines.start]) if name), "0")
        below = next((name for name in self._names[lines.stop :] if name), None)
        lowest = name_parts(above)[0]
        highest = name_parts(below)[0] if below else None
        return [
            name
            for name in names
            if lowest <= name_parts(name)[0] and (highest is None or name_parts(name)[0] <= highest)
        ]

    def _renaming(
        self,
        lines: range,
        new: Sequence[str],
        breaks: Sequence[str],
        cleared: Sequence[int],
        left: Mapping[str, str],
        by: Hashable,
    ) -> Renaming:
        behind = [self._breaks[lines.start], *breaks]
        old = [self._names[lines.start], *[""] * len(breaks)]
        changed = {id: name for id, name, was in zip(behind, new, old, strict=True) if name != was}
        record = {**self._unwritten, **{self._breaks[at]: "" for at in cleared}, **changed}
        return Renaming(lines.start, len(lines), new, behind, cleared, record, left, by)
