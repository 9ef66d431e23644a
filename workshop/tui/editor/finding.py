"""Finding words in a line, whatever their capitals and accents. Pure."""

from __future__ import annotations

import unicodedata

__all__ = ["Search"]

_KEPT = 4_096


class Search:
    """One thing that is looked for. What stood in a line is remembered by the line's text."""

    def __init__(self, query: str) -> None:
        self.query = query
        self._wanted = _fold(query)[0]
        self._known: dict[str, tuple[tuple[int, int], ...]] = {}

    def columns(self, line: str) -> tuple[tuple[int, int], ...]:
        """Where it stands in a line, as columns (start, end) that do not overlap."""
        found = self._known.get(line)
        if found is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            found = self._known[line] = self._look(line)
        return found

    def _look(self, line: str) -> tuple[tuple[int, int], ...]:
        wanted = self._wanted
        if not wanted:
            return ()
        folded, origins = _fold(line)
        found: list[tuple[int, int]] = []
        at = folded.find(wanted)
        while at >= 0:
            behind = at + len(wanted)
            # The marks behind the last letter belong to it.
            end = origins[behind] if behind < len(origins) else len(line)
            found.append((origins[at], max(end, origins[behind - 1] + 1)))
            at = folded.find(wanted, behind)
        return tuple(found)


def _fold(text: str) -> tuple[str, range | list[int]]:
    """The bare small letters of a text, and of which code point each of them is."""
    if text.isascii():
        return text.lower(), range(len(text))
    letters: list[str] = []
    origins: list[int] = []
    for at, letter in enumerate(text):
        for part in unicodedata.normalize("NFD", letter.casefold()):
            if not unicodedata.combining(part):
                letters.append(part)
                origins.append(at)
    return "".join(letters), origins
