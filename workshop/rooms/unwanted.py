"""Own words that a server did not take: out of the text, and kept for their author."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from workshop.document.codec import written
from workshop.document.difference import Kind, difference
from workshop.errors import WorkshopError
from workshop.ids import PassageId
from workshop.journal.outbox import Outbox, Refused

__all__ = ["Unwanted", "words_of", "words_only_in"]


class Unwanted:
    """What was refused of one person's work, until they put it away."""

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox
        self._count = len(outbox.refused())

    def __bool__(self) -> bool:
        return self._count > 0

    def all(self) -> list[Refused]:
        """Everything, oldest first."""
        return self._outbox.refused()

    def keep(
        self,
        passage: PassageId,
        changes: Sequence[bytes],
        words: Sequence[str],
        why: WorkshopError,
        now: datetime,
    ) -> None:
        """Changes of a passage, by their hashes, are given up; these words of them are kept with
        the reason."""
        self._outbox.refuse(passage, changes, words, why, now)
        self._count += len(words)

    def put_away(self, number: int) -> None:
        """The author has looked at something."""
        self._outbox.put_away(number)
        self._count = len(self._outbox.refused())


def words_only_in(mine: str, theirs: str) -> list[str]:
    """What stands in one text and not in the other, piece by piece."""
    return [
        piece.text
        for piece in difference(theirs, mine)
        if piece.kind is Kind.INSERTED and piece.text.strip()
    ]


def words_of(changes: Iterable[bytes]) -> list[str]:
    """What changes brought in, where there is no text to hold them against."""
    words = "".join(map(written, changes))
    return [words] if words.strip() else []
