"""A key to its own screen and to every other one, over real SSH, with typists at work.

    python -m benchmarks.keystroke --participants 40 --typists 5 --rate 5 --seconds 10
    python -m benchmarks.keystroke --characters 20000 --size 200x60
    python -m benchmarks.keystroke --disturb paste
    python -m benchmarks.keystroke --participants 50 --typists 0
    python -m benchmarks.keystroke --matrix [2 10 40 50 100]

Typists send characters that stand nowhere else; a key has arrived on a screen when its bytes were
received there. The floor is measured first, in the same run and with the same clients: a bare SSH
server that sends every key to everybody, which no screen can be faster than. ``--matrix`` measures
one case after the other, each in a process of its own.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from benchmarks.clients import Participant, enter
from benchmarks.disturbance import DISTURBANCES, disturb
from benchmarks.machine import Figure, cpu_seconds, percentile, report, resident_megabytes
from benchmarks.matrix import MATRIX
from benchmarks.stand import LAST_WORDS, Served, serve
from benchmarks.typists import Measured, bytes_of_letters, keep_typing, marks

_TO_THE_TOP = b"\x1b[1;5H"


@asynccontextmanager
async def _floor() -> AsyncIterator[Served]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "benchmarks.floor", stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    port = int(await process.stdout.readline())
    try:
        yield Served(process.pid, port, "", Path(), "")
    finally:
        process.terminate()
        await process.wait()


async def measure(options: argparse.Namespace, *, floor: bool) -> dict[str, Figure]:
    """Measures one case; times in milliseconds."""
    width, height = (int(part) for part in options.size.split("x"))
    disturbs = options.disturb != "none" and not floor
    source = _floor() if floor else serve(characters=options.characters)
    async with source as served, asyncio.TaskGroup() as tasks:
        cpu, memory = cpu_seconds(served.pid), resident_megabytes(served.pid)
        people: list[Participant] = []
        for number in range(options.participants + disturbs):
            people.append(
                await enter(
                    tasks, served.port, served.code, f"deelnemer{number}", (width, height),
                    b"klaar" if floor else LAST_WORDS.encode(), pick=b"" if floor else b"\r",
                )
            )  # fmt: skip
        await asyncio.sleep(2)
        joined = len(people)
        join_cpu = (cpu_seconds(served.pid) - cpu) / joined
        per_person = (resident_megabytes(served.pid) - memory) / joined
        if not floor:
            # Whoever comes in looks at the end of the text; the typing is at its beginning.
            for person in people:
                person.type(_TO_THE_TOP)
        troublemaker = people.pop() if disturbs else None
        measured = Measured(len(people))
        for at, person in enumerate(people):
            person.on_bytes = lambda data, at=at: measured.received(at, data)
        await asyncio.sleep(4)
        cpu, start = cpu_seconds(served.pid), time.perf_counter()
        await asyncio.sleep(4 if options.typists else options.seconds)
        idle = (cpu_seconds(served.pid) - cpu) / (time.perf_counter() - start)
        busy, took = 0.0, 1.0
        if options.typists:
            busy, took = await _type(options, served, people, measured, troublemaker)
        letters = await bytes_of_letters(people, options.typists, options.rate)
        figures: dict[str, Figure] = {
            "keys": measured.keys,
            "own_p50_ms": percentile(measured.own, 0.5),
            "own_p99_ms": percentile(measured.own, 0.99),
            "own_max_ms": max(measured.own, default=0.0),
            "others_p50_ms": percentile(measured.others, 0.5),
            "others_p99_ms": percentile(measured.others, 0.99),
            "others_max_ms": max(measured.others, default=0.0),
            "others_seen": len(measured.others),
            "others_expected": measured.keys * (len(people) - 1),
            "bytes_per_key_per_listener": letters,
            "server_cpu_percent": 100 * busy / took,
            "server_us_per_key_per_participant": 1e6 * busy / max(1, measured.keys) / joined,
            "idle_cpu_percent": 100 * idle,
            "join_cpu_ms": 1e3 * join_cpu,
            "megabytes_per_participant": per_person,
        }
        for person in [*people, *([troublemaker] if troublemaker else [])]:
            await person.leave()
        return figures


async def _type(
    options: argparse.Namespace,
    served: Served,
    people: list[Participant],
    measured: Measured,
    troublemaker: Participant | None,
) -> tuple[float, float]:
    """Has the typists type; the server's seconds of CPU, and how long it was."""
    width, height = (int(part) for part in options.size.split("x"))
    chance = random.Random(1)
    letters = marks(chance)
    for at in range(options.typists):
        people[at].type(_TO_THE_TOP + b"\x1b[B" * (at * 2) + b"\x1b[F ")
    await asyncio.sleep(1.5)
    trouble = None
    if troublemaker is not None:
        trouble = asyncio.create_task(
            disturb(troublemaker, options.disturb, (width, height), options.characters)
        )
    cpu, start = cpu_seconds(served.pid), time.perf_counter()
    async with asyncio.TaskGroup() as typing:
        for at in range(options.typists):
            typing.create_task(
                keep_typing(measured, people, at, options.rate, options.seconds, letters, chance)
            )
    took = time.perf_counter() - start
    await asyncio.sleep(1)
    busy = cpu_seconds(served.pid) - cpu
    if trouble is not None:
        trouble.cancel()
        await asyncio.wait({trouble})
        await asyncio.sleep(2)
    return busy, took


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--participants", type=int, default=10)
    parser.add_argument("--typists", type=int, default=5, help="0 measures what idle people cost")
    parser.add_argument("--rate", type=float, default=5.0, help="keys per second per typist")
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--size", default="100x30")
    parser.add_argument("--characters", type=int, default=1_000, help="of the passage")
    parser.add_argument("--disturb", choices=DISTURBANCES, default="none")
    parser.add_argument(
        "--matrix", type=int, nargs="*", help="all cases, or those with so many participants"
    )
    options = parser.parse_args()
    if options.matrix is not None:
        for case in MATRIX:
            if not options.matrix or case.participants in options.matrix:
                seconds = str(options.seconds)
                command = [sys.executable, "-m", "benchmarks.keystroke", "--seconds", seconds]
                subprocess.run([*command, *case.options], check=True)
        return
    options.typists = min(options.typists, options.participants)
    # The floor of the same moment: these machines are shared, absolute times drift.
    floor = asyncio.run(measure(options, floor=True)) if options.typists else {}
    figures = asyncio.run(measure(options, floor=False))
    told = ("participants", "typists", "rate", "characters", "size", "disturb")
    floors = ("own_p50_ms", "own_p99_ms", "others_p50_ms", "others_p99_ms",
              "server_us_per_key_per_participant")  # fmt: skip
    report(
        "keystroke",
        {name: getattr(options, name) for name in told}
        | figures
        | {f"floor_{name}": floor[name] for name in floors if name in floor},
    )


if __name__ == "__main__":
    main()
