"""What a person can do with comments on the text, and how one walks from one to the next."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from workshop.agreement import commands as c
from workshop.agreement.roles import Action, authorise
from workshop.errors import RefusedError, WorkshopError
from workshop.ids import CommentId
from workshop.tui.dialogs.choice import ChoiceDialog
from workshop.tui.dialogs.comment import NEXT, PREVIOUS, CommentDialog, ThreadDialog
from workshop.tui.screens.reopening import reopens
from workshop.tui.screens.room import RoomScreen
from workshop.tui.widgets.comments import comment_rows, in_order

__all__ = ["Remarks", "Stop"]


class Stop(NamedTuple):
    """Something open on the text: where that is, and how it is shown."""

    id: str
    span: tuple[int, int] | None
    show: Callable[[str], None]


class Remarks(RoomScreen):
    """A room's screen on which words can be commented on."""

    _seen: tuple[str, int] | None = None
    """What was shown last, and where that left the caret."""

    @reopens
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
        """Goes to the next thing that is open on the text, and shows it."""
        self._walk(1)

    def action_previous_comment(self) -> None:
        """Goes to the one before, and shows it."""
        self._walk(-1)

    def stops(self) -> list[Stop]:
        """What is open on the text of this passage."""
        return [
            Stop(known.id, self.session.room.passages.comment_range(known.id), self._show_comment)
            for known in in_order(self.session, self.passage)
        ]

    def _walk(self, way: int) -> None:
        text = self.session.room.passages.text(self.passage)
        behind = (len(text) + 1, len(text) + 1)
        stops = sorted(self.stops(), key=lambda stop: stop.span or behind)
        if not stops:
            self.say(self.texts.text("tui-notice-no-comments"))
            return
        ids, caret = [stop.id for stop in stops], self.editor.caret
        if self._seen is not None and self._seen[1] == caret and self._seen[0] in ids:
            at = (ids.index(self._seen[0]) + way) % len(ids)
        elif way > 0:
            ahead = (i for i, stop in enumerate(stops) if stop.span and stop.span[0] >= caret)
            at = next(ahead, 0)
        else:
            back = (i for i, stop in enumerate(stops) if stop.span and stop.span[0] < caret)
            at = max(back, default=len(stops) - 1)
        stops[at].show(stops[at].id)

    def _show_comment(self, id: str) -> None:
        self._show(CommentId(id))

    @reopens
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

    @reopens
    def _show(self, comment: CommentId) -> None:
        """Goes to the words, where they are still there, and opens the thread."""
        span = self.session.room.passages.comment_range(comment)
        if span is not None:
            self.editor.go_to(span[0])
        self._seen = comment, self.editor.caret

        def left(result: str | None) -> None:
            self.room_app.catch_up()
            self.walk_on(result)

        self.app.push_screen(ThreadDialog(self.session, comment, self.texts), left)

    def walk_on(self, result: str | None) -> None:
        """On to where somebody asked for who left a dialog."""
        if result in (NEXT, PREVIOUS):
            self._walk(1 if result == NEXT else -1)
