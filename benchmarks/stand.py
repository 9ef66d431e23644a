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

__all__ = ["Served", "scenario_text", "serve", "workshop_command"]

WORKSHOP = (sys.executable, "-m", "workshop.cli.main")


@dataclass(frozen=True)
class Served:
    """A server that is ready."""

    pid: int
    port: int
    code: str
    """Join code of the delegates."""
    data: Path
    workshop: str


def scenario_text(lines: int) -> str:
    """A scenario with one passage of so many short paragraphs, for typists to spread over."""
    body = "\n".join(f"        regel {number:03d} van het akkoord" for number in range(lines))
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
{body}
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
async def serve(lines: int = 14) -> AsyncIterator[Served]:
    """Creates a workshop in a temporary directory and serves it on a free port of loopback."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        scenario = data / "meting.yaml"
        await asyncio.to_thread(scenario.write_text, scenario_text(lines))
        made = json.loads(
            await workshop_command(
                "new", str(scenario), "--title", "Meting", "--delegation", "Rood",
                "--delegation", "Blauw", "--data", str(data), "--json",
            )
        )  # fmt: skip
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
            yield Served(process.pid, port, made["codes"]["delegate"], data, made["id"])
        finally:
            process.terminate()
            await process.wait()
