"""Writes down what happens to seats inside a room: whose role changed, and whose seat was taken."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.agreement.events import Event
from workshop.agreement.seats import LeadHandedOver, LeadTakenBack, RoleChanged
from workshop.ids import ParticipantId
from workshop.rooms.feed import View
from workshop.rooms.room import Room
from workshop.ssh.audit import Happening, record, shown_name

__all__ = ["Witness"]


class Witness(View):
    """A view on one room that shows nothing."""

    def __init__(self, room: Room) -> None:
        self._room = room
        room.watch(self)
        room.on_takeover = self.taken_over

    def state_changed(self, events: Sequence[Event]) -> None:
        """Some of it is about roles."""
        for event in events:
            match event:
                case RoleChanged():
                    self._role(event.id, event.by)
                case LeadHandedOver() | LeadTakenBack():
                    self._role(event.giver, event.by)
                    self._role(event.deputy, event.by)

    def taken_over(self, participant: ParticipantId) -> None:
        """Somebody came in whose earlier session ended by it."""
        person = self._room.state.participants[participant]
        record(
            Happening.TOOK_OVER,
            name=shown_name(person.name),
            role=person.role.value,
            workshop=self._room.id,
        )

    def _role(self, participant: ParticipantId, by: ParticipantId | None) -> None:
        people = self._room.state.participants
        person, giver = people[participant], people.get(by) if by is not None else None
        record(
            Happening.ROLE_CHANGED,
            name=shown_name(person.name),
            role=person.role.value,
            workshop=self._room.id,
            by=shown_name(giver.name) if giver is not None else "",
        )
