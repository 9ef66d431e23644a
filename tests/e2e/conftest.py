"""A workshop of the bundled scenario, made and served by the real program."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from workshop.ids import WorkshopId

WORKSHOP = (sys.executable, "-m", "workshop.cli.main")
NOT_YET = WorkshopId("")


@cache
def _made(scenario: str, delegations: tuple[str, ...]) -> tuple[Any, dict[str, bytes]]:
    """What the program says of a workshop it made, and the files of it; made once."""
    with TemporaryDirectory() as folder:
        made = subprocess.run(
            [*WORKSHOP, "new", scenario, "--title", "Akkoord Proefstad", "--data", folder, "--json",
             *(word for name in delegations for word in ("--delegation", name))],
            capture_output=True, timeout=60, check=True,
        )  # fmt: skip
        return json.loads(made.stdout), {
            path.name: path.read_bytes() for path in Path(folder).iterdir()
        }


@dataclass
class Meeting:
    """A data directory, a workshop in it, and the server that is running now."""

    data: Path
    id: WorkshopId = NOT_YET
    codes: dict[str, str] = field(default_factory=dict)
    port: int = 0
    server: subprocess.Popen[bytes] | None = None
    environment: dict[str, str] = field(default_factory=dict)
    """What the server gets beside the environment of the tests."""

    def run(self, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        """Runs the program to its end."""
        return subprocess.run([*WORKSHOP, *arguments], capture_output=True, timeout=60, check=False)

    def create(
        self,
        scenario: str = "digitale-samenleving",
        delegations: tuple[str, ...] = ("Rood", "Blauw"),
    ) -> None:
        """Makes the workshop, with these delegations at the table."""
        answer, files = _made(scenario, delegations)
        self.data.mkdir(mode=0o700, exist_ok=True)
        for name, content in files.items():
            (self.data / name).touch(0o600)
            (self.data / name).write_bytes(content)
        self.id, self.codes = WorkshopId(answer["id"]), dict(answer["codes"])

    def serve(self, *options: str) -> None:
        """Starts the server and waits for its line."""
        server = self.server = subprocess.Popen(
            [*WORKSHOP, "serve", "--data", str(self.data), "--host", "127.0.0.1", "--port",
             str(self.port), *options],
            stdout=subprocess.PIPE,
            env={"WORKSHOP_SSH__GRACE_SECONDS": "0", **os.environ, **self.environment},
        )  # fmt: skip
        assert server.stdout is not None
        line = server.stdout.readline().decode()
        self.port = int(line.split("127.0.0.1:")[1].split()[0])
        assert "SHA256:" in line

    def kill(self) -> None:
        """Ends the server as a power cut of the process would."""
        assert self.server is not None
        self.server.send_signal(signal.SIGKILL)
        self._reap()

    def stop(self) -> int:
        """Asks the server to end and returns its exit code."""
        assert self.server is not None
        self.server.send_signal(signal.SIGTERM)
        return self._reap()

    def _reap(self) -> int:
        assert self.server is not None and self.server.stdout is not None
        code = self.server.wait(60)
        self.server.stdout.close()
        self.server = None
        return code


@contextmanager
def served(made: Meeting, *options: str) -> Iterator[Meeting]:
    """A server for a meeting, which may be stopped and started in between."""
    made.serve(*options)
    try:
        yield made
    finally:
        if made.server is not None:
            made.kill()


@pytest.fixture
def meeting(tmp_path: Path) -> Iterator[Meeting]:
    made = Meeting(tmp_path / "data")
    made.create()
    with served(made):
        yield made
