"""Where what people ask for is decided: by the rules, here, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from workshop.agreement import commands as c
from workshop.agreement import rules
from workshop.agreement.answers import PullAnswer
from workshop.agreement.context import Context
from workshop.agreement.events import Event
from workshop.agreement.roles import authorise
from workshop.agreement.suggestions import AcceptSuggestion
from workshop.ids import RandomBytes, SuggestionId
from workshop.rooms.audience import Audience
from workshop.rooms.contents import Contents
from workshop.rooms.founding import event_entry
from workshop.rooms.ledger import Ledger
from workshop.rooms.session import Session
from workshop.rooms.taking import answered, suggested
from workshop.rooms.writing import Words, Writing

__all__ = ["Deciding"]


class Deciding:
    """The one authority of a room: commands become events, and those are taken in."""

    def __init__(
        self,
        contents: Contents,
        ledger: Ledger,
        audience: Audience,
        writing: Writing,
        now: Callable[[], datetime],
        random: RandomBytes,
    ) -> None:
        self._contents = contents
        self._ledger = ledger
        self._audience = audience
        self._writing = writing
        self._now = now
        self._random = random

    def command(self, session: Session, command: c.Command) -> Sequence[Event]:
        """Decides a command and takes in what follows from it.

        Where it brings words into a text, those and the decision go into the journal as one, and
        the session has them as a step to undo.

        Raises:
            NotAllowedError, NotFoundError, RefusedError: the rules do not allow it.
            JournalError: the journal does not take it.
        """
        if isinstance(command, c.NameVersion):
            authorise(session.role, command.action)
            self._contents.passages.text_at(command.passage, command.version)
        decided = self._decide(session, command)
        if isinstance(command, AcceptSuggestion):
            self._writing.check()
            now = self._now()
            words = suggested(self._contents, command, now, self._random)
            return self._bring_in(session, words, decided, now, command.suggestion)
        if isinstance(command, PullAnswer):
            self._writing.check()
            words = answered(self._contents, command, session, self._random)
            return self._bring_in(session, words, decided, self._now())
        self.settle(decided, session)
        return decided

    def settle(self, events: Sequence[Event], by: Session | None) -> None:
        """Takes in what was decided: committed first, then told.

        Raises:
            RefusedError: the workshop was closed.
            JournalError: the journal does not take it.
        """
        if not events:
            return
        self._writing.check()
        state = self._contents.after(events)
        self._ledger.commit([event_entry(event) for event in events], by)
        self._contents.take(events, state)
        self._audience.settled(events)

    def _bring_in(
        self,
        session: Session,
        words: Words,
        decided: Sequence[Event],
        now: datetime,
        accepted: SuggestionId | None = None,
    ) -> Sequence[Event]:
        events = [event.model_copy(update={"author": words.author.hex()}) for event in decided]
        done = self._writing.bring_in(session, words, events, now)
        session.brought_in(words.passage, done, accepted)
        return events

    def _decide(self, session: Session, command: c.Command) -> list[Event]:
        passages = self._contents.passages
        context = Context(
            by=session.participant_id,
            role=session.role,
            now=self._now(),
            text=passages.text,
            random=self._random,
            anchor=passages.anchor,
            locate=passages.locate,
            place=passages.suggestion_place,
        )
        return rules.decide(self._contents.state, command, context)
