"""A line is cut, a laptop sleeps, the server starts anew: people go on where they were."""

from __future__ import annotations

from dataclasses import replace

from tests.rooms.conftest import MONEY, TIP_1, TIP_2, VISION, StoppedClock, seeded_bytes, take_seat
from workshop.agreement import commands as c
from workshop.agreement.roles import Role
from workshop.journal.memory import MemoryJournal
from workshop.rooms.returning import Place
from workshop.rooms.room import Room
from workshop.rooms.session import Session


def where(session: Session) -> Place:
    """The place alone, without what is known of the line."""
    return replace(session.came_back_to, heard_until=None, found_in_text=False)


def test_who_comes_back_is_at_the_same_step_and_caret(room: Room, anna: Session) -> None:
    anna.look(TIP_2, MONEY, 0, 0)
    anna.edit(MONEY, 0, 0, "Vijf ton.")
    anna.look(TIP_2, MONEY, 4, 4)
    anna.leave()

    again = take_seat(room, "Anna", Role.DELEGATE)

    assert where(again) == Place(TIP_2, MONEY, 4)
    assert (again.presence.step, again.presence.caret) == (TIP_2, 4)


def test_who_comes_back_has_the_caret_in_the_same_row_of_the_window(
    room: Room, anna: Session
) -> None:
    anna.look(TIP_1, VISION, 3, 3)
    anna.caret_row = 7
    anna.leave()

    assert where(take_seat(room, "Anna", Role.DELEGATE)) == Place(TIP_1, VISION, 3, 7)


def test_the_caret_is_where_the_words_are_now(room: Room, anna: Session, bram: Session) -> None:
    anna.look(TIP_1, VISION, 8, 8)
    anna.leave()
    bram.edit(VISION, 0, 0, "Wij kiezen: ")
    bram.edit(VISION, 26, 32, "")

    assert where(take_seat(room, "Anna", Role.DELEGATE)) == Place(TIP_1, VISION, 20)


def test_a_session_that_is_taken_over_hands_on_its_place(room: Room, anna: Session) -> None:
    anna.look(TIP_1, VISION, 3, 3)

    assert where(take_seat(room, "Anna", Role.DELEGATE)) == Place(TIP_1, VISION, 3)


def test_who_comes_back_after_the_room_moved_on_goes_along(
    room: Room, leader: Session, anna: Session
) -> None:
    anna.look(TIP_1, VISION, 3, 3)
    anna.leave()
    leader.command(c.EnterStep(TIP_2))

    assert where(take_seat(room, "Anna", Role.DELEGATE)) == Place(TIP_2, MONEY, None)


def test_who_left_by_words_that_are_gone_goes_where_they_wrote_last(
    room: Room, anna: Session, bram: Session
) -> None:
    anna.edit(VISION, 0, 0, "Wij ")
    anna.look(TIP_1, VISION, 12, 12)
    anna.leave()
    bram.edit(VISION, 5, 20, "")

    assert take_seat(room, "Anna", Role.DELEGATE).came_back_to.caret in (None, 4)


def test_after_a_restart_people_go_on_where_they_wrote_last(
    room: Room, journal: MemoryJournal, clock: StoppedClock, anna: Session, bram: Session
) -> None:
    anna.edit(VISION, 8, 8, "altijd ")
    bram.edit(VISION, 0, 0, "Wij: ")

    reopened = Room(journal, clock, seeded_bytes(5).randbytes)

    assert where(take_seat(reopened, "Anna", Role.DELEGATE)) == Place(TIP_1, VISION, 20)
    assert where(take_seat(reopened, "Bram", Role.DELEGATE)) == Place(TIP_1, VISION, 5)
    assert where(take_seat(reopened, "Gerda", Role.FACILITATOR)) == Place(TIP_1, VISION, None)


def test_who_never_looked_anywhere_left_no_place(room: Room, anna: Session) -> None:
    anna.leave()

    assert where(take_seat(room, "Anna", Role.DELEGATE)) == Place(TIP_1, VISION, None)


class Writing:
    """A screen with something half typed."""

    unsent = True


class Reading:
    """A screen with a page open."""

    unsent = False


def test_what_was_selected_is_selected_again(room: Room, anna: Session, bram: Session) -> None:
    anna.look(TIP_1, VISION, 8, 2)
    anna.leave()
    bram.edit(VISION, 0, 0, "Ja: ")

    assert where(take_seat(room, "Anna", Role.DELEGATE)) == Place(TIP_1, VISION, 12, anchor=6)


def test_what_stood_open_comes_back_also_for_who_never_moved(room: Room, anna: Session) -> None:
    anna.desk = Reading
    anna.leave()

    assert isinstance(take_seat(room, "Anna", Role.DELEGATE).came_back_to.desk, Reading)


def test_who_was_writing_goes_on_there_and_who_was_reading_goes_along(
    room: Room, leader: Session, anna: Session, bram: Session
) -> None:
    for session, desk in ((anna, Writing), (bram, Reading)):
        session.look(TIP_1, VISION, 3, 3)
        session.desk = desk
        session.leave()
    leader.command(c.EnterStep(TIP_2))

    assert take_seat(room, "Anna", Role.DELEGATE).came_back_to.step == TIP_1
    assert where(take_seat(room, "Bram", Role.DELEGATE)) == Place(TIP_2, MONEY, None)


def test_a_line_that_is_lost_twice_in_a_row_loses_no_place(room: Room, anna: Session) -> None:
    anna.look(TIP_1, VISION, 3, 3)
    anna.leave()
    take_seat(room, "Anna", Role.DELEGATE).leave()

    assert where(take_seat(room, "Anna", Role.DELEGATE)) == Place(TIP_1, VISION, 3)


def test_who_lost_the_line_learns_up_to_when_they_were_heard(
    room: Room, clock: StoppedClock, anna: Session
) -> None:
    anna.edit(VISION, 0, 0, "Wij ")
    heard = clock()
    clock.pass_by(seconds=40)
    anna.leave()

    assert take_seat(room, "Anna", Role.DELEGATE).came_back_to.heard_until == heard


def test_who_chose_to_go_is_not_told_of_a_line(room: Room, anna: Session) -> None:
    anna.edit(VISION, 0, 0, "Wij ")
    anna.took_leave = True
    anna.leave()

    place = take_seat(room, "Anna", Role.DELEGATE).came_back_to
    assert (place.heard_until, place.found_in_text) == (None, False)


def test_after_a_restart_it_is_said_that_the_text_alone_tells(
    room: Room, journal: MemoryJournal, clock: StoppedClock, anna: Session
) -> None:
    anna.edit(VISION, 8, 8, "altijd ")
    reopened = Room(journal, clock, seeded_bytes(5).randbytes)

    place = take_seat(reopened, "Anna", Role.DELEGATE).came_back_to
    assert (place.heard_until, place.found_in_text) == (None, True)
    assert not take_seat(reopened, "Gerda", Role.FACILITATOR).came_back_to.found_in_text
