"""One participant's handle on a room: rights, language, presence, own work, saved sign."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from workshop.agreement.commands import Command
from workshop.agreement.events import Event
from workshop.agreement.people import Delegation, Participant
from workshop.agreement.roles import Action, Role, authorise, may
from workshop.document.text import Delta, Edit
from workshop.errors import WorkshopError
from workshop.i18n import Locale
from workshop.ids import ActorId, ParticipantId, PassageId, SessionId, StepId, SuggestionId
from workshop.rooms.feed import View
from workshop.rooms.lobby import Waiting
from workshop.rooms.own_work import OwnWork
from workshop.rooms.presence import Presence, Standing
from workshop.rooms.returning import Desk, Place
from workshop.rooms.sign import SavedSign

if TYPE_CHECKING:
    from workshop.rooms.room import Room

__all__ = ["Session"]

_TOUCHED = timedelta(seconds=1)
"""Keys that follow each other faster are one sign of life."""


class _NoView:
    """Stands in until a screen is attached."""

    def text_changed(self, passage: PassageId, delta: Delta, by: SessionId | None) -> None: ...
    def state_changed(self, events: Sequence[Event]) -> None: ...
    def presence_changed(
        self, session: SessionId, old: Presence | None, new: Presence | None
    ) -> None: ...
    def sign_changed(self, sign: SavedSign) -> None: ...
    def clock_changed(self) -> None: ...
    def temperature_changed(self) -> None: ...
    def lobby_changed(self) -> None: ...
    def summoned(self, by: SessionId) -> None: ...
    def closed(self, reason: str) -> None: ...


class Session:
    """One connection of one participant.

    Attributes:
        actor: the CRDT author of what is typed in this session.
        signs_as: the author of what this person types elsewhere, on a replica; else the same.
        locale: the language of this session's screens; may be changed at any time.
        view: the screen that is told what changes.
        came_back_to: where this person goes on.
        caret_row: how far the caret is below the top of this person's window, in rows, above it
            where it is negative; None until their screen says so.
        desk: tells what stands open on this person's screen; set by the screen.
        took_leave: whether this person chose to go; not so where a line was lost.
    """

    def __init__(
        self,
        room: Room,
        id: SessionId,
        participant: ParticipantId,
        actor: ActorId,
        locale: Locale,
        place: Place,
    ) -> None:
        self.room = room
        self.id = id
        self.participant_id = participant
        self.actor = actor
        self.locale: Locale = locale
        self.view: View = _NoView()
        self.signs_as = actor
        self._work = OwnWork(self)
        self._committed = 0
        self._sign = SavedSign.SAVED
        self._open = True
        self.came_back_to = place
        self.caret_row: int | None = None
        self.on_refused: Callable[[WorkshopError], None] = _nothing
        """Hears of a refusal that comes later than the asking."""
        self.on_returned: Callable[[int], None] = _no_matter
        """Hears in how many passages others wrote while there was no line."""
        self.desk: Callable[[], Desk | None] = _nothing_open
        self.took_leave = False
        caret, at = place.caret or 0, place.passage
        here = self._paragraph(at, caret)
        self.presence = Presence(place.step, at, caret, caret, room.now(), paragraph=here)

    @property
    def participant(self) -> Participant:
        """Who this is."""
        return self.room.state.participants[self.participant_id]

    @property
    def role(self) -> Role:
        """What this participant is in the workshop."""
        return self.participant.role

    @property
    def delegation(self) -> Delegation | None:
        """For whom this participant speaks."""
        id = self.participant.delegation
        return self.room.state.delegations[id] if id is not None else None

    @property
    def is_open(self) -> bool:
        """False once the session has ended."""
        return self._open

    @property
    def sign(self) -> SavedSign:
        """Where this session's own work is."""
        return self._sign

    @property
    def is_elsewhere(self) -> bool:
        """Whether this person types on a replica, which goes on without this session."""
        return self.signs_as != self.actor

    @property
    def went_somewhere(self) -> bool:
        """Whether this person is elsewhere than where the session began."""
        place, now = self.came_back_to, self.presence
        return (now.step, now.passage, now.caret) != (place.step, place.passage, place.caret or 0)

    @property
    def has_place(self) -> bool:
        """Whether there is a place to come back to: this person had one, or went somewhere."""
        return self.came_back_to.caret is not None or self.went_somewhere

    @property
    def place(self) -> Place:
        """Where this person is by now, for another screen that goes on there."""
        if not self.went_somewhere:
            return self.came_back_to
        now = self.presence
        return Place(now.step, now.passage, now.caret, self.caret_row)

    def may(self, action: Action) -> bool:
        """Whether this participant has a right."""
        return may(self.role, action)

    def attach(self, view: View) -> None:
        """From here on this view is told what changes."""
        self.view = view

    def leave(self) -> None:
        """Ends the session; the others see it go. Ending it twice is fine."""
        if self._open:
            self._open = False
            self.room.remove(self)

    def close(self, reason: str) -> None:
        """Ends the session from the room's side; ``reason`` is the id of the text that says why."""
        if self._open:
            self.leave()
            self.view.closed(reason)

    # What the participant does

    def edit(self, passage: PassageId, start: int, end: int, text: str) -> Delta | None:
        """Replaces a range of a passage; see ``Room.edit`` for what it raises."""
        done = self.room.edit(self, passage, start, end, text)
        if done is None:
            return None
        delta, removed = done
        self._work.record(passage, delta, removed)
        return delta

    def restore(self, passage: PassageId, text: str) -> Delta | None:
        """Makes the passage read as this older text again, by edits of this session.

        Only what differs is written, so that the rest keeps its authors, and it is one step for
        ``undo``. See ``Room.edit`` for what it raises; what was done by then stays, to be undone.

        Returns:
            The last of the deltas that were performed; None where the text reads so already.
        """
        return self._work.restore(passage, text)

    def undo(self, passage: PassageId) -> Delta | None:
        """Takes back the last thing this session did in a passage.

        Returns:
            The last of the deltas that were performed; None where there is nothing to undo.
        """
        return self._work.undo(passage)

    def redo(self, passage: PassageId) -> Delta | None:
        """Does again what was undone last; None where there is nothing."""
        return self._work.redo(passage)

    def command(self, command: Command) -> Sequence[Event]:
        """Asks for something; see ``Room.command`` for what it raises."""
        return self.room.command(self, command)

    def answer_lobby(self, waiting: Waiting, *, let_in: bool) -> bool:
        """Lets somebody in or sends them away; False where they have gone already.

        Raises:
            NotAllowedError: this session's role does not lead.
        """
        authorise(self.role, Action.LEAD)
        return self.room.lobby.answer(waiting, let_in=let_in)

    def look(self, step: StepId, passage: PassageId | None, caret: int, anchor: int) -> None:
        """Moves one's own caret, selection or step; no sign of life, as the room may lead here."""
        if self._open:
            paragraph = self._paragraph(passage, caret)
            self._move(
                replace(
                    self.presence,
                    step=step,
                    passage=passage,
                    caret=caret,
                    anchor=anchor,
                    paragraph=paragraph,
                )
            )

    def touch(self) -> None:
        """There was a key, wherever on the screen; cheap enough for every one."""
        now, presence = self.room.now(), self.presence
        # A clock that was set back may be behind the last key.
        if not self._open or timedelta() <= now - presence.active_at < _TOUCHED:
            return
        standing = Standing.TYPING if presence.typing else Standing.ACTIVE
        self._move(replace(presence, active_at=now, standing=standing))

    # What the room does with it

    def moved_to(self, presence: Presence) -> None:
        """Somebody at another screen is here now, as that screen says."""
        if self._open:
            paragraph = self._paragraph(presence.passage, presence.caret)
            self._move(replace(presence, paragraph=paragraph))

    def follow(
        self, passage: PassageId, delta: Delta, *, by: Session, caret: int, now: datetime
    ) -> None:
        """Moves presence and undo through an edit, one's own or somebody else's."""
        if by is self:
            self.wrote(passage, caret, now)
            return
        if self.presence.passage == passage:
            self.presence = self.presence.moved(delta)
        self._work.rebase(passage, delta)

    def wrote(self, passage: PassageId, caret: int, now: datetime) -> None:
        """This person typed up to here; the others see it where the text changes."""
        before, paragraph = self.presence, self._paragraph(passage, caret)
        place = Presence(before.step, passage, caret, caret, now, Standing.TYPING, paragraph)
        self.presence = place
        if before.paragraph != paragraph or not before.typing:
            self.room.tell_presence(self, before, place)

    def drift(self, passage: PassageId, delta: Delta, *, by: Session | None) -> None:
        """Moves presence and undo through a change that nobody typed here; the one who decided it
        has it as a step of their own, see ``brought_in``."""
        if self.presence.passage == passage:
            self.presence = self.presence.moved(delta)
        if self is not by:
            self._work.rebase(passage, delta)

    def brought_in(
        self, passage: PassageId, done: Sequence[Edit], accepted: SuggestionId | None
    ) -> None:
        """Words of somebody else came in by a decision of this session: one step to undo, after
        which a suggestion that was ``accepted`` with it is open again."""
        self._work.brought_in(passage, done, accepted)

    def committed(self, seq: int) -> None:
        """This session's last record; the sign says "saving" until it is durable."""
        self._committed = seq
        self.tell_sign()

    def tell_sign(self) -> None:
        """Works the sign out again and tells the view where it is another one."""
        if self.room.trouble is not None:
            sign = SavedSign.NOT_SAVED
        elif self._committed > self.room.durable:
            sign = SavedSign.SAVING
        else:
            sign = SavedSign.SAVED
        if sign is not self._sign:
            self._sign = sign
            self.view.sign_changed(sign)

    def settle(self, now: datetime) -> None:
        """Less lively where the last key was a while ago."""
        settled = self.presence.settled(now)
        if settled is not self.presence:
            self._move(settled)

    def _move(self, new: Presence) -> None:
        old = self.presence
        if replace(old, active_at=new.active_at) == new:
            self.presence = new
            return
        self.presence = new
        self.room.tell_presence(self, old, new)

    def _paragraph(self, passage: PassageId | None, caret: int) -> str:
        return self.room.passages.paragraphs.at(passage, caret) if passage is not None else ""


def _nothing_open() -> Desk | None:
    return None


def _nothing(error: WorkshopError) -> None:
    pass


def _no_matter(passages: int) -> None:
    pass
