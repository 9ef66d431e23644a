"""Which code and which key opens the door of which workshop, and for whom. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from workshop.agreement.names import looks
from workshop.agreement.passes import Pass
from workshop.agreement.people import JoinCode
from workshop.agreement.roles import Role
from workshop.agreement.state import WorkshopState
from workshop.ids import ParticipantId, WorkshopId, normalise_code

__all__ = ["Door", "Doors"]


@dataclass(frozen=True, slots=True)
class Door:
    """What a code is for."""

    workshop: WorkshopId
    role: Role
    expires: datetime
    renewed: bool
    used: bool = False
    person: ParticipantId | None = None
    """Whose return code it is; None for a code of a role."""


@dataclass(frozen=True, slots=True)
class _Known:
    codes: tuple[JoinCode, ...]
    passes: Mapping[ParticipantId, Pass]
    doors: Mapping[str, Door]
    keys: frozenset[tuple[str, str]]
    """What a name looks like, and a fingerprint that was remembered for it."""
    created_at: datetime
    closed: bool


class Doors:
    """The doors of every workshop that was looked at."""

    def __init__(self) -> None:
        self._known: dict[WorkshopId, _Known] = {}

    def __contains__(self, id: WorkshopId) -> bool:
        return id in self._known

    def learn(self, state: WorkshopState) -> None:
        """Takes in what opens this workshop now; cheap where that is what is known already."""
        known = self._known.get(state.id)
        closed = state.closed is not None
        if (
            known is None
            or known.codes is not state.codes
            or known.passes is not state.passes
            or known.closed is not closed
        ):
            keys = frozenset(
                (looks(state.participants[id].name), key)
                for id, one in state.passes.items()
                for key in one.keys
                if id in state.participants
            )
            self._known[state.id] = _Known(
                state.codes, state.passes, dict(_doors(state)), keys, state.created_at, closed
            )

    def of(self, code: str) -> Door | None:
        """What a code opens; ``code`` as ``normalise_code`` gives it."""
        found = (known.doors.get(code) for known in self._known.values())
        return next((door for door in found if door is not None), None)

    def of_key(self, name: str, fingerprint: str) -> list[WorkshopId]:
        """The workshops that let the holder of a key in under a name, the newest first."""
        wanted = looks(name), fingerprint
        found = [
            (known.created_at, id)
            for id, known in self._known.items()
            if wanted in known.keys and not known.closed
        ]
        return [id for _, id in sorted(found, reverse=True)]


def _doors(state: WorkshopState) -> Iterator[tuple[str, Door]]:
    for given in state.codes:
        door = Door(state.id, given.role, given.expires, given.renewed, given.used)
        yield normalise_code(given.code), door
    for id, one in state.passes.items():
        person = state.participants.get(id)
        if one.code and one.expires is not None and person is not None:
            door = Door(state.id, person.code_role, one.expires, False, person=id)
            yield normalise_code(one.code), door
