"""What came in late, and what a server elsewhere did not take: to see, and to settle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from workshop.agreement.late import LateText, SettleLate
from workshop.agreement.roles import Action
from workshop.errors import NotFoundError, WorkshopError
from workshop.ids import PassageId
from workshop.journal.outbox import Refused
from workshop.rooms.late import Lines, Met, met, settled_text
from workshop.rooms.mirror import Mirror
from workshop.tui.dialogs.choice import ChoiceDialog
from workshop.tui.dialogs.late import LateDialog, SettleDialog
from workshop.tui.screens.going import Going
from workshop.tui.widgets.late import Story
from workshop.tui.widgets.prose import Block, Tone, line, run
from workshop.tui.widgets.words import clock_time, passage_name, time_span

__all__ = ["Lately"]


class Lately(Going):
    """A room's screen on which late text can be walked through."""

    def action_late(self) -> None:
        """Lists what was written without a line, and what others wrote meanwhile."""
        if not self._stories():
            self.say(self.texts.text("tui-late-none"))
            return
        self.app.push_screen(LateDialog(self.texts, self._stories), self._late_chosen)
        if isinstance(room := self.session.room, Mirror):
            room.looked_back()

    def _late_chosen(self, chosen: tuple[Story, Met] | None) -> None:
        if chosen is None:
            return
        story, seen = chosen
        self._show_paragraph(story.passage, seen.line)
        if story.is_open(seen) and self.session.may(Action.EDIT_TEXT):
            name = story.name(seen.line)
            who = self._author(story.late)
            dialog = SettleDialog(self.texts, partial(self._fresh, story, seen), name, who)
            self.app.push_screen(dialog, partial(self._settle, story, seen))

    def _fresh(self, story: Story, seen: Met) -> Met:
        """The same paragraph as it is by now."""
        return replace(seen, now=dict(self._lines(story.passage)).get(seen.line))

    def _settle(self, story: Story, seen: Met, choice: str | None) -> None:
        late = story.late
        if choice is None or late is None:
            return
        wanted = {"mine": seen.mine, "theirs": seen.theirs}.get(choice, seen.now)
        passages = self.session.room.passages
        try:
            self.session.command(SettleLate(late.id, story.name(seen.line)))
            now = passages.lines_at(story.passage, passages.heads(story.passage))
            text = settled_text(now, seen.line, wanted or "")
            if text is not None and choice != "now":
                self.session.restore(story.passage, text)
        except WorkshopError as error:
            self.refuse(error)
        self.room_app.catch_up()

    # What there is

    def _stories(self) -> Sequence[Story]:
        """What is open first by whoever wrote it, the last one in front; then what was settled."""
        room = self.session.room
        stories = [self._late_story(late) for late in reversed(tuple(room.state.late.values()))]
        if isinstance(room, Mirror):
            stories += [
                self._meanwhile(room, passage, before, after)
                for passage, (before, after) in room.meanwhile.items()
            ]
        return [story for story in stories if story.met]

    def _late_story(self, late: LateText) -> Story:
        passages = self.session.room.passages
        try:
            base, mine, theirs = (
                passages.lines_at(late.passage, tuple(map(bytes.fromhex, heads)))
                for heads in (late.base, late.mine, late.before)
            )
            changed = met(base, mine, theirs, self._lines(late.passage))
        except (NotFoundError, ValueError):
            changed = []
        room, texts = self.session.room, self.texts
        title = texts.text(
            "tui-late-story",
            name=self._author(late),
            when=time_span(late.since or late.at, late.at, room.now(), texts),
            passage=passage_name(room.state, late.passage, texts),
        )
        return Story(
            late.id, title, late.passage, late, changed, partial(self._called, late.passage)
        )

    def _meanwhile(
        self,
        room: Mirror,
        passage: PassageId,
        before: tuple[bytes, ...],
        after: tuple[bytes, ...],
    ) -> Story:
        try:
            base, theirs = (room.passages.lines_at(passage, heads) for heads in (before, after))
            changed = met(base, base, theirs, self._lines(passage))
        except NotFoundError:
            changed = []
        name = passage_name(room.state, passage, self.texts)
        title = self.texts.text("tui-late-meanwhile", passage=name)
        return Story(f"m-{passage}", title, passage, None, changed, partial(self._called, passage))

    def _lines(self, passage: PassageId) -> Lines:
        passages = self.session.room.passages
        return passages.lines_at(passage, passages.heads(passage))

    def _called(self, passage: PassageId, at: str) -> str:
        """What the paragraph behind a line break is called now; empty where it is gone."""
        now = [id for id, _ in self._lines(passage)]
        names = self.session.room.passages.paragraphs.of(passage)
        return names[now.index(at)] if at in now and now.index(at) < len(names) else ""

    def _author(self, late: LateText | None) -> str:
        by = late.by if late is not None else None
        known = self.session.room.state.participants
        return known[by].name if by is not None and by in known else ""

    def _show_paragraph(self, passage: PassageId, at: str) -> None:
        state = self.session.room.state
        if passage != self.passage:
            step = next(s for s in state.scenario.steps if s.passage_id == passage)
            self.go(step.step_id)
        lines = self._lines(passage)
        start = 0
        for id, words in lines:
            if id == at:
                self.editor.go_to(start)
                self.editor.focus()
                return
            start += len(words) + 1

    # What was not taken

    def action_not_taken(self) -> None:
        """Lists own words that the server did not take."""
        room = self.session.room
        refused = room.unwanted.all() if isinstance(room, Mirror) else []
        if not refused:
            self.say(self.texts.text("tui-not-taken-none"))
            return
        blocks: list[Block] = []
        for one in refused:
            lead = (run(f"{clock_time(one.at)}  ", Tone.MUTED),)
            blocks.append(Block(line(run(one.words)), key=str(one.number), lead=lead))
            blocks.append(Block(line(run(self._reason(one), Tone.MUTED)), lead=(run("       "),)))
        dialog = ChoiceDialog(
            self.texts,
            self.texts.text("tui-not-taken-title"),
            blocks,
            question=self.texts.text("tui-not-taken-question"),
        )
        self.app.push_screen(dialog, self._not_taken_chosen)

    def _reason(self, one: Refused) -> str:
        return self.texts.error(WorkshopError(one.reason, **one.values))

    def _not_taken_chosen(self, number: str | None) -> None:
        room = self.session.room
        if number is None or not isinstance(room, Mirror):
            return
        one = next((one for one in room.unwanted.all() if str(one.number) == number), None)
        if one is None:
            return
        texts = self.texts
        # Of another workshop at the same address there is no such passage here.
        back = ["back"] if one.passage in room.state.passages else []
        blocks = [
            Block(line(texts.text(f"tui-not-taken-{way}")), key=way)
            for way in ("copy", *back, "away")
        ]
        dialog = ChoiceDialog(texts, texts.text("tui-not-taken-title"), blocks)
        self.app.push_screen(dialog, partial(self._do_with, room, one))

    def _do_with(self, room: Mirror, one: Refused, way: str | None) -> None:
        match way:
            case "copy":
                self.app.copy_to_clipboard(one.words)
                self.say(self.texts.text("tui-not-taken-copied"))
            case "back":
                self._show_paragraph(one.passage, "")
                self.say(self.texts.text("tui-not-taken-put-back"))
                self._put_back(room, one)
            case "away":
                self._put_away(room, one)
            case _:
                pass

    def _put_away(self, room: Mirror, one: Refused) -> None:
        try:
            room.unwanted.put_away(one.number)
        except WorkshopError as error:
            self.refuse(error)
        self.show_bottom()

    def _put_back(self, room: Mirror, one: Refused) -> None:
        text = room.passages.text(one.passage)
        gap = "\n" if text and not text.endswith("\n") else ""
        try:
            self.session.edit(one.passage, len(text), len(text), gap + one.words)
        except WorkshopError as error:
            self.refuse(error)
            return
        self._put_away(room, one)
        self.editor.go_to(len(room.passages.text(one.passage)))
