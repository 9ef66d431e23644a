"""Who a character is: the id of every code point of one text, in order.

An element keeps its id, the counter and the author of its insertion, for as long as the text
lives, on every replica. An id is kept as one number: counter and a local number of the author.
"""

from __future__ import annotations

from collections.abc import Iterable

from workshop.document.change import OpId
from workshop.ids import ActorId

__all__ = ["AUTHOR", "AUTHOR_BITS", "Identity", "parse_element"]

AUTHOR_BITS = 20
"""A compact id is the counter, and in so many bits below it the number of the author."""
AUTHOR = (1 << AUTHOR_BITS) - 1


def parse_element(element: bytes) -> OpId:
    """Counter and author in the library's id of an element.

    Its bytes are ``10, length, author, index, counter``; the index is the library's own and
    changes from load to load.
    """
    at = 2 + element[1]
    author = ActorId(element[2:at])
    while element[at] & 128:
        at += 1
    counter = shift = 0
    for byte in element[at + 1 :]:
        counter |= (byte & 127) << shift
        shift += 7
    return counter, author


class Identity:
    """The ids of the characters of a text, moved along with every splice."""

    __slots__ = ("_authors", "_ids", "_numbers", "near")

    near: int
    """Where the text was changed last: whoever types goes on there, so look there first."""

    def __init__(self, elements: Iterable[bytes] = ()) -> None:
        """Starts from the library's ids of all elements, in order."""
        self._authors: list[ActorId] = []
        self._numbers: dict[ActorId, int] = {}
        self._ids = self.compact(elements)
        self.near = 0

    def __len__(self) -> int:
        return len(self._ids)

    @classmethod
    def of(cls, ids: Iterable[int], authors: Iterable[ActorId]) -> Identity:
        """Takes over compact ids and the authors they speak of."""
        identity = cls()
        identity._authors = list(authors)
        identity._numbers = {author: number for number, author in enumerate(identity._authors)}
        identity._ids = list(ids)
        return identity

    def fork(self) -> Identity:
        """The same ids, to go on from without touching these; authors are numbered together."""
        other = Identity()
        other._authors, other._numbers = self._authors, self._numbers
        other._ids, other.near = self._ids.copy(), self.near
        return other

    @property
    def known_authors(self) -> tuple[ActorId, ...]:
        """The authors the compact ids speak of, by number."""
        return tuple(self._authors)

    @property
    def ids(self) -> list[int]:
        """All ids in the order of the text, in the compact form; a copy."""
        return self._ids.copy()

    def compact(self, elements: Iterable[bytes]) -> list[int]:
        """The compact form of the library's ids."""
        return [self.key(parse_element(element)) for element in elements]

    def key(self, element: OpId) -> int:
        """The compact form of an id; an author that is new gets a number."""
        counter, author = element
        number = self._numbers.get(author)
        if number is None:
            number = self._numbers[author] = len(self._authors)
            self._authors.append(author)
        return counter << AUTHOR_BITS | number

    def run(self, author: ActorId, counters: Iterable[int]) -> Iterable[int]:
        """The compact ids of one author's insertions."""
        number = self.key((0, author))
        if isinstance(counters, range):
            first, behind = (end << AUTHOR_BITS | number for end in (counters.start, counters.stop))
            return range(first, behind, 1 << AUTHOR_BITS)
        return [counter << AUTHOR_BITS | number for counter in counters]

    def at(self, index: int) -> OpId:
        """The id of the character at an index."""
        return self.element(self._ids[index])

    def element(self, key: int) -> OpId:
        """The id that a compact one stands for."""
        return key >> AUTHOR_BITS, self._authors[key & AUTHOR]

    def ids_from(self, start: int, count: int) -> list[int]:
        """The compact ids of so many characters from an index on, as far as there are."""
        return self._ids[start : start + count]

    def find(self, element: OpId) -> int | None:
        """Where a character stands; None where it is not in the text."""
        key = self.key(element)
        for near in (self.near, self.near - 1):
            if 0 <= near < len(self._ids) and self._ids[near] == key:
                return near
        try:
            return self._ids.index(key)
        except ValueError:
            return None

    def splice(self, start: int, deleted: int, inserted: Iterable[int]) -> None:
        """Replaces the ids of ``deleted`` characters by compact ids of new ones."""
        self._ids[start : start + deleted] = inserted

    def replace(self, ids: list[int], near: int) -> None:
        """Takes over a list of compact ids as the whole text."""
        self._ids = ids
        self.near = near

    def hull(self, runs: Iterable[tuple[ActorId, int, int]]) -> tuple[int, int] | None:
        """The range from the first to behind the last of these characters that are there.

        Args:
            runs: (author, first counter, count); authors that wrote nothing here are passed by.
        """
        keys = {
            key
            for author, first, count in runs
            if author in self._numbers
            for key in self.run(author, range(first, first + count))
        }
        ids = self._ids
        start = next((at for at, key in enumerate(ids) if key in keys), None)
        if start is None:
            return None
        last = next(at for at in range(len(ids) - 1, -1, -1) if ids[at] in keys)
        return start, last + 1

    def behind_last(self, prefix: bytes) -> int | None:
        """The index behind the newest character of the authors whose id begins with ``prefix``."""
        own = {number for number, author in enumerate(self._authors) if author.startswith(prefix)}
        if not own:
            return None
        newest = max((key for key in self._ids if key & AUTHOR in own), default=None)
        return None if newest is None else self._ids.index(newest) + 1

    def authors(self, start: int, end: int) -> list[tuple[int, int, ActorId]]:
        """Stretches ``(start, end, author)`` that cover ``[start, end)`` in order."""
        stretches: list[tuple[int, int, ActorId]] = []
        begin = at = max(0, start)
        current = -1
        for key in self._ids[at : max(at, end)]:
            number = key & AUTHOR
            if number != current:
                if at > begin:
                    stretches.append((begin, at, self._authors[current]))
                begin, current = at, number
            at += 1
        if at > begin:
            stretches.append((begin, at, self._authors[current]))
        return stretches
