"""A room as one person sees it: where it is, what it says, and how it follows the others."""

from __future__ import annotations

from collections.abc import Callable

from textual.events import DescendantFocus, Resize
from textual.timer import Timer

from workshop.agreement.commands import Command
from workshop.agreement.events import Event, ParticipantJoined, StepEntered
from workshop.agreement.passes import CodeUsed, KeyForgotten, KeyRemembered, ReturnCodeGiven
from workshop.agreement.roles import Action
from workshop.agreement.undo import ProcessUndone
from workshop.errors import JournalError, RefusedError, WorkshopError
from workshop.ids import PassageId, StepId
from workshop.rooms.placing import tied
from workshop.rooms.session import Session
from workshop.tui.editor import DraftEditor
from workshop.tui.messages import Changes
from workshop.tui.screens.news import news, news_of_many
from workshop.tui.screens.panels import Panels
from workshop.tui.screens.reopening import Opened, reopen
from workshop.tui.widgets.prose import Line, Tone, run
from workshop.tui.widgets.words import exact_time, step_name

__all__ = ["RoomScreen"]

_NOTICE_SECONDS = 12.0
_GREETING_SECONDS = 90.0
_QUIET = (ParticipantJoined, ReturnCodeGiven, KeyRemembered, KeyForgotten, CodeUsed)
"""Events that change nothing on a room's screen but who is there."""
_LASTING_SECONDS = 60.0
"""For what somebody may have to do something about."""
_QUOTED = 70


