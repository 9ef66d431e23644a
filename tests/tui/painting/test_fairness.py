"""A message loop that always has something to do, beside everybody else's."""

from __future__ import annotations

import asyncio

import pytest
from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import Input

from tests.tui.terminal import TerminalDriver, running, until
from workshop.tui.painting import FairQueue, PaintedApp
from workshop.tui.painting.fairness import TURN

_FAR_TOO_MANY = 2_000_000


def _spin(seconds: float) -> None:
    clock = asyncio.get_running_loop().time
    end = clock() + seconds
    while clock() < end:
        pass


class Restless(Input):
    """Sends itself a message for every message."""

    class Again(Message):
        pass

    class Work(Message):
        pass

    handled = 0
    worked = 0

    def on_restless_work(self) -> None:
        _spin(TURN / 2)
        self.worked += 1

    def on_restless_again(self) -> None:
        self.handled += 1
        assert self.handled < _FAR_TOO_MANY, "nothing else had a turn"
        self.again()

    def again(self) -> None:
        self.post_message(self.Again())


class Room(PaintedApp[None]):
    def __init__(self) -> None:
        super().__init__(driver_class=TerminalDriver)

    def compose(self) -> ComposeResult:
        yield Restless()


async def test_a_reader_whose_queue_never_runs_empty_lets_others_go_on() -> None:
    queue: FairQueue[int] = FairQueue()
    other = asyncio.Event()

    async def read() -> int:
        queue.put_nowait(0)
        while (number := await queue.get()) < _FAR_TOO_MANY and not other.is_set():
            queue.put_nowait(number + 1)
        return number

    reader = asyncio.create_task(read())
    asyncio.get_running_loop().call_later(0, other.set)
    assert await reader < _FAR_TOO_MANY


async def test_a_reader_that_looks_ahead_finds_nothing_once_its_turn_is_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = 100.0
    monkeypatch.setattr(asyncio.get_running_loop(), "time", lambda: now)
    queue: FairQueue[int] = FairQueue()
    for number in range(3):
        queue.put_nowait(number)
    assert await queue.get() == 0
    now += 2 * TURN
    with pytest.raises(asyncio.QueueEmpty):
        queue.get_nowait()

    assert await queue.get() == 1
    assert queue.get_nowait() == 2


async def test_items_come_in_order_whatever_was_waited_for() -> None:
    queue: FairQueue[int] = FairQueue()
    reader = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    for number in range(5):
        queue.put_nowait(number)
    assert [await reader, *[await queue.get() for _ in range(4)]] == [0, 1, 2, 3, 4]


async def test_every_message_loop_of_an_app_gives_way() -> None:
    async with running(Room) as terminal:
        app = terminal.app
        for pump in (app, app.screen, app.query_one(Input)):
            assert isinstance(pump._message_queue, FairQueue)


async def test_others_have_a_turn_while_a_flood_of_messages_is_handled() -> None:
    async with running(Room) as terminal:
        restless = terminal.app.query_one(Restless)
        for _ in range(100):
            restless.post_message(Restless.Work())
        turns = 0
        while restless.worked < 100:
            await asyncio.sleep(0)
            turns += 1

        assert turns > 20


async def test_an_app_that_is_never_done_still_takes_keys_and_ends() -> None:
    async with running(Room) as terminal:
        restless = terminal.app.query_one(Restless)
        restless.again()
        restless.focus()
        terminal.type("x")
        await until(lambda: restless.value == "x")
        terminal.app.exit()
        await terminal.ended()

        assert 0 < restless.handled < _FAR_TOO_MANY
