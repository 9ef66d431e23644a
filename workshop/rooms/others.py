"""Those who sit at another screen than this one: shown from what the server tells of them.

They are sessions like any other, without a view. When the line is gone nobody knows where they
are, so nobody is shown as present.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from workshop.document.codec import author_of
from workshop.i18n import DEFAULT_LOCALE
from workshop.ids import ActorId, ParticipantId, PassageId, SessionId, StepId
from workshop.rooms.passages import Passages
from workshop.rooms.placing import character_at, position_of
from workshop.rooms.presence import Presence, Standing
from workshop.rooms.returning import Place
from workshop.rooms.session import Session

if TYPE_CHECKING:
    from workshop.rooms.room import Room

__all__ = ["MOST", "Others", "Whereabouts", "place_of"]

MOST = 1_000
"""Of so many it is remembered where they are before they can be shown."""


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where somebody is, in terms that hold for every version of the text.

    Attributes:
        caret: the character in front of it; see ``place_of``. ``anchor`` the same.
        idle: seconds since the last key.
    """

    session: SessionId
    participant: ParticipantId
    actor: ActorId
    step: StepId
    passage: PassageId | None
    caret: str
    anchor: str
    standing: Standing
    idle: float


class Others:
    """The sessions of others in a mirrored room."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._known: dict[SessionId, Session] = {}
        self._early: dict[SessionId, Whereabouts] = {}
        """Of whom more is said than the records here can tell: a seat or a text that is to come."""

    def one(self, raws: Sequence[bytes]) -> Session | None:
        """On whose screen changes were made; None where that is nobody here, or several people."""
        authors = set(map(author_of, raws))
        if len(authors) > 1:
            return None
        return next((s for s in self._known.values() if s.actor in authors), None)

    def named(self, id: SessionId) -> Session | None:
        """Who that is; None where they are gone."""
        return self._known.get(id)

    def here(self, told: Whereabouts) -> None:
        """Somebody came, or moved."""
        self._early.pop(told.session, None)
        state = self._room.state
        if told.session not in self._known:
            # Nobody sits at two screens; the one before may not have been told as gone yet.
            for id, session in tuple(self._known.items()):
                if session.participant_id == told.participant:
                    self.gone(id)
        if (
            told.participant not in state.participants
            or (told.passage is not None and told.passage not in state.passages)
            or all(step.id != told.step for step in state.scenario.steps)
            or not self._show(told)
        ):
            self._early[told.session] = told
            while len(self._early) > MOST:
                del self._early[next(iter(self._early))]

    def gone(self, id: SessionId) -> None:
        """Somebody left, or lost their line."""
        self._early.pop(id, None)
        session = self._known.pop(id, None)
        if session is not None:
            session.leave()

    def lost(self) -> None:
        """The line is gone: nobody knows where anybody is."""
        self._early.clear()
        for id in tuple(self._known):
            self.gone(id)

    def look_again(self) -> None:
        """There are more records: what could not be shown before may be shown now."""
        for told in tuple(self._early.values()):
            self.here(told)

    def _show(self, told: Whereabouts) -> bool:
        """Puts somebody where they are; False where the text is not that far."""
        room = self._room
        session = self._known.get(told.session)
        if session is None:
            place = Place(told.step, told.passage, 0)
            session = Session(
                room, told.session, told.participant, told.actor, DEFAULT_LOCALE, place
            )
            self._known[told.session] = session
            room.departed.back(told.participant)
            room.audience.add(session)
        before = session.presence
        caret = anchor = 0
        found = True
        if told.passage is not None:
            there = before.caret if before.passage == told.passage else 0
            at = position_of(room.passages, told.passage, told.caret)
            start = position_of(room.passages, told.passage, told.anchor)
            found = at is not None and start is not None
            caret = there if at is None else at
            anchor = caret if start is None else start
        active_at = room.now() - timedelta(seconds=max(0.0, told.idle))
        session.moved_to(
            replace(
                before,
                step=told.step,
                passage=told.passage,
                caret=caret,
                anchor=anchor,
                active_at=active_at,
                standing=told.standing,
            )
        )
        return found


def place_of(passages: Passages, presence: Presence) -> tuple[str, str]:
    """Caret and anchor of somebody as the characters in front of them."""
    if presence.passage is None:
        return "", ""
    passage = presence.passage
    return (
        character_at(passages, passage, presence.caret),
        character_at(passages, passage, presence.anchor),
    )
