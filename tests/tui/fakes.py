"""A room in memory for the screens: what ``workshop.rooms`` promises, without journal and CRDT."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import cast

from workshop.agreement.people import Delegation, Participant
from workshop.agreement.remarks import Comment
from workshop.agreement.roles import Action, Role, authorise, may
from workshop.agreement.state import WorkshopState
from workshop.agreement.suggestions import Suggestion, SuggestionStatus, Tie
from workshop.document.text import PASSAGE_LIMIT, Delta, normalise
from workshop.errors import RefusedError, WorkshopError
from workshop.ids import (
    CommentId,
    DelegationId,
    ParticipantId,
    PassageId,
    SessionId,
    StepId,
    SuggestionId,
    WorkshopId,
)
from workshop.rooms.feed import View
from workshop.rooms.presence import Presence, Standing
from workshop.rooms.suggested import Lingering
from workshop.scenario.model import Scenario

__all__ = ["FakeRoom", "FakeSession"]

_NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
_STEP = StepId("tip-1")
PASSAGE = PassageId("tip-1")

_DELEGATIONS = {
    DelegationId(id): Delegation(DelegationId(id), name, initials, index)
    for index, (id, name, initials) in enumerate(
        [("rood", "Rood", "RO"), ("blauw", "Blauw", "BL"), ("groen", "Groen", "GR")]
    )
}


class FakeRoom:
    """Texts with an author per character, presence, and views that are told."""

    def __init__(self, text: str = "") -> None:
        self.id = WorkshopId("proefstad")
        self._texts = {PASSAGE: text, PassageId("tip-2"): "Een andere passage."}
        self._authors: dict[PassageId, list[ParticipantId | None]] = {
            passage: [None] * len(known) for passage, known in self._texts.items()
        }
        self._sessions: dict[SessionId, FakeSession] = {}
        self._watchers: list[View] = []
        self.comments: dict[CommentId, tuple[int, int] | None] = {}
        """Where the words of each comment are."""
        self.suggestions: dict[SuggestionId, tuple[int, int] | None] = {}
        """Where the words of each suggestion are."""
        self.lingering: list[Lingering] = []
        """What was taken over a moment ago."""
        self.names: list[str] = []
        """What the first paragraphs are called."""
        self.trouble: WorkshopError | None = None
        self.state = WorkshopState(
            id=self.id,
            title="Akkoord Proefstad",
            scenario=cast(Scenario, None),
            created_at=_NOW,
            step=_STEP,
            visited=frozenset({_STEP}),
            codes=(),
            delegations=_DELEGATIONS,
        )

    def enter(
        self, name: str, delegation: str | None = "rood", role: Role = Role.DELEGATE
    ) -> FakeSession:
        """Gives somebody a seat and a session."""
        id = ParticipantId(f"p-{name.lower()}")
        of = DelegationId(delegation) if delegation else None
        seat = Participant(id, name, role, of, initials=name[:2].lower())
        self.state = replace(self.state, participants={**self.state.participants, id: seat})
        session = FakeSession(self, SessionId(f"s-{name.lower()}"), id)
        self._sessions[session.id] = session
        for watcher in self._watchers:
            watcher.state_changed(())
            watcher.presence_changed(session.id, None, session.presence)
        return session

    def rename_delegation(self, id: str, initials: str) -> None:
        """Something in the state that the gutter shows."""
        known = dict(self.state.delegations)
        known[DelegationId(id)] = replace(known[DelegationId(id)], initials=initials)
        self.state = replace(self.state, delegations=known)
        for watcher in self._watchers:
            watcher.state_changed(())

    @property
    def passages(self) -> FakeRoom:
        """Its own, for it has but one."""
        return self

    def text(self, passage: PassageId) -> str:
        return self._texts[passage]

    def authors(
        self, passage: PassageId, start: int, end: int
    ) -> list[tuple[int, int, ParticipantId | None]]:
        runs: list[tuple[int, int, ParticipantId | None]] = []
        for at in range(start, end):
            author = self._authors[passage][at]
            if runs and runs[-1][2] == author:
                runs[-1] = (runs[-1][0], at + 1, author)
            else:
                runs.append((at, at + 1, author))
        return runs

    @property
    def paragraphs(self) -> FakeRoom:
        """Its own as well."""
        return self

    def of(self, passage: PassageId) -> Sequence[str]:
        """Those that were set here; the other lines have no name."""
        count = self._texts[passage].count("\n") + 1
        return [*self.names, *[""] * count][:count]

    def comment_range(self, comment: CommentId) -> tuple[int, int] | None:
        return self.comments.get(comment)

    def suggestion_place(self, suggestion: SuggestionId) -> tuple[int, int] | None:
        return self.suggestions.get(suggestion)

    def fresh(self, passage: PassageId) -> Sequence[Lingering]:
        return self.lingering

    def suggest(self, start: int, end: int, words: str) -> SuggestionId:
        """Somebody suggested these words."""
        id = SuggestionId(f"v-{len(self.suggestions)}")
        self.suggestions[id] = start, end
        made = Suggestion(
            id,
            PASSAGE,
            len(self.suggestions),
            Tie(""),
            self.text(PASSAGE)[start:end],
            words,
            "",
            ParticipantId("p-anna"),
            None,
            _NOW,
        )
        self.state = replace(self.state, suggestions={**self.state.suggestions, id: made})
        for watcher in self._watchers:
            watcher.state_changed(())
        return id

    def settle(self, suggestion: SuggestionId) -> None:
        """Somebody turned it down."""
        known = dict(self.state.suggestions)
        known[suggestion] = replace(known[suggestion], status=SuggestionStatus.REJECTED)
        self.state = replace(self.state, suggestions=known)
        for watcher in self._watchers:
            watcher.state_changed(())

    def linger(self, fresh: Lingering) -> None:
        """This, and nothing else, was taken over a moment ago."""
        self.lingering = [fresh]
        for watcher in self._watchers:
            watcher.state_changed(())

    def comment(self, start: int, end: int) -> None:
        """Somebody commented on these words."""
        id = CommentId(f"c-{len(self.comments)}")
        self.comments[id] = start, end
        comment = Comment(id, PASSAGE, "", "", ())
        self.state = replace(self.state, comments={**self.state.comments, id: comment})
        for watcher in self._watchers:
            watcher.state_changed(())

    def sessions(self) -> Sequence[FakeSession]:
        return tuple(self._sessions.values())

    def watch(self, view: View) -> None:
        self._watchers.append(view)

    def unwatch(self, view: View) -> None:
        self._watchers.remove(view)

    @property
    def watchers(self) -> int:
        """How many views are told."""
        return len(self._watchers)

    def apply(self, session: FakeSession, passage: PassageId, delta: Delta) -> None:
        """Takes a change in and tells the views, in the order the room does."""
        self._texts[passage] = delta.applied_to(self._texts[passage])
        if passage == PASSAGE:
            self.suggestions = {id: _moved(place, delta) for id, place in self.suggestions.items()}
        added = [session.participant_id] * len(delta.inserted)
        self._authors[passage][delta.start : delta.start + delta.deleted] = added
        for other in self.sessions():
            if other is session:
                caret = delta.start + len(delta.inserted)
                other.presence = replace(
                    other.presence,
                    passage=passage,
                    caret=caret,
                    anchor=caret,
                    standing=Standing.TYPING,
                )
            elif other.presence.passage == passage:
                other.presence = other.presence.moved(delta)
        for watcher in tuple(self._watchers):
            watcher.text_changed(passage, delta, session.id)

    def moved(self, session: FakeSession, old: Presence | None, new: Presence | None) -> None:
        """Tells the views that somebody moved."""
        for watcher in tuple(self._watchers):
            watcher.presence_changed(session.id, old, new)

    def leave(self, session: FakeSession) -> None:
        """Somebody goes."""
        del self._sessions[session.id]
        self.moved(session, session.presence, None)


def _moved(place: tuple[int, int] | None, delta: Delta) -> tuple[int, int] | None:
    """Where the words of a suggestion are after an edit, nearly as a room would say."""
    if place is None:
        return None
    start, end = delta.moved(place[0], before=True), delta.moved(place[1], before=True)
    return (start, end) if start <= end else None


def _inverse(delta: Delta, before: str) -> Delta:
    """The replacement that leads back to the text before."""
    removed = before[delta.start : delta.start + delta.deleted]
    return Delta(delta.start, len(delta.inserted), removed)


class FakeSession:
    """One participant's handle."""

    def __init__(self, room: FakeRoom, id: SessionId, participant: ParticipantId) -> None:
        self.room = room
        self.id = id
        self.participant_id = participant
        self.presence = Presence(_STEP, None, 0, 0, _NOW)
        self.caret_row: int | None = None
        self._undo: list[Delta] = []
        self._redo: list[Delta] = []

    @property
    def participant(self) -> Participant:
        return self.room.state.participants[self.participant_id]

    @property
    def role(self) -> Role:
        return self.participant.role

    @property
    def delegation(self) -> Delegation | None:
        id = self.participant.delegation
        return self.room.state.delegations[id] if id is not None else None

    def may(self, action: Action) -> bool:
        return may(self.role, action)

    def edit(self, passage: PassageId, start: int, end: int, text: str) -> Delta | None:
        authorise(self.role, Action.EDIT_TEXT)
        if self.room.trouble is not None:
            raise self.room.trouble
        before = self.room.passages.text(passage)
        inserted = normalise(text)
        if len(before) - (end - start) + len(inserted) > PASSAGE_LIMIT:
            raise RefusedError("passage-full", limit=PASSAGE_LIMIT)
        if before[start:end] == inserted:
            return None
        delta = Delta(start, end - start, inserted)
        self._undo.append(_inverse(delta, before))
        self._redo.clear()
        self.room.apply(self, passage, delta)
        return delta

    def undo(self, passage: PassageId) -> Delta | None:
        return self._replay(self._undo, self._redo, passage)

    def redo(self, passage: PassageId) -> Delta | None:
        return self._replay(self._redo, self._undo, passage)

    def _replay(self, taken: list[Delta], kept: list[Delta], passage: PassageId) -> Delta | None:
        """Only right where nobody else types in between: undo itself is tested in ``document``."""
        if not taken:
            return None
        delta = taken.pop()
        kept.append(_inverse(delta, self.room.passages.text(passage)))
        self.room.apply(self, passage, delta)
        return delta

    def look(self, step: StepId, passage: PassageId | None, caret: int, anchor: int) -> None:
        old = self.presence
        self.presence = replace(old, step=step, passage=passage, caret=caret, anchor=anchor)
        if self.presence != old:
            self.room.moved(self, old, self.presence)

    def leave(self) -> None:
        self.room.leave(self)
