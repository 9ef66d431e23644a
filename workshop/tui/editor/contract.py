"""What the editor needs of a session and its room; ``workshop.rooms`` has both."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from workshop.agreement.people import Delegation, Participant
from workshop.agreement.roles import Action, Role
from workshop.agreement.state import WorkshopState
from workshop.document.text import Delta
from workshop.ids import CommentId, ParticipantId, PassageId, SessionId, StepId, SuggestionId
from workshop.rooms.feed import View
from workshop.rooms.presence import Presence
from workshop.rooms.suggested import Lingering

__all__ = ["DraftRoom", "DraftSession"]


class DraftPassages(Protocol):
    """The texts, who wrote them, and where their comments are."""

    def text(self, passage: PassageId) -> str: ...
    def authors(
        self, passage: PassageId, start: int, end: int
    ) -> list[tuple[int, int, ParticipantId | None]]: ...
    @property
    def paragraphs(self) -> DraftParagraphs: ...
    def comment_range(self, comment: CommentId) -> tuple[int, int] | None: ...
    def suggestion_place(self, suggestion: SuggestionId) -> tuple[int, int] | None: ...
    def fresh(self, passage: PassageId) -> Sequence[Lingering]: ...


class DraftParagraphs(Protocol):
    """What the paragraphs are called."""

    def of(self, passage: PassageId) -> Sequence[str]: ...


class DraftRoom(Protocol):
    """The passages, and who is in them."""

    @property
    def state(self) -> WorkshopState: ...
    @property
    def passages(self) -> DraftPassages: ...
    def sessions(self) -> Sequence[DraftSession]: ...
    def watch(self, view: View) -> None:
        """Tells a view of everything, before the sessions' own views are told."""

    def unwatch(self, view: View) -> None:
        """Tells it no longer."""


class DraftSession(Protocol):
    """One participant's handle."""

    caret_row: int | None
    """Told to it: how far the caret is below the top of the window, in rows."""

    @property
    def id(self) -> SessionId: ...
    @property
    def room(self) -> DraftRoom: ...
    @property
    def participant(self) -> Participant: ...
    @property
    def role(self) -> Role: ...
    @property
    def delegation(self) -> Delegation | None: ...
    @property
    def presence(self) -> Presence: ...
    def may(self, action: Action) -> bool: ...
    def edit(self, passage: PassageId, start: int, end: int, text: str) -> Delta | None: ...
    def undo(self, passage: PassageId) -> Delta | None: ...
    def redo(self, passage: PassageId) -> Delta | None: ...
    def look(self, step: StepId, passage: PassageId | None, caret: int, anchor: int) -> None: ...
