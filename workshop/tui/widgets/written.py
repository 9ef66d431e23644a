"""Who wrote a part of the text, and when, in one line."""

from __future__ import annotations

from datetime import datetime

from workshop.agreement.state import WorkshopState
from workshop.i18n import Translator
from workshop.ids import ParticipantId, PassageId
from workshop.rooms.room import Room
from workshop.tui.widgets.words import clock_time

__all__ = ["written_words"]


def written_words(room: Room, passage: PassageId, start: int, end: int, texts: Translator) -> str:
    """Everybody who wrote in it, who began first, with their first and last moment.

    Says nothing where there is no text.
    """
    known: dict[ParticipantId, list[datetime]] = {}
    starter = False
    for _, _, author, moment in room.passages.written(passage, start, end):
        if author is None or moment is None:
            starter = True
        else:
            known.setdefault(author, []).append(moment)
    people = sorted(known, key=lambda person: min(known[person]))
    words = ", ".join(_person(room, person, known[person], texts) for person in people)
    if starter and words:
        return texts.text("tui-written-begun", people=words)
    return texts.text("tui-written-starter") if starter else words


def _person(room: Room, id: ParticipantId, moments: list[datetime], texts: Translator) -> str:
    now = room.now()
    first, last = (_time(moment, now, texts) for moment in (min(moments), max(moments)))
    when = first if first == last else texts.text("tui-written-between", first=first, last=last)
    return f"{_signed(room.state, id)} {when}"


def _signed(state: WorkshopState, id: ParticipantId) -> str:
    person = state.participants[id]
    if person.delegation is None:
        return person.name
    return f"{person.name} ({state.delegations[person.delegation].name})"


def _time(moment: datetime, now: datetime, texts: Translator) -> str:
    """The time of day; with the day in front of it where that is another one."""
    time, day = clock_time(moment), moment.astimezone().date()
    if day == now.astimezone().date():
        return time
    return texts.text("tui-written-day", day=f"{day.day}-{day.month}", time=time)
