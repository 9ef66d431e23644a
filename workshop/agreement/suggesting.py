"""Suggestions: what a command leads to, and what an event changes. Pure.

Everybody who takes part may suggest; who writes the text decides. A suggestion is settled once.
While a round runs, and once a passage is agreed, suggestions may be made and turned down but not
taken over: one key would change what the delegations are looking at.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from workshop.agreement import suggestions as s
from workshop.agreement.clean import clean_text
from workshop.agreement.known import known_passage
from workshop.agreement.names import clean_note
from workshop.agreement.passage import PassageStatus
from workshop.agreement.roles import Action, authorise
from workshop.agreement.state import WorkshopState
from workshop.agreement.suggestions import Suggestion, SuggestionStatus, Tie
from workshop.errors import NotFoundError, RefusedError
from workshop.ids import ParticipantId, PassageId, SuggestionId, fresh_id

if TYPE_CHECKING:
    from workshop.agreement.context import Context

__all__ = ["NEAR", "OPEN_LIMIT", "SUGGESTION_LIMIT", "decide_suggestion", "suggested"]

SUGGESTION_LIMIT = 2_000
"""Longest stretch of words to be replaced, and longest stretch of words instead, in code points."""
OPEN_LIMIT = 100
"""Most suggestions that may be open on one passage."""

NEAR = 32
"""How many characters on either side tell where words are to come."""
_TAB = " " * 4
_RUNNING = (PassageStatus.PUT_FORWARD, PassageStatus.REVEALED)


def decide_suggestion(
    state: WorkshopState, command: s.SuggestionCommand, context: Context
) -> list[s.SuggestionEvent]:
    """What a command about a suggestion leads to.

    Raises:
        NotAllowedError: somebody who does not write takes back a decision.
        NotFoundError: no such passage or suggestion.
        RefusedError: it says nothing new, is too long or one too many; it is settled already, its
            words are gone or others than those one saw; the passage is put forward or agreed.
    """
    now, by = context.now, context.by
    match command:
        case s.AddSuggestion():
            return [_added(state, command, context)]
        case s.AcceptSuggestion(suggestion, replacing):
            known = _open(state, suggestion)
            status = state.passages[known.passage].status
            if status is PassageStatus.AGREED:
                raise RefusedError("suggestion-agreed")
            if status in _RUNNING:
                raise RefusedError("suggestion-round")
            place = context.place(suggestion)
            if place is None:
                raise RefusedError("suggestion-gone")
            if context.text(known.passage)[slice(*place)] != replacing:
                raise RefusedError("suggestion-text-changed")
            return [s.SuggestionAccepted(at=now, by=by, suggestion=suggestion, replaced=replacing)]
        case s.RejectSuggestion(suggestion):
            _open(state, suggestion)
            return [s.SuggestionRejected(at=now, by=by, suggestion=suggestion)]
        case s.WithdrawSuggestion(suggestion):
            if _open(state, suggestion).by != by:
                raise RefusedError("suggestion-not-yours")
            return [s.SuggestionWithdrawn(at=now, by=by, suggestion=suggestion)]
        case s.ReopenSuggestion(suggestion):
            return _reopened(state, command, context)


def suggested(state: WorkshopState, event: s.SuggestionEvent) -> Suggestion:
    """The suggestion after one more event about it.

    Raises:
        KeyError: an event about a suggestion that was never made, or made by nobody.
    """
    if isinstance(event, s.SuggestionAdded):
        by: ParticipantId | None = event.by
        if by is None:
            raise KeyError(event.id)
        before = [known for known in state.suggestions.values() if known.passage == event.passage]
        return Suggestion(
            id=event.id,
            passage=event.passage,
            number=len(before) + 1,
            tie=Tie(event.anchor, event.behind, event.before),
            quote=event.quote,
            wording=event.wording,
            reason=event.reason,
            by=by,
            delegation=state.participants[by].delegation,
            at=event.at,
        )
    known = state.suggestions[event.suggestion]
    if isinstance(event, s.SuggestionReopened):
        tie = Tie(event.anchor, event.behind, event.before) if event.moved else known.tie
        return replace(
            known,
            tie=tie,
            status=SuggestionStatus.OPEN,
            settled_by=None,
            settled_at=None,
            replaced="",
            author="",
        )
    settled = replace(known, settled_by=event.by, settled_at=event.at)
    match event:
        case s.SuggestionAccepted():
            accepted = replace(settled, status=SuggestionStatus.ACCEPTED)
            return replace(accepted, replaced=event.replaced, author=event.author)
        case s.SuggestionRejected():
            return replace(settled, status=SuggestionStatus.REJECTED)
        case s.SuggestionWithdrawn():
            return replace(settled, status=SuggestionStatus.WITHDRAWN)


def _added(state: WorkshopState, asked: s.AddSuggestion, context: Context) -> s.SuggestionAdded:
    passage, start, end = asked.passage, asked.start, asked.end
    known_passage(state, passage)
    text = context.text(passage)
    if not 0 <= start <= end <= len(text) or context.by is None:
        raise RefusedError("suggestion-nowhere")
    quote, wording = text[start:end], clean_text(asked.wording).replace("\t", _TAB)
    if max(len(quote), len(wording)) > SUGGESTION_LIMIT:
        raise RefusedError("suggestion-too-long", limit=SUGGESTION_LIMIT)
    if quote == wording:
        raise RefusedError("suggestion-same")
    if len(state.suggestions_on(passage)) >= OPEN_LIMIT:
        raise RefusedError("suggestion-too-many", limit=OPEN_LIMIT)
    tie = _tie(passage, start, end, len(text), context)
    return s.SuggestionAdded(
        at=context.now,
        by=context.by,
        id=SuggestionId(fresh_id("v", context.random)),
        passage=passage,
        anchor=tie.anchor,
        behind=tie.behind,
        before=tie.before,
        quote=quote,
        wording=wording,
        reason=clean_note(asked.reason),
    )


def _reopened(
    state: WorkshopState, asked: s.ReopenSuggestion, context: Context
) -> list[s.SuggestionEvent]:
    known = _known(state, asked.suggestion)
    if known.is_open:
        return []
    if known.status is SuggestionStatus.WITHDRAWN:
        if known.by != context.by:
            raise RefusedError("suggestion-not-yours")
    else:
        authorise(context.role, Action.EDIT_TEXT)
    made = s.SuggestionReopened(at=context.now, by=context.by, suggestion=asked.suggestion)
    if known.status is not SuggestionStatus.ACCEPTED:
        return [made]
    length = len(context.text(known.passage))
    if asked.place is None or not 0 <= asked.place[0] <= asked.place[1] <= length:
        raise RefusedError("suggestion-in-text")
    tie = _tie(known.passage, *asked.place, length, context)
    moved = {"anchor": tie.anchor, "behind": tie.behind, "before": tie.before, "moved": True}
    return [made.model_copy(update=moved)]


def _tie(passage: PassageId, start: int, end: int, length: int, context: Context) -> Tie:
    """Ties a suggestion to the characters it replaces, or to those about a place in between."""
    anchor: Callable[[PassageId, int, int], str] = context.anchor
    if start < end:
        return Tie(anchor(passage, start, end))
    behind = anchor(passage, max(0, start - NEAR), start) if start else ""
    before = anchor(passage, start, min(length, start + NEAR)) if start < length else ""
    return Tie("", behind, before)


def _known(state: WorkshopState, suggestion: SuggestionId) -> Suggestion:
    try:
        return state.suggestions[suggestion]
    except KeyError:
        raise NotFoundError("suggestion-unknown", suggestion=suggestion) from None


def _open(state: WorkshopState, suggestion: SuggestionId) -> Suggestion:
    known = _known(state, suggestion)
    if not known.is_open:
        person = state.participants.get(known.settled_by) if known.settled_by else None
        name = person.name if person is not None else ""
        raise RefusedError("suggestion-settled", status=known.status.value, name=name)
    return known
