"""Somebody whose code or key was right and who has no seat yet."""

from __future__ import annotations

import hmac
from collections.abc import Sequence
from datetime import timedelta
from enum import StrEnum

from workshop.agreement.events import Event
from workshop.agreement.joining import join
from workshop.agreement.names import clean_line, fold, same_name
from workshop.agreement.passes import (
    KEYS_LIMIT,
    CodeUsed,
    KeyRemembered,
    Pass,
    give_return_code,
)
from workshop.agreement.people import Participant
from workshop.agreement.roles import Role
from workshop.errors import AdmissionError, NotFoundError
from workshop.i18n import Locale
from workshop.ids import ParticipantId, fresh_return_code, normalise_code
from workshop.rooms.room import Room
from workshop.rooms.session import Session

__all__ = ["TAKEN_FOR", "Guest", "Proof", "SeatedGuest", "display_name", "participant_for"]

TAKEN_FOR = timedelta(seconds=60)
"""How long after its session's last key a name is out of reach for whoever cannot prove that it is
theirs. Later they may ask: most often it is the same person, whose line was cut."""
_SHORTEST, _LONGEST = 2, 24


class Proof(StrEnum):
    """By what somebody was let in. The values stand in the audit log."""

    HERE = "here"
    """They sit at the machine itself."""
    CODE = "code"
    """A code of a role: it says what they may do, not who they are."""
    RETURN = "return"
    """A code of their own."""
    KEY = "key"
    """A key that was remembered for them."""


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
    """The id of a new person with this name."""
    return ParticipantId(fold(name))


