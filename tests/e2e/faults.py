"""A disk and a clock that do what a test says, under the real server; see ``faults.c``."""

from __future__ import annotations

import errno
import mmap
import os
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest

__all__ = ["Faults", "can_be_made_immutable", "make_immutable"]

_PAGE = struct.Struct("=iiiiq")
_FIELDS = ("write_error", "sync_error", "sync_hangs", "refused", "clock_shift")


class Faults:
    """Orders for one server. Skips the test where they cannot be given.

    Attributes:
        environment: what the server has to be started with.
    """

    def __init__(self, folder: Path) -> None:
        compiler = shutil.which("cc")
        if sys.platform != "linux" or compiler is None:
            pytest.skip("no compiler for what stands between the server and its disk")
        library, page = folder / "faults.so", folder / "faults.page"
        source = Path(__file__).with_name("faults.c")
        subprocess.run(
            [compiler, "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], check=True
        )
        page.write_bytes(bytes(_PAGE.size))
        with page.open("r+b") as file:
            self._page = mmap.mmap(file.fileno(), _PAGE.size)
        # Found by its name: a space in a path would end it.
        places = filter(None, (str(folder), os.environ.get("LD_LIBRARY_PATH")))
        self.environment = {
            "LD_PRELOAD": library.name,
            "LD_LIBRARY_PATH": ":".join(places),
            "FAULTS_PAGE": str(page),
        }

    def become_read_only(self) -> None:
        """Writes fail as on a file system that the kernel has made read-only."""
        self._give(write_error=errno.EROFS, sync_error=errno.EROFS)

    def fill_up(self) -> None:
        """Writes fail as on a full disk."""
        self._give(write_error=errno.ENOSPC)

    def break_down(self) -> None:
        """Writes are taken, and do not reach the disk."""
        self._give(sync_error=errno.EIO)

    def hang(self) -> None:
        """Writes are taken, and the disk does not say that it has them."""
        self._give(sync_hangs=1)

    def heal(self) -> None:
        """The disk works again."""
        self._give(write_error=0, sync_error=0, sync_hangs=0)

    def shift_clock(self, hours: float) -> None:
        """The clock on the wall jumps to so far from what it should be."""
        self._give(clock_shift=round(hours * 3600))

    @property
    def refused(self) -> int:
        """How many writes and syncs failed so far."""
        return int(_PAGE.unpack(self._page[: _PAGE.size])[3])

    def _give(self, **orders: int) -> None:
        for name, value in orders.items():
            offset = 4 * _FIELDS.index(name)
            struct.pack_into("=q" if name == "clock_shift" else "=i", self._page, offset, value)


def can_be_made_immutable(folder: Path) -> bool:
    """Whether ``chattr +i`` keeps a file from being written that is open already; needs root."""
    probe = folder / "probe"
    descriptor = os.open(probe, os.O_WRONLY | os.O_CREAT)
    try:
        if not make_immutable(True, probe):
            return False
        os.write(descriptor, b"x")
    except PermissionError:
        return True
    else:
        return False
    finally:
        make_immutable(False, probe)
        os.close(descriptor)


def make_immutable(wanted: bool, *paths: Path) -> bool:
    """Sets or clears the flag with which a file cannot be changed by anybody."""
    if shutil.which("chattr") is None:
        return False
    command = ["chattr", "+i" if wanted else "-i", *map(str, paths)]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0
