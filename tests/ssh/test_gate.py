from __future__ import annotations

import asyncio

from tests.terminals import within
from workshop.ssh.gate import Gate


async def test_one_screen_starts_at_a_time_in_the_order_of_arrival() -> None:
    gate = Gate()
    log: list[str] = []

    async def start(name: str) -> None:
        async with gate.turn():
            log.append(f"{name} begins")
            await asyncio.sleep(0)
            log.append(f"{name} is there")

    await within(asyncio.gather(*(start(name) for name in "abc")))
    assert log == [f"{name} {what}" for name in "abc" for what in ("begins", "is there")]


async def test_a_start_that_fails_lets_the_next_one_in() -> None:
    gate = Gate()

    async def fail() -> None:
        async with gate.turn():
            raise ValueError

    async def start() -> str:
        async with gate.turn():
            return "in"

    failed, came = await within(asyncio.gather(fail(), start(), return_exceptions=True))
    assert isinstance(failed, ValueError)
    assert came == "in"