class Guest:
    """A name and a role that may sit down in a room.

    Attributes:
        proof: by what this guest was let in.
        offered: fingerprints of the keys that their client has, as it says; nothing was proved.
        remember: whether they want those keys to open the door the next time.
        given_code: the return code that was given out when they sat down, until they have read it.
    """

    def __init__(
        self,
        room: Room,
        name: str,
        role: Role,
        taken_for: timedelta = TAKEN_FOR,
        *,
        proof: Proof = Proof.HERE,
        admission: bool = False,
        offered: Sequence[str] = (),
    ) -> None:
        """Makes a guest.

        Args:
            admission: whether newcomers wait until who leads lets them in.
        """
        self._taken_for = taken_for
        self._admission = admission and proof is Proof.CODE and role is not Role.FACILITATOR
        self._let_in = False
        self._let_in_as: ParticipantId | None = None
        """The seat for which who leads let them in; None for a new one."""
        self._fresh_code = ""
        self.room = room
        self.name = name
        self.role = role
        self.proof = proof
        self.offered = tuple(offered)
        self.given_code = ""
        self.remember = False

    # Whose name it is

    @property
    def owner(self) -> Participant | None:
        """Who has this name in the workshop, or one that people take for it."""
        people = self.room.state.participants
        exact = people.get(participant_for(self.name))
        if exact is not None:
            return exact
        return next((one for one in people.values() if same_name(one.name, self.name)), None)

    @property
    def participant_id(self) -> ParticipantId:
        """Whose seat it will be."""
        owner = self.owner
        return owner.id if owner is not None else participant_for(self.name)

    @property
    def proved(self) -> bool:
        """Whether this guest is who they say they are, where somebody of that name was here."""
        owner = self.owner
        if owner is None or self.proof is not Proof.CODE:
            return True
        # A screen on the wall is nobody, and the code of who leads opens the door once.
        alone = (Role.PROJECTOR, Role.FACILITATOR)
        return self.role is owner.code_role and self.role in alone

    @property
    def must_wait(self) -> bool:
        """Whether who leads has to let them in, or they prove who they are."""
        owner = self.owner
        if self._let_in and self._let_in_as == (owner.id if owner is not None else None):
            return False
        return self._admission if owner is None else not self.proved

    @property
    def known(self) -> Participant | None:
        """Who this was the last time, with the seat they had; None for somebody new, for somebody
        who comes back in another role, and while nobody knows whether it is them."""
        owner = self.owner
        if owner is None or self.must_wait or owner.code_role is not self.role:
            return None
        return owner

    @property
    def needs_delegation(self) -> bool:
        """Whether this guest has to say for whom they speak."""
        return self.role is Role.DELEGATE and self.known is None

    def claim(self) -> None:
        """Makes sure that this name is within reach for a screen; commands need no seat.

        Raises:
            AdmissionError: name-taken, while somebody of this name was active a moment ago and
                nothing proves that it is the same person.
        """
        if self.owner is None or self.proof is not Proof.CODE or self._let_in:
            return
        seated = self.room.session_of(self.participant_id)
        if seated and self.room.now() - seated.presence.active_at < self._taken_for:
            raise AdmissionError("name-taken", name=self.name)

    def prove(self, typed: str) -> None:
        """Shows with a return code that this is the same person as before.

        Raises:
            AdmissionError: return-code-wrong.
        """
        owner = self.owner
        own = self.room.state.passes.get(owner.id, Pass()) if owner is not None else Pass()
        right = own.expires is not None and own.expires > self.room.now() and bool(own.code)
        given, wanted = normalise_code(typed).encode(), normalise_code(own.code).encode()
        if not right or not hmac.compare_digest(given, wanted):
            raise AdmissionError("return-code-wrong")
        self.proof = Proof.RETURN

    def consent(self) -> None:
        """Who leads has let them in, to the seat of this name as it is now."""
        owner = self.owner
        self._let_in, self._let_in_as = True, owner.id if owner is not None else None

    # What they come back with

    @property
    def return_code(self) -> str:
        """The code with which they come back; empty for who needs none."""
        if self.proof is Proof.HERE or self.role is Role.PROJECTOR:
            return ""
        own = self.room.state.passes.get(self.participant_id, Pass())
        if own.code and own.expires is not None and own.expires > self.room.now():
            return own.code
        self._fresh_code = self._fresh_code or fresh_return_code(self.room.random)
        return self._fresh_code

    @property
    def rememberable(self) -> Sequence[str]:
        """The keys of their client that are not remembered for them yet."""
        own = self.room.state.passes.get(self.participant_id, Pass())
        return [key for key in self.offered if key not in own.keys]

    # The seat

    def sit(self, delegation: str | None, locale: Locale) -> Session:
        """Takes a seat and opens a session.

        Args:
            delegation: the id of a delegation at the table or the name of a new one; None for a
                role without, or for the seat they had.

        Raises:
            AdmissionError: somebody else has the name by now, or has used the code.
            RefusedError: a delegate without delegation, or a name for it that cannot be used.
            JournalError: the journal does not take it.
        """
        if self.must_wait:
            raise AdmissionError("name-taken", name=self.name)
        known = self.known
        if delegation is None and known is not None:
            delegation = known.delegation
        id, now, state = self.participant_id, self.room.now(), self.room.state
        name = known.name if known else self.name
        events: list[Event] = [*join(state, id, name, self.role, delegation, now)]
        if self.proof is Proof.CODE and self.role is Role.FACILITATOR:
            if not state.has_code(self.role):
                raise AdmissionError("code-used")
            events.append(CodeUsed(at=now, by=id, id=id, role=self.role))
        code = self.return_code
        if code and code != state.passes.get(id, Pass()).code:
            events.append(give_return_code(id, now, self.room.random, code))
            self.given_code = code
        if self.remember:
            keys = self.rememberable[:KEYS_LIMIT]
            events += [KeyRemembered(at=now, by=id, id=id, fingerprint=key) for key in keys]
        self.room.join(events)
        self._let_in, self._let_in_as = True, id
        return self.room.seat(id, locale)


class SeatedGuest(Guest):
    """Somebody who has a seat already: on a machine of their own, where the server gave it."""

    def __init__(self, room: Room, participant: ParticipantId) -> None:
        """Takes over the seat that the records speak of.

        Raises:
            NotFoundError: they speak of none.
        """
        known = room.state.participants.get(participant)
        if known is None:
            raise NotFoundError("participant-unknown", id=participant)
        super().__init__(room, known.name, known.code_role)
        self._seat = known

    @property
    def participant_id(self) -> ParticipantId:
        """Whose seat it is."""
        return self._seat.id

    @property
    def must_wait(self) -> bool:
        """Nobody has to let them in here."""
        return False

    @property
    def known(self) -> Participant | None:
        """Who this is."""
        return self._seat

    def claim(self) -> None:
        """Nobody else is here to have taken it."""

    def sit(self, delegation: str | None, locale: Locale) -> Session:
        """Opens the session."""
        return self.room.seat(self._seat.id, locale)
