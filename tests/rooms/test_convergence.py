"""A room, its people and its screens say the same, whatever people do and however it is opened.

Random plans; the screens of the plan hear of changes one by one, as real ones do.
"""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.rooms.conftest import MONEY, VISION, StoppedClock, found_small, seeded_bytes
from tests.rooms.plans import PIECES, SHARE, WHERE, sit_down, stretch
from workshop.agreement import commands as c
from workshop.agreement.events import Event
from workshop.agreement.roles import Role
from workshop.document.text import Delta
from workshop.errors import RefusedError
from workshop.ids import PassageId, SessionId
from workshop.journal.memory import MemoryJournal
from workshop.rooms.keeper import catch_up
from workshop.rooms.presence import Presence
from workshop.rooms.room import Room
from workshop.rooms.session import Session
from workshop.rooms.sign import SavedSign

WHO = st.integers(0, 2)
NAMES = ("Anna", "Bram", "Gerda")


class Screen:
    """A view that follows the texts by what it is told, and nothing else."""

    def __init__(self, room: Room) -> None:
        self.texts = room.passages.texts()
        self.here: dict[SessionId, Presence] = {s.id: s.presence for s in room.sessions()}

    def text_changed(self, passage: PassageId, delta: Delta, by: SessionId | None) -> None:
        self.texts[passage] = delta.applied_to(self.texts[passage])

    def presence_changed(
        self, session: SessionId, old: Presence | None, new: Presence | None
    ) -> None:
        if new is None:
            self.here.pop(session, None)
        else:
            self.here[session] = new

    def state_changed(self, events: Sequence[Event]) -> None: ...
    def sign_changed(self, sign: SavedSign) -> None: ...
    def summoned(self, by: SessionId) -> None: ...
    def clock_changed(self) -> None: ...
    def temperature_changed(self) -> None: ...
    def lobby_changed(self) -> None: ...
    def closed(self, reason: str) -> None: ...


class Afternoon(RuleBasedStateMachine):
    """People write, undo, comment, come and go; the house falls down and is opened again."""

    @initialize()
    def begin(self) -> None:
        self.clock = StoppedClock()
        self.journal = MemoryJournal()
        found_small(self.journal, self.clock, seeded_bytes().randbytes)
        self.open()

    def open(self) -> None:
        self.room = Room(self.journal, self.clock, seeded_bytes(self.journal.last).randbytes)
        self.people: list[Session] = [self.enter(number) for number in range(len(NAMES))]

    def enter(self, number: int) -> Session:
        role = Role.FACILITATOR if number == 2 else Role.DELEGATE
        session = sit_down(self.room, NAMES[number], role)
        session.attach(Screen(self.room))
        return session

    @rule(who=WHO, passage=WHERE, where=SHARE, width=SHARE, piece=PIECES)
    def write(self, who: int, passage: PassageId, where: float, width: float, piece: str) -> None:
        start, end = stretch(len(self.room.passages.text(passage)), where, width)
        self.people[who].edit(passage, start, end, piece)

    @rule(who=WHO, passage=WHERE)
    def undo(self, who: int, passage: PassageId) -> None:
        self.people[who].undo(passage)

    @rule(who=WHO, passage=WHERE)
    def redo(self, who: int, passage: PassageId) -> None:
        self.people[who].redo(passage)

    @rule(who=WHO, passage=WHERE, which=SHARE)
    def put_back(self, who: int, passage: PassageId, which: float) -> None:
        versions = self.room.passages.versions(passage)
        version = versions[round(which * (len(versions) - 1))]
        old = self.room.passages.text_at(passage, version.hash)
        self.people[who].restore(passage, old)
        assert self.room.passages.text(passage) == old

    @rule(who=WHO, passage=WHERE, where=SHARE, width=SHARE)
    def comment(self, who: int, passage: PassageId, where: float, width: float) -> None:
        length = len(self.room.passages.text(passage))
        start = round(where * length)
        end = start + round(width * (length - start))
        try:
            self.people[who].command(c.AddComment(passage, start, end, "Waarom?"))
        except RefusedError as error:
            assert error.id == "comment-nowhere"

    @rule(who=WHO, passage=WHERE, where=SHARE)
    def look(self, who: int, passage: PassageId, where: float) -> None:
        at = round(where * len(self.room.passages.text(passage)))
        self.people[who].look(self.people[who].presence.step, passage, at, at // 2)

    @rule(who=WHO)
    def come_back(self, who: int) -> None:
        self.people[who].leave()
        self.people[who] = self.enter(who)

    @rule(seconds=st.sampled_from([1, 7, 70]))
    def wait(self, seconds: int) -> None:
        self.clock.pass_by(seconds=seconds)
        self.room.tick()

    @rule(kept=st.booleans())
    def fall_down(self, kept: bool) -> None:
        before = self.everything()
        if kept:
            catch_up(self.room, self.journal, every=1)
        self.open()
        assert self.everything() == before

    def everything(self) -> list[object]:
        passages, state = self.room.passages, self.room.state
        return [
            [
                (
                    passages.text(id),
                    passages.authors(id, 0, 10_000),
                    passages.origins(id, 0, 10_000),
                    passages.versions(id),
                    list(passages.paragraphs.of(id)),
                )
                for id in (VISION, MONEY)
            ],
            {id: passages.comment_range(id) for id in state.comments},
        ]

    @invariant()
    def every_screen_shows_the_room(self) -> None:
        for person in getattr(self, "people", []):
            screen = person.view
            assert isinstance(screen, Screen)
            assert screen.texts == self.room.passages.texts()
            assert {*screen.here} - {person.id} == {
                other.id for other in self.room.sessions() if other is not person
            }

    @invariant()
    def everybody_is_somewhere_in_the_text(self) -> None:
        for person in getattr(self, "people", []):
            presence = person.presence
            assert presence.passage is not None
            length = len(self.room.passages.text(presence.passage))
            assert 0 <= presence.caret <= length
            assert 0 <= presence.anchor <= length

    @invariant()
    def comments_are_on_words_that_are_there(self) -> None:
        if not hasattr(self, "room"):
            return
        for id, comment in self.room.state.comments.items():
            span = self.room.passages.comment_range(id)
            if span is not None:
                assert 0 <= span[0] < span[1] <= len(self.room.passages.text(comment.passage))

    def teardown(self) -> None:
        if hasattr(self, "room"):
            self.fall_down(kept=True)
            self.fall_down(kept=False)


Afternoon.TestCase.settings = settings(max_examples=40, stateful_step_count=40, deadline=None)
test_a_room_is_what_its_people_and_its_journal_say = Afternoon.TestCase


def test_an_undo_after_somebody_put_an_older_text_back_is_kept_over_a_fall() -> None:
    plan = Afternoon()
    plan.begin()
    plan.write(0, VISION, 0.0, 0.0, "Zin. ")
    plan.wait(70)
    plan.write(1, VISION, 0.1, 0.9, "a")
    plan.put_back(2, VISION, 0.5)
    plan.undo(1, VISION)
    plan.fall_down(kept=True)
    plan.undo(0, VISION)
    plan.every_screen_shows_the_room()
    plan.teardown()


def test_a_comment_whose_words_come_and_go_over_a_fall_is_where_its_words_are() -> None:
    plan = Afternoon()
    plan.begin()
    plan.comment(0, VISION, 0.0, 0.4)
    plan.write(1, VISION, 0.0, 0.5, "")
    plan.fall_down(kept=True)
    plan.write(1, VISION, 0.0, 1.0, "👍\u200d👍")
    plan.fall_down(kept=False)
    plan.comments_are_on_words_that_are_there()
    plan.teardown()
