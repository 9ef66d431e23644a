"""Kills the server hundreds of times while people type, and compares every screen with the journal.

python -m benchmarks.crash --kills 200 --people 5 --seed 1
python -m benchmarks.crash --moment snapshots      # or closing, backup, opening

Ends with exit code 1 where anything that a screen had shown is lost, doubled or in another order.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import sys
import tempfile
from pathlib import Path

from benchmarks.machine import report
from tests.crash.harness import MOMENTS, Stand


async def kill(kills: int, people: int, longest: float, seed: int, moment: str) -> int:
    typed = shown = kept = 0
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        stand = Stand(Path(folder) / "data", people, random.Random(seed))
        await stand.make()
        for number in range(kills):
            found = await stand.kill_once(longest, moment)
            typed, shown, kept = typed + found.typed, shown + found.shown, kept + found.kept
            wrong += [f"kill {number}: {complaint}" for complaint in found.wrong]
    print("".join(f"{complaint}\n" for complaint in wrong), file=sys.stderr, end="")
    report(
        "crash",
        {
            "kills": kills,
            "people": people,
            "moment": moment,
            "seed": seed,
            "typed": typed,
            "shown": shown,
            "kept": kept,
            "wrong": len(wrong),
        },
    )
    return 1 if wrong else 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--people", type=int, default=5)
    parser.add_argument("--longest", type=float, default=1.5, help="seconds of typing, at most")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--moment", choices=MOMENTS, default="typing", help="what is killed")
    options = parser.parse_args()
    return asyncio.run(
        kill(options.kills, options.people, options.longest, options.seed, options.moment)
    )


if __name__ == "__main__":
    sys.exit(main())
