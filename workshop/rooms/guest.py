"""Somebody whose code was right and who has no seat yet."""

from __future__ import annotations

from datetime import timedelta

from workshop.agreement.joining import join
from workshop.agreement.names import clean_line, fold
from workshop.agreement.people import Participant
from workshop.agreement.roles import Role
from workshop.errors import AdmissionError
from workshop.i18n import Locale
from workshop.ids import ParticipantId
from workshop.rooms.room import Room
from workshop.rooms.session import Session

__all__ = ["TAKEN_FOR", "Guest", "display_name", "participant_for"]

TAKEN_FOR = timedelta(seconds=60)
"""How long a name is taken after its session's last key. Who comes later takes the session over:
most often the same person, whose line was cut without the server being told."""
_SHORTEST, _LONGEST = 2, 24


def display_name(login: str) -> str:
    """The name people see: ``jan.jansen`` becomes "Jan Jansen"; capitals that are there stay.

    Raises:
        AdmissionError: shorter than 2 or longer than 24 letters, or with other signs than letters,
            digits, dot, dash and underscore.
    """
    name = clean_line(login)
    if name != login or not _SHORTEST <= len(name) <= _LONGEST or not any(map(str.isalnum, name)):
        raise AdmissionError("name-invalid")
    if not all(ch.isalnum() or ch in ".-_" for ch in name):
        raise AdmissionError("name-invalid")
    words = [word for word in name.replace(".", " ").replace("_", " ").split() if word]
    if name == name.lower():
        words = [word[0].upper() + word[1:] for word in words]
    return " ".join(words)


def participant_for(name: str) -> ParticipantId:
    """The id of the person with this name: names that people take for the same are one person."""
    return ParticipantId(fold(name))


class Guest:
    """A name and a role that may sit down in a room.

    Attributes:
        known: who this was the last time, with the seat they had; None for somebody new, and for
            somebody who comes back in another role.
    """

    def __init__(self, room: Room, name: str, role: Role, taken_for: timedelta = TAKEN_FOR) -> None:
        self._taken_for = taken_for
        self.room = room
        self.name = name
        self.role = role
        self.participant_id = participant_for(name)
        known = room.state.participants.get(self.participant_id)
        self.known: Participant | None = known if known and known.code_role is role else None

    @property
    def needs_delegation(self) -> bool:
        """Whether this guest has to say for whom they speak."""
        return self.role is Role.DELEGATE and self.known is None

    def claim(self) -> None:
        """Makes sure that this name is free for a screen; commands need no seat.

        Raises:
            AdmissionError: name-taken, while somebody of this name was active a moment ago.
        """
        seated = self.room.session_of(self.participant_id)
        if seated and self.room.now() - seated.presence.active_at < self._taken_for:
            raise AdmissionError("name-taken", name=self.name)

    def sit(self, delegation: str | None, locale: Locale) -> Session:
        """Takes a seat and opens a session.

        Args:
            delegation: the id of a delegation at the table or the name of a new one; None for a
                role without, or for the seat they had.

        Raises:
            RefusedError: a delegate without delegation, or a name for it that cannot be used.
            JournalError: the journal does not take it.
        """
        if delegation is None and self.known is not None:
            delegation = self.known.delegation
        name = self.known.name if self.known else self.name
        self.room.join(
            join(
                self.room.state,
                self.participant_id,
                name,
                self.role,
                delegation,
                self.room.now(),
            )
        )
        return self.room.seat(self.participant_id, locale)
