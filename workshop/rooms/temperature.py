"""The question how it goes while it is asked. It lives beside the journal, like presence.

Who answered what is known only here and only until the end: then the numbers are recorded, and
nothing else ever was. A server that stops meanwhile forgets the answers.
"""

from __future__ import annotations

from workshop.agreement.temperature import FEWEST, WARMEST
from workshop.errors import RefusedError
from workshop.ids import ParticipantId

__all__ = ["Temperature"]


class Temperature:
    """One question, and the answers so far."""

    def __init__(self) -> None:
        self._answers: dict[ParticipantId, int] = {}
        self.shown = False
        """Whether everybody sees how the answers are spread."""

    @property
    def given(self) -> int:
        """How many have answered."""
        return len(self._answers)

    def has_answered(self, person: ParticipantId) -> bool:
        """Whether somebody has answered; nobody is told what."""
        return person in self._answers

    @property
    def counts(self) -> tuple[int, ...]:
        """How many gave each answer, from 1 up; empty while they are too few to stay anonymous."""
        if self.given < FEWEST:
            return ()
        given = list(self._answers.values())
        return tuple(given.count(warmth) for warmth in range(1, WARMEST + 1))

    def answer(self, person: ParticipantId, warmth: int) -> None:
        """Takes an answer in the place of an earlier one.

        Raises:
            RefusedError: ``temperature-range``, a number that is none of the answers.
        """
        if not 1 <= warmth <= WARMEST:
            raise RefusedError("temperature-range", most=WARMEST)
        self._answers[person] = warmth
