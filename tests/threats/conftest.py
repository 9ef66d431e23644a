"""A meeting that is attacked, and the people in it who must not notice.

One real server for all of these tests: what one attack leaves behind, the next one meets. Tests are
named after the rows of docs/security.md.
"""

from __future__ import annotations

import asyncio
import json
import os
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

from tests.crash.harness import keys_once
from tests.e2e.conftest import Meeting, served
from tests.e2e.openssh import ssh_run
from tests.e2e.test_floods import LONGEST_WAIT, calm
from tests.terminals import Terminal, within

__all__ = ["Siege"]

LARGEST_GROWTH = 20 * 1024 * 1024
"""Bytes of memory that an attack may cost the server."""


_AT_ONCE = 4
"""Files that one attacker has made at the same time."""


@dataclass
class Siege:
    """The server, seen from outside."""

    meeting: Meeting
    _names: Iterator[int] = field(default_factory=lambda: iter(range(1_000)))

    @property
    def port(self) -> int:
        return self.meeting.port

    def code(self, role: str = "delegate") -> str:
        return self.meeting.codes[role]

    def fresh(self, name: str) -> str:
        """A name nobody has had."""
        return f"{name}{next(self._names)}"

    # What it wrote

    @property
    def audit(self) -> list[dict[str, Any]]:
        """Every line; that each is an object of its own is half of the test."""
        text = (self.meeting.data / "audit.jsonl").read_bytes().decode("ascii")
        assert {sign for sign in text if not sign.isprintable()} <= {"\n"}
        return [json.loads(line) for line in text.splitlines()]

    def refused(self) -> Counter[str]:
        """How often what was refused."""
        return Counter(line["reason"] for line in self.audit if line["event"] == "refused")

    @property
    def log(self) -> str:
        return (self.meeting.data / "workshop.log").read_text(encoding="utf-8")

    # What it costs

    @property
    def pid(self) -> int:
        assert self.meeting.server is not None
        return self.meeting.server.pid

    @property
    def memory(self) -> int:
        """Bytes of the server in memory."""
        pages = int(Path(f"/proc/{self.pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGESIZE")

    @property
    def children(self) -> list[str]:
        """Processes that the server has started."""
        tasks = Path(f"/proc/{self.pid}/task").iterdir()
        return " ".join((task / "children").read_text() for task in tasks).split()

    # Who must not notice

    @asynccontextmanager
    async def unharmed(self, **refusals: int) -> AsyncIterator[Terminal]:
        """Somebody types all the while, and sees each letter before long.

        Args:
            refusals: how often at least something was refused inside, by reason with underscores.
        """
        faults, before = self.log.count("ERROR"), self.refused()
        anna = await calm(self.meeting, self.fresh("kalm"))
        typist = asyncio.ensure_future(_typing(anna))
        memory = self.memory
        try:
            yield anna
            for reason, count in refusals.items():
                await within(self._written(reason.replace("_", "-"), count, before))
        finally:
            typist.cancel()
            typed = (await asyncio.gather(typist, return_exceptions=True))[0]
            await anna.close()
        assert isinstance(typed, asyncio.CancelledError), typed
        grown = self.memory - memory
        assert grown < LARGEST_GROWTH, f"{grown / 1e6:.1f} MB"
        assert self.log.count("ERROR") == faults, self.log

    async def _written(self, reason: str, count: int, before: Counter[str]) -> None:
        while self.refused()[reason] - before[reason] < count:  # noqa: ASYNC110
            await asyncio.sleep(0.02)


async def _typing(terminal: Terminal) -> None:
    """Types a letter nobody typed before and takes it away again, until it is cancelled.

    What becomes of it is up to whoever else writes there; it has been on the screen.
    """
    terminal.send("\x1b[1;5H")
    for key in keys_once():
        before = len(terminal.raw)
        terminal.send(key)
        async with asyncio.timeout(LONGEST_WAIT):
            await terminal.wait_for(partial(_came, key.encode(), before))
        terminal.send("\x7f")


def _came(key: bytes, before: int, shown: Any) -> bool:
    return key in shown.raw[before:]


@pytest.fixture(scope="package")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Meeting]:
    """The server."""
    folder = tmp_path_factory.mktemp("siege")
    made = Meeting(folder / "data")
    made.create()
    with served(made):
        # What is loaded for the first Word file, and for the first in each of the threads that make
        # them, is not what an attack costs.
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            for first in pool.map(partial(_first_file, made, folder), range(_AT_ONCE)):
                assert first.stdout.startswith(b"PK"), first.stderr
        yield made


def _first_file(made: Meeting, folder: Path, number: int) -> CompletedProcess[bytes]:
    own = folder / f"eerst{number}"
    own.mkdir()
    words = ("export", "--format", "docx")
    return ssh_run(made.port, own.name, made.codes["delegate"], *words, folder=own)


@pytest.fixture(scope="package")
def siege(house: Meeting) -> Siege:
    """The server that is attacked."""
    return Siege(house)
