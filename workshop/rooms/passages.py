"""The texts of a room, and what can be asked of them: authors, versions, seals, places.

A room changes them by ``prepare`` and ``apply`` and nothing else; everybody else only reads.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from workshop.agreement.remarks import CheckMark
from workshop.agreement.seal import seal_of
from workshop.agreement.state import WorkshopState
from workshop.agreement.suggestions import Suggestion, Tie
from workshop.document.anchor import Anchor
from workshop.document.change import Change
from workshop.document.difference import replacements
from workshop.document.kept import Kept
from workshop.document.preparing import Prepared
from workshop.document.renaming import Renaming
from workshop.document.replica import Replica
from workshop.document.text import Delta
from workshop.document.trying import Tried
from workshop.errors import DocumentError, NotFoundError
from workshop.ids import (
    ActorId,
    CommentId,
    ParticipantId,
    PassageId,
    SuggestionId,
    actor_prefix,
)
from workshop.rooms.naming import ParagraphNames
from workshop.rooms.origins import Origin
from workshop.rooms.places import CommentPlaces
from workshop.rooms.suggested import Lingering, SuggestionPlaces, locate, ties
from workshop.rooms.versions import Past, Version, version_heads

__all__ = ["Passages"]


class Passages:
    """Every passage of one workshop, as it is now and as it came to be."""

    def __init__(
        self, replicas: Mapping[PassageId, Replica], state: Callable[[], WorkshopState]
    ) -> None:
        """Takes the replicas, and how to ask for what was settled by now.

        Raises:
            DocumentError: ``document-anchor`` where what something is tied to is none.
        """
        self._replicas = dict(replicas)
        self._state = state
        self._places = CommentPlaces(self._replicas, state().comments)
        self._suggested = SuggestionPlaces(self._replicas, state().suggestions)
        self.paragraphs = ParagraphNames(self._replicas, lambda: state().naming)
        self._seals: dict[PassageId, str] = {}
        self._pasts: dict[PassageId, Past] = {}
        self._authors: dict[bytes, ParticipantId] = {}
        self.learn()

    # As they are

    def text(self, passage: PassageId) -> str:
        """The present text of a passage. Raises NotFoundError."""
        return self._replica(passage).text

    def texts(self) -> dict[PassageId, str]:
        """The present text of every passage, in the scenario's order."""
        return {id: replica.text for id, replica in self._replicas.items()}

    def authors(
        self, passage: PassageId, start: int, end: int
    ) -> list[tuple[int, int, ParticipantId | None]]:
        """Who wrote what: runs (start, end, participant) that cover the range in order.

        The participant is None for starter text of the scenario.
        """
        return [
            (first, last, self._person(actor))
            for first, last, actor in self._replica(passage).authors(start, end)
        ]

    def seal_intact(self, passage: PassageId) -> bool | None:
        """Whether the text still is what was agreed, or what the running round put forward.

        None where nothing was agreed and no round runs.
        """
        known = self._state().passages[passage]
        sealed = known.round.seal if known.round else known.seal.hash if known.seal else None
        if sealed is None:
            return None
        current = self._seals.get(passage)
        if current is None:
            current = self._seals[passage] = seal_of(self.text(passage))
        return current == sealed

    # As they came to be

    def origins(self, passage: PassageId, start: int, end: int) -> Sequence[Origin]:
        """Who wrote a range and when: stretches that cover it in order.

        Reads what was not read yet of the history: for who asks, not for every key.
        """
        return self._past(passage).origins(start, end)

    def taken_over(self, passage: PassageId, start: int, end: int) -> Sequence[Suggestion]:
        """The suggestions whose words stand in a range, in the order of the text."""
        authors = dict.fromkeys(a.hex() for _, _, a in self._replica(passage).authors(start, end))
        known = {made.author: made for made in self._state().suggestions.values() if made.author}
        return [known[author] for author in authors if author in known]

    def appeared(self, passage: PassageId, start: int, end: int) -> Origin | None:
        """The change by which a range came to read as it does; None for an empty range.

        Its author is who made that change, whoever wrote the rest. Reads as ``origins`` does.
        """
        return self._past(passage).appeared(start, end)

    def read_history(self, passage: PassageId, *, most: int) -> bool:
        """Reads on in the history of a passage; tells whether ``versions`` need not read more.

        For who opens a long one: 1,000 changes take about ten milliseconds.
        """
        return self._past(passage).read(most)

    def versions(self, passage: PassageId) -> Sequence[Version]:
        """The history of a passage, oldest first; it begins with the starter text.

        Reads what was not read yet: for who asks, not for every key.
        """
        return self._past(passage).versions(self._state().passages[passage])

    def text_at(self, passage: PassageId, version: str) -> str:
        """The text of a passage at a version.

        Raises:
            NotFoundError: ``version-unknown`` where the passage never was there.
        """
        try:
            return self._replica(passage).text_at(version_heads(version))
        except (DocumentError, ValueError):
            raise NotFoundError("version-unknown", version=version) from None

    # Where things are in them

    def comment_range(self, comment: CommentId) -> tuple[int, int] | None:
        """Where the words of a comment are now; None once they are gone. Costs nothing.

        Raises:
            NotFoundError: no such comment.
        """
        try:
            return self._places.of(self._state().comments[comment])
        except KeyError:
            raise NotFoundError("comment-unknown", comment=comment) from None

    def mark_range(self, mark: CheckMark) -> tuple[int, int] | None:
        """Where the words are that meet a check; None once they are gone. Costs nothing."""
        return self._places.of_mark(mark)

    def comment_lost(self, passage: PassageId) -> bool:
        """Whether the change that was just told took a comment of this passage its last words."""
        return self._places.lost(passage)

    def suggestion_place(self, suggestion: SuggestionId) -> tuple[int, int] | None:
        """Where the words are that an open suggestion replaces; start and end are the same where
        words are to come. None once that is gone. Costs nothing."""
        return self._suggested.of(suggestion)

    def suggestion_touched(self, passage: PassageId) -> bool:
        """Whether the change that was just told was inside the words of an open suggestion."""
        return self._suggested.touched(passage)

    def fresh(self, passage: PassageId) -> Sequence[Lingering]:
        """Where suggestions were taken over in a passage a moment ago."""
        return self._suggested.fresh(passage)

    def anchor(self, passage: PassageId, start: int, end: int) -> str:
        """Names the characters of a range for ever.

        Raises:
            NotFoundError: no such passage.
            DocumentError: the range is empty or not in the text.
        """
        return self._replica(passage).anchor(start, end).encode()

    def locate(self, passage: PassageId, anchor: str) -> tuple[int, int] | None:
        """Where the characters are that ``anchor`` once named; None once they are gone.

        Raises:
            NotFoundError: no such passage.
            DocumentError: no anchor.
        """
        return self._replica(passage).locate(Anchor.decode(anchor))

    def hold(
        self, passage: PassageId, start: int, end: int
    ) -> Callable[[], tuple[int, int] | None]:
        """Follows the characters of a range, or a place between two characters, for somebody who
        comes back later.

        Returns:
            Tells where they are now; None once they are gone.

        Raises:
            DocumentError: the range is not in the text.
        """
        replica = self._replica(passage)
        if start == end:
            tie = Tie("", *ties(replica, start))
            return lambda: locate(replica, tie)
        anchor = replica.anchor(start, end)
        return lambda: replica.locate(anchor)

    def last_written(self, passage: PassageId, participant: ParticipantId) -> int | None:
        """Behind the last character somebody wrote that is still there; None where there is none.

        Looks at every character of the passage once.
        """
        return self._replica(passage).last_of(actor_prefix(participant))

    def tie(self, passage: PassageId, start: int, end: int) -> Tie:
        """What a range is tied to, or a place between two characters.

        Raises:
            NotFoundError, DocumentError: as ``anchor``.
        """
        if start < end:
            return Tie(self.anchor(passage, start, end))
        return Tie("", *ties(self._replica(passage), start))

    def place(self, passage: PassageId, tie: Tie) -> tuple[int, int] | None:
        """Where that is now; None once it is gone. Raises as ``locate``."""
        return locate(self._replica(passage), tie)

    # What is kept of them

    def kept(self, known: Mapping[PassageId, int]) -> dict[PassageId, Kept]:
        """Every passage as it is, without those that still count as many changes as ``known``."""
        return {
            id: replica.kept()
            for id, replica in self._replicas.items()
            if known.get(id) != replica.count
        }

    # How a room changes them

    def prepare(
        self, passage: PassageId, actor: ActorId, start: int, deleted: int, inserted: str, at: int
    ) -> Prepared | None:
        """Encodes an edit as a change and applies nothing; see ``Replica.prepare``."""
        return self._replica(passage).prepare(actor, start, deleted, inserted, at)

    def prepare_together(
        self, passage: PassageId, actor: ActorId, patch: Sequence[Delta], at: int
    ) -> Prepared | None:
        """Encodes several replacements as one change; see ``Replica.prepare_together``."""
        return self._replica(passage).prepare_together(actor, patch, at)

    def linger(self, fresh: Lingering) -> None:
        """Shows for a while where a suggestion was taken over."""
        self._suggested.linger(fresh)

    def settle(self, now: datetime) -> bool:
        """Shows no longer what was shown long enough; tells whether there was any."""
        return self._suggested.settle(now)

    def apply(
        self, passage: PassageId, prepared: Prepared, renamings: Sequence[Renaming] = ()
    ) -> Delta:
        """Applies what the journal has and what that does to the names of paragraphs; gives the
        last of its deltas.

        Raises:
            DocumentError: the library fails.
        """
        delta = self._replica(passage).apply(prepared)
        self.paragraphs.take_in(passage, renamings)
        self._moved(passage, prepared.deltas)
        return delta

    def lines_at(self, passage: PassageId, heads: Sequence[bytes]) -> Sequence[tuple[str, str]]:
        """The lines of a version, each with the id of the line break in front of it.

        Raises:
            NotFoundError: ``version-unknown`` where the passage never was there.
        """
        try:
            return self._replica(passage).lines_at(heads)
        except DocumentError:
            raise NotFoundError(
                "version-unknown", version=heads[0].hex() if heads else ""
            ) from None

    def replace(self, passage: PassageId, replica: Replica) -> Sequence[Delta]:
        """Puts another replica in the place of one whose changes are not to be; gives what that
        does to the text, from right to left."""
        deltas = replacements(self.text(passage), replica.text)
        self._replicas[passage] = replica
        self._pasts.pop(passage, None)
        self._moved(passage, deltas)
        return deltas

    def try_on(
        self,
        passage: PassageId,
        raws: Sequence[bytes],
        judge: Callable[[Change], None] | None = None,
    ) -> Tried | None:
        """Examines changes of another replica and touches nothing; see ``Replica.try_on``."""
        return self._replica(passage).try_on(raws, judge)

    def let_go(self, passage: PassageId) -> None:
        """What was tried on is not taken."""
        self._replica(passage).let_go()

    def take(
        self, passage: PassageId, tried: Tried, renamings: Sequence[Renaming] = ()
    ) -> Sequence[Delta]:
        """Takes in what was tried on, once the journal has it, and what that does to the names."""
        deltas = self._replica(passage).take(tried)
        self.paragraphs.take_in(passage, renamings)
        self._moved(passage, deltas)
        return deltas

    def arrive(self, passage: PassageId, raws: Sequence[bytes]) -> Sequence[Delta]:
        """Takes in changes of others that stand in a journal elsewhere, and gives no names.

        Raises:
            DocumentError: one of them cannot be; nothing has changed.
        """
        tried = self.try_on(passage, raws)
        return self.take(passage, tried) if tried is not None else ()

    def knows(self, passage: PassageId, change: bytes) -> bool:
        """Whether a change with this hash is in a passage."""
        return self._replica(passage).knows(change)

    def heads(self, passage: PassageId) -> tuple[bytes, ...]:
        """The present version of a passage."""
        return self._replica(passage).heads()

    def warm(self, passage: PassageId, *, most: int) -> bool:
        """Makes ready for changes from elsewhere, in turns; see ``Replica.warm``."""
        return self._replica(passage).warm(most)

    def learn(self) -> None:
        """Something was settled: there may be new people, or comments to keep a place for."""
        state = self._state()
        for participant in state.participants:
            self._authors.setdefault(actor_prefix(participant), participant)
        self._places.know(state.comments, state.marks.values())
        self._suggested.know(state.suggestions)

    def _moved(self, passage: PassageId, deltas: Sequence[Delta]) -> None:
        """The text is another one: what is known of the one before moves along or is forgotten."""
        self._seals.pop(passage, None)
        self._places.moved(passage, deltas)
        self._suggested.moved(passage, deltas)

    def _replica(self, passage: PassageId) -> Replica:
        try:
            return self._replicas[passage]
        except KeyError:
            raise NotFoundError("passage-unknown", passage=passage) from None

    def _past(self, passage: PassageId) -> Past:
        past = self._pasts.get(passage)
        if past is None:
            past = self._pasts[passage] = Past(self._replica(passage), self._person)
        return past

    def _person(self, actor: ActorId) -> ParticipantId | None:
        return self._authors.get(bytes(actor[:8]))
