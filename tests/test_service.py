"""The unit for systemd in docs/operating, as systemd itself sees it."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from workshop.config import Settings, SshSettings

UNIT = Path(__file__).parents[1] / "docs" / "operating" / "workshop.service"

systemd_only = pytest.mark.skipif(
    shutil.which("systemd-analyze") is None, reason="no systemd-analyze here"
)


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """The unit with a program that is there."""
    path = tmp_path / "workshop.service"
    path.write_text(re.sub(r"/opt/\S+/workshop", sys.executable, UNIT.read_text("utf-8")), "utf-8")
    return path


def _asked(*words: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["systemd-analyze", *words], capture_output=True, text=True, timeout=60, check=False
    )


@systemd_only
def test_systemd_understands_every_line(here: Path) -> None:
    done = _asked("verify", "--man=no", here)
    assert (done.returncode, done.stderr) == (0, "")


@systemd_only
def test_the_service_is_shut_off_from_the_machine(here: Path) -> None:
    done = _asked("security", "--offline=true", "--threshold=15", here)  # tenths
    assert done.returncode == 0, done.stdout


def test_there_is_time_for_the_countdown_before_systemd_kills() -> None:
    text = UNIT.read_text("utf-8")
    found = re.search(r"^TimeoutStopSec=(\d+)$", text, re.MULTILINE)
    assert found is not None
    ssh = SshSettings()
    assert int(found[1]) > 2 * (ssh.grace_seconds + ssh.drain_seconds)
    assert set(re.findall(r"WORKSHOP_\w+", text)) == {
        "WORKSHOP_SETTINGS", "WORKSHOP_SSH__GRACE_SECONDS",
    }  # fmt: skip
    assert "settings" in Settings.model_fields
