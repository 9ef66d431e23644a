"""Reading a long history in turns, so that nobody else has to wait for it."""

from __future__ import annotations

from asyncio import sleep
from collections.abc import Callable
from time import monotonic

from workshop.ids import PassageId
from workshop.rooms.room import Room

__all__ = ["read_history"]

_SLICE = 400
"""Changes read before others get their turn: some milliseconds."""
_PATIENCE = 0.5
"""Seconds of reading after which the screen says that it reads."""


async def read_history(
    room: Room, passage: PassageId, *, wanted: Callable[[], bool], slow: Callable[[], None]
) -> bool:
    """Reads until the versions of a passage can be asked for at no cost.

    Args:
        wanted: whether to go on; asked after every turn.
        slow: called once where it takes long.

    Returns:
        False where it was no longer wanted.
    """
    since, told = monotonic(), False
    while not room.passages.read_history(passage, most=_SLICE):
        if not told and monotonic() - since > _PATIENCE:
            told = True
            slow()
        await sleep(0)
        if not wanted():
            return False
    return True
