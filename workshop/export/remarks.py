"""The comments on the text in a document: by passage, open ones first."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.export.blocks import Block, Item, Line, Run
from workshop.export.edition import Edition
from workshop.export.records import CommentRecord, RemarkRecord
from workshop.export.wording import Wording

__all__ = ["comments", "speaker"]


def comments(edition: Edition) -> Iterator[Block]:
    """Every thread with the words it is about; nothing where nobody commented."""
    wording = edition.wording
    passages = [passage for passage in edition.document.passages if passage.comments]
    if not passages:
        return
    yield wording.paragraph("export-comments-note")
    for passage in passages:
        yield wording.title(passage.title)
        yield from wording.listing(
            item for comment in passage.comments for item in _thread(comment, wording)
        )


def _thread(comment: CommentRecord, wording: Wording) -> Iterator[Item]:
    about = wording.sentence(
        "export-comment-quote", number=comment.number, quote=wording.name(comment.quote)
    )
    if comment.place is None:
        about = (*about, Run(" "), wording.bold("export-comment-lost"))
    if comment.resolved:
        about = (*about, Run(" "), wording.bold("export-comment-resolved"))
    yield wording.item(about)
    for remark in comment.thread:
        yield wording.item(_who(remark, wording), remark.text, depth=1)


def speaker(remark: RemarkRecord, wording: Wording) -> str:
    """Who said it, for whom: "Bram (Blauw)"."""
    name = wording.name(remark.name) if remark.name else wording.text("role-facilitator")
    if remark.delegation is None:
        return name
    return f"{name} ({wording.name(remark.delegation)})"


def _who(remark: RemarkRecord, wording: Wording) -> Line:
    said = wording.text(
        "export-comment-by", speaker=speaker(remark, wording), moment=wording.moment(remark.at)
    )
    return (Run(said),)
