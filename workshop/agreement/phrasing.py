"""Ready-made sentences: what a command leads to, and what an event changes. Pure."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from workshop.agreement.context import Context
from workshop.agreement.known import known_step
from workshop.agreement.phrases import (
    PhraseSettled,
    PhraseState,
    PhraseVoted,
    SettlePhrase,
    VotePhrase,
)
from workshop.agreement.state import WorkshopState
from workshop.errors import NotFoundError, RefusedError
from workshop.ids import StepId

__all__ = ["PhraseCommand", "PhraseEvent", "decide_phrase", "phrased"]

PhraseCommand = VotePhrase | SettlePhrase
PhraseEvent = PhraseVoted | PhraseSettled


def decide_phrase(
    state: WorkshopState, command: PhraseCommand, context: Context
) -> list[PhraseEvent]:
    """What a command about a sentence leads to.

    Raises:
        NotFoundError: no such step or sentence.
        RefusedError: somebody who speaks for no delegation votes.
    """
    step, phrase = command.step, command.phrase
    if phrase not in known_step(state, step).phrase_ids():
        raise NotFoundError("phrase-unknown", phrase=phrase)
    known = state.phrase(step, phrase)
    now, by = context.now, context.by
    if isinstance(command, SettlePhrase):
        if known.outcome is command.outcome:
            return []
        settled = PhraseSettled(at=now, by=by, step=step, phrase=phrase, outcome=command.outcome)
        return [settled]
    person = state.participants.get(by) if by is not None else None
    if person is None or person.delegation is None:
        raise RefusedError("delegation-missing")
    if known.votes.get(person.delegation) is command.choice:
        return []
    voted = PhraseVoted(
        at=now,
        by=by,
        step=step,
        phrase=phrase,
        delegation=person.delegation,
        choice=command.choice,
    )
    return [voted]


def phrased(state: WorkshopState, event: PhraseEvent) -> PhraseState:
    """How a sentence stands after one more event about it."""
    known = state.phrase(StepId(event.step), event.phrase)
    if isinstance(event, PhraseVoted):
        votes = MappingProxyType({**known.votes, event.delegation: event.choice})
        return replace(known, votes=votes)
    return replace(known, outcome=event.outcome, by=event.by, at=event.at)
