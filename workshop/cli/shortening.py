"""Takes out of the audit, once a workshop is closed, where people came from.

Byte for byte in its place: the file stays as long as it is, so that a server goes on adding lines.
"""

from __future__ import annotations

import ipaddress
import json
import os
import re
from pathlib import Path

__all__ = ["shorten", "shortened"]

_ADDRESS = re.compile(rb'("address": )"([^"\\]*)"')
_NAMES = re.compile(rb'("(?:name|by)": )"((?:[^"\\]|\\.)*)"')
_KEPT = {4: 24, 6: 48}
"""Bits that say which network, and no longer which machine."""


def shortened(address: str) -> str:
    """The network an address belongs to; nothing where it is no address."""
    try:
        known = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return ""
    return str(ipaddress.ip_network((known, _KEPT[known.version]), strict=False).network_address)


def shorten(path: Path, workshop: str, *, names: bool) -> int:
    """Shortens the addresses on the lines of one workshop, and on those of nobody's workshop.

    Args:
        names: whether names go as well.

    Returns:
        How many lines it changed; doing it again changes none.

    Raises:
        OSError: the file cannot be read or written; what was shortened stays so.
    """
    changed = 0
    if not path.exists():
        return changed
    with path.open("r+b") as file:
        at = 0
        for line in file:
            whose = _workshop(line)
            if whose in (workshop, None):
                fresh = _ADDRESS.sub(_cut, line)
                if names and whose == workshop:
                    fresh = _NAMES.sub(_wiped, fresh)
                if fresh != line:
                    os.pwrite(file.fileno(), fresh, at)
                    changed += 1
            at += len(line)
        os.fsync(file.fileno())
    return changed


def _workshop(line: bytes) -> str | None:
    try:
        return str(json.loads(line).get("workshop") or "") or None
    except ValueError:
        return ""  # no line of ours: it is left alone


def _cut(found: re.Match[bytes]) -> bytes:
    return _as_long(found, shortened(found[2].decode("ascii", "replace")).encode())


def _wiped(found: re.Match[bytes]) -> bytes:
    return _as_long(found, b"")


def _as_long(found: re.Match[bytes], value: bytes) -> bytes:
    """Blanks behind a value mean nothing in JSON."""
    if len(value) > len(found[2]):
        value = b""
    return (found[1] + b'"' + value + b'"').ljust(len(found[0]))
