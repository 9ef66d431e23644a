"""The real server on a disk of 256 kB: what is on the screen is in the journal, to the last."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.conftest import Meeting
from tests.e2e.openssh import OpenSsh
from tests.e2e.people import join

_WORDS = 2000


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Meeting]:
    """A workshop on a file system of 256 kB; needs root."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(place)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True).returncode != 0:
        pytest.skip("no file system may be mounted here")
    made = Meeting(place)
    try:
        made.create()
        made.serve()
        yield made
    finally:
        if made.server is not None:
            made.stop()
        subprocess.run(["umount", "-l", str(place)], check=True)


def test_a_disk_that_fills_up_makes_the_room_read_only_and_loses_nothing(small: Meeting) -> None:
    with join(small, "anna") as anna:
        own_code = anna.own_code()
        ballast = small.data / "ballast"
        anna.type("\x1b[1;5Hhet begin ")
        anna.wait_for("het begin")
        free = os.statvfs(small.data).f_bavail * 4096
        ballast.write_bytes(b"x" * max(0, free - 16_384))
        for number in range(_WORDS):
            anna.type(f"w{number} ")
            if "NIET BEWAARD" in anna.text:
                break
        anna.wait_for("NIET BEWAARD")
        shown = anna.flowing
        small.kill()
    ballast.unlink()
    text = small.run("export", small.id, "--data", str(small.data)).stdout.decode()
    assert "het begin w0" in text
    words = [number for number in range(_WORDS) if f"w{number} " in text]
    assert words == list(range(len(words)))
    assert all(f"w{number} " in text for number in range(_WORDS) if f"w{number} " in shown)
    small.serve()
    with OpenSsh(small.port, "anna", columns=80, rows=24) as anna:
        anna.log_in(own_code)
        anna.wait_for("het begin")
        anna.type("\x1b[1;5Hen verder ")
        anna.wait_for("en verder")
        anna.wait_for("bewaard")
