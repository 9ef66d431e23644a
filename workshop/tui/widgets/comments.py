"""What people said about words of a passage, as blocks for panels and dialogs."""

from __future__ import annotations

from workshop.agreement.passage import PassageStatus
from workshop.agreement.people import Delegation
from workshop.agreement.remarks import Comment, Remark
from workshop.agreement.state import WorkshopState
from workshop.i18n import Translator
from workshop.ids import ParticipantId, PassageId
from workshop.rooms.session import Session
from workshop.tui.palette import SIGNS
from workshop.tui.widgets.prose import Block, Run, Tone, line, run
from workshop.tui.widgets.words import clock_time, delegation_mark

__all__ = ["comment_rows", "comments_count", "in_order", "quotation", "thread_blocks"]

_INDENT = (Run("   "),)
_GONE = SIGNS.passage[PassageStatus.CONTESTED]


def in_order(session: Session, passage: PassageId) -> list[Comment]:
    """The open comments in the order of their words; at the end those whose words are gone."""
    passages, open_here = session.room.passages, session.room.state.comments_on(passage)
    behind = len(passages.text(passage)) + 1
    return sorted(open_here, key=lambda known: passages.comment_range(known.id) or (behind, behind))


def comments_count(state: WorkshopState, passage: PassageId, texts: Translator) -> str:
    """How many comments on a passage are open; empty where none is."""
    count = len(state.comments_on(passage))
    return texts.text("tui-comments-count", count=count) if count else ""


def quotation(words: str, texts: Translator, *, paragraph: str = "") -> Block:
    """The words a comment is about, and the name of the paragraph they are in."""
    words = words.strip()
    about = texts.text("tui-comment-quote", words=words, paragraph=paragraph or "none")
    return Block(line(run(about, Tone.MUTED)))


def comment_rows(session: Session, passage: PassageId, texts: Translator) -> list[Block]:
    """One entry per comment, open ones first; its key is the comment."""
    state = session.room.state
    known = [*in_order(session, passage), *state.comments_on(passage, resolved=True)]
    rows: list[Block] = []
    for comment in known:
        first, name = comment.thread[0], _paragraph(session, comment)
        count = len(comment.thread) - 1
        tail = (run(texts.text("tui-comment-replies", count=count), Tone.MUTED),) if count else ()
        tone = Tone.MUTED if comment.resolved else Tone.BODY
        rows.append(
            Block(
                line(run(f"{_person(state, first.by, texts)}: {first.text}", tone)),
                key=comment.id,
                lead=(
                    _sign(session, comment),
                    delegation_mark(_speaks_for(state, first)),
                    run(f" {name} " if name else " ", Tone.MUTED),
                ),
                tail=tail,
            )
        )
    return rows


def thread_blocks(session: Session, comment: Comment, texts: Translator) -> list[Block]:
    """Everything that was said about these words, and where it stands."""
    state = session.room.state
    blocks = [quotation(comment.quote, texts, paragraph=_paragraph(session, comment))]
    if session.room.passages.comment_range(comment.id) is None:
        gone = f"{_GONE} {texts.text('tui-comment-gone')}"
        blocks.append(Block(line(run(gone, Tone.WARN))))
    blocks.append(Block())
    for remark in comment.thread:
        lead = (delegation_mark(_speaks_for(state, remark)), Run(" "))
        time = (run(clock_time(remark.at), Tone.MUTED),)
        blocks.append(
            Block(line(run(_person(state, remark.by, texts), Tone.STRONG)), lead=lead, tail=time)
        )
        blocks += [Block(line(run(part)), lead=_INDENT) for part in remark.text.split("\n")]
    if comment.resolved and comment.resolved_at is not None:
        by = _person(state, comment.resolved_by, texts)
        done = texts.text("tui-comment-done", name=by, time=clock_time(comment.resolved_at))
        blocks += [Block(), Block(line(run(f"{SIGNS.done} {done}", Tone.GOOD)))]
    return blocks


def _sign(session: Session, comment: Comment) -> Run:
    if comment.resolved:
        return run(f"{SIGNS.done} ", Tone.GOOD)
    if session.room.passages.comment_range(comment.id) is None:
        return run(f"{_GONE} ", Tone.WARN)
    return Run("  ")


def _paragraph(session: Session, comment: Comment) -> str:
    """The name of the paragraph the words begin in; empty where they are gone."""
    passages = session.room.passages
    span = passages.comment_range(comment.id)
    return "" if span is None else passages.paragraphs.at(comment.passage, span[0])


def _person(state: WorkshopState, id: ParticipantId | None, texts: Translator) -> str:
    return state.participants[id].name if id is not None else texts.text("role-facilitator")


def _speaks_for(state: WorkshopState, remark: Remark) -> Delegation | None:
    return state.delegations[remark.delegation] if remark.delegation is not None else None
