"""Who wrote which part of a passage, as the gutter says it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from workshop.ids import ParticipantId, PassageId
from workshop.tui.editor.contract import DraftRoom

__all__ = ["Author", "Authors", "Run", "main_author"]


class Author(NamedTuple):
    """Who wrote something, as the gutter says it."""

    initials: str
    """Two letters; empty for the starter text of the scenario."""
    hue: int | None
    """Index of the delegation; None for somebody who speaks for none."""


Run = tuple[int, int, Author]
"""(start, end, author): columns of a line."""


class Authors:
    """The authors of one passage, with the delegations they speak for now."""

    def __init__(self, room: DraftRoom, passage: PassageId) -> None:
        self._room = room
        self._passage = passage
        self._known: dict[ParticipantId | None, Author] = {}

    def of(self, participant: ParticipantId | None) -> Author:
        """How somebody's text is signed."""
        author = self._known.get(participant)
        if author is None:
            author = self._known[participant] = self._now(participant)
        return author

    def runs(self, line_start: int, start: int, end: int) -> list[Run]:
        """Who wrote the columns from ``start`` to ``end`` of the line that begins there."""
        found = self._room.passages.authors(self._passage, line_start + start, line_start + end)
        return [
            (first - line_start, behind - line_start, self.of(participant))
            for first, behind, participant in found
        ]

    def refresh(self) -> bool:
        """Looks again for whom everybody speaks; tells whether anything is signed otherwise."""
        known = self._known
        self._known = {participant: self._now(participant) for participant in known}
        return self._known != known

    def _now(self, participant: ParticipantId | None) -> Author:
        state = self._room.state
        if participant is None or participant not in state.participants:
            return Author("", None)
        person = state.participants[participant]
        if person.delegation is None:
            return Author(person.initials, None)
        delegation = state.delegations[person.delegation]
        return Author(delegation.initials, delegation.index)


def main_author(runs: Sequence[Run]) -> Author | None:
    """Who signs it: whoever wrote most, starter text left out; None where nothing is written."""
    written: dict[Author, int] = {}
    for start, end, author in runs:
        written[author] = written.get(author, 0) + end - start
    people = [author for author in written if author.initials] or list(written)
    return max(people, key=partial(dict.__getitem__, written)) if people else None
