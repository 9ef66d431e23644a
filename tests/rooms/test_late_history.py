"""The history of a passage in which two wrote without each other's words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rooms.conftest import VISION, StoppedClock, seeded_bytes
from tests.rooms.mirrored import Elsewhere
from workshop.agreement import commands as c
from workshop.errors import NotFoundError
from workshop.journal.memory import MemoryJournal
from workshop.rooms.room import Room
from workshop.rooms.session import Session

START = "Digitaal waar het kan."


@pytest.fixture
def cato(room: Room, journal: MemoryJournal, tmp_path: Path) -> Elsewhere:
    return Elsewhere(room, journal, tmp_path / "cato")


def texts(room: Room) -> list[str]:
    """How the passage read at each of its versions."""
    return [
        room.passages.text_at(VISION, version.hash) for version in room.passages.versions(VISION)
    ]


async def apart(cato: Elsewhere, other: Session) -> None:
    """Both write at the start of the text, each without the words of the other."""
    await cato.in_step()
    await cato.goes_away()
    cato.me.edit(VISION, 0, 0, "Cato. ")
    other.edit(VISION, 0, 0, "Anna. ")
    cato.restore()
    await cato.in_step()


async def test_the_last_version_is_the_text_as_it_stands(
    cato: Elsewhere, anna: Session, room: Room
) -> None:
    async with cato.running():
        await apart(cato, anna)

        assert "Cato. " in room.passages.text(VISION)
        assert "Anna. " in room.passages.text(VISION)
        assert texts(room)[-1] == room.passages.text(VISION)
        assert texts(cato.mirror)[-1] == room.passages.text(VISION)


async def test_a_version_is_the_text_that_the_room_read_then(
    cato: Elsewhere, anna: Session, room: Room
) -> None:
    async with cato.running():
        await cato.in_step()
        await cato.goes_away()
        cato.me.edit(VISION, 0, 0, "Cato. ")
        anna.edit(VISION, 0, 0, "Anna. ")
        anna.command(c.NameVersion(VISION, room.passages.versions(VISION)[-1].hash, "Anna"))
        cato.restore()
        await cato.in_step()

        both = room.passages.text(VISION)
        assert sorted(both.removesuffix(START).split()) == ["Anna.", "Cato."]
        assert texts(room) == [START, f"Anna. {START}", both]


async def test_a_text_of_both_can_be_given_a_name_on_either_side(
    cato: Elsewhere, anna: Session, room: Room, journal: MemoryJournal, clock: StoppedClock
) -> None:
    async with cato.running():
        await apart(cato, anna)
        both = room.passages.text(VISION)
        newest = cato.mirror.passages.versions(VISION)[-1].hash
        cato.me.command(c.NameVersion(VISION, newest, "Samen"))
        await cato.until(lambda: bool(cato.mirror.state.passages[VISION].named))
        anna.edit(VISION, 0, 0, "Verder. ")
        await cato.in_step()

        again = Room(journal, clock, seeded_bytes(3).randbytes)
        for side in (room, cato.mirror, again):
            (named,) = [one for one in side.passages.versions(VISION) if one.name]
            assert (named.name, side.passages.text_at(VISION, named.hash)) == ("Samen", both)


async def test_what_was_put_forward_is_found_behind_much_that_was_written_earlier_and_came_later(
    cato: Elsewhere, anna: Session, leader: Session, room: Room
) -> None:
    async with cato.running():
        await cato.in_step()
        anna.edit(VISION, 0, 0, "Voorgelegd. ")
        await cato.in_step()
        await cato.goes_away()
        for _ in range(120):
            cato.me.edit(VISION, 0, 0, "x")
        leader.command(c.OpenRound(VISION))
        cato.restore()
        await cato.in_step()

        put_forward = room.state.passages[VISION].rounds[0]
        (marked,) = [one for one in room.passages.versions(VISION) if one.rounds]
        assert room.passages.text_at(VISION, marked.hash) == put_forward.text


def test_what_names_no_change_names_no_version(anna: Session, room: Room) -> None:
    known = room.passages.versions(VISION)[0].hash
    for version in (f"{known}+", f"{known}+{'0f' * 32}", "+", f"{known} {known}"):
        with pytest.raises(NotFoundError, match="version-unknown"):
            room.passages.text_at(VISION, version)
        with pytest.raises(NotFoundError, match="version-unknown"):
            anna.command(c.NameVersion(VISION, version, "Slot"))
