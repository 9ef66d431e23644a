"""The program with a server that keeps a snapshot, and starts its log anew, all the time.

So a kill at a moment that nobody chose is a kill in the middle of that.
"""

from __future__ import annotations

import sys

from workshop.cli.main import main
from workshop.journal.sqlite import SqliteJournal
from workshop.rooms.keeper import Keeper

__all__ = ["hurry"]

_EVERY, _LOG_BYTES = 15, 48 << 10


def hurry() -> None:
    """From here on, in this process, so many records or bytes are enough."""
    for function, name, value in (
        (Keeper.__init__, "every", _EVERY),
        (SqliteJournal.open.__func__, "checkpoint_bytes", _LOG_BYTES),  # type: ignore[attr-defined]
    ):
        assert function.__kwdefaults__ is not None
        function.__kwdefaults__[name] = value


if __name__ == "__main__":
    hurry()
    sys.exit(main())
