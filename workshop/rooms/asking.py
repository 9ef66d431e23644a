"""Asking a whole room how it goes: who may ask, answer, show and end it, and what is recorded."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from workshop.agreement.roles import Action, authorise
from workshop.agreement.temperature import FEWEST, TemperatureTaken
from workshop.errors import RefusedError
from workshop.rooms.audience import Audience
from workshop.rooms.deciding import Deciding
from workshop.rooms.session import Session
from workshop.rooms.temperature import Temperature

__all__ = ["Asking"]


class Asking:
    """The question how it goes, in one room.

    Attributes:
        question: the question while it is asked.
    """

    def __init__(self, audience: Audience, deciding: Deciding, now: Callable[[], datetime]) -> None:
        self._audience = audience
        self._deciding = deciding
        self._now = now
        self.question: Temperature | None = None

    def ask(self, session: Session) -> Temperature:
        """Asks everybody how it goes, or goes on with the question that is there.

        Raises:
            NotAllowedError: the session's role does not lead.
        """
        authorise(session.role, Action.LEAD)
        if self.question is None:
            self.question = Temperature()
            self._audience.tell_temperature()
        return self.question

    def answer(self, session: Session, warmth: int) -> None:
        """Somebody's answer; who gave it is not recorded.

        Raises:
            NotAllowedError: the session's role is not asked.
            RefusedError: nobody asked, or a number that is no answer.
        """
        authorise(session.role, Action.TEMPERATURE)
        if self.question is None:
            raise RefusedError("temperature-none")
        self.question.answer(session.participant_id, warmth)
        self._audience.tell_temperature()

    def show(self, session: Session) -> None:
        """Shows everybody how the answers are spread.

        Raises:
            NotAllowedError: the session's role does not lead.
            RefusedError: nobody asked, or too few have answered to stay anonymous.
        """
        authorise(session.role, Action.LEAD)
        if self.question is None:
            raise RefusedError("temperature-none")
        if not self.question.counts:
            raise RefusedError("temperature-few", least=FEWEST)
        self.question.shown = True
        self._audience.tell_temperature()

    def end(self, session: Session) -> None:
        """Ends the question and records the numbers.

        Raises:
            NotAllowedError: the session's role does not lead.
            JournalError: the journal does not take it; the question stays.
        """
        authorise(session.role, Action.LEAD)
        asked = self.question
        if asked is None:
            return
        taken = TemperatureTaken(
            at=self._now(), by=session.participant_id, given=asked.given, counts=asked.counts
        )
        self._deciding.settle([taken], session)
        self.question = None
        self._audience.tell_temperature()
