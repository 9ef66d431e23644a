"""Comments and suggestions in a document: by passage, open ones first."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.export.blocks import Block, Item, Line, Run
from workshop.export.edition import Edition
from workshop.export.escape import text_lines
from workshop.export.records.passages import PassageRecord
from workshop.export.records.remarks import CommentRecord, RemarkRecord, SuggestionRecord
from workshop.export.wording import Wording

__all__ = [
    "comment_anchor",
    "comments",
    "initials",
    "speaker",
    "suggestion_anchor",
    "suggestions",
]


_BEFORE = 48
"""Of the text in front of a place, in code points: enough to find it on paper."""


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


def comment_anchor(comment: CommentRecord) -> str:
    """The name of the place where a comment is told."""
    return f"opmerking-{comment.number}"


def suggestion_anchor(passage: PassageRecord, suggestion: SuggestionRecord) -> str:
    """The name of the place where a suggestion is told."""
    return f"voorstel-{passage.id}-{suggestion.number}"


def suggestions(edition: Edition) -> Iterator[Block]:
    """Every suggestion with what became of it; nothing where nobody made one."""
    wording = edition.wording
    passages = [passage for passage in edition.document.passages if passage.suggestions]
    if not passages:
        return
    yield wording.paragraph("export-suggestions-note")
    for passage in passages:
        yield wording.title(passage.title)
        yield from wording.listing(
            item for known in passage.suggestions for item in _suggested(passage, known, wording)
        )


def _suggested(
    passage: PassageRecord, suggestion: SuggestionRecord, wording: Wording
) -> Iterator[Item]:
    kind = "replace" if suggestion.quote and suggestion.wording else "add"
    about = wording.sentence(
        "export-suggestion",
        number=suggestion.number,
        kind=kind if suggestion.wording else "drop",
        quote=" ".join(text_lines(suggestion.quote)),
        wording=" ".join(text_lines(suggestion.wording)),
    )
    status = wording.bold(
        "export-suggestion-status",
        status=suggestion.status,
        settled=wording.moment(suggestion.settled) if suggestion.settled else "",
        name=wording.name(suggestion.settler) if suggestion.settler else "",
    )
    if suggestion.place is not None and not suggestion.quote:
        behind = _behind(passage.text[: suggestion.place[0]])
        about = (*about, Run(" "), *wording.sentence("export-suggestion-behind", words=behind))
    about = (*about, Run(" "), status)
    if suggestion.status == "open" and suggestion.place is None:
        about = (*about, Run(" "), wording.bold("export-suggestion-lost"))
    yield wording.item(about, anchor=suggestion_anchor(passage, suggestion))
    name = wording.name(suggestion.name)
    if suggestion.delegation is not None:
        name += f" ({wording.name(suggestion.delegation)})"
    moment = wording.moment(suggestion.at)
    said = wording.sentence("export-comment-by", speaker=name, moment=moment)
    yield wording.item(said, suggestion.reason, depth=1)


def _behind(before: str) -> str:
    """The last words in front of a place; "none" where there are none."""
    words = " ".join(text_lines(before[-2 * _BEFORE :]))
    if len(words) > _BEFORE:
        words = words[-_BEFORE:].partition(" ")[2] or words[-_BEFORE:]
    return words or "none"


def _thread(comment: CommentRecord, wording: Wording) -> Iterator[Item]:
    about = wording.sentence(
        "export-comment-quote",
        number=comment.number,
        paragraph=wording.name(comment.paragraph) if comment.paragraph else "none",
        quote=wording.name(comment.quote),
    )
    if comment.place is None:
        about = (*about, Run(" "), wording.bold("export-comment-lost"))
    if comment.resolved:
        about = (*about, Run(" "), wording.bold("export-comment-resolved"))
    yield wording.item(about, anchor=comment_anchor(comment))
    for remark in comment.thread:
        yield wording.item(_who(remark, wording), remark.text, depth=1)


def speaker(remark: RemarkRecord, wording: Wording) -> str:
    """Who said it, for whom: "Bram (Blauw)"."""
    name = wording.name(remark.name) if remark.name else wording.text("role-facilitator")
    if remark.delegation is None:
        return name
    return f"{name} ({wording.name(remark.delegation)})"


def initials(remark: RemarkRecord, edition: Edition) -> str:
    """The letters of the delegation it was said for; none where it was for nobody."""
    known = (one for one in edition.document.delegations if one.name == remark.delegation)
    return next((one.initials for one in known), "")


def _who(remark: RemarkRecord, wording: Wording) -> Line:
    said = wording.text(
        "export-comment-by", speaker=speaker(remark, wording), moment=wording.moment(remark.at)
    )
    return (Run(said),)
