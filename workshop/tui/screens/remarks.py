"""What a person can do with comments on the text."""

from __future__ import annotations

from workshop.agreement import commands as c
from workshop.agreement.roles import Action, authorise
from workshop.errors import RefusedError, WorkshopError
from workshop.ids import CommentId
from workshop.tui.dialogs.choice import ChoiceDialog
from workshop.tui.dialogs.comment import NEXT, CommentDialog, ThreadDialog
from workshop.tui.screens.room import RoomScreen
from workshop.tui.widgets.comments import comment_rows, in_order

__all__ = ["Remarks"]


class Remarks(RoomScreen):
    """A room's screen on which words can be commented on."""

    _seen: tuple[CommentId, int] | None = None
    """The comment that was shown last, and where that left the caret."""

    def action_comment(self) -> None:
        """Comments on the selection; else shows the comment at the caret, or begins one on the
        sentence there."""
        start, end = self.editor.selection
        if start == end:
            if (known := self._at(start)) is not None:
                self._show(known)
                return
            start, end = self.editor.sentence
        try:
            authorise(self.session.role, Action.COMMENT)
            self._ask(start, end)
        except WorkshopError as error:
            self.refuse(error)

    def _at(self, caret: int) -> CommentId | None:
        """The open comment on the words at the caret, the one with the fewest where they nest."""
        found: list[tuple[int, CommentId]] = []
        for comment in self.session.room.state.comments_on(self.passage):
            span = self.session.room.passages.comment_range(comment.id)
            if span is not None and span[0] <= caret <= span[1]:
                found.append((span[1] - span[0], comment.id))
        return min(found)[1] if found else None

    def _ask(self, start: int, end: int) -> None:
        room, passage = self.session.room, self.passage
        words = room.passages.text(passage)[start:end]
        if not words.strip():
            raise RefusedError("comment-nowhere")
        # The others type on while somebody thinks of what to say.
        held = room.passages.hold(passage, start, end)

        def submit(text: str) -> None:
            start, end = held() or (0, 0)
            self.session.command(c.AddComment(passage, start, end, text))

        def done(added: bool | None) -> None:
            self.room_app.catch_up()
            if added:
                self.say(self.texts.text("tui-notice-comment"))

        self.app.push_screen(CommentDialog(self.texts, words, submit), done)

    def action_next_comment(self) -> None:
        """Goes to the next open comment in the passage, and shows it."""
        known = [comment.id for comment in in_order(self.session, self.passage)]
        if not known:
            self.say(self.texts.text("tui-notice-no-comments"))
            return
        self._show(self._next(known))

    def _next(self, known: list[CommentId]) -> CommentId:
        caret = self.editor.caret
        if self._seen is not None and self._seen[1] == caret and self._seen[0] in known:
            return known[(known.index(self._seen[0]) + 1) % len(known)]
        spans = ((id, self.session.room.passages.comment_range(id)) for id in known)
        behind = (id for id, span in spans if span is not None and span[0] >= caret)
        return next(behind, known[0])

    def action_comments(self) -> None:
        """Lists all comments on the passage, those that were dealt with as well."""
        blocks = comment_rows(self.session, self.passage, self.texts)
        if not blocks:
            self.say(self.texts.text("tui-notice-no-comments"))
            return

        def chosen(id: str | None) -> None:
            if id is not None:
                self._show(CommentId(id))

        title = self.texts.text("tui-comments-title")
        self.app.push_screen(ChoiceDialog(self.texts, title, blocks), chosen)

    def _show(self, comment: CommentId) -> None:
        """Goes to the words, where they are still there, and opens the thread."""
        span = self.session.room.passages.comment_range(comment)
        if span is not None:
            self.editor.go_to(span[0])
        self._seen = comment, self.editor.caret

        def left(result: str | None) -> None:
            self.room_app.catch_up()
            if result == NEXT:
                self.action_next_comment()

        self.app.push_screen(ThreadDialog(self.session, comment, self.texts), left)
