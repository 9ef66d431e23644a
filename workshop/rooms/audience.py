"""Who is in a room, and how all of them hear what happens there.

Nothing is decided or written here. Everybody's caret, selection and undo move first; the views are
told after that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from workshop.agreement.events import Event
from workshop.document.text import Delta
from workshop.ids import ParticipantId, PassageId, SessionId
from workshop.rooms.feed import View
from workshop.rooms.presence import Departed, Presence

if TYPE_CHECKING:
    from workshop.rooms.session import Session

__all__ = ["Audience"]


class Audience:
    """The sessions of one room, and the views that look on.

    Attributes:
        departed: who left or lost the line a short while ago.
    """

    def __init__(self) -> None:
        self.departed = Departed()
        self._sessions: dict[SessionId, Session] = {}
        self._watchers: list[View] = []

    def sessions(self) -> Sequence[Session]:
        """Who is online, in order of arrival."""
        return tuple(self._sessions.values())

    def session_of(self, participant: ParticipantId) -> Session | None:
        """The session a participant has now, if any."""
        return next((s for s in self._sessions.values() if s.participant_id == participant), None)

    def watch(self, view: View) -> None:
        """Tells a view of everything in the room, before the sessions' own views are told.

        For what several sessions share, such as the wrapped rows of a passage.
        """
        self._watchers.append(view)

    def unwatch(self, view: View) -> None:
        """Tells it no longer."""
        self._watchers.remove(view)

    # Who comes and goes

    def add(self, session: Session) -> None:
        """Somebody comes in."""
        self._sessions[session.id] = session
        self.tell_presence(session, None, session.presence)

    def remove(self, session: Session, now: datetime) -> bool:
        """Somebody is gone; False where they were gone already."""
        if self._sessions.pop(session.id, None) is None:
            return False
        self.departed.note(session.participant_id, now)
        self.tell_presence(session, session.presence, None)
        return True

    # What everybody hears

    def typed(self, passage: PassageId, delta: Delta, by: Session, now: datetime) -> None:
        """A session changed a text; its caret is behind what it wrote."""
        caret = delta.start + len(delta.inserted)
        for session in self._sessions.values():
            session.follow(passage, delta, by=by, caret=caret, now=now)
        for view in self._views():
            view.text_changed(passage, delta, by.id)

    def arrived(self, passage: PassageId, delta: Delta, by: Session | None = None) -> None:
        """A text changed and nobody typed it here.

        Args:
            by: the session that has it as a step of its own to undo, if any.
        """
        for session in self._sessions.values():
            session.drift(passage, delta, by=by)
        for view in self._views():
            view.text_changed(passage, delta, None)

    def renamed(self, passage: PassageId) -> None:
        """Paragraphs of a passage are called otherwise, and its text is what it was."""
        for view in self._views():
            view.text_changed(passage, Delta(0, 0, ""), None)

    def settled(self, events: Sequence[Event]) -> None:
        """Something was decided; no events: something that was shown for a while is over."""
        for view in self._views():
            view.state_changed(events)

    def tell_presence(self, session: Session, old: Presence | None, new: Presence | None) -> None:
        """Somebody came, moved or left; everybody else sees it."""
        for view in self._views(without=session):
            view.presence_changed(session.id, old, new)

    def tell_temperature(self) -> None:
        """The question how it goes stands otherwise."""
        for session in self.sessions():
            session.view.temperature_changed()

    def tell_lobby(self) -> None:
        """Others wait to be let in than before."""
        for session in self.sessions():
            session.view.lobby_changed()

    def tell_clock(self) -> None:
        """The clock of the room's step says something else."""
        for session in self.sessions():
            session.view.clock_changed()

    def tell_signs(self) -> None:
        """What is saved of everybody's work may be told otherwise."""
        for session in self.sessions():
            session.tell_sign()

    def summon(self, by: Session) -> None:
        """Everybody else is asked to look where a session is."""
        for session in self.sessions():
            if session is not by:
                session.view.summoned(by.id)

    def settle(self, now: datetime) -> None:
        """Shows no longer what was shown long enough: who types, and who left."""
        late = self.departed.settle(now)
        for session in self.sessions():
            session.settle(now)
            if late:
                session.view.presence_changed(session.id, None, None)

    def _views(self, without: Session | None = None) -> Iterator[View]:
        yield from tuple(self._watchers)
        for session in self.sessions():
            if session is not without:
                yield session.view