class RoomScreen(Panels):
    """Follows the room, unless its person looks elsewhere. ``Errands`` is what they can do."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        place = session.place
        self.viewed = place.step
        self._carets: dict[PassageId, Callable[[], int]] = {}
        """Where the caret was in a passage, wherever that is once others have written there."""
        self._anchor: Callable[[], int] | None = None
        """What was selected, the first time."""
        if place.passage is not None and place.caret is not None:
            self._carets[place.passage] = self._at_rest(place.passage, place.caret)
            if place.anchor is not None:
                self._anchor = self._at_rest(place.passage, place.anchor)
        self._caret_row = place.caret_row
        """Where the caret comes in the window the first time."""
        self._missed = Changes()
        self._notice_timer: Timer | None = None
        self.guide_wanted: bool | None = None
        """Whether the guide was asked for or folded away; None leaves it to the window."""
        self.opened: Opened | None = None
        """By what the window was opened that stands over this screen, or stood there last."""
        self.opened_window: object = None
        self._is_behind = False
        """Whether the group went on without the person here, who wrote without a line."""
        self._is_away = session.room.away is not None
        """Whether there was no line when it was looked at last."""
        self._greets = False
        """Whether the notice is the return code, which others who come in do not push away."""

    def on_mount(self) -> None:
        """Everything is there; the text of the room's step comes on."""
        self.query_one("#invite").display = False
        self.fold()
        self.editor.read_only = not self.session.may(Action.EDIT_TEXT)
        self.retell()
        self.go(self.viewed)
        self.first_focus()
        if self.room_app.is_first_screen():
            self._welcome_back()
        self.catch_up(self._missed)
        desk = self.room_app.take_desk()
        if self._anchor is not None:
            self.editor.go_to(self.editor.caret, self._anchor())
        if desk is not None:
            self.guide_wanted = desk.guide
            self.fold()
            self.call_after_refresh(reopen, self, desk)
        if greeting := self.room_app.take_greeting():
            self._put((run(f" → {greeting}", Tone.BUSY),), _GREETING_SECONDS)
            self._greets = True

    def _welcome_back(self) -> None:
        """Whoever was away reads what is known of what they typed last."""
        place, room = self.session.came_back_to, self.session.room
        if room.has_refused:
            self.refuse(RefusedError("words-not-taken"))
        elif room.was_set_back:
            self.say(self.texts.text("tui-set-back"), _LASTING_SECONDS)
        elif place.heard_until is not None:
            time = exact_time(place.heard_until)
            known = "tui-back-heard-elsewhere" if place.may_have_more else "tui-back-heard"
            self.say(self.texts.text(known, time=time), _LASTING_SECONDS)
        elif room.wrote_meanwhile:
            count = room.wrote_meanwhile
            self.say(self.texts.text("tui-notice-returned", count=count), _LASTING_SECONDS)
        elif place.found_in_text and room.away is None:
            self.say(self.texts.text("tui-back"), _LASTING_SECONDS)

    def catch_up_later(self, changes: Changes) -> None:
        """Takes this in as soon as everything is there."""
        self._missed = changes

    def first_focus(self) -> None:
        """Where the keys go at the start."""
        self.editor.focus()

    # Where it is

    def go(self, step: StepId) -> None:
        """Puts another step on this screen, with the caret where it was in that passage."""
        before = self.session.presence
        if before.passage is not None and before.passage == self.editor.passage:
            self._carets[before.passage] = self._at_rest(before.passage, before.caret)
        self.viewed, self._is_behind = step, False
        passage = self.passage
        text = self.session.room.passages.text(passage)
        known = self._carets.get(passage)
        caret = len(text) if known is None else min(known(), len(text))
        self.session.look(step, passage, caret, caret)
        if self.editor.passage != passage:
            self.editor.show(passage, caret, self._caret_row)
            self._caret_row = None
        self.show_all(from_top=True)

    def _at_rest(self, passage: PassageId, caret: int) -> Callable[[], int]:
        now = tied(self.session.room.passages, passage, caret)
        return lambda: caret if (at := now()) is None else at

    # What it says

    def say(self, sentence: str, seconds: float = _NOTICE_SECONDS) -> None:
        """Puts a sentence on the bottom line for a while."""
        self._put((run(f" → {sentence}", Tone.BUSY),), seconds)

    def refuse(self, error: WorkshopError) -> None:
        """Says why something did not happen."""
        self._put((run(f" ! {self.texts.error(error)}", Tone.BAD),))

    def _put(self, notice: Line, seconds: float = _NOTICE_SECONDS) -> None:
        self.notice = notice
        self._greets = False
        if self._notice_timer is not None:
            self._notice_timer.stop()
        self._notice_timer = self.set_timer(seconds, self.forget_notice)
        self.show_bottom()

    def forget_notice(self) -> None:
        """What happened is no news any more."""
        self._greets = False
        self.notice = ()
        self.show_bottom()

    # What the room says

    def attempt(self, command: Command) -> bool:
        """Asks the room for something; a refusal is a sentence. Tells whether it happened."""
        try:
            self.session.command(command)
        except WorkshopError as error:
            self.refuse(error)
            return False
        self.room_app.catch_up()
        return True

    def catch_up(self, changes: Changes) -> None:
        """Takes in what happened in the room since the last time."""
        for event in changes.events:
            self.happened(event)
        if together := news_of_many(self.session, changes.events, self.texts):
            self.say(together)
        # What concerns the person here goes before what was decided while they were away.
        if changes.refused is not None:
            self.refuse(changes.refused)
        elif changes.returned and self._is_behind:
            told = self.texts.text("tui-notice-returned-behind", count=changes.returned)
            self.say(told, _LASTING_SECONDS)
        elif changes.returned:
            self.say(self.texts.text("tui-notice-returned", count=changes.returned))
        if changes.lobby:
            self.show_lobby()
        if any(not isinstance(event, _QUIET) for event in changes.events):
            self.show_all()
            return
        if changes.people or changes.events:
            self.show_people()
        if changes.clock:
            self.show_clock()
        if changes.sign:
            if (away := self.session.room.away) is not None and away.reason is not None:
                # No news is as long-lived as that nobody calls again.
                self.forget_notice()
            self.show_top()
            if (away is not None) != self._is_away:
                # Not with every key that waits to be saved: only who has no line sees nobody.
                self._is_away = away is not None
                self.show_people()
            self.show_bottom()
            self._tell_not_taken()
        if self.passage in changes.texts:
            self.seal_changed()
            marks = self.session.room.state.marks.values()
            if any(mark.passage == self.passage for mark in marks) or (
                self.guide_misleads(self.passage)
            ):
                self.show_guide()

    def seal_changed(self) -> None:
        """A settled text was edited: the seal may be broken, and other keys apply."""
        self.show_standing()
        self.show_bottom()

    def show_lobby(self) -> None:
        """Others wait to be let in."""

    def show_clock(self) -> None:
        """The clock says something else."""
        self.show_top()

    def happened(self, event: Event) -> None:
        """One decision: everybody moves along, and reads what it was."""
        moved = event.step if isinstance(event, StepEntered | ProcessUndone) else None
        if moved is not None and not self.session.room.was_missed(event):
            self.go(moved)
        elif moved is not None and moved != self.viewed:
            # Who is in the middle of a sentence would end it in another text.
            self._is_behind = True
            state = self.session.room.state
            step = step_name(state, state.current, self.texts)
            self.say(self.texts.text("tui-notice-behind", step=step), _LASTING_SECONDS)
            return
        own = event.by == self.session.participant_id
        if own and isinstance(event, StepEntered):
            return
        if self._greets and isinstance(event, ParticipantJoined):
            return
        if sentence := news(self.session, event, self.texts):
            self.say(sentence)

    # What the window does

    @property
    def guided(self) -> bool:
        """Whether the guide stands beside the text."""
        wanted = self.guide_wanted
        # Before the first layout a screen has no size, and what is seen first should not fold away.
        width = self.size.width or self.app.size.width
        return width >= 100 if wanted is None else wanted

    def fold(self) -> None:
        """Shows or hides the guide as wanted."""
        self.set_class(self.guided, "-guided")
        self.set_class(not self.guided, "-folded")

    def on_resize(self, event: Resize) -> None:
        """Another size: parts fold, unfold and are cut to measure."""
        self.fold()
        self.call_after_refresh(self.measured)

    def on_text_frame_sized(self) -> None:
        """The frame of the text has its place: under a dialog it gets that when the dialog goes."""
        self.show_standing()

    def measured(self) -> None:
        """Cuts what stands on one line to the room there is for it now."""
        self.show_top()
        self.show_standing()
        self.show_people()
        self.show_bottom()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Other keys apply."""
        self.show_bottom()

    def on_draft_editor_refused(self, message: DraftEditor.Refused) -> None:
        """Something typed was not taken."""
        message.stop()
        if isinstance(message.error, JournalError):
            self.not_taken += message.typed
        self.refused(message.error)

    def refused(self, error: WorkshopError) -> None:
        """Says why what was typed was not taken."""
        self.refuse(error)

    def _tell_not_taken(self) -> None:
        """Once the journal takes records again: what was typed meanwhile is shown to its writer."""
        if not self.not_taken or self.session.room.trouble is not None:
            return
        words, told = " ".join(self.not_taken.split()), "tui-not-taken"
        if len(words) > _QUOTED:
            # There is no room for all of it here; pasting brings it back.
            self.app.copy_to_clipboard(self.not_taken)
            words, told = words[-_QUOTED:], "tui-not-taken-long"
        self.not_taken = ""
        self.say(self.texts.text(told, words=words), _LASTING_SECONDS)
