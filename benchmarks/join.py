"""From TCP connect to the text on the screen, one at a time: the first time, with the delegation
picked by Enter on a screen of its own, and again, in the seat of the last time.

    python -m benchmarks.join --times 20
"""

from __future__ import annotations

import argparse
import asyncio
import re
import time

from benchmarks.clients import Participant, enter
from benchmarks.machine import percentile, report
from benchmarks.stand import LAST_WORDS, serve

_CODE = re.compile(rb"terugkeercode is (\w{4}-\w{4})")


async def measure(times: int) -> None:
    first: list[float] = []
    again: list[float] = []
    async with serve() as served, asyncio.TaskGroup() as tasks:
        for number in range(times):
            code = served.code
            for took, pick in ((first, b"\r"), (again, b"")):
                await asyncio.sleep(0.3)
                start = time.perf_counter()
                person = await enter(
                    tasks,
                    served.port,
                    code,
                    f"deelnemer{number}",
                    (100, 30),
                    LAST_WORDS.encode(),
                    pick=pick,
                )
                took.append((time.perf_counter() - start) * 1e3)
                if pick:
                    code = await _own_code(person)
                await person.leave()
    report(
        "join",
        {
            "joins": times,
            "first_p50_ms": percentile(first, 0.5),
            "first_p99_ms": percentile(first, 0.99),
            "again_p50_ms": percentile(again, 0.5),
            "again_p99_ms": percentile(again, 0.99),
        },
    )


async def _own_code(person: Participant) -> str:
    """The return code, from the first screen: with it one comes back to the same seat."""
    await person.wait_for(b". Noteer")
    found = _CODE.search(person.seen)
    assert found is not None
    return found[1].decode()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=20)
    asyncio.run(measure(parser.parse_args().times))


if __name__ == "__main__":
    main()
