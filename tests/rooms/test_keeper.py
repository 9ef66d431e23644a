"""A room that is opened again is the room that was left, however it was kept."""

from __future__ import annotations

import random as randomness
from collections.abc import Callable

import pytest

from tests.rooms.conftest import MONEY, VISION, StoppedClock, seeded_bytes, take_seat
from workshop.agreement import commands as c
from workshop.agreement.events import Stand
from workshop.agreement.roles import Role
from workshop.errors import JournalError
from workshop.ids import PassageId
from workshop.journal.base import Snapshot
from workshop.journal.memory import MemoryJournal
from workshop.rooms.keeper import Keeper, catch_up
from workshop.rooms.room import Room
from workshop.rooms.session import Session


def everything(room: Room) -> list[object]:
    """All that people can see of a room, and of how it came to be."""
    texts = room.passages
    return [
        room.state,
        [
            (
                texts.text(id),
                texts.authors(id, 0, 10_000),
                texts.origins(id, 0, 10_000),
                texts.versions(id),
                [texts.text_at(id, version.hash) for version in texts.versions(id)],
                texts.seal_intact(id),
            )
            for id in room.state.passages
        ],
        {id: texts.comment_range(id) for id in room.state.comments},
    ]


@pytest.fixture
def again(journal: MemoryJournal, clock: StoppedClock) -> Callable[[], Room]:
    """Opens the room again from its journal."""
    return lambda: Room(journal, clock, seeded_bytes(3).randbytes)


def meet(people: list[Session], clock: StoppedClock, chance: randomness.Random) -> None:
    """People type, delete and undo, all over the place."""
    for _ in range(60):
        person = chance.choice(people)
        passage = chance.choice((VISION, MONEY))
        length = len(person.room.passages.text(passage))
        at = chance.randint(0, length)
        if chance.random() < 0.2:
            person.edit(passage, at, min(length, at + chance.randint(0, 6)), "")
        elif chance.random() < 0.1:
            person.undo(passage)
        else:
            person.edit(passage, at, at, chance.choice(("a", " en 🙂", "é\n", "zin. ")))
        clock.pass_by(seconds=chance.choice((0, 1, 40)))


@pytest.mark.parametrize("seed", range(6))
async def test_a_room_that_was_kept_on_the_way_is_the_same_room(
    room: Room, journal: MemoryJournal, clock: StoppedClock, again: Callable[[], Room], seed: int
) -> None:
    chance = randomness.Random(seed)
    keeper = Keeper(room, journal)
    gerda = take_seat(room, "Gerda", Role.FACILITATOR)
    anna = take_seat(room, "Anna", Role.DELEGATE, "rood")
    bram = take_seat(room, "Bram", Role.DELEGATE, "blauw")
    meet([gerda, anna, bram], clock, chance)
    anna.command(c.AddComment(VISION, 0, 3, "Waarom?"))
    await keeper.keep()
    first = journal.snapshot()
    meet([anna, bram], clock, chance)
    bram.command(c.AddComment(MONEY, 1, 4, "Hoeveel?"))
    version = room.passages.versions(MONEY)[-1].hash
    anna.command(c.NameVersion(MONEY, version, "voor de pauze"))
    gerda.command(c.OpenRound(VISION))
    anna.command(c.TakePosition(VISION, Stand.AGREE))
    await keeper.keep()
    second = journal.snapshot()
    meet([bram], clock, chance)

    assert first is not None and second is not None and first.seq < second.seq < journal.last
    reopened = again()
    assert reopened.contents.kept == second.seq
    assert everything(reopened) == everything(room)

    meet([take_seat(reopened, "Bram", Role.DELEGATE)], clock, chance)
    assert everything(again()) == everything(reopened)


async def test_a_snapshot_holds_only_what_changed_since_the_last(
    room: Room, journal: MemoryJournal, anna: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = Keeper(room, journal)
    await keeper.keep()
    kept: list[Snapshot] = []
    monkeypatch.setattr(journal, "keep", lambda snapshot, _: kept.append(snapshot))
    anna.edit(MONEY, 0, 0, "x")
    await keeper.keep()
    assert [list(snapshot.parts) for snapshot in kept] == [[MONEY]]


async def test_a_room_that_differs_from_its_journal_is_not_kept(
    room: Room, journal: MemoryJournal, anna: Session, caplog: pytest.LogCaptureFixture
) -> None:
    keeper = Keeper(room, journal)
    anna.edit(VISION, 0, 0, "Wij. ")
    await keeper.keep()
    before = journal.snapshot()
    anna.edit(VISION, 0, 0, "Samen: ")
    # What no bug may do: the screen has something that the journal has not.
    prepared = room.passages.prepare(VISION, anna.actor, 0, 1, "", 0)
    assert prepared is not None
    room.passages.apply(VISION, prepared)

    await keeper.keep()

    assert journal.snapshot() == before
    assert "journal-differs" in caplog.text
    assert "Samen" not in caplog.text


async def test_a_journal_that_takes_no_snapshot_is_asked_again_later(
    room: Room, journal: MemoryJournal, anna: Session
) -> None:
    keeper = Keeper(room, journal, every=2)
    anna.edit(VISION, 0, 0, "a")
    assert keeper.is_due()
    journal.fail_with(JournalError("journal-full", transient=True))
    await keeper.keep()
    assert not keeper.is_due()

    journal.recover()
    anna.edit(VISION, 0, 0, "b")
    anna.edit(VISION, 0, 0, "c")
    assert keeper.is_due()
    await keeper.keep()
    snapshot = journal.snapshot()
    assert snapshot is not None and snapshot.seq == journal.last


async def test_a_snapshot_that_nobody_here_can_read_is_not_needed(
    room: Room, journal: MemoryJournal, anna: Session, again: Callable[[], Room]
) -> None:
    anna.edit(VISION, 0, 0, "Wij. ")
    for parts in ({VISION: b"from the future", MONEY: b""}, {PassageId("iets-anders"): b""}):
        journal.keep(Snapshot(journal.last, parts))
        assert again().contents.kept == 0
        assert everything(again()) == everything(room)


def test_a_room_that_had_to_read_much_is_kept_at_once(
    room: Room,
    journal: MemoryJournal,
    clock: StoppedClock,
    anna: Session,
    again: Callable[[], Room],
) -> None:
    meet([anna], clock, randomness.Random(5))
    reopened = again()
    catch_up(reopened, journal, every=10_000)
    assert journal.snapshot() is None
    catch_up(reopened, journal, every=10)
    assert reopened.contents.kept == again().contents.kept == journal.last
    assert everything(again()) == everything(room)


async def test_the_last_snapshot_is_made_when_the_room_closes(
    room: Room, journal: MemoryJournal, clock: StoppedClock, anna: Session
) -> None:
    keeper = Keeper(room, journal)
    anna.edit(VISION, 0, 0, "x")
    await keeper.finish()
    assert journal.snapshot() is None

    meet([anna], clock, randomness.Random(5))
    await keeper.finish()
    snapshot = journal.snapshot()
    assert snapshot is not None and snapshot.seq == journal.last
