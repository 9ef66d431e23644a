"""The comments on the text in a Markdown document: by passage, open ones first."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.export.records import CommentRecord, Document, RemarkRecord
from workshop.export.wording import TITLE_LEVEL, Block, Wording

__all__ = ["comments"]


def comments(document: Document, wording: Wording) -> Iterator[Block]:
    """Every thread with the words it is about; nothing where nobody commented."""
    passages = [passage for passage in document.passages if passage.comments]
    if not passages:
        return
    yield wording.heading(2, wording.text("export-comments"))
    yield [wording.text("export-comments-note")]
    for passage in passages:
        yield wording.heading(TITLE_LEVEL, wording.line(passage.title))
        yield [line for comment in passage.comments for line in _thread(comment, wording)]


def _thread(comment: CommentRecord, wording: Wording) -> Block:
    about = wording.text("export-comment-quote", quote=wording.line(comment.quote))
    if comment.resolved:
        about += f" **{wording.text('export-comment-resolved')}**"
    lines = wording.item(about)
    for remark in comment.thread:
        lines += wording.item(_who(remark, wording), remark.text, indent=2)
    return lines


def _who(remark: RemarkRecord, wording: Wording) -> str:
    moment = wording.moment(remark.at)
    name = wording.opening(remark.name) if remark.name else wording.text("role-facilitator")
    if remark.delegation is None:
        return wording.text("export-comment-by-alone", name=name, moment=moment)
    delegation = wording.line(remark.delegation)
    return wording.text("export-comment-by", name=name, delegation=delegation, moment=moment)
