"""A workshop to measure: created from a small scenario, served by the real program."""

from __future__ import annotations

import asyncio
import json
import os
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

__all__ = ["LAST_WORDS", "Served", "scenario_text", "serve", "serve_stored", "workshop_command"]

WORKSHOP = (sys.executable, "-m", "workshop.cli.main")
LAST_WORDS = "einde van de meting"
"""The last line of the passage, in sight of whoever comes in."""
_SENTENCE = "De gemeente regelt haar diensten digitaal waar het kan en persoonlijk waar nodig. "


@dataclass(frozen=True)
class Served:
    """A server that is ready."""

    pid: int
    port: int
    code: str
    """Join code of the delegates."""
    data: Path
    workshop: str


def scenario_text(lines: int, characters: int = 0) -> str:
    """A scenario with one passage: short lines for typists to spread over, then paragraphs.

    Args:
        characters: how long the passage is, give or take a word.
    """
    body = [f"regel {number:03d} van het akkoord" for number in range(lines)]
    left = characters - sum(len(line) + 1 for line in body) - len(LAST_WORDS) - 1
    while left > 1:
        body.append((_SENTENCE * 4)[: left - 1].strip())
        left -= len(body[-1]) + 1
    starter = "\n".join(f"        {line}" for line in [*body, LAST_WORDS])
    return f"""format: 1
id: meting
language: nl
title: Meting
summary: Een passage om te meten.
outcome: Cijfers.
passages:
  - id: visie
    title: Visie
    starter: |
{starter}
steps:
  - id: tip-1
    kind: tip
    title: Visie
    passage: visie
    summary: Meten is weten.
"""


async def workshop_command(*arguments: str) -> str:
    """Runs the program and returns what it printed."""
    process = await asyncio.create_subprocess_exec(
        *WORKSHOP, *arguments, stdout=asyncio.subprocess.PIPE
    )
    out, _ = await process.communicate()
    if process.returncode:
        raise SystemExit(f"workshop {' '.join(arguments)}: exit {process.returncode}")
    return out.decode()


@asynccontextmanager
async def serve(lines: int = 14, characters: int = 0) -> AsyncIterator[Served]:
    """Creates a workshop in a temporary directory and serves it on a free port of loopback."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        scenario = data / "meting.yaml"
        await asyncio.to_thread(scenario.write_text, scenario_text(lines, characters))
        made = json.loads(
            await workshop_command(
                "new", str(scenario), "--title", "Meting", "--delegation", "Rood",
                "--delegation", "Blauw", "--data", str(data), "--json",
            )
        )  # fmt: skip
        async with serve_stored(data, made["id"], made["codes"]["delegate"]) as served:
            yield served


@asynccontextmanager
async def serve_stored(data: Path, workshop: str, code: str) -> AsyncIterator[Served]:
    """Serves a workshop that is there already, to whoever knows this code."""
    process = await asyncio.create_subprocess_exec(
        *WORKSHOP, "serve", "--data", str(data), "--host", "127.0.0.1", "--port", "0",
        stdout=asyncio.subprocess.PIPE,
        env={**os.environ, "WORKSHOP_SSH__SESSIONS": "500",
             "WORKSHOP_SSH__UNAUTHENTICATED_PER_ADDRESS": "500"},
    )  # fmt: skip
    assert process.stdout is not None
    try:
        line = (await process.stdout.readline()).decode()
        port = int(line.split()[0].rpartition(":")[2])
        yield Served(process.pid, port, code, data, workshop)
    finally:
        process.terminate()
        await process.wait()
