"""Where the words are that comments and checks are about, without looking for them each time.

What an edit leaves whole is moved by it. Where an edit deletes the first or the last character of
a span, the replica is asked what is left: so it is always what the journal gives at the next start.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from workshop.agreement.remarks import CheckMark, Comment
from workshop.document.anchor import Anchor
from workshop.document.replica import Replica
from workshop.document.text import Delta
from workshop.ids import CommentId, PassageId

__all__ = ["CommentPlaces", "span_after"]

Span = tuple[int, int]


class CommentPlaces:
    """The spans of all comments of a room."""

    def __init__(
        self, replicas: Mapping[PassageId, Replica], comments: Mapping[CommentId, Comment]
    ) -> None:
        """Finds every comment's words.

        Raises:
            DocumentError: ``document-anchor`` where a comment's anchor is none.
        """
        self._replicas = replicas
        self._anchors: dict[CommentId, Anchor] = {}
        self._spans: dict[PassageId, dict[CommentId, Span]] = {}
        self._lost: PassageId | None = None
        self.know(comments)

    def know(self, comments: Mapping[CommentId, Comment], marks: Iterable[CheckMark] = ()) -> None:
        """Finds the words of comments that are new, and of checks that are."""
        tied: dict[CommentId, Comment | CheckMark] = {**comments}
        tied |= {_mark_id(mark): mark for mark in marks}
        if tied.keys() <= self._anchors.keys():
            return
        for id, one in tied.items():
            if id not in self._anchors:
                self._anchors[id] = Anchor.decode(one.anchor)
                self._find(one.passage, id)

    def moved(self, passage: PassageId, deltas: Sequence[Delta]) -> None:
        """The text of a passage changed, each delta on top of the one before, and its replica
        knows."""
        before = len(self._spans.get(passage, ()))
        for id, span in tuple(self._spans.get(passage, {}).items()):
            moved: Span | None = span
            for delta in deltas:
                moved = span_after(moved, delta) if moved is not None else None
            if moved is None:
                self._find(passage, id)
            else:
                self._spans[passage][id] = moved
        self._lost = passage if len(self._spans.get(passage, ())) < before else None

    def lost(self, passage: PassageId) -> bool:
        """Whether the last change of all took a comment or check of this passage its last words."""
        return self._lost == passage

    def of(self, comment: Comment) -> Span | None:
        """Where the words are; None once they are gone."""
        return self._spans.get(comment.passage, {}).get(comment.id)

    def of_mark(self, mark: CheckMark) -> Span | None:
        """Where the words are that meet a check; None once they are gone."""
        return self._spans.get(mark.passage, {}).get(_mark_id(mark))

    def _find(self, passage: PassageId, id: CommentId) -> None:
        spans = self._spans.setdefault(passage, {})
        span = self._replicas[passage].locate(self._anchors[id])
        if span is None:
            # A character that is gone does not come back, not even by undo.
            spans.pop(id, None)
        else:
            spans[id] = span


def _mark_id(mark: CheckMark) -> CommentId:
    """Other words of the same check are another thing to keep a place for."""
    return CommentId(f"check {mark.anchor}")


def span_after(span: Span, delta: Delta) -> Span | None:
    """Where a span is after an edit; None where the edit deletes its first or last character."""
    start, end = span
    gone = range(delta.start, delta.start + delta.deleted)
    if start in gone or end - 1 in gone:
        return None
    start += delta.growth if gone.stop <= start else 0
    end += delta.growth if gone.stop < end else 0
    return start, end
