"""A small room with three people in it, over a journal in memory and a clock that stands still."""

from __future__ import annotations

import random as randomness
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from tests.rooms.shelves import MemoryShelf
from workshop.agreement.events import Event
from workshop.agreement.roles import Role
from workshop.document.text import Delta
from workshop.ids import PassageId, RandomBytes, SessionId, StepId, WorkshopId
from workshop.journal.base import Journal
from workshop.journal.memory import MemoryJournal
from workshop.rooms.founding import found_workshop
from workshop.rooms.guest import Guest
from workshop.rooms.presence import Presence
from workshop.rooms.registry import Registry
from workshop.rooms.room import Room
from workshop.rooms.session import Session
from workshop.rooms.sign import SavedSign
from workshop.scenario.model import Passage, Scenario, Step

VISION = PassageId("visie")
MONEY = PassageId("geld")
TIP_1 = StepId("tip-1")
TIP_2 = StepId("tip-2")


def small_scenario() -> Scenario:
    """Two tips, the first with starter text."""
    return Scenario(
        format=1,
        id="klein",
        language="nl",
        title="Klein",
        summary="Om te proberen.",
        outcome="Twee alinea's.",
        passages=(
            Passage(id=VISION, title="Visie", starter="Digitaal waar het kan."),
            Passage(id=MONEY, title="Geld"),
        ),
        steps=(
            Step(id=TIP_1, kind="tip", title="Visie", passage=VISION, summary="Waarheen?"),
            Step(id=TIP_2, kind="tip", title="Geld", passage=MONEY, summary="Waarvan?"),
        ),
    )


@dataclass
class StoppedClock:
    """A clock that moves only when it is told to."""

    at: datetime = datetime(2026, 3, 2, 19, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at

    def pass_by(self, **time: float) -> None:
        self.at += timedelta(**time)


@dataclass
class Notes:
    """A view that writes down what it is told."""

    texts: list[tuple[PassageId, Delta, SessionId | None]] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    moves: list[tuple[SessionId, Presence | None, Presence | None]] = field(default_factory=list)
    signs: list[SavedSign] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    calls: list[SessionId] = field(default_factory=list)
    clocks: int = 0
    temperatures: int = 0
    lobbies: int = 0

    def text_changed(self, passage: PassageId, delta: Delta, by: SessionId | None) -> None:
        self.texts.append((passage, delta, by))

    def state_changed(self, events: Sequence[Event]) -> None:
        self.events.extend(events)

    def presence_changed(
        self, session: SessionId, old: Presence | None, new: Presence | None
    ) -> None:
        self.moves.append((session, old, new))

    def sign_changed(self, sign: SavedSign) -> None:
        self.signs.append(sign)

    def temperature_changed(self) -> None:
        self.temperatures += 1

    def lobby_changed(self) -> None:
        self.lobbies += 1

    def clock_changed(self) -> None:
        self.clocks += 1

    def summoned(self, by: SessionId) -> None:
        self.calls.append(by)

    def closed(self, reason: str) -> None:
        self.reasons.append(reason)


def seeded_bytes(seed: int = 1) -> randomness.Random:
    return randomness.Random(seed)


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock()


def found_small(journal: Journal, clock: StoppedClock, random: RandomBytes) -> None:
    """Begins the small workshop, with two delegations."""
    id, table = WorkshopId("w-klein"), ("Rood", "Blauw")
    found_workshop(journal, id, "Proefstad", small_scenario(), table, clock(), random)


@pytest.fixture
def journal(clock: StoppedClock) -> MemoryJournal:
    made = MemoryJournal()
    found_small(made, clock, seeded_bytes().randbytes)
    return made


@pytest.fixture
def room(journal: MemoryJournal, clock: StoppedClock) -> Room:
    return Room(journal, clock, seeded_bytes(2).randbytes)


def take_seat(room: Room, name: str, role: Role, delegation: str | None = None) -> Session:
    return Guest(room, name, role).sit(delegation, "nl")


@pytest.fixture
def leader(room: Room) -> Session:
    return take_seat(room, "Gerda", Role.FACILITATOR)


@pytest.fixture
def anna(room: Room) -> Session:
    return take_seat(room, "Anna", Role.DELEGATE, "rood")


@pytest.fixture
def bram(room: Room) -> Session:
    return take_seat(room, "Bram", Role.DELEGATE, "blauw")


def watch(session: Session) -> Notes:
    """Attaches a fresh view to a session."""
    notes = Notes()
    session.attach(notes)
    return notes


@pytest.fixture
def shelf(clock: StoppedClock) -> MemoryShelf:
    made = MemoryShelf()
    for number, id in enumerate((WorkshopId("w-een"), WorkshopId("w-twee"))):
        journal = made.journals[id] = MemoryJournal()
        found_workshop(
            journal, id, id, small_scenario(), ("Rood",), clock(), seeded_bytes(number).randbytes
        )
    return made


@pytest.fixture
async def registry(shelf: MemoryShelf, clock: StoppedClock) -> AsyncIterator[Registry]:
    async with Registry(shelf, clock, seeded_bytes(9).randbytes) as made:
        yield made
