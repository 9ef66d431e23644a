"""What a server's messages mean in a room, and what a room has to say as messages. Pure."""

from __future__ import annotations

from datetime import datetime

from workshop.agreement.commands import Command
from workshop.agreement.temperature import WARMEST
from workshop.errors import (
    JournalError,
    NotAllowedError,
    NotFoundError,
    RefusedError,
    WorkshopError,
)
from workshop.ids import ActorId, ParticipantId, PassageId, SessionId, StepId
from workshop.replication import messages as m
from workshop.replication.orders import order_of, passage_of, place_of
from workshop.rooms.elsewhere import RemoteTemperature
from workshop.rooms.others import Whereabouts
from workshop.rooms.others import place_of as caret_of
from workshop.rooms.presence import Standing
from workshop.rooms.room import Room
from workshop.rooms.session import Session

__all__ = ["look_of", "ordered", "refusal", "temperature", "whereabouts"]

_KINDS: dict[str, type[WorkshopError]] = {
    "not-allowed": NotAllowedError,
    "not-found": NotFoundError,
    "journal": JournalError,
}
_JUST_NOW = 2.0
"""Seconds after a key in which somebody counts as being at it."""


def whereabouts(here: m.Here) -> Whereabouts:
    """Where somebody is."""
    known = {standing.value: standing for standing in Standing}
    return Whereabouts(
        SessionId(here.session),
        ParticipantId(here.participant),
        ActorId(bytes.fromhex(here.actor)),
        StepId(here.step),
        PassageId(here.passage) if here.passage is not None else None,
        here.caret,
        here.anchor,
        known.get(here.standing, Standing.ACTIVE),
        here.idle,
    )


def temperature(told: m.Temperature) -> RemoteTemperature | None:
    """The question how it goes; None where it is not asked."""
    if not told.open:
        return None
    counts = told.counts if len(told.counts) == WARMEST else ()
    return RemoteTemperature(told.given, counts, told.shown and bool(counts), told.mine)


def refusal(answer: m.Answer) -> WorkshopError:
    """Why something that was asked for was not done."""
    return _KINDS.get(answer.kind, RefusedError)(answer.error or "", **answer.values)


def ordered(number: int, command: Command, room: Room) -> m.Order:
    """A command as a message: a place in a text is named by the characters that stand there."""
    span, tie = place_of(command), None
    if span is not None and (passage := passage_of(command, room.state)) is not None:
        tie = room.passages.tie(passage, *span)
    return order_of(number, command, tie)


def look_of(session: Session, now: datetime) -> m.Look:
    """Where the person at this screen is."""
    place = session.presence
    caret, anchor = caret_of(session.room.passages, place)
    active = (now - place.active_at).total_seconds() < _JUST_NOW
    return m.Look(step=place.step, passage=place.passage, caret=caret, anchor=anchor, active=active)
