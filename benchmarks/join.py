"""From TCP connect to the text on the screen, one at a time; the new
participant picks the first delegation with Enter, which is one more round trip.

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
    took: list[float] = []
    async with serve() as served, asyncio.TaskGroup() as tasks:
        for number in range(times):
            start = time.perf_counter()
            person = await enter(
                tasks, served.port, served.code, f"nieuw{number}", (100, 30), b"regel 011"
            )
            took.append((time.perf_counter() - start) * 1e3)
            await person.leave()
            await asyncio.sleep(0.3)
    report(
        "join",
        {
            "joins": times,
            "p50_ms": percentile(took, 0.5),
            "p99_ms": percentile(took, 0.99),
            "max_ms": max(took),
        },
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=20)
    asyncio.run(measure(parser.parse_args().times))


if __name__ == "__main__":
    main()
