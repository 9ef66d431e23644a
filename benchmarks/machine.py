"""What every benchmark prints: one JSON line with its figures, the machine and the versions."""

from __future__ import annotations

import json
import os
import platform
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

__all__ = ["cpu_seconds", "percentile", "report", "resident_megabytes"]

Figure = float | int | str


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which this share of the values lies; 0.0 where there are none."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else 0.0


def cpu_seconds(pid: int) -> float:
    """User and system time of a process so far, in seconds (Linux)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def resident_megabytes(pid: int) -> float:
    """Resident memory of a process in MB (Linux)."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def report(benchmark: str, figures: Mapping[str, Figure]) -> None:
    """Prints the one line."""
    line = {
        "benchmark": benchmark,
        "at": datetime.now(UTC).strftime("%Y-%m-%d"),
        **{key: round(v, 2) if isinstance(v, float) else v for key, v in figures.items()},
        "cores": os.cpu_count(),
        "machine": platform.machine(),
        "python": platform.python_version(),
        **{name: version(name) for name in ("asyncssh", "automerge", "textual")},
    }
    sys.stdout.write(json.dumps(line) + "\n")
