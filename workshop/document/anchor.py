"""Where a remark is tied to a text: the ids of its characters, whatever happens around them.

An anchor knows every character of its span. So after any edits, and after a restart, the span is
what lies from the first to the last of those characters that are still there; text that others
put between them belongs to it, text they put beside it does not.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from workshop.document.change import OpId
from workshop.errors import DocumentError
from workshop.ids import ActorId

__all__ = ["Anchor"]

_LONGEST = 1_000_000
"""Characters of one anchor; ten passages that are full."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The characters of a span."""

    runs: tuple[tuple[ActorId, int, int], ...]
    """(author, counter of the first character, how many follow on each other)."""

    @classmethod
    def of(cls, characters: Iterable[OpId]) -> Anchor:
        """The anchor of these characters, in the order of the text."""
        runs: list[tuple[ActorId, int, int]] = []
        for counter, author in characters:
            if runs and runs[-1][0] == author and sum(runs[-1][1:]) == counter:
                runs[-1] = (author, runs[-1][1], runs[-1][2] + 1)
            else:
                runs.append((author, counter, 1))
        return cls(tuple(runs))

    @property
    def first(self) -> Anchor:
        """The anchor of its first character alone; of none where it has none."""
        return Anchor(tuple((author, counter, 1) for author, counter, _ in self.runs[:1]))

    @property
    def last(self) -> Anchor:
        """The anchor of its last character alone; of none where it has none."""
        return Anchor(
            tuple((author, counter + count - 1, 1) for author, counter, count in self.runs[-1:])
        )

    def encode(self) -> str:
        """The anchor as compact JSON, for the journal."""
        runs = [[author.hex(), first, count] for author, first, count in self.runs]
        return json.dumps(runs, separators=(",", ":"))

    @classmethod
    def decode(cls, text: str) -> Anchor:
        """Reads an anchor back.

        Raises:
            DocumentError: ``document-anchor`` where it is none.
        """
        try:
            runs = tuple(
                (ActorId(bytes.fromhex(author)), int(first), int(count))
                for author, first, count in json.loads(text)
            )
        except (ValueError, TypeError, RecursionError) as error:
            raise DocumentError("document-anchor") from error
        # It may come from anywhere, and every character of it will be looked for.
        if any(count < 0 for _, _, count in runs) or sum(run[2] for run in runs) > _LONGEST:
            raise DocumentError("document-anchor")
        return cls(runs)
