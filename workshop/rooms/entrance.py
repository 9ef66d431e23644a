"""How a replica comes to its seat: it greets, may have to wait, may have to say for whom it is.

The same door as everybody's, in messages instead of screens.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from workshop.errors import AdmissionError, JournalError, ReplicationError, WorkshopError
from workshop.i18n import DEFAULT_LOCALE, LOCALES, Locale
from workshop.replication import messages as m
from workshop.rooms.guest import Guest
from workshop.rooms.lobby import Waiting
from workshop.rooms.session import Session
from workshop.rooms.tokens import Tokens

__all__ = ["Ending", "Entrance", "Step"]

_TRIES = 6
"""Wrong return codes on one line."""


class _Stage(Enum):
    STRANGE = auto()
    """It has not said anything."""
    WAITING = auto()
    """Who leads has to let it in."""
    CHOOSING = auto()
    SEATED = auto()


@dataclass(frozen=True, slots=True)
class Ending:
    """There is no seat for it, why, and whether it makes sense to call again by itself."""

    error: WorkshopError
    again: bool


Step = m.Lobby | m.Wait | Session | Ending
"""What follows: a question to the replica, its seat, or the end."""


class Entrance:
    """The way in of one line.

    Attributes:
        hello: what it said first.
    """

    def __init__(self, guest: Guest, tokens: Tokens, on_news: Callable[[], None]) -> None:
        """Takes who stands at the door; ``on_news`` is called when who leads has answered."""
        self.hello: m.Hello | None = None
        self._guest = guest
        self._room = guest.room
        self._tokens = tokens
        self._on_news = on_news
        self._stage = _Stage.STRANGE
        self._waiting: Waiting | None = None
        self._tries = 0

    def take(self, message: m.Hello | m.Prove | m.Sit) -> Step:
        """Goes on with what the replica says.

        Raises:
            ReplicationError: that is not what comes now, or a version we do not speak.
        """
        match message:
            case m.Hello():
                self._expect(_Stage.STRANGE)
                return self._greet(message)
            case m.Prove(code=code):
                self._expect(_Stage.WAITING)
                return self._prove(code)
            case m.Sit(delegation=delegation):
                self._expect(_Stage.CHOOSING)
                return self._sit(delegation)

    def answered(self) -> Step | None:
        """What follows from what who leads said; None where they said nothing yet."""
        waiting = self._waiting
        if waiting is None or not waiting.answer.done():
            return None
        let_in = not waiting.answer.cancelled() and waiting.answer.result()
        self.leave()
        if let_in:
            return self._come_in()
        return Ending(AdmissionError("turned-away"), again=False)

    def leave(self) -> None:
        """Does not wait any longer."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self._room.lobby.leave(waiting)

    def _expect(self, stage: _Stage) -> None:
        if self._stage is not stage:
            raise ReplicationError("replica-protocol")

    def _greet(self, hello: m.Hello) -> Step:
        if m.PROTOCOL not in hello.protocols:
            raise ReplicationError("replica-version", version=max(hello.protocols, default=0))
        self.hello = hello
        guest, tokens = self._guest, self._tokens
        if tokens.is_shut(self._room.id, guest.participant_id, self._room.now()):
            return Ending(ReplicationError("replica-forged"), again=False)
        if tokens.opens(hello.token, self._room.id, guest.participant_id):
            guest.consent()
        return self._come_in()

    def _come_in(self) -> Step:
        """To the room, by way of the lobby for who has to be let in."""
        assert self.hello is not None
        guest, state = self._guest, self._room.state
        if guest.must_wait:
            return self._wait()
        if guest.needs_delegation and self.hello.delegation is None:
            self._stage = _Stage.CHOOSING
            known = state.delegations.values()
            offers = tuple(m.Offer(id=delegation.id, name=delegation.name) for delegation in known)
            role = guest.role.value
            return m.Lobby(title=state.title, name=guest.name, role=role, delegations=offers)
        return self._sit(self.hello.delegation)

    def _wait(self, error: str | None = None) -> Step:
        self._stage = _Stage.WAITING
        if self._waiting is None:
            try:
                self._waiting = self._room.lobby.enter(self._guest, self._room.now())
            except AdmissionError as full:
                return Ending(full, again=True)
            self._waiting.answer.add_done_callback(lambda _: self._on_news())
        known = self._guest.owner is not None
        return m.Wait(name=self._guest.name, known=known, error=error)

    def _prove(self, code: str) -> Step:
        try:
            self._guest.prove(code)
        except AdmissionError as error:
            self._tries += 1
            if self._tries >= _TRIES:
                return Ending(AdmissionError("too-many-tries"), again=False)
            return self._wait(error.id)
        self.leave()
        return self._come_in()

    def _sit(self, delegation: str | None) -> Step:
        assert self.hello is not None
        try:
            self._guest.claim()
            wanted = delegation if self._guest.needs_delegation else None
            session = self._guest.sit(wanted, _locale(self.hello.locale))
        except WorkshopError as error:
            return Ending(error, again=isinstance(error, AdmissionError | JournalError))
        self._stage = _Stage.SEATED
        return session


def _locale(wish: str) -> Locale:
    return next((locale for locale in LOCALES if locale == wish), DEFAULT_LOCALE)
