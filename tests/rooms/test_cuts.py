"""A line is cut behind any byte of what either side says: nothing is lost, nothing doubled."""

from __future__ import annotations

import pytest

from tests.rooms.conftest import VISION
from tests.rooms.laptops import Laptop, Wire, laptop_in_step, name_of, talk
from workshop.journal.base import RecordKind
from workshop.journal.memory import MemoryJournal
from workshop.rooms.room import Room
from workshop.rooms.session import Session
from workshop.rooms.tokens import Tokens


@pytest.mark.parametrize("way", ["up", "down"])
def test_a_line_may_be_cut_behind_any_byte(
    room: Room, journal: MemoryJournal, bram: Session, way: str
) -> None:
    tokens = Tokens()
    laptop = laptop_in_step(room, journal, tokens)
    laptop.hang_up()
    start, rounds, whole = len(room.passages.text(VISION)), 0, False
    while not whole:
        laptop.write(VISION, 0, 0, "a")
        laptop.write(VISION, 1, 0, "b")
        bram.edit(VISION, 0, 0, "B")
        wire = laptop.call(room, tokens)
        whole = _said(laptop, wire, room, journal, way, rounds)
        rounds += 1
        laptop.hang_up()

        laptop.call(room, tokens)
        talk(laptop, room, journal)
        text = room.passages.text(VISION)
        assert laptop.texts[VISION].text == text
        assert len(text) == start + 3 * rounds
        assert not laptop.disk.mine and laptop.link.waiting == 0
        laptop.hang_up()
    assert rounds > 300
    names = [name_of(r.payload) for r in journal.read() if r.kind is RecordKind.CHANGE]
    assert len(names) == len(set(names))
    assert len(laptop.disk.records) == journal.last


def _said(
    laptop: Laptop, wire: Wire, room: Room, journal: MemoryJournal, way: str, most: int
) -> bool:
    """Both sides talk until so many bytes went one way; tells whether that was all there was."""
    while True:
        laptop.send()
        up = len(wire.up)
        if way == "up":
            if up > most:
                wire.deliver_up(most)
                return False
            most -= up
        wire.deliver_up()
        room.ledger.made_durable(journal.flush())
        wire.serve()
        down = len(wire.down)
        if way == "down":
            if down > most:
                laptop.hear(most)
                return False
            most -= down
        laptop.hear()
        if not up and not down:
            return True
