"""Comments on words of a passage: what a command leads to, and what an event changes. Pure.

Where the words are now is not known here. A command carries positions of the moment, and the room
ties them to the characters through ``Context.anchor`` while it is decided, as it gives the text
through ``Context.text``: so the event holds an anchor that nobody outside the room can make up, and
this package needs nothing of the document.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workshop.agreement import commands as c
from workshop.agreement import events as e
from workshop.agreement.names import clean_note
from workshop.agreement.remarks import Comment, Remark
from workshop.agreement.state import WorkshopState
from workshop.errors import NotFoundError, RefusedError
from workshop.ids import CommentId, ParticipantId, fresh_id

if TYPE_CHECKING:
    from workshop.agreement.context import Context

__all__ = [
    "QUOTE_LIMIT",
    "CommentCommand",
    "CommentEvent",
    "commented",
    "decide_comment",
    "quotation",
]

QUOTE_LIMIT = 200
"""Longest quotation of the words a comment is about, in code points."""

CommentCommand = c.AddComment | c.ReplyComment | c.ResolveComment
CommentEvent = e.CommentAdded | e.CommentReplied | e.CommentResolved


def decide_comment(
    state: WorkshopState, command: CommentCommand, context: Context
) -> list[e.Event]:
    """What a command about a comment leads to.

    Raises:
        NotFoundError: no such passage or comment.
        RefusedError: nothing was written, or there are no words to write about.
    """
    now, by = context.now, context.by
    match command:
        case c.AddComment(passage, start, end, text):
            if passage not in state.passages:
                raise NotFoundError("passage-unknown", passage=passage)
            words = context.text(passage)
            if not 0 <= start < end <= len(words) or not words[start:end].strip():
                raise RefusedError("comment-nowhere")
            return [
                e.CommentAdded(
                    at=now,
                    by=by,
                    id=CommentId(fresh_id("c", context.random)),
                    passage=passage,
                    anchor=context.anchor(passage, start, end),
                    quote=quotation(words[start:end]),
                    text=_written(text),
                )
            ]
        case c.ReplyComment(comment, text):
            _known(state, comment)
            return [e.CommentReplied(at=now, by=by, comment=comment, text=_written(text))]
        case c.ResolveComment(comment, resolved):
            if _known(state, comment).resolved is resolved:
                return []
            return [e.CommentResolved(at=now, by=by, comment=comment, resolved=resolved)]


def commented(state: WorkshopState, event: CommentEvent) -> Comment:
    """The comment after one more event about it.

    Raises:
        KeyError: an event about a comment that was never made.
    """
    match event:
        case e.CommentAdded():
            first = _remark(state, event.text, event)
            return Comment(event.id, event.passage, event.anchor, event.quote, (first,))
        case e.CommentReplied():
            known = state.comments[event.comment]
            thread = (*known.thread, _remark(state, event.text, event))
            return replace(known, thread=thread)
        case e.CommentResolved():
            known = state.comments[event.comment]
            by, at = (event.by, event.at) if event.resolved else (None, None)
            return replace(known, resolved=event.resolved, resolved_by=by, resolved_at=at)


def _remark(state: WorkshopState, text: str, event: CommentEvent) -> Remark:
    by: ParticipantId | None = event.by
    person = state.participants.get(by) if by is not None else None
    return Remark(text, by, person.delegation if person else None, event.at)


def _known(state: WorkshopState, comment: CommentId) -> Comment:
    try:
        return state.comments[comment]
    except KeyError:
        raise NotFoundError("comment-unknown", comment=comment) from None


def _written(text: str) -> str:
    written = clean_note(text)
    if not written:
        raise RefusedError("comment-empty")
    return written


def quotation(words: str) -> str:
    """The words themselves, to be kept beside an anchor; what is cut off ends in an ellipsis."""
    if len(words) <= QUOTE_LIMIT:
        return words
    return f"{words[: QUOTE_LIMIT - 1].rstrip()}…"
