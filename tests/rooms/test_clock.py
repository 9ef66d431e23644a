"""The clock of a room tells its views only when it says something else."""

from __future__ import annotations

from tests.rooms.conftest import Notes, StoppedClock
from workshop.agreement.timing import PauseClock, StartClock
from workshop.rooms.room import Room
from workshop.rooms.session import Session


def _ticks(room: Room, clock: StoppedClock, seconds: int) -> None:
    for _ in range(seconds):
        clock.pass_by(seconds=1)
        room.tick()


def test_it_tells_once_a_minute_and_every_second_only_in_the_last(
    room: Room, clock: StoppedClock, leader: Session
) -> None:
    notes = Notes()
    leader.attach(notes)
    room.tick()
    assert notes.clocks == 0
    leader.command(StartClock())
    minutes = room.state.current.minutes
    _ticks(room, clock, 60 * (minutes - 1) - 1)
    assert notes.clocks == minutes - 1
    _ticks(room, clock, 61)
    assert notes.clocks == minutes - 1 + 61
    _ticks(room, clock, 120)
    assert notes.clocks == minutes - 1 + 61 + 2


def test_it_is_silent_while_it_stands_still(
    room: Room, clock: StoppedClock, leader: Session
) -> None:
    notes = Notes()
    leader.command(StartClock())
    leader.command(PauseClock())
    room.tick()
    leader.attach(notes)
    _ticks(room, clock, 300)
    assert notes.clocks == 0
