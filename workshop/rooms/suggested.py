"""Where the words of suggestions are at any moment, and what was taken over just now.

As with comments, what an edit leaves whole is moved by it, and the replica is asked where an edit
touches what a place hangs on: so it is always what the journal gives at the next start.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from workshop.agreement.suggesting import NEAR
from workshop.agreement.suggestions import Suggestion, Tie
from workshop.document.anchor import Anchor
from workshop.document.difference import replacements
from workshop.document.replica import Replica
from workshop.document.text import Delta
from workshop.ids import PassageId, SuggestionId
from workshop.rooms.places import span_after

__all__ = ["LINGERING", "Lingering", "SuggestionPlaces", "TakenOver", "locate", "ties"]

LINGERING = timedelta(seconds=8)
"""How long everybody sees where a suggestion was taken over."""

_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Lingering:
    """Where a suggestion was taken over a moment ago.

    Attributes:
        span: from the first to behind the last of the new words; a place where words only went.
        removed: what went there.
    """

    suggestion: SuggestionId
    passage: PassageId
    span: _Span
    removed: str
    until: datetime


@dataclass(frozen=True, slots=True)
class TakenOver:
    """What it takes to put the words of a suggestion into the text.

    Attributes:
        place: where they come, as (start, end).
        patch: the replacements, from right to left. Only what differs is written, so that the
            rest keeps its authors.
    """

    suggestion: Suggestion
    replaced: str
    place: _Span
    patch: tuple[Delta, ...]

    @classmethod
    def of(cls, suggestion: Suggestion, replaced: str, place: _Span | None) -> TakenOver:
        """Works it out; the rules know that the place is there and what stands in it."""
        assert place is not None, "decided without a place"
        start = place[0]
        patch = [
            Delta(start + part.start, part.deleted, part.inserted)
            for part in replacements(replaced, suggestion.wording)
        ]
        return cls(suggestion, replaced, place, tuple(patch))

    @property
    def growth(self) -> int:
        """How much longer the text becomes."""
        return sum(delta.growth for delta in self.patch)

    def lingering(self, now: datetime) -> Lingering:
        """Where everybody sees it for a while, once it is done."""
        start, end = self.place
        return Lingering(
            self.suggestion.id,
            self.suggestion.passage,
            (start, end + self.growth),
            self.replaced,
            now + LINGERING,
        )


@dataclass(slots=True)
class _Place:
    passage: PassageId
    tie: Tie
    span: _Span | None


class SuggestionPlaces:
    """The places of all open suggestions of a room, and the fresh ones of those taken over."""

    def __init__(
        self,
        replicas: Mapping[PassageId, Replica],
        suggestions: Mapping[SuggestionId, Suggestion],
    ) -> None:
        """Finds every open suggestion's words.

        Raises:
            DocumentError: ``document-anchor`` where an anchor is none.
        """
        self._replicas = replicas
        self._known: Mapping[SuggestionId, Suggestion] = {}
        self._places: dict[SuggestionId, _Place] = {}
        self._fresh: list[Lingering] = []
        self._touched: PassageId | None = None
        self.know(suggestions)

    def know(self, suggestions: Mapping[SuggestionId, Suggestion]) -> None:
        """Something was settled: finds the words of what is new, and forgets what is settled."""
        if suggestions is self._known:
            return
        self._known = suggestions
        for id, suggestion in suggestions.items():
            place = self._places.get(id)
            if not suggestion.is_open:
                self._places.pop(id, None)
            elif place is None or place.tie != suggestion.tie:
                passage = suggestion.passage
                span = locate(self._replicas[passage], suggestion.tie)
                self._places[id] = _Place(passage, suggestion.tie, span)

    def moved(self, passage: PassageId, deltas: Sequence[Delta]) -> None:
        """The text of a passage changed, each delta on top of the one before, and its replica
        knows."""
        self._touched = None
        for place in self._places.values():
            if place.passage == passage and place.span is not None:
                moved: _Span | None = place.span
                for delta in deltas:
                    if moved is not None and _inside(moved, delta):
                        self._touched = passage
                    moved = _moved(moved, delta) if moved is not None else None
                place.span = moved or locate(self._replicas[passage], place.tie)
        for delta in deltas:
            self._fresh = [
                fresh if fresh.passage != passage else _follow(fresh, delta)
                for fresh in self._fresh
            ]

    def of(self, suggestion: SuggestionId) -> _Span | None:
        """Where the words are, or the place between characters; None once that is gone."""
        place = self._places.get(suggestion)
        return place.span if place is not None else None

    def touched(self, passage: PassageId) -> bool:
        """Whether the last change of all was inside the words of a suggestion of this passage."""
        return self._touched == passage

    # What was taken over

    def linger(self, fresh: Lingering) -> None:
        """Shows for a while where a suggestion was taken over."""
        self._fresh.append(fresh)

    def fresh(self, passage: PassageId) -> Sequence[Lingering]:
        """What was taken over in a passage a moment ago."""
        return [
            fresh
            for fresh in self._fresh
            if fresh.passage == passage and not self._known[fresh.suggestion].is_open
        ]

    def settle(self, now: datetime) -> bool:
        """Forgets what was shown long enough; tells whether there was any."""
        kept = [
            fresh
            for fresh in self._fresh
            if now < fresh.until and not self._known[fresh.suggestion].is_open
        ]
        settled = len(kept) < len(self._fresh)
        self._fresh = kept
        return settled


def _inside(span: _Span, delta: Delta) -> bool:
    return delta.start < span[1] and delta.start + delta.deleted > span[0]


def _moved(span: _Span, delta: Delta) -> _Span | None:
    """Where a span is after an edit; None where the edit touches what it hangs on."""
    start, end = span
    if start < end:
        return span_after(span, delta)
    # One of the characters on either side holds the place.
    if delta.start <= start <= delta.start + delta.deleted:
        return None
    return delta.moved(start), delta.moved(start)


def ties(replica: Replica, at: int) -> tuple[str, str]:
    """What a place between two characters is tied to: those in front of it, and those behind."""
    length = len(replica.text)
    behind = replica.anchor(max(0, at - NEAR), at).encode() if at else ""
    before = replica.anchor(at, min(length, at + NEAR)).encode() if at < length else ""
    return behind, before


def locate(replica: Replica, tie: Tie) -> _Span | None:
    """Looks for the characters of a tie: those to be replaced, or those about a place."""
    if tie.anchor:
        return replica.locate(Anchor.decode(tie.anchor))
    behind = Anchor.decode(tie.behind) if tie.behind else Anchor(())
    before = Anchor.decode(tie.before) if tie.before else Anchor(())
    # The nearest neighbour first; where both are gone, what is left further off.
    for anchor, side in ((behind.last, 1), (before.first, 0), (behind, 1), (before, 0)):
        span = replica.locate(anchor) if anchor.runs else None
        if span is not None:
            return span[side], span[side]
    return None if tie.behind else (0, 0)


def _follow(fresh: Lingering, delta: Delta) -> Lingering:
    start, end = fresh.span
    start, end = delta.moved(start), delta.moved(end, before=True)
    span = (start, end) if start <= end else (end, end)
    return Lingering(fresh.suggestion, fresh.passage, span, fresh.removed, fresh.until)
