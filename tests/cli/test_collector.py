"""The garbage collector keeps out of the way of people who write."""

from __future__ import annotations

import asyncio
import gc
import weakref
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from random import Random

import pytest

from tests.build import scenario
from workshop.agreement.roles import Role
from workshop.cli.collector import MOVES_LIMIT, OLD_LIMIT, QUIET_FOR, Collector
from workshop.ids import PassageId, WorkshopId
from workshop.journal.memory import MemoryJournal
from workshop.rooms.founding import found_workshop
from workshop.rooms.registry import Registry
from workshop.rooms.session import Session

ID = WorkshopId("w-proef")


class OneJournal:
    """A shelf with one workshop on it."""

    def __init__(self, journal: MemoryJournal) -> None:
        self._journal = journal

    def ids(self) -> list[WorkshopId]:
        return [ID]

    def open(self, id: WorkshopId) -> MemoryJournal:
        return self._journal

    reader = open


class Cycle:
    """Garbage that only the collector finds."""

    def __init__(self) -> None:
        self.itself = self


class Clock:
    now = datetime(2026, 3, 2, 19, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def registry(clock: Clock) -> AsyncIterator[Registry]:
    journal = MemoryJournal()
    random = Random(1).randbytes
    found_workshop(journal, ID, "Proef", scenario(), ("Rood",), clock(), random)
    async with Registry(OneJournal(journal), clock, random) as opened:
        yield opened


@pytest.fixture
async def collector(registry: Registry, clock: Clock) -> AsyncIterator[Collector]:
    made = Collector(registry, clock)
    task = asyncio.create_task(made.run())
    await asyncio.sleep(0)
    yield made
    task.cancel()
    await asyncio.wait({task})


async def seat(registry: Registry, name: str) -> Session:
    return (await registry.guest(ID, name, Role.DELEGATE)).sit("Rood", "nl")


def garbage() -> weakref.ref[Cycle]:
    """A screen of somebody who left: out of sight since it came."""
    gc.disable()  # or it may be found before it is out of sight
    try:
        cycle = weakref.ref(Cycle())
        gc.freeze()
    finally:
        gc.enable()
    return cycle


async def test_who_left_is_collected_once_nobody_types(
    collector: Collector, registry: Registry, clock: Clock
) -> None:
    anna, bram = await seat(registry, "Anna"), await seat(registry, "Bram")
    collector.look()
    left = garbage()
    bram.leave()
    anna.edit(PassageId("visie"), 0, 0, "x")

    collector.look()
    assert left() is not None

    clock.now += QUIET_FOR
    collector.look()
    assert left() is None


async def test_many_who_left_are_collected_also_while_somebody_types(
    collector: Collector, registry: Registry, clock: Clock
) -> None:
    await seat(registry, "Anna")
    left = garbage()
    for number in range(MOVES_LIMIT // 2):
        assert left() is not None, number
        bram = await seat(registry, "Bram")
        collector.look()
        bram.leave()
        collector.look()

    assert left() is None


async def test_who_came_and_went_between_two_looks_counts_too(
    registry: Registry, clock: Clock
) -> None:
    screens = 0
    made = Collector(registry, clock, lambda: screens)
    anna, left = await seat(registry, "Anna"), garbage()
    made.look()
    anna.edit(PassageId("visie"), 0, 0, "x")
    screens = MOVES_LIMIT // 2 - 1
    made.look()
    assert left() is not None
    screens = MOVES_LIMIT // 2
    made.look()
    assert left() is None
    gc.unfreeze()


async def test_what_piles_up_while_somebody_always_types_is_collected_too(
    collector: Collector, registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = await seat(registry, "Anna")
    collector.look()
    for rounds, there in ((OLD_LIMIT - 1, True), (OLD_LIMIT, False)):
        left = garbage()
        anna.edit(PassageId("visie"), 0, 0, "x")
        monkeypatch.setattr(gc, "get_count", lambda rounds=rounds: (0, 0, rounds))
        collector.look()
        assert (left() is not None) is there


async def test_a_full_collection_does_not_come_by_itself(collector: Collector) -> None:
    assert gc.get_threshold()[2] >= 1_000_000


async def test_afterwards_the_collector_is_as_python_sets_it(
    registry: Registry, clock: Clock
) -> None:
    before = gc.get_threshold()
    task = asyncio.create_task(Collector(registry, clock).run())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait({task})
    assert gc.get_threshold() == before
    assert gc.get_freeze_count() == 0
