"""The names of all paragraphs of a room; ``document.paragraphs`` follows those of one passage."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from itertools import islice

from workshop.agreement.paragraphs import Naming
from workshop.document.paragraphs import Paragraphs
from workshop.document.preparing import Prepared
from workshop.document.renaming import Renaming
from workshop.document.replica import Replica
from workshop.document.text import Delta
from workshop.document.trying import Tried
from workshop.ids import PassageId

__all__ = ["ParagraphNames", "names_to_record"]


class ParagraphNames:
    """Which paragraph has which name now."""

    def __init__(
        self,
        replicas: Mapping[PassageId, Replica],
        naming: Callable[[], Mapping[PassageId, Naming]],
    ) -> None:
        """Finds every name; ``naming`` tells what was written down by now."""
        self._replicas = replicas
        self._naming = naming
        self._known: dict[PassageId, Paragraphs] = {}
        for passage in replicas:
            self.rebuild(passage)

    def rebuild(self, passage: PassageId) -> None:
        """Finds the names of a passage anew, where others have written them down."""
        replica = self._replicas[passage]
        naming = self._naming().get(passage)
        self._known[passage] = Paragraphs(replica.text, replica.breaks(), naming)

    def of(self, passage: PassageId) -> Sequence[str]:
        """The names of all lines; see ``Paragraphs.names``. Changes with the text."""
        return self._known[passage].names

    def at(self, passage: PassageId, position: int) -> str:
        """The name of the paragraph at a position; empty on a blank line. Costs next to nothing."""
        text = self._replicas[passage].text
        begin, end = text.rfind("\n", 0, position) + 1, text.find("\n", position)
        if not text[begin : end if end >= 0 else len(text)].strip():
            return ""
        return self._known[passage].names[text.count("\n", 0, position)]

    def start(self, passage: PassageId, name: str) -> int | None:
        """Where the paragraph with this name begins; None where there is none now."""
        names = self._known[passage].names
        lines = self._replicas[passage].text.split("\n")
        if name not in names or not lines[line := names.index(name)].strip():
            return None
        return sum(len(before) + 1 for before in lines[:line])

    def words(self, passage: PassageId, name: str) -> str:
        """What the paragraph with this name says; empty where there is none now."""
        start = self.start(passage, name)
        return "" if start is None else self._replicas[passage].text[start:].partition("\n")[0]

    def plan(
        self, passage: PassageId, prepared: Prepared, *, by: Hashable, again: bool = False
    ) -> Sequence[Renaming]:
        """What a change will do to the names, from left to right; see ``Paragraphs.plan``."""
        known, text = self._known[passage], self._replicas[passage].text
        breaks = prepared.breaks()
        if not prepared.others:
            renaming = known.plan(text, prepared.delta, breaks, by=by, again=again)
            return [renaming] if renaming is not None else []
        pieces = [
            (delta, tuple(islice(breaks, delta.inserted.count("\n")))) for delta in prepared.deltas
        ]
        # They go from right to left; letters are given from the top to the bottom.
        known, moved = known.copy(), 0
        renamings: list[Renaming] = []
        for piece, fresh in reversed(pieces):
            delta = Delta(piece.start + moved, piece.deleted, piece.inserted)
            renaming = known.plan(text, delta, iter(fresh), by=by, again=again)
            text = delta.applied_to(text)
            moved += delta.growth
            if renaming is not None:
                known.take_in(renaming)
                renamings.append(renaming)
        return renamings

    def plan_arrival(self, passage: PassageId, tried: Tried, *, by: Hashable) -> Sequence[Renaming]:
        """What changes of another replica will do to the names; see ``Paragraphs.plan``."""
        known, text = self._known[passage], self._replicas[passage].text
        if len(tried.deltas) > 1:
            known = known.copy()
        renamings: list[Renaming] = []
        for delta, breaks in zip(tried.deltas, tried.breaks, strict=True):
            renaming = known.plan(text, delta, iter(breaks), by=by)
            if renaming is not None:
                renamings.append(renaming)
            if len(tried.deltas) > 1:
                text = delta.applied_to(text)
                if renaming is not None:
                    known.take_in(renaming)
        return renamings

    def take_in(self, passage: PassageId, renamings: Sequence[Renaming]) -> None:
        """The change was made."""
        for renaming in renamings:
            self._known[passage].take_in(renaming)


def names_to_record(renamings: Sequence[Renaming]) -> dict[str, str]:
    """What is to be written down of them, in one."""
    return {id: name for renaming in renamings for id, name in renaming.record.items()}
