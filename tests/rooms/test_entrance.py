"""How a replica comes to its seat, and what it gets where it had records already."""

from __future__ import annotations

import asyncio

import pytest

from tests.rooms.conftest import MONEY, VISION, StoppedClock, take_seat
from tests.rooms.laptops import ANNA, Laptop, laptop_in_step, talk
from workshop.agreement.roles import Role
from workshop.agreement.seats import HandOver
from workshop.journal.memory import MemoryJournal
from workshop.replication import messages as m
from workshop.replication.link import LinkState
from workshop.rooms.room import Room
from workshop.rooms.session import Session
from workshop.rooms.tokens import Tokens


@pytest.fixture
def tokens() -> Tokens:
    return Tokens()


@pytest.fixture
def laptop(room: Room, journal: MemoryJournal, tokens: Tokens) -> Laptop:
    return laptop_in_step(room, journal, tokens)


def test_who_has_no_seat_yet_is_asked_for_whom_this_is(
    room: Room, journal: MemoryJournal, tokens: Tokens
) -> None:
    laptop = Laptop(ANNA, Role.DELEGATE, None, 1)
    laptop.call(room, tokens)
    laptop.settle()
    assert laptop.link.state is LinkState.CHOOSING
    lobby = laptop.heard[-1]
    assert isinstance(lobby, m.Lobby)
    assert [offer.name for offer in lobby.delegations] == ["Rood", "Blauw"]

    laptop.link.sit("blauw")
    talk(laptop, room, journal)

    assert laptop.in_step
    assert [s.participant.delegation for s in room.sessions()] == ["blauw"]


def test_a_second_line_of_the_same_replica_takes_the_place_of_the_first(
    laptop: Laptop, room: Room, journal: MemoryJournal, tokens: Tokens
) -> None:
    first = laptop.wire
    assert first is not None
    laptop.link.down()
    laptop.call(room, tokens)
    talk(laptop, room, journal)

    assert laptop.in_step
    assert len(room.sessions()) == 1
    assert first.counterpart.over
    first.serve()
    assert first.told[-1] == m.Goodbye(reason="replica-session-taken-over", again=False)


async def test_another_replica_of_that_name_waits_until_it_shows_whose_it_is(
    laptop: Laptop, room: Room, journal: MemoryJournal, tokens: Tokens
) -> None:
    assert laptop.state is not None
    (code,) = (known.code for known in laptop.state.passes.values())
    other = Laptop(ANNA, Role.DELEGATE, "rood", 2)
    other.call(room, tokens)
    other.settle()
    assert other.heard[-1] == m.Wait(name=ANNA, known=True)
    assert len(room.lobby.waiting()) == 1

    other.link.prove("MIS-LUK")
    other.settle()
    assert other.heard[-1] == m.Wait(name=ANNA, known=True, error="return-code-wrong")
    other.link.prove(code)
    talk(other, room, journal)

    assert other.in_step
    assert len(room.sessions()) == 1
    assert not room.lobby.waiting()


@pytest.mark.parametrize("let_in", [True, False])
async def test_who_waits_is_let_in_or_sent_away_by_who_leads(
    room: Room, journal: MemoryJournal, tokens: Tokens, anna: Session, let_in: bool
) -> None:
    laptop = Laptop(ANNA, Role.DELEGATE, "rood", 2)
    wire = laptop.call(room, tokens)
    laptop.settle()
    news = asyncio.Event()
    wire.counterpart.on_news = news.set
    (waiting,) = room.lobby.waiting()
    room.lobby.answer(waiting, let_in=let_in)
    await asyncio.wait_for(news.wait(), 60)
    talk(laptop, room, journal)

    assert laptop.in_step is let_in
    assert anna.is_open is not let_in
    if not let_in:
        assert laptop.heard[-1] == m.Goodbye(reason="turned-away", again=False)


async def test_who_guesses_return_codes_is_sent_away(
    room: Room, tokens: Tokens, anna: Session
) -> None:
    laptop = Laptop(ANNA, Role.DELEGATE, "rood", 2)
    laptop.call(room, tokens)
    laptop.settle()
    for _ in range(6):
        laptop.link.prove("MIS-LUK")
        laptop.settle()
    assert laptop.heard[-1] == m.Goodbye(reason="too-many-tries", again=False)
    assert anna.is_open
    assert not room.lobby.waiting()


def test_another_role_means_other_records(
    laptop: Laptop, room: Room, journal: MemoryJournal, leader: Session, tokens: Tokens
) -> None:
    (anna,) = (s for s in room.sessions() if s is not leader)
    leader.command(HandOver(anna.participant_id))
    talk(laptop, room, journal)
    goodbye = laptop.heard[-1]
    assert isinstance(goodbye, m.Goodbye)
    assert (goodbye.reason, goodbye.again) == ("replica-view", True)

    laptop.call(room, tokens)
    talk(laptop, room, journal)
    welcome = [one for one in laptop.heard if isinstance(one, m.Welcome)][-1]
    assert welcome.start_over
    assert laptop.state is not None
    assert laptop.state.codes == room.state.codes


def test_records_of_another_journal_are_of_no_use(
    laptop: Laptop, room: Room, journal: MemoryJournal, tokens: Tokens, clock: StoppedClock
) -> None:
    """A server that was put back from an older copy goes on otherwise than it went."""
    copy = MemoryJournal()
    copy._records = list(journal._records)
    laptop.write(VISION, 0, 0, "x")
    talk(laptop, room, journal)
    laptop.write(MONEY, 0, 0, "wacht")
    laptop.hang_up()
    copy.flush()
    older = Room(copy, clock, room.random)
    take_seat(older, "Bram", Role.DELEGATE, "blauw").edit(VISION, 0, 0, "y")
    older.ledger.made_durable(copy.flush())

    laptop.call(older, tokens)
    talk(laptop, older, copy)

    welcome = [one for one in laptop.heard if isinstance(one, m.Welcome)][-1]
    assert welcome.start_over
    assert laptop.texts[VISION].text == older.passages.text(VISION)
    assert older.passages.text(MONEY) == "wacht"
