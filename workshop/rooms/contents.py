"""What a room holds: what was settled, the texts, and the log of the meeting.

It takes in what the journal has and decides nothing; it knows neither people nor screens.
"""

from __future__ import annotations

from collections.abc import Sequence

from workshop.agreement.decisions import is_decision
from workshop.agreement.events import Event
from workshop.agreement.evolution import evolve
from workshop.agreement.state import WorkshopState
from workshop.errors import DocumentError, JournalError
from workshop.rooms.fold import Folded
from workshop.rooms.passages import Passages

__all__ = ["Contents"]


class Contents:
    """The fold of a journal, going on with it.

    Attributes:
        state: what was settled; a new frozen value after every event.
        passages: the texts, and what can be asked of them.
        decisions: what the log of the meeting shows, oldest first.
        kept: the record of the snapshot the texts went on from; 0 where all records were read.
    """

    def __init__(self, folded: Folded) -> None:
        """Goes on from there.

        Raises:
            JournalError: ``journal-meaning``, something is tied to what is no anchor.
        """
        self.state: WorkshopState = folded.state
        self.decisions: list[Event] = list(folded.decisions)
        self.kept = folded.kept
        try:
            self.passages = Passages(folded.replicas, lambda: self.state)
        except DocumentError as error:
            raise JournalError("journal-meaning", seq=0) from error

    def after(self, events: Sequence[Event]) -> WorkshopState:
        """What is settled once these have happened; nothing is taken in yet."""
        state = self.state
        for event in events:
            state = evolve(state, event)
        return state

    def take(self, events: Sequence[Event], state: WorkshopState) -> None:
        """Takes in events that the journal has, and what is settled ``after`` them."""
        self.state = state
        if events:
            self.passages.learn()
            self.decisions += filter(is_decision, events)
