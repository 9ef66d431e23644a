"""Whether the time zone that a scenario file names is one.

Only for files: a scenario that a workshop was made from keeps its zone, also on a machine that
does not know it.
"""

from __future__ import annotations

import difflib
import zoneinfo

from workshop.clock import zone_named
from workshop.scenario.tree import Mapping, Path, Report, Scalar, line_of, shown

__all__ = ["zone_is_known"]

_FIELD: Path = ("time_zone",)


def zone_is_known(root: Mapping, report: Report) -> None:
    """Notes a zone that this machine's database does not have; nothing where it has no database."""
    entry = root.entries.get("time_zone")
    if entry is None or not isinstance(entry.node, Scalar) or entry.node.empty:
        return
    name = entry.node.text.strip()
    if _FIELD in report.paths or zone_named(name) is not None:
        return
    known = sorted(zoneinfo.available_timezones())
    if not known:
        return
    near = difflib.get_close_matches(name, known, n=1)
    report.add(
        "scenario-time-zone",
        line_of(root, _FIELD),
        _FIELD,
        expected=near[0] if near else "Europe/Amsterdam",
        found=shown(name),
    )
