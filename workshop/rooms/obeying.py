"""What a replica's person asks for: commands, questions, and where they look.

It goes the way of everybody's: the same rules and the same refusals. Places in the text are said
by the characters there, because both sides are at different versions.
"""

from __future__ import annotations

from workshop.errors import (
    DocumentError,
    JournalError,
    NotAllowedError,
    NotFoundError,
    RefusedError,
    ReplicationError,
    WorkshopError,
)
from workshop.ids import PassageId, StepId
from workshop.replication import messages as m
from workshop.replication.orders import command_of, passage_of, place_of, placed, tie_of
from workshop.rooms.placing import position_of
from workshop.rooms.room import Room
from workshop.rooms.session import Session

__all__ = ["Obeying"]


class Obeying:
    """One session whose keys are elsewhere."""

    def __init__(self, room: Room, session: Session) -> None:
        self._room = room
        self._session = session

    def answer(self, asked: m.Order | m.Ask) -> m.Answer:
        """Does what is asked; the answer says what became of it.

        Raises:
            ReplicationError: what no replica of ours asks.
        """
        try:
            if isinstance(asked, m.Order):
                self._obey(asked)
            else:
                self._ask(asked)
        except ReplicationError:
            raise
        except WorkshopError as error:
            return m.Answer(
                number=asked.number, error=error.id, kind=_kind(error), values=m.told(error.values)
            )
        return m.Answer(number=asked.number)

    def look(self, look: m.Look) -> None:
        """Their person is there now; a place that is not known counts for nothing."""
        state = self._room.state
        step = StepId(look.step)
        passage = PassageId(look.passage) if look.passage is not None else None
        try:
            state.scenario.step(step)
        except (NotFoundError, KeyError, ValueError, StopIteration):
            return
        if passage is not None and passage not in state.passages:
            return
        caret = self._position(passage, look.caret)
        anchor = self._position(passage, look.anchor)
        if look.active:
            self._session.touch()
        self._session.look(step, passage, caret, anchor)

    def _position(self, passage: PassageId | None, character: str) -> int:
        if passage is None:
            return 0
        found = position_of(self._room.passages, passage, character)
        if found is not None:
            return found
        here = self._session.presence
        return here.caret if here.passage == passage else 0

    def _obey(self, order: m.Order) -> None:
        command = command_of(order)
        if place_of(command) is not None:
            tie = tie_of(order)
            if tie is None:
                raise ReplicationError("replica-message")
            try:
                passage = passage_of(command, self._room.state)
                if passage is None:
                    raise RefusedError("replica-place-gone")
                span = self._room.passages.place(passage, tie)
            except KeyError:
                raise NotFoundError("suggestion-unknown", suggestion="?") from None
            except DocumentError:
                raise ReplicationError("replica-message") from None
            if span is None:
                raise RefusedError("replica-place-gone")
            command = placed(command, *span)
        self._session.command(command)

    def _ask(self, ask: m.Ask) -> None:
        session, asking = self._session, self._room.asking
        match ask.what:
            case "summon":
                self._room.summon(session)
            case "temperature-ask":
                asking.ask(session)
            case "temperature-answer":
                asking.answer(session, ask.warmth or 0)
            case "temperature-show":
                asking.show(session)
            case "temperature-end":
                asking.end(session)


def _kind(error: WorkshopError) -> str:
    match error:
        case NotAllowedError():
            return "not-allowed"
        case RefusedError():
            return "refused"
        case NotFoundError():
            return "not-found"
        case JournalError():
            return "journal"
        case _:
            return "other"
