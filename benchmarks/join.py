"""From TCP connect to the text on the screen, one at a time: the first time, with the delegation
picked by Enter on a screen of its own, and again, in the seat of the last time.

    python -m benchmarks.join --times 20
"""

from __future__ import annotations

import argparse
import asyncio
import time

from benchmarks.clients import enter
from benchmarks.machine import percentile, report
from benchmarks.stand import serve


async def measure(times: int) -> None:
    first: list[float] = []
    again: list[float] = []
    async with serve() as served, asyncio.TaskGroup() as tasks:
        for number in range(times):
            for took, pick in ((first, b"\r"), (again, b"")):
                await asyncio.sleep(0.3)
                start = time.perf_counter()
                person = await enter(
                    tasks,
                    served.port,
                    served.code,
                    f"deelnemer{number}",
                    (100, 30),
                    b"regel 011",
                    pick=pick,
                )
                took.append((time.perf_counter() - start) * 1e3)
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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=20)
    asyncio.run(measure(parser.parse_args().times))


if __name__ == "__main__":
    main()
