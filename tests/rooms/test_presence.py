"""Who is where and how lively, by the clock of the room."""

from __future__ import annotations

import pytest

from tests.rooms.conftest import MONEY, TIP_1, TIP_2, VISION, StoppedClock, take_seat, watch
from workshop.agreement.roles import Role
from workshop.rooms.presence import Standing
from workshop.rooms.room import Room
from workshop.rooms.session import Session


@pytest.mark.parametrize(
    ("seconds", "standing"),
    [
        (2, Standing.TYPING),
        (3, Standing.ACTIVE),
        (59, Standing.ACTIVE),
        (60, Standing.IDLE),
        (299, Standing.IDLE),
        (300, Standing.AWAY),
        (9_000, Standing.AWAY),
    ],
)
def test_without_a_key_somebody_turns_idle_and_then_away(
    room: Room, clock: StoppedClock, anna: Session, seconds: int, standing: Standing
) -> None:
    anna.edit(VISION, 0, 0, "A")
    clock.pass_by(seconds=seconds)
    room.tick()
    assert anna.presence.standing is standing


def test_who_falls_silent_within_ten_seconds_is_told_in_one_go(
    room: Room, clock: StoppedClock, anna: Session, bram: Session
) -> None:
    clock.pass_by(seconds=1)
    anna.edit(VISION, 0, 0, "A")
    clock.pass_by(seconds=8)
    bram.edit(VISION, 0, 0, "B")
    seen = []
    for _ in range(80):
        clock.pass_by(seconds=1)
        room.tick()
        seen.append((anna.presence.standing, bram.presence.standing))
    assert (Standing.IDLE, Standing.ACTIVE) not in seen
    assert seen[-1] == (Standing.IDLE, Standing.IDLE)


def test_any_key_brings_somebody_back(
    room: Room, clock: StoppedClock, anna: Session, bram: Session
) -> None:
    notes = watch(bram)
    clock.pass_by(minutes=6)
    room.tick()
    assert anna.presence.standing == "away"
    anna.touch()
    assert anna.presence.standing == "active"
    assert notes.moves[-1][2] == anna.presence


def test_where_the_room_leads_nobody_wakes_up(
    room: Room, clock: StoppedClock, anna: Session, bram: Session
) -> None:
    clock.pass_by(seconds=70)
    room.tick()
    anna.look(TIP_2, MONEY, 0, 0)
    assert (anna.presence.standing, anna.presence.step) == (Standing.IDLE, TIP_2)


def test_keys_while_typing_leave_somebody_typing(
    room: Room, clock: StoppedClock, anna: Session
) -> None:
    anna.edit(VISION, 0, 0, "A")
    clock.pass_by(seconds=2)
    anna.touch()
    clock.pass_by(seconds=2)
    room.tick()
    assert anna.presence.typing


def test_nobody_is_told_twice_that_somebody_is_away(
    room: Room, clock: StoppedClock, anna: Session, bram: Session
) -> None:
    notes = watch(bram)
    told = []
    for _ in range(20):
        clock.pass_by(seconds=30)
        bram.touch()
        room.tick()
        told.append(len(notes.moves))
    assert told[-1] == 2
    assert told == sorted(told)


def test_a_clock_that_is_set_back_changes_nothing(
    room: Room, clock: StoppedClock, anna: Session
) -> None:
    anna.edit(VISION, 0, 0, "A")
    clock.pass_by(hours=-1)
    room.tick()
    assert anna.presence.typing


def test_the_paragraph_somebody_is_in_goes_along_with_the_caret(
    room: Room, anna: Session, bram: Session
) -> None:
    names = room.passages.paragraphs
    anna.edit(VISION, 0, 0, "Een.\n\nTwee.\n")
    assert anna.presence.paragraph == names.at(VISION, anna.presence.caret)
    notes = watch(bram)
    anna.look(TIP_1, VISION, 0, 0)
    first = anna.presence.paragraph
    anna.look(TIP_1, VISION, 7, 7)
    assert first and anna.presence.paragraph and first != anna.presence.paragraph
    anna.look(TIP_1, VISION, 5, 5)
    assert anna.presence.paragraph == ""
    assert len(notes.moves) == 3


def test_who_goes_on_in_a_new_paragraph_is_seen_there(
    room: Room, anna: Session, bram: Session
) -> None:
    anna.edit(VISION, 0, 0, "Een.")
    notes = watch(bram)
    anna.edit(VISION, 1, 1, "x")
    assert notes.moves == []
    end = len(room.passages.text(VISION))
    anna.edit(VISION, end, end, "\nNieuw")
    assert [new and new.paragraph for _, _, new in notes.moves] == [anna.presence.paragraph]


def test_who_left_is_remembered_for_five_minutes(
    room: Room, clock: StoppedClock, anna: Session, bram: Session
) -> None:
    left = clock()
    anna.leave()
    assert room.departed() == [(anna.participant_id, left)]
    clock.pass_by(minutes=4)
    room.tick()
    assert room.departed() == [(anna.participant_id, left)]
    notes = watch(bram)
    clock.pass_by(minutes=2)
    room.tick()
    assert room.departed() == []
    assert notes.moves, "the screens have to drop the name"


def test_who_comes_back_is_not_gone(room: Room, anna: Session) -> None:
    anna.leave()
    again = take_seat(room, "Anna", Role.DELEGATE)
    assert again.participant_id == anna.participant_id
    assert room.departed() == []


def test_a_session_that_is_taken_over_is_nobody_gone(room: Room, anna: Session) -> None:
    room.seat(anna.participant_id, "nl")
    assert room.departed() == []
